"""What today asks, and what the days until the call will bring."""

from typing import TYPE_CHECKING

from trainer.acts.context import Context

if TYPE_CHECKING:
    from trainer.acts.aim import Aimed
    from trainer.core.log.events import Event
    from trainer.core.outlook.agenda import Agenda


def looked_at(
    context: Context, log: "tuple[Event, ...]", script: str | None
) -> "tuple[Aimed, Agenda]":
    """Return what is practised for, and what today asks of it; nothing is written."""
    from trainer.acts.aim import aimed, drill_of, minutes_a_day
    from trainer.core.log.clock import check_clock
    from trainer.core.outlook.agenda import agenda

    check_clock(context.clock(), log)
    found = aimed(context, log, script)
    drill = drill_of(context, log, found)
    minutes = minutes_a_day(context, found)
    last = found.last_evening(drill)
    return found, agenda(drill, now=context.clock(), minutes=minutes, last_evening=last)
