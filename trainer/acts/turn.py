"""Whose turn it is: of several calls ahead, the first for which something is left today."""

from datetime import datetime

from trainer.acts.aim import Aimed, aimed, drill_of
from trainer.acts.context import Context
from trainer.acts.desk import Desk
from trainer.core.drill.ask import possible
from trainer.core.drill.drill import Drill
from trainer.core.log.events import today
from trainer.core.outlook.enough import enough, practiced_today
from trainer.core.outlook.first import First, first
from trainer.core.plan.once import Round
from trainer.core.plan.target import Target
from trainer.core.value import replace


def comes_first(desk: Desk) -> First:
    """Return what comes first now: a call to note, or the next one; of a chosen call only that."""
    stages = desk.stages if desk.wish is None else tuple(filter(None, (desk.stage,)))
    return first(stages, desk.live, desk.now)


def in_turn(context: Context, desk: Desk) -> Desk:
    """Return the desk turned to the interview that asks something today.

    On the evening before several calls each asks its lines once, the next call first; then come
    lines to look at again, and then a call on a later day. Where none asks anything more, or one
    was chosen, it is the desk as it was.
    """
    desk, now = replace(desk, turn=None), context.clock()
    ahead = [at for each in desk.stages if (at := each.ahead(now))]
    days = {(today(at.astimezone(now.tzinfo)) - today(now)).days for at in ahead}
    if desk.wish is not None or len(ahead) <= 1 or 1 not in days:
        return desk
    found = aimed(context, desk, None)
    if len(found.targets) <= 1 or found.days_left(now) != 1:
        return desk
    turn = _turn(context, desk, found)
    if turn is None or turn.stage == found.targets[0].stage:
        return desk
    return replace(desk, turn=turn.stage)


def left_of(context: Context, desk: Desk, *, but: str | None) -> tuple[str, Round] | None:
    """Return another interview whose lines are next tonight, and how far they have come.

    None where there is none `but` the one of that name.
    """
    found = aimed(context, replace(desk, turn=None), None)
    for target, tonight in _rounds(found, drill_of(context, desk, found), context.clock()):
        if target.stage and target.stage != but and tonight.left:
            stage = desk.named(target.stage)
            return stage.company or stage.name, tonight
    return None


def _rounds(found: Aimed, drill: Drill, now: datetime) -> list[tuple[Target, Round]]:
    """Return the calls of tomorrow, and how far the evening has come for each alone."""
    evening = [each for each in found.targets if each.days_left(now) == 1]
    return [(each, _alone(drill, each).round(now)) for each in evening]


def _turn(context: Context, desk: Desk, found: Aimed) -> Target | None:
    now = context.clock()
    drill = drill_of(context, desk, found)
    rounds = _rounds(found, drill, now)
    evening = [each for each, _ in rounds]
    left = next((each for each, round_ in rounds if round_.left), None)
    again = next((each for each, round_ in rounds if round_.again), None)
    later = (each for each in found.targets if each not in evening)
    minutes = context.settings.minutes
    wanting = (each for each in later if _wanting(_alone(drill, each), each, now, minutes))
    return left or again or next(wanting, None)


def _alone(drill: Drill, target: Target) -> Drill:
    """Return the drill as it is for one of its calls."""
    deck = tuple(card for card in drill.deck if target.needs(card))
    return replace(drill, deck=deck, aim=replace(drill.aim, targets=(target,)))


def _wanting(drill: Drill, target: Target, now: datetime, minutes: float) -> bool:
    """Say whether a later call still wants today's minutes: those practiced for it alone count."""
    done, away = practiced_today(drill, now, turned=True), today(now) in target.away
    return not away and not enough(done, minutes) and bool(possible(drill, now)[0])
