"""What is on the screen is taken back first: an answer not rated yet, then the one before."""

import pytest

from tests.support.folds import prepared
from tests.support.made import HAND, SHORT, TIME, YES, log, script
from tests.support.people import MONDAY, Person
from tests.support.terminals.talk import Talk
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.grading.keys.keying import keying
from trainer.core.log.events import EASY, GOOD, What, live, microseconds
from trainer.core.memory.fold import is_copy
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import LETTERS, cards
from trainer.core.sitting.keep import review
from trainer.core.value import replace
from trainer.rows.practice.doing import Doing
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.practice import NothingToTakeBack

PARTS = 3
LONG = (
    "So that I can be of use to you from the very first day, what time is it now, and what will the"
    " time be when you are done with me?"
)
DECK = cards(script(SHORT))
WORDS = {TIME: "what time is it now", HAND: "can you help me carry this very heavy box"}


def practice(person: Person, *due: str, by: Way | None = None) -> DrillPractice:
    for event in log(DECK, due, now=MONDAY):
        person.record(event)
    start = prepared(DECK, tuple(person.log), limit=Limit(), now=MONDAY, by=by)
    return DrillPractice(next_task(start, now=MONDAY, random=person.random), person.outside)


def answered(board: DrillPractice, way: Way | None, *, right: bool = False) -> DrillPractice:
    assert board.asked
    if board.doing is Doing.CHOOSING:
        heard = board.asked.card.branch
        assert heard
        ids = [choice.id for choice in board.asked.choices]
        return board.choose(LETTERS[ids.index(heard.id)] if right else None)
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
    told = [event.event for event in person.log[before:]]  # nothing was rated
    assert told == ([] if way else [What.STUDY])  # what was not known was on the screen
    first = back.undo()
    assert first.verdict
    assert first.verdict.retracted
    assert first.asked
    assert first.asked.card.key == TIME if way else first.asked.card.key != due
    again = first.rate(GOOD)
    assert (again.verdict, again.asked and again.asked.card.key) == (None, due)


@pytest.mark.parametrize(
    ("due", "way"),
    [(HAND, Way.TYPE), (HAND, Way.LETTERS), (HAND, Way.ALOUD), (YES, None)],
)
def test_a_right_answer_that_was_taken_back_and_given_again_counts_as_if_it_was_the_first(
    due: str, way: Way | None
) -> None:
    kept = {}
    for undone in range(3):
        person = Person()
        board = practice(person, due, by=way)
        while board.asked and board.asked.card.key != due:
            board = answered(board, way, right=True).rate(GOOD)
        for _ in range(undone):
            person.wait(12)
            board = answered(board, way, right=True)
            person.wait(2)
            board = board.undo()
        person.wait(12)
        board = answered(board, way, right=True)
        person.wait(2)
        board = board.rate(GOOD)
        memory, event = board.drill.progress.memory(due), person.log[-1]
        kept[undone] = (
            replace(memory, last=None, shown=None),
            replace(event, id="", seq=0, at=0),
            board.drill.progress.climbs.get(due),
            {each.event for each in person.log},
        )
    assert kept[1] == kept[0]
    assert kept[2] == kept[0]


def test_a_line_typed_again_faster_than_ever_is_not_easy_for_it_was_just_on_the_screen() -> None:
    person = Person()
    board = practice(person, HAND, by=Way.TYPE)
    for seconds, most in ((1.0, EASY), (1.0, EASY), (12.0, GOOD), (1.0, GOOD)):
        person.wait(seconds)
        board = answered(board, Way.TYPE)
        assert board.verdict
        assert board.verdict.suggested == most
        board = board.undo()


def test_what_is_answered_after_a_miss_is_copied_for_its_words_were_on_the_screen() -> None:
    for undone in (True, False):
        person = Person()
        board = practice(person, HAND, by=Way.TYPE)
        person.wait(90)
        board = board.said("can").undo() if undone else board
        again = answered(board, Way.TYPE)
        person.wait(1)
        event = review(again.drill, GOOD, now=person.now)
        assert is_copy(again.drill.progress.memory(HAND), event) is undone


def letters(board: DrillPractice) -> str:
    """Return the first letters that are asked."""
    assert board.asked
    step = board.asked.step
    blanks = keying(step.wanted, {}, every_other=step.rung is Rung.SHOWN).blanks
    return "".join(min(each.keys) for each in blanks if each.keys)


def test_a_part_that_led_on_to_the_next_is_asked_again_and_then_the_part_before_it() -> None:
    """What was kept of it is gone, so the log says the same as if it had never been given."""
    person, deck = Person(), cards(script(SHORT.replace("What time is it now?", LONG)))[:1]
    start = prepared(deck, (), limit=Limit(seconds=3000), now=MONDAY)
    first = next_task(start, now=MONDAY, random=person.random)
    board = DrillPractice(first, person.outside).go_on()
    asked: list[Step] = []
    while board.asked and len(asked) < PARTS:
        asked.append(board.asked.step)
        person.wait(9)
        board = board.said(letters(board)).go_on()
    assert [step.part and step.part.number for step in asked] == [1, 2, 3]
    assert board.asked
    assert board.asked.step not in asked
    for step in reversed(asked):
        person.wait(2)
        board = board.undo()
        assert board.verdict is None
        assert board.asked
        assert board.asked.step == step
        assert board.asked.since == person.now
        assert board.drill.log == tuple(live(person.log, now=microseconds(person.now)))
    with pytest.raises(NothingToTakeBack):
        board.undo()


def test_a_part_can_be_taken_back_in_ordinary_lines_and_is_put_whole_again() -> None:
    deck = cards(script(SHORT.replace("What time is it now?", LONG)))[:1]
    talk = Talk(["", "sticbou", "undo", "stop"], deck=deck)
    talk.run()
    assert "Taken back. Answer it again." in talk.said
    told = [each for each in talk.said if each.startswith("Part ")]
    assert [each[:11] for each in told] == ["Part 1 of 4", "Part 2 of 4", "Part 1 of 4"]


def test_a_line_that_was_read_since_stays_read_where_the_part_before_is_taken_back() -> None:
    person, deck = Person(), cards(script(SHORT.replace("What time is it now?", LONG)))
    start = prepared(deck, (), limit=Limit(seconds=3000), now=MONDAY)
    first = next_task(start, now=MONDAY, random=person.random)
    board = DrillPractice(first, person.outside)
    while board.doing is not Doing.LETTERS:
        board = board.go_on()
    person.wait(9)
    assert board.asked
    given = board.asked.step
    board = board.said(letters(board)).go_on()
    while board.doing is Doing.READING:
        person.wait(2)
        board = board.go_on()
    read = sum(event.event == What.STUDY and event.way is None for event in board.drill.log)
    board = board.undo()
    assert board.asked
    assert board.asked.step == given
    assert board.drill.log == tuple(live(person.log, now=microseconds(person.now)))
    left = [event for event in board.drill.log if event.way is None]
    assert len(left) == read > 1


def test_a_choice_taken_back_is_told_without_a_letter_that_may_have_been_another() -> None:
    board = answered(practice(Person(), YES), None, right=True)
    told = board.face().verdict()[0].text
    assert told in {f"Right. It was {letter}: they say yes." for letter in "ab"}
    back = board.rate(GOOD).undo()
    assert back.verdict
    assert back.face().verdict()[0].text == "Right. It was: they say yes."
