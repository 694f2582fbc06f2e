"""`trainer read`: the table read, and the call sheet."""

from pathlib import Path

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.argument("script", required=False)
@click.option("--page", is_flag=True, help="Print the call sheet: all of it, at a glance.")
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the call sheet as a page, to print or to have on your phone.",
)
@click.pass_obj
def command(context: Context, *, script: str | None, page: bool, html: Path | None) -> None:
    """Read the script aloud, one question at a time.

    Enter: next, b: back, q: stop. Lines you've read come up in the next drill.
    The call sheet has the points, first words, what they might say, and last time's
    notes. Printing it doesn't count as reading.

    Example: trainer read --html call-sheet.html
    """
    from trainer.acts.read import call_sheet, table_read

    if page or html is not None:
        call_sheet(context, script, page=page, html=html)
    else:
        table_read(context, script)
