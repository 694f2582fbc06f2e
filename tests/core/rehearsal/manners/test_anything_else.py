"""They ask whether there is anything else once they've answered all that was asked, not before."""

import pytest

from tests.support.caller import Caller, line
from tests.support.people import Person
from trainer.core.rehearsal.rehearsal import Heard, Waits

pytestmark = pytest.mark.slow


def dodged_last() -> Caller:
    """Return a caller with questions left out, whose last one was dodged."""
    for seed in range(200):
        caller = Caller(Person(seed=seed)).says(line("process")).says(line("recommend"))
        if caller.call.waits is Waits.ELSE and caller.says(line("hire")).call.quiet:
            return caller
    raise AssertionError("never")


def test_a_question_asked_right_after_a_dodge_is_answered_first() -> None:
    caller = dodged_last()
    before = len(caller.call.talk)
    caller.says(line("role"))
    since = [one.heard for one in caller.call.talk[before:]]
    assert since[0] is None
    assert since[1] is Heard.ANSWERED
    assert Heard.ELSE not in since[:2]
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    assert caller.call.talk[-1].heard is Heard.ELSE


def test_a_goodbye_right_after_a_dodge_is_said_before_anything_else_is_asked() -> None:
    caller = dodged_last()
    before = len(caller.call.talk)
    caller.says("Thank you so much, goodbye!")
    assert Heard.ELSE not in [one.heard for one in caller.call.talk[before:]]
    assert not caller.call.lasts
