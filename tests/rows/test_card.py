"""How a card is put: what is asked, what is heard, the hints, the clock, what Enter would do."""

from datetime import timedelta

import pytest

from tests.for_each import for_each
from tests.support.drills import asked, said
from tests.support.made import HAND, TIME, YES
from tests.support.people import MONDAY
from tests.support.terminals.gallery import at, part
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import microseconds
from trainer.core.memory.ladder import Clause, Rung
from trainer.core.memory.step import Way
from trainer.core.script.script import Piece, Words
from trainer.core.sitting.answer import aloud, choose, hinted
from trainer.core.sitting.task import Task
from trainer.core.value import replace
from trainer.rows.names import heard_names
from trainer.rows.practice.card import (
    asking,
    clock,
    every_other,
    question,
    suggestion,
    words_shown,
)
from trainer.rows.practice.drill import DrillFace
from trainer.rows.practice.hints import hint_rows
from trainer.rows.row import Row

NAMES = {"next": "Mr. Lee"}


def texts(rows: tuple[Row, ...]) -> list[str]:
    return [f"{row.label}: {row.text}" if row.label else row.text for row in rows]


def task(drill: Drill) -> Task:
    assert drill.task is not None
    return drill.task


def hints(drill: Drill, *, so_far: int = 0) -> list[str]:
    return texts(hint_rows(task(drill), {}, so_far=so_far))


def test_a_new_line_is_shown_with_one_sentence_of_why() -> None:
    assert texts(question(task(asked()), {})) == [
        "The point: Ask the time",
        "New line: What time is it now?",
        "Why: Clocks differ.",
    ]


def test_a_line_is_asked_by_its_cue_and_what_was_said_before() -> None:
    assert texts(question(task(asked(HAND)), {})) == [
        "The point: Ask for a hand",
        "In the call, the line before this one ends with: is it now?",
    ]


def test_a_branch_is_asked_by_what_is_heard_and_otherwise_stands_last() -> None:
    rows = texts(question(task(asked(YES)), {}))
    assert rows[0] == "You asked: Can you help me carry this very heavy box?"
    assert rows[1] == "They say: Yes, of course."
    assert sorted(rows[2:4], key=lambda text: text[3:]) != rows[4:]
    assert {text[3:] for text in rows[2:4]} == {"They say yes", "They say no"}
    assert rows[4] == "c: None of these"


def test_every_other_word_is_a_blank_and_names_are_words() -> None:
    line = task(asked(TIME)).step.wanted
    assert every_other(line, {}) == "What blank is blank now?"
    line = Words((Piece("Is "), Piece("next", slot=True), Piece(", too, away?")))
    assert every_other(line, NAMES) == "Is blank blank, too, blank?"
    assert every_other(line, heard_names({})) == "Is blank blank blank, too, blank?"


@pytest.mark.parametrize(
    ("drill", "words"),
    [
        (asked(), "Read it aloud, then Enter"),
        (asked(TIME), "Type it, then Enter"),
        (asked(TIME, by=Way.LETTERS), "First letters of 5 words"),
        (aloud(asked(TIME)), "Say it now, to the room"),
        (asked(YES), "Which is it?"),
    ],
)
def test_what_to_do_is_told_in_a_few_words(drill: Drill, words: str) -> None:
    assert asking(task(drill), {}) == words


def test_hints_tell_more_and_more_and_at_last_all() -> None:
    drill = asked(TIME)
    assert hints(drill) == []
    drill = hinted(drill)
    assert hints(drill) == ["Next: W___ t___ i_"]
    drill = hinted(drill)
    assert hints(drill) == ["Hint: W___ t___ i_ i_ n__?"]
    drill = hinted(drill)
    assert hints(drill)[1:] == ["Next: What"]
    assert hints(drill, so_far=2)[1:] == ["Next: is"]
    drill = hinted(drill)
    assert hints(drill, so_far=2)[1:] == ["Next: is it"]
    assert hints(drill, so_far=5)[1:] == []
    drill = hinted(hinted(drill))
    assert hints(drill) == ["Hint: What time is it now?"]
    assert suggestion(said(drill, "what time is it now"), now=MONDAY).text.startswith("Again")


