"""The order of the call, and where it is gone on with."""

import pytest

from tests.support.caller import SCRIPT, Caller, left, script_of
from trainer.core.rehearsal.order import FROM_END, forward, from_end, of_scene

# -- the order of the call


def test_every_question_is_asked_in_the_order_of_the_script() -> None:
    call = Caller().to_the_end()
    asked = [turn.card.cue.id for turn in call.turns if turn.card.asked is None]
    assert asked == [cue.id for cue in SCRIPT.cues]


def test_from_the_end_the_last_scene_comes_first_and_runs_on_as_in_the_call() -> None:
    order = [cue.id for cue in from_end(SCRIPT)]
    assert order[:4] == ["support", "hire", "recommend", "rank"]
    assert order[-1] == "process"
    assert sorted(order) == sorted(cue.id for cue in SCRIPT.cues)


def test_without_scenes_the_end_is_learned_three_questions_at_a_time() -> None:
    text = "# Call\n" + "".join(f"\n### Ask {n}\n\n> What is {n}?\n" for n in "abcde")
    assert [cue.id[-1] for cue in from_end(script_of(text))] == list("cdeab")


@pytest.mark.parametrize("name", ["Where you stand", "where-you-stand", "stand"])
def test_a_scene_is_found_by_its_name_or_a_part_of_it(name: str) -> None:
    assert [cue.id for cue in of_scene(SCRIPT, name)] == ["rank"]


@pytest.mark.parametrize("name", ["", "nowhere", "you"])
def test_a_name_that_fits_no_scene_or_several_finds_none(name: str) -> None:
    assert of_scene(SCRIPT, name) == ()


# -- stopping and going on


def test_a_rehearsal_goes_on_where_it_was_left_within_twelve_hours() -> None:
    caller = Caller().to("looks-for#phrasing")
    found = left(caller)
    assert found is not None
    assert found.place == 2
    caller.person.wait(3600)
    later = Caller(caller.person, left=found)
    assert later.card.cue.id == "looks-for"
    later.says_it()
    again = left(later)
    assert again is not None
    assert again.place == 3
    later.person.wait(12.1 * 3600)
    assert left(later) is None


def test_a_rehearsal_that_came_to_its_end_is_not_gone_on_with() -> None:
    caller = Caller()
    caller.to_the_end()
    assert left(caller) is None
    assert left(caller, from_end(SCRIPT), name=FROM_END) is None


def test_each_order_goes_on_by_itself() -> None:
    caller = Caller(order=from_end(SCRIPT), name=FROM_END)
    for _ in range(2):
        caller.says_it()
    assert left(caller) is None
    assert left(caller, from_end(SCRIPT), name=FROM_END) is not None


def test_orders_of_a_script_are_the_same_questions() -> None:
    assert set(forward(SCRIPT)) == set(from_end(SCRIPT))
