"""What may come up at any time in a rehearsal: once or twice, between two questions."""

from collections import Counter

import pytest

from tests.support.caller import script_of
from tests.support.people import Person
from tests.support.texts.calls import CALL, SCRIPT, caller_of, visited
from trainer.core.log.events import What
from trainer.core.rehearsal.back import gone_back
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Heard
from trainer.rows.call.talk import number


@pytest.mark.slow
def test_what_may_come_at_any_time_comes_once_never_first_and_never_at_a_fork() -> None:
    came = Counter[str]()
    for seed in range(120):
        caller = caller_of(SCRIPT, person=Person(seed=seed))
        before = ""
        asked = []
        while caller.call.lasts:
            here = caller.card.cue
            if here.anytime and before != here.id:
                assert caller.call.heard is Heard.SPOKE
                assert before in {"need", "who"}
                came[here.id] += 1
                asked.append(here.id)
            before = here.id
            caller.says("")
        assert len(asked) <= 1
    assert came["have"] > 5
    assert came["much"] > 5
    assert came.total() < 120  # sometimes nothing comes up


def test_after_a_visit_the_call_goes_on_where_it_was() -> None:
    caller = visited("have")
    assert caller.call.visit
    place = caller.call.place
    caller.says("")
    assert caller.card.cue.id == ("who", "bye")[place]


def test_a_visit_without_words_of_theirs_is_named() -> None:
    assert visited("much").heard.endswith('It comes up: "How much?".')


def test_a_visit_may_lead_elsewhere() -> None:
    caller = visited("much")
    asked = caller.call.asked
    caller.says("")
    assert caller.card.cue.id == ("bye" if "who" in asked else "who")


@pytest.mark.slow
def test_the_least_practiced_visit_comes() -> None:
    person = Person(seed=1)
    came = []
    for _ in range(40):
        caller = caller_of(SCRIPT, of_scene(SCRIPT, "middle"), person=person)
        while caller.call.lasts:
            if caller.call.visit:
                came.append(caller.card.cue.id)
            caller.says("")
        caller.goes_through()
        person.wait(86_400)
    counts = Counter(came)
    assert abs(counts["have"] - counts["much"]) <= 1
    assert counts.total() > 20


def test_a_scene_for_any_time_can_be_rehearsed_by_itself() -> None:
    order = of_scene(SCRIPT, "throw")
    assert [cue.id for cue in order] == ["have", "much"]
    caller = caller_of(SCRIPT, order)
    while caller.call.lasts:
        assert not caller.call.visit
        caller.says("")
    assert [turn.card.cue.id for turn in caller.goes_through().call.turns] == ["have", "much"]


def test_a_visit_is_none_of_the_questions_at_the_end() -> None:
    caller = visited("have")
    assert number(caller.call, caller.card) is None
    while caller.call.lasts:
        caller.says("")
    caller.goes_through()
    asked = sum(not turn.card.anytime for turn in caller.call.turns)
    assert f"{asked} of {asked} questions word for word." in caller.recap()


def test_a_link_to_what_may_come_at_any_time_is_a_visit() -> None:
    text = CALL.replace(
        "> What do you need?", '> What do you need?\n\n- "X."\n- "Y."\n\n[How much](#much)'
    )
    text = text.replace('- "A plumber."\n- "A painter."\n\n', "").replace(
        "[Ask who decides](#who)", ""
    )
    script = script_of(text)
    caller = caller_of(script, of_scene(script, "middle")).says("")
    assert caller.card.cue.id == "much"
    assert caller.call.visit
    caller.says("")
    assert caller.card.cue.id in {"who", "have"}


def test_a_visit_can_be_gone_back_to_and_is_there_again() -> None:
    caller = visited("have")
    before = caller.call
    caller.says("")
    found = gone_back(caller.call, now=caller.person.now)
    assert found is not None
    call, events = found
    (event,) = events  # all that is kept of a line said aloud before it's rated
    assert (event.event, event.key, event.rating) == (What.HEARD, "call/have#phrasing", None)
    assert (call.asked, call.talk, call.visits) == (before.asked, before.talk, before.visits)
    assert call.visit


def test_every_turn_is_a_review_of_its_own_card() -> None:
    caller = visited("have").says("Good. Is he happy with it?")
    event = caller.person.log[-1]
    assert (event.event, event.kind, event.key) == (
        What.REVIEW,
        "rehearsal",
        "call/have#phrasing",
    )
