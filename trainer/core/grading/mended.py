"""Words that a hurried hand misspelled, as they are spelled: only where nothing else can be meant.

A word is misspelled where nobody knows it, and it is one of those that are to be expected, with as
many slips as grading forgives (G6).
"""

import re
from collections.abc import Callable, Collection, Mapping
from itertools import product
from math import prod

from trainer.core.words.contractions import OPENED
from trainer.core.words.known import Known, Nothing
from trainer.core.words.pieces import fold
from trainer.core.words.spelling import (
    SHORTEST_EDITED,
    SHORTEST_SWAPPED,
    doubled,
    slip,
    stems,
    within,
)

MOST = 16
"""Readings of a text at the most; where there would be more, one word at a time is another."""
_TOKEN = re.compile(
    r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}](?!(?:s|re|ll|ve|d|m)\b)[^\W\d_]+)*",
    re.IGNORECASE,
)
"""A word, without what an apostrophe shortens behind it; `don't` is one."""


def readings(text: str, expected: Callable[[], Collection[str]], known: Known) -> tuple[str, ...]:
    """Return what a text may say, with its misspelled words as they are spelled.

    `expected` gives the words it may be of, and is asked only where some word is strange. A word
    that is plainly one of them is that one. Where it may be several, there is a reading for each,
    after the one in which it stays as it is; of forms of one word the shorter stands for all. Where
    no word is known at all, none is misspelled.

    >>> class Lists(Nothing):
    ...     def word(self, word: str) -> bool:
    ...         return word in {"will", "fire"}
    >>> readings("Will you rcommend me? or fire?", lambda: {"recommend", "hire"}, Lists())
    ('Will you recommend me? or fire?',)
    """
    if type(known) is Nothing:
        return (text,)
    strange = {
        found[0]: word
        for found in _TOKEN.finditer(text)
        if _may_be(found, text) and _strange(word := fold(found[0]), known)
    }
    if not strange:
        return (text,)
    every = frozenset(expected())
    right = {token: _meant(token, word, every, known) for token, word in strange.items()}
    plain = {token: words[0] for token, words in right.items()}
    if prod(map(len, right.values())) > MOST:
        others = [plain | {token: word} for token, words in right.items() for word in words[1:]]
        return tuple(_said(text, words) for words in (plain, *others))
    each = (dict(zip(right, words, strict=True)) for words in product(*right.values()))
    return tuple(_said(text, words) for words in each)


def _said(text: str, words: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda found: words.get(found[0], found[0]), text)


def _may_be(found: re.Match[str], text: str) -> bool:
    """Tell whether a word may be misspelled: one with a capital amid others is a name."""
    token = found[0]
    named = token[:1].isupper() and not token.isupper()
    return not named or not text[: found.start()].strip() or text.isupper()


def _strange(word: str, known: Known) -> bool:
    short = len(word) < SHORTEST_SWAPPED
    return not (short or "'" in word or word in OPENED or known.word(word))


def _meant(token: str, word: str, every: Collection[str], known: Known) -> tuple[str, ...]:
    """Return what a word may be: one where that is plain, else it as it stands, and more.

    A name in small letters is never plain. Of a word of three letters no slip is the likelier.
    """
    if word in every:
        return (token,)
    near = [each for each in every if within(word, each, 1)]
    if len(word) >= SHORTEST_EDITED:
        near = near or [each for each in every if each.isalpha() and slip(word, each)]
        near = [each for each in near if _by_hand(word, each)] or near
    found = sorted(near, key=lambda each: (len(each), each))
    if found and not known.name(word) and all(stems(each) & stems(found[0]) for each in found):
        return (found[0],)
    return (token, *found)


def _by_hand(said: str, wanted: str) -> bool:
    """Tell whether one is the other with the slips that are likelier than any: of neighbors.

    Two have changed places, or a letter was typed twice, or once where it is double.
    """
    swapped = len(said) == len(wanted) and sorted(said) == sorted(wanted)
    return swapped or doubled(said, wanted) or doubled(wanted, said)
