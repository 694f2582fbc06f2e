"""The debrief gone back in and changed later, and the next interview told of when it's known."""

from datetime import timedelta

import pytest

from tests.support.folds import notes
from tests.support.here import Desk
from tests.support.people import MONDAY
from trainer.core.log.events import microseconds
from trainer.rows.debrief import you_noted
from trainer.store.store import read

NOW = MONDAY + timedelta(days=3)
SKIPPED = ("",) * 5
"""How it went, a line on it, two forks, notes on cues."""


@pytest.fixture
def after(desk: Desk) -> Desk:
    """Return somebody whose call is over."""
    desk.acme("--call", "wed 17:00")
    desk.clock = lambda: NOW
    return desk


def outcome(desk: Desk) -> str:
    from trainer.acts.desk import desk_of

    return desk_of(desk).named("acme-1").outcome


@pytest.mark.slow
def test_back_asks_the_question_before_and_shows_what_was_noted(after: Desk) -> None:
    typed = ("well", "back", "c", "it went badly", "kind", "back", "", "", "", "", "")
    shown = after.asked("debrief", typed=typed).stdout
    assert "You noted: well. Enter: keep, c: change, or b: go back" in shown
    assert "You noted: “kind”. Enter: keep, c: change, or b: go back" in shown
    assert outcome(after) == "badly"
    assert "Is there another interview at Acme, after Mr. Lee?" in shown


def test_back_at_the_words_is_to_what_they_said(after: Desk) -> None:
    typed = ("", "", "a", "back", "b", "", "", "", "", "")
    shown = after.asked("debrief", typed=typed).stdout
    assert shown.count("What did they say?") == 3
    assert shown.count("Saved: ") == 2


@pytest.mark.parametrize("asks", ["help", "?"])
def test_whether_to_practice_their_words_is_explained_and_gone_back_from(
    after: Desk, asks: str
) -> None:
    words = "You're first by a mile."
    typed = ("", "", "a", words, asks, "back", "", "", "", "", "", "n")
    shown = after.asked("debrief", typed=typed).stdout
    assert shown.count("Practice with these words from now on?") == 3
    assert shown.count("Their exact words?") >= 2
    assert f"(Enter: “{words}”, or b: go back)" in shown
    assert "Press Enter, and the drill asks you what they mean, too." in shown
    assert shown.count("You'll hear them along with the other replies.") == 1


def test_q_at_that_question_stops_and_keeps_what_was_answered(after: Desk) -> None:
    shown = after.asked("debrief", typed=("well", "", "a", "You're first.", "q")).stdout
    assert "Your answers are saved. To take back the last one: trainer undo\n" in shown
    assert "To finish later: " in shown
    assert "along with the other replies" not in shown


@pytest.mark.slow
def test_before_the_first_there_is_none_and_of_numbers_it_is_the_last_fork(after: Desk) -> None:
    typed = ("back", "go back", "w", "", "a", "", "a", "", "back", "", "", "")
    shown = after.asked("debrief", typed=typed).stdout
    assert outcome(after) == "well"
    assert shown.count("You noted: ") == 1
    *_, before = shown.split("You noted: ")[0].strip().splitlines()
    assert before.startswith("You asked: ")  # what that answers
    assert shown.count("Number of a question") == 2


@pytest.mark.slow
def test_run_again_it_shows_what_was_noted_and_lets_it_be_changed(after: Desk) -> None:
    first = ("well", "kind", "a", "", "", "", "")
    after.asked("debrief", typed=first)
    shown = after.asked("debrief", typed=("y", "c", "so-so", "", "keep", "", "", "")).stdout
    noted, _ = shown.split("Change or add something?")
    assert "How did it" not in noted
    assert "It went well.\nYour note on the call: “kind”\n" in noted
    assert "You've noted it already. Enter: keep an answer, or q: stop." in shown
    assert "You noted: well. Enter: keep, c: change, or b: go back" in shown
    assert "You noted: “kind”. Enter: keep, c: change, or b: go back" in shown
    assert outcome(after) == "so-so"
    assert notes(read(after.store_path), now=microseconds(NOW))["acme-1"].text == "kind"


@pytest.mark.slow
def test_below_the_notes_a_question_is_no_note_and_words_are_one_as_typed(after: Desk) -> None:
    after.asked("debrief", typed=("well", "kind", "a", "", "", "", ""))
    asked = after.asked("debrief", typed=("what did Joan say", "When do I call?", "")).stdout
    assert asked.count("That's no note, so it isn't kept.") == 2
    kept = notes(read(after.store_path), now=microseconds(NOW))["acme-1"].text
    assert kept == "kind"
    after.asked("debrief", typed=("She knows Ana from Acme", ""))
    assert (
        "She knows Ana from Acme"
        in notes(read(after.store_path), now=microseconds(NOW))["acme-1"].text
    )


def test_whoever_leaves_before_any_answer_is_told_that_nothing_was_noted(after: Desk) -> None:
    shown = after.asked("debrief", typed=("cancel",)).stdout
    assert "Nothing was noted this time.\nTo finish later: trainer debrief acme-1\n" in shown


@pytest.mark.slow
def test_whoever_stops_looking_at_a_call_noted_before_has_nothing_to_finish(after: Desk) -> None:
    assert "To finish later: " in after.asked("debrief", typed=("well", "q")).stdout
    after.asked("debrief", typed=("well", "kind", "a", "", "", "", ""))
    again = after.asked("debrief", typed=("y", "", "q")).stdout
    assert "Nothing changed.\n" in again
    assert "To finish later: " not in again


