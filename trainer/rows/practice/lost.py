"""What is said to somebody who asks the program what to do, in a word or two."""

from trainer.core.memory.step import Step
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import answer_help

_NOW: dict[Doing, str] = {
    Doing.READING: "Read this line aloud, then press Enter. To stop, press Esc.",
    Doing.PASSING: "Press Enter to continue. To stop, press Esc.",
    Doing.ANSWERING: "Type the line, then press Enter. For a hint: Tab. To stop: Esc.",
    Doing.ALOUD: "Say the line aloud, then press Enter. For a hint: Tab. To stop: Esc.",
}
_READING = "Read this line aloud, then press Enter. To hear it again: repeat. To stop: q."
STOP_HERE = "To stop here, type q. Everything you've rated is saved."
"""What is said in ordinary lines to somebody who asks how to leave."""
HANG_UP = "To hang up, type q."
"""The same in a call."""


def what_now(doing: Doing) -> str:
    """Return what there is to do now, on the full screen."""
    return _NOW.get(doing, "For the keys you can press here: ?")


def what_to_type(step: Step) -> str:
    """Return what there is to do now where a line is shown or waits, in ordinary lines."""
    return _READING if step.study else answer_help(step)
