"""What a sentence tells of an interview it names, in no set words: its new day, what they said.

`Ito wants Friday at 9`, `Hale likes numbers`: by whom it names it's known of what that is.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from trainer.core.people.correction import corrected
from trainer.core.stages.several.named import named_in, one_named
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.news import ASKS, CALL, INTERVIEW, News, What, of_which
from trainer.core.stages.telling.reports.reported import reports
from trainer.core.stages.telling.slips import spelled
from trainer.core.text import lowered
from trainer.core.value import replace
from trainer.core.when.amid import amid
from trainer.core.when.told import speaks_of_time

_INSTEAD = re.compile(
    r"\b(?:instead|rather than|make it|(?:is|was) (?:bad|no good|too \w+|taken)"
    r"|(?:doesn't|does not|won't|can't|cannot) (?:work|do|make))\b"
)
"""What gives another day, though nobody is named."""
_TAKEN_BACK = re.compile(
    r"\b(?:not|isn't|instead of|rather than) (?:at |on |in )?(?P<when>[^,.;]{1,40}?)"
    r"(?=[,.;]|$| (?:but|it's|its|it is)\b)"
)
"""The day or the hour that isn't right, behind one that is or before it."""
_AFTER_ALL = re.compile(r",? after all[.!]*$", re.IGNORECASE)
_SORRY = re.compile(
    r"^(?:i'm |i am )(?:so |very )?sorry[,.]? (?:but )?|^(?=(?:it|that)(?:'s| is| was) at )"
)
"""What leads to the right day, or hour, of one told before: `I'm sorry, it's at 10 after all`."""
_PUTS_OFF = frozenset({"today", "tonight", "tomorrow", "later"})
_PAST = re.compile(
    r"\b(?:was|were|talked|spoke|met|said|told|asked|sent|wrote|had|went|did(?!n't| not)|called"
    r"|liked|wanted|waited)\b"
)
"""What tells of something that was: its day is no new one."""
_NOTE = re.compile(
    r"(?:(?:and|oh|ok|so)[,]? )*(?:(?:a |my |add (?:a |to my |this )?|new )?notes?(?: to self)?"
    r"(?:[:,-]| that\b| (?:for|on|about)(?= [^:]{1,40}:))"
    r"|(?:i (?:must|should|want to) )?remember(?:[:,-]| that\b)"
    r"|(?:one|another)(?: more)? thing\b[:,-]?|also[:,]|fyi\b[:,-]?|p\.?s\b\.?[:,-]?|btw\b,?"
    r"|by the way\b,?)\s*(?=\S+ \S)",
    re.IGNORECASE,
)
"""With what a note begins."""
_MIND = re.compile(
    r"\b(?:told|tells|said|says|mentioned|asked|asks|thinks?|thought|likes?|liked|loves?|hates?"
    r"|prefers?|explained|warned|cares?|seems?|seemed|sounded|is (?!on\b|at\b|in\b|not (?:in|there)"
    r"\b|out\b|off\b|sick\b|ill\b|busy\b|free\b))"
)
"""What tells of somebody's mind, or of what they said."""


def moved(text: str, found: Sequence[Stage], now: datetime) -> News | None:
    """Return the new day that a sentence gives an interview; None where it gives none.

    >>> both = [Stage(name="acme-1", company="Acme", interviewer="Ms. Hale", next="Mr. Ito")]
    >>> told = moved("Ito wants friday 9am instead", both, datetime(2026, 11, 30))
    >>> told.of, told.when
    ('interview', 'friday 9am')
    """
    plain = lowered(text).strip(" .!")
    back = taken_back(text)
    right = _only_corrects(plain)
    past = _PAST.search(plain) and not (back or right)  # `she said it's at 2, not at 1` is new
    when = right if right and _PAST.search(plain) else amid(spelled(_AFTER_ALL.sub("", text)))
    if ASKS.match(plain) or past or not when:
        return None
    stage = one_named(text, found, now)
    instead = _INSTEAD.search(plain) or back or right
    if stage is None and not instead:
        return None
    return News(
        What.MOVED, text, of=of_which(plain) or (of_whom(text, stage) if stage else ""), when=when
    )


def taken_back(text: str) -> str:
    """Return the day or the hour that a sentence takes back; empty where it does with none.

    >>> taken_back("it's at 3 not at 2"), taken_back("not Thursday but Friday")
    ('2', 'thursday')
    """
    found = _TAKEN_BACK.search(lowered(spelled(text)))
    return found["when"] if found and speaks_of_time(f"at {found['when']}") else ""


def _only_corrects(text: str) -> str:
    """Return the day or the hour that is corrected, where nothing else is said: `no, it's at 3`.

    `No, tomorrow` may be no wish to practice today.
    """
    text = _AFTER_ALL.sub("", text)
    right = corrected(_SORRY.sub("sorry, ", text), "")
    corrects = right != text and right not in _PUTS_OFF and speaks_of_time(right)
    return right if corrects else ""


def said(text: str, found: Sequence[Stage]) -> News | None:
    """Return what a sentence tells that they said, or like, which is worth a note; else None.

    >>> said("She'd hire me", []).what, said("one more thing: bring slides", []).said
    (<What.SAID: 'what they said'>, 'bring slides')
    >>> said("note for Acme: bring slides", []).said
    'Acme: bring slides'
    """
    note = _NOTE.match(text)
    if note:
        return News(What.NOTED, text[note.end() :])
    if ASKS.match(lowered(text)):
        return None
    of_them = reports(text) or (bool(named_in(text, found)) and _MIND.search(lowered(text)))
    return News(What.SAID, text) if of_them else None


def of_whom(text: str, stage: Stage) -> str:
    """Return what is meant by whom a sentence names: the call, or the interview; else nothing."""
    alone = replace(stage, name="", company="", in_full={})
    met = bool(named_in(text, [replace(alone, interviewer="")]))
    called = bool(named_in(text, [replace(alone, next="")]))
    return "" if met == called else INTERVIEW if met else CALL
