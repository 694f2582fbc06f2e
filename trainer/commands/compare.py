"""`trainer compare`: what the drill would say to an answer."""

import sys

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.option(
    "--line",
    metavar="LINE",
    help="The line, as in a script, or its place: SCRIPT#CUE, SCRIPT#CUE/BRANCH.",
)
@click.option("--said", metavar="WORDS", help="The answer.")
@click.option("--by", metavar="WAY", help="type (the default), letters or voice.")
@click.option("--slot", "slots", metavar="NAME=VALUE", multiple=True, help="A name in the line.")
@click.option("--strictness", metavar="HOW", help="gist, exact (the default) or opening-night.")
@click.option("--tsv", is_flag=True, help="Read a table of answers from standard input.")
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON: one object, as --tsv gives for each row."
)
@click.pass_obj
def command(
    context: Context,
    *,
    line: str | None,
    said: str | None,
    by: str | None,
    slots: tuple[str, ...],
    strictness: str | None,
    tsv: bool,
    as_json: bool,
) -> None:
    """See what the drill would say to an answer.

    Useful for writing scripts, and for reporting a verdict that felt wrong. Put " || " between
    several wordings of a line. If you name a place, the line comes with its wordings, the names of
    your next interview, and the branches beside it. With --by voice, the answer is what a
    recognizer wrote: each word that counts was heard, might have been, or wasn't.

    With --tsv, the first line names the columns, separated by tabs: line, slots
    (next=Ms. Diaz;...), said, by, strictness, hints (words shown, 99 for all) and seconds. Other
    columns are ignored. Each row gives one object: rating (1 to 4), share, missing, added, moved,
    spelling, lost; by voice, unsure too. A row that can't be read gives {"error": ...}, and the
    exit code is 1.

    Example: trainer compare --line second-interview#support --said "do i have your support"
    """
    from trainer.acts.compare import compared, compared_table

    options = {"line": line, "said": said, "by": by, "strictness": strictness}
    given = {name: value for name, value in options.items() if value is not None}
    if slots:
        given["slots"] = ";".join(slots)
    if tsv:
        if not compared_table(context, sys.stdin.buffer, given):
            click.get_current_context().exit(1)
        return
    if line is None or said is None:
        raise click.UsageError("Use --line and --said, or --tsv with a table.")
    compared(context, given, as_json=as_json)
