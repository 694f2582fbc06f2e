"""What `trainer config` does: it shows each setting and where things are kept, or changes one."""

from difflib import get_close_matches

import click
from msgspec.structs import asdict

from trainer.acts.context import Context, Mistyped, echo
from trainer.acts.context import shown as shown_line
from trainer.core.settings import MAY_BE, MEANINGS, Settings, as_toml
from trainer.core.text import one_line
from trainer.disk.settings import SettingsError, change, read_settings


def shown(context: Context) -> None:
    """Print the settings and the places of all files."""
    path = context.settings_path
    settings = read_settings(path)
    echo(one_line(f"{path}{'' if path.exists() else '  (not there yet)'}"))
    echo("To change a setting, for example: trainer config minutes 10")
    defaults = asdict(Settings())
    for name, value in asdict(settings).items():
        default = "" if value == defaults[name] else f"  (default {as_toml(defaults[name])})"
        click.echo(f"  {name} = {as_toml(value)}{default}")
        click.echo(shown_line(f"      {MEANINGS[name]}: {MAY_BE[name]}"))
    click.echo(one_line(f"Your answers: {context.store_path}"))
    click.echo(one_line(f"Your scripts: {context.own_scripts}"))


def changed(context: Context, name: str, typed: str | None) -> None:
    """Change one setting and say so; without a value, show that one."""
    if name not in MEANINGS:
        near = get_close_matches(name, MEANINGS, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"The settings are: {', '.join(MEANINGS)}."
        raise Mistyped(one_line(f"I don't know the setting “{name}”. {hint}"))
    path = context.settings_path
    if typed is not None:
        before = asdict(read_settings(path))[name]
        try:
            change(path, name, typed)
        except SettingsError as error:
            told = [each for each in error.problems if not each.warning]
            raise Mistyped(one_line(f"{told[0].what} {told[0].remedy}")) from None
        now = asdict(read_settings(path))[name]
        if now != before:
            echo(f"{name} = {as_toml(now)}  (it was {as_toml(before)})")
            return
    echo(f"{name} = {as_toml(asdict(read_settings(path))[name])}")
    click.echo(shown_line(f"    {MEANINGS[name]}: {MAY_BE[name]}"))
