"""How it went is corrected as people do: with a no before it, and also a question later."""

import pytest

from tests.support.terminals.debriefs import Talk

GREAT = "it went great, he answered everything"
STILL = f"Your note still says “{GREAT}”"


@pytest.mark.parametrize(
    ("first", "then", "outcome"),
    [
        ("w", "no, it was so-so", "so-so"),
        ("b", "no, it went well", "well"),
        ("w", "no, bad", "badly"),
    ],
)
def test_a_no_before_another_answer_is_only_a_no(first: str, then: str, outcome: str) -> None:
    talk = Talk().typed(first, "back", then, "q")
    assert talk.call.stage.outcome == outcome
    assert talk.notes() == {}


@pytest.mark.parametrize("first", ["w", GREAT])
def test_told_a_question_later_it_changes_how_it_went_and_is_no_note(first: str) -> None:
    talk = Talk().typed(first, "no wait, it was so-so", "", "q")
    assert talk.call.stage.outcome == "so-so"
    assert talk.notes() == ({"acme-1": GREAT} if first == GREAT else {})
    assert any(each.startswith(STILL) for each in talk.shown) == (first == GREAT)


def test_told_a_question_later_in_no_plain_word_it_is_asked_again() -> None:
    talk = Talk().typed(GREAT, "no wait, it was awkward", "bad", "", "q")
    assert talk.call.stage.outcome == "badly"
    assert talk.notes() == {"acme-1": GREAT}


def test_what_bears_on_something_else_stays_a_note() -> None:
    talk = Talk().typed("w", "Actually it went on for an hour", "q")
    assert talk.call.stage.outcome == "well"
    assert talk.notes() == {"acme-1": "Actually it went on for an hour"}
