"""In ordinary lines, what is said first and the help fit; a key of elsewhere is no answer."""

import pytest

from tests.support.made import TIME
from tests.support.terminals.talk import Talk
from trainer.core.memory.step import Way
from trainer.rows.practice.answering import LATER_KEY
from trainer.rows.practice.verdict.words import NOTHING_TYPED, UNTYPED


@pytest.mark.parametrize("way", [Way.ALOUD, Way.TYPE, Way.LETTERS])
def test_what_is_said_first_is_true_of_every_line_and_each_prompt_says_what_to_do(way: Way) -> None:
    talk = Talk(["", "3"], TIME, by=way)
    talk.run()
    assert talk.said[0].startswith("Each question says what to do: read it, type it, or say it")
    asks = {Way.ALOUD: "Say it", Way.TYPE: "Type it, then Enter: ", Way.LETTERS: "First letters"}
    assert talk.prompts[0].startswith(asks[way])


@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS])
def test_enter_alone_where_it_is_typed_says_why_it_is_again(way: Way) -> None:
    talk = Talk(["", "3"], TIME, by=way)
    assert [(each.suggested, each.rating) for each in talk.run()] == [(1, 3)]
    at = talk.said.index("The line: What time is it now?")
    assert talk.said[at - 1] == UNTYPED
    filled_in = Talk(["", "", "q"])
    filled_in.run()
    assert NOTHING_TYPED in filled_in.said
    assert UNTYPED not in filled_in.said


def test_the_help_where_no_rating_is_suggested_names_none() -> None:
    talk = Talk(["", "help", "3"], TIME, by=Way.ALOUD)
    assert [event.rating for event in talk.run()] == [3]
    assert "Enter does what the question says." in talk.text
    assert "suggested" not in talk.text
    typed = Talk(["what is it", "help", "1"], TIME, by=Way.TYPE)
    typed.run()
    assert "Enter accepts the suggested rating." in typed.text


def test_a_key_of_the_rating_typed_where_a_line_is_asked_is_no_answer() -> None:
    talk = Talk(["t", "n", "what time is it now", ""], TIME, by=Way.TYPE)
    (kept,) = talk.run()
    assert kept.said == "what time is it now"
    assert any("left, " in each and "done so far." in each for each in talk.said)
    assert talk.said.count(LATER_KEY) == 1


def test_a_letter_that_the_line_begins_with_is_a_try_at_its_letters() -> None:
    talk = Talk(["w", ""], TIME, by=Way.LETTERS)
    assert [event.said for event in talk.run()] == ["w"]
