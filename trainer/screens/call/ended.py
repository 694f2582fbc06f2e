"""How a call went, in ordinary lines, and what can be typed then."""

from collections.abc import Callable

from trainer.core.rehearsal.manners.goodbye import polite
from trainer.core.rehearsal.outcome import outcome
from trainer.core.text import one_line
from trainer.core.words.labels import repeats
from trainer.rows.call import keys as words
from trainer.rows.call.end import end_rows
from trainer.rows.call.names import hearable
from trainer.screens.asked.answers import STOPS
from trainer.screens.call.farewell import farewell
from trainer.screens.call.review import Review
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice


def ended(
    practice: CallPractice, read: Callable[[str], str], write: Callable[[str], object]
) -> tuple[CallPractice, bool]:
    """Tell how it went; return the call as it is left, and whether they practice it now."""
    outside, call = practice.outside, practice.call

    def tell() -> None:
        printed(end_rows(hearable(call), now=outside.now(), twelve=outside.twelve), write)

    tell()
    told: Callable[[], None] = tell
    if not call.turns:
        return practice, False
    review = Review(practice, read=read, write=write)
    while True:
        call = review.practice.call
        typed = one_line(read(f"{words.ending(call)} ")).lower()
        match key := words.meant_at_end(call, typed):
            case "a":
                told = review.listed
                told()
            case "c":
                review.change()
            case "":
                return review.practice, bool(outcome(call).to_drill)
            case _ if repeats(typed):
                told()
            case _ if key in STOPS:
                return review.practice, False
            case _ if polite(typed, call.names):
                farewell(call, typed, write, now=outside.now())
            case _:
                write("Press Enter, or type a, c or q, then Enter.")
