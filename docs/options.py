"""Writes docs/options.md: every setting, and every option of every command, in a line each.

A test holds the file against what this writes, and fails when an option or a setting has no row.
"""

from collections.abc import Iterator
from pathlib import Path

import click
from msgspec.structs import asdict

from trainer.cli import trainer
from trainer.core.settings import MAY_BE, MEANINGS, Settings, as_toml

HERE = Path(__file__).parent
TOP = """# Settings and options

This page is written by `docs/options.py`: every setting, and every option, in a line each. You need
none of them to practice.

## The settings

`trainer config` shows them, `trainer config minutes 10` changes one.

| setting | what it does | what it may be | at first |
|---|---|---|---|
"""
OPTIONS = """
## The options

`trainer drill --help` shows those of a command, too. These go with every command:

| option | what it does |
|---|---|
"""


def commands(group: click.Group, *names: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command below a group, with its words."""
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        found = group.get_command(ctx, name)
        if isinstance(found, click.Group):
            yield from commands(found, *names, name)
        elif found:
            yield " ".join((*names, name)), found


def options(command: click.Command) -> dict[str, str]:
    """Return what each option of a command does, by how it's typed."""
    found = (each for each in command.params if isinstance(each, click.Option) and not each.hidden)
    return {" ".join(filter(None, (each.opts[-1], value(each)))): each.help or "" for each in found}


def value(option: click.Option) -> str:
    """Return what stands behind an option; nothing behind a switch."""
    if option.is_flag:
        return f"/ {option.secondary_opts[0]}" if option.secondary_opts else ""
    if isinstance(option.type, click.Choice):
        return "/".join(option.type.choices)
    return option.metavar or "N"


def cell(text: str) -> str:
    """Return a text that is no end of a cell."""
    return text.replace("|", "\\|")


def page() -> str:
    """Return the whole page."""
    first = asdict(Settings())
    settings = (
        f"| `{name}` | {does} | {cell(MAY_BE[name])} | `{as_toml(first[name])}` |"
        for name, does in MEANINGS.items()
    )
    known = {words: options(command) for words, command in commands(trainer)}
    shared = options(trainer)
    lines = [TOP + "\n".join(settings), OPTIONS + "\n".join(rows(shared))]
    for words, own in known.items():
        if own:
            head = f"\n### `trainer {words}`\n\n| option | what it does |\n|---|---|\n"
            lines.append(head + "\n".join(rows(own)))
    return "\n".join(lines) + "\n"


def rows(found: dict[str, str]) -> Iterator[str]:
    """Yield a row for each option."""
    for name, told in found.items():
        yield f"| `{cell(name)}` | {cell(told)} |"


if __name__ == "__main__":
    (HERE / "options.md").write_text(page(), encoding="utf-8")
