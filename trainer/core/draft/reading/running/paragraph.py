"""A paragraph that is all questions, one sentence after the other."""

import re
from collections.abc import Iterator

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading.quotes import quoted
from trainer.core.draft.reading.row.split import split
from trainer.core.draft.reading.speech import is_question, sentences
from trainer.core.value import replace

_FEWEST = 3
_PARTING = re.compile(r"(?:thank you|thanks)\b(?! (?:them|him|her)\b)", re.IGNORECASE)


def asked_in_a_row(row: Row) -> Iterator[Part]:
    """Yield the questions of a paragraph, most of which asks, and what is said on a condition.

    Nothing where there are fewer than three.
    """
    found = [_unbracketed(each) for each in sentences(row.text)]
    asked = [is_question(each) and not _led(each) for each in found]
    if sum(asked) < _FEWEST or sum(asked) * 2 < len(found):
        return
    for sentence, plain in zip(found, asked, strict=True):
        inside = split(replace(row, text=sentence)).parts
        if [part.what for part in inside[:2]] == [What.IF, What.SAY]:
            yield from (replace(part, sure=False) for part in inside)
        else:
            parts_so = sentence is found[-1] and _PARTING.match(sentence) is not None
            what = What.SAY if plain or parts_so else What.ADVICE
            yield Part(what=what, text=sentence, at=row.at, depth=row.depth, sure=not plain)


def _unbracketed(sentence: str) -> str:
    """Return a sentence without a bracket that is opened in another one, or closed."""
    alone = sentence.count("(") != sentence.count(")")
    if alone and sentence.startswith("("):
        return sentence[1:].lstrip()
    return sentence[:-1].rstrip() if alone and sentence.endswith(")") else sentence


def _led(sentence: str) -> bool:
    """Tell whether something stands before a question, or around it, by which it is known."""
    return ":" in sentence or next(quoted(sentence), None) is not None
