"""What somebody is, in each one's mouth: nobody is called `her colleague from HR`.

Said to the one on the phone it is `your colleague from HR`, and in that one's mouth `my colleague
from HR`.
"""

import re
from collections.abc import Sequence

from trainer.core.people.words import ARTICLES, CAPITALS, COUNTS, OPENING, SOMEBODY, WHOSE, bare

_HR = frozenset("hr human resources".split())
_OF_THEIRS = re.compile(r"^(?:an?|some|another) (.+) of (?:hers|his|theirs|mine|ours|yours)$")
_TO_COME = frozenset("future next new potential prospective possible would-be".split())
"""Whose boss `my future boss` is: of the one who calls, and not of the one on the phone."""


def as_told(text: str) -> str:
    """Return what somebody is as it stands inside a sentence: of `The hr lady` `the HR lady`."""
    words = text.split()
    small = OPENING | SOMEBODY | COUNTS
    words[0] = words[0].lower() if bare(words[0]) in small else words[0]
    return " ".join(_capitals(word) for word in words)


def to_them(told: str) -> str:
    """Return what somebody is as it is said to the one on the phone.

    >>> to_them("her boss"), to_them("a colleague of hers"), to_them("somebody from HR")
    ('your boss', 'your colleague', 'the person from HR')
    """
    if found := _OF_THEIRS.match(told):
        return f"your {found[1]}"
    words = told.split()
    if all(bare(word) in _HR for word in words):
        return "the person from HR"
    first, rest = words[0], words[1:]
    if _to_come(words):
        return told
    if first in SOMEBODY:
        first = "the person"
    elif first in ARTICLES:
        first = "the"
    elif first not in WHOSE | COUNTS:
        small = (word if word == _capitals(word.lower()) else word.lower() for word in words)
        return " ".join(("the", *small))
    return " ".join("your" if word in WHOSE else word for word in (*first.split(), *rest))


def of_them(said: str) -> str:
    """Return the same in the mouth of the one on the phone: of `your boss` `my boss`."""
    if _to_come(said.split()):
        return f"your{said[len('my') :]}"
    return re.sub(r"\byour\b", "my", said.replace(" of your ", " of our "))


def _to_come(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0].casefold() == "my" and bare(words[1]) in _TO_COME


def _capitals(word: str) -> str:
    office = word.rstrip("s")
    return f"{office.upper()}{word[len(office) :]}" if office in CAPITALS else word
