"""Slips of the hand: which words are spelled alike, which are forms of one word (G6, G10)."""

import re
from collections.abc import Mapping
from functools import lru_cache

from trainer.core.words.lists import ENGLISH

SHORTEST_SWAPPED = 3
SHORTEST_EDITED = 4
SHORTEST_TWICE = 8
"""Letters from which a word may hold two neighbors swapped or one doubled, one edit, two (G6)."""
SHORTEST_NAME = 5
"""Letters from which a name may hold one edit (G11)."""
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
_SOME = re.compile(r"(?:any|some)(?P<of>thing|one|body|where)")
"""Forms of one word, too: anything, something (G10)."""
_FORMS = ("s", "ed", "ing")
_LONG_ENOUGH = 2
_DERIVING = frozenset(
    """
    e s es d ed ing er ers or ors ion ions ation ations ition ment ments ness nesses ly ity al ally
    ize izes ized izing ise ises ised ising is ive able ance ence ful fully ic ist ists y ies ied
    ate ates ated en ens ened ening ency ancy ant ent th
    """.split()
) | {""}
"""Endings that make words of one family (G12c)."""


@lru_cache(maxsize=1 << 14)
def slip(said: str, wanted: str) -> bool:
    """Say whether `said` is `wanted` with as many slips as its length allows.

    Whether `said` is a word of its own is not asked here.
    """
    letters = len(wanted)
    if letters < SHORTEST_SWAPPED or letters > LONGEST_WORD or abs(len(said) - letters) > 2:  # noqa: PLR2004 two edits
        return False
    if letters < SHORTEST_EDITED:
        return _swapped(said, wanted) or doubled(said, wanted)
    return within(said, wanted, 2 if letters >= SHORTEST_TWICE else 1)


def name_slips(said: str, wanted: str) -> int:
    """Return how many slips make one name the other; 0 when it is another's.

    Its first letter never is a slip.
    In a name of three or four letters only two neighbors changed over, or one doubled.
    """
    if said[:1] != wanted[:1] or said == wanted or len(wanted) > LONGEST_WORD:
        return 0
    if len(wanted) < SHORTEST_NAME:
        return int(
            len(wanted) >= SHORTEST_SWAPPED and (_swapped(said, wanted) or doubled(said, wanted))
        )
    if within(said, wanted, 1):
        return 1
    return 2 if len(wanted) >= SHORTEST_TWICE and within(said, wanted, 2) else 0


def doubled(said: str, wanted: str) -> bool:
    """Say whether `said` is `wanted` with one letter typed twice."""
    return len(said) == len(wanted) + 1 and any(
        said[at] == said[at + 1] and said[:at] + said[at + 1 :] == wanted
        for at in range(len(wanted))
    )


def within(said: str, wanted: str, edits: int) -> bool:
    """Say whether so many edits (insert, drop, change, swap neighbors) make one the other."""
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


@lru_cache(maxsize=1024)
def derived(one: str, other: str) -> bool:
    """Say whether two words are of one family: emphasize, emphasis; recommend, recommendation."""
    common = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        common += 1
    return one != other and any(
        one[at:] in _DERIVING and other[at:] in _DERIVING
        for at in range(SHORTEST_EDITED, common + 1)
    )


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """Return what may be left of a word without -s, -es, -d, -ed, -ing; forms share one (G10).

    So do *anything* and *something*.

    A final *e* is dropped and a doubled consonant undone, as in hire/hiring and plan/planning.
    """
    found = {word}
    if some := _SOME.fullmatch(word):
        return frozenset({word, f"-{some['of'].replace('body', 'one')}"})
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LONG_ENOUGH and _VOWELS.search(stem):
            found.add(stem)
            if ending in ("ed", "ing") and len(stem) > _LONG_ENOUGH and stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if ending in ("es", "ed") and stem.endswith("i"):
                found.add(f"{stem[:-1]}y")
    return frozenset(stem.removesuffix("e") for stem in found)


@lru_cache(maxsize=8192)
def bases(word: str) -> Mapping[str, frozenset[str]]:
    """Return what a word may be a form of, by what tells the form: hired, hire and hir, by *ed*."""
    found = {"": frozenset({word})}
    for ending in _FORMS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _LONG_ENOUGH:
            once = stem[:-1] if stem[-1] == stem[-2] else stem
            found[ending] = frozenset({stem, f"{stem}e", once})
    return found


def _swapped(said: str, wanted: str) -> bool:
    if len(said) != len(wanted):
        return False
    differ = [n for n, (one, other) in enumerate(zip(said, wanted, strict=True)) if one != other]
    match differ:
        case [one, two]:
            swapped = said[one] == wanted[two] and said[two] == wanted[one]
            return two == one + 1 and swapped
    return False
