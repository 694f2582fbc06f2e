"""What a sentence tells of a call or an interview, read once; what to do about it is for others."""

import re
from enum import Enum

from msgspec import Struct

from trainer.core.stages.telling.came import FROZEN, HEARD
from trainer.core.stages.telling.dated import dated
from trainer.core.stages.telling.decided import decided
from trainer.core.stages.telling.outcome import left_open, went
from trainer.core.stages.telling.result import put_off, result
from trainer.core.stages.telling.slips import spelled
from trainer.core.stages.telling.unmade import called_off, not_made
from trainer.core.text import ENDS, as_call, lowered
from trainer.core.when.amid import amid
from trainer.core.when.told import tells_moment
from trainer.core.words.consent import consent

CALL, INTERVIEW = "call", "interview"


class What(Enum):
    """What is told."""

    DAY = "when it is"
    MOVED = "that its day is another"
    OFF = "that it won't be"
    CAME = "what came of it"
    WENT = "how it went"
    MADE = "that it was made, or had"
    NOT_HAD = "that it wasn't made, or had"
    SAID = "what they said"
    NOTED = "what is to be noted"


class News(Struct, frozen=True):
    """What a sentence tells, and of what: the `call`, the `interview`; empty where it doesn't say.

    `when` is the day in its words, `said` all of it.
    """

    what: What
    said: str
    of: str = ""
    when: str = ""


