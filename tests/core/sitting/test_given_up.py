"""Somebody who tells that they don't know a line, where it is asked."""

from tests.for_each import for_each
from tests.support.made import HAND, YES
from tests.support.terminals.hands import ENTER, Hands
from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way
from trainer.core.script.script import Piece, Words
from trainer.core.sitting.aside import forgotten, in_a_word
from trainer.core.sitting.request import gives_up
from trainer.core.value import replace
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.verdict.words import HERE, NO_MATTER, in_lines, verdict_rows

NOT_KNOWN = """\
I don't know this one|I forgot the line|can't think of it|no, I don't know it|I give up|pass
my mind went blank|I'm blanking|I never learned this|haven't learned it yet|nothing comes to mind
sorry, I can't remember how it goes|i dont remember any of it|drawing a blank|it's gone|no clue
dk"""


@for_each("typed", [each for line in NOT_KNOWN.split("\n") for each in line.split("|")])
def test_not_knowing_a_line_is_told_in_any_usual_way(typed: str) -> None:
    assert forgotten(typed)
    assert in_a_word(typed) == "no"


@for_each("typed", ["I know", "who knows you", "I don't want to stop", "pass it on", "show me", ""])
def test_other_words_are_none_of_it(typed: str) -> None:
    assert not forgotten(typed)


@for_each(
    ("way", "words"),
    [
        (Way.ALOUD, "dunno"),
        (Way.TYPE, "I forgot"),
        (Way.TYPE, "my mind went blank"),
        (Way.LETTERS, "no idea"),
    ],
)
def test_who_says_that_they_dont_know_a_line_is_shown_it_kindly(way: Way, words: str) -> None:
    hands = Hands(HAND, by=way)
    if way is Way.LETTERS:
        hands.press(*words, after=2)
    elif way is Way.ALOUD:
        hands.press(words[0], after=2)
        hands.board.paste(words[1:])
    else:
        hands.board.paste(words)
    hands.press(ENTER, after=2)
    verdict = hands.board.practice.verdict
    assert verdict
    assert (verdict.said, verdict.suggested, verdict.given_up) == ("", AGAIN, True)
    told = verdict_rows(hands.board.practice.sitting)
    assert f"{NO_MATTER} {HERE}" in [each.text for each in told]
    assert in_lines(told, rated=True)[0].text == NO_MATTER


def test_at_a_fork_it_is_what_enter_is() -> None:
    hands = Hands(YES)
    hands.press(*"i give up", ENTER, after=2)
    assert hands.board.doing() is Doing.RATING
    assert hands.board.practice.verdict
    assert hands.board.practice.verdict.chosen is None


def test_words_of_the_line_are_never_taken_for_not_knowing_it() -> None:
    task = Hands(HAND, by=Way.TYPE).board.practice.asked
    assert task
    line = Words((Piece("I don't know if we said when."),))
    mine = replace(task, step=replace(task.step, wanted=line))
    assert gives_up(task, {}, "I don't know")
    assert not gives_up(mine, {}, "I don't know")
