"""A day whose hour nobody has told yet: `tomorrow, no idea when`, `Friday, time TBD`."""

import re
from itertools import islice

from trainer.core.text import lowered
from trainer.core.when.spoken.leaning import hours_off
from trainer.core.words.unsure import OF_TIME, awaited, unsure

_SIGN = r"[,;:.(\N{EN DASH}\N{EM DASH}-]"
_CUT = re.compile(
    rf"(?:(?<!\s)\s+)?(?<!{_SIGN}){_SIGN}++\s*(?=[a-z])"
    r"|(?<!\s)\s+(?=(?:but|and|though|although|i|i'm|we|no|not|don't|they|they'll|she|she'll|he|he'll|the"
    r"|time|exact|hour|t\.?b\.?[adc]|idk|dunno|unsure|unclear|unknown|whenever|at|any)\b)"
)
_CUTS = 20
"""Places behind which it is looked for."""
_TALK = re.compile(r"\A(?:(?:but|and|though|although|sorry|at)[\s,]+)+")
_NO_MATTER = re.compile(r"any ?time|whenever|some ?time|(?:an )?(?:unknown|open) (?:time|hour)")
_DAY = re.compile(r"\b(?:day|date)\b")


def before_no_hour(text: str) -> str:
    """Return what stands before the words that no hour is known; empty where there are none.

    >>> before_no_hour("tomorrow, no idea when"), before_no_hour("Friday (time TBD)")
    ('tomorrow', 'friday')
    >>> before_no_hour("in two weeks, I don't know the day yet"), before_no_hour("Friday at 3")
    ('', '')
    """
    plain = lowered(text).rstrip(" .!?)")
    if hours_off(plain):
        return ""
    for cut in islice(_CUT.finditer(plain), _CUTS):
        if no_hour(plain[cut.end() :]):
            return plain[: cut.start()]
    return ""


def no_hour(text: str) -> bool:
    """Tell whether a text says that no hour is known, and nothing of the day."""
    rest = _TALK.sub("", lowered(text).rstrip(" .!?)"))
    said = OF_TIME.sub("", rest)
    open_ = unsure(said) or awaited(rest) or _NO_MATTER.fullmatch(rest)
    return bool(open_) and not _DAY.search(rest)
