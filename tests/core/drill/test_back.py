"""What is on the screen is taken back first: an answer not rated yet, then the one before."""

import pytest

from tests.support.folds import prepared
from tests.support.made import HAND, SHORT, TIME, YES, log, script
from tests.support.people import MONDAY, Person
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.log.events import GOOD, What
from trainer.core.memory.memory import is_copy
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.sitting.keep import review
from trainer.rows.practice.doing import Doing
from trainer.screens.steps.drill import DrillPractice

DECK = cards(script(SHORT))
WORDS = {TIME: "what time is it now", HAND: "can you help me carry this very heavy box"}


def practice(person: Person, *due: str, by: Way | None = None) -> DrillPractice:
    for event in log(DECK, due, now=MONDAY):
        person.record(event)
    start = prepared(DECK, tuple(person.log), limit=Limit(), now=MONDAY, by=by)
    return DrillPractice(next_task(start, now=MONDAY, random=person.random), person.outside)


def answered(board: DrillPractice, way: Way | None) -> DrillPractice:
    assert board.asked
    if board.doing is Doing.CHOOSING:
        return board.choose(None)
    return board.said("" if way is Way.ALOUD else WORDS[board.asked.card.key])


@pytest.mark.parametrize(
    ("due", "way"),
    [(HAND, Way.TYPE), (HAND, Way.LETTERS), (HAND, Way.ALOUD), (YES, None)],
)
def test_an_answer_that_is_not_rated_yet_is_asked_again_and_then_the_one_before(
    due: str, way: Way | None
) -> None:
    person = Person()
    board = practice(person, TIME, due, by=way)
    while board.asked and board.asked.card.key != due:
        board = answered(board, way).rate(GOOD)
    before, asks = len(person.log), board.doing
    assert board.asked
    person.wait(9)
    shown = answered(board, way)
    assert shown.verdict
    person.wait(2)
    back = shown.undo()
    assert (back.verdict, back.doing, back.asked and back.asked.card.key) == (None, asks, due)
    assert back.asked
    assert (back.asked.choices, back.asked.reply) == (board.asked.choices, board.asked.reply)
    assert back.asked.since == person.now  # the time before is no part of the next answer
    assert [event.event for event in person.log[before:]] == [What.STUDY]  # nothing was rated
    first = back.undo()
    assert first.verdict
    assert first.verdict.retracted
    assert first.asked
    assert first.asked.card.key == TIME if way else first.asked.card.key != due
    again = first.rate(GOOD)
    assert (again.verdict, again.asked and again.asked.card.key) == (None, due)


def test_what_is_answered_then_is_copied_for_its_words_were_on_the_screen() -> None:
    for undone in (True, False):
        person = Person()
        board = practice(person, HAND, by=Way.TYPE)
        person.wait(90)
        board = board.said("can").undo() if undone else board
        again = answered(board, Way.TYPE)
        person.wait(1)
        event = review(again.drill, GOOD, now=person.now)
        assert is_copy(again.drill.progress.memory(HAND), event) is undone
