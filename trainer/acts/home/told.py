"""What is told at home of an interview, in words: how it went, what came of it, that it moved."""

import re

from trainer.acts.home.keyed import keyed, of_the_call
from trainer.acts.typed import KEYS
from trainer.core.stages.several.named import another_named, named_in
from trainer.core.stages.several.whose import since
from trainer.core.stages.stages import ASK, Stage, place
from trainer.core.stages.telling.came import NO, OFFER
from trainer.core.stages.telling.outcome import called_off, not_made, went
from trainer.core.stages.telling.result import put_off, result
from trainer.core.text import straightened
from trainer.core.words.consent import consent
from trainer.rows.home.view import Home, Situation

DATES = ("--interview", ASK, "--call", ASK)
_VERBS = (
    r"(?:mov|chang|reschedul|postpon|push|shift|delay|put off|fix|correct|edit)(?:e[ds]?|ed|ing)?"
)
_WHICH = r"(?P<{0}>calls?|interviews?|meeting|appointment|dates?|times?)"
_IS = r"(?:'s|'ve| is| was| has| have| had| got| just)*(?: been)?"
_MOVED = r"moved|rescheduled|postponed|pushed(?: back)?|delayed|put off"
MOVED = re.compile(rf"\b(?:{_MOVED}|changed|wrong)\b", re.IGNORECASE)
"""What tells that an interview isn't as it is listed."""
_TO_MOVE = re.compile(
    rf"\b{_VERBS}\b(?:.*\b{_WHICH.format('what')}\b| it\b)"
    rf"|\b{_WHICH.format('of')}\b.*{MOVED.pattern}"
    rf"|^(?:it|that|they|she|he|we){_IS} (?:{_MOVED})\b(?! (?:me|us|on|forward|ahead)\b)",
    re.IGNORECASE,
)
"""What tells at home that a day is to be changed."""
_IS_OFF = re.compile(
    r"^(?:(?:so|well|ok|okay|oh|sorry|hi|hey|and)[,.]? )*(?:it|that|they|she|he|we|i|the|my|our"
    r"|interview|meeting)\b(?!.*\b(?:for|about|on) (?:me|us)\b)",
    re.IGNORECASE,
)
"""With what a sentence begins that tells of something, and is no wish: not `cancel`."""
_ASKS = re.compile(
    r".*\?\s*$|(?:how|what|when|where|why|who|which|will|would|should|could|can|do|does|did|is|are"
    r"|if|i (?:want|need|hope|wish|wonder)|i'd like|let)\b",
    re.IGNORECASE,
)
"""What asks or wishes, and tells of nothing."""
_OF_A_CALL = re.compile(
    r"\b(?:it|that|call|went|talk|conversation|interview|meeting)\b", re.IGNORECASE
)
"""What a sentence tells of that says how a call went; some call that an interview, too."""
_HOW = re.compile(r"\bhow (?:did|was) (?:it|(?:the|my) call)\b", re.IGNORECASE)


def moving(typed: str, view: Home) -> tuple[str, ...]:
    """Return the command that changes a day that somebody says is another; none where they don't.

    Of several interviews it's asked which one, unless it is named.
    """
    text = straightened(typed)
    moved = _TO_MOVE.search(text) if view.stage else None
    if moved is None or view.stage is None:
        return ()
    which = (moved["what"] or moved["of"] or "").lower()
    dates = DATES[2:] if which.startswith("call") else DATES
    whose = the_one(typed, view) or (() if view.several else (view.stage.name,))
    return ("interview", "edit", *whose, *dates)


def told(typed: str, view: Home) -> tuple[str, ...]:
    """Return the command for what is told of an interview or a call; none where nothing is.

    What came of an interview is kept; how one went is asked for where home asks that.
    """
    named = the_one(typed, view)
    off = called_off(typed)[0] and bool(named or _IS_OFF.match(typed))
    ahead = view.stage is not None and bool(view.stage.towards(view.now) or view.meets)
    if off and (ahead or not view.hears) and view.situation is not Situation.AFTER:
        whose = named or ((view.stage.name,) if _only(view) and view.stage else ())
        return ("interview", "remove", *whose) if view.stages else ()
    if command := _came_of_one(typed, view):
        return command
    if view.hears and (went(typed) or put_off(typed) is not None):
        said = ("--result", typed) if put_off(typed) is not None else ()
        return (*keyed("b", view), *said)
    tells = not_made(typed) is not None or (_OF_A_CALL.search(typed) and went(typed))
    if view.situation is Situation.AFTER and (tells or _HOW.search(typed)):
        return of_the_call(KEYS["b"], view)
    return ()


def _only(view: Home) -> bool:
    return not view.several and len({place(each.company) for each in view.stages}) == 1


def _came_of_one(typed: str, view: Home) -> tuple[str, ...]:
    """Return the command that keeps an offer or a no, of the interview that is named or asked for.

    Another round only where home asks: else it may be a wish.
    """
    said = view.stages and consent(typed) is None and not _ASKS.match(typed)
    heard = result(typed) if said else ""
    named = the_one(typed, view)
    asked = (view.hears,) if view.hears and not another_named(typed) else ()
    if heard in (NO, OFFER) or (heard and (named or asked) and put_off(typed) is None):
        return ("debrief", *(named or asked), "--result", typed)
    return ()


def the_one(typed: str, view: Home) -> tuple[str, ...]:
    """Return the name of the interview that a sentence names, the last one of its company."""
    found = named_in(typed, view.stages)
    if len({place(each.company) for each in found}) != 1:
        return ()
    return (max(found, key=lambda each: _at_hand(each, view)).name,)


def _at_hand(stage: Stage, view: Home) -> tuple[bool, int, float]:
    """Return what orders the interviews of one company: one that goes on, and then the last."""
    return stage.wanted(view.now), stage.number, since(stage, view.now).timestamp()
