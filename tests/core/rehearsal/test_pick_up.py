"""Enter as they pick up is no answer yet: the key may still have been down."""

from tests.for_each import for_each
from tests.support.caller import Caller, script_of
from tests.support.people import DECK

THERE = "Hello? Are you there?"


@for_each("deck", ("second-interview", "salary-talk", "screening-call"))
def test_an_enter_as_the_call_begins_costs_nothing(deck: str) -> None:
    script = script_of((DECK.parent / f"{deck}.md").read_text(encoding="utf-8"))
    caller = Caller(order=script.questions, script=script)
    due = caller.card
    assert caller.says("").heard.endswith(THERE)
    assert (caller.card, caller.person.log) == (due, [])
    assert not any(one.heard is None for one in caller.call.talk)
    assert caller.says("").heard == "Are you still there?"
    assert caller.says_it().person.log[-1].rating != 1


def test_after_anything_was_said_silence_is_silence() -> None:
    assert Caller().says("Hi, how are you?").says("").heard == "Are you still there?"
    assert Caller().says_it().says("").heard == "Are you still there?"
