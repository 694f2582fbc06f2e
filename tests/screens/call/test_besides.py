"""What is asked of the program in a call in lines, and what is typed instead of a yes or no."""

import pytest

from tests.support.caller import line
from tests.support.terminals.transcript import Transcript
from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way

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
