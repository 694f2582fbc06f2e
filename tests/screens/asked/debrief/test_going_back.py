"""Going back in the debrief: what was typed stays offered, and what contradicts it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.terminals.debriefs import Talk, after
from trainer.rows.debrief import STAYS

RANK = "second-interview/rank"
SAID = "She said I am not number one, I am the second."
THEIRS = "You are not number one, you are the second."
"""The same as it was said to them."""
OFFERED = f"Their exact words? (Enter: “{THEIRS}” · b: go back) "
WELL = "It went really well, they liked my answers."


def test_their_words_are_still_offered_after_going_back_from_them() -> None:
    talk = Talk().typed("w", "", SAID, "", "back", "a", "", "n")
    assert after(talk.shown, "Their exact words?")[:2] == [OFFERED, OFFERED]
    assert talk.notes() == {f"{RANK}/not-first#branch": THEIRS}


def test_they_are_offered_after_going_back_two_questions_and_forward_again() -> None:
    talk = Talk().typed("w", "brisk", SAID, "", "back", "back", "", "", "")
    assert after(talk.shown, "Their exact words?")[:2] == [OFFERED, OFFERED]
    assert talk.notes()[f"{RANK}/not-first#branch"] == THEIRS


def test_words_typed_without_a_way_stay_after_going_back_from_the_fork() -> None:
    said = "She would have to sleep on it, honestly."
    talk = Talk().typed("w", "brisk", said, "back", "", "")
    assert talk.notes()[f"{RANK}#phrasing"] == said


def test_going_back_to_kept_words_offers_them() -> None:
    talk = Talk().typed("w", "brisk", SAID, "", "", "n", "back", "c", "a", "", "n")
    assert after(talk.shown, "Their exact words?")[:2] == [OFFERED, OFFERED]


def test_going_back_from_practicing_with_them_and_from_them_asks_what_they_said() -> None:
    talk = Talk().typed("w", "brisk", SAID, "", "", "back", "back", "q")
    assert talk.shown[-1].startswith("What did they say?")


def test_words_that_were_refused_are_offered_no_more() -> None:
    talk = Talk().typed("w", "brisk", SAID, "", "no", "", "back", "c", "a", "")
    assert (
        after(talk.shown, "Their exact words?")[-1]
        == "Their exact words? (Enter: skip · b: go back) "
    )
    assert RANK not in str(talk.notes())


@pytest.mark.slow
@given(st.integers(1, 4), st.sampled_from(["back", "go back"]))
def test_however_often_they_go_back_the_offer_stands(times: int, back: str) -> None:
    round_trip = [line for _ in range(times) for line in (back, back, "", "")]
    talk = Talk().typed("w", "brisk", SAID, "", *round_trip, "", "y")
    assert set(after(talk.shown, "Their exact words?")) == {OFFERED}
    assert talk.replies() == [THEIRS]


def test_a_note_that_says_how_it_went_is_shown_when_that_is_changed() -> None:
    talk = Talk().typed(WELL, "back", "badly", "c", "They were rude.", "q")
    assert f"Your note still says “{WELL}” Enter: keep · c: change · b: go back " in talk.shown
    assert talk.notes() == {"acme-1": "They were rude."}


@pytest.mark.parametrize(
    ("first", "then"), [(WELL, "w"), ("w", "badly"), ("It lasted ten minutes, no more.", "badly")]
)
def test_a_note_that_fits_is_not_shown_as_one_that_does_not(first: str, then: str) -> None:
    talk = Talk().typed(first, "back", then, "", "q")
    assert "still says" not in "\n".join(talk.shown)


def test_it_is_shown_once_where_a_debrief_is_gone_through_again() -> None:
    talk = Talk().typed(WELL, "", "q").typed("badly", "", "q", debriefed=True)
    told = [each for each in talk.shown if "You noted: “" in each or "still says" in each]
    assert told == [f"Your note still says “{WELL}” Enter: keep · c: change · b: go back "]


@pytest.mark.parametrize("back", ["b", "B", " b ", "u", "back"])
def test_b_twice_goes_back_where_it_is_the_letter_of_an_answer_too(back: str) -> None:
    typed = (back, "b") if back.strip().lower() == "b" else (back,)
    talk = Talk().typed("w", "brisk", *typed, "q")
    assert talk.shown[-1].startswith("You noted: “brisk”")
    assert talk.call.stage.ways == {}


def test_b_is_an_answer_once_that_is_said() -> None:
    talk = Talk().typed("w", "brisk", "b", "", "q")
    assert after(talk.shown, "Did you mean: ")
    assert talk.call.stage.ways == {f"{RANK}#phrasing": f"{RANK}/first#branch"}


@pytest.mark.slow
@given(st.lists(st.sampled_from(["x", "a", "c", "", "n"]), max_size=3))
def test_going_back_changes_no_answer(typed: list[str]) -> None:
    talk = Talk().typed("w", *typed)
    known = talk.call.stage.outcome, talk.call.stage.ways
    talk.typed(*("b",) * 12)
    assert (talk.call.stage.outcome, talk.call.stage.ways) == known


def test_words_that_are_told_another_way_are_kept_without_the_no_before_them() -> None:
    talk = Talk().typed(
        "w", "brisk", SAID, "", "no he said", "no, she said: You are the second.", "n"
    )
    assert talk.notes()[f"{RANK}/not-first#branch"] == "You are the second."


def test_what_was_gone_back_over_is_shown_again_on_the_way_to_where_it_began() -> None:
    talk = Talk().typed("w", "brisk", "c", "", "back", "back", "", "")
    assert (
        len(
            after(
                talk.shown,
                "You noted: they say you\N{RIGHT SINGLE QUOTATION MARK}re one of several",
            )
        )
        == 2
    )
    assert talk.shown[-1].startswith("What did they say?")


def test_b_goes_back_where_how_it_went_is_changed_and_badly_is_a_word() -> None:
    talk = Talk().typed("so-so", "", "q").typed("c", "b", "", "q", debriefed=True)
    assert talk.call.stage.outcome == "so-so"
    assert Talk().typed("bad", "q").call.stage.outcome == "badly"


@pytest.mark.parametrize("first", ["w", WELL])
def test_a_note_that_is_changed_is_replaced_and_it_is_said(first: str) -> None:
    talk = Talk().typed(first, "He was nice to me today.", "q")
    before = talk.notes()["acme-1"]
    talk.typed("", "c", "They sounded tired.", "q", debriefed=True)
    assert talk.notes()["acme-1"] == "They sounded tired."
    assert f"Saved, in place of “{before}”" in talk.shown


@pytest.mark.parametrize("typed", ["", "c", "C.", "keep", "n", "yes", "nothing"])
def test_a_note_that_is_to_be_changed_stays_where_nothing_is_typed(typed: str) -> None:
    talk = Talk().typed(WELL, "", "q")
    before = talk.notes()
    talk.typed("", "c", typed, "q", debriefed=True)
    assert (talk.notes(), STAYS in talk.shown) == (before, True)
