"""`trainer script`: what is practised, whether it is sound, and the cards that it makes."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from trainer.acts.context import Context, echo, say
from trainer.commands.base import Command, Group
from trainer.core.text import clean, one_line

if TYPE_CHECKING:
    from trainer.disk.scripts import Found


@click.group("script", cls=Group)
def command() -> None:
    """See and check what is practised."""


@command.command(cls=Command)
@click.argument("script", nargs=-1)
@click.option("--tree", is_flag=True, help="Show scenes, cues, branches and the keys of cards.")
@click.option("--json", "as_json", is_flag=True, help="One array, an object for each problem.")
@click.pass_obj
def check(context: Context, *, script: tuple[str, ...], tree: bool, as_json: bool) -> int:
    """Look for mistakes in all scripts, or in those that you name.

    Each finding is one line, `path:line: what is wrong. What to do.` The exit code is 1 if one of
    them is an error; warnings leave it 0.

    Example: trainer script check my-call.md --tree
    """
    if tree and as_json:
        raise click.UsageError("Give --tree or --json, not both.")
    from trainer.disk.scripts import library
    from trainer.rows.row import counted
    from trainer.rows.script import problem_fields

    found = tuple(_named(context, script)) if script else library(context.own_scripts)
    problems = [problem for each in found for problem in each.problems]
    errors = sum(1 for problem in problems if not problem.warning)
    failed = bool(errors) or len(found) < len(script)
    if as_json:
        _array(problem_fields(problem) for problem in problems)
        return int(failed)
    if tree:
        _trees(found)
    for problem in problems:
        echo(str(problem))
    warnings = counted(len(problems) - errors, "warning")
    summary = f"{counted(len(found), 'script')}, {counted(errors, 'error')}, {warnings}."
    (say if problems else echo)(summary)
    _tell_moves(context, found)
    return int(failed)


def _tell_moves(context: Context, found: "Iterable[Found]") -> None:
    """Say which cards would be recognised in a new place; nothing is written."""
    from trainer.acts.edits import moved_by
    from trainer.core.log.events import microseconds
    from trainer.disk.scripts import library
    from trainer.store.store import read

    log = read(context.store_path)
    if not log:
        return
    ids = frozenset(each.id for each in library(context.own_scripts))
    for each in found:
        if each.script:
            now = microseconds(context.clock())
            for sentence in moved_by(each.script, log, now, ids - {each.id}):
                say(sentence)


@command.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True, help="One array, an object for each script.")
@click.pass_obj
def list_(context: Context, *, as_json: bool) -> None:
    """List the scripts, your own first.

    Example: trainer script list
    """
    from trainer.core.script.cards import cards
    from trainer.disk.scripts import library
    from trainer.rows.row import counted
    from trainer.rows.script import script_fields

    found = library(context.own_scripts)
    if as_json:
        _array(
            {"id": each.id, **script_fields(each.script), "path": str(each.path), "own": each.own}
            for each in found
        )
        return
    for each in found:
        origin = str(each.path) if each.own else "built in"
        if each.script is None:
            errors = sum(1 for problem in each.problems if not problem.warning)
            echo(one_line(f"{each.id or '-'}: {counted(errors, 'error')} ({origin})"))
            continue
        size = counted(len(cards(each.script)), "card")
        echo(one_line(f"{each.id}: {each.script.title.text} ({size}; {origin})"))


@command.command("cards", cls=Command)
@click.argument("script", required=False)
@click.option("--json", "as_json", is_flag=True, help="One array, an object for each card.")
@click.pass_obj
def cards_(context: Context, *, script: str | None, as_json: bool) -> None:
    """Show the cards that a script makes, and how well each is remembered.

    Example: trainer script cards second-interview --json
    """
    from trainer.core.log.events import microseconds
    from trainer.core.memory.memory import NEW, fold
    from trainer.core.script.cards import cards
    from trainer.disk.scripts import FIRST, usable
    from trainer.rows.script import card_fields, card_row
    from trainer.store.store import read

    made = cards(usable(script or FIRST, context.own_scripts))
    now = microseconds(context.clock())
    memories = fold(read(context.store_path, words=False), now=now)
    rows = [(card, memories.get(card.key, NEW)) for card in made]
    if as_json:
        _array(card_fields(card, memory, now=now, zone=context.zone) for card, memory in rows)
        return
    for card, memory in rows:
        click.echo(card_row(card, memory, now=now))


def _named(context: Context, names: Iterable[str]) -> Iterator["Found"]:
    """Yield the scripts of those names; say which there are not, and go on."""
    from trainer.disk.scripts import UnknownScript, get

    for name in names:
        try:
            yield get(name, context.own_scripts)
        except UnknownScript as unknown:
            say(str(unknown))


def _trees(found: Iterable["Found"]) -> None:
    from trainer.rows.script import tree

    for each in found:
        if each.script:
            for row in tree(each.script):
                click.echo(clean(row))
            click.echo()


def _array(rows: Iterable[object]) -> None:
    """Print rows as one JSON array, one row a line, with nothing that could drive a terminal."""
    texts = (clean(json.dumps(row, ensure_ascii=False)) for row in rows)
    click.echo("[" + ",\n ".join(texts) + "]")


@command.command(cls=Command)
@click.argument("name", required=False)
@click.pass_obj
def edit(context: Context, *, name: str | None) -> int:
    """Edit a script; one that comes with the program is made your own first.

    Without a name: the second-interview script. Afterwards every mistake is shown, and what you
    have learnt follows what moved.

    Example: trainer script edit
    """
    from trainer.acts.aim import FIRST_SCRIPT
    from trainer.acts.edits import follow, opened_in_editor
    from trainer.acts.practice import opened

    found = opened_in_editor(context, name or FIRST_SCRIPT)
    for problem in found.problems:
        click.echo(str(problem))
    if found.script is None:
        return 1
    if context.store_path.exists():
        with opened(context) as store:
            follow(context, store, found.script)
    click.echo("The script is fine." if not found.problems else "It can be practised.")
    return 0
