"""What a call leaves to be kept, in ordinary lines: tried until it can be, or they stop."""

from collections.abc import Callable

from trainer.core.problems import TrainerError
from trainer.core.sitting.request import stops
from trainer.core.text import one_line
from trainer.screens.asked.answers import Stopped
from trainer.screens.steps.call import CallPractice

AGAIN = "Enter: try again \N{MIDDLE DOT} q: stop "


def kept(
    practice: CallPractice, read: Callable[[str], str], write: Callable[[str], object]
) -> CallPractice:
    """Return the call with the next of it kept; `Stopped` where they would rather stop."""
    while True:
        try:
            return practice.settled()
        except TrainerError as error:
            write(f"Not saved yet. {error}")
            if stops(one_line(read(AGAIN))):
                raise Stopped from error
