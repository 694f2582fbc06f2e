"""`trainer interview`: the companies, whom to call there, and when."""

from typing import TYPE_CHECKING, Unpack

import click

from trainer.acts.context import Context, Mistyped, ask, echo, say
from trainer.acts.flags import Flags, Typed, with_flags
from trainer.commands.base import Command, Group

if TYPE_CHECKING:
    from trainer.core.stages.stages import Stage


@click.group("interview", cls=Group)
def command() -> None:
    """Tell of the interviews that you prepare for: names and dates are used everywhere."""


@command.command(cls=Command)
@click.argument("company", required=False)
@with_flags
@click.pass_obj
def add(context: Context, *, company: str | None, **typed: Unpack[Typed]) -> None:
    """Add an interview, and the telephone call before it; nothing has to be known yet.

    With nothing but the company you are asked one thing at a time. A company that has an interview
    already gets its next one, and the person you met next is then the one to call.

    Example: trainer interview add Acme --call "wed 17:00" --next "Mr. Lee"
    """
    from trainer.acts import stage as edits
    from trainer.acts.practice import opened

    company = (company or "").strip()
    flags = Flags.of(typed)
    asking = context.at_terminal and not flags
    if not (asking or flags or company):
        raise Mistyped('Which company? For example: trainer interview add Acme --call "wed 17:00"')
    with opened(context) as store:
        try:
            added = edits.new_stage(context, store.events(), company, flags, asking=asking)
        except EOFError:
            click.echo()
            added = None
        if added is None:
            say("Nothing was added.")
            return
        store.append(edits.event(context, *added))
        edits.tell(context, "Added", added[0], store.events())


@command.command("list", cls=Command)
@click.option("--json", "as_json", is_flag=True, help="One array, an object for each interview.")
@click.pass_obj
def list_(context: Context, *, as_json: bool) -> None:
    """List the interviews, the earliest first.

    Example: trainer interview list
    """
    from trainer.core.log.events import microseconds
    from trainer.core.stages.stages import current, stages
    from trainer.rows.stages import as_fields, stage_row
    from trainer.screens.plain import printed
    from trainer.store.store import read

    now = context.clock()
    known = stages(read(context.store_path), now=microseconds(now))
    if as_json:
        import json

        rows = (json.dumps(as_fields(each, now=now), ensure_ascii=False) for each in known)
        click.echo("[" + ",\n ".join(rows) + "]")
        return
    if not known:
        say("No interview was added yet. Add one, for example: trainer interview add Acme")
    at_hand = current(known, now)
    rows_ = (stage_row(each, now=now, zone=context.zone, at_hand=each is at_hand) for each in known)
    printed(rows_, echo)


@command.command(cls=Command)
@click.argument("stage")
@click.option("--company", metavar="NAME", help="The company; the name of the stage stays.")
@with_flags
@click.pass_obj
def edit(context: Context, *, stage: str, company: str | None, **typed: Unpack[Typed]) -> None:
    """Change what is known of an interview; with no flags you are asked one thing at a time.

    What is given anew takes the place of what was there; "" takes it away.

    Example: trainer interview edit acme-1 --next "Mr. Lee"
    """
    from trainer.acts import stage as edits
    from trainer.acts.practice import opened

    flags = Flags.of(typed, company)
    if not flags and not context.at_terminal:
        raise Mistyped(f'What is to change? For example: trainer interview edit {stage} --next "…"')
    before = _found(context, stage)
    with opened(context) as store:
        try:
            changed = edits.changes(context, before, flags)
        except EOFError:
            click.echo()
            changed = {}
        if not changed:
            say("Nothing was changed.")
            return
        store.append(edits.event(context, before.name, changed))
        edits.tell(context, "Now", before.name, store.events())


@command.command(cls=Command)
@click.argument("stage")
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
@click.pass_obj
def remove(context: Context, *, stage: str, yes: bool) -> None:
    """Remove an interview; what you practised for it stays, and so do its notes.

    Example: trainer interview remove acme-1
    """
    from trainer.acts.practice import opened
    from trainer.core.stages.stages import removal

    found = _found(context, stage)
    if not yes and not context.at_terminal:
        raise click.UsageError("Nobody can be asked here: give --yes if you are sure.")
    if not yes and not _sure(f"Remove {found.name}? y yes, Enter no: "):
        click.echo("Nothing was removed.")
        return
    with opened(context) as store:
        store.append(removal(found.name, context.clock()))
    click.echo(f"Removed {found.name}. What you practised for it stays.")


def _found(context: Context, name: str) -> "Stage":
    from trainer.acts.aim import named
    from trainer.core.log.events import microseconds
    from trainer.core.stages.stages import stages
    from trainer.store.store import read

    now = microseconds(context.clock())
    return named(context, stages(read(context.store_path), now=now), name)


def _sure(question: str) -> bool:
    try:
        return ask(question).strip().lower() in {"y", "yes"}
    except EOFError:
        click.echo()
        return False
