"""What is said to somebody who asks the program something, in a sentence or two."""

from collections.abc import Mapping

from trainer.core.memory.step import Step, Way
from trainer.core.sitting.wishes.kinds import Wish
from trainer.rows.home.asked import MISSED
from trainer.rows.practice.answering import answer_help
from trainer.rows.practice.doing import Doing

_NOW: dict[Doing, str] = {
    Doing.READING: "Read this line aloud, then press Enter. To stop, press Esc.",
    Doing.PASSING: "Press Enter to continue. To stop, press Esc.",
    Doing.ANSWERING: "Type the line, then press Enter. For a hint: Tab. To stop: Esc.",
    Doing.LETTERS: "Type the first letter of each missing word. For a hint: Tab. To stop: Esc.",
    Doing.ALOUD: "Say the line aloud, then press Enter. For a hint: Tab. To stop: Esc.",
    Doing.CHOOSING: "Press the letter of what they told you. If you don't know: Enter.",
}
NOT_WANTED: Mapping[Doing, str] = {
    Doing.READING: "That line was only to read: what you typed isn't saved.",
    Doing.PASSING: "That line was done: what you typed there isn't saved.",
}
"""What is said to words sent where Enter alone goes on: they are no answer to the next line."""
_READING = "Read this line aloud, then press Enter. To hear it again: repeat. To stop: q."
STOP_HERE = "To stop here, type q. Everything you've rated is saved."
"""What is said in ordinary lines to somebody who asks how to leave."""
HANG_UP = "Hang up here? What you said is kept. Enter: yes · n: keep going "
"""What is asked there in a call."""
SENT_BY_ENTER = "Press Enter when you're done."
"""Said where the letters of a line are full, and may be words to the program."""
_SHOWN = "Press Enter with nothing typed, and you'll see the line."
ELSEWHERE: Mapping[Wish, str] = {
    Wish.ELSEWHERE: "That's done at home: stop here first, then type it there.",
    Wish.EASIER: "It gets easier with every try. How strictly your words are checked is a setting:"
    " at home, type settings.",
}
"""What is said to somebody who wishes for what is done at home."""
_TOLD: Mapping[Wish, str] = {
    **ELSEWHERE,
    Wish.WRONG: "What was missing or wrong is told right after each line.",
    Wish.SLOWER: "Take your time. If a screen reader reads this to you, it sets how fast.",
    Wish.SAVED: "Each answer is saved as soon as you rate it, on this computer only.",
    Wish.MISSED: MISSED,
    Wish.COST: "It's free.",
    Wish.FEAR: "That's all right. It's only practice, and you can try every line again.",
}


def answered(wish: Wish, now: str, *, shows: bool, clock: str = "") -> str:
    """Return what is said to somebody who wishes or asks something where a line is practiced.

    `now` is what there is to do, `clock` the time that is left. `shows`: Enter shows the line.
    """
    if wish is Wish.SKIP and shows:
        return _SHOWN
    told = clock if wish is Wish.LONG else _TOLD.get(wish, "")
    return f"{told} {now}".strip()


def what_now(doing: Doing) -> str:
    """Return what there is to do now, on the full screen."""
    return _NOW.get(doing, "For the keys you can press here: ?")


def what_to_type(step: Step) -> str:
    """Return what there is to do now where a line is shown or waits, in ordinary lines."""
    return _READING if step.way is Way.READ else answer_help(step)
