"""`trainer read`: the table read, and the call sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.commands.base import Command, Context, echo, say

if TYPE_CHECKING:
    from trainer.core.script import Script
    from trainer.core.sheet import Sheet


@click.command(cls=Command)
@click.argument("script", required=False)
@click.option("--page", is_flag=True, help="Print the call sheet: all of it, at a glance.")
@click.option(
    "--html",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the call sheet as a page, to print or to have on the telephone.",
)
@click.pass_obj
def command(context: Context, *, script: str | None, page: bool, html: Path | None) -> None:
    """Read the script through aloud, one question at a time.

    Enter goes on, b goes back, q ends. The lines you read are met: the drill asks them next.
    The call sheet has cues, first words, forks and last time's notes; it meets nothing.

    Example: trainer read --html call-sheet.html
    """
    from trainer.commands.practice import load, read_aloud

    found = load(context, script)
    if not page and html is None:
        read_aloud(context, found)
        click.echo("Now practise: trainer drill")
        return
    sheet = _sheet(context, found)
    if html is not None:
        from trainer.pages import call_sheet, write_page

        write_page(html, call_sheet(sheet))
        say(f"Written for your eyes only: {html}. It is yours to delete after the call.")
    if page:
        _print(sheet)


def _sheet(context: Context, script: "Script") -> "Sheet":
    from trainer.core.events import microseconds
    from trainer.core.notes import last_notes
    from trainer.core.sheet import Circumstances, sheet
    from trainer.store import read

    log = read(context.store_path)
    now = microseconds(context.clock())
    return sheet(script, Circumstances({}, last_notes(log, now=now)))


def _print(sheet: "Sheet") -> None:
    from trainer.core.sheet import sheet_rows
    from trainer.screens.plain import printed

    for number, rows in enumerate(sheet_rows(sheet)):
        if number:
            click.echo()
        printed(rows, echo)
