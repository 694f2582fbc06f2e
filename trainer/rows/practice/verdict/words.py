"""A verdict as rows: what was said beside what was wanted, and in words what was lost."""

from collections.abc import Iterator

from trainer.core.grading.bits import Bit, Op
from trainer.core.grading.grade import Grade, Loss
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.script.key import Key
from trainer.core.script.script import Words
from trainer.core.sitting.answer import right, slow
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Verdict
from trainer.core.text import one_line
from trainer.rows.hearing.heard import heard_verdict
from trainer.rows.line import line_row, named_in, unnamed_in
from trainer.rows.names import filled
from trainer.rows.practice import aloud
from trainer.rows.practice.lettered import letters_amiss
from trainer.rows.practice.mistaken import mistaken
from trainer.rows.practice.verdict.choice import SLOW, chosen_rows, sentence
from trainer.rows.practice.verdict.helped import helped
from trainer.rows.row import Part, Role, Row, Style, counted, lowered, row

LINE = "The line"
HERE = "Here's the line."
PART_AGAIN = "You'll get this part again."
NOTHING_MATCHED = "Nothing matched yet."
NO_MATTER = "That's all right."
"""What is said to somebody who says that they don't know a line."""
NOTHING_TYPED = "You typed nothing."
UNTYPED = "You typed nothing, so it's Again. If you said it aloud, rate it yourself."
MARKS = ' .,;:!?…"“”()'
"""What is left out at the ends of a stretch of words when it is listed."""

LOST = {
    "negation": "“{}” changes the meaning, so it has to match the line.",
    "name": "The name “{}” has to be in there.",
    "key": "“{}” is a key word, so it has to be in there.",
    "swap": "“{}” came out as something else.",
    "order": "“{}” is in another place, and that changes the meaning.",
    "line": "That was less than half of it.",
}
WEIGHTY = "The words that matter most are missing."
"""What is said instead of the last of them where half of the words came: heavy ones weigh more."""
MEANING = ("negation", "swap", "order")
"""Losses after which the line says something else: that is said, also of words that are missing."""


def in_lines(rows: tuple[Row, ...], *, rated: bool) -> tuple[Row, ...]:
    """Return a verdict to be heard: what leads to the line is said before it.

    Where nothing was typed, that is said, and what follows of it where the answer is `rated`.
    """
    leads = next((one for one in rows if one.text.endswith(HERE)), None)
    if leads is None:
        return rows
    why = leads.text.removesuffix(HERE).strip() or (UNTYPED if rated else NOTHING_TYPED)
    return (row("", why), *(one for one in rows if one is not leads))


def verdict_rows(sitting: Sitting, *, apart: str = ", ") -> tuple[Row, ...]:
    """Return how the answer in hand compares: the line, what was missing, what was typed, advice.

    Stretches of words that are listed stand `apart`.
    """
    verdict = in_hand(sitting)
    card, step = verdict.task.card, verdict.task.step
    if step.way is Way.CHOOSE:
        said = tuple(chosen_rows(sitting, verdict))
    elif verdict.heard:
        said = heard_verdict(verdict.heard, sitting.names, confused=confused(verdict))
    elif verdict.grade is None:
        said = (line_row(LINE, card.line.wanted, sitting.names),)
        if why_again := aloud.note(verdict):
            said = (*said, row("", why_again))
    else:
        said = tuple(_words(sitting, verdict, verdict.grade, apart))
        said = (*said, row("", SLOW)) if slow(verdict) else said
    if verdict.said and step.way is Way.TYPE:
        said = (*said, row("You typed", verdict.said, Style.DIM, role=Role.SAID))
    why = card.branch.directions if card.branch else card.cue.directions
    if step.study:
        return (*said, row("", PART_AGAIN)) if step.part and not right(verdict) else said
    if why_not := helped(sitting):
        said = (*said, row("", why_not))
    advice = (filled(text, sitting.names) for text in why[:1])
    return (*said, *(row("Why", text, Style.DIM, role=Role.WHY) for text in advice))


def _words(sitting: Sitting, verdict: Verdict, graded: Grade, apart: str) -> Iterator[Row]:
    shown = verdict.task.step.rung is Rung.SHOWN
    wanted = line_shown(verdict, graded)
    line = line_row(LINE, wanted, sitting.names)
    if condition := confused(verdict):
        yield line
        means = lowered(filled(condition, sitting.names))
        yield row("", f"That's what you say {means}.", Style.WRONG)
        return
    if all(bit.op in (Op.SAME, Op.SPELLING) for bit in graded.diff):
        hints = verdict.task.help.hints
        how = f", with {counted(hints, 'hint')}." if hints else "."
        yield _calm(line)
        yield row("", f"All words right{how} {_spelling(graded)}", Style.RIGHT)
        return
    if not verdict.said or not graded.right:
        yield line
        why = (mistaken(sitting) or NOTHING_MATCHED) if verdict.said else ""
        yield row("", f"{NO_MATTER if verdict.given_up else why} {HERE}".strip())
        return
    if shown:
        yield line
    else:
        unknown = unnamed_in(wanted, sitting.names)
        yield Row(LINE, tuple(_line(graded.diff, unknown)), Role.LINE)
    if any(loss.rule == "line" for loss in graded.lost) and not verdict.task.step.study:
        if not few(graded):
            yield _summary(verdict, graded, apart)
        yield row("", mistaken(sitting) or (LOST["line"] if few(graded) else WEIGHTY))
        return
    yield _summary(verdict, graded, apart)
    for loss in () if verdict.task.step.study else _worth_saying(graded):
        yield row("", lost(loss, line.text))