def test_the_next_word_of_letters_is_the_one_that_is_asked_a_name_too() -> None:
    line = Words((Piece("interviewer", slot=True), Piece(", would you hire me?")))
    drill = hinted(asked(TIME, by=Way.LETTERS))
    part = replace(task(drill).step, wanted=line, part=Clause(line, 1, 2))
    letters = replace(task(drill), step=part)
    known = {"interviewer": "Ms. Haddad"}
    assert texts(hint_rows(letters, known)) == ["Next: Ms. Haddad,"]
    assert texts(hint_rows(letters, known, so_far=1)) == ["Next: Ms. Haddad,"]
    assert texts(hint_rows(letters, known, so_far=2)) == ["Next: would"]
    assert texts(hint_rows(letters, {}, aloud=True)) == ["Next: would"]
    gaps = replace(letters, step=replace(part, rung=Rung.SHOWN))
    assert texts(hint_rows(gaps, known)) == ["Next: would"]
    assert texts(hint_rows(gaps, known, so_far=4)) == ["Next: hire"]


def test_the_clock_shows_minutes_and_in_the_last_one_seconds() -> None:
    def shown(limit: float, after: float) -> str:
        drill = asked(TIME, limit=Limit(seconds=limit))
        return clock(drill, now=MONDAY + timedelta(seconds=after))

    assert shown(300, 0) == "5 min"
    assert shown(170, 50) == "2 min"
    assert shown(100, 50) == "50 s"
    assert shown(40, 50) == "0 s"
    assert shown(300, 4000) == "5 min"  # they were away
    assert clock(asked(TIME, limit=Limit(cards=3)), now=MONDAY) == ""


def test_enter_says_which_rating_it_accepts_and_when_the_card_comes_back() -> None:
    found = suggestion(said(asked(TIME), "what is it"), now=MONDAY)
    assert (found.label, found.text) == ("Enter", "Again · back tomorrow")
    good = suggestion(choose(asked(YES), None, now=MONDAY), now=MONDAY)
    assert good.text == "Again · back tomorrow"


def test_said_aloud_enter_is_a_yes() -> None:
    found = suggestion(said(aloud(asked(TIME)), "", after=9), now=MONDAY)
    assert found.label == "Enter"
    assert found.text.startswith("yes · Good · back in")


def test_said_quicker_than_anyone_speaks_enter_is_again() -> None:
    found = suggestion(said(aloud(asked(TIME)), "", after=0.5), now=MONDAY)
    assert found.text == "Again · back tomorrow"


@for_each(
    ("words", "known", "told"),
    (
        ("what time is it now", True, "comes back as planned"),
        ("what time is it now", False, "counts when it comes back"),
        ("what is it", True, "comes back as planned"),
        ("what is it", False, "comes back as planned"),
        ("", True, "comes back as planned"),
        ("", False, "counts when it comes back"),
    ),
)
def test_an_answer_from_words_just_on_the_screen_changes_no_day_and_counts_later(
    words: str, told: str, *, known: bool
) -> None:
    drill = asked(TIME)
    drill = said(drill, words) if words else said(aloud(drill), "", after=9)
    shown = microseconds(MONDAY - timedelta(seconds=30))
    seen = replace(drill.memories[TIME], shown=shown, said=known)
    progress = replace(drill.progress, memories={**drill.memories, TIME: seen})
    drill, told = replace(drill, progress=progress), f"You've just seen this line, so it {told}."
    assert told in suggestion(drill, now=MONDAY).text
    assert DrillFace(drill, MONDAY).rating().count(told.removesuffix(".")) == 1


@for_each(
    ("number", "told"),
    (
        (1, "Part 1 of 6, up to “next interview”."),
        (2, "Part 2 of 6, up to “to Mr. Lee”. So far: Ms. Ortiz, in the next interview,"),
        (
            3,
            (
                "Part 3 of 6, up to “to you”. So far, ending with: I am going to present myself to"
                " Mr. Lee,"
            ),
        ),
        (
            6,
            (
                "Part 6 of 6, to the end. So far, ending with: on how I might be able to present"
                " myself"
            ),
        ),
    ),
)
def test_of_the_parts_before_the_last_one_is_told_whole(number: int, told: str) -> None:
    drill = at(part("present-better", number))
    assert drill.task
    (shown,) = words_shown(drill.task, drill.names)
    assert shown.text == told
