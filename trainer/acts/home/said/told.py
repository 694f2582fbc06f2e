"""What is done about news of an interview that are told at home."""

import re
from datetime import datetime

from trainer.acts.home.said.keyed import ADD, DATES, EDIT, REMOVE, keyed, of_the_call
from trainer.core.people.person import person
from trainer.core.stages.met import told_with
from trainer.core.stages.several.moved import of_whom, taken_back
from trainer.core.stages.several.named import another_named, named_in, one_named
from trainer.core.stages.several.whose import answering, whose
from trainer.core.stages.stages import ASK, Stage, place
from trainer.core.stages.telling.came import ACCEPTED, ENDED, OFFER
from trainer.core.stages.telling.dated import dated
from trainer.core.stages.telling.decided import decided
from trainer.core.stages.telling.news import CALL, INTERVIEW, News, What
from trainer.core.stages.telling.reports.hinted import Hint, hint
from trainer.core.stages.telling.result import put_off, result
from trainer.core.stages.telling.unmade import they_called_off
from trainer.core.text import lowered
from trainer.core.when.moments import Ask, day_alone, when
from trainer.rows.home.view import Home, Situation
from trainer.screens.asked.correction import hour_on_day_of

NOTE = ("debrief",)
_BEHIND = re.compile(
    r"[.!?;:,]\s+|\s+(?:and|but)\s+(?=(?:she|he|they|it|we|i|the)\b)", re.IGNORECASE
)
"""What parts that a call was made from what else is told of it."""


def done_about(news: News, view: Home) -> tuple[str, ...]:
    """Return the command that news lead to; none where there is nothing to do about them.

    Of several interviews it's asked which one, unless it is named. Nothing is changed unasked but
    a day that is told, and what came of one.
    """
    one = one_named(news.said, view.stages, view.now)
    if done := (
        _of_an_offer(news, view) or _off_since(news, view, one) or _ahead_of_it(news, view, one)
    ):
        return done
    if not (view.stages or view.situation is Situation.AFTER):
        return ()
    return _of_what_was(news, view, (one.name,) if one else ())


def answer_of(said: str, view: Home) -> str:
    """Return the name of the interview that an answer may be of: one of which it's awaited.

    Where none is, and nothing is ahead, they may have changed their mind: then it's the one that
    was heard of last. Empty where there is none, or a call was just made.
    """
    had = view.stage is not None and view.stage.name == view.awaits and view.stage.had(view.now)
    if view.situation is Situation.AFTER:  # of a call that was never noted it's the interview
        return view.awaits if had else ""
    if (open_ := view.hears or view.awaits) or not view.over:
        return open_
    heard = [(each.heard, each.name) for each in view.stages if each.heard and each.result]
    changed = hint(said) in (Hint.GOOD, Hint.OPEN)
    return max(heard)[1] if heard and changed else ""


def of_what_it_leads_to(news: News, view: Home) -> tuple[str, ...]:
    """Return what adds the call that a no, or an offer, leads to, where its day is told.

    It has the words of its own script: nobody is asked once more for what they just refused.
    """
    stage = whose(view.stages, view.leads, view.now) if view.leads else None
    if stage is None or news.of != CALL:
        return ()
    told = dated(news.said)
    who = person(told.who).name if told and told.who else stage.next or stage.interviewer
    whom = ("--interviewer", who) if who else ()
    company = filter(None, [stage.company])
    return *ADD, *company, "--script", view.leads, *whom, "--call", f"{ASK}{news.when}"


