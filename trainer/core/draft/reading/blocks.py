"""A question and the rows right below it: whether what stands in front of each is an answer to it.

`Speed: "How fast?"` may be what a question is about, or what they answer and what is said to that.
No sign tells: what stands around it does, and each piece of evidence counts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from trainer.core.draft.parts import Mark, Part, Row, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_unmarked, without_aside
from trainer.core.draft.reading.openers import ASKS, REACTS
from trainer.core.draft.reading.quotes import begins, quoted
from trainer.core.draft.reading.row.conditions import answer, is_condition
from trainer.core.draft.reading.row.labels import is_label, undrawn
from trainer.core.draft.reading.row.moments import is_moment
from trainer.core.draft.reading.row.said import then_said
from trainer.core.draft.reading.speech import asks, is_spoken, is_told
from trainer.core.value import replace

_SPLIT = re.compile(
    rf"\W{{0,3}}?(?P<label>[\"\u201c][^\"\u201c\u201d]{{1,60}}[\"\u201d]|[^\"\u201c:=>|/\u2013\u2014?!.]{{1,60}}?)"
    rf"\s*+(?P<sep>\??\s*+(?:{phrases.ARROW}|:|(?<=\s)[\u2013\u2014-]+(?=\s))|[=|/]|[?,.\u2026]++(?=\s*[\"\u201c])|"
    r"\?(?=\s+(?:then )?(?:say|ask)\b))\s*+"
    r"(?P<rest>\S.*)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[](?P<label>[^()\[\]]{1,60})[)\]](?P<sep>)\s*(?P<rest>\S.*)")
_RUN_ON = re.compile(
    rf"(?P<label>{phrases.YES}|{phrases.NO}|{phrases.MAYBE})(?P<sep>)\s+(?P<rest>(?-i:[A-Z]).*)",
    re.IGNORECASE,
)
"""A yes and what is said to it, with nothing between: *Yes Cool when can I start*."""
_ECHOED = re.compile(
    r"(?P<label>[\w'\u2019]++(?: [\w'\u2019]++){0,2} ?)(?P<sep>\?)\s+(?P<rest>[^\W\d].*)"
)
"""What they answer, said again as a question: *Low? Can I take it again?*."""
_FORMS = (_BRACKETED, _SPLIT, _ECHOED, _RUN_ON)
_DEPENDS = re.compile(r"(?:(?:and|now|then|it),? )*depend(?:s|ing)\b[^?]*$", re.IGNORECASE)
_ORDER = re.compile(
    rf"(?:(?:then|and|finally|last|next)\b|(?:{phrases.COUNT.pattern})$)", re.IGNORECASE
)
_TELLS = re.compile(r"(?<!n't )\b(?:ask|say|tell)\b", re.IGNORECASE)
_LIKE_AN_ANSWER = re.compile(
    r".*\b(?:not|no|yes|maybe|too|very|so|less|more|good|bad|well|un\w+|\w+n['\u2019]t|\d+\w*)\b",
    re.IGNORECASE,
)
_MARKS = frozenset({Mark.PLAIN, Mark.ITEM, Mark.QUOTE})
_WHOLE = frozenset({What.ADVICE, What.SAY, What.LEFT})
_WORDS, _ENOUGH, _CERTAIN = 7, 5, 7


class _Answer(Struct, frozen=True):
    """A row that may be an answer and what is said to it."""

    label: str
    parts: tuple[Part, ...]
    """What it is then: a condition, what is said, and advice."""
    evidence: int
    known: bool = False
    """It was taken for one already."""


class _Block(Struct):
    """A question, and the rows below it that may answer it."""

    question: Row | None = None
    opens: bool = False
    """The question is the first row of its paragraph."""
    titled: bool = False
    """Something stands before the question, too: what it's about."""
    answers: list[tuple[Row, _Answer]] = []
    led: Row | None = None
    """What leads to the answers: *depending on what she says*."""

    def takes(self, row: Row, found: _Answer) -> bool:
        """Tell whether a row stands right below the question, or the answers to it."""
        question = self.question
        before = self.answers[-1][0] if self.answers else self.led or question
        if not question or not before or row.mark not in _MARKS:
            return False
        if row.depth < (self.answers[0][0].depth if self.answers else question.depth):
            return False
        drawn = phrases.DRAWN.match(row.text) is not None
        if row.numbered and row.depth <= question.depth and not drawn:
            return False
        apart = phrases.ENDS.fullmatch(found.label) or _ORDER.match(found.label)
        if row.depth <= question.depth and apart and not found.known:
            return False  # *Close*, or *Third*: it's another question
        gap = row.paragraph - before.paragraph
        spaced = bool(self.answers) and self.answers[0][0].paragraph > question.paragraph
        listed = row.mark is Mark.ITEM is not question.mark
        below = listed or drawn or row.depth > question.depth or found.known or spaced
        return not gap or (gap == 1 and below)


def owned(parts: Sequence[Part], rows: Sequence[Row]) -> tuple[Part, ...]:
    """Return parts with the answers right below a question as conditions on it."""
    lines: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        lines[part.at].append(part)
    blocks = [_Block()]
    often = Counter(row.at for row in rows)
    rows = [row for row in rows if often[row.at] == 1]  # not those of a list in one line
    for before, row in zip((None, *rows), rows, strict=False):
        block = blocks[-1]
        found = _answer(row, lines[row.at]) if block.question else None
        if found and block.takes(row, found):
            block.answers.append((row, found))
        elif block.question and _leads(row):
            block.led = row
            lines[row.at] = [replace(part, what=What.ADVICE) for part in lines[row.at]]
        elif not (block.answers and _is_note(row, lines[row.at])):
            opens = before is None or before.paragraph != row.paragraph
            blocks.append(_begun(row, lines[row.at], opens=opens))
    habit = any(found.known for block in blocks for _, found in block.answers)
    for block in blocks:
        _settle(block, lines, habit=habit)
    return tuple(part for at in sorted(lines) for part in lines[at])


