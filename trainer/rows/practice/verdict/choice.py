"""A verdict on a choice: what they said, and your choice beside it."""

from collections.abc import Iterator

from trainer.core.script.cards import LETTERS
from trainer.core.script.key import Key
from trainer.core.sitting.answer import right, slow
from trainer.core.sitting.keep import in_hand
from trainer.core.sitting.sitting import Sitting
from trainer.core.sitting.task import Verdict
from trainer.core.text import one_line
from trainer.rows.line import leads, meaning
from trainer.rows.names import filled
from trainer.rows.practice.card import note_rows
from trainer.rows.row import Part, Row, Style, row

SLOW = "It took a while, so it's Hard. If you were interrupted, choose 3."
NOTHING_TO_SAY = "There's nothing to say to that. Move on to the next question."


def chosen_rows(sitting: Sitting, verdict: Verdict) -> Iterator[Row]:
    """Yield what they said, your choice beside it, and what is said then, if it is nothing."""
    branch = verdict.task.card.branch
    if branch is None:
        return
    names, none = sitting.names, "none of these"
    choices = verdict.task.choices
    letters = {one.id: letter for letter, one in zip(LETTERS, choices, strict=False)}
    taken = next((one for one in choices if one.id == Key(verdict.chosen or "").own), None)
    means, letter = meaning(branch, names, none=none), letters.get(branch.id)
    if right(verdict):
        long = f" {SLOW}" if slow(verdict) else ""
        yield sentence(Part("Right: ", Style.RIGHT), Part(one_line(f"{means}.{long}")))
    elif letter:
        yield sentence(Part("It was "), Part(letter, Style.BEST), Part(one_line(f": {means}.")))
    else:
        yield row("", f"It was {means}." if branch.otherwise else f"It was: {means}.")
    if taken is not None and taken.replies and not taken.otherwise and not right(verdict):
        reply = one_line(filled(taken.replies[0], names))
        like = Part(f" would sound like “{reply}”")
        yield sentence(Part(letters[taken.id], Style.CUE), like)
    if not branch.follow_up:
        then = leads(branch, names)
        yield row("", f"Then {then}" if then else NOTHING_TO_SAY, Style.DIM)
    yield from note_rows(verdict.task.card, sitting.notes)


def choice_sentences(sitting: Sitting) -> tuple[str, ...]:
    """Return the same to be heard: the letters with what they mean.

    Of an answer that was taken back without them: its choices may have stood in another order.
    """
    verdict = in_hand(sitting)
    branch, choices = verdict.task.card.branch, verdict.task.choices
    if branch is None:
        return ()
    means = {
        one.id: f"{f'{letter}: ' * (not verdict.retracted)}"
        f"{meaning(one, sitting.names, none='none of these')}"
        for letter, one in zip(LETTERS, choices, strict=False)
    }
    theirs = means.get(branch.id, meaning(branch, sitting.names))
    yours = means.get(Key(verdict.chosen or "").own)
    colon = ":" * bool(verdict.retracted)
    if right(verdict):
        said = f"Right. It was{colon} {theirs}.{f' {SLOW}' if slow(verdict) else ''}"
    else:
        said = f"{f'You chose{colon} {yours}. ' if yours else ''}It was{colon} {theirs}."
    then = leads(branch, sitting.names)
    after = () if branch.follow_up else (f"Then {then}" if then else NOTHING_TO_SAY,)
    return (said, *after)


def sentence(*parts: Part) -> Row:
    """Return a row that speaks for itself, of the parts that have a text."""
    return Row("", tuple(part for part in parts if part.text))
