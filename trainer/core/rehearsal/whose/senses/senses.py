"""What people call things in a call about a job: which of its words mean the same.

They tell which question was meant, and never that it was said right.
"""

import re
from functools import lru_cache

from trainer.core.rehearsal.whose.senses.frame import FRAME
from trainer.core.rehearsal.whose.senses.interview import INTERVIEW
from trainer.core.rehearsal.whose.senses.job import JOB
from trainer.core.rehearsal.whose.words import ASIDE, LEAST

SENSES = {**INTERVIEW, **JOB}
"""Turns of phrase by what they mean."""
_ENDINGS = ("ation", "ing", "ment", "ed", "es", "ly", "er", "s", "e", "d")
_LEAST = 3
"""Letters that an ending leaves."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, _found(rows)) for name, rows in SENSES.items())


def _found(rows: str) -> re.Pattern[str]:
    every = "|".join(row.strip() for row in rows.splitlines() if row.strip())
    return re.compile(rf"\b(?:{every})\b".replace("their", "(?:their|them s)"))


@lru_cache(maxsize=512)
def senses(text: str) -> tuple[frozenset[str], ...]:
    """Return what a text speaks of, one thing after the other: all that each may mean.

    A turn of phrase is one thing; so is every other word that tells something.

    >>> [sorted(each) for each in senses("how many of them are sharp")]
    [['count'], ['=sharp']]
    """
    found = [
        (match.start(), match.end(), name)
        for name, pattern in _patterns()
        for match in pattern.finditer(text)
    ]
    things: list[tuple[int, int, set[str]]] = []
    for start, end, name in sorted(found):
        if things and start < things[-1][1]:
            first, last, names = things[-1]
            things[-1] = (first, max(end, last), names | {name})
        else:
            things.append((start, end, {name}))
    things += [
        (word.start(), word.end(), {f"={stem(word[0])}"})
        for word in re.finditer(r"\w+", text)
        if _tells(word[0]) and not any(first <= word.start() < last for first, last, _ in things)
    ]
    return tuple(frozenset(names) for _, _, names in sorted(things, key=lambda thing: thing[0]))


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in LEAST | ASIDE and stem(word) not in _framing()


@lru_cache(maxsize=1)
def _framing() -> frozenset[str]:
    return frozenset(map(stem, FRAME))


def stem(word: str) -> str:
    """Return a word without its ending, roughly.

    >>> stem("candidates")
    'candidat'
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return stem(word.removesuffix(ending)) if ending in "sd" else word.removesuffix(ending)
    return word
