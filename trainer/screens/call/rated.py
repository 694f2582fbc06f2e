"""The question in lines about a line that was said aloud: what is typed there, what it means."""

from collections.abc import Callable
from functools import partial

from trainer.core.rehearsal.manners.goodbye import polite
from trainer.core.sitting.aloud import judged_alone
from trainer.core.sitting.aside import in_a_word
from trainer.core.sitting.request import Request, stops
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.text import one_line
from trainer.core.words.labels import repeats
from trainer.rows.call.keys import Moment, moment
from trainer.rows.call.names import hearable
from trainer.rows.call.through import (
    BY_NOW,
    COMPARE,
    HELP,
    SHOWN,
    TYPABLE,
    asked_rows,
    asks_how,
    choice_rows,
    it_was,
    rating_question,
    told_here,
    unheard,
    wished_here,
)
from trainer.rows.practice.aloud import IN_WORDS, NEITHER, READ_FIRST, doubted
from trainer.rows.practice.keys import MEANT, REPEAT
from trainer.screens.asked.answers import GO_BACK, HELPS, Stopped, Undone, word_of
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
        if stops(typed) and not asks_how(typed):
            raise Stopped
        typed = REPEAT if repeats(typed) else MEANT.get(typed, typed)
        wish = wished_here(practice.call, typed)
        match typed:
            case "1" | "2" | "3" | "4":
                return int(typed)
            case _ if (word := in_a_word(typed)) in IN_WORDS:
                return IN_WORDS[word]
            case _ if typed == REPEAT or wish in SHOWN:
                _shown(practice, wish, write, again)
            case _ if typed == "u" or wish is Wish.BACK or word_of(typed) in GO_BACK:
                return Request.UNDO
            case "" if (verdict := practice.call.verdict) and doubted(verdict):
                write(NEITHER)
            case "" if rating := practice.enters:
                return rating
            case _:
                write(_told(practice, typed, wish))


def _shown(
    practice: CallPractice,
    wish: Wish | None,
    write: Callable[[str], object],
    again: Callable[[], object],
) -> None:
    """Tell the line once more; to somebody who asks what was wrong with it, that they must say."""
    if wish is Wish.WRONG and unheard(practice.call):
        write(COMPARE)
    again()


def _told(practice: CallPractice, typed: str, wish: Wish | None) -> str:
    """Return what is said to what rates nothing: to a question of the program, its answer."""
    verdict = practice.call.verdict
    if wish:
        return told_here(practice.call, wish, typed)
    if typed in HELPS:
        return HELP
    if typed and polite(typed, practice.call.names):
        return BY_NOW
    soon = not typed and verdict is not None and judged_alone(verdict)
    return READ_FIRST if soon else TYPABLE
