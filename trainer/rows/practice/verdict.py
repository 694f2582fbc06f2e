"""A verdict as rows: what was said beside what was wanted, and in words what was lost."""

from collections.abc import Iterator, Mapping

from trainer.core.grading.bits import Bit, Op
from trainer.core.grading.grade import Grade, Loss
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.script.cards import LETTERS
from trainer.core.script.key import Key
from trainer.core.script.script import Branch, Words
from trainer.core.sitting.answer import right
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Verdict
from trainer.core.text import one_line
from trainer.rows.line import leads, line_row
from trainer.rows.practice import aloud
from trainer.rows.practice.card import note_rows
from trainer.rows.practice.heard import heard_verdict
from trainer.rows.row import Part, Role, Row, Style, counted, filled, lowered, row

KEPT_AROUND = 4
"""Words kept on each side of a long stretch that was right."""

MARKS = ' .,;:!?…"“”()'
"""What is left out at the ends of a stretch of words when it is listed."""

LOST = {
    "negation": "“{}” changes the meaning, so it has to match the line.",
    "name": "The name “{}” has to be in there.",
    "key": "“{}” is a key word, so it has to be in there.",
    "swap": "“{}” came out as something else.",
    "line": "You said less than half of it.",
}


def verdict_rows(sitting: Sitting) -> tuple[Row, ...]:
    """Return how the answer in hand compares, the most important first."""
    verdict = in_hand(sitting)
    card, step = verdict.task.card, verdict.task.step
    if step.way is Way.CHOOSE:
        said = tuple(_choice(sitting, verdict))
    elif verdict.heard:
        said = heard_verdict(verdict.heard, sitting.names, confused=confused(verdict))
    elif verdict.grade is None:
        said = (line_row("Line", card.line.wanted, sitting.names),)
        if why_again := aloud.note(verdict):
            said = (*said, row("", why_again, Style.CUE))
    else:
        said = tuple(_words(sitting, verdict, verdict.grade))
    why = card.branch.directions if card.branch else card.cue.directions
    if step.study:
        return said
    advice = (filled(text, sitting.names) for text in why[:1])
    return (*said, *(row("Why", text, Style.DIM, role=Role.WHY) for text in advice))


def _choice(sitting: Sitting, verdict: Verdict) -> Iterator[Row]:
    branch = verdict.task.card.branch
    if branch is None:
        return
    if right(verdict):
        yield row("", "Right.", Style.RIGHT)
    elif verdict.chosen is None:
        yield row("", "You skipped this one.", Style.WRONG)
    else:
        yield from _beside(sitting, verdict, branch)
    meaning = "none of the others" if branch.otherwise else filled(branch.condition, sitting.names)
    yield row("It means", meaning)
    if branch.follow_up:
        yield line_row("Then say", branch.follow_up.wanted, sitting.names, role=Role.FACT)
    else:
        then = leads(branch, sitting.names)
        words = then or "nothing. Move on to the next question."
        yield row("Then" if then else "Then say", words, Style.DIM)
    yield from note_rows(verdict.task.card, sitting.notes)


def _beside(sitting: Sitting, verdict: Verdict, branch: Branch) -> Iterator[Row]:
    """Yield your choice beside the right one, as two sentences; both letters are on the screen."""
    choices = verdict.task.choices
    letters = {one.id: letter for letter, one in zip(LETTERS, choices, strict=False)}
    taken = next((one for one in choices if one.id == Key(verdict.chosen or "").own), None)
    means = _meaning(branch, sitting.names)
    right_one = letters.get(branch.id)
    said = f"What they said is {right_one}: {means}." if right_one else f"They said: {means}."
    yield row("", said, Style.WRONG)
    if taken is None:
        return
    if taken.replies and not taken.otherwise:
        reply = filled(taken.replies[0], sitting.names)
        yield row("", f"{letters[taken.id]} would sound like “{reply}”")
    else:
        yield row("", f"You chose {letters[taken.id]}: {_meaning(taken, sitting.names)}.")


def _meaning(branch: Branch, names: Mapping[str, str]) -> str:
    """Return a condition as what was said: `they rank you, but not No. 1`."""
    if branch.otherwise:
        return "none of the others"
    text = filled(branch.condition, names)
    return text[3:] if text.lower().startswith("if ") else lowered(text)


def _words(sitting: Sitting, verdict: Verdict, graded: Grade) -> Iterator[Row]:
    wanted = verdict.task.step.wanted if verdict.task.step.rung is Rung.SHOWN else graded.wanted
    line = line_row("Line", wanted, sitting.names)
    if condition := confused(verdict):
        yield row(
            "", f"That's what you say {lowered(filled(condition, sitting.names))}.", Style.WRONG
        )
        yield line
        return
    if all(bit.op in (Op.SAME, Op.SPELLING) for bit in graded.diff):
        hints = verdict.task.help.hints
        how = f", with {counted(hints, 'hint')}." if hints else "."
        yield row("", f"All words right{how}{_spelling(graded)}", Style.RIGHT)
        yield line
        return
    if not verdict.said or not graded.right:
        yield row(
            "", "Nothing matched yet. Here's the line." if verdict.said else "Here's the line."
        )
        yield line
        return
    if any(loss.rule == "line" for loss in graded.lost) and not verdict.task.step.study:
        yield row("You", verdict.said, role=Role.SAID)
        yield line
        yield row("", LOST["line"], Style.WRONG)
        return
    if verdict.task.step.rung is not Rung.SHOWN:
        if verdict.task.step.way is Way.TYPE:
            yield Row("You", tuple(_parts(graded.diff)), Role.SAID)
        yield Row("Line", tuple(_line(graded.diff)), Role.LINE)
    else:
        yield line
    yield row("", _summary(verdict, graded))
    for loss in () if verdict.task.step.study else graded.lost:
        yield row("", lost(loss, line.text), Style.WRONG)


