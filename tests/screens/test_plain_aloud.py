"""Lines to be said aloud, in ordinary lines: what is said first, and the help, fit that."""

from tests.support.made import TIME
from tests.support.terminals.talk import Talk
from trainer.core.memory.step import Way


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
