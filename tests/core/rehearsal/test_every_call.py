"""Every call that may come of every script is rehearsed to its end."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.caller import Caller, assert_asked_once, words_of
from tests.support.people import Person
from tests.support.texts.calls import Drawn, caller_of, every_call, ids, said_aloud, told
from tests.support.texts.courses import FILES, courses, read
from trainer.core.rehearsal.order import forward, from_end
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal
from trainer.core.script.key import Kind
from trainer.core.script.script import Script

LARGE = ("closing", "salary-talk", "screening-call")
"""Scripts of which hundreds or thousands of calls may come: on every commit some are made."""


def assert_sound(script: Script, calls: Iterable[Rehearsal]) -> None:
    possible = {ids(course) for course in courses(script, visits=True)}
    for call in calls:
        assert call.heard in {Heard.PARTING, Heard.ENDED}
        asked = [cue for cue, _ in told(call)]
        assert len(set(asked)) == len(asked)
        assert told(call) in possible


@pytest.mark.parametrize("name", LARGE)
def test_calls_of_a_large_script_come_to_their_end_and_ask_nothing_twice(name: str) -> None:
    script = read(name)
    assert_sound(script, (said_aloud(script, forward(script), Drawn(n)) for n in range(60)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.long] * (name in LARGE)) for name in FILES]
)
def test_every_call_comes_to_its_end_and_asks_nothing_twice(name: str) -> None:
    script = read(name)
    calls = every_call(script, forward(script))
    assert_sound(script, calls)
    by_themselves = {cue.id for cue in script.cues} - {cue.id for cue in script.questions}
    undisturbed = {told(call) for call in calls if not by_themselves & {c for c, _ in told(call)}}
    assert undisturbed == {
        ids(course)
        for course in courses(script)
        if not by_themselves & {cue.id for cue, _ in course}
    }


@pytest.mark.parametrize("name", FILES)
def test_from_the_end_every_question_is_asked_that_its_part_does_not_pass_by(name: str) -> None:
    script = read(name)
    order = from_end(script)
    for seed in range(5):
        caller = caller_of(script, order, person=Person(seed=seed))
        while caller.call.lasts:
            caller.says("")
        asked = [cue for cue, _ in told(caller.goes_through().call)]
        assert len(set(asked)) == len(asked)
        assert asked[0] == order[0].id


@pytest.mark.slow
@often(40)
@given(name=st.sampled_from(sorted(FILES)), seed=st.integers(0, 10_000), is_live=st.booleans())
def test_said_word_for_word_every_call_of_every_script_is_got_through(
    name: str, seed: int, *, is_live: bool
) -> None:
    script = read(name)
    caller = Caller(Person(seed=seed), forward(script), live=is_live, script=script)
    turns = 0
    while caller.call.lasts:
        turns += 1
        assert turns < 80
        words = "" if caller.call.quiet else words_of(caller.card)
        caller.says(words)
        assert caller.call.heard not in {Heard.SORRY, Heard.ALREADY, Heard.ELSE}
    found = outcome(caller.call)
    assert found.exact == found.questions
    assert all(found.forks)
    assert (found.look, found.unasked, found.late, found.twice) == ((), (), (), ())
    asked = [turn.card.key for turn in caller.call.turns]
    assert len(set(asked)) == len(asked)


@pytest.mark.slow
@often(40)
@given(
    name=st.sampled_from(sorted(FILES)),
    seed=st.integers(0, 10_000),
    data=st.data(),
)
def test_whatever_is_said_in_whatever_order_every_call_of_every_script_ends(
    name: str, seed: int, data: st.DataObject
) -> None:
    script = read(name)
    caller = Caller(Person(seed=seed), forward(script), script=script)
    lines = [words_of(card) for card in caller.call.deck if card.kind is Kind.PHRASING]
    turns = 0
    while caller.call.lasts and turns < 25:
        turns += 1
        said = data.draw(st.sampled_from(["it", "", "Nice weather.", *lines]))
        right = "" if caller.call.quiet else words_of(caller.card)
        caller.says(right if said == "it" else said)
    while caller.call.lasts:
        turns += 1
        assert turns < 120  # no dead end
        caller.says("")
    assert_asked_once(caller.call)
    aside = {event.of for event in caller.call.aside}
    counting = [event for event in caller.reviews if event.id not in aside]
    assert [turn.event for turn in caller.call.turns] == counting
    assert caller.recap()
