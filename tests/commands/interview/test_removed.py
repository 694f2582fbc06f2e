"""An interview that was removed: `trainer undo` brings it back."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from trainer.store.store import read


@pytest.mark.slow
def test_a_removed_interview_comes_back_by_undo_and_is_as_it_was(desk: Desk) -> None:
    desk.acme()
    (before,) = desk.list()
    drilled(desk, "--cards", "2", typed="\n\n3\n" * 20)
    desk.clock = lambda: MONDAY + timedelta(hours=1)
    told = desk("interview", "remove", "acme-1", "--yes").stdout
    assert told.endswith("To bring it back: trainer undo\n")
    assert desk.list() == []
    assert desk("undo").stdout == "Brought back: acme-1 (Acme, Ms. Ortiz, then Mr. Lee).\n"
    assert desk.list() == [before]
    assert "Brought back" not in desk("undo").stdout


@pytest.mark.slow
def test_undo_brings_back_no_interview_that_only_got_another_name(desk: Desk) -> None:
    desk.asked("interview", "add", typed=("Acme", "back", "Globex", "Ms. Ortiz", "q"))
    assert [each["name"] for each in desk.list()] == ["globex-1"]
    assert desk("undo").stdout.startswith("Taken back for Globex: who you call: Ms. Ortiz.")
    refused = desk("undo")  # nobody to ask, as where a remove is refused
    assert refused.exit_code == desk("interview", "remove", "globex-1").exit_code == 2
    assert "The last thing you did was to add globex-1" in refused.stderr
    assert "Add --yes if you're sure." in refused.stderr
    assert [each["name"] for each in desk.list()] == ["globex-1"]
    assert "Nothing taken back." in desk.asked("undo", typed=("",)).stdout
    assert "Removed globex-1 (Globex)." in desk.asked("undo", typed=("y",)).stdout
    assert desk("undo").stdout == "There's nothing to take back yet.\n"


@pytest.mark.slow
def test_a_removed_interview_whose_words_were_erased_stays_gone(desk: Desk) -> None:
    desk.acme()
    desk("interview", "remove", "acme-1", "--yes")
    assert desk("log", "forget", "--stage", "acme-1", "--yes").exit_code == 0
    assert desk("undo").stdout == "There's nothing to take back yet.\n"
    assert desk.list() == []


@pytest.mark.slow
def test_an_interview_removed_on_two_computers_comes_back_by_one_undo(
    desk: Desk, tmp_path: Path
) -> None:
    desk.acme()
    (before,) = desk.list()
    other, copy = Desk(tmp_path / "other"), str(tmp_path / "answers.jsonl")
    other.folder.mkdir()
    other.acme()
    for each in (desk, other):
        each("interview", "remove", "acme-1", "--yes")
    assert other("log", "export", copy).exit_code == 0
    assert desk("log", "import", copy).exit_code == 0
    assert desk("undo").stdout.startswith("Brought back: acme-1")
    assert desk.list() == [before]
    assert "The last thing you did was to add acme-1" in desk("undo").stderr
    assert desk("undo", "--yes").stdout.startswith("Removed acme-1")


@pytest.mark.parametrize("said", ["canceled", "It was cancelled.", "they canceled the interview"])
@pytest.mark.parametrize("before", range(5))
@pytest.mark.parametrize("sure", ["y", ""])
def test_told_in_the_middle_of_the_questions_that_it_is_off_it_is_removed_once_that_is_sure(
    desk: Desk, said: str, before: int, sure: str
) -> None:
    desk.acme()
    shown = desk.asked("interview", "edit", "acme", typed=(*[""] * before, said, sure)).stdout
    assert shown.count("Remove acme-1 (Acme, Ms. Ortiz, then Mr. Lee)? y: yes, or Enter: no") == 1
    assert ("To bring it back: trainer undo" in shown) == bool(sure)
    assert len(desk.list()) == (0 if sure else 1)
    assert sure or desk.list()[0]["interviewer"] == "Ms. Ortiz"


@pytest.mark.slow
def test_a_wish_to_leave_or_to_clear_is_none_to_remove_it(desk: Desk) -> None:
    desk.acme()
    for said in ("cancel", "none"):
        shown = desk.asked("interview", "edit", "acme", typed=("", said, "q", "q")).stdout
        assert "Remove acme-1" not in shown


@pytest.mark.slow
def test_who_is_met_told_by_name_is_one_thing_done_and_one_undo_takes_it_back(desk: Desk) -> None:
    office = ("--interviewer", "Mr. Tom Osgood from HR", "--next", "the nursing director")
    desk("interview", "add", "Acme", *office, "--call", "tomorrow 17:00")
    (before,), added = desk.list(), len(read(desk.store_path))
    answers = ("", "", "", "Ms. Ruth Delgado, the nursing director", "", "", "", "", "", "")
    desk.asked("interview", "edit", "acme-1", typed=answers)
    assert len(read(desk.store_path)) == added + 1
    told = desk("undo").stdout
    what, _, now = told.partition(". Now acme-1: ")
    who = "Ms. Ruth Delgado (“Ms. Delgado”, the nursing director)"
    assert what == f"Taken back for Acme: who you meet next: {who}"
    assert now.startswith("Acme, Mr. Tom Osgood (from HR), then the nursing director.")
    assert desk.list() == [before]
    desk.asked("interview", "edit", "acme-1", typed=("",) * 10)
    assert len(read(desk.store_path)) == added + 2  # and the retraction: Enter alone is no change


def test_what_somebody_is_called_is_taken_back_by_itself(desk: Desk) -> None:
    desk("interview", "add", "Acme", "--interviewer", "Mr. Tom Osgood", "--call", "tomorrow 17:00")
    (before,) = desk.list()
    desk.asked("interview", "edit", "acme-1", typed=("", "", "Tom", *[""] * 8))
    told = desk("undo").stdout
    assert told == (
        "Taken back for Acme: who you call: Mr. Tom Osgood (“Tom”)."
        " Now who you call: Mr. Tom Osgood.\n"
    )
    assert desk.list() == [before]
