"""Only what somebody is, and no name: `her colleague from HR`, `one of the VPs`, `the CFO`."""

import re
from collections.abc import Sequence

from trainer.core.hedges import unhedged
from trainer.core.people.whose import as_told
from trainer.core.people.words import (
    COUNTS,
    LINKS,
    OFFICES,
    OPENING,
    OWNERS,
    SOMEBODY,
    SOMEONE,
    WHO,
    WHOSE,
    bare,
)
from trainer.core.text import straightened
from trainer.core.words.lists import TITLES
from trainer.core.words.unsure import known_part

_HIGHER = frozenset("higher up higher-up else senior important upstairs new".split())
_SIGNS = re.compile(r"[,;:()\[\]/&@]|\s[-\N{EN DASH}]\s|\N{EM DASH}")
_PARTS = re.compile(r"[,;:()\[\]/]|\s[-\N{EN DASH}]\s|\N{EM DASH}")
_MOST = 12
"""Words of what is told of somebody; what is longer is told otherwise."""
_PLACE = 2
"""Words of a place or a field, after which others may be a name: `from customer success`."""
_WHO_IS = re.compile(
    r"^(?:and |or |so |(?:also )?known as |i\.e\. )?(?:(?:she|he|they|who|that)(?:'s| is|'re| are|"
    r"'ll be| will be) )?(?:also )?",
    re.IGNORECASE,
)
"""What stands before the second thing that somebody is: `the CFO, and he's her boss`."""


def described(text: str) -> bool:
    """Say whether a text tells what somebody is, and no name.

    >>> described("her colleague from HR"), described("one of the VPs"), described("his boss Tom")
    (True, True, False)
    """
    words = straightened(text).split()
    if not words or len(words) > _MOST or _SIGNS.search(text):
        return False
    first = bare(words[0])
    if any(bare(word) in TITLES | {"called", "named"} for word in words):
        return False
    if first in SOMEBODY:
        higher = all(bare(word) in _HIGHER for word in words[1:])
        return higher or (bare(words[1]) in LINKS | WHO and _placed(words[1:]))
    if first in COUNTS and len(words) > 1:
        several = first != "one" and all(map(_someone, words[1:]))
        return several or (bare(words[1]) == "of" and _described(words[2:]))
    if first in OPENING:
        return _described(words)
    return _unopened(words, text)


def _unopened(words: Sequence[str], text: str) -> bool:
    """Say whether words without an article tell what somebody is: `head of platform`, `woman`."""
    small, first = text == text.lower(), bare(words[0])
    if len(words) == 1:
        return (small and _someone(first)) or (text == text.upper() and _noun(first) in OFFICES)
    if all(_noun(word) in OFFICES for word in words):
        return True
    spelled = words[0].islower() or first in OFFICES
    rest = all(word.islower() or word == word.upper() for word in words[1:])
    placed = bare(words[1]) in LINKS and _placed(words[1:])
    return spelled and rest and _someone(first) and placed


def only_told(text: str) -> tuple[str, ...]:
    """Return what somebody is, each thing of it; nothing where a text tells a name, or neither.

    >>> only_told("the CFO, her boss"), only_told("her boss, Tom Osgood, the CFO")
    (('the CFO', 'her boss'), ())
    """
    straight = straightened(text)
    if described(straight):
        return (as_told(straight),)
    cut = (part.strip(" .") for part in _PARTS.split(straight))
    first, *rest = list(filter(None, map(unhedged, cut))) or [""]
    rest = [_WHO_IS.sub("", part) for part in rest]
    told = described(first) and all(described(part) or _where(part) for part in rest)
    return tuple(map(as_told, (first, *rest))) if told else ()


def _where(part: str) -> bool:
    """Say whether a part tells where somebody works: `from headquarters`."""
    words = part.split()
    small = all(word[:1].islower() or word == word.upper() for word in words)
    return len(words) > 1 and bare(words[0]) in LINKS and small and _placed(words)


def somebodys(text: str) -> bool:
    """Say whether a text tells, in whatever sentence, of somebody by whose they are: `her boss`."""
    known = known_part(text)
    first = bare(known.split(maxsplit=1)[0]) if known.split() else ""
    return first in WHOSE | SOMEBODY and described(known)


def _described(words: Sequence[str]) -> bool:
    """Say whether words tell what somebody is, from an article on: `the new director of Sales`."""
    if not words or bare(words[0]) not in OPENING:
        return False
    rest = list(words[1:])
    end = next((at for at, word in enumerate(rest) if bare(word) in LINKS | WHO), len(rest))
    head = rest[:end]
    if not head or not _someone(head[-1]):
        return False
    capitals = (word for word in head[:-1] if word[:1].isupper() and word != word.upper())
    named = not all(map(_someone, capitals))
    return not named and (end == len(rest) or _placed(rest[end:]))


def _placed(words: Sequence[str]) -> bool:
    """Say whether words tell where somebody works, or who they are, and name nobody."""
    if bare(words[0]) in WHO:
        return all(word[:1].islower() or word == word.upper() for word in words)
    rest = [word for word in words if bare(word) not in LINKS | OPENING]
    owned = bool(words[1:]) and bare(words[-1]) in OWNERS
    offices = list(map(_someone, rest))
    behind = any(offices) and bool(offices) and not offices[-1]  # `from HR Tom`
    return owned or (bool(rest) and not behind and offices.count(False) <= _PLACE)


def _someone(word: str) -> bool:
    return _noun(word) in SOMEONE | OFFICES


def _noun(word: str) -> str:
    one = bare(word).removesuffix("'s")
    return one if one in SOMEONE | OFFICES else one.removesuffix("s")
