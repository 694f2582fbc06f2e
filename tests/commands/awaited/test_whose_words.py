"""What a newcomer says at home in their own words: a callback, where it is, who somebody is."""

from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.for_each import for_each
from tests.support.here import Desk


def undated(folder: Path, *company: str) -> Desk:
    desk = Desk(Path(mkdtemp(dir=folder)))  # another for each row
    people = ("--interviewer", "Lou", "--next", "Dr. Renata Obi", "--call", "2026-12-07 16:00")
    assert desk("interview", "add", *company, *people).exit_code == 0
    return desk


@pytest.mark.slow
@for_each(
    "typed",
    [
        "i got a callback from Marsh Pediatrics",
        "I got a call back from Marsh Pediatrics!",
        "i got called back by Marsh Pediatrics",
    ],
)
def test_a_callback_is_an_interview_there_to_be_added(tmp_path: Path, typed: str) -> None:
    desk = undated(tmp_path, "Zeta")
    desk.asked(typed=(typed, "", "Jane Poole", "", "", "", "", "q", "q", "q"))
    assert [each["company"] for each in desk.list()] == ["Zeta", "Marsh Pediatrics"]


@pytest.mark.slow
@for_each(
    "typed",
    [
        "its at Bright Smile Dental",
        "it's at Bright Smile Dental.",
        "I'm interviewing at Bright Smile Dental",
    ],
)
def test_where_it_is_names_its_company(tmp_path: Path, typed: str) -> None:
    desk = undated(tmp_path)
    desk.asked(typed=("i", typed, "y", "q", "q"))
    assert desk.list()[0]["company"] == "Bright Smile Dental"


@pytest.mark.slow
@for_each("typed", ["its at 10", "it's at the office", "it's for tomorrow"])
def test_an_hour_is_no_company(tmp_path: Path, typed: str) -> None:
    desk = undated(tmp_path)
    assert "the company's name" not in desk.asked(typed=("i", typed, "q", "q", "q")).stdout
    assert desk.list()[0]["company"] is None


@pytest.mark.slow
@for_each("typed", ["dr obi is a woman", "Dr. Obi's a really nice lady", "dr obi is a she"])
def test_who_somebody_is_is_a_note_and_no_news_of_a_call(tmp_path: Path, typed: str) -> None:
    shown = undated(tmp_path, "Zeta").asked(typed=(typed, "q", "q", "q")).stdout
    assert "Did you make it already?" not in shown
    assert "Saved as a note" in shown