def confused(verdict: Verdict) -> Words | None:
    """Return the condition of the branch whose follow-up was said instead."""
    asked = verdict.task.card.asked
    for branch in asked.branches if asked and verdict.chosen else ():
        if Key(verdict.chosen or "").own == branch.id:
            return branch.condition
    return None


def _summary(verdict: Verdict, graded: Grade) -> str:
    hints = verdict.task.help.hints
    helped = f", with {counted(hints, 'hint')}" if hints else ""
    sentences = [
        f"{graded.right} of {counted(graded.words, 'word')} right{helped}.",
        _list("Missing", _unsaid(verdict, graded)),
        _too_many(verdict, graded),
        _list("Out of order", _phrases(graded, {Op.MOVED}, wanted=True)),
    ]
    return "  ".join(sentence for sentence in sentences if sentence) + _spelling(graded)


def _too_many(verdict: Verdict, graded: Grade) -> str:
    """Return what was said and is not in the line; single letters are only counted."""
    if verdict.task.step.way is Way.LETTERS and graded.added:
        return f"{counted(len(graded.added), 'letter')} too many."
    phrases = _phrases(graded, {Op.ADDED, Op.CHANGED}, wanted=False)
    return _list("Extra", _untold(phrases, verdict, graded))


def _unsaid(verdict: Verdict, graded: Grade) -> list[str]:
    """Return what was missed."""
    phrases = _phrases(graded, {Op.MISSING, Op.CHANGED}, wanted=True)
    return _untold(phrases, verdict, graded)


def _untold(phrases: list[str], verdict: Verdict, graded: Grade) -> list[str]:
    """Return stretches of words, but for what a sentence of its own says is lost already."""
    told = set() if verdict.task.step.study else {loss.word.lower() for loss in graded.lost}
    return [text for text in phrases if text.lower() not in told]


def _phrases(graded: Grade, ops: set[Op], *, wanted: bool) -> list[str]:
    """Return stretches of words that something became of, without marks at their ends."""
    texts = [bit.wanted if wanted else bit.said for bit in graded.diff if bit.op in ops]
    return [text for text in (one.strip(MARKS) for one in texts) if text]


def _list(label: str, phrases: list[str]) -> str:
    return f"{label}: {'; '.join(phrases)}." if phrases else ""


def _spelling(graded: Grade) -> str:
    slips = ", ".join(f"{said} for {wanted}" for said, wanted in graded.spelling)
    return f"  Just a typo, doesn't count: {slips}." if slips else ""


def lost(loss: Loss, line: str) -> str:
    """Return what was lost, in the letters in which the line has it."""
    place = line.lower().find(loss.word) if len(line.lower()) == len(line) else -1
    word = line[place : place + len(loss.word)] if place >= 0 else loss.word
    return LOST[loss.rule].format(word)


def _parts(diff: tuple[Bit, ...]) -> Iterator[Part]:
    """Yield what was said, the missing words in [ ], what should not be there in ( )."""
    last = len(diff) - 1
    for place, bit in enumerate(diff):
        gap = " " if place < last else ""
        said, wanted = one_line(bit.said), one_line(bit.wanted)
        if bit.op in (Op.SAME, Op.SPELLING):
            yield Part(_shortened(said, first=place == 0, last=place == last) + gap)
            continue
        if said:
            yield Part(f"({said}){gap}" if not wanted else f"({said}) ", Style.ADDED)
        if wanted:
            yield Part(f"[{wanted}]{gap}", Style.WRONG)


def _line(diff: tuple[Bit, ...]) -> Iterator[Part]:
    """Yield the line as it reads, what was missing in capitals."""
    wanted = [bit for bit in diff if bit.wanted]
    for place, bit in enumerate(wanted):
        gap = " " if place < len(wanted) - 1 else ""
        text = one_line(bit.wanted)
        if bit.op in (Op.SAME, Op.SPELLING):
            yield Part(text + gap)
        else:
            yield Part(text.upper() + gap, Style.WRONG)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Leave out the middle of a long stretch that was right; its ends stay where it touches one."""
    words = text.split()
    before = 0 if first else KEPT_AROUND
    after = 0 if last else KEPT_AROUND
    if len(words) <= before + after + KEPT_AROUND:
        return text
    return " ".join((*words[:before], "…", *words[len(words) - after :]))
