"""Nothing told is lost, or asked for twice: notes add up, answers given are offered."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.debriefs import Talk, after
from trainer.rows.debrief import ADDED

PERSON = "second-interview/person#phrasing"
TO_NOTES = ("w", "brisk", "", "")
HIRE = "second-interview/hire"


@pytest.mark.slow
@for_each(
    ("typed", "kept"),
    [
        (("2", "he is brisk", "2", "and fair"), "he is brisk. and fair"),
        (("2: he is brisk.", "2: and fair"), "he is brisk. and fair"),
        (("2: he is brisk", "and fair", "2"), "he is brisk. and fair"),
        (("2", "he is brisk", "2", "replace it with: he is slow"), "he is slow"),
        (("2", "he is brisk", "2", "c", "he is slow"), "he is slow"),
        (("2", "he is brisk", "2", "instead: he is slow"), "he is slow"),
        (("2", "he is brisk", "2", ""), "he is brisk"),
        (("2", "he is brisk", "2", "b"), "he is brisk"),
    ],
)
def test_a_second_note_on_a_question_is_added_to_the_first(
    typed: tuple[str, ...], kept: str
) -> None:
    talk = Talk().typed(*TO_NOTES, *typed)
    assert talk.notes()[PERSON] == kept


def test_what_was_added_is_told() -> None:
    talk = Talk().typed(*TO_NOTES, "2", "he is brisk", "2", "and fair", "2: and tall")
    assert ADDED in talk.shown
    assert any(each.startswith("Added “and tall” to your note on") for each in talk.shown)


def test_an_answer_in_their_words_is_offered_as_those() -> None:
    talk = Talk().typed("w", "brisk", "you're one of three", "", "n")
    assert after(talk.shown, "Their exact words? (Enter: “you're one of three”")
    assert "you're one of three" in talk.notes().values()


@for_each("agreed", [True, False])
def test_an_answer_that_the_note_tells_is_asked_about_before_the_question(*, agreed: bool) -> None:
    note = "he was brisk. she'd hire me!"
    talk = Talk().typed("w", note, "", *(("", "", "n") if agreed else ("n", "")))
    assert after(talk.shown, "You noted “she'd hire me!” Is that a, they say yes?")
    way = {f"{HIRE}#phrasing": f"{HIRE}/yes#branch"} if agreed else {}
    assert talk.call.stage.ways == way


def test_what_is_practiced_with_is_told_without_another_word_of_saving() -> None:
    shown = Talk().typed("w", "brisk", "you're one of three", "", "").shown
    assert "Saved." not in shown[shown.index("You'll hear them along with the other replies.") - 1]


@for_each(
    ("note", "asked"),
    [
        ("first choice", "You noted “first choice”. Is that b, they say you"),
        ("went great, first choice!", "You noted “first choice!” Is that b, they say"),
        ("no. 1", "You noted “no. 1”. Is that b, they say you"),
        ("kind, but she ranked me 2nd", "You noted “she ranked me 2nd”. Is that a, they"),
        ("one of four candidates", "You noted “one of four candidates”. Is that c, they say"),
        ("I'm first and she'd hire me", "You noted “I'm first”. Is that b, they say you"),
    ],
)
def test_the_note_is_offered_at_how_they_rank_one_too(note: str, asked: str) -> None:
    assert after(Talk().typed("w", note, "").shown, asked)


def test_what_was_the_answer_to_a_question_is_offered_at_no_other() -> None:
    shown = Talk().typed("w", "he wouldn't say how I rank", "", "n").shown
    assert len(after(shown, "You noted “he wouldn't say")) == 1


TOLD = "it went well, she said I'm their first choice and she would hire me, three more to see"


@for_each(
    ("note", "asked", "offered"),
    [
        (TOLD, "You noted “she said I'm their first", "“You're our first choice”"),
        ("she wants to hire me as soon as she can", "You noted “she wants to hire me as", "skip"),
    ],
)
def test_a_note_is_read_back_once_and_only_what_tells_it(
    note: str, asked: str, offered: str
) -> None:
    shown = Talk().typed("w", note, "", "").shown
    assert after(shown, asked)
    assert after(shown, f"Their exact words? (Enter: {offered} ")
    assert not any(note in each for each in shown if not each.startswith(asked))


@pytest.mark.slow
@for_each(("typed", "way"), [("a", "yes"), ("b", "no"), ("c", "maybe")])
def test_the_letter_of_an_answer_is_one_where_the_note_is_asked_about(typed: str, way: str) -> None:
    talk = Talk().typed("w", "he was brisk. she'd hire me!", "", typed)
    assert talk.call.stage.ways[f"{HIRE}#phrasing"] == f"{HIRE}/{way}#branch"
