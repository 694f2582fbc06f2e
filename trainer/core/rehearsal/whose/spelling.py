"""What was said in a call with its slips of the hand mended, to understand what was asked.

What is kept, shown and rated is as it was typed.
"""

import re
from functools import lru_cache

from trainer.core.edits.accepted import counting
from trainer.core.grading.mended import readings
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.whose.senses.frame import FRAME
from trainer.core.rehearsal.whose.senses.senses import SENSES
from trainer.core.rehearsal.whose.words import ASIDE, ASKS, LEAST, plain

_WORD = re.compile(r"(?<![\\a-z])[a-z]{3,}(?![a-z\\?(*+])")
"""A whole word in a pattern: not the beginning of one, as in `emphasi\\w+`."""
_OR_NOT = re.compile(r"([a-z]+)([a-z])\?")
"""A word whose last letter may be left out."""
_ENDING = re.compile(r"([a-z]+)\(\?:([a-z|]+)\)")
"""A word with its endings: `keep(?:ing)?`, `hir(?:e|es)`."""


def mended(call: Rehearsal, words: str) -> tuple[str, ...]:
    """Return what words may say, with the slips mended that grading forgives.

    It is one thing but where a slip may be of several words. First letters stay as they are.
    """
    if call.known is None or call.way is Way.LETTERS:
        return (words,)
    known = call.known
    return readings(words, lambda: _of_lines(call) | set(filter(known.word, _asked())), known)


def _of_lines(call: Rehearsal) -> frozenset[str]:
    """Return the words of the lines of a call, and of what stands above them, but no name."""
    lines = [each for card in call.deck for each in counting(call.accepted, card)]
    lines += [card.cue.heading for card in call.deck]
    said = (piece.text for line in lines for piece in line.pieces if not piece.slot)
    return frozenset(word for text in said for word in plain(text))


_BEGUN = re.compile(r"([a-z]{3,})\\w[*+]")
"""The beginning of words that mean the same: `emphasi\\w+`."""
_ENDINGS = (
    *("", "e", "s", "es", "ed", "d", "ing", "er", "ers", "ly", "y", "ies", "al", "ful"),
    *("ion", "ions", "ation", "ations", "ment", "ments", "ve", "ze", "zed", "zing", "able"),
)


@lru_cache(maxsize=1)
def _asked() -> frozenset[str]:
    """Return the words with which people ask in such a call, and pieces of some."""
    spelled = (_OR_NOT.sub(r"\1 \1\2", _ENDING.sub(_ended, rows)) for rows in SENSES.values())
    senses = (word for rows in spelled for word in _WORD.findall(rows))
    begun = (word for rows in SENSES.values() for word in _BEGUN.findall(rows))
    ended = (f"{word}{ending}" for word in begun for ending in _ENDINGS)
    return frozenset({*senses, *ended, *FRAME, *ASKS, *ASIDE, *LEAST})


def _ended(found: re.Match[str]) -> str:
    return " ".join((found[1], *(f"{found[1]}{ending}" for ending in found[2].split("|")), ""))