_LED = (
    r"(?:(?:so|well|ok|okay|oh|um|sorry|hi|hey|and|but|please|actually|unfortunately|sadly)[,.]* )*"
)
_CALL = r"(?:(?:phone )?calls?)"
_INTERVIEW = r"(?:interviews?|meeting|appointment)"
_EITHER = rf"(?:{_CALL}|{_INTERVIEW}|dates?|days?|times?|hours?)"
_OF = ((CALL, re.compile(r"\bcalls?\b")), (INTERVIEW, re.compile(rf"\b{_INTERVIEW}\b")))
_CHANGE = (
    r"(?:mov|chang|reschedul|postpon|push|shift|delay|put off|fix|correct|edit)(?:e[ds]?|ed|ing)?"
)
_CHANGED = r"(?:moved|rescheduled|postponed|pushed(?: back)?|delayed|put off)"
_ON = r"(?! (?:me|us|on|forward|ahead)\b)"
"""What stands not behind it: then somebody goes on to another round."""
_IS = r"(?:'s|'ve| is| was| has| have| had| got| just)*(?: been)?"
_MOVED = re.compile(
    rf"\b{_CHANGE}\b{_ON}(?:[^.,;:]*\b{_EITHER}\b| it\b)"
    rf"|\b{_EITHER}\b[^.,;:]*\b(?:{_CHANGED}|changed|wrong)\b{_ON}"
    rf"|^(?:it|that|they|she|he|we){_IS} {_CHANGED}\b{_ON}"
)
_OF_ONE = re.compile(rf"\b{_CHANGED}\b{_ON}")
"""The same where the interview is named, or one is at hand."""
_A_NAME = re.compile(r"\b(?:names?|titles?|(?:mis)?spell\w*)\b")
"""What is wrong there is no day."""
_CHANGING = re.compile(rf"\b(?:{_CHANGE}|wrong)\b")
_BEFORE_DAY = re.compile(
    rf"(?:[ ,.;:-]|\b(?:it's|it|that|this|the|my|our|{_EITHER}|back|up|to|until|till|for|now|is"
    r"|should be|instead)\b)*"
)
"""What stands between that it moved, and its new day."""
_MADE = re.compile(
    rf"{_LED}(?:(?:(?:i|we)(?:'ve| have)?(?: (?:just|already|actually|finally|now))* |just )?(?:"
    rf"(?:talked|spoke|spoken|chatted) (?:to|with) (?!you\b)"
    rf"|(?:did|made|had|finished|completed) (?:my|the|our|that) (?:{_CALL}|interview|meeting)\b"
    r"|(?:called|phoned|rang) (?:her|him|them|(?:mr|ms|mrs|dr)\b)"
    r"|(?:called|phoned) (?!it\b|off\b|in\b|me\b|that\b)(?:\w+ ){0,2}?(?:already|today|just now"
    r"|this (?:morning|afternoon)|earlier|an hour ago)\b"
    r"|(?:got|am|'m) off the phone\b|hung up\b)"
    rf"|(?:just )?(?:got off the phone|hung up)\b|(?:the |my )?(?:{_CALL}|interview)(?:'s| is| was)"
    r"(?: already| now)? (?:over|done|finish(?:ed)?|ended|behind me|made)\b"
    r"|(?:i |we )?(?:already|just) (?:call(?:ed)?|phoned|rang)\b(?! (?:it|me|off)\b)"
    r"|i call (?:her|him|them|(?:mr|ms|mrs|dr)\.? \w+) (?:already|just now|today already)\b)"
)
"""What tells that a call was made: of which it isn't said how it went."""
_IS_OFF = re.compile(
    rf"{_LED}(?:it|that|they|she|he|we|i|the|my|our|interview|meeting|today's"
    r"|tomorrow's|\w+day's)\b"
    r"(?!.*\b(?:for|about|on) (?:me|us)\b)"
)
"""With what a sentence begins that tells that something is off, and is no wish: not `cancel`."""
_CANCEL = re.compile(
    rf"{_LED}(?:(?:can|could|would|will) (?:you|i|we) |i(?:'d| would)? (?:want|need|have|like) to "
    r"|let's |let me )?(?:please )?(?:cancel|remove|delete|drop|erase|call off|take out|get rid of)"
    rf"(?: (?:the|my|this|that|our|an?)(?: [\w'.-]+){{0,2}}?)? (?:{_CALL}(?! sheet)|{_INTERVIEW}"
    r"|(?<=the )one|(?<=that )one|(?<=this )one)\b"
)
"""What wishes an interview away."""
_GONE = re.compile(
    rf"\b(?:i (?:don't|do not) have|there's no|there is no) (?:an? |the |my )?(?:{_CALL}"
    rf"|{_INTERVIEW}) any ?more\b|\bi no longer have (?:an? |the |my )?(?:{_CALL}|{_INTERVIEW})\b"
)
"""What says that there is none now."""
_NOT_OFF = re.compile(
    r"(?:n't|\bnot|\bnever)(?: (?:want|going|need|have|mean|yet))*(?: to)? (?:be )?"
    r"(?:remove|delete|cancel|call)"
)
ASKS = re.compile(
    r".*\?$|(?:how|what|when|where|why|who|which|will|would|should|could|can|do|does|did|is|are"
    r"|if|i (?:want|need|hope|wish|wonder)|i'd like|let|add|practice|rehearse|show|start"
    r"|(?:please )?(?:read|tell|give|remind|repeat|open|find|print|list|hear)(?: (?:me|it|out))?"
    r" (?:the|my|what|how|when|who|all|again))\b"
)
"""What asks or wishes, and tells of nothing."""
_OF_A_CALL = re.compile(r"\b(?:call|went|talk|conversation|interview|meeting)\b")
"""What a sentence tells of that says how a call went; some call that an interview, too."""
_OF_IT = re.compile(rf"\b(?:it|that)\b|{_OF_A_CALL.pattern}")
"""The same where it was just made."""
_PRACTICE = re.compile(
    rf"{_LED}(?:the|my|our|that|this|today's) (?:\w+ )?(?:practice|rehearsal|drill|warm[ -]?up)\b"
)
"""What begins to tell of no call that was made."""
_SENTENCE = re.compile(rf"{ENDS}\s|;\s")
_TO_A_QUESTION = re.compile(rf"{_LED}s?he (?:just )?sa(?:id|ys) no")
"""What may be an answer in a call that was just made, and not the end of it all."""
_AN_OFFER = re.compile(r"\boffer\b")
_SUPPOSED = re.compile(r"\b(?:if|when)\b")
"""What makes of it what may come: `what do I say if it goes to voicemail`."""
_HOW = re.compile(rf"\bhow (?:did|was) (?:it|(?:the|my) {_CALL})\b")


