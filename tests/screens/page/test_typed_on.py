"""A fast typist where a part of a line is asked: what is typed before it and after it does no harm.

Letters of the rest of the line are no keys: an `n` in them opens no note, a `q` leaves nothing.
"""

from asyncio import run

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.application import DummyApplication, create_app_session
from prompt_toolkit.application.current import set_app
from prompt_toolkit.input import DummyInput
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.key_binding.key_processor import KeyProcessor
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput

from tests.often import often
from tests.support.terminals.gallery import CARDS, NAMES, at, part
from tests.support.terminals.placed import Placed
from trainer.core.drill.drill import Drill
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind
from trainer.core.words.slots import filled
from trainer.rows.practice.doing import Doing
from trainer.rows.practice.keys import ALREADY_THERE
from trainer.rows.signs import ROUND
from trainer.screens.page.keys import bindings

LONG = [
    (card.key.partition("/")[2].partition("#")[0], number, filled(card.line.wanted, NAMES).shown)
    for card in CARDS
    if card.kind is Kind.PHRASING and len(clauses(card.line.wanted)) > 1
    for number in range(1, len(clauses(card.line.wanted)) + 1)
]


def rest(place: str, number: int) -> str:
    """Return the text of a line from one of its parts on."""
    step = part(place, number)
    return " ".join(each.text for each in clauses(step.card.line.wanted)[number - 1 :])


def typist(drill: Drill, text: str, *, every: float) -> Placed:
    """Return somebody who typed a text, one key after the other."""
    placed = Placed(drill)
    type_on(placed, text, every=every)
    return placed


def type_on(placed: Placed, text: str, *, every: float) -> None:
    """Have somebody type more, after a pause."""
    placed.person.wait(3)
    keys = KeyProcessor(bindings(placed.board))

    async def type_it() -> None:
        with (
            create_app_session(input=DummyInput(), output=DummyOutput()),
            set_app(DummyApplication()),
        ):
            for sign in text:
                key = Keys.ControlM if sign == "\r" else sign
                keys.feed(KeyPress(key, sign))
                keys.process_keys()
                placed.person.wait(every)

    run(type_it())


@pytest.mark.slow
@pytest.mark.parametrize("every", [0.06, 0.4])
@often(24)
@given(asked=st.sampled_from(LONG), words=st.booleans())
def test_the_whole_line_typed_where_a_part_is_asked_says_the_part(
    every: float, asked: tuple[str, int, tuple[str, ...]], *, words: bool
) -> None:
    place, number, shown = asked
    letters = (next(filter(str.isalnum, word), "") for word in shown)
    text = " ".join(shown) if words else "".join(letters)
    placed = typist(at(part(place, number)), text.lower(), every=every)
    board = placed.board
    assert board.doing() is (Doing.RATING if number == 1 else Doing.PASSING)  # all of it was given
    assert not any((board.leaving.begun, board.helping(), board.stopping()))
    assert placed.person.log == []
    verdict = board.practice.verdict
    assert verdict is not None
    assert verdict.grade is not None
    assert verdict.grade.missing == ()
    assert verdict.grade.wanted.text == rest(place, number)


@pytest.mark.parametrize(
    ("more", "end"),
    [
        ("tswyaatpayc", "at your company."),
        ("to speak with you again about the position at your company", "at your company."),
        ("tswyaatpaycxx", "coming back"),  # that isn't it, so the part alone is kept
        ("tsw", "coming back"),
    ],
)
def test_what_is_typed_on_after_a_pause_counts_once_it_is_sent(more: str, end: str) -> None:
    placed = typist(at(part("process", 1)), "moieacb", every=0.1)
    type_on(placed, f"{more}\r", every=0.1)
    verdict = placed.board.practice.verdict
    assert placed.board.doing() is Doing.PASSING
    assert verdict is not None
    assert verdict.task.step.wanted.text.endswith(end)
    assert placed.person.log == []


@pytest.mark.slow
def test_whoever_types_what_is_there_already_is_told() -> None:
    board = typist(at(part("present-better", 2)), "ms ortiz, in", every=0.1).board
    assert board.view(80, 24, signs=ROUND).notice == ALREADY_THERE
    board = typist(
        at(part("present-better", 2)), "ms ortiz, in the next interview, i am", every=0.1
    ).board
    assert board.view(80, 24, signs=ROUND).notice == ""


@pytest.mark.slow
def test_the_enter_behind_the_rest_of_a_line_only_sends_it_and_the_next_one_goes_on() -> None:
    drill = at(part("present-better", 1))
    text = "ms ortiz, in the next interview, i am going to present myself"
    assert typist(drill, f"{text}\r", every=0.1).board.doing() is Doing.PASSING
    placed = typist(drill, f"{text}\r", every=0.1)
    placed.person.wait(1)
    assert placed.obeys(Keys.ControlM)


@pytest.mark.slow
def test_after_a_moment_letters_are_keys_again() -> None:
    drill = at(part("present-better", 1))
    assert typist(drill, "moitnin", every=0.1).board.doing() is Doing.PASSING
    placed = typist(drill, "moitni", every=0.1)
    assert placed.obeys("n")
    assert placed.board.doing() is Doing.NOTING
