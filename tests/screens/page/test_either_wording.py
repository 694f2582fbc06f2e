"""A line of which other wordings count: asked by its letters, it is one line to the verdict."""

from datetime import timedelta

import pytest

from tests.support.folds import prepared
from tests.support.made import DECK, log
from tests.support.people import MONDAY, Person
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.memory.step import Way
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.drill import DrillFace
from trainer.rows.signs import ROUND
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.drill import DrillPractice

pytestmark = pytest.mark.slow


LONGER = """# A short call

## Ask the time

> It's late.

> It is really late tonight now.
"""
LINE = "What is his or her role in the interview process?"


def letters(keys: str, *, sent: bool = False, text: str = "") -> Keyboard[DrillPractice]:
    """Return the keyboard after those keys, the letters of the whole line asked from blank."""
    found, _ = parse(text or DECK.read_text(), path="second-interview.md", stem="second-interview")
    assert found
    deck = tuple(card for card in cards(found) if text or card.line.wanted.text == LINE)
    person = Person()
    for event in log(deck, [deck[0].key], now=MONDAY):
        person.record(event)
    limit = Limit(seconds=3000)
    start = prepared(deck, tuple(person.log), limit=limit, now=MONDAY, by=Way.LETTERS)
    drill = next_task(start, now=MONDAY, random=person.random)
    outside = person.outside
    board = Keyboard(DrillPractice(drill, outside), Handed(outside.now, lambda: None, lambda: None))
    board.begin()
    assert board.doing() is Doing.LETTERS
    for key in keys:
        person.now += timedelta(seconds=0.2)
        board.letter(key)
    if sent:
        board.enter()
    return board


def told(board: Keyboard[DrillPractice]) -> str:
    assert board.practice.verdict
    face = DrillFace(board.practice.drill, MONDAY)
    return "\n".join(row.text for row in face.verdict())


@pytest.mark.parametrize("keys", ["wihohritip", "wihritip", "witritip", "what is her role i t i p"])
def test_the_letters_of_any_wording_are_right_and_the_line_stays_the_one_asked(keys: str) -> None:
    board = letters(keys)
    assert board.doing() is Doing.RATING
    assert "All words right." in told(board)
    assert LINE in told(board)
    assert board.practice.verdict
    assert board.practice.verdict.suggested == 3


def shown(board: Keyboard[DrillPractice]) -> str:
    lines = board.view(80, 24, signs=ROUND).screen().lines
    return "\n".join("".join(part[1] for part in line).strip() for line in lines)


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("wih", "What is his __ ___ ____ __ ___ _________ _______?"),
        ("wihr", "What is his role __ ___ _________ _______?"),
        ("wihrit", "What is his role in the _________ _______?"),
        ("witr", "What is their role __ ___ _________ _______?"),
        ("what is their role", "What is their role __ ___ _________ _______?"),
    ],
)
def test_while_another_wording_is_typed_that_one_is_filled_in(keys: str, line: str) -> None:
    board = letters(keys)
    assert line in shown(board)
    assert "Not that one" not in shown(board)
    assert "The word is" not in shown(board)


def test_what_is_typed_of_another_wording_is_taken_back_key_by_key() -> None:
    board = letters("witri")
    for line in ("What is their role __", "What is their ____ __", "What is ___ __ ___", "What __"):
        board.letters.erase()
        assert line in shown(board)
    for key in "ihohritip":
        board.letter(key)
    assert "All words right." in told(board)


def test_a_longer_wording_is_not_cut_short_where_the_line_asked_would_be_over() -> None:
    for keys in ("iirlt", "it is really late t"):
        board = letters(keys, text=LONGER)
        assert board.doing() is Doing.LETTERS
        assert "It is really late tonight" in shown(board)
        board.letter("n")
        assert "All words right." in told(board)
    board = letters("iirx", text=LONGER)
    assert board.doing() is Doing.RATING
    assert "All words right." not in told(board)


def test_a_hint_is_of_the_wording_that_is_typed() -> None:
    board = letters("wihr")
    board.hint()
    assert "Next: in" in shown(board)


def test_keys_that_are_of_no_wording_are_wrong_keys_of_the_line() -> None:
    assert "Not that one. Try once more." in shown(letters("wihx"))
    board = letters("wihrx")
    assert "What is his or" in shown(board)


@pytest.mark.parametrize(
    ("keys", "right", "missed"),
    [
        ("xxxxohritip", 7, "What is his"),
        ("wihxrxxitip", 8, "or her"),
        ("wihohri", 7, "the interview process"),
    ],
)
def test_what_was_missed_is_of_the_line_that_was_asked(keys: str, right: int, missed: str) -> None:
    said = told(letters(keys, sent=keys == "wihohri"))
    assert LINE in said
    assert f"{right} of 10 words right" in said
    assert f"Missed: {missed}" in said
    assert "You typed" not in said
