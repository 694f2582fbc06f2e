"""Whoever wants a question of the debrief once more is told that one, and not the one before."""

import pytest

from tests.support.terminals.debriefs import Talk, after

ASKED = "Their exact words?"
THEIRS = "You're ahead of everyone else we saw."


@pytest.mark.parametrize("word", ["repeat", "Say that again, please."])
def test_at_their_words_it_is_told_which_way_it_went_and_nothing_to_choose(word: str) -> None:
    shown = Talk().typed("w", "brisk", "a", word, "").shown
    first, second = (n for n, each in enumerate(shown) if each.startswith(ASKED))
    between = shown[first + 1 : second]
    assert [each.partition(": ")[0] for each in between] == ["You asked", "They answered"]


@pytest.mark.parametrize("typed", ["a", "1", "b.", "2)", "12"])
def test_a_letter_or_a_number_is_nobodys_words(typed: str) -> None:
    talk = Talk().typed("w", "brisk", "a", typed, THEIRS, "")
    assert "Type their words, or just press Enter." in talk.shown
    assert len(after(talk.shown, ASKED)) == 2
    assert talk.replies() == [THEIRS]


def test_where_it_is_asked_whether_to_practice_words_they_are_told_again() -> None:
    talk = Talk().typed("w", "brisk", "a", THEIRS, "repeat", "")
    assert f"Their words: “{THEIRS}”" in talk.shown
    assert talk.replies() == [THEIRS]
