"""The question in lines about a line that was said aloud: what is typed there, what it means."""

from collections.abc import Callable
from functools import partial

from trainer.core.rehearsal.manners.goodbye import polite
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.aside import in_a_word
from trainer.core.sitting.request import Request, stops
from trainer.core.text import one_line
from trainer.core.words.labels import repeats
from trainer.rows.call.keys import Moment, moment
from trainer.rows.call.names import hearable
from trainer.rows.call.through import (
    BY_NOW,
    HELP,
    TYPABLE,
    asked_rows,
    choice_rows,
    it_was,
    rating_question,
)
from trainer.rows.practice.aloud import IN_WORDS, NEITHER, READ_FIRST, doubted
from trainer.rows.practice.keys import MEANT, REPEAT
from trainer.screens.asked.answers import BACK, HELPS, Stopped, Undone
from trainer.screens.asked.letter import letter
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice


def about(
    practice: CallPractice, read: Callable[[str], str], write: Callable[[str], object]
) -> Callable[[], CallPractice] | None:
    """Ask about one thing said aloud; return the step that keeps it; None: the one before again."""
    call = practice.call
    choosing = moment(call) is Moment.CHOOSING
    rows = choice_rows if choosing else asked_rows

    def again() -> None:
        printed(rows(hearable(call)), write)

    again()
    if choosing and call.task:
        try:
            taken = letter(call.task, call.names, call.known, read, write, again=again)
        except Undone:
            return None
        if told := it_was(hearable(call), taken):
            write(told)
        return partial(practice.choose, taken)
    rating = rated(practice, read, write, again=again)
    return partial(practice.rate, rating) if isinstance(rating, int) else None


def rated(
    practice: CallPractice,
    read: Callable[[str], str],
    write: Callable[[str], object],
    *,
    again: Callable[[], object],
) -> int | Request:
    """Ask until there is a rating, or the one before is to be taken back; `Stopped` if they stop.

    `again` tells the line once more. A goodbye is taken kindly: the call is over, and somebody may
    not have noticed.
    """
    asked = 0
    while True:
        typed = one_line(read(rating_question(practice.call, again=asked > 0))).lower()
        asked += 1
        if stops(typed):
            raise Stopped
        if typed in BACK:
            return Request.UNDO
        typed = REPEAT if repeats(typed) else MEANT.get(typed, typed)
        match typed:
            case word if word == REPEAT:
                again()
            case "u":
                return Request.UNDO
            case "1" | "2" | "3" | "4":
                return int(typed)
            case _ if (word := in_a_word(typed)) in IN_WORDS:
                return IN_WORDS[word]
            case "" if (verdict := practice.call.verdict) and doubted(verdict):
                write(NEITHER)
            case "" if rating := practice.enters:
                return rating
            case _:
                write(_told(practice, typed))


def _told(practice: CallPractice, typed: str) -> str:
    """Return what is said to what rates nothing."""
    verdict = practice.call.verdict
    if typed in HELPS:
        return HELP
    if typed and polite(typed, practice.call.names):
        return BY_NOW
    soon = not typed and verdict is not None and judged_alone(verdict)
    return READ_FIRST if soon else TYPABLE
