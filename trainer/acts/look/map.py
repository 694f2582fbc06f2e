"""The map of the call as the log tells it: on home, and at the end of practice."""

import shutil
from collections.abc import Mapping

import click

from trainer.acts.context import Context
from trainer.acts.desk import Desk
from trainer.acts.look.terminal import signs_of
from trainer.core.log.events import Live, today
from trainer.core.memory.fold import fold
from trainer.core.memory.tally import Tally, tally
from trainer.core.script.cards import cards
from trainer.core.script.script import Script
from trainer.core.stages.stages import left_out, waiting_lines
from trainer.core.stats.map import Map, call_map
from trainer.rows.map import WIDE, legend, map_rows
from trainer.rows.row import Part, Row, row
from trainer.screens.ink import show

ROOMY = 60
"""Columns from which the margin is two, as on home."""


def map_of(context: Context, desk: Desk, script: Script | None = None) -> Map:
    """Return the map of a script, else of the call ahead, with what moved up today."""
    script = script or desk.script(None)
    without = _leaves_out(desk, script)
    now, before = _tally(script, desk.live), _before_today(context, desk, script)
    old = before and call_map(script, say=before.say, letters=before.letters, left_out=without)
    return call_map(script, say=now.say, letters=now.letters, before=old or None, left_out=without)


def gained(context: Context, desk: Desk, script: Script) -> int:
    """Return how many more of its lines can be said than before today; below 0: how many fewer."""
    now, before = _tally(script, desk.live), _before_today(context, desk, script)
    without = _leaves_out(desk, script) | waiting_lines(cards(script), desk.meant(script))
    return len(now.say - without) - len(before.say - without) if before else 0


def show_map(context: Context, names: Mapping[str, str], drawn: Map) -> None:
    """Print the map with its legend; `names` stand for the slots."""
    columns = shutil.get_terminal_size().columns - 2 * _margin()
    signs = signs_of(context)
    apart = (row("", ""),) if columns >= WIDE else ()
    rows = (
        *map_rows(drawn, names, columns=columns, signs=signs),
        *apart,
        legend(drawn, columns=columns, signs=signs),
    )
    shown(context, *rows, apart=bool(apart))


def shown(context: Context, *rows: Row, apart: bool = True) -> None:
    """Print rows at the margin, in the person's colors; with a blank line above them."""
    if apart:
        click.echo()
    theme, signs = context.settings.theme, signs_of(context)
    show((_indented(each) for each in rows), theme=theme, signs=signs)


def _leaves_out(desk: Desk, script: Script) -> frozenset[str]:
    """Return the keys of the lines that the stage of a script leaves out."""
    stage = desk.meant(script)
    return left_out(cards(script), stage.leave_out) if stage else frozenset()


def _tally(script: Script, events: Live) -> Tally:
    return tally(cards(script), fold(events))


def _before_today(context: Context, desk: Desk, script: Script) -> Tally | None:
    """Return the counts as they were before today; None where today brought nothing."""
    day = today(context.clock()).isoformat()
    if not any(event.day == day and event.key for event in desk.live):
        return None
    return _tally(script, Live(tuple(event for event in desk.live if event.day != day)))


def _indented(each: Row) -> Row:
    return Row(each.label, (Part(" " * _margin()), *each.parts), each.role)


def _margin() -> int:
    return 2 if shutil.get_terminal_size().columns >= ROOMY else 1