def news(typed: str, *, named: bool = False, asked: str = "") -> News | None:
    """Return what a sentence tells of a call or an interview; None where it tells nothing of them.

    `named`: it names an interview that is known. `asked`: how the `call` went is asked just now, or
    what came of the `interview`: then less is enough to tell it.

    >>> news("They moved my call").of, news("I got an offer").what
    ('call', <What.CAME: 'what came of it'>)
    >>> news("Another round", asked="interview").what, news("Another round")
    (<What.CAME: 'what came of it'>, None)
    """
    text = as_call(lowered(typed).rstrip(" .!"))
    of = of_which(text)
    moved = _MOVED.search(text) or (named and _OF_ONE.search(text))
    if moved and not _A_NAME.search(text):
        return News(What.MOVED, typed, of=of, when=_new_day(text))
    made = _MADE.match(text)
    if not (made or (asked == INTERVIEW and result(text))) and (day := dated(text)):
        return News(What.DAY, typed, of=day.field, when=day.when)
    told_off = called_off(text)[0] and (named or _IS_OFF.match(text)) and not _NOT_OFF.search(text)
    told_off = told_off and not (_AN_OFFER.search(text) and result(text))
    told_off = told_off and decided(text) != FROZEN
    if not made and (told_off or _CANCEL.match(text) or _GONE.search(text)):
        return News(What.OFF, typed, of=of)
    told_made = (What.WENT if went(text) else What.MADE) if made else None
    what = _had(text, named=named, asked=asked) or told_made
    when = amid(spelled(text)) if what is What.NOT_HAD else ""
    return None if what is None else News(what, typed, of=of, when=when)


def of_which(text: str) -> str:
    """Return whether it's of the call or the interview that a text speaks; else nothing."""
    return next((each for each, named in _OF if named.search(text)), "")


def _new_day(text: str) -> str:
    """Return the new day of what was moved, in the words of a sentence; nothing where it has none.

    >>> _new_day("they moved it to friday at 3"), _new_day("change my call")
    ('friday at 3', '')
    """
    moved = _CHANGING.search(text)
    rest = text[moved.end() :] if moved else ""
    between = _BEFORE_DAY.match(rest)
    when = rest[between.end() :] if between else ""
    return when if when and tells_moment(when) else amid(spelled(rest))


def _had(text: str, *, named: bool, asked: str) -> What | None:
    """Return what a sentence tells of what was made or had, or wasn't."""
    wasnt = not_made(text) is not None or put_off(text) is not None
    if ASKS.match(text):
        wasnt = wasnt and not _SUPPOSED.search(text)
        how = asked == CALL and _HOW.search(text) is not None
        return What.NOT_HAD if wasnt else What.MADE if how else None
    if consent(text) is not None and not asked:
        return None
    if consent(text) is None:
        came, open_ = result(text), (named or asked == INTERVIEW) and not wasnt
        if came in HEARD or (came and open_):
            answers = asked == CALL and _TO_A_QUESTION.fullmatch(text) is not None
            return What.SAID if answers else What.CAME
    return What.NOT_HAD if wasnt else _how(text, asked=asked)


def _how(text: str, *, asked: str) -> What | None:
    """Return whether a sentence tells how it went, or that its writer isn't sure of that."""
    if _PRACTICE.match(text):
        return None
    of = _OF_IT if asked else _OF_A_CALL
    parts = [each for each in _SENTENCE.split(text) if of.search(each)]
    if went(text) and (asked == INTERVIEW or any(map(went, parts))):
        return What.WENT
    return What.MADE if any(map(left_open, parts)) else None
