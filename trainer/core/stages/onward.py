"""From one stage to the next: which call is to be talked over, and how the names move on."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from trainer.core.log.events import today
from trainer.core.script.ids import slug
from trainer.core.stages.stages import LATELY, Stage, at_hand, place
from trainer.core.stages.telling.came import ACCEPTED, HEARD, OFFER, ON, WAITING
from trainer.core.when.said import NOON, hourless

AN_HOUR = timedelta(hours=1)
"""How long after its beginning an interview isn't asked about."""


class Onward(Struct, frozen=True):
    """The next interview as the person tells it."""

    interviewer: str
    next: str = ""
    call: datetime | None = None
    interview: datetime | None = None


def just_over(found: Sequence[Stage], now: datetime) -> list[Stage]:
    """Return the stages whose calls were on the last day with a call, the first one first.

    Only if that was lately, and those of which nothing was told yet: after a no or an
    offer nothing has to be, and once the interview after it was had that is asked about first.
    """
    found = [each for each in found if each.result not in HEARD and not _met(each, now)]
    early = [each for each in found if each.debriefed and each.call and each.call > now]
    made = [(at, each) for each in found if each not in early and (at := each.was(now))]
    made.sort(key=lambda pair: pair[0])
    if not made or now - made[-1][0] > LATELY:
        return []
    last = today(made[-1][0].astimezone(now.tzinfo))
    same_day = (each for at, each in made if today(at.astimezone(now.tzinfo)) == last)
    return [each for each in same_day if not each.debriefed]


def _met(stage: Stage, now: datetime) -> bool:
    """Say whether an interview was had by now; for its first hour it may still be going on."""
    return stage.unheard(now - AN_HOUR)


def untimed(found: Sequence[Stage], now: datetime) -> list[Stage]:
    """Return the stages whose call is today, at an hour that isn't known, and may be made by now.

    `now` is the person's local time: from noon on.
    """
    return _untimed_today(found, now) if now.hour >= NOON else []


def either(found: Sequence[Stage], now: datetime) -> list[Stage]:
    """Return the calls of today that may have been made, where nothing tells which: at any hour.

    None of them has an hour; no other call is to be noted first, and there is more than one.
    """
    today_ = [] if just_over(found, now) else _untimed_today(found, now)
    return today_ if len(today_) > 1 else []


def _untimed_today(found: Sequence[Stage], now: datetime) -> list[Stage]:
    to_make = [each for each in found if not (each.made(now) or each.closed)]
    ahead = [each for each in to_make if each.call and hourless(each.call)]
    return [each for each in ahead if each.call and at_hand(each.call, now)]


def meeting(found: Sequence[Stage], now: datetime) -> list[Stage]:
    """Return the stages whose interview is ahead on this very day, the first one first."""
    day = today(now)
    planned = [each for each in found if not each.closed]
    ahead = [(at, each) for each in planned if (at := each.met) and at > now]
    same = [pair for pair in ahead if today(pair[0].astimezone(now.tzinfo)) == day]
    return [each for _, each in sorted(same, key=lambda pair: (pair[0], pair[1].name))]


def meeting_next(found: Sequence[Stage], now: datetime, shown: Stage | None) -> list[Stage]:
    """Return the stages whose interview is tomorrow, their call made; but for the one `shown`."""
    ahead = [(at, each) for each in found if each != shown and (at := each.to_meet(now))]
    day = today(now) + timedelta(days=1)
    same = [pair for pair in ahead if today(pair[0].astimezone(now.tzinfo)) == day]
    return [each for _, each in sorted(same, key=lambda pair: (pair[0], pair[1].name))]


def had_all(found: Sequence[Stage], now: datetime) -> bool:
    """Say whether all that was planned was had: calls and interviews, and nothing is ahead."""
    planned = any(each.ahead(now) or each.to_meet(now) or each.undated for each in found)
    return bool(found) and not planned


def finished(found: Sequence[Stage], now: datetime) -> bool:
    """Say whether the search is over: an offer was accepted last, and nothing is ahead any more."""
    told = [(each.heard, each.result) for each in found if each.heard]
    return had_all(found, now) and max(told, default=(None, ""))[1] == ACCEPTED


def had_lately(found: Sequence[Stage], now: datetime) -> Stage | None:
    """Return the stage whose interview was the last one, where that was lately.

    One of which nothing is noted comes first. What came of one may be known without it: a no, or an
    offer, comes at any time.
    """
    if (open_ := to_hear(found, now)) is not None:
        return open_
    return _last((each for each in found if each.had(now) or each.result), now)


def undated_next(found: Sequence[Stage], now: datetime) -> Stage | None:
    """Return the stage whose call was noted lately, and whose interview has no day here; the last.

    Nobody can tell that it was had.
    """
    noted = [each for each in undated_all(found, now) if not each.result]
    return noted[-1] if noted else None


def undated_all(found: Sequence[Stage], now: datetime) -> list[Stage]:
    """Return the stages whose call was noted lately, and whose interview has no day; the last last.

    One that was put off to a day that isn't known has none either.
    """
    open_ = [each for each in found if not each.interview and each.result in ("", WAITING)]
    noted = [each for each in open_ if each.debriefed and not following(found, each)]
    made = [(at, each) for each in noted if (at := each.was(now)) and now - at < LATELY]
    return [each for _, each in sorted(made, key=lambda pair: (pair[0], pair[1].name))]


