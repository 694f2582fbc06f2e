"""What somebody answers, as a script puts it or in another's mouth: `he's hesitating`."""

import re
from collections.abc import Mapping

from trainer.core.text import lowered
from trainer.core.words.spelling import stems

_THEY = re.compile(r"\b(?:she|he|they)\b")
_BEING = frozenset("is are was were has have had just only really still".split())
"""Words that tell the time of what is done, or nothing."""
_WORD = re.compile(r"[\w']+")
_SHORT = re.compile(r"\b(she|he|they)'(?:s|re)\b")
_TO_WHOM = {"i": "you", "me": "you", "my": "your", "mine": "yours", "am": "are", "i'm": "you"}
_TO_WHOM |= {"doesn't": "don't", "didn't": "don't"}


def retold(answer: str, choices: Mapping[str, str]) -> str | None:
    """Return the label of the only choice that is an answer, told of another or in another tense.

    None where none is, or two are. A not is never overlooked.

    >>> retold("she's hesitating", {"a": "they hesitate", "b": "they say yes"})
    'a'
    """
    said = _plain(answer)
    same = [each for each, text in choices.items() if said and _alike(said, _plain(text))]
    return same[0] if len(same) == 1 else None


def _plain(text: str) -> list[str]:
    """Return the words that tell what is done, and by whom."""
    plain = _THEY.sub("they", _SHORT.sub(r"\1", lowered(text)))
    words = (_TO_WHOM.get(word, word) for word in _WORD.findall(plain))
    return [word for word in words if word not in _BEING]


def _alike(said: list[str], told: list[str]) -> bool:
    """Say whether these are the same words in any of their forms; who does it may be left out."""
    bare = told[1:] if told[:1] == ["they"] and said[:1] != ["they"] else told
    return len(said) == len(bare) and all(
        one == other or stems(one) & stems(other) for one, other in zip(said, bare, strict=True)
    )
