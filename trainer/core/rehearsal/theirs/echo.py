"""Answers that take up a word of the question: "You do." fits "Do I have it?", and not any."""

import re
from collections.abc import Sequence
from itertools import pairwise

from trainer.core.rehearsal.whose.words import spelled
from trainer.core.script.script import Words

_ECHO = re.compile(
    r"(?:(?:oh|well|yes|yeah|no|sure|of course|absolutely|honestly|actually)\b[\s,.!—-]*)?+"
    r"(?P<who>i|you|we|they|he|she|it|that|there)\s+"
    r"(?P<does>am|are|is|was|were|do|does|did|have|has|had|will|would|can|could|should|might|may)"
    r"(?:\s+not|n.t)?+\s*+(?:[.,!;:—]|$)",
    re.IGNORECASE,
)
_SHORT = {
    "m": "am",
    "re": "are",
    "s": "is",
    "ve": "have",
    "ll": "will",
    "d": "would",
    "isn": "is",
    "aren": "are",
    "don": "do",
    "doesn": "does",
    "didn": "did",
    "won": "will",
    "wouldn": "would",
    "couldn": "could",
}
"""What is left of words that were shortened."""
_SAME = (
    frozenset("am are is was were".split()),
    frozenset("do does did".split()),
    frozenset("have has had".split()),
    frozenset("will would can could should might may".split()),
)
"""Words that take each other up: "Are you behind me?", "I am."."""


_OTHERS = {
    "you": frozenset(("you", "they", "he", "she")),
    "i": frozenset("i we they he she".split()),
}
"""Of whom the question is not to which that is the answer: "Do you support me?", "You do."."""


def fits(answer: str, said: str) -> bool:
    """Tell whether an answer fits how something was asked; where nobody knows how, it does.

    >>> fits("You do. I'm rooting for you.", "Are you behind me?")
    False
    >>> fits("You do.", "So do I have your support?"), fits("You do it well.", "How is it?")
    (True, True)
    >>> fits("You do.", "Do you support me?")
    False
    """
    found = _ECHO.match(answer.strip())
    if found is None or not said.strip():
        return True
    asked = [_SHORT.get(word, word) for word in spelled(said)]
    others = _OTHERS.get(found["who"].lower(), frozenset())
    taken_up = {word for word, after in pairwise((*asked, "")) if after not in others}
    return any(found["does"].lower() in same and taken_up & same for same in _SAME)


def fitting(answers: Sequence[Words], said: str) -> Sequence[Words]:
    """Return the answers that fit how something was asked; all of them where none does."""
    return [each for each in answers if fits(each.text, said)] or answers
