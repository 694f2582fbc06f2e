"""A company's name, out of what is typed where it is asked for: `It's a startup called Acme`."""

import re
from collections.abc import Sequence

from trainer.core.stages.people import called

_OPENERS = frozenset(
    "i i'm i've i'll it it's its it'll this that's they they're we we're we've my a an some at with"
    " for called named work working interview interviewing probably maybe".split()
)
"""Words with which a sentence begins that tells a company; `the` does where `company` follows."""
_NAMING = frozenset({"called", "named"})
_LEADING = frozenset("with at for by is it's be was".split())
_BETWEEN = frozenset("of and the & de la du von for".split())
"""Words inside a company's name that are often not capitalized."""
_AFTER = frozenset("in as on i for next this hopefully".split())
"""Words behind a company's name, where no capitals tell where it ends."""
_APART = re.compile(
    r"\s*(?:[(;\N{EM DASH}]|\s[-\N{EN DASH}]\s"
    r"|,\s+(?=(?:\S*'\S*|an?|the|they|it|its|which|i|we)\s))",
    re.IGNORECASE,
)
"""Where something else is told, after a company's name."""
_STOP = re.compile(r"(?<=[a-z]{5})\.$")
"""The period of a sentence; one behind a shorter word may be that of an abbreviation: `Corp.`."""


def company(typed: str) -> str:
    """Return the name that was typed, as it is usually written; out of a sentence where it's told.

    >>> company("It's a small startup called Acme"), company("at acme"), company("Acme, Inc.")
    ('Acme', 'Acme', 'Acme, Inc.')
    """
    straight = " ".join(typed.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    words = straight.split()
    first = [word.casefold() for word in words[:2]]
    sentence = bool(words[1:]) and (first[0] in _OPENERS or first == ["the", "company"])
    found = _told(words) if sentence else ""
    name = _STOP.sub("", _APART.split(found or straight, maxsplit=1)[0].strip())
    return name if first[:1] == ["a"] and name == straight else called(name or straight)


def _told(words: Sequence[str]) -> str:
    """Return what a sentence tells after `called`, or after `with`; empty where it tells none."""
    plain = [word.casefold() for word in words]
    cased = any(word[:1].isupper() for word in words[1:])
    at = next((place for place, word in enumerate(plain) if word in _NAMING), None)
    if at is None:
        leads = (place for place, word in enumerate(plain[:-1]) if word in _LEADING)
        at = next((place for place in leads if _begins(words, place + 1, cased=cased)), None)
    if at is None:
        return ""
    rest = words[at + 1 :]
    ends = (place for place in range(1, len(rest)) if _ends(rest, place, cased=cased))
    found = rest[: next(ends, len(rest))]
    return " ".join(found).rstrip(",;")


def _begins(words: Sequence[str], at: int, *, cased: bool) -> bool:
    word = words[at]
    if word.casefold() == "the" and at + 1 < len(words):
        word = words[at + 1]
    return not word[:1].islower() if cased else word not in _LEADING | _OPENERS


def _ends(words: Sequence[str], at: int, *, cased: bool) -> bool:
    """Say whether a name has ended before a word: a sentence goes on in small letters."""
    word = words[at]
    if not cased:
        return word in _AFTER
    inside = word in _BETWEEN and at + 1 < len(words) and not words[at + 1][:1].islower()
    return not inside and (word[:1].islower() or word == "I")
