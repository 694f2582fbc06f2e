"""What can be typed where a line waits for its answer, told to somebody who asks, or mistypes."""

from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.rows.practice.doing import DOING, Doing
from trainer.rows.practice.keys import HEAR_IT, TYPE_IT

LATER_KEY = "That key works once you've given your line. Your line first, then Enter."
"""What is said to a letter alone where a line is asked, which is a key at its rating."""
SLIP_HELP = "Type that one letter, then Enter. Enter alone: leave it · q: stop."
_ELSEWHERE = f"{HEAR_IT} · u: undo · q: stop."
_BY_LETTERS = "Type the first letters of the words, then Enter."
_ANSWER_HELP: dict[Doing, str] = {
    Doing.ANSWERING: f"{TYPE_IT} hint: a hint · o: say it aloud · {_ELSEWHERE}",
    Doing.LETTERS: f"{_BY_LETTERS} hint: a hint · "
    f"o: say it aloud · Enter alone: show me · {_ELSEWHERE}",
    Doing.ALOUD: f"Say your line, then Enter; or type it. hint: a hint · {_ELSEWHERE}",
}
"""What help is in ordinary lines where a line waits for its answer."""
_PART_HELP = f"{_BY_LETTERS} hint: a hint · Enter alone: show me · {_ELSEWHERE}"
"""The same where it can't be said aloud."""
NOT_ALOUD = "You fill in this one: type the first letters of the missing words, then Enter."
NOT_ALOUD_YET = "This is one part of a line: type the first letters of its words, then Enter."


def answer_help(step: Step) -> str:
    """Return what help is in ordinary lines where a line waits for its answer."""
    aloud = step.way is not Way.LETTERS or not step.study
    return _ANSWER_HELP[DOING[step.way]] if aloud else _PART_HELP


def not_aloud(step: Step) -> str:
    """Return why a line can't be said aloud: its words are shown, or only a part is asked."""
    return NOT_ALOUD_YET if step.part and step.rung is not Rung.SHOWN else NOT_ALOUD
