"""What `trainer stats` does: which log, which script, from which day on; and how it is shown."""

import shutil
import sys
from datetime import UTC, date
from functools import partial
from pathlib import Path
from random import Random

import click
from msgspec import Struct

from trainer.acts.context import Context, Mistyped, ask, echo
from trainer.acts.desk import Desk, desk, desk_of
from trainer.acts.look.terminal import signs_of
from trainer.acts.pages.put import put
from trainer.acts.progress import watched
from trainer.acts.typed import typed_here
from trainer.core.example.search import DAYS, NOW, SEED, example
from trainer.core.log.events import today
from trainer.core.script.cards import cards
from trainer.core.script.script import Script
from trainer.core.stages.stages import left_out
from trainer.core.stats.map import call_map
from trainer.core.stats.report import Report, View, report
from trainer.core.stats.search import readiness
from trainer.core.text import in_json, one_line
from trainer.core.value import replace
from trainer.core.when.reading.found import Unclear
from trainer.core.when.since import since
from trainer.disk.scripts import FIRST, built_in
from trainer.pages.stats.page import Shown, stats_page
from trainer.rows.figures.fields import report_fields
from trainer.rows.figures.stats import ROOMS, figures
from trainer.rows.names import filled
from trainer.rows.signs import ROUND, plainer
from trainer.screens.columns import lines
from trainer.screens.paged import paged
from trainer.screens.printed import printed

HEAD = "AN EXAMPLE: a made-up search of six weeks. None of this is yours."
PROMPT, BELOW = 1, 2
"""Lines that the shell takes for its prompt, and home for its question below."""


class Wanted(Struct, frozen=True):
    """What the person wants to see, as typed; `sure`: an earlier page may be replaced."""

    since: str | None = None
    script: str | None = None
    as_json: bool = False
    example: bool = False
    page: Path | None = None
    sure: bool = False


def told(context: Context, wanted: Wanted) -> None:
    """Print the figures of the person's log, or of the example."""
    context, desk = _example(context) if wanted.example else (context, desk_of(context))
    script = desk.shelf.usable(FIRST) if wanted.example else desk.script(wanted.script)
    found = _report(context, desk, script, wanted)
    if wanted.as_json:
        fields = {"example": wanted.example, **report_fields(found)}
        click.echo(in_json(fields, indent=1))
        return
    if wanted.page:
        _write(context, found, script, wanted, wanted.page)
        return
    if wanted.example:
        echo(HEAD)
    _show(context, found, (BELOW if context.at_home else PROMPT) + wanted.example)


def _write(context: Context, found: Report, script: Script, wanted: Wanted, path: Path) -> None:
    """Write the figures as a page, and say where it is."""
    deck = [line.card for line in found.lines]
    without = left_out(deck, found.towards.leave_out) if found.towards else ()
    shown = Shown(
        found,
        readiness(deck, found.told, found.stages),
        call_map(script, say=found.tally.say, letters=found.tally.letters, left_out=without),
        title=filled(script.title, found.names),
        zone=context.zone,
        example=wanted.example,
    )
    if put(context, stats_page(shown), path, sure=wanted.sure):
        echo(one_line(f"Saved: {path}. Opens in any browser. It sends nothing anywhere."))


def _example(context: Context) -> tuple[Context, Desk]:
    """Return where the example is looked at, and what lies there: nothing of the person's."""
    there = Context(clock=lambda: NOW, zone=UTC, plain=context.wants_plain)
    shelf = context.shelf(built_in())
    chance = Random(SEED)  # noqa: S311 - a made-up search, the same every time
    days = watched(context, "Making up a search", range(DAYS))
    log = example(shelf.usable(FIRST), chance, days)
    return there, desk(shelf, log, now=NOW, wish=context.stage_name)


def _report(context: Context, desk: Desk, script: Script, wanted: Wanted) -> Report:
    """Return the figures of a log."""
    view = View(_since(context, wanted.since), only=wanted.script is not None)
    stage, meant = desk.stage, desk.meant(script)
    theirs = {each.name for each in desk.having(script)}
    view = replace(view, apart=frozenset(each.name for each in desk.stages) - theirs)
    if view.only:
        about = (meant,) if meant else ()
        view = replace(view, stages=frozenset(each.name for each in (*desk.having(script), *about)))
    if stage and desk.wish:
        view = replace(view, stage=stage.name)
    elif script.path != desk.script(None).path:
        view = replace(view, of=meant.name if meant else "")
    watch = partial(watched, context, "Counting")
    return report(cards(script), desk.live, now=context.clock(), view=view, watch=watch)


def _since(context: Context, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return since(text, today(context.clock()))
    except Unclear as unclear:
        raise Mistyped(one_line(str(unclear))) from unclear


def _show(context: Context, found: Report, taken: int) -> None:
    """Print the figures: laid out on a terminal, whose lines but `taken` are free; else plain."""
    if context.wants_plain:
        printed(
            (
                figure.row
                for figure in figures(found, zone=context.zone, twelve=context.twelve, aloud=True)
            ),
            echo,
        )
        return
    size = shutil.get_terminal_size()
    height = size.lines - taken
    signs = signs_of(context)
    blocks = (sys.stdout.encoding or "").lower().startswith("utf") and signs is ROUND
    laid_out: list[str] = []
    for room in ROOMS:
        told = [
            each.told(lambda text: plainer(typed_here(text), signs))
            for each in figures(found, zone=context.zone, room=room, twelve=context.twelve)
        ]
        laid_out = lines(told, size.columns, height, blocks=blocks, signs=signs)
        if len(laid_out) <= height:
            break
    rows = height + 1 if context.at_terminal else len(laid_out) + 1
    paged(laid_out, rows=rows, read=ask, write=click.echo)