def to_hear(found: Sequence[Stage], now: datetime) -> Stage | None:
    """Return the stage whose interview was lately, and what came of it isn't noted; the last one.

    Where the next interview was added already, nobody has to tell that there is one.
    """
    return _last((each for each in found if each.unheard(now) and not following(found, each)), now)


def _awaited(found: Sequence[Stage], now: datetime) -> Stage | None:
    """Return the last stage of whose interview it was noted that nothing was heard yet."""
    return _last((each for each in found if each.result == WAITING), now)


def silent(found: Sequence[Stage]) -> Stage | None:
    """Return the last stage of whose interview nothing was heard, however long ago that was."""
    waiting = [each for each in found if each.result == WAITING and not following(found, each)]
    since = ((at, each) for each in waiting if (at := each.interview or each.heard))
    return max(since, key=lambda pair: (pair[0], pair[1].name), default=(None, None))[1]


def awaited(stage: Stage, now: datetime) -> bool:
    """Say whether it was noted lately of an interview that nothing was heard yet."""
    return stage.result == WAITING and bool(_lately(stage, now))


def standing(found: Sequence[Stage], now: datetime) -> Stage | None:
    """Return the last stage that stands open lately: an offer, or one of which nothing was heard.

    Either is told of beside whatever else is ahead. An offer stands, though another interview was
    added, until something came of one.
    """
    waiting = [each for each in found if each.result == WAITING and not following(found, each)]
    offers = (each for each in found if each.result == OFFER and not _answered(found, each))
    return _last((*waiting, *offers), now)


def _answered(found: Sequence[Stage], stage: Stage) -> bool:
    """Say whether something came of a later interview at the same company."""
    later = following(found, stage)
    return later is not None and (bool(later.result) or _answered(found, later))


def _last(found: Iterable[Stage], now: datetime) -> Stage | None:
    """Return the stage that was had, or heard of, last, where that was lately."""
    had = [(max(times), each) for each in found if (times := _lately(each, now))]
    return max(had, key=lambda pair: (pair[0], pair[1].name))[1] if had else None


def _lately(stage: Stage, now: datetime) -> list[datetime]:
    heard = stage.heard if stage.result else None
    return [at for at in (stage.interview, heard) if at and now - LATELY < at <= now]


def to_debrief(found: Sequence[Stage], now: datetime, name: str | None = None) -> Stage | None:
    """Return the stage whose call is to be talked over; `name`: of that stage or company.

    Else, as at home, the first one of the last day that isn't noted to the end; then one of whose
    interview nothing is noted; then today's, and the last one: of those that are noted only where
    there is no other. So it is with those that said no.
    Where none of them had its call yet it is the next one: a call may come early.
    """
    if name is None and (waiting := just_over(found, now) or untimed(found, now)):
        return waiting[0]
    if name is None and (had := to_hear(found, now) or _awaited(found, now)):
        return had
    wanted = [
        each
        for each in found
        if name in (None, each.name) or place(each.company) == slug(name or "")
    ]
    wanted = [each for each in wanted if not each.closed] or wanted
    today_ = [each for each in wanted if each.call and not each.made(now)]
    today_ = [each for each in today_ if each.call and at_hand(each.call, now)]
    if today_:
        return min(today_, key=lambda each: (each.call or now, each.name))
    over = [
        (each.debriefed is None, at, each)
        for each in wanted
        if (at := each.was(now) or each.interview) and at <= now
    ]
    if over:
        last = max(over, key=lambda held: (*held[:2], held[2].name))[2]
        later = following(wanted, last)
        return later if later and dateless(found, later) else last
    return next(iter(wanted), None)


def dateless(found: Sequence[Stage], stage: Stage) -> bool:
    """Say whether a stage is another round without a day, or anybody to call before it.

    Nobody can tell when it was had: what came of it may be told at any time.
    """
    earlier = before(found, stage)
    return stage.undated and not stage.interviewer and bool(earlier and earlier.result == ON)


def following(found: Sequence[Stage], stage: Stage) -> Stage | None:
    """Return the stage of the same company after this one, where it was added already."""
    later = (each for each in found if place(each.company) == place(stage.company))
    numbered = (each for each in later if each.number > stage.number)
    return min(numbered, key=lambda each: each.number, default=None)


def before(found: Sequence[Stage], stage: Stage) -> Stage | None:
    """Return the stage of the same company before this one."""
    same = (each for each in found if place(each.company) == place(stage.company))
    earlier = (each for each in same if each.number < stage.number)
    return max(earlier, key=lambda each: each.number, default=None)


def moved_on(stage: Stage, name: str, number: int, told: Onward) -> Stage:
    """Return the stage after this one: who was next is the interviewer now.

    What the person decided for a stage they most likely want in the next one.
    """
    return Stage(
        name=name,
        company=stage.company,
        number=number,
        interviewer=told.interviewer,
        next=told.next,
        role=stage.role,
        me=stage.me,
        call=told.call,
        interview=told.interview,
        script=stage.script,
        minutes=stage.minutes,
        away=stage.away,
        leave_out=stage.leave_out,
        feared=stage.feared,
        slots=stage.slots,
    )
