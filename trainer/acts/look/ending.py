"""The end of a drill: what can be said now, the map with what moved up, what tomorrow brings."""

import click

from trainer.acts.aim import Aimed, minutes_a_day
from trainer.acts.context import Context, echo
from trainer.acts.desk import Desk
from trainer.acts.look.map import gained, map_of, show_map, shown
from trainer.acts.typed import typed_here
from trainer.core.drill.drill import Drill
from trainer.core.drill.tomorrow import tomorrow
from trainer.rows.practice.end.ending import (
    Ended,
    coming,
    ended_row,
    ended_sentence,
    saved_row,
    unsaved,
)
from trainer.rows.row import row

TYPE, PROGRAM = "type: ", "trainer"


def tell(context: Context, desk: Desk, found: Aimed, drill: Drill) -> None:
    """Print how a drill ended; at home the map is not printed twice."""
    now, drawn = context.clock(), map_of(context, desk, found.scripts[0])
    minutes, deck = minutes_a_day(context, found), found.wanted(found.deck)
    ended = Ended(
        drill,
        context.local_now(),
        drawn,
        found.scripts[0],
        more=gained(context, desk, found.scripts[0]),
        minutes=minutes,
        following=tomorrow(drill, deck, now=now, minutes=minutes),
        waits=found.waiting_lines,
        asks=context.at_terminal,
        deck=deck,
        then=_then(context, desk, found, drill),
    )
    lost = unsaved(drill)
    all_but_one = bool(lost)
    lost = lost if drill.events or drill.counted else ""  # else the headline says it
    if context.wants_plain:
        told = (ended_sentence(ended), coming(ended) if drill.progress.asked else "")
        saved = "" if context.at_home else saved_row(PROGRAM, lost=all_but_one).text
        for text in (*told, lost, saved):  # echo makes the command what comes back here
            if text:
                echo(text)
        return
    shown(context, ended_row(ended))
    if drill.events and not context.at_home:
        show_map(context, desk, drawn)
    following = typed_here(coming(ended)) if drill.progress.asked else ""
    next_row = tuple(row("", text) for text in (following, lost) if text)
    command = typed_here(f"{TYPE}{PROGRAM}").removeprefix(TYPE)
    last = () if context.at_home else (saved_row(command, lost=all_but_one),)
    if next_row or last:
        shown(context, *next_row, *last)
    click.echo()


def _then(context: Context, desk: Desk, found: Aimed, drill: Drill) -> str:
    """Return which lines are next tonight where this call has none left, and another has."""
    if desk.wish is not None or found.days_left(drill.started) != 1:
        return ""
    from trainer.acts.turn import left_of  # for one evening only
    from trainer.rows.practice.near.evening import following

    left = left_of(context, desk, but=found.targets[0].stage)
    return following(*left) if left else ""