def _of_what_was(news: News, view: Home, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is done about news of what was made or had, or wasn't; `named`: of which."""
    command: tuple[str, ...] = ()
    there = {each.name for each in named_in(news.said, view.stages)}
    match news.what:
        case What.CAME:
            open_ = answer_of(news.said, view)
            asked = (open_,) if open_ and not another_named(news.said) else ()
            answer = [each.name for each in answering(view.stages, view.now) if each.name in there]
            command = (*NOTE, *(answer or named or asked)[:1], "--result", news.said)
        case What.NOTED if view.situation is not Situation.AFTER and view.stages:
            command = (*NOTE, *named, "--note", news.said)
        case what if what in (What.SAID, What.NOTED) or view.situation is Situation.AFTER:
            own = (*NOTE, *named) if named else of_the_call(NOTE, view)
            command = (*own, *_went(news))
        case _ if view.hears and not (view.stage and news.of == CALL):
            command = _of_the_interview(news, view)
        case What.NOT_HAD if view.stage:
            command = (*EDIT, *(named or _shown(view)), f"--{CALL}", f"{ASK}{news.when}")
        case What.WENT | What.MADE:
            shown = _shown(view) if news.what is What.MADE else ()
            command = (*NOTE, *(named or shown), *_went(news))
    return command


def _ahead_of_it(news: News, view: Home, one: Stage | None) -> tuple[str, ...]:
    """Return what is done about news of a day, or that there will be none; `one` is named."""
    named, shown = (one.name,) if one else (), _shown(view)
    match news.what:
        case What.DAY if one and _over(news, one, view):
            whom = ("--interviewer", f"{ASK}{one.interviewer}") if news.of == CALL else ()
            return *ADD, *filter(None, [one.company]), *whom, f"--{news.of}", f"{ASK}{news.when}"
        case What.DAY:
            return (*EDIT, *(named or shown), *_day(news, view, one))
        case What.MOVED if one and one.closed and news.when:  # then it's another one there
            field = news.of or INTERVIEW
            return *ADD, *filter(None, [one.company]), f"--{field}", f"{ASK}{news.when}"
        case What.MOVED if stage := one or view.stage:
            days = _days(news, stage, view.now)
            return (*EDIT, *(named or shown), *_whom(news, stage, days), *days)
        case What.OFF if named or _ahead(view):
            return (*REMOVE, *(named or (shown if _one_company(view) else ())))
    return ()


def _of_an_offer(news: News, view: Home) -> tuple[str, ...]:
    """Return what keeps that they turned down the offer they had, or had taken; else nothing."""
    made = [each for each in view.stages if each.result in (OFFER, ACCEPTED)]
    if news.what is not What.OFF or decided(lowered(news.said)) != ENDED or not made:
        return ()
    last = max(made, key=lambda each: (each.heard or view.now, each.name))
    return *NOTE, last.name, "--result", news.said


def _off_since(news: News, view: Home, one: Stage | None) -> tuple[str, ...]:
    """Return what is done where something is off at a place whose interview was had; else nothing.

    That interview can't be off any more: it's asked whether the position is, and once nothing is
    open there it's a note. `one` is named; else it's the one of which an answer is awaited, or that
    was had last.
    """
    if news.what is not What.OFF or not they_called_off(news.said):
        return ()
    if one is None and not any(each.wanted(view.now) for each in view.stages):
        open_ = [each for each in view.stages if each.had(view.now) and not each.closed]
        awaited = (each for each in open_ if each.name == (view.hears or view.awaits))
        one = next(awaited, open_[-1] if open_ else None)
    if one is None or not one.had(view.now):
        return ()
    return *NOTE, one.name, "--note" if one.closed else "--result", news.said


def _over(news: News, one: Stage, view: Home) -> bool:
    """Say whether the call or the interview that is known was had: then it's another one's day."""
    return one.made(view.now) if news.of == CALL else one.had(view.now)


def _shown(view: Home) -> tuple[str, ...]:
    """Return the name of the interview that home shows, where that is the only one meant."""
    return (view.stage.name,) if view.stage and not view.several else ()


def of_which(news: News, stage: Stage, now: datetime) -> str:
    """Return of what it is told that it moved: what is said, is alone ahead, or with whom it is.

    Nothing where that isn't told. Where the day or the hour is told that isn't right, it is that of
    which it's known.
    """
    noted = stage.noted or stage.debriefed
    ahead = [CALL] * bool(stage.call and not noted) + [INTERVIEW] * bool(stage.interview)
    wrong = taken_back(news.said)
    known = [of for of in ahead if wrong and _known(wrong, getattr(stage, of), now)] or ahead
    return news.of or (known[0] if len(known) == 1 else of_whom(news.said, stage))


def _known(told: str, moment: datetime, now: datetime) -> bool:
    """Say whether a day, or an hour, that is told is that of a moment."""
    local = moment.astimezone(now.tzinfo)
    day = day_alone(told, now=now)
    return day.date() == local.date() if day else hour_on_day_of(told, local, now=now) == local


def _day(news: News, view: Home, known: Stage | None) -> tuple[str, ...]:
    """Return the day that is told, with whom it is; `known`: it's one that was told before.

    Where it's with somebody else than is known, it may be another interview: then it's asked. So it
    is where a day or an hour is open, and what is missing is known or has to be said.
    """
    told = dated(news.said)
    stage = known or view.stage
    if known or stage is None or told is None or not told.who:
        return (f"--{news.of}", news.when) if plainly_dated(news.when, view) else _open(news, stage)
    if view.several or getattr(stage, told.slot):
        return f"--{news.of}", f"{ASK}{news.when}"
    return (
        f"--{told.slot}",
        told.who,
        f"--{news.of}",
        f"{ASK * (not plainly_dated(news.when, view))}{news.when}",
    )


def plainly_dated(told: str, view: Home) -> bool:
    """Say whether a day and a sure hour are told, or a day whose hour isn't known yet."""
    found = when(told, now=view.now, by_day=False)
    return not isinstance(found, Ask) or day_alone(told, now=view.now) is not None


def _open(news: News, stage: Stage | None) -> tuple[str, ...]:
    """Return what is asked for: what was told; before an interview its call, if none is known."""
    call = stage is not None and news.of == INTERVIEW and not stage.call
    return f"--{news.of}", f"{ASK}{news.when}", *((f"--{CALL}", ASK) if call else ())


def _days(news: News, stage: Stage, now: datetime) -> tuple[str, ...]:
    """Return the days that are asked for where one moved: the one that is known, with the new."""
    of = of_which(news, stage, now)
    if of and news.when:
        return (f"--{of}", f"{ASK}{news.when}")
    return DATES[2:] if of == CALL else DATES


def _whom(news: News, stage: Stage, days: tuple[str, ...]) -> tuple[str, ...]:
    """Return who is met instead, to be asked about, where that's told with an interview's new day.

    `days`: what is asked for of its days.
    """
    who = told_with(news.said).who
    new = who is not None and not named_in(who.name, [stage])
    interview = days[:1] == (f"--{INTERVIEW}",) and len(days) == len(DATES[:2])
    return ("--next", f"{ASK}{who.name}") if who and new and interview else ()


def _went(news: News) -> tuple[str, ...]:
    """Return how it went, to be handed on; of a call that was made what is told behind that."""
    told = _BEHIND.split(news.said, maxsplit=1)[1:] if news.what is What.MADE else [news.said]
    return tuple(word for said in told for word in ("--went", said))


def _of_the_interview(news: News, view: Home) -> tuple[str, ...]:
    """Return what is done about news where it's asked what came of an interview that was had."""
    note = keyed("b", view)
    if put_off(news.said) is not None or result(news.said):
        return (*note, "--result", news.said)
    match news.what:
        case What.OFF:
            return (*REMOVE, view.hears)
        case What.MOVED:
            return (*EDIT, view.hears, *DATES[:2])
        case What.WENT:
            return (*note, *_went(news))
    return note


def _ahead(view: Home) -> bool:
    """Say whether something is ahead that may be off; where nothing is, what was had may be."""
    ahead = view.stage is not None and bool(view.stage.towards(view.now) or view.meets)
    return bool(view.stages) and (ahead or not view.hears)


def _one_company(view: Home) -> bool:
    return len({place(each.company) for each in view.stages}) == 1
