"""The drill in ordinary lines, from its first line to its last, without a terminal."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.support.folds import prepared
from tests.support.made import HAND, TIME, YES
from tests.support.people import MONDAY, Person
from tests.support.terminals.talk import DECK, Talk
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.log.events import What
from trainer.core.memory.step import Way
from trainer.rows.practice.aloud import NEITHER, READ_FIRST
from trainer.rows.practice.keys import SAVED, TYPABLE, YES_TO_WHAT
from trainer.screens.plain import PlainScreen
from trainer.screens.steps.drill import DrillPractice

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_line_is_met_and_then_said_by_letters() -> None:
    talk = Talk(["", "ti"])
    met, practiced = talk.run()
    assert (met.event, met.way) == (What.STUDY, None)
    assert (practiced.said, practiced.missing) == ("ti", ())
    assert talk.said[:6] == [
        f"Each question says what to do: read it, type it, or say it aloud. Then Enter. {TYPABLE}",
        SAVED,
        "",
        "50 minutes left.",
        "The point: Ask the time",
        "New line: What time is it now?",
    ]
    assert "Line: What blank is blank now?" in talk.said
    assert "All words right." in talk.said


def test_an_empty_rating_accepts_what_is_suggested() -> None:
    talk = Talk(["what is it", ""], TIME)
    (kept,) = talk.run()
    assert (kept.key, kept.rating, kept.suggested) == (TIME, 1, 1)
    assert "3 of 5 words right. Missing: time, now." in talk.said
    assert talk.prompts[1].startswith("Enter: Again · back tomorrow. Or 1: Again · 2: Hard · ")
    assert "Saved as Again." in talk.said


@pytest.mark.parametrize("rating", "1234")
def test_a_number_is_the_rating(rating: str) -> None:
    (kept,) = Talk(["what time is it now", f" {rating} "], TIME).run()
    assert kept.rating == int(rating)


def test_anything_else_is_no_rating_and_is_asked_again() -> None:
    talk = Talk(["what time is it now", "5", "three", "3"], TIME)
    assert [event.rating for event in talk.run()] == [3]
    assert talk.text.count("To see what else you can type: help") == 2


def test_a_hint_is_asked_for_in_a_word_and_each_one_counts() -> None:
    talk = Talk(["hint", " Hint, please. ", "what time is it?", ""], TIME)
    (kept,) = talk.run()
    assert kept.hints == 2
    assert kept.said == "what time is it?"
    assert "Next letters: W t i" in talk.said
    assert "First letters: W t i i n?" in talk.said


def test_a_choice_is_a_letter_and_enter_is_not_knowing() -> None:
    talk = Talk(["z", "ab", "", ""], YES)
    (kept,) = talk.run()
    assert talk.text.count("Type a, b or c, then Enter.") == 2
    assert (kept.chosen, kept.rating) == (None, 1)
    assert re.search("^It was [ab]: they say yes.$", talk.text, re.MULTILINE)


def test_the_right_letter_is_right() -> None:
    letters = Talk([], YES)
    letters.run()
    told = next(line for line in letters.said if line.endswith("They say yes"))
    talk = Talk([told[0].upper(), ""], YES)
    (kept,) = talk.run()
    assert (kept.chosen, kept.rating) == (YES, 3)
    assert f"Right. It was {told[0]}: they say yes." in talk.said


def test_said_aloud_one_thing_is_asked_and_enter_is_a_yes() -> None:
    talk = Talk(["", ""], TIME, by=Way.ALOUD)
    (kept,) = talk.run()
    assert (kept.way, kept.suggested, kept.rating, kept.said) == ("aloud", None, 3, None)
    assert (kept.share, kept.missing, kept.seconds) == (None, None, 20)
    assert "The line: What time is it now?" in talk.said
    assert talk.prompts == [
        "Say it now, to the room. Enter when you've said it. ",
        (
            "In these words? Enter: yes · 1: no · 2: almost · 4: easily"
            " · repeat: hear it again · u: undo · q: stop · help: more "
        ),
    ]


def test_an_enter_that_comes_before_the_line_was_read_rates_nothing() -> None:
    talk = Talk(["", "", ""], TIME, by=Way.ALOUD)
    talk.pauses = iter((20, 0.5, 9))
    (kept,) = talk.run()
    assert kept.rating == 3
    assert talk.said.count("Read the line first, then press Enter.") == 1
    assert ["u: undo" in prompt for prompt in talk.prompts] == [False, True, False]


def test_every_key_is_told_at_the_first_rating_of_a_day_and_on_help() -> None:
    every = tuple(str(card.key) for card in DECK)
    talk = Talk(["a", "3", "b", "help", "3", "c", "3"], *every, by=Way.TYPE)
    talk.run()
    ratings = [prompt for prompt in talk.prompts if "1: Again" in prompt]
    assert ["u: undo" in prompt for prompt in ratings[:3]] == [True, False, False]
    assert any("u takes back this answer" in said for said in talk.said)


def test_said_quicker_than_anyone_can_enter_never_turns_to_a_no_and_it_says_why() -> None:
    talk = Talk(["", "", "1"], TIME, by=Way.ALOUD)
    talk.pauses = iter((0.8, 9, 9))
    (kept,) = talk.run()
    assert (kept.rating, kept.suggested) == (1, 1)
    assert "That was quicker than anyone can say it. If you did say it, choose 3." in talk.said
    assert talk.prompts[1].startswith("In these words? 3: yes · 1: no")
    assert talk.said.count(NEITHER) == 1


def test_words_typed_where_it_is_to_be_said_aloud_are_a_typed_answer() -> None:
    (kept,) = Talk(["what time is it", ""], TIME, by=Way.ALOUD).run()
    assert (kept.way, kept.said, kept.rating) == ("type", "what time is it", 2)


def test_u_takes_the_last_answer_back_and_then_returns_to_the_one_in_hand() -> None:
    talk = Talk(["what time is it", "1", "can you", "u", "u", "3", "can you help", "2"], HAND, TIME)
    first, shown, gone, again, last = talk.run()
    assert (shown.event, shown.key) == (What.STUDY, HAND)  # its words were on the screen
    assert (gone.event, gone.of) == (What.RETRACT, first.id)
    assert (again.at, again.said, again.rating) == (first.at, "what time is it", 3)
    assert (last.key, last.said, last.rating) == (HAND, "can you help", 2)
    taken = talk.said.index("Taken back. Rate it again:")
    assert "Taken back. Answer it again." in talk.said[:taken]
    assert talk.said[taken + 1] == "The point: Ask the time"
    assert talk.said[taken:].count("The point: Ask for a hand") == 1


def test_u_goes_back_to_the_first_answer_of_all_and_then_says_so() -> None:
    tries = len(DECK)  # each card's own, from before this drill
    talk = Talk(["what time is it now", "u", *"u" * tries, "u"], TIME)
    assert [event.event for event in talk.run()] == [What.RETRACT] * tries
    assert talk.text.count("Taken back. Rate it again:") == tries
    assert talk.said[-2:] == ["There's nothing to take back yet.", ""]


def test_q_ends_and_the_answer_in_hand_is_not_kept() -> None:
    talk = Talk(["what time is it now", "q", "3"], TIME)
    assert talk.run() == []
    assert list(talk.answers) == ["3"]


def test_t_tells_the_time_and_the_help_tells_every_key() -> None:
    talk = Talk(["what time is it now", "t", "?"], TIME)
    talk.run()
    assert "49 min left, 1 done so far." in talk.said
    for key in (
        "1: I didn't",
        "2: I got it",
        "3: I knew",
        "4: I knew",
        "u takes",
        "t shows",
        "q stops",
    ):
        assert key in talk.text


@pytest.mark.parametrize("answered", range(4))
def test_the_end_of_the_input_ends_the_drill_at_every_prompt(answered: int) -> None:
    lines = ["", "ti", "", "chtvhb"]
    talk = Talk(lines[:answered])
    assert len(talk.run()) == answered
    assert len(talk.prompts) == answered + 1
    assert talk.said[-1] == ""


@pytest.mark.parametrize(("due", "answers"), [(TIME, ["what"]), (YES, []), (YES, ["a"])])
def test_the_end_of_the_input_rates_nothing(due: str, answers: list[str]) -> None:
    assert Talk(answers, due).run() == []


def test_with_keys_each_card_names_itself_on_a_line_of_its_own() -> None:
    talk = Talk(["what time is it now", "3"], HAND, TIME, keys=True)
    talk.run()
    assert [line for line in talk.said if line.startswith("key: ")] == [
        f"key: {TIME}",
        f"key: {HAND}",
    ]
    cue = talk.said.index("The point: Ask the time")
    assert talk.said[cue - 1 : cue + 2] == [
        "50 minutes left.",
        "The point: Ask the time",
        f"key: {TIME}",
    ]


def test_an_answer_that_could_not_be_saved_stays_and_may_be_rated_again() -> None:
    talk = Talk(["what time is it now", "3", "3"], TIME)
    talk.failing = 1
    (kept,) = talk.run()
    assert kept.rating == 3
    assert "Not saved. There is no space left. Rate it again, or type q to stop." in talk.said


@pytest.mark.parametrize(("typed", "kept"), [((), 1), (("q",), 0)])
def test_a_line_read_aloud_that_could_not_be_saved_is_offered_again(
    typed: tuple[str, ...], kept: int
) -> None:
    talk = Talk(["", *(typed or ("",))])
    talk.failing = 1
    assert len(talk.run()) == kept
    assert "Not saved yet. There is no space left." in talk.said


def test_a_hostile_answer_is_cleaned() -> None:
    talk = Talk(["what \x1b[31mtime\u202e is it now", "3"], TIME)
    (kept,) = talk.run()
    assert kept.said
    assert kept.said.isprintable()
    assert all(line.isprintable() for line in talk.text.splitlines())


def test_nothing_is_printed_when_there_is_nothing_to_practice() -> None:
    person = Person()
    start = prepared((), (), limit=Limit(cards=3), now=MONDAY)
    drill = next_task(start, now=MONDAY, random=person.random)
    said: list[str] = []
    write: Callable[[str], object] = said.append
    PlainScreen(DrillPractice(drill, person.outside), write=write).run()
    assert said == []


@pytest.mark.parametrize(
    ("typed", "rating"), [("y", 3), ("YES", 3), ("n", 1), ("no", 1), ("almost", 2), ("easily", 4)]
)
def test_the_one_question_after_a_line_said_aloud_takes_words(typed: str, rating: int) -> None:
    (kept,) = Talk(["", typed], TIME, by=Way.ALOUD).run()
    assert kept.rating == rating


def test_a_yes_is_a_yes_after_a_quick_enter_too() -> None:
    talk = Talk(["", "y"], TIME, by=Way.ALOUD)
    talk.pauses = iter((0.1, 9))
    (kept,) = talk.run()
    assert "That was quicker than anyone can say it. If you did say it, choose 3." in talk.said
    assert kept.rating == 3


def test_a_yes_accepts_what_is_suggested_but_never_an_again() -> None:
    (kept,) = Talk(["what time is it now", "yes"], TIME, by=Way.TYPE).run()
    assert kept.rating == kept.suggested
    talk = Talk(["what is it", "yes", "good"], TIME)
    (kept,) = talk.run()
    assert (kept.rating, kept.suggested) == (3, 1)
    assert talk.said.count(YES_TO_WHAT) == 1
    assert "Saved as Good." in talk.said


def test_a_no_after_a_line_said_too_quickly_needs_no_wait() -> None:
    talk = Talk(["", "1"], TIME, by=Way.ALOUD)
    talk.pauses = iter((0.1, 0.1))
    (kept,) = talk.run()
    assert kept.rating == 1
    assert READ_FIRST not in talk.said
