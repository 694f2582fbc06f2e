"""How a call went, in ordinary lines, and what can be typed then."""

from collections.abc import Callable
from enum import Enum

from trainer.core.rehearsal.manners.goodbye import polite
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.sitting.request import stops
from trainer.core.text import one_line
from trainer.core.words.labels import repeats
from trainer.rows.call import keys as words
from trainer.rows.call.end import end_rows
from trainer.rows.call.keys import Moment, moment
from trainer.rows.call.labels import heard_labels
from trainer.rows.call.names import hearable
from trainer.rows.call.through import RATE_AGAIN, SAY_AGAIN
from trainer.screens.asked.answers import BACK, HELPS, word_of
from trainer.screens.call.farewell import farewell
from trainer.screens.call.review import Review
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice


class Then(Enum):
    """What comes once it was told how a call went."""

    DONE = "it is left as it is"
    PRACTICE = "what did not come is practiced now"
    BACK = "the last that was said, or rated, is taken back: it is said, or rated, again"


def ended(
    practice: CallPractice, read: Callable[[str], str], write: Callable[[str], object]
) -> tuple[CallPractice, Then]:
    """Tell how it went; return the call as it is left, and what comes then."""
    review, then = Review(practice, read=read, write=write), None

    def tell() -> None:
        call, outside = hearable(review.practice.call), practice.outside
        twelve, again = outside.twelve, outside.rehearses
        rows = end_rows(call, now=outside.now(), twelve=twelve, again=again)
        printed(heard_labels(rows), write)

    told: Callable[[], None] = tell
    told()
    if not practice.call.turns:
        return practice, Then.DONE
    while then is None:
        typed = one_line(read(f"{words.ending(review.practice.call)} ")).lower()
        match words.meant_at_end(review.practice.call, typed):
            case "a":
                told = review.listed
                told()
            case "c":
                review.change()
            case "":
                then = Then.PRACTICE if outcome(review.practice.call).to_drill else Then.DONE
            case _ if repeats(typed):
                told()
            case _ if stops(typed):
                then = Then.DONE
            case _ if word_of(typed) in BACK:
                then = _undone(review, write)
            case _:
                _else(review.practice, typed, write)
    return review.practice, then


def _undone(review: Review, write: Callable[[str], object]) -> Then | None:
    """Take back what came last; None where the call is over still."""
    review.undo()
    call = review.practice.call
    if call.waits is Waits.NOTHING:
        return None
    again = moment(call) in (Moment.THROUGH, Moment.CHOOSING)
    write(RATE_AGAIN if again else SAY_AGAIN)
    return Then.BACK


def _else(practice: CallPractice, typed: str, write: Callable[[str], object]) -> None:
    """Answer to what does nothing there: help, polite words, anything else."""
    call = practice.call
    if word_of(typed) in HELPS:
        write(words.ENDED_HELP)
    elif polite(typed, call.names):
        farewell(call, typed, write, now=practice.outside.now())
    else:
        write(words.ENDED_TYPABLE)
