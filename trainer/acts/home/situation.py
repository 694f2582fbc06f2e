"""What home is for at a moment: the first line, a drill, the evening before, the day, after it."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from trainer.acts.aim import aimed, drill_of
from trainer.acts.context import Context
from trainer.acts.desk import Desk
from trainer.core.drill.ask import possible
from trainer.core.drill.drill import Drill
from trainer.core.log.events import TWO_DAYS, What, microseconds, study_day, today
from trainer.core.outlook.days import now_asked
from trainer.core.outlook.enough import enough, left, practiced_today
from trainer.core.outlook.first import near
from trainer.core.plan.target import WARM_UP as MINUTES
from trainer.core.script.key import Key
from trainer.core.sitting.keep import WARM_UP
from trainer.core.stages.stages import NEAR, Stage
from trainer.core.stats.practice import minutes_of
from trainer.core.when.said import hourless
from trainer.disk.shelf import ScriptError
from trainer.rows.home.view import Place, Situation

REHEARSAL = "rehearsal"
"""What the log calls what was said in one."""


def situation_of(desk: Desk, now: datetime, *, over: bool) -> Situation:
    """Return what home is for at a local moment; `over`: noting a call comes before all else."""
    if over:
        return Situation.AFTER
    if not practiced(desk):
        return Situation.HURRY if hurried(desk, now) else Situation.NEW
    lasts = desk.stage is not None and desk.stage.lasts(now)  # and another one is near, too
    match 0 if lasts else near(desk.stage, now) if desk.stage else None:
        case 0:
            return Situation.DAY
        case 1:
            return Situation.EVENING
    return Situation.ORDINARY


def practiced(desk: Desk) -> bool:
    """Say whether anything of a script was ever read or answered."""
    return any(event.key for event in desk.live)


def hurried(desk: Desk, now: datetime) -> bool:
    """Say whether the call is so near that there is no time to learn."""
    call = desk.stage.ahead(now) if desk.stage else None
    return call is not None and not hourless(call) and call - now <= NEAR


def too_late_to_learn(desk: Desk, now: datetime) -> bool:
    """Say whether somebody who never practiced only has time left to read: for the short way.

    So it is too where the hour of the call has only just come, and it may still be made.
    """
    lasts = desk.stage is not None and desk.stage.lasts(now) is not None
    return not practiced(desk) and (lasts or hurried(desk, now))


def last_evening(desk: Desk, now: datetime) -> float:
    """Return the minutes that were practiced on the study day before."""
    return minutes_of(desk.live, today(now) - timedelta(days=1))


def warmed(desk: Desk, now: datetime) -> bool:
    """Say whether there was a warm-up today for the call at hand: most of its minutes.

    Or all of its script that was ever practiced. One that was left after a card or two is none, and
    so is that for another call of the day.
    """
    day, name = study_day(now), desk.stage.name if desk.stage else None
    warm = (each for each in desk.live if each.kind == WARM_UP and each.day == day)
    done = [each for each in warm if each.stage in (name, None)]
    if not done:
        return False
    # What was practiced since, in a rehearsal say, was not there to be warmed up.
    before = (each for each in desk.live if each.at <= done[-1].at)
    practiced = {Key(each.key or "") for each in before if each.event == What.REVIEW}
    warmed = {Key(each.key or "") for each in done}
    scripts = {key.script for key in warmed}
    whole = {key for key in practiced if key.script in scripts} <= warmed
    return whole or minutes_of(done, today(now)) >= MINUTES / 2


def sheet_read(stage: Stage | None, now: datetime) -> bool:
    """Say whether the call sheet of a stage was looked at today, on the day of its call."""
    at = stage.sheet if stage else None
    return at is not None and today(at.astimezone(now.tzinfo)) == today(now)


def in_question(context: Context, desk: Desk, situation: Situation) -> Drill | None:
    """Return the drill that Enter would begin, where home has to look into it; else None."""
    if situation not in (Situation.ORDINARY, Situation.EVENING):
        return None
    try:
        return drill_of(context, desk, aimed(context, desk, None))
    except ScriptError:  # the drill itself says what is wrong with it
        return None


def done(context: Context, desk: Desk, now: datetime, minutes: float) -> bool:
    """Say whether today's practice is done: nearly all of its minutes, or all there was to ask.

    What `trainer today` says then, it decides by the same rule.
    """
    practiced = minutes_of(desk.live, today(now))
    if not practiced or enough(practiced, minutes):
        return bool(practiced)
    try:
        return not possible(drill_of(context, desk, aimed(context, desk, None)), now)[0]
    except ScriptError:  # as above
        return False


def unfinished(desk: Desk, now: datetime) -> tuple[Place, ...]:
    """Return the rehearsals that were left and can be picked up, or rated.

    That of the script practiced comes first; once its call was made, there's nothing to rehearse.
    """
    since = microseconds(now) - TWO_DAYS
    of = {Key(each.key).script for each in desk.live if each.kind == REHEARSAL and each.at > since}
    with suppress(ScriptError):  # the rehearsal itself says what is wrong with it
        return tuple(_left(desk, now, of - {""})) if of else ()
    return ()


def _left(desk: Desk, now: datetime, scripts: Iterable[str]) -> Iterator[Place]:
    from trainer.acts.left import left_in  # not before a rehearsal

    own, made = desk.script(None).id, desk.stage is not None and desk.stage.made(now)
    for id_ in sorted(scripts, key=lambda each: (each != own, each)):
        if id_ == own and made:
            continue
        with suppress(ScriptError):  # as above
            if place := left_in(desk, now, id_):
                yield place


def left_today(desk: Desk, drill: Drill, now: datetime, minutes: float) -> float:
    """Return the minutes that a drill begun now takes: what is left of today's, as today says."""
    done = practiced_today(drill, now, turned=desk.turn is not None)
    return now_asked(drill, now=now, minutes=left(done, minutes)).minutes


def idle(drill: Drill, now: datetime) -> bool:
    """Say whether a drill without a call has nothing to ask."""
    return not drill.aim.targets and not any(possible(drill, now))
