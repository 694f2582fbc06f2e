"""A call that was left, or edited on the way, goes on where it was."""

from tests.support.caller import Caller, script_of
from tests.support.folds import prepared
from tests.support.people import Person
from tests.support.texts.calls import CALL, SCRIPT, at_branch, caller_of, visited
from trainer.core.drill.drill import Limit
from trainer.core.log.events import live, microseconds
from trainer.core.memory.step import Way
from trainer.core.rehearsal.back import edited
from trainer.core.rehearsal.left import left_at
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.rehearsal.turns import begin
from trainer.core.script.cards import cards
from trainer.core.words.known import Nothing


def again(caller: Caller) -> Caller | None:
    """Leave the call, and go on with it an hour later; None: there is nothing to go on with."""
    person = caller.person
    person.wait(3600)
    log = live(person.log, now=microseconds(person.now))
    left = left_at(caller.script, caller.order, log, now=person.now)
    if left is None:
        return None
    return caller_of(caller.script, caller.order, person=person, left=left)


def test_a_call_left_between_a_question_and_the_reply_goes_on_with_the_reply() -> None:
    caller = caller_of(SCRIPT)
    caller.says("").rates(3)
    later = again(caller)
    assert later is not None
    assert later.call.heard is Heard.REPLIED
    assert later.call.branch is not None
    assert later.card.cue.id == "hello"


def test_a_call_left_after_a_link_goes_on_there() -> None:
    caller = at_branch("busy")
    caller.says("").rates(3)
    later = again(caller)
    assert later is not None
    assert later.card.cue.id == "bye"
    later.says("").rates(3)
    assert again(later) is None


def test_a_call_that_they_ended_is_not_gone_on_with() -> None:
    caller = at_branch("gone")
    caller.says("").rates(3)
    assert again(caller) is None


def test_a_call_left_in_a_visit_goes_on_after_it_and_it_does_not_come_again() -> None:
    caller = visited("have")
    caller.says("").rates(3)
    expected = caller.card.cue.id
    later = again(caller)
    assert later is not None
    assert later.card.cue.id == expected
    while later.call.task:
        assert not later.call.visit
        later.says("").rates(3)


def test_what_waits_for_a_name_is_passed_over_also_where_a_link_leads_to_it() -> None:
    deck = tuple(card for card in cards(SCRIPT) if card.cue.id != "bye")
    for seed in range(100):
        caller = caller_of(SCRIPT, person=Person(seed=seed))
        drill = prepared(deck, (), limit=Limit(), now=caller.person.now, by=Way.ALOUD)
        now, chance = caller.person.now, caller.person.random
        caller.call = begin(drill, SCRIPT.questions, now=now, random=chance)
        caller.says("").rates(3)
        if caller.call.branch and caller.call.branch.id == "busy":
            caller.says("").rates(3)
            assert caller.call.heard is Heard.ENDED
            return
    raise AssertionError("busy")


def test_an_edit_on_the_way_holds_for_where_it_goes_on() -> None:
    caller = at_branch("busy")
    deck = cards(script_of(CALL.replace("  [Say goodbye](#bye)\n\n", "")))
    caller.call = edited(caller.call, deck, known=Nothing())
    caller.says("").rates(3)
    assert caller.card.cue.id == "need"