@pytest.mark.parametrize(
    ("noted", "shown"),
    [
        ("“kind”", "“kind”."),
        ("“kind.”", "“kind.”"),
        ("“Was I kind?”", "“Was I kind?”"),
        ("they agreed", "they agreed."),
        ("they agreed.", "they agreed."),
    ],
)
def test_what_was_noted_ends_in_one_stop(noted: str, shown: str) -> None:
    assert you_noted(noted).startswith(f"You noted: {shown} Enter: keep")


@pytest.mark.slow
def test_resumed_it_asks_only_what_is_open_and_back_reaches_the_rest(after: Desk) -> None:
    after.asked("debrief", typed=("well", "q"))
    shown = after.asked("debrief", typed=("back", "change it", "badly", "q")).stdout
    assert shown.startswith("The call with Ms. Ortiz at Acme.")
    assert shown.index("what do you want to remember?") < shown.index("You noted: well.")
    assert outcome(after) == "badly"


@pytest.mark.parametrize("yes", ["y", "yes please", "sure, thanks"])
def test_another_interview_is_told_of_in_any_yes(after: Desk, yes: str) -> None:
    shown = after.asked("debrief", typed=(*SKIPPED, yes, "", "Dr. Wu", "", "")).stdout
    assert "Added: Acme. You'll call Mr. Lee." in shown


def test_what_was_told_of_it_is_kept_where_the_input_ends(after: Desk) -> None:
    after.asked("debrief", typed=(*SKIPPED, "yes", "", "Dr. Wu"))
    second = next(each for each in after.list() if each["name"] == "acme-2")
    assert (second["interviewer"], second["next"]) == ("Mr. Lee", "Dr. Wu")


@pytest.mark.slow
@pytest.mark.parametrize("no", ["", "no thanks", "not yet"])
def test_heard_of_later_it_is_told_as_it_would_have_been_then(after: Desk, no: str) -> None:
    shown = after.asked(typed=("", *SKIPPED, no, "a", "", "", "Dr. Wu", "", "", "", "q")).stdout
    assert "When you hear of one: type a" in shown
    assert "Which company? (Enter: Acme" in shown
    assert "That's who you'll call. (Enter: Mr. Lee" in shown
    second = next(each for each in after.list() if each["name"] == "acme-2")
    assert (second["interviewer"], second["next"]) == ("Mr. Lee", "Dr. Wu")


@pytest.mark.slow
def test_without_a_company_too_and_another_company_brings_no_names(desk: Desk) -> None:
    desk("interview", "add", "--interviewer", "Ms. Ortiz", "--next", "Mr. Lee", "--call", "wed 5pm")
    desk.clock = lambda: NOW
    desk.asked("debrief", typed=(*SKIPPED, ""))
    desk.asked("interview", "add", typed=("Beta", "q"))
    desk.asked("interview", "add", typed=("", "", "Dr. Wu", "q"))
    found = {each["name"]: each["interviewer"] for each in desk.list()}
    assert found == {"interview-1": "Ms. Ortiz", "beta-1": None, "interview-2": "Mr. Lee"}


@pytest.mark.parametrize("words", ["Yes, of course.", "Absolutely", "Not right now, no."])
def test_a_yes_or_a_no_of_theirs_is_their_words(after: Desk, words: str) -> None:
    after.asked("debrief", typed=("", "", "a", words, "n", "", "", ""))
    kept = notes(read(after.store_path), now=microseconds(NOW))
    assert words in [note.text for note in kept.values()]


@pytest.mark.parametrize("nothing", ["no", "no thanks", "No.", ""])
def test_no_words_are_none(after: Desk, nothing: str) -> None:
    after.asked("debrief", typed=("", "", "a", "yes please", nothing, "", "", ""))
    assert notes(read(after.store_path), now=microseconds(NOW)) == {}


@pytest.mark.parametrize(
    ("typed", "told"), [("w", "It went well."), ("s", "It was so-so."), ("bad", "It went badly.")]
)
def test_the_list_says_how_a_call_went(after: Desk, typed: str, told: str) -> None:
    assert "It w" not in after("interview", "list").stdout
    after.asked("debrief", typed=(typed, *[""] * 8))
    assert told in after("interview", "list").stdout


@pytest.mark.parametrize(
    "answer",
    ["Perhaps with the director, I don't know yet", "maybe", "There might be one with the board"],
)
def test_whoever_does_not_know_of_another_interview_is_asked_for_none(
    after: Desk, answer: str
) -> None:
    shown = after.asked("debrief", typed=(*SKIPPED, answer, "q")).stdout
    assert "Is there another interview at Acme, after Mr. Lee?" in shown
    assert "Who will you call before it?" not in shown


def test_whoever_does_is_asked_for_it(after: Desk) -> None:
    shown = after.asked("debrief", typed=(*SKIPPED, "Yes, with the director", "q")).stdout
    assert "Who will you call before it?" in shown


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "note"),
    [
        ("no, he told me the answer comes next week", "he told me the answer comes next week"),
        ("he told me the answer comes next week", "he told me the answer comes next week"),
        ("they'll tell me on Monday", "they'll tell me on Monday"),
        ("yes, and I should bring three references", "and I should bring three references"),
        ("Yes, with the director on Monday", None),
        ("no, not that I know of", None),
    ],
)
def test_what_is_told_besides_a_yes_or_no_is_a_note(
    after: Desk, answer: str, note: str | None
) -> None:
    shown = after.asked("debrief", typed=(*SKIPPED, answer, "q", "q")).stdout
    kept = notes(read(after.store_path), now=microseconds(NOW))
    assert [each.text for each in kept.values()] == ([note] if note else [])
    assert shown.count("Saved as a note on the call with Ms. Ortiz at Acme.") == bool(note)
