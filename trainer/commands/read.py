"""`trainer read`: the table read, and the call sheet."""

from pathlib import Path

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, scripts


@click.command(cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.option("--page", is_flag=True, help="Print the call sheet: all of it, at a glance.")
@click.option(
    "--html",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write the call sheet as a page, for paper or your phone. “-” writes to the screen.",
)
@click.option("--yes", is_flag=True, help="With --html: replace an earlier page without asking.")
@click.option("--browser", is_flag=True, help="Show the call sheet in your browser, to print it.")
@click.option("--notes", is_flag=True, help="On paper: two sides, with lots of room for notes.")
@click.option(
    "--if",
    "answer",
    metavar="ANSWER",
    help='Just what you say after their answer: --if "she says no".',
)
@click.pass_obj
def command(
    context: Context,
    *,
    script: str | None,
    page: bool,
    html: Path | None,
    yes: bool,
    browser: bool,
    notes: bool,
    answer: str | None,
) -> None:
    """Read the script aloud, one question at a time.

    Enter: next, b: back, q: stop. Lines you've read come up in the next drill.
    The call sheet has every line with its first words in bold, what they might say, last time's
    notes, and room to write. It's one side of paper where it can be. Looking at it doesn't count
    as reading.

    Example: trainer read --html call-sheet.html
    """
    if notes and not (browser or html):
        raise click.UsageError("--notes is for paper: use it with --html FILE or --browser.")
    if answer and (browser or html):
        raise click.UsageError("--if shows it here: leave out --html and --browser.")
    if page or browser or html is not None or answer:
        from trainer.acts.pages.sheet import Wanted, call_sheet

        call_sheet(
            context,
            script,
            Wanted(page, html, browser=browser, roomy=notes, sure=yes, answer=answer or ""),
        )
        return
    from trainer.acts.read import table_read

    table_read(context, script)
