"""Which reply was meant by what is typed in ordinary lines: a letter, a number, its words."""

import re
from collections.abc import Mapping

from trainer.core.grading.mended import readings
from trainer.core.script.cards import LETTERS
from trainer.core.sitting.aside import forgotten
from trainer.core.sitting.request import Request, request
from trainer.core.sitting.task import Task
from trainer.core.words.consent import respelled, unclipped
from trainer.core.words.known import Known, Nothing
from trainer.core.words.picked import picked, repeats
from trainer.core.words.ranks.first import by_rank
from trainer.core.words.ranks.sense import by_sense
from trainer.rows.call.names import said
from trainer.rows.line import meaning
from trainer.rows.row import listed_or

NO_LISTS = Nothing()
"""What is known where nobody is asked: no slip of the hand is told then."""
CHOOSING_HELP = (
    "Type the letter of what they told you, or its words, then Enter. Enter alone: I don't know ·"
    " repeat: hear it again · u: undo · q: stop."
)


def asking(letters: str) -> str:
    """Return the question which reply it was, as it is asked in ordinary lines."""
    return f"Which is it? {', '.join(letters)} (Enter: I don't know): "


EXPECTED = frozenset(
    """
    number first second third several choice choices candidate candidates favorite rank ranks ranked
    said told they their there them would hire recommend none these those neither other others
    maybe perhaps depends definitely possibly probably
    """.split()
)
"""Words with which people tell what they were told, besides those of the choices."""


def letter_of(
    task: Task, names: Mapping[str, str], typed: str, *, known: Known = NO_LISTS
) -> str | None:
    """Return the letter of the choice that was meant; None where it isn't plain which.

    Whoever repeats what they heard means that; else it may be told in any words. A slip of the hand
    hides none of them, unless it may be one or another: `known` tells what is one.
    """
    if found := _letter_of(task, names, typed):
        return found

    def expected() -> frozenset[str]:
        text = " ".join(meaning(branch, names) for branch in task.choices)
        return EXPECTED.union(words(text))

    meant = {_letter_of(task, names, each) for each in readings(unclipped(typed), expected, known)}
    return next(iter(meant - {None})) if len(meant - {None}) == 1 else None


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return re.findall(r"[a-z]+", text.lower())


def _letter_of(task: Task, names: Mapping[str, str], typed: str) -> str | None:
    pairs = list(zip(LETTERS, task.choices, strict=False))
    choices = {letter: meaning(branch, names) for letter, branch in pairs}
    typed = respelled(typed)
    if found := picked(typed, choices) or by_rank(typed, choices):
        return found
    if not (task.reply and repeats(typed, said(task.reply, names))):
        return by_sense(typed, choices)
    heard = task.card.branch
    return next((letter for letter, branch in pairs if heard and branch.id == heard.id), None)


def meant(
    task: Task, names: Mapping[str, str], typed: str, *, known: Known = NO_LISTS
) -> Request | str | None:
    """Return what was meant by words typed at a choice: a request, or the letter of the choice.

    Empty: they don't know; None where it isn't plain.
    """
    return request(typed) or (
        "" if forgotten(typed) else letter_of(task, names, typed, known=known)
    )


def unclear(letters: str) -> str:
    """Return what is said on the full screen to somebody whose words name none of them, or two."""
    return f"I can't tell which one you mean. Press its letter: {listed_or(letters)}."


def not_understood(letters: str) -> str:
    """Return what is said to somebody who typed none of them."""
    return f"Type {listed_or(letters)}, then Enter."
