"""The end of a drill: what can be said now, the map with what moved up, what tomorrow brings."""

from copy import copy
from datetime import timedelta

import click

from trainer.acts.aim import Aimed, drill_of, minutes_a_day
from trainer.acts.context import Context, echo
from trainer.acts.desk import Desk
from trainer.acts.home.today import looked_at
from trainer.acts.look.map import gained, map_of, show_map, shown
from trainer.acts.typed import typed_here
from trainer.core.drill.ask import upcoming
from trainer.core.drill.drill import Drill, Limit
from trainer.core.outlook.agenda import Agenda
from trainer.core.value import replace
from trainer.disk.shelf import ScriptError
from trainer.rows.practice.end.ending import (
    Ended,
    Following,
    coming,
    ended_row,
    ended_sentence,
    saved_row,
    unsaved,
)
from trainer.rows.row import Row, row

TYPE, PROGRAM = "type: ", "trainer"
DAY = timedelta(days=1)


def tell(context: Context, desk: Desk, found: Aimed, drill: Drill) -> None:
    """Print how a drill ended; at home the map is not printed twice."""
    drawn = map_of(context, desk, found.scripts[0])
    deck = found.wanted(found.deck)
    ended = Ended(
        drill,
        context.local_now(),
        drawn,
        found.scripts[0],
        more=gained(context, desk, found.scripts[0]),
        following=_tomorrow(context, desk, found),
        still=None if drill.events else _still(context, desk, found),
        waits=found.waiting_lines,
        asks=context.at_terminal,
        deck=deck,
        then=_then(context, desk, found, drill),
    )
    if context.wants_plain:
        _in_plain_lines(context, ended)
        return
    shown(context, ended_row(ended))
    if drill.events and not context.at_home:
        show_map(context, desk.names(found.scripts[0]), drawn)
    command = typed_here(f"{TYPE}{PROGRAM}").removeprefix(TYPE)
    rows = tuple(row("", typed_here(text)) for text in _lost(drill) + _coming(ended))
    back = () if context.at_home else (_saved(command, drill),)
    if rows or back:
        shown(context, *rows, *back)
    click.echo()


def _tomorrow(context: Context, desk: Desk, practiced: Aimed) -> Following | None:
    """Return what the next day's drill will be, as that day's home and today will say it.

    As if nothing happened until then; None: nothing is worth asking. Where the script of home can't
    be used, it is that of the script that was `practiced`.
    """
    then, later = context.clock() + DAY, copy(context)
    later.clock = lambda: then
    desk = replace(desk, now=then, turn=None)
    found, told = _looked_at(later, desk, practiced)
    limit = Limit(seconds=60 * minutes_a_day(later, found))
    first = upcoming(replace(drill_of(later, desk, found), limit=limit), then)
    return Following(first, told.now.minutes) if told.wanted and first else None


def _still(context: Context, desk: Desk, practiced: Aimed) -> float | None:
    """Return the minutes of practice that today's home still asks; None where it asks none."""
    _, told = _looked_at(context, desk, practiced)
    return told.now.minutes if told.wanted else None


def _looked_at(context: Context, desk: Desk, practiced: Aimed) -> tuple[Aimed, Agenda]:
    try:
        return looked_at(context, desk, None, far=False)
    except ScriptError:  # home says it, and how to mend it
        own = practiced.asked_as.get(practiced.scripts[0].id)
        return looked_at(context, desk, own, far=False)


def _in_plain_lines(context: Context, ended: Ended) -> None:
    back = () if context.at_home else (_saved(PROGRAM, ended.drill).text,)
    lost, following = _lost(ended.drill), _coming(ended, heard=True)
    for text in (ended_sentence(ended), *lost, *following, *back):
        echo(text)  # which makes the command what comes back here


def _lost(drill: Drill) -> tuple[str, ...]:
    """Return what isn't saved; nothing where all is, nor where the headline says it."""
    lost = unsaved(drill) if drill.events or drill.counted else ""
    return (lost,) if lost else ()


def _saved(command: str, drill: Drill) -> Row:
    return saved_row(command, lost=bool(unsaved(drill)))


def _coming(ended: Ended, *, heard: bool = False) -> tuple[str, ...]:
    following = coming(ended, heard=heard) if ended.drill.progress.asked else ""
    return (following,) if following else ()


def _then(context: Context, desk: Desk, found: Aimed, drill: Drill) -> str:
    """Return which lines are next tonight where this call has none left, and another has."""
    if desk.wish is not None or found.days_left(drill.started) != 1:
        return ""
    from trainer.acts.turn import left_of  # for one evening only
    from trainer.rows.practice.near.evening import following

    left = left_of(context, desk, but=found.targets[0].stage)
    return following(*left) if left else ""
