"""`trainer read`: the table read, and the call sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.acts.context import Context, echo, say
from trainer.commands.base import Command

if TYPE_CHECKING:
    from trainer.core.script.script import Script
    from trainer.core.stages.stages import Stage
    from trainer.rows.sheet import Sheet


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
    from trainer.acts.aim import the_stage
    from trainer.acts.practice import load, read_aloud

    found = load(context, script)
    if not page and html is None:
        read_aloud(context, found)
        click.echo("Now practise: trainer drill")
        return
    sheet = _sheet(context, found, the_stage(context))
    if html is not None:
        from trainer.disk.pages import write_page
        from trainer.pages.markup import MARK
        from trainer.pages.sheet import call_sheet

        write_page(html, call_sheet(sheet), MARK)
        say(f"Written for your eyes only: {html}. It is yours to delete after the call.")
    if page:
        _print(sheet)


def _sheet(context: Context, script: "Script", stage: "Stage | None") -> "Sheet":
    from trainer.core.log.events import microseconds
    from trainer.core.script.cards import cards
    from trainer.core.stages.notes import last_notes, notes
    from trainer.core.stages.onward import before
    from trainer.core.stages.stages import left_out, stages
    from trainer.core.value import replace
    from trainer.rows.sheet import Circumstances, head, sheet
    from trainer.store.store import read

    log = read(context.store_path)
    now = microseconds(context.clock())
    circumstances = Circumstances({}, last_notes(log, now=now))
    if stage is None:
        return sheet(script, circumstances)
    last = before(stages(log, now=now), stage)
    top = head(stage, last, notes(log, now=now), zone=context.zone)
    without = left_out(cards(script), stage.leave_out)
    circumstances = replace(circumstances, names=stage.names, leave_out=without)
    return sheet(script, circumstances, head=top)


def _print(sheet: "Sheet") -> None:
    from trainer.rows.sheet import sheet_rows
    from trainer.screens.plain import printed

    for number, rows in enumerate(sheet_rows(sheet)):
        if number:
            click.echo()
        printed(rows, echo)
