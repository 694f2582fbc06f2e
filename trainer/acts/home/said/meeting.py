"""The day of an interview that is known, told in a way that might mean another interview."""

import re

from trainer.acts.home.said.keyed import ADD, EDIT
from trainer.acts.home.said.told import plainly_dated
from trainer.core.stages.met import told_with
from trainer.core.stages.onward import had_lately, undated_all
from trainer.core.stages.several.named import elsewhere, named_in, one_named
from trainer.core.stages.stages import ASK, Stage
from trainer.core.stages.telling.came import ON
from trainer.core.stages.telling.dated import Dated, dated, dated_alone
from trainer.core.stages.telling.news import CALL, INTERVIEW, News, What, of_which
from trainer.core.stages.telling.result import result
from trainer.core.stages.telling.slips import spelled
from trainer.core.text import lowered
from trainer.core.when.amid import amid
from trainer.core.when.told import speaks_of_time
from trainer.rows.home.view import Home, Situation

_THERE = re.compile(
    r"\b(?:interview|round|stage|meeting|appointment|visit|on-?site|conversation|come (?:in|back)"
    r"|(?:see|meet|want|need|invited?|asked|have) me)\b"
)
"""What speaks of being there once more, and of no call."""


def ahead_of(typed: str, view: Home, found: News | None) -> News | None:
    """Return the day of the interview after a call that is still ahead, where that is told.

    It sounds like another round, `they want me back on Friday`, and is the one that is known. Where
    that has another day it's asked about, as one that moved.
    """
    if found is not None and found.what is not What.CAME:
        return None
    said = lowered(typed)
    one = one_named(typed, view.stages, view.now)
    stage = one or (None if view.several else view.stage)
    if stage is None or not stage.ahead(view.now) or result(typed) != ON:
        return None
    when = amid(spelled(typed))
    if not when or of_which(said) == CALL or not _THERE.search(said) or _with_others(typed, stage):
        return None
    what = What.MOVED if stage.interview else What.DAY
    return News(what, typed, of=INTERVIEW, when=when)


_HOUR = re.compile(r"\d(?:.* |:|[ap]m)| \D*\d|noon")
"""What has to be told without more words: `tomorrow` may be when they'll practice."""
_IT_IS = re.compile(r"(?P<said>(?:it|that|this)(?:'?s| is| will be) )?(?:on )?(?P<when>.*)")


def _with_others(typed: str, stage: Stage) -> bool:
    """Say whether it's with somebody else than is known, or at another place."""
    who = told_with(typed).who
    new = who is not None and not named_in(who.name, [stage])
    return new or (elsewhere(typed) and not named_in(typed, [stage]))


def alone(typed: str, view: Home) -> News | None:
    """Return a day that is told where nothing but the day of an interview is asked for."""
    open_ = view.stage is None and undated_all(view.stages, view.now)
    if not open_:
        return None
    told, is_ = dated_alone(typed), _IT_IS.fullmatch(lowered(typed).strip(" .!"))
    if told is None and is_ and speaks_of_time(is_["when"]):
        hour = _HOUR.search(is_["when"])
        told = Dated(INTERVIEW, is_["when"]) if is_["said"] or hour else None
    return News(What.DAY, typed, of=told.field, when=told.when) if told else None


def day_of(told: News, day: Dated, view: Home) -> tuple[str, ...]:
    """Return what keeps a day that is told where no interview is shown; empty: it's of a new one.

    It is that of the interview after a call that was made, which has none yet: of several it's
    asked which. After another round was told, it's that one's.
    """
    if view.stage or view.situation is Situation.AFTER or day.field != INTERVIEW:
        return ()
    one = one_named(told.said, view.stages, view.now)
    if one is None and elsewhere(told.said):
        return ()
    open_ = [each for each in undated_all(view.stages, view.now) if one in (None, each)]
    if open_:
        which = (open_[-1].name,) if len(open_) == 1 else ()
        sure = which and dated(told.said) and plainly_dated(day.when, view)
        return (*EDIT, *which, f"--{INTERVIEW}", day.when if sure else f"{ASK}{day.when}")
    had = one or had_lately(view.stages, view.now)
    if had is None or had.result != ON:
        return ()
    whom = ("--next", f"{ASK}{day.who}") if day.who else ()
    return *ADD, *filter(None, [had.company]), *whom, f"--{INTERVIEW}", f"{ASK}{day.when}"
