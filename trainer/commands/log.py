"""`trainer log`: everything that was ever answered."""

from pathlib import Path

import click

from trainer.acts.context import Context, ask, echo, say
from trainer.commands.base import Command, Group


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
    from trainer.store.store import read

    events = read(context.store_path)
    if last is not None:
        events = events[len(events) - min(last, len(events)) :]
    if as_json:
        import json

        from trainer.core.log.codec import as_fields
        from trainer.core.text import clean

        rows = (json.dumps(as_fields(event, iso=True), ensure_ascii=False) for event in events)
        click.echo("[" + ",\n ".join(map(clean, rows)) + "]")
        return
    from trainer.rows.log import sentence

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
    from trainer.rows.row import counted
    from trainer.store.check import findings
    from trainer.store.store import read

    path = context.store_path
    count = 0
    for count, finding in enumerate(findings(path), 1):  # noqa: B007 - told below
        click.echo(finding)
    if count:
        say(
            f"{path}: {counted(count, 'problem')}. Bring back a good copy with: trainer log restore"
        )
        return 1
    events = len(read(path))
    click.echo(f"No damage found in {events} {'event' if events == 1 else 'events'}.")
    return 0


@command.command(cls=Command)
@click.argument("copy", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Put the newest good copy in place without asking.")
@click.pass_obj
def restore(context: Context, copy: Path | None, *, yes: bool) -> int:
    """Put a copy of your answers in place.

    Without COPY, it offers the newest good one. What was there is set aside, never deleted.

    Example: trainer log restore
    """
    from trainer.acts.copies import put_back
    from trainer.rows.copies import NOT_ASKED

    if copy is None and not yes and not context.at_terminal:
        raise click.UsageError(NOT_ASKED)
    return put_back(context, copy, sure=yes)


@command.command(cls=Command)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def backup(context: Context, file: Path | None) -> int:
    """Copy your answers, and check the copy.

    Without FILE, the copy goes into the folder of daily copies.

    Example: trainer log backup answers-in-november.db
    """
    from trainer.acts.copies import copy

    return copy(context, file)


@command.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def export(context: Context, file: Path) -> int:
    """Write everything saved to a new file.

    FILE.jsonl gets one line of JSON for each thing saved, FILE.db a copy of the database. From a
    damaged file, it's as much as can still be read.

    Example: trainer log export answers.jsonl
    """
    from trainer.acts.copies import write_out
    from trainer.rows.copies import ENDS
    from trainer.store.export import KINDS

    if file.suffix.lower() not in KINDS:
        raise click.BadParameter(ENDS, param_hint="FILE")
    return write_out(context, file)


ELSEWHERE = (
    "They may still be in what lies elsewhere: files that you exported, call sheets that you wrote"
    " or printed, the log on another machine (it forgets once it imports this one), copies of this"
    " folder that a cloud or a backup program made, and sectors of the disk that were not written"
    " over yet."
)


@command.command(cls=Command)
@click.option(
    "--stage", "stage", metavar="NAME", help="All that was said and noted for an interview."
)
@click.option("--card", metavar="KEY", help="All that was said and noted for a card.")
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
@click.pass_obj
def forget(context: Context, *, stage: str | None, card: str | None, yes: bool) -> int | None:
    """Forget the words of an interview or of a card, for good; ratings and dates stay.

    It takes them out of the file with your answers and out of its backups.

    Example: trainer log forget --stage acme-1
    """
    stage = stage or (None if card else context.stage_name)
    if bool(stage) == bool(card):
        raise click.UsageError("Give --stage or --card: what is to be forgotten?")
    from trainer.acts.practice import opened
    from trainer.core.log.events import microseconds
    from trainer.core.stages.forgetting import of_card, of_stage, still_there
    from trainer.rows.row import counted
    from trainer.store.file import absent
    from trainer.store.forget import forget_in_copies

    if absent(context.store_path):
        say("Nothing has been answered yet.")
        return 1
    with opened(context) as store:
        now = context.clock()
        log = store.events()
        found = of_stage(log, stage) if stage else of_card(log, card or "", now=microseconds(now))
        if not found.events:
            stages = sorted({event.stage for event in log if event.stage})
            known = f" The log knows {', '.join(stages)}." if stage and stages else ""
            say(f"trainer: Nothing in the log belongs to {stage or card}.{known}")
            return 1
        question = f"Forget the words of {counted(found.wordy, 'entry', 'entries')} for good?"
        if stage:
            question += f" The interview {stage} leaves the list too."
        if not (yes or _sure(context, question)):
            echo("Nothing was forgotten.")
            return None
        for tombstone in found.tombstones(now):
            store.append(tombstone)
        whole = store.compact()
        left = forget_in_copies(store.path, found.ids, found.texts)
        others = still_there(log, stage, now=microseconds(now)) if stage else ()
    echo(
        f"Forgotten: the words of {counted(found.wordy, 'entry', 'entries')}, in the log and in its"
        f" backups. Ratings, dates and the name {stage or card} stay."
    )
    if others:
        echo(f"Kept, with its own names and notes: {', '.join(others)}.")
    if not whole:
        say("Another window has the log open. Close it, then run this again to wipe the rest.")
    for copy in left:
        say(f"{copy}: This copy cannot be read, and may still hold them.")
    echo(ELSEWHERE)
    return 0 if whole and not left else 1


def _sure(context: Context, question: str) -> bool:
    if not context.at_terminal:
        raise click.UsageError("Nobody can be asked here: give --yes if you are sure.")
    try:
        return ask(f"{question} y yes, Enter no: ").strip().lower() in {"y", "yes"}
    except EOFError:
        click.echo()
        return False
