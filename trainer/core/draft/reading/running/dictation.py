"""Words that somebody dictated: no marks at all, but *then I ask* before each thing to say."""

import re
from collections.abc import Iterator
from itertools import pairwise

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases

_FEWEST = 2
_MARKED = re.compile(r"[?\"\u201c\u201d:;]|[.!]\s")
_TELLS = re.compile(
    r"(?:\b(?:and|but|so|okay|then|first|next|also|finally|last|after that|(?:at|in) the end),?\s)*"
    rf"(?:(?P<if>{phrases.WHEN}\s(?:she|he|they|it)\b.{{2,60}}?),?\s(?:then )?)?"
    r"\b(?:I|you)(?:['\u2019](?:d|ll))?\s(?:(?:would|will|can|could|should|just)\s)?"
    r"(?:say|ask|add|tell (?:her|him|them))(?:\s(?:her|him|them))?\s",
    re.IGNORECASE,
)
_GOODBYE = re.compile(
    r"\s(?:(?:and|then|okay) )*(?:thank you|thanks|goodbye|bye)\b.*$", re.IGNORECASE
)


def dictated(row: Row) -> Iterator[Part]:
    """Yield what is to be said of a row without marks; nothing where it has some, or no order."""
    text = row.text
    told = list(_TELLS.finditer(text))
    if _MARKED.search(text) or len(told) < _FEWEST:
        return
    if lead := text[: told[0].start()].strip():
        yield _part(What.ADVICE, lead, row)
    ends = [after.start() for _, after in pairwise(told)] + [len(text)]
    for found, end in zip(told, ends, strict=True):
        words = text[found.end() : end].strip(" ,.")
        bye = _GOODBYE.search(words) if end == len(text) else None
        if found["if"]:
            yield _part(What.IF, found["if"], row)
        yield _part(What.SAY, words[: bye.start()] if bye else words, row)
        if bye:
            yield _part(What.ADVICE, bye[0], row)


def _part(what: What, text: str, row: Row) -> Part:
    return Part(what=what, text=text.strip(), at=row.at, depth=row.depth, sure=False)