def _begun(row: Row, parts: Sequence[Part], *, opens: bool) -> _Block:
    """Return the block that a row begins: it has to ask."""
    said = next((part for part in parts[:2] if part.what is What.SAY), None)
    titled = bool(parts) and parts[0].what is What.TOPIC
    if row.cells or not said or not (asks(said.text) or ASKS.match(said.text)):
        return _Block()
    if parts[0] is not said and not titled:
        return _Block()
    return _Block(row, opens, titled, [])


def _leads(row: Row) -> bool:
    """Tell whether a row leads to answers, and has none in it."""
    leads = _DEPENDS.match(row.text) or phrases.ANSWERS.fullmatch(row.text)
    return leads is not None


def _is_note(row: Row, parts: Sequence[Part]) -> bool:
    return row.text[:1] in "([" and all(part.what is What.ADVICE for part in parts)


def _answer(row: Row, parts: Sequence[Part]) -> _Answer | None:
    """Return what a row is if it's an answer; None where it can't be one."""
    kinds = [part.what for part in parts[:2]]
    if kinds == [What.IF, What.SAY]:
        return _Answer(parts[0].text, tuple(parts), 0, known=True)
    if kinds == [What.TOPIC, What.SAY]:
        label, said = parts[0].text, parts[1].text
        found = (replace(parts[0], what=What.IF), replace(parts[1], fresh=False), *parts[2:])
    elif kinds and all(part.what in _WHOLE for part in parts):
        found = tuple(_divided(row))
        if not found:
            return None
        label, said = found[0].text, found[1].text
    else:
        return None
    if len(label.split()) > _WORDS or (kinds[0] is What.TOPIC and _is_label(label)):
        return None
    return _Answer(label, found, _evidence(label, said, row))


def _is_label(label: str) -> bool:
    """Tell whether what stands before words to say names them, or tells one to say them."""
    if is_moment(label) or (phrases.TO_SAY.search(label) and not phrases.SOMEONE.match(label)):
        return True
    speaks = phrases.ME.fullmatch(label) or phrases.THEM.fullmatch(label)
    return bool(is_label(label) or speaks or _TELLS.search(label))


def _divided(row: Row) -> Iterator[Part]:
    """Yield a condition and what is said then, of a row that no other sign divides."""
    text = undrawn(row.text)
    quotation = begins(text)
    if quotation and quotation.end >= len(without_aside(text)):  # no pair, but one
        return
    found = next((each for form in _FORMS if (each := form.fullmatch(text))), None)
    if not found or (_is_label(found["label"]) and "?" not in found["sep"]):
        return
    rest = found["rest"]
    whole, inner = begins(rest), next(quoted(rest), None)
    said = whole or (inner if inner and phrases.TOLD.search(rest[: inner.start]) else None)
    spoken = said or asks(rest) or is_spoken(rest) or ASKS.match(rest) or REACTS.match(rest)
    shown = not found["sep"] or begins(found["label"]) or phrases.DRAWN.search(found["sep"])
    if not spoken and (not shown or is_told(rest)):
        return

    def part(what: What, text: str) -> Part:
        return Part(what=what, text=text.strip(), at=row.at, depth=row.depth)

    yield part(What.IF, found["label"])
    inside = tuple(then_said(rest, row))
    if [each.what for each in inside[:2]] == [What.SAY, What.IF]:  # a second answer behind it
        yield from inside
        return
    yield part(What.SAY, said.words if said else rest)
    around = (rest[: said.start], rest[said.end :]) if said else ()
    for text in around:
        if any(map(str.isalnum, text)):
            yield part(What.ADVICE, text.strip(" ,.;"))


def _evidence(label: str, said: str, row: Row) -> int:
    """Return how much in a row itself speaks for an answer."""
    arrow = phrases.DRAWN.search(row.text)
    return (
        2 * bool(is_condition(label) or phrases.SOMEONE.match(label) or begins(label))
        + bool(_LIKE_AN_ANSWER.match(label))
        + label[:1].islower()
        + 2 * bool(arrow or row.text[:1] in "([" or row.text.startswith(f"{label}? "))
        + bool(REACTS.match(said))
        - 3 * is_unmarked(label)
    )


def _settle(block: _Block, lines: dict[int, list[Part]], *, habit: bool) -> None:
    """Take the rows below a question for answers, where enough speaks for it."""
    question, answers = block.question, block.answers
    if not question or all(found.known for _, found in answers):
        return
    shared = (
        max(found.evidence for _, found in answers)
        + 3 * any(found.known for _, found in answers)
        + min(len(answers), 3)
        - 1
        + 2 * (question.numbered or question.mark is not answers[0][0].mark)
        + block.opens
        + 2 * habit
        + 3 * bool(block.led)
    )
    for row, found in answers:
        alike = row.mark is Mark.ITEM is question.mark and row.depth == question.depth
        deeper = row.depth > question.depth
        score = shared + found.evidence + (4 if deeper else -2 * block.titled) - 3 * alike
        alone = found.evidence or deeper or not block.titled
        if not found.known and alone and score >= _ENOUGH:
            first = replace(found.parts[0], text=answer(found.label), sure=score >= _CERTAIN)
            lines[row.at] = [first, *found.parts[1:]]
