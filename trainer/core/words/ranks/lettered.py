"""A choice named in a sentence by its letter: `she put me third so c`, `it's c because ...`."""

import re
from collections.abc import Collection

from trainer.core.text import lowered

NONE = "none"
"""What names the choice that none of the others is, as a letter does."""
_SO = (
    r"so|then|thus|therefore|hence|it's|it is|that's|that is|means|is|must be|might be|could be"
    r"|option|answer|choice|letter|choose|pick|take|say|type|meant?|think"
)
_LAST = re.compile(
    rf".*(?:[,;:.-] ?|[,;:. ](?:{_SO}),? |^(?:{_SO}) )(?:so |the )?(?P<letter>[a-hj-z]|none)"
    r"(?: of (?:these|them))?[ .!)]*"
)
"""One at the end, behind what leads to it."""
_BEGUN = re.compile(
    r"(?:(?:i (?:think|guess|say|choose|pick|take)|i'd say|it's|it is|that's|so|the answer is"
    r"|option|answer),? )*(?P<letter>[a-hj-z])"
    r"(?:[,;:.)] ?| - | (?=because\b|since\b|as\b|cause\b))\S.*"
)
"""One at the front, with the reason behind it."""
_OTHERS = re.compile(
    r"(?:\bnot|n't|\bor)(?: say| be| mean)? (?P<letter>[a-z])\b|\b(?P<before>[b-z]) or\b"
)
"""One that is denied, or may be another."""


def in_sentence(typed: str, letters: Collection[str]) -> str | None:
    """Return the letter that a sentence names, or `NONE`; None where it names none, or two.

    >>> in_sentence("she put me third so c", "abcd"), in_sentence("c or d, so b or c", "abcd")
    ('c', None)
    """
    said = lowered(typed)
    matches = (_LAST.fullmatch(said), _BEGUN.fullmatch(said))
    found = {each["letter"] for each in matches if each} & {*letters, NONE}
    others = {each["letter"] or each["before"] for each in _OTHERS.finditer(said)}
    return found.pop() if len(found) == 1 and not found & others else None