def few(graded: Grade) -> bool:
    """Tell whether less than half of a line came also by the count of its words."""
    return 2 * graded.right < graded.words


def line_shown(verdict: Verdict, graded: Grade) -> Words:
    """Return the line that the verdict shows: the wording that the words typed fit best.

    Of letters it is the line that was on the screen, also where they were another wording's.
    """
    step = verdict.task.step
    asked = step.rung is Rung.SHOWN or (step.way is Way.LETTERS and right(verdict))
    return step.wanted if asked else graded.wanted


def _worth_saying(graded: Grade) -> Iterator[Loss]:
    """Yield the losses that the list of missing words does not name already."""
    missing = " ".join(_unsaid(graded)).lower().split()
    for loss in graded.lost:
        if loss.rule in MEANING or not set(loss.word.lower().split()) <= set(missing):
            yield loss


def _calm(line: Row) -> Row:
    """Return a line as one that is finished; the directions in it stay dim."""
    parts = (Part(part.text, part.style or Style.RIGHT) for part in line.parts)
    return Row(line.label, tuple(parts), line.role)


def confused(verdict: Verdict) -> Words | None:
    """Return the condition of the branch whose follow-up was said instead."""
    asked = verdict.task.card.asked
    for branch in asked.branches if asked and verdict.chosen else ():
        if Key(verdict.chosen or "").own == branch.id:
            return branch.condition
    return None


def _summary(verdict: Verdict, graded: Grade, apart: str) -> Row:
    """Return how many words were right, first; then what was missing, too many, out of order."""
    hints = verdict.task.help.hints
    helped = f", with {counted(hints, 'hint')}" if hints else ""
    missing = _unsaid(graded)
    if verdict.task.step.rung is Rung.SHOWN:  # there no two of them are neighbors
        missing = [word.strip(MARKS) for phrase in missing for word in phrase.split()]
    right_ones = f"{graded.right} of {counted(graded.words, 'word')} right{helped}."
    moved = _list("Out of order", _moved(graded))
    rest = " ".join(filter(None, (_too_many(verdict, graded), moved, _spelling(graded))))
    return sentence(
        Part(right_ones, Style.RIGHT),
        *_missing(missing, apart, letters=verdict.task.step.way is Way.LETTERS),
        Part(f" {rest}" if rest else ""),
    )


def _missing(phrases: list[str], apart: str, *, letters: bool) -> Iterator[Part]:
    """Yield the words that were missing, each stretch as it looks in the line.

    Of first letters, words are missed.
    """
    label = " Missed: " if letters else " Missing: "
    for number, phrase in enumerate(phrases):
        yield Part(apart if number else label)
        yield Part(phrase, Style.WRONG)
    if phrases:
        yield Part(".")


def _moved(graded: Grade) -> list[str]:
    return _phrases(graded, {Op.MOVED}, wanted=True)


def _too_many(verdict: Verdict, graded: Grade) -> str:
    """Return what was said and is not in the line."""
    extra = _phrases(graded, {Op.ADDED, Op.CHANGED}, wanted=False)
    words = any(len(word) > 1 for phrase in extra for word in phrase.split())
    if verdict.task.step.way is Way.LETTERS and not words:
        return letters_amiss(graded, gaps=verdict.task.step.rung is Rung.SHOWN)
    return _list("Extra", extra)


def _unsaid(graded: Grade) -> list[str]:
    """Return what was missed."""
    return _phrases(graded, {Op.MISSING, Op.CHANGED}, wanted=True)


def _phrases(graded: Grade, ops: set[Op], *, wanted: bool) -> list[str]:
    """Return stretches of words that something became of, without marks at their ends."""
    texts = [one_line(bit.wanted if wanted else bit.said) for bit in graded.diff if bit.op in ops]
    return [text for text in (one.strip(MARKS) for one in texts) if text]


def _list(label: str, phrases: list[str]) -> str:
    return f"{label}: {'; '.join(phrases)}." if phrases else ""


def _spelling(graded: Grade) -> str:
    slips = ", ".join(f"{said} for {wanted}" for said, wanted in graded.spelling)
    return f"Just a typo, doesn't count: {slips}." if slips else ""


def lost(loss: Loss, line: str) -> str:
    """Return what was lost, in the letters in which the line has it."""
    place = line.lower().find(loss.word) if len(line.lower()) == len(line) else -1
    word = line[place : place + len(loss.word)] if place >= 0 else loss.word
    return LOST[loss.rule].format(word)


def _line(diff: tuple[Bit, ...], unknown: Iterator[str]) -> Iterator[Part]:
    """Yield the line as it reads, what was missing in its own style."""
    wanted = [bit for bit in diff if bit.wanted]
    for place, bit in enumerate(wanted):
        gap = " " if place < len(wanted) - 1 else ""
        text = one_line(bit.wanted)
        if named := named_in(text, unknown):
            yield from (*named, Part(gap))
            continue
        if bit.op in (Op.SAME, Op.SPELLING):
            yield Part(text + gap)
            continue
        bare = text.strip(MARKS)
        at = text.find(bare) if bare else 0
        yield from (Part(text[:at]), Part(bare, Style.WRONG), Part(text[at + len(bare) :] + gap))
