"""Every question of the debrief can be gone back from, the first and the last one, too."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.folds import notes, stages
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.acts.context import Context
from trainer.acts.interviews.onward import IN_TURN
from trainer.commands.debrief import command
from trainer.core.log.events import microseconds
from trainer.core.stages.stages import Stage
from trainer.rows.stages import FIRST
from trainer.store.store import Store, read

pytestmark = pytest.mark.slow


NOW = MONDAY + timedelta(days=2)
ACME = {
    "company": "Acme",
    "number": 1,
    "interviewer": "Ms. Ortiz",
    "next": "Mr. Whitman",
    "call": MONDAY + timedelta(days=1),
}
SKIPPED = ("",) * 5
"""How it went, a line on it, two forks, notes on cues."""
RANK = "second-interview/rank"
ANOTHER, WHO, THEN = (
    "Is there another interview at Acme, after Mr. Whitman?",
    "Who will you call before it?",
    "Who will you meet then?",
)
BACKS = ("b", "back", "undo", "Back.", "u")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers" / "log.db"
    with Store.open(path) as store:
        store.append(stage_event("acme-1", ACME, MONDAY))
    return path


def debrief(path: Path, *lines: str) -> Result:
    context = Context(db=path, scripts=path.parent / "none", clock=lambda: NOW, zone=UTC)
    typed = "".join(f"{line}\n" for line in lines)
    result = CliRunner().invoke(command, input=typed, obj=context, standalone_mode=False)
    assert result.exception is None, result.stdout
    return result


def known(path: Path) -> dict[str, Stage]:
    return {stage.name: stage for stage in stages(read(path), now=microseconds(NOW))}


def kept(path: Path) -> dict[str, str]:
    found = notes(read(path), now=microseconds(NOW))
    return {key: note.text for key, note in found.items()}


@pytest.mark.parametrize("back", BACKS)
def test_before_the_first_question_there_is_none(path: Path, back: str) -> None:
    shown = debrief(path, back, "w", "", "", "", "", "").stdout
    assert FIRST in shown
    assert known(path)["acme-1"].outcome == "well"


@pytest.mark.parametrize("back", BACKS)
def test_from_whether_there_is_another_it_goes_back_to_the_notes(path: Path, back: str) -> None:
    shown = debrief(path, *SKIPPED, back, "1", "on time", "", "").stdout
    assert shown.count(ANOTHER) == 2
    assert "on time" in kept(path).values()
    assert known(path)["acme-1"].debriefed == NOW


@pytest.mark.parametrize("back", BACKS)
def test_from_the_notes_it_goes_back_to_the_fork_before_them(path: Path, back: str) -> None:
    shown = debrief(path, "", "", "", "", back, "a", "", "", "", "").stdout
    assert shown.count("would you hire me") == 2
    assert "Saved: they say yes." in shown


@pytest.mark.parametrize("back", BACKS)
def test_from_the_first_question_on_the_next_it_goes_back_and_a_no_adds_nothing(
    path: Path, back: str
) -> None:
    shown = debrief(path, *SKIPPED, "y", back, "").stdout
    assert shown.count(ANOTHER) == 2
    assert shown.count(WHO) == 1
    assert THEN not in shown
    assert list(known(path)) == ["acme-1"]
    assert "When you hear of one: " in shown


def test_after_a_few_steps_back_the_answers_are_still_there(path: Path) -> None:
    shown = debrief(path, *SKIPPED, "y", "", "Dr. Wu", "b", "b", "b", "y", "", "", "", "").stdout
    assert shown.count(ANOTHER) == 2
    assert "Enter: Dr. Wu" in shown
    assert known(path)["acme-2"].next == "Dr. Wu"


def test_whoever_says_no_after_all_has_it_removed(path: Path) -> None:
    shown = debrief(path, *SKIPPED, "y", "", "Dr. Wu", "b", "b", "b", "n").stdout
    assert "It's off your list again." in shown
    assert list(known(path)) == ["acme-1"]


def test_no_to_who_will_be_called_clears_nobody(path: Path) -> None:
    shown = debrief(path, *SKIPPED, "y", "n", "", "Dr. Wu", "", "").stdout
    assert known(path)["acme-2"].interviewer == "Mr. Whitman"
    assert "Type another name, or press Enter to keep Mr. Whitman." in shown


@pytest.mark.parametrize("word", ["b", "B)", "b: I'm No. 1"])
def test_another_answer_to_do_you_mean_is_the_correction(path: Path, word: str) -> None:
    shown = debrief(path, "", "", "I was told second", word, "", "n", "", "").stdout
    assert "I can't tell" not in shown
    assert known(path)["acme-1"].ways == {f"{RANK}#phrasing": f"{RANK}/first#branch"}


@pytest.mark.parametrize("word", ["undo", "u", "go back"])
def test_from_do_you_mean_it_goes_back_to_which_it_was(path: Path, word: str) -> None:
    shown = debrief(path, "", "", "I was told second", word, "b", "", "", "n", "").stdout
    assert shown.count("Do you mean a") == 1
    assert known(path)["acme-1"].ways == {f"{RANK}#phrasing": f"{RANK}/first#branch"}


@pytest.mark.parametrize("word", ["cancel", "quit", "stop", "q"])
@pytest.mark.parametrize("asked", range(5))
def test_what_leaves_is_no_answer(path: Path, word: str, asked: int) -> None:
    shown = debrief(path, *[""] * asked, word).stdout
    assert "To finish later: " in shown
    assert kept(path) == {}


@pytest.mark.parametrize("word", ["skip", "Skip it.", "again", "hint", "?"])
def test_none_of_these_is_a_note(path: Path, word: str) -> None:
    skips = word.lower().startswith("skip")
    debrief(path, *(each for _ in range(5) for each in ((word,) if skips else (word, ""))), "")
    assert kept(path) == {}
    assert known(path)["acme-1"].debriefed == NOW


AGAIN = ["again", "repeat", "Say that again?"]


@pytest.mark.parametrize("word", AGAIN)
def test_again_tells_a_fork_and_its_answers_once_more(path: Path, word: str) -> None:
    once = debrief(path, *SKIPPED, "").stdout
    twice = debrief(path, "", "", word, "", "", "", "").stdout
    for told in ("You asked: ", "\na: They ", "\nd: None of these"):
        assert twice.count(told) == once.count(told) + 1


@pytest.mark.parametrize("word", AGAIN)
def test_again_tells_the_numbers_of_the_questions_once_more(path: Path, word: str) -> None:
    shown = debrief(path, "", "", "", "", word, "", "").stdout
    assert shown.count("Anything else to keep? Pick a question and add a note:") == 2
    assert shown.count("\n13: ") == 2


@pytest.mark.parametrize("word", AGAIN)
def test_again_tells_which_interview_is_asked_about_once_more(path: Path, word: str) -> None:
    assert debrief(path, *SKIPPED, word, "").stdout.count(ANOTHER) == 2


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("No. 1", "first"),
        ("they said I'm their number one", "first"),
        ("They say you're No. 1", "first"),
        ("they rank you but not no. 1", "not-first"),
        ("one of several", "one-of-several"),
    ],
)
def test_words_say_which_way_it_went(path: Path, typed: str, way: str) -> None:
    debrief(path, "", "", typed, "", "", "", "")
    assert known(path)["acme-1"].ways == {f"{RANK}#phrasing": f"{RANK}/{way}#branch"}


def test_words_that_are_kept_without_a_way_are_said_to_be(path: Path) -> None:
    words = "she talked about the weather"
    shown = debrief(path, "", "", words, "", "", "", "").stdout
    assert f"or press Enter to keep “{words}” as their words." in shown
    assert "Enter: keep that as their words" in shown
    assert f"Kept as their words: “{words}”." in shown
    assert kept(path) == {f"{RANK}#phrasing": words}


def test_no_to_the_words_that_are_offered_asks_for_others(path: Path) -> None:
    words = "she talked about the weather"
    debrief(path, "", "", words, "b", "", "n", "You are my first.", "n", "", "", "")
    assert kept(path) == {f"{RANK}/first#branch": "You are my first."}


@pytest.mark.parametrize(
    ("typed", "more"), [("yes, I'm meeting Ms. Adeyemi next Thursday", True), ("yes please", False)]
)
def test_who_tells_more_than_a_yes_hears_that_the_rest_is_asked(
    path: Path, typed: str, *, more: bool
) -> None:
    shown = debrief(path, *SKIPPED, typed, "q").stdout
    assert (IN_TURN in shown) == more
    assert WHO in shown or THEN in shown


@pytest.mark.parametrize(
    "typed", ["Yes, with the COO", "Maybe with the COO", "yes, the COO", "the COO"]
)
def test_who_is_met_there_is_offered_where_it_was_told(path: Path, typed: str) -> None:
    shown = debrief(path, *SKIPPED, typed, "", "q").stdout
    assert "Who will you meet then? (Enter: the COO" in shown


def test_when_it_is_was_told_with_the_yes_and_is_only_confirmed(path: Path) -> None:
    shown = debrief(path, *SKIPPED, "yes, Bob Smith on Friday at 3pm", "", "", "", "q").stdout
    assert "Who will you meet then? (Enter: Bob Smith" in shown
    assert "The interview is on Friday, November 27, 3:00 PM" in shown
    assert known(path)["acme-2"].interview == datetime(2026, 11, 27, 15, tzinfo=UTC)
