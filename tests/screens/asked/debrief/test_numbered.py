"""A note that is typed where the number of a question is asked is kept, wherever it belongs."""

import pytest

from tests.for_each import for_each
from tests.support.terminals.debriefs import Talk
from trainer.rows.asked.numbered import NUMBER, ON_WHICH
from trainer.rows.debrief import WORDS_OR_SKIP

PERSON, ROLE = "second-interview/person#phrasing", "second-interview/role#phrasing"
TO_NOTES = ("w", "brisk", "", "")
WHOLE = "acme-1"
SMILED = {PERSON: "he smiled. and then he laughed aloud", WHOLE: "brisk"}


@pytest.mark.slow
@for_each(
    "typed",
    [
        "2: he is brisk",
        "2 - he is brisk",
        "2. he is brisk",
        "#2 he is brisk",
        "no. 2, he is brisk",
        "question 2 he is brisk",
        "for question two: he is brisk",
        "the second one: he is brisk",
        "2 he is brisk",
    ],
)
def test_a_number_before_a_note_says_where_it_belongs(typed: str) -> None:
    talk = Talk().typed(*TO_NOTES, typed)
    assert talk.notes() == {WHOLE: "brisk", PERSON: "he is brisk"}
    assert any(each.startswith("Saved: “he is brisk”, on “") for each in talk.shown)


@pytest.mark.slow
@for_each(
    ("typed", "answers", "kept"),
    [
        ("he is brisk", ("2",), {PERSON: "he is brisk", WHOLE: "brisk"}),
        ("he is brisk", ("99", "3"), {ROLE: "he is brisk", WHOLE: "brisk"}),
        ("he is brisk", ("",), {WHOLE: "brisk. he is brisk"}),
        ("he is brisk", ("none",), {WHOLE: "brisk. he is brisk"}),
        ("he is brisk", ("q",), {WHOLE: "brisk. he is brisk"}),
        ("99: he is brisk", ("2",), {PERSON: "he is brisk", WHOLE: "brisk"}),
        ("3 people decide", ("n", "2"), {PERSON: "3 people decide", WHOLE: "brisk"}),
        ("3 he decides", (), {ROLE: "he decides", WHOLE: "brisk"}),
        ("3 no concerns", (), {ROLE: "no concerns", WHOLE: "brisk"}),
        ("3 final say", (), {ROLE: "final say", WHOLE: "brisk"}),
        ("3 more people decide", ("n", ""), {WHOLE: "brisk. 3 more people decide"}),
        ("3 really nice people", ("n", ""), {WHOLE: "brisk. 3 really nice people"}),
        ("First, he smiled", ("n", ""), {WHOLE: "brisk. First, he smiled"}),
        ("one he said was odd", ("2",), {PERSON: "one he said was odd", WHOLE: "brisk"}),
        ("he smiled", ("and then he laughed aloud", "2"), SMILED),
        (
            "the one about what part they play",
            ("he decides",),
            {ROLE: "he decides", WHOLE: "brisk"},
        ),
    ],
)
def test_of_any_other_note_it_is_asked_and_none_is_lost(
    typed: str, answers: tuple[str, ...], kept: dict[str, str]
) -> None:
    assert Talk().typed(*TO_NOTES, typed, *answers).notes() == kept


@for_each("typed", ["99", "x", "question 99", "1, 2", "?!"])
def test_what_is_neither_a_number_nor_a_note_asks_again(typed: str) -> None:
    talk = Talk().typed(*TO_NOTES, typed)
    assert talk.notes() == {WHOLE: "brisk"}
    assert ON_WHICH not in talk.shown
    assert talk.shown.count(NUMBER) > 1


@for_each("typed", ["c", "3", "b)"])
def test_a_letter_that_chooses_nothing_is_no_sentence_to_remember(typed: str) -> None:
    talk = Talk().typed("w", typed, "brisk")
    assert talk.notes() == {WHOLE: "brisk"}
    assert WORDS_OR_SKIP in talk.shown


def test_a_note_that_is_taken_back_before_it_has_a_place_is_told() -> None:
    said = "the parking was hard to find"
    talk = Talk().typed(*TO_NOTES, said, "back")
    assert ON_WHICH in talk.shown
    assert f"“{said}” isn't noted anymore." in talk.shown
    assert said not in talk.notes().values()
