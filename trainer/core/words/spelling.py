"""Slips of the hand: which words are spelt alike, which are forms of one word (G6, G10)."""

import re
from functools import lru_cache

from trainer.core.words.lists import ENGLISH

SHORTEST_SWAPPED = 3
SHORTEST_EDITED = 5
SHORTEST_TWICE = 8
"""Letters from which a word may hold two neighbours swapped, one edit, two edits (G6)."""
LONGEST_WORD = 40
"""Letters of the longest word that may hold a slip."""

_IZE = re.compile(r"(?<=[a-z]{2}[^aeiou])is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)")
_YZE = re.compile(r"(?<=[a-z]l)ys(?=(?:e|es|ed|er|ers|ing)$)")
_OR = re.compile(
    r"(?<=[aeiou][^aeiou])our(?=[a-z]{0,6}$)"
    r"|^(col|hon|neighb|(?:mis)?behavi|savi|arm|harb|parl|splend|cand|ard|ferv|ranc)our"
)
_L = re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)")
_VOWELS = re.compile(r"[aeiouy]+")
ENDINGS = ("s", "es", "d", "ed", "ing")
"""What tells the forms of one word apart (G10)."""
_LONG_ENOUGH = 2


def slip(said: str, wanted: str) -> bool:
    """Say whether `said` is `wanted` with as many slips as its length allows.

    Whether `said` is a word of its own is not asked here.
    """
    letters = len(wanted)
    if letters < SHORTEST_SWAPPED or letters > LONGEST_WORD or abs(len(said) - letters) > 2:  # noqa: PLR2004 two edits
        return False
    if letters < SHORTEST_EDITED:
        return len(said) == letters and _swapped(said, wanted)
    return within(said, wanted, 2 if letters >= SHORTEST_TWICE else 1)


def within(said: str, wanted: str, edits: int) -> bool:
    """Say whether so many edits (insert, drop, change, swap neighbours) make one the other."""
    if said == wanted:
        return True
    if not edits or abs(len(said) - len(wanted)) > edits:
        return False
    start = 0
    for one, other in zip(said, wanted, strict=False):
        if one != other:
            break
        start += 1
    said, wanted = said[start:], wanted[start:]
    edits -= 1
    return (
        within(said[1:], wanted[1:], edits)
        or within(said[1:], wanted, edits)
        or within(said, wanted[1:], edits)
        or (said[:2] == wanted[1::-1] and within(said[2:], wanted[2:], edits))
    )


@lru_cache(maxsize=8192)
def american(word: str) -> str:
    """Return a word as Americans spell it: -ize, -or, -l- (G6)."""
    word = ENGLISH.get(word, word)
    word = _YZE.sub("yz", _IZE.sub("iz", word))
    word = _OR.sub(lambda found: f"{found[1] or ''}or", word)
    found = _L.search(word)
    if found and len(_VOWELS.findall(word[: found.start()])) > 1:
        return f"{word[: found.start()]}l{word[found.end() :]}"
    return word


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """Return what may be left of a word without -s, -es, -d, -ed, -ing; forms share one (G10).

    A final *e* is dropped and a doubled consonant undone, as in hire/hiring and plan/planning.
    """
    found = {word}
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LONG_ENOUGH and _VOWELS.search(stem):
            found.add(stem)
            if ending in ("ed", "ing") and len(stem) > _LONG_ENOUGH and stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if ending in ("es", "ed") and stem.endswith("i"):
                found.add(f"{stem[:-1]}y")
    return frozenset(stem.removesuffix("e") for stem in found)


def _swapped(said: str, wanted: str) -> bool:
    differ = [n for n, (one, other) in enumerate(zip(said, wanted, strict=True)) if one != other]
    match differ:
        case [one, two]:
            swapped = said[one] == wanted[two] and said[two] == wanted[one]
            return two == one + 1 and swapped
    return False
