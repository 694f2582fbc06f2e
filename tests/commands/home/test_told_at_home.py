"""What is told at home in a sentence is carried where it belongs, and changes nothing unasked."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.for_each import for_each
from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import DONE, living
from trainer.acts.desk import desk_of

NOON = MONDAY.replace(hour=12, minute=0, second=0, microsecond=0)


def told(folder: Path, *typed: str, call: int | None = 50, interview: int | None = None) -> Desk:
    """Return somebody with an interview at Zeta, and what home says to them, in `folder/said`."""
    desk = living(Desk(folder), [(call, interview, "")], NOON)
    result = desk.asked(typed=(*typed, "q", "q"))
    assert result.exception is None
    (folder / "said").write_text(result.stdout + result.stderr)
    return desk


def said(folder: Path) -> str:
    return (folder / "said").read_text()


@pytest.mark.slow
def test_how_a_call_went_is_the_first_answer_of_its_debrief(tmp_path: Path) -> None:
    desk = told(tmp_path, "It went really well, she said I'm first choice", "q", call=-3)
    assert "Saved: it went well. Your words are kept as a note." in said(tmp_path)
    assert "How did it go?" not in said(tmp_path)
    assert desk_of(desk).named("zeta-1").outcome == "well"


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed", ["terrible", "amazing!!", "I froze", "Just hung up. She was lovely"]
)
def test_so_is_a_word_of_it(tmp_path: Path, typed: str) -> None:
    desk = told(tmp_path, typed, "q", call=-3)
    assert "Saved: it went " in said(tmp_path)
    assert desk_of(desk).named("zeta-1").outcome


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["done", "did it", "I've done it!"])
def test_after_a_call_what_was_done_is_the_call(tmp_path: Path, typed: str) -> None:
    told(tmp_path, typed, "q", call=-3)
    assert "How did it go?" in said(tmp_path)


@pytest.mark.slow
def test_what_she_said_no_to_in_a_call_may_be_a_question_of_it(tmp_path: Path) -> None:
    desk = told(tmp_path, "she said no", "q", call=-3)
    assert "Your words are kept as a note." in said(tmp_path)
    assert not desk_of(desk).named("zeta-1").result


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["she's out sick", "calling her in an hour"])
def test_after_the_hour_of_one_that_was_not_made_its_new_time_is_asked(
    tmp_path: Path, typed: str
) -> None:
    told(tmp_path, typed, "", call=-3)
    assert "All right: the call is still to come." in said(tmp_path)


@pytest.mark.slow
def test_it_can_be_taken_back_at_once(tmp_path: Path) -> None:
    desk = told(tmp_path, "call was a disaster", "no wait, it was so-so", "q", call=-3)
    assert desk_of(desk).named("zeta-1").outcome == "so-so"


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["I already talked to Rebecca", "I did my call today"])
def test_of_a_call_that_is_ahead_it_is_asked_whether_it_was_made(
    tmp_path: Path, typed: str
) -> None:
    desk = told(tmp_path, typed, "")
    assert "Did you make it already?" in said(tmp_path)
    assert desk.list()[0]["call"].startswith("2026-11-25T14:00")


@pytest.mark.slow
def test_of_one_that_nobody_answered_the_new_time_is_asked(tmp_path: Path) -> None:
    desk = told(tmp_path, "she didn't pick up", "")
    assert "When will you call?" in said(tmp_path)
    assert desk.list()[0]["call"].startswith("2026-11-25T14:00")


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["cancel my interview", "the call's off", "they called it off"])
def test_an_interview_that_is_off_is_removed_with_a_yes_alone(tmp_path: Path, typed: str) -> None:
    desk = told(tmp_path, typed, "")
    assert "Remove zeta-1" in said(tmp_path)
    assert len(desk.list()) == 1


@pytest.mark.slow
def test_a_yes_removes_it(tmp_path: Path) -> None:
    assert told(tmp_path, "cancel my interview", "y").list() == []


@pytest.mark.slow
def test_where_only_a_call_is_known_that_is_what_moved(tmp_path: Path) -> None:
    desk = told(tmp_path, "it's been pushed to Friday at 3pm", "y", "")
    assert "What moved?" not in said(tmp_path)
    assert desk.list()[0]["call"].startswith("2026-11-27T15:00")
    assert desk.list()[0]["interview"] is None


@pytest.mark.slow
def test_where_both_are_known_it_is_asked_which(tmp_path: Path) -> None:
    desk = told(tmp_path, "it moved to Friday at 3pm", "the interview", "y", "", interview=90)
    assert "What moved?" in said(tmp_path)
    assert desk.list()[0]["interview"].startswith("2026-11-27T15:00")
    assert desk.list()[0]["call"].startswith("2026-11-25T14:00")


def test_where_neither_moved_that_is_said(tmp_path: Path) -> None:
    desk = told(tmp_path, "it moved to Friday at 3pm", "", interview=90)
    assert "Nothing changed." in said(tmp_path)
    assert desk.list()[0]["call"].startswith("2026-11-25T14:00")


@pytest.mark.slow
def test_below_the_list_a_sentence_is_read_as_at_home(tmp_path: Path) -> None:
    asks = "How do I tell you when the interview is?"
    typed = ("i", "They moved it to Friday at 2pm", "c", "y", asks, "n", "is this saved?", "")
    desk = told(tmp_path, *typed, interview=90)
    assert desk.list()[0]["call"].startswith("2026-11-27T14:00")
    assert "Did you mean: change an interview?" in said(tmp_path)
    assert "on this computer only" in said(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("page", [(), ("i",)])
@pytest.mark.parametrize(
    "typed", ["the superintendent's name is wrong", "The superintendent is wrong there"]
)
def test_a_name_that_is_wrong_is_no_day_that_moved(
    tmp_path: Path, page: tuple[str, ...], typed: str
) -> None:
    told(tmp_path, *page, typed, "", interview=90)
    assert "Did you mean: change an interview?" in said(tmp_path)
    assert "Which company? (Enter: Zeta" in said(tmp_path)


@pytest.mark.slow
def test_how_an_interview_went_is_kept_though_the_next_one_is_added(tmp_path: Path) -> None:
    desk = living(Desk(tmp_path), [(-40, -20, DONE)], NOON)
    desk("interview", "add", "Zeta", "--call", "friday 3pm", "--interviewer", "Jo Park")
    desk.clock = lambda: NOON + timedelta(minutes=5)
    shown = desk.asked(typed=("It went very well", "", "q")).stdout
    assert "Saved as a note on your interview at Zeta." in shown


@pytest.mark.slow
@for_each(
    ("typed", "answer"),
    [
        ("can I go back?", "type u"),
        ("is this saved?", "on this computer only"),
        ("where is my data", "on this computer only"),
        ("what do I do now", "Press Enter: "),
        ("can I do something else", "Press Enter: "),
        ("how long will this take", "minutes a day"),
        ("do I have to pay", "It's free."),
        ("start over", "type d"),
        ("I'm nervous", "That's only natural"),
        ("how do I stop?", "type q"),
        ("I didn't get it", "they said no"),
    ],
)
def test_a_question_to_the_program_is_answered_at_home(
    typed: str, answer: str, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=(typed, "q")).stdout
    assert answer in shown
    assert "I don't know" not in shown


@for_each(
    ("name", "script"),
    [("offer", "salary-talk"), ("salary", "salary-talk"), ("no", "after-a-no")],
)
def test_a_script_may_be_meant_by_what_it_is_about(name: str, script: str, tmp_path: Path) -> None:
    assert f"Did you mean “{script}”?" in str(Desk(tmp_path)("drill", name).exception)


@pytest.mark.slow
@for_each(("answer", "came"), [("", None), ("y", "a no")])
def test_i_did_not_get_it_may_be_said_of_the_question(
    answer: str, came: str | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = living(Desk(tmp_path_factory.mktemp("one")), [(-90, -20, DONE)], NOON)
    shown = desk.asked(typed=("b", "I didn't get it", answer, "", "", "q")).stdout
    assert "Do you mean they said no?" in shown
    assert (desk_of(desk).named("zeta-1").result or None) == came


@pytest.mark.slow
def test_what_moved_is_told_by_whom_it_is_with_and_is_asked_else(desk: Desk) -> None:
    desk.acme()
    said = desk.asked("--plain", typed=("Lee was sick so it moved to friday at 2pm", "q", "q"))
    assert "interview is on Friday" in said.stdout
    said = desk.asked("--plain", typed=("they moved it to friday at 2pm", "q", "q"))
    assert "What moved?" in said.stdout
    assert "Nothing changed." in said.stdout
