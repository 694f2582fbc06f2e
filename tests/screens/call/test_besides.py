"""What is asked of the program in a call in lines, and what is typed instead of a yes or no."""

import pytest

from tests.for_each import for_each
from tests.support.caller import SCRIPT, line
from tests.support.terminals.transcript import Transcript
from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way
from trainer.rows.call.prompts import NOT_LIVE

PROCESS = line("process")


@pytest.mark.parametrize("by", [Way.TYPE, Way.ALOUD])
@pytest.mark.parametrize("wish", ["settings", "make it easier", "how do I see my stats?"])
def test_what_is_done_at_home_is_told_and_the_line_still_waits(wish: str, by: Way) -> None:
    transcript = Transcript([wish, "q", "q"], by=by)
    assert "at home" in transcript.text
    assert "Sorry" not in transcript.text
    assert not transcript.person.log


@pytest.mark.parametrize(
    ("typed", "said"), [(PROCESS, 1), ("n", 0), ("keep going", 0), ("no thanks", 0)]
)
def test_a_line_typed_where_it_was_asked_whether_to_hang_up_is_said(typed: str, said: int) -> None:
    transcript = Transcript(["how do I leave?", typed, "q", "q"])
    assert "Hang up here?" in transcript.text
    assert len(transcript.person.log) == said


@pytest.mark.parametrize("typed", ["s", "skip this one", "can I skip this please"])
def test_aloud_a_line_is_skipped_in_words_too(typed: str) -> None:
    transcript = Transcript([typed, "q", "q"], by=Way.ALOUD)
    assert "Sorry" not in transcript.text
    assert [event.rating for event in transcript.person.log] == [AGAIN]


@pytest.mark.parametrize("by", [Way.TYPE, Way.ALOUD])
def test_what_to_say_next_asks_for_a_hint(by: Way) -> None:
    transcript = Transcript(["what do I say next?", "q", "q"], by=by)
    assert "The point: " in transcript.text
    assert not transcript.person.log


def test_out_loud_alone_changes_to_saying_it_aloud() -> None:
    assert "You, aloud" in Transcript(["out loud", "q", "q"]).text


COUNTS = ["how many are left", "How many questions do I still have?", "how many questions remain"]
COUNTS += ["how many more do I have to ask", "how many lines are left", "am I almost done?"]


@for_each("typed", COUNTS)
def test_how_many_are_left_is_asked_of_the_program_and_answers_no_line(typed: str) -> None:
    transcript = Transcript([PROCESS, typed, line("person"), typed, "q", "q"])
    assert transcript.lines.count("You have 12 questions left to ask.") == 1
    assert transcript.lines.count("You have 11 questions left to ask.") == 1
    assert len(transcript.person.log) == 2


@for_each(
    "typed",
    [
        "How many candidates are moving forward in the interview process?",
        "How many are left in the process?",
        "How many people are left?",
        "How many are still in the running?",
    ],
)
def test_how_many_people_are_left_is_still_the_question_of_the_script(typed: str) -> None:
    transcript = Transcript([PROCESS, typed, "q", "q"])
    assert "left to ask" not in transcript.text
    assert transcript.person.log[-1].key == "second-interview/how-many#phrasing"


def test_where_that_question_is_due_it_may_be_meant_by_a_few_words() -> None:
    said = [line(each.id) for each in SCRIPT.cues[:7]]
    transcript = Transcript([*said, "how many are left?", "q", "q"])
    assert transcript.person.log[-1].key == "second-interview/how-many#phrasing"
    assert "left to ask" not in transcript.text


def test_in_a_live_call_nobody_tells_how_many_are_left() -> None:
    transcript = Transcript([PROCESS, COUNTS[0], "q", "q"], live=True)
    assert NOT_LIVE in transcript.lines
    assert len(transcript.person.log) == 1


KEYS = ["what do I press", "um, what do I press?", "what key do I press", "what does rank mean"]
KEYS += ["what can I say here", "what are my choices?"]


@for_each("typed", KEYS)
def test_keys_and_the_meaning_of_a_word_are_asked_of_the_program(typed: str) -> None:
    transcript = Transcript([PROCESS, typed, "q", "q"])
    assert transcript.text.count("You're on the phone.") == 2
    assert [event.key for event in transcript.person.log] == ["second-interview/process#phrasing"]
