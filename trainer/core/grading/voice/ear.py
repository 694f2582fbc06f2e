"""Words by a coarse ear: whether one could have been taken for what was heard in its place.

The ear only ever softens: what sounds alike is *not sure*, never heard. So it may be coarse. Sounds
that a telephone or a recognizer mixes up (b and p, t and d, s and sh, m and n) are one, and so are
all vowels.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

CLOSE = 0.3
"""Share of its sounds in which a word may differ from what was heard and still be unsure."""
SHORTEST = 3
"""Sounds of a word that may be looked for within others: fewer are found in every sentence."""
GARBLED = 0.5
"""Share of its sounds in which a whole stretch of words may differ."""

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:wr|rh)", "r"),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^ps", "s"),
        (r"^wh", "w"),
        (r"mb$", "m"),
        (r"ough$|augh$|igh|eigh", "a"),
        (r"gh(?=t)", ""),
        (r"ph|th|v", "f"),
        (r"tch|sch|sh|ch|dge|[cs]i(?=[ao])|ti(?=[ao])|z|j|g(?=[eiy])|c(?=[eiy])", "s"),
        (r"x", "ks"),
        (r"qu", "kw"),
        (r"ng", "n"),
        (r"ck|c|q|g", "k"),
        (r"b", "p"),
        (r"d", "t"),
        (r"m", "n"),
        (r"(?<=[aeiou])w|(?<=[aeiou])y", ""),
        (r"(?<=[^aeiou])e$|h", ""),
        (r"[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=4096)
def sounds(word: str) -> str:
    """Return the sounds of a folded word, a letter each: *know* and *now* are `na`."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def alike(word: str, heard: Iterable[str]) -> bool:
    """Say whether a word could have been taken for a stretch of what was heard in its place."""
    wanted = sounds(word)
    if len(wanted) < SHORTEST:
        return wanted in map(sounds, heard)
    return _edits(wanted, _together(heard), anywhere=True) <= int(CLOSE * len(wanted))


def garbled(words: Iterable[str], heard: Iterable[str]) -> bool:
    """Say whether all that was heard in a place could be all that was wanted there.

    *What you know* may come out as *walking all*: which word became which, nobody can tell.
    """
    wanted, said = _together(words), _together(heard)
    longest = max(len(wanted), len(said))
    return _edits(wanted, said) <= GARBLED * longest if wanted and said else False


def _together(words: Iterable[str]) -> str:
    return "".join(map(sounds, words))


def _edits(wanted: str, said: str, *, anywhere: bool = False) -> int:
    """Return the fewest edits that make the one from the other, or from a stretch of it."""
    row = [0] * (len(said) + 1) if anywhere else list(range(len(said) + 1))
    for at, sound in enumerate(wanted, 1):
        above, row = row, [at]
        for here, other in enumerate(said, 1):
            row.append(min(above[here] + 1, row[-1] + 1, above[here - 1] + (sound != other)))
    return min(row) if anywhere else row[-1]
