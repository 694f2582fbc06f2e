"""What they answer, below a question or in brackets behind it, and what is said then."""

import re
from collections.abc import Iterator
from itertools import pairwise

from trainer.core.draft.parts import Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_said
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.conditions import answer
from trainer.core.draft.reading.row.labels import is_label, undrawn
from trainer.core.draft.reading.speech import is_told

_SEPARATOR = re.compile(
    rf"(?<!\s)\s*(?:{phrases.ARROW}|[:=](?=\s)|\s[\u2013\u2014-](?=\s)|\?(?=\s*(?:{phrases.ARROW}|:|[\"\u201c]|(?:say|ask)\b))|(?:,|(?<!\.)\.{{2,}}|\u2026)(?=\s*[\"\u201c]))\s*"
    rf"(?:{phrases.ARROW}\s*)?",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?:then |you |I )?(?:say|ask|reply|answer|respond)(?:\s*+:)?\s++(?=\S)", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s+/\s+|\s*;\s+|\s+\|\s+|(?<=[\"\u201d])\s*,\s+|(?<=[?.!])\s+(?=(?:and )?if\b[^?.!]{1,40}:)|"
    rf"(?<=[\"\u201d])\s+(?={phrases.SHORT.pattern}\s*[:=]|[^\"\u201c?]{{1,40}}\?\s*[\"\u201c])",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s+/\s+|\s*;\s+|\s+\|\s+")
_LABEL_WORDS = 8


def answered(text: str) -> tuple[str, str] | None:
    """Return what they answer and what is said then; None where a text is no answer.

    The answer is a few words, or a quotation; behind it comes an arrow, a colon or a dash.
    """
    text = undrawn(text)
    said = begins(text)
    found = _SEPARATOR.search(text, said.end if said else 0)
    if not found or (said and text[said.end : found.start()].strip(" ,.")):
        return None
    label, rest = text[: found.start()].strip(), text[found.end() :].strip().lstrip(": ")
    rest = unlabeled(rest)
    if saying := _SAYING.match(rest):
        rest = rest[saying.end() :]
    if not label or not rest or len(label.split()) > _LABEL_WORDS or re.search(r"[.!?]\s", label):
        return None
    if is_label(label):
        return None
    told = said is not None or phrases.DRAWN.search(found[0]) is not None
    return (label, rest) if is_said(rest) or (told and not is_told(rest)) else None


def unlabeled(text: str) -> str:
    """Return words to say without the label before them: `Q: "Who decides?"`, `ask: Who is it?`."""
    found = phrases.LINE.match(text)
    rest = text[found.end() :] if found else ""
    return rest if found and rest and (found[0].rstrip()[-1] == ":" or begins(rest)) else text


def between(text: str) -> list[str]:
    """Return the answers that stand beside each other in a text, divided by slashes or the like."""
    return _BETWEEN.split(text)


def heard(text: str, row: Row) -> Iterator[Part]:
    """Yield what they may say: each quotation, or each part between slashes.

    What *your reply* says is said to that: `"Not yet." Your reply: "What is missing?"`.
    """
    if found := answered(text):
        yield from parts(found, row, sure=False)
        return
    said = list(quoted(text))
    gaps = [text[one.end : other.start].strip(" ,;.:") for one, other in pairwise(said)]
    if len(gaps) == 1 and phrases.ME.fullmatch(gaps[0]):
        yield Part(what=What.IF, text=f"\u201c{said[0].words}\u201d", at=row.at, depth=row.depth)
        yield Part(what=What.SAY, text=said[1].words, at=row.at, depth=row.depth)
        return
    for words in [each.words for each in said] or _EACH.split(text):
        yield Part(what=What.HEAR, text=words.strip(), at=row.at, depth=row.depth)


def in_brackets(text: str, row: Row) -> Iterator[Part]:
    """Yield answers that stand in brackets behind a question: `(good -> "..." / bad -> "...")`."""
    pieces = [answered(piece) for piece in between(text)]
    if not all(pieces):
        return
    for piece in pieces:
        if piece:
            yield from parts(piece, row)


def parts(found: tuple[str, str], row: Row, *, sure: bool = True) -> Iterator[Part]:
    """Yield an answer as a condition, and the words behind it."""
    label, rest = found
    said = begins(rest)
    yield Part(what=What.IF, text=answer(label), at=row.at, depth=row.depth, sure=sure)
    words = said.words if said else rest
    yield Part(what=What.SAY, text=words, at=row.at, depth=row.depth)
    if said and (behind := rest[said.end :].strip(" .,;)")):
        yield Part(what=What.ADVICE, text=behind, at=row.at, depth=row.depth)
