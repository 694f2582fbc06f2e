"""What `trainer read` does: the script read through aloud, and the call sheet."""

from pathlib import Path

import click

from trainer.acts.context import Context, ask, echo, say
from trainer.acts.desk import Desk, OpenLog, desk_of, opened
from trainer.core.script.cards import cards
from trainer.core.script.script import Script
from trainer.core.stages.notes import last_notes, notes
from trainer.core.stages.onward import before
from trainer.core.stages.stages import left_out
from trainer.core.value import replace
from trainer.rows.script import pages
from trainer.rows.sheet import Circumstances, Sheet, head, sheet, sheet_rows
from trainer.screens.printed import printed
from trainer.screens.tableread import read_through


def table_read(context: Context, name: str | None) -> None:
    """Open the log, and read a script through aloud."""
    with opened(context) as log:
        read_aloud(context, log, log.desk.script(name))
    click.echo("To practice: trainer drill")


def read_aloud(context: Context, log: OpenLog, script: Script) -> None:
    """Read a script through, page by page; what was read is met."""
    stage = log.desk.stage
    told = pages(script, stage.names if stage else {})
    read_through(told, record=log.append, now=context.clock, read=ask, write=echo)


def call_sheet(context: Context, name: str | None, *, page: bool, html: Path | None) -> None:
    """Print the call sheet, write it as a page, or both; nothing is met by it."""
    desk = desk_of(context)
    found = _sheet(context, desk, desk.script(name))
    if html is not None:
        from trainer.disk.pages import write_page
        from trainer.pages import sheet as as_page
        from trainer.pages.markup import MARK

        write_page(html, as_page.call_sheet(found), MARK)
        say(f"Saved: {html}. Only you can read it; delete it after the call if you like.")
    if page:
        for number, rows in enumerate(sheet_rows(found)):
            if number:
                click.echo()
            printed(rows, echo)


def _sheet(context: Context, desk: Desk, script: Script) -> Sheet:
    stage = desk.stage
    circumstances = Circumstances({}, last_notes(desk.live))
    if stage is None:
        return sheet(script, circumstances)
    last = before(desk.stages, stage)
    top = head(stage, last, notes(desk.live), zone=context.zone)
    without = left_out(cards(script), stage.leave_out)
    circumstances = replace(circumstances, names=stage.names, leave_out=without)
    return sheet(script, circumstances, head=top)
