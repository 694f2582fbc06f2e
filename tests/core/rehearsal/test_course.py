"""A rehearsal as a call: they speak first and answer; it goes on elsewhere, and ends."""

import pytest

from tests.support.people import Person
from tests.support.texts.calls import CALL, SCRIPT, at_branch, caller_of, told, without_visits
from trainer.core.log.events import Event
from trainer.core.rehearsal.order import from_end, of_scene
from trainer.core.rehearsal.rehearsal import Heard
from trainer.rows.call.talk import number


def first(person: Person) -> Event:
    return person.log[0]


@pytest.mark.slow
def test_they_speak_first_and_what_they_said_is_kept() -> None:
    heard = set()
    for seed in range(20):
        person = Person()
        person.wait(seed)
        caller = caller_of(SCRIPT, person=person)
        assert caller.call.heard is Heard.SPOKE
        words = caller.heard
        caller.says("It's me. Do you have a minute?")
        event = first(caller.person)
        assert words == event.reply
        heard.add(event.reply)
    assert heard == {"Hello?", "Who is this?"}


def test_a_plain_question_is_answered_with_another_answer_each_time() -> None:
    script = without_visits()
    person, heard = Person(), []
    for _ in range(4):
        caller = caller_of(script, of_scene(script, "middle"), person=person)
        caller.says("What do you need?")
        heard.append(caller.heard)
        person.wait(86_400)
    assert sorted(heard[:2]) == ["A painter.", "A plumber."]
    assert heard[2:] == heard[:2]


def test_an_answer_and_what_they_say_first_are_told_together() -> None:
    text = CALL.replace("### Ask who decides {#who}\n", '### Who {#who}\n\n- "Yes?"\n- "And?"\n')
    script = without_visits(text)
    caller = caller_of(script, of_scene(script, "middle"))
    caller.says("What do you need?")
    answer, asked = caller.call.theirs
    assert answer.text in {"A plumber.", "A painter."}
    assert caller.call.reply == asked
    assert caller.heard == f"{answer.text} {asked.text}"
    caller.says("Who decides?")
    assert caller.person.log[-1].reply == asked.text


def test_the_call_ends_where_the_script_says_so() -> None:
    caller = at_branch("gone")
    assert caller.call.quiet
    caller.says("").goes_through()
    assert (caller.call.task, caller.call.heard) == (None, Heard.ENDED)
    assert (
        "The call ended there. 1 of 1 question word for word, their reply answered right."
        in caller.recap()
    )


def test_a_link_passes_by_what_lies_between_and_it_counts_as_nothing() -> None:
    caller = at_branch("busy").says("")
    assert caller.call.theirs[0].text in {"Tomorrow.", "Try me after six."}
    assert caller.card.cue.id == "bye"
    assert number(caller.call, caller.card) == 4
    caller.says("")
    assert not caller.call.lasts
    caller.goes_through()
    assert caller.recap() == (
        "You got through. 2 of 2 questions word for word, their reply answered right."
    )
    assert told(caller.call) == (("hello", ("busy",)), ("bye", ()))


def test_in_a_scene_a_link_that_leaves_it_ends_it() -> None:
    for seed in range(30):
        caller = caller_of(SCRIPT, of_scene(SCRIPT, "opening"), person=Person(seed=seed))
        while caller.call.lasts:
            caller.says("")
        assert {turn.card.cue.id for turn in caller.goes_through().call.turns} == {"hello"}


def test_from_the_end_what_ends_a_part_goes_on_with_the_next() -> None:
    script = without_visits()
    order = from_end(script)
    assert [cue.id for cue in order] == ["need", "who", "bye", "hello"]
    caller = caller_of(script, order)
    while caller.call.lasts:
        caller.says("")
    asked = [cue for cue, _ in told(caller.goes_through().call)]
    assert asked == ["need", "who", "bye", "hello"]
