"""A hint gives the line that is due, whatever the call waits for."""

import pytest

from tests.support.caller import Caller, asked_again, fork, line
from tests.support.people import Person
from trainer.core.rehearsal.helped import prompted
from trainer.core.rehearsal.rehearsal import Waits
from trainer.rows.call.page import conversation
from trainer.rows.call.prompts import help_given
from trainer.rows.row import Role


def hints(caller: Caller) -> list[str]:
    """Return the help on the page, once one more hint was asked for."""
    caller.call = prompted(caller.call)
    rows = [row.line for row in help_given(caller.call)]
    shown = [row.line for row in conversation(caller.call, typed="") if row.role is Role.HINT]
    assert set(shown) <= set(rows)
    assert shown
    return rows


@pytest.mark.slow
def test_where_they_ask_for_anything_else_it_is_the_first_that_was_passed_over() -> None:
    caller = Caller(Person(seed=3)).says(line("process")).says(line("recommend"))
    assert caller.call.waits is Waits.ELSE
    assert hints(caller) == ["The point: Ask what the next person is like"]
    assert hints(caller)[-1].startswith("Next: P_")
    caller.says(line("person"))
    assert (caller.reviews[-1].key, caller.reviews[-1].hints) == (
        "second-interview/person#phrasing",
        2,
    )


@pytest.mark.parametrize("first", [0, 20])
def test_where_they_want_to_hear_it_again_it_is_the_line_just_said(first: int) -> None:
    caller = asked_again(first)
    kept, said = list(caller.person.log), caller.call.turns[-1].card
    assert caller.card == said
    assert help_given(caller.call) == ()
    assert len(hints(caller)) == 1
    assert len(hints(caller)) == 2  # and how the line begins
    assert caller.person.log == kept
    assert caller.says_it().call.repeated == {}
    assert caller.reviews[-1].hints in (0, None)


def test_a_live_call_gives_none_anywhere() -> None:
    caller = Caller(Person(seed=3), live=True).says(line("process")).says(line("recommend"))
    assert prompted(caller.call) is caller.call


@pytest.mark.slow
def test_whoever_asks_twice_and_is_not_understood_gets_one() -> None:
    for caller in (Caller(), fork("one-of-several")):
        caller.says("Is there a color on it?")
        assert help_given(caller.call) == ()
        caller.says("Is the sky blue, then?")
        assert caller.heard == "Sorry, the line isn't great. Go ahead."
        assert help_given(caller.call)


def test_what_asks_nothing_gets_none() -> None:
    caller = Caller().says("qwertz").says("asdf jkl")
    assert help_given(caller.call) == ()
