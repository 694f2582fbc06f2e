"""A call that wasn't made is moved, and leaves no outcome; the debrief after it asks anew."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from tests.support.plans.late import CALL, STAGE, after, held_up
from trainer.acts.desk import desk_of
from trainer.core.stages.notes import note, notes, replies_of
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.ahead import to_come
from trainer.core.stages.telling.unmade import not_made
from trainer.core.value import replace
from trainer.store.store import Store

ROLE = "second-interview/role#phrasing"


def stage(desk: Desk) -> Stage:
    return desk_of(desk).named("zeta-1")


@pytest.fixture(name="late")
def somebody_held_up(tmp_path: Path) -> Desk:
    return held_up(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed", ["m", "we haven't talked yet", "She didn't pick up", "I got her voicemail.", "not yet"]
)
def test_its_new_time_is_asked_and_nothing_is_noted(late: Desk, typed: str) -> None:
    shown = late.asked("debrief", typed=(typed, "fri 3pm", "")).stdout
    assert "All right: the call is still to come." in shown
    known = stage(late)
    assert (known.call, known.outcome, known.debriefed) == (
        CALL.replace(day=27, hour=15),
        "",
        None,
    )
    assert "Enter: note how the call went" not in late().stdout
    assert "Call Friday at 3:00 PM" in late().stdout


@pytest.mark.slow
def test_a_new_time_that_is_told_is_not_asked_for(late: Desk) -> None:
    shown = late.asked("debrief", typed=("They moved it to Friday at 3pm", "")).stdout
    assert "You'll call on Friday, November 27, 3:00 PM" in shown
    assert stage(late).call == CALL.replace(day=27, hour=15)


@pytest.mark.slow
def test_a_time_that_is_not_known_yet_stays_open(late: Desk) -> None:
    late.asked("debrief", typed=("m", ""))
    assert stage(late).call is None
    assert "No call date yet" in late().stdout


@pytest.mark.slow
@pytest.mark.parametrize("back", ["b", "go back"])
def test_who_goes_back_from_its_new_time_says_how_it_went(late: Desk, back: str) -> None:
    shown = late.asked("debrief", typed=("m", back, "w", "", "q")).stdout
    assert shown.count("How did it go?") == 2
    known = stage(late)
    assert (known.call, known.outcome) == (CALL, "well")


@pytest.mark.slow
def test_one_that_was_talked_over_may_turn_out_to_be_to_come(late: Desk) -> None:
    typed = ("w", *[""] * 8)
    assert "Is there another interview" in late.asked("debrief", typed=typed).stdout
    assert stage(late).debriefed is not None
    late.asked("debrief", typed=("y", "m", "b", "q"))
    assert (stage(late).call, stage(late).outcome) == (CALL, "well")
    late.asked("debrief", typed=("y", "m", "fri 3pm", ""))
    assert (stage(late).outcome, stage(late).debriefed) == ("", None)


@pytest.mark.slow
def test_so_may_one_in_the_same_breath(late: Desk) -> None:
    back = ("back",) * 5  # from whether there is another interview
    late.asked("debrief", typed=("w", *[""] * 4, *back, "m", "fri 3pm", ""))
    assert (stage(late).outcome, stage(late).debriefed) == ("", None)
    assert stage(late).call == CALL.replace(day=27, hour=15)


def test_a_moved_call_has_no_outcome(late: Desk) -> None:
    with Store.open(late.store_path) as store:
        store.append(changed(STAGE, replace(STAGE, outcome="badly"), CALL + timedelta(minutes=5)))
    assert late("interview", "edit", "--call", "fri 3pm").exit_code == 0
    assert stage(late).outcome == ""
    assert "It went badly" not in late("interview", "list").stdout
    shown = after(late, days=4).asked("debrief", typed=("w", *[""] * 9)).stdout
    assert "How did it go?" in shown
    assert stage(late).outcome == "well"


@pytest.mark.slow
def test_an_hour_that_is_only_mended_keeps_how_it_went(late: Desk) -> None:
    with Store.open(late.store_path) as store:
        well = replace(STAGE, outcome="well")
        store.append(changed(STAGE, well, CALL + timedelta(minutes=5)))
        mended = replace(well, call=CALL - timedelta(hours=1))
        store.append(changed(well, mended, CALL + timedelta(minutes=6)))
    assert stage(late).outcome == "well"


@pytest.mark.parametrize(
    "typed",
    [
        "well",
        "it went badly",
        "She didn't answer my question",
        "we haven't talked about salary",
        "so-so, I didn't get through all of it",
        "they moved me to the next round",
    ],
)
def test_what_tells_of_a_call_is_no_call_that_was_not_made(typed: str) -> None:
    assert not_made(typed) is None


EARLY = "we not talk yet|not yet, call is later|no call|it's too early|call is tomorrow at 2pm"


@pytest.mark.slow
@for_each("typed", EARLY.split("|"))
def test_that_it_is_still_to_come_is_no_note(tmp_path: Path, typed: str) -> None:
    late = held_up(tmp_path / typed.replace(" ", "-"))
    late.asked("debrief", typed=(typed, "fri 3pm", ""))
    assert notes(desk_of(late).live) == {}
    assert (stage(late).outcome, stage(late).called) == ("", None)


@pytest.mark.slow
def test_at_any_other_question_it_leaves_too_and_no_note_stays(late: Desk) -> None:
    typed = ("so so, I forgot two questions", "I haven't called her yet", "fri 3pm", "")
    shown = late.asked("debrief", typed=typed).stdout
    assert "All right: the call is still to come." in shown
    assert notes(desk_of(late).live) == {}
    assert (stage(late).outcome, stage(late).called) == ("", None)


@pytest.mark.slow
def test_words_that_were_noted_before_it_are_still_practiced_with(late: Desk) -> None:
    late.asked("debrief", typed=("well", "", "a", "You're first, by far.", "", "q"))
    kept = replies_of(desk_of(late).live, "zeta-1")
    assert list(kept.values()) == ["You're first, by far."]
    late.asked("debrief", typed=("", "kind", "I haven't called her yet", "fri 3pm", ""))
    assert replies_of(desk_of(late).live, "zeta-1") == kept


@pytest.mark.slow
@for_each(
    ("answer", "left"),
    [("", ""), ("y", ""), ("n", "friendly, but short of time"), ("keep it", "friendly, but short")],
)
def test_what_was_noted_of_it_before_goes_too_unless_they_keep_it(
    tmp_path: Path, answer: str, left: str
) -> None:
    late = held_up(tmp_path / (answer or "enter"))
    late.asked("debrief", typed=("", "friendly, but short of time", "q"))
    shown = late.asked("debrief", typed=("m", "fri 3pm", "", answer)).stdout
    assert "You noted “friendly, but short of time” on this call earlier." in shown
    kept = [each.text for each in notes(desk_of(late).live).values()]
    assert kept == ["friendly, but short of time"] * bool(left)


@pytest.mark.slow
def test_what_practice_noted_for_it_stays(late: Desk) -> None:
    ahead = note("ask about the team", now=CALL - timedelta(days=1), key=ROLE, stage="zeta-1")
    with Store.open(late.store_path) as store:
        store.append(ahead)
    shown = late.asked("debrief", typed=("m", "fri 3pm", "")).stdout
    assert [each.text for each in notes(desk_of(late).live).values()] == ["ask about the team"]
    assert "earlier." not in shown


@for_each(
    "typed",
    [
        "I haven't talked to my boss yet",
        "I haven't spoken to her manager yet",
        "She hasn't talked to her boss yet",
        "I haven't talked to anyone else yet",
        "I didn't talk to the others",
        "I not talk to my wife yet",
    ],
)
def test_who_did_not_talk_to_somebody_else_tells_nothing_of_the_call(typed: str) -> None:
    assert (to_come(typed), not_made(typed)) == (None, None)


@for_each(
    ("typed", "other", "made"),
    [
        ("I haven't talked to Mr. Lee yet", "Mr. Lee", True),
        ("I haven't talked to Mr. Lee yet", "Dr. Wu", False),
        ("I haven't talked to her yet", "Mr. Lee", False),
        ("We haven't talked, she was sick", "Mr. Lee", False),
    ],
)
def test_who_is_met_next_is_not_who_was_to_be_called(typed: str, other: str, made: bool) -> None:  # noqa: FBT001 a table
    assert (to_come(typed, other=other) is None) is made


@for_each(
    "typed",
    [
        "it was too early in the morning, so so",
        "we didn't talk about money yet",
        "I'll call her tomorrow to say thanks",
        "not well",
        "later than planned, but fine",
        "it was soon over",
    ],
)
def test_what_only_sounds_like_it_is_no_call_to_come(typed: str) -> None:
    assert to_come(typed) is None


def test_what_they_may_have_said_is_none() -> None:
    assert to_come("not yet", asked=False) is None
    assert to_come("I haven't talked to her yet", asked=False) is None
    assert to_come("The call is tomorrow at 2", asked=False) is None
