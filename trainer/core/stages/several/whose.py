"""Whose a script is that no interview is practiced with: the one rule, for every command.

A call after a no is to whoever said no, a talk about salary with whoever made the offer. Neither is
for the interview that happens to be next. Any other script is a call to somebody else.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType

from trainer.core.people.described import described
from trainer.core.stages.stages import LATELY, Stage, at_hand, place
from trainer.core.stages.telling.came import HEARD, NO, OFFER
from trainer.core.value import replace

ABOUT: Mapping[str, str] = MappingProxyType({"after-a-no": NO, "salary-talk": OFFER})
"""What came of the interview that a script is about, by the script's id."""
LEADS_TO: Mapping[str, str] = MappingProxyType({came_of: id_ for id_, came_of in ABOUT.items()})
"""The script that it leads to when this came of an interview."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def about(found: Sequence[Stage], script: str, now: datetime) -> Sequence[Stage]:
    """Return the interviews that a script may be about by `now` (aware), the likeliest first.

    Those of which it's noted that this came of them, if there are any: of several only those that
    were lately, and the last one if none was. Else the last one of each company that was called or
    met, of which nothing was heard that would speak against it.
    """
    if (came_of := ABOUT.get(script)) is None:
        return ()
    noted = _latest_first((each for each in found if each.result == came_of), now)
    if noted:
        lately = [each for each in noted if now - since(each, now) < LATELY]
        return lately or noted[:1]
    other = HEARD - {came_of}
    return [each for each in met_so_far(found, now) if each.result not in other]


def met_so_far(found: Sequence[Stage], now: datetime) -> Sequence[Stage]:
    """Return the last interview of each company of which one was called or met by `now` (aware).

    While of an earlier one nothing is noted yet it is that one: the last may be only planned.
    """
    having = {place(each.company) for each in found if each.made(now) or each.had(now)}
    known = [each for each in found if place(each.company) in having]
    waiting = [each for each in known if each.unnoted(now) or each.unheard(now)]
    planned = {each.name for each in known if not (each.made(now) or each.had(now))}
    last = {place(each.company): each for each in _last_ones(known)}
    for each in waiting:
        if last[place(each.company)].name in planned:
            last[place(each.company)] = each
    return _latest_first(last.values(), now)


def answering(found: Sequence[Stage], now: datetime) -> Sequence[Stage]:
    """Return the interviews of which an answer may come by `now` (aware), the likeliest first.

    An answer may come at any time, also before a call: of companies where nobody was called or met
    yet it comes after the others, and of those that said no already last.
    """
    met = met_so_far(found, now)
    there = {place(each.company) for each in met}
    last = _latest_first(_last_ones(found), now)
    others = [each for each in last if place(each.company) not in there]
    return sorted((*met, *others), key=lambda each: each.closed)


def told_of(found: Sequence[Stage], now: datetime) -> Sequence[Stage]:
    """Return the interviews of which somebody may tell how it went by `now` (aware).

    The last one first: those made or had lately that wait to be noted, and calls of today; else
    all that were lately.
    """
    had = _latest_first((each for each in found if now - since(each, now) < LATELY), now)
    open_ = [each for each in had if each.unnoted(now) or each.unheard(now)]
    ahead = ((each.call, each) for each in found if not (each.made(now) or each.closed))
    return [*open_, *(each for call, each in ahead if call and at_hand(call, now))] or had


def whose(found: Sequence[Stage], script: str, now: datetime) -> Stage | None:
    """Return the interview that a script is about by `now` (aware); None where it may be another.

    Where it's noted of several that this came of them, it is the last one.
    """
    may_be = about(found, script, now)
    noted = bool(may_be) and may_be[0].result == ABOUT[script]
    return may_be[0] if noted or len(may_be) == 1 else None


def to_call(stage: Stage, script: str, now: datetime) -> Stage:
    """Return an interview with who is called by a script about it: after a no, whoever met them.

    That's so only where the interview was had when they said no, or by `now` (aware).
    """
    told = stage.heard or now
    had = stage.had(now) and stage.interview is not None and stage.interview <= told
    met = stage.whole("next")
    if ABOUT.get(script) != NO or not had or not met.said or described(met.name):
        return stage
    own = replace(stage, call=None, outcome="")  # those are of the call before the interview
    return replace(own, interviewer=met.said, next="", in_full={"interviewer": met})


def since(stage: Stage, now: datetime) -> datetime:
    """Return when a stage was at hand last: its interview, or the call; long ago if neither was."""
    over = (at for at in (stage.call, stage.interview, stage.was(now)) if at and at <= now)
    return max(over, default=_LONG_AGO)


def _last_ones(found: Iterable[Stage]) -> Iterable[Stage]:
    """Return the last interview of each company."""
    in_turn = sorted(found, key=lambda each: each.number)
    return {place(each.company): each for each in in_turn}.values()


def _latest_first(found: Iterable[Stage], now: datetime) -> list[Stage]:
    return sorted(found, key=lambda each: (since(each, now), each.name), reverse=True)
