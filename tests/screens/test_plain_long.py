"""An answer that is far too long, in ordinary lines: it is told, and only its beginning counts."""

from tests.support.made import TIME
from tests.support.terminals.talk import Talk
from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.core.memory.step import Way
from trainer.rows.practice.keys import TOO_LONG


def test_too_many_characters_are_told_and_the_first_ones_count() -> None:
    talk = Talk(["x" * 10_000, "1"], TIME, by=Way.LETTERS)
    kept = talk.run()
    assert TOO_LONG in talk.said
    assert kept[0].said == "x" * LONGEST_ANSWER
    assert TOO_LONG not in Talk(["what time is it now", ""], TIME, by=Way.TYPE).text
