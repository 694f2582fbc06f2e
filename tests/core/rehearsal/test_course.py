"""A rehearsal as a call: they speak first and answer; it goes on elsewhere, and ends."""

from tests.support.caller import texts
from tests.support.people import Person
from tests.support.texts.calls import CALL, SCRIPT, at_branch, caller_of, told, without_visits
from trainer.core.rehearsal.order import from_end, of_scene
from trainer.core.rehearsal.rehearsal import Heard
from trainer.rows.practice.call import heard_rows, where


def test_they_speak_first_and_what_they_said_is_kept() -> None:
    heard = set()
    for seed in range(20):
        caller = caller_of(SCRIPT, person=Person(seed=seed))
        assert caller.call.heard is Heard.SPOKE
        (row,) = heard_rows(caller.call)
        event = caller.says("").rates(3)
        assert (row.label, row.text) == ("They say", event.reply)
        heard.add(event.reply)
    assert heard == {"Hello?", "Who is this?"}


def test_a_plain_question_is_answered_with_another_answer_each_time() -> None:
    script = without_visits()
    person, heard = Person(), []
    for _ in range(4):
        caller = caller_of(script, of_scene(script, "middle"), person=person)
        caller.says("").rates(3)
        heard.append(texts(heard_rows(caller.call)))
        person.wait(86_400)
    assert sorted(heard[:2]) == ["A painter.", "A plumber."]
    assert heard[2:] == heard[:2]


def test_an_answer_and_what_they_say_first_are_told_together() -> None:
    text = CALL.replace("### Ask who decides {#who}\n", '### Who {#who}\n\n- "Yes?"\n- "And?"\n')
    script = without_visits(text)
    caller = caller_of(script, of_scene(script, "middle"))
    caller.says("").rates(3)
    answer, first = caller.call.theirs
    assert answer.text in {"A plumber.", "A painter."}
    assert caller.call.reply == first
    assert caller.says("").rates(3).reply == first.text


def test_the_call_ends_where_the_script_says_so() -> None:
    caller = at_branch("gone")
    assert caller.call.quiet
    caller.says("").rates(3)
    assert (caller.call.task, caller.call.heard) == (None, Heard.ENDED)
    assert "1 question and 1 reply" in caller.recap()
    assert "Left at" not in caller.recap()


def test_a_link_passes_by_what_lies_between_and_it_counts_as_nothing() -> None:
    caller = at_branch("busy")
    caller.says("").rates(3)
    assert caller.call.theirs[0].text in {"Tomorrow.", "Try me after six."}
    assert caller.card.cue.id == "bye"
    assert where(caller.call) == "4 of 4"
    caller.says("").rates(3)
    assert caller.call.task is None
    assert "Forgotten" not in caller.recap()
    assert [turn.card.cue.id for turn in caller.call.turns] == ["hello", "hello", "bye"]


def test_in_a_scene_a_link_that_leaves_it_ends_it() -> None:
    for seed in range(30):
        caller = caller_of(SCRIPT, of_scene(SCRIPT, "opening"), person=Person(seed=seed))
        caller.says("").rates(3)
        while caller.call.task:
            caller.says("").rates(3)
        assert {turn.card.cue.id for turn in caller.call.turns} == {"hello"}


def test_from_the_end_what_ends_a_part_goes_on_with_the_next() -> None:
    script = without_visits()
    order = from_end(script)
    assert [cue.id for cue in order] == ["need", "who", "bye", "hello"]
    caller = caller_of(script, order)
    while caller.call.task:
        caller.says("").rates(3)
    asked = [cue for cue, _ in told(caller.call)]
    assert asked == ["need", "who", "bye", "hello"]
