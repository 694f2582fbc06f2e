"""`trainer log`: everything that was ever answered."""

import click

from trainer.commands.base import Command, Context, Group, say
from trainer.commands.forget import command as forget


@click.group("log", cls=Group)
def command() -> None:
    """See, and check, everything that was ever answered."""


@command.command(cls=Command)
@click.option("--json", "as_json", is_flag=True, help="One array, an object for each event.")
@click.option("--last", type=click.IntRange(min=0), metavar="N", help="Only the last N events.")
@click.pass_obj
def show(context: Context, *, as_json: bool, last: int | None) -> None:
    """Show what happened, the oldest first, one line for each event.

    Example: trainer log show --last 20
    """
    from trainer.store import read

    events = read(context.store_path)
    if last is not None:
        events = events[len(events) - min(last, len(events)) :]
    if as_json:
        import json

        from trainer.core.codec import as_fields
        from trainer.core.text import clean

        rows = (json.dumps(as_fields(event, iso=True), ensure_ascii=False) for event in events)
        click.echo("[" + ",\n ".join(map(clean, rows)) + "]")
        return
    from trainer.core.history import sentence

    if not events:
        say("Nothing has been answered yet.")
    for event in events:
        click.echo(sentence(event, context.zone))


@command.command(cls=Command)
@click.pass_obj
def check(context: Context) -> int:
    """Look for damage: in the file, and in each answer by itself.

    Each finding is one line, and the exit code is then 1.

    Example: trainer log check
    """
    from trainer.check import findings
    from trainer.store import read

    path = context.store_path
    count = 0
    for count, finding in enumerate(findings(path), 1):  # noqa: B007 - told below
        click.echo(finding)
    if count:
        say(f"{path}: {count} found. Leave the file and what lies beside it where they are.")
        return 1
    events = len(read(path))
    click.echo(f"No damage found in {events} {'event' if events == 1 else 'events'}.")
    return 0


command.add_command(forget)
