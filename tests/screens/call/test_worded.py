"""What stands beside a key works in a call, too; and so does what tells that a line was said."""

import pytest

from tests.for_each import for_each
from tests.support.caller import SCRIPT, line
from tests.support.terminals.transcript import Transcript
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene

PROCESS = line("process")


@pytest.mark.parametrize("words", ["hang up", "Hang up.", "q", "cancel", "stop", "abort"])
@pytest.mark.parametrize("way", [Way.TYPE, Way.ALOUD])
def test_hang_up_ends_the_call(words: str, way: Way) -> None:
    said = "" if way.spoken else PROCESS
    assert "You hung up " in Transcript([said, words, "q"], by=way).text


@pytest.mark.slow
@pytest.mark.parametrize("words", ["I have to hang up.", "I have to go", "Sorry, I have to go now"])
def test_who_has_to_hang_up_says_goodbye(words: str) -> None:
    text = Transcript([PROCESS, words, "yes", "q"]).text
    assert f"You: {words}\nMs. Ortiz: Is that everything?" in text
    assert "You said goodbye " in text


@pytest.mark.parametrize("words", ["done", "ok", "I said it", "Yes."])
def test_what_tells_that_it_was_said_is_enter(words: str) -> None:
    text = Transcript(["o", words, words, "q", "q"]).text
    assert "2 lines you said aloud aren't rated yet" in text
    assert (
        text.replace(f"You, aloud: {words}\n", "You, aloud: \n")
        == Transcript(["o", "", "", "q", "q"]).text
    )


def test_the_words_beside_a_key_are_that_key() -> None:
    typed = ["I want to say it aloud", "", "take back", "Type it.", PROCESS, "hang up", "q"]
    text = Transcript(typed).text
    assert "You, aloud: take back\nTaken back. Say it again.\n" in text
    assert "1 of 1 question word for word." in text


def test_where_they_ask_a_yes_is_an_answer() -> None:
    text = Transcript(["bye", "yes", "q"], by=Way.ALOUD, order=of_scene(SCRIPT, "happens")).text
    assert "Is that everything?" in text
    assert "Now what you said aloud" not in text


@for_each("words", ["I want to stop", "cancel the call", "i quit", "I don't want to go on"])
def test_a_wish_to_stop_is_asked_about_and_a_second_one_is_a_yes(words: str) -> None:
    for sure in ("", "yes", "stop"):
        text = Transcript([PROCESS, words, sure, "q"]).text
        assert "Hang up here? What you said is kept." in text
        assert "You hung up after question 1." in text
    text = Transcript([PROCESS, words, "no", line("person"), "q", "q"]).text
    assert "You hung up after question 2." in text


@for_each("words", ["cancel", "I want to stop", "stop here please", "that's enough"])
def test_where_it_was_told_how_it_went_such_words_are_done(words: str) -> None:
    transcript = Transcript([PROCESS, "q", words])
    assert transcript.screen.wants_practice is False
    assert "Press Enter, or type a, c, undo or q" not in transcript.text
    listed = Transcript([PROCESS, "q", "c", words, words])
    assert "Press Enter, or type a, c, undo or q" not in listed.text
