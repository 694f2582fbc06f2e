"""Another line of the script, said instead of the one that was asked for."""

from collections import Counter
from functools import lru_cache

from trainer.core.memory.step import Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting
from trainer.core.text import lowered

FEWEST = 4
"""Words from which on they may be a line."""
_LIKE = 0.8
"""Share of the words, of what was said and of a line, from which on it was that line."""


def another_line(sitting: Sitting) -> Card | None:
    """Return the card whose line was typed instead of the one that was asked; None: of none."""
    verdict = in_hand(sitting)
    said = _words(verdict.said)
    if verdict.task.step.way is not Way.TYPE or sum(said.values()) < FEWEST:
        return None
    lines = (each for each in sitting.deck if each.kind is Kind.PHRASING)
    likes = {each: _like(said, _words(each.line.wanted.text)) for each in lines}
    best = max(likes, key=lambda each: likes[each], default=None)
    return best if best and likes[best] >= _LIKE and best != verdict.task.card else None


def _like(some: Counter[str], others: Counter[str]) -> float:
    both = sum((some & others).values())
    return 2 * both / max(1, sum(some.values()) + sum(others.values()))


@lru_cache(maxsize=256)
def _words(text: str) -> Counter[str]:
    """Return the words of a text without their marks, each with how often it is there."""
    return Counter(filter(None, (word.strip(".,;:!?\"'“”") for word in lowered(text).split())))
