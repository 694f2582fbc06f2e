"""`trainer log`: everything that was ever answered."""

from pathlib import Path

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, Group, scripts, stages
from trainer.commands.values.numbers import Count


@click.group("log", cls=Group)
def command() -> None:
    """See and check your saved answers."""


@command.command(cls=Command)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: an array with an object for each event."
)
@click.option("--last", type=Count(min=0), metavar="N", help="Only the last N.")
@click.pass_obj
def show(context: Context, *, as_json: bool, last: int | None) -> None:
    """Show everything that happened, oldest first, one line each.

    Example: trainer log show --last 20
    """
    from trainer.acts.log.events import shown

    shown(context, last=last, as_json=as_json)


@command.command(cls=Command)
@click.argument("number", type=int, metavar="N")
@click.argument("rating", required=False, metavar="[1-4]")
@click.option(
    "--remove", is_flag=True, help="Take back your new rating, or the answer if there's none."
)
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: one object with what it was and what it is."
)
@click.pass_obj
def rate(context: Context, *, number: int, rating: str | None, remove: bool, as_json: bool) -> int:
    """Rate an older answer again: 1 Again, 2 Hard, 3 Good, 4 Easy.

    N is its number in `trainer log show`. From then on, everything counts
    as if you'd rated it that way in the first place. `trainer undo` takes it back.

    Example: trainer log rate 12 2
    """
    if remove and rating is not None:
        raise click.UsageError("Use a rating or --remove, not both.")
    from trainer.acts.log.rating import rate as rate_anew

    return rate_anew(context, number, rating, remove=remove, as_json=as_json)


@command.command(cls=Command)
@click.pass_obj
def check(context: Context) -> int:
    """Look for damage, in the file and in each answer.

    Each finding is one line. If there are any, the exit code is 1.

    Example: trainer log check
    """
    from trainer.acts.log.events import checked

    return checked(context)


@command.command(cls=Command)
@click.argument("copy", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Put the newest good copy in place without asking.")
@click.pass_obj
def restore(context: Context, copy: Path | None, *, yes: bool) -> int:
    """Put a copy of your answers in place.

    Without COPY, it offers the newest good one. What was there is set aside, never deleted.

    Example: trainer log restore
    """
    from trainer.acts.log.copies import put_back
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
    from trainer.acts.log.copies import copy

    return copy(context, file)


@command.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--without-words", is_flag=True, help="Leave out what you said and noted.")
@click.option("--history", is_flag=True, help="Put your answers into the Anki deck too.")
@click.option(
    "--script", metavar="NAME", shell_complete=scripts, help="The script for the Anki deck."
)
@click.pass_obj
def export(
    context: Context, file: Path, *, without_words: bool, history: bool, script: str | None
) -> int:
    """Write everything saved to a new file.

    FILE.jsonl gets one line of JSON for each thing saved, FILE.db a copy of the database (from a
    damaged file, as much as can still be read), FILE.csv a table of answers with the column names
    of FSRS, FILE.apkg a deck for Anki. With - instead of FILE, the lines of JSON are printed.

    Example: trainer log export answers.jsonl
    """
    from trainer.acts.context import STREAM
    from trainer.acts.exchange.out import written
    from trainer.rows.exchange.joined import ENDS, KINDS

    kind = file.suffix.lower()
    if kind not in KINDS and file != STREAM:
        raise click.BadParameter(ENDS, param_hint="FILE")
    if (history or script) and kind != ".apkg":
        raise click.UsageError("--history and --script are for a deck for Anki: FILE.apkg.")
    return written(context, file, words=not without_words, history=history, script=script)


@command.command("import", cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Join interviews of one name that differ without asking.")
@click.pass_obj
def import_(context: Context, file: Path, *, yes: bool) -> int:
    """Join answers from another machine, or a copy, with yours.

    FILE.jsonl or FILE.db is another log, FILE.csv a table of answers, FILE.apkg the deck you
    practiced in Anki. With - instead of FILE, lines of JSON are read from what is pasted or piped
    in. Everything new is added, nothing is replaced, and doing it again changes nothing. Your
    answers are copied first. If both sides have an interview of the same name, and they differ, it
    shows you both and asks; where it can't ask, nothing is joined, and the exit code is 1.

    Example: trainer log import answers.jsonl
    """
    from trainer.acts.context import STREAM
    from trainer.acts.exchange.joined import taken_in
    from trainer.rows.exchange.joined import ENDS, KINDS

    if file.suffix.lower() not in KINDS and file != STREAM:
        raise click.BadParameter(ENDS, param_hint="FILE")
    return taken_in(context, file, sure=yes)


@command.command(cls=Command)
@click.option(
    "--stage",
    "stage",
    metavar="NAME",
    shell_complete=stages,
    help="Everything you said and noted for an interview. It leaves your list, with its dates.",
)
@click.option("--card", metavar="KEY", help="Everything you said and noted for a line, by its key.")
@click.option("--yes", is_flag=True, help="Don't ask whether you're sure.")
@click.pass_obj
def forget(context: Context, *, stage: str | None, card: str | None, yes: bool) -> int:
    """Erase what you said and noted. Ratings and dates stay.

    It takes them out of the file with your answers and out of its backups. With --stage, the
    interview and its dates go, too. Even undo can't bring them back.

    Example: trainer log forget --stage acme-1
    """
    stage = stage or (None if card else context.stage_name)
    if bool(stage) == bool(card):
        raise click.UsageError("Use --stage or --card to say what to erase.")
    from trainer.acts.log.events import forgotten

    return forgotten(context, stage, card, yes=yes)


@command.command(cls=Command)
@click.option("--yes", is_flag=True, help="Use a better fit without asking.")
@click.option("--defaults", is_flag=True, help="Go back to the usual memory model.")
@click.pass_obj
def tune(context: Context, *, yes: bool, defaults: bool) -> int:
    """Fit the memory model to you. It takes about 50 answers on later days.

    It's tried on your last answers, and used only if it does better there, and you agree.

    Example: trainer log tune
    """
    from trainer.acts.exchange import tune as act

    return act.back(context) if defaults else act.tune(context, sure=yes)
