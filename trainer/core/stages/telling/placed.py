"""Which question a note is on, typed before it in one line: `2: he is brisk`."""

import re

from trainer.core.text import straightened
from trainer.core.words.numerals import ORDINALS, VALUES

_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(VALUES)}|{'|'.join(ORDINALS)})(?:st|nd|rd|th)?"
_QUESTION = r"(?:question|number|no\.?|nr\.?|q\.?|note)"
_PLACED = re.compile(
    r"(?:(?:and|then|also|for|on|to|under|at|add|note|write|put),? )*(?:the )?"
    rf"(?P<said>{_QUESTION} )?(?P<sign>#)?{_NUMBER}(?P<one> (?:question|one|answer))?"
    r"(?P<apart>\s*[:;.,)=\N{EN DASH}\N{EM DASH}-]\s*|\s+)(?P<note>[^\s\d].*)",
    re.IGNORECASE,
)

_ENDS_COUNTED = frozenset(
    "no not nothing he she they we it i you that this the a an his her their our your my is was are"
    " were has have had will would said says told wants likes thinks needs hopes asks does yes"
    " very too pretty just only don't doesn't didn't isn't wasn't can can't".split()
)
"""What a number doesn't count, nor anything behind it: `2 she likes short answers`."""
_COUNTS = frozenset(
    "people men women percent am pm o'clock or to of out more other on x plus year month week day"
    " hour minute figure person persons time children".split()
)
"""What it counts, or stands beside, that has no plural by its end."""
_FEW = 3
"""Words behind a number among which is what it counts: `4 really strong candidates`."""


def _counted(note: str) -> bool:
    """Say whether a note may begin with what the number before it counts."""
    for word in _LETTERS.findall(straightened(note.casefold()))[:_FEW]:
        if word in _ENDS_COUNTED:
            return False
        if word in _COUNTS or (word.endswith("s") and not word.endswith(("ss", "us"))):
            return True
    return False


_LETTERS = re.compile(r"[a-z'%]+")
_ONLY = re.compile(rf"(?:the )?(?:{_QUESTION} ?)?(?:#|number )?{_NUMBER}(?: (?:question|one))?\W*")


def numbered(text: str) -> bool:
    """Tell whether a text only names a question by its number.

    >>> numbered("question 99"), numbered("99 red balloons")
    (True, False)
    """
    return _ONLY.fullmatch(text.strip().casefold()) is not None


def placed(text: str) -> tuple[int, str, bool] | None:
    """Return the number of the question, the note on it, and whether that is plain.

    It isn't where the number may begin the note: what follows may be what it counts. None where no
    number is before it; `one` alone is none, since it begins what somebody says of the one who
    called, or of the one about a thing.

    >>> placed("2: he is brisk"), placed("question three he decides"), placed("4 people in all")
    ((2, 'he is brisk', True), (3, 'he decides', True), (4, 'people in all', False))
    >>> placed("5 no concerns"), placed("5 concerns")
    ((5, 'no concerns', True), (5, 'concerns', False))
    """
    found = _PLACED.match(straightened(text.strip()))
    if found is None:
        return None
    number = found["number"].casefold()
    value = int(number) if number.isdecimal() else int(VALUES.get(number) or ORDINALS[number])
    sign = found["apart"].strip()
    begins = not sign or (sign == "," and not number.isdecimal())  # `first, he smiled`
    told = number.isdecimal() and not sign and not _counted(found["note"])
    plain = bool(found["said"] or found["sign"] or found["one"]) or not begins or told
    if number == "one" and not plain:
        return None
    return value, found["note"], plain
