"""In ordinary lines, what is said first and the help fit; a key of elsewhere is no answer."""

from tests.support.made import TIME
from tests.support.terminals.talk import Talk
from trainer.core.memory.step import Way
from trainer.rows.practice.answering import LATER_KEY


def test_it_begins_with_what_to_do_where_lines_are_said_aloud() -> None:
    talk = Talk(["", "help", "3"], TIME, by=Way.ALOUD)
    talk.run()
    assert talk.said[0].startswith("Say each line aloud, then press Enter.")
    assert "Type your answer" not in talk.text


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
