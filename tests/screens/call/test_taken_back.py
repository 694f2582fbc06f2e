"""Once a call is over, `undo` takes back a rating changed there, else what was said last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.caller import SCRIPT, line, standing
from tests.support.terminals.transcript import Transcript
from trainer.core.log.events import What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.rows.call.keys import ENDED_HELP
from trainer.rows.call.turns import NOTHING_CHANGED

SCENE = of_scene(SCRIPT, "happens")
PROCESS = line("process")
KEY = "second-interview/process#phrasing"


@pytest.mark.parametrize("word", ["undo", "u", "Undo!", "undo, please", "back"])
def test_the_last_thing_said_is_said_again_and_the_call_goes_on(word: str) -> None:
    transcript = Transcript(["", "", "", word, PROCESS, "", "q"], order=SCENE)
    after = transcript.text.partition("Taken back. Say it again.\n")[2]
    assert "You: Ms. Ortiz, I" in after
    assert "You got through. 1 of 1 question word for word." in after
    assert standing(transcript.person) == [(KEY, 4)]


def test_said_aloud_the_last_rating_is_given_again() -> None:
    transcript = Transcript(["", "3", "undo", "1", "q"], by=Way.ALOUD, order=SCENE)
    after = transcript.text.partition("Taken back. Rate it again.\n")[2]
    assert after.startswith("The line: Ms. Ortiz, I")
    assert "(The call is over.)" not in after
    assert standing(transcript.person) == [(KEY, 1)]


@pytest.mark.slow
@given(st.lists(st.sampled_from("1234"), min_size=1, max_size=4))
def test_changed_ratings_are_taken_back_one_by_one(given_: list[str]) -> None:
    changes = [typed for rating in given_ for typed in ("1", rating)]
    typed = [PROCESS, "c", *changes, "", *["undo"] * len(given_), "q"]
    transcript = Transcript(typed, order=SCENE)
    again = [text for text in transcript.lines if text.startswith("Taken back. It's again: ")]
    names = ("Again", "Hard", "Good", "Easy")
    before = ["Easy", *(names[int(each) - 1] for each in given_[:-1])][::-1]
    assert [text.rpartition(" · ")[2] for text in again] == before
    assert "Say it again." not in transcript.text
    assert transcript.call.turns[0].event.rating == 4
    assert {event.event for event in transcript.person.log} == {What.REVIEW, What.RERATE}


def test_where_a_turn_is_looked_at_nothing_of_the_call_is_taken_back() -> None:
    typed = [PROCESS, "c", "undo", "1", "u", "", "", "q"]
    transcript = Transcript(typed, order=SCENE)
    assert transcript.lines.count(NOTHING_CHANGED) == 2
    assert [event.event for event in transcript.person.log] == [What.REVIEW]


def test_in_a_live_call_it_says_what_can_be_done_instead() -> None:
    transcript = Transcript([PROCESS, "undo", "?", "q"], order=SCENE, live=True)
    assert "You can't undo in a live call. You can change ratings" in transcript.text
    assert ENDED_HELP in transcript.text
    assert standing(transcript.person) == [(KEY, 4)]
