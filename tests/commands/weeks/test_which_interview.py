"""Of several interviews the one to change is asked for, and the one that's off is removed."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import living
from trainer.core.stages.telling.unmade import called_off

NOON = MONDAY.replace(hour=12)


@pytest.fixture(name="two")
def called_one_this_morning_and_two_more_to_come(tmp_path: Path) -> Desk:
    """Return somebody who called Zeta this morning, and calls Beta and Lumo in days."""
    return living(Desk(tmp_path), [(-3, None, "done"), (52, 90, ""), (78, None, "")], NOON)


@pytest.mark.slow
def test_change_it_asks_which_one_and_offers_that_of_this_morning_too(two: Desk) -> None:
    shown = two.asked(typed=("i", "e", "1", "Zeta Labs", "q", "", "q")).stdout
    assert "1: Zeta, Rebecca Stone; call Monday, November 23, 9:00 AM" in shown
    assert "2: Beta, Priya Shah; call Wednesday, November 25, 4:00 PM; interview" in shown
    assert "Which one? (Enter: Priya Shah at Beta, x: it's off, or q: stop)" in shown
    assert [each["company"] for each in two.list()] == ["Zeta Labs", "Beta", "Lumo"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "company"),
    [
        ("", "Beta"),
        ("3", "Lumo"),
        ("the third one", "Lumo"),
        ("Rebecca", "Zeta"),
        ("lumo-1", "Lumo"),
        ("Lumo", "Lumo"),
        ("Ana Weiss", "Lumo"),
        ("Wednesday", "Beta"),
        ("edit zeta", "Zeta"),
    ],
)
def test_it_is_picked_by_number_name_company_or_day(two: Desk, typed: str, company: str) -> None:
    shown = two.asked("interview", "edit", typed=(typed, "q")).stdout
    assert f"Which company? (Enter: {company}" in shown


@pytest.mark.slow
def test_what_is_none_of_them_is_said_and_q_changes_nothing(two: Desk) -> None:
    result = two.asked("interview", "edit", typed=("Globex", "9", "q"))
    told = "Type a number from 1 to 3, a name or a company, or press Enter."
    assert result.stdout.count(told) == 2
    assert "Nothing changed." in result.stderr


@pytest.mark.parametrize("typed", ["repeat", "Say that again, please", "again"])
def test_they_are_told_once_more(two: Desk, typed: str) -> None:
    shown = two.asked("interview", "edit", typed=(typed, "q")).stdout
    assert shown.count("3: Lumo, Ana Weiss; call") == 2


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["e lumo-1", "lumo-1"])
def test_its_name_in_the_list_is_understood_there(two: Desk, typed: str) -> None:
    assert "Which company? (Enter: Lumo" in two.asked(typed=("i", typed, "q", "", "q")).stdout


@pytest.mark.slow
@pytest.mark.parametrize("said", ["x", "It's off", "canceled", "They cancelled it.", "it's off"])
def test_one_that_is_off_is_removed_from_its_page_and_comes_back(two: Desk, said: str) -> None:
    shown = two.asked(typed=("i", said, "lumo", "y", "u", "", "q")).stdout
    assert "x: it's off" in shown
    assert "Which one is off? (Enter: Priya Shah at Beta, or q: none of them)" in shown
    assert "Remove lumo-1 (Lumo, Ana Weiss)?" in shown
    assert "To bring it back: type u" in shown
    assert "Brought back: lumo-1" in shown
    assert len(two.list()) == 3


@pytest.mark.slow
@pytest.mark.parametrize("typed", [("canceled", "3"), ("x 3",), ("Lumo canceled",), ("3 is off",)])
def test_that_it_is_off_is_understood_where_one_is_picked(
    two: Desk, typed: tuple[str, ...]
) -> None:
    shown = two.asked("interview", "edit", typed=(*typed, "y")).stdout
    assert "Remove lumo-1" in shown
    assert [each["company"] for each in two.list()] == ["Zeta", "Beta"]


@pytest.mark.slow
def test_a_no_removes_nothing(two: Desk) -> None:
    assert "Nothing removed." in two.asked("interview", "remove", typed=("2", "")).stdout
    assert "Nothing removed." in two.asked("interview", "remove", typed=("q",)).stdout
    assert len(two.list()) == 3


@pytest.mark.slow
def test_where_nobody_is_asked_it_says_how_to_name_it(two: Desk) -> None:
    for verb in ("edit", "remove"):
        result = two("interview", verb)
        assert result.exit_code == 2
        assert f"trainer interview {verb} beta-1" in result.stderr


@pytest.mark.slow
def test_of_one_interview_nothing_is_asked(tmp_path: Path) -> None:
    one = living(Desk(tmp_path), [(52, None, "")], NOON)
    assert "Which one" not in one.asked("interview", "edit", typed=("q",)).stdout
    assert "Remove zeta-1" in one.asked("interview", "remove", typed=("",)).stdout


@pytest.mark.parametrize("typed", ["Monday", "the second one", "Officer Wu", "Ms. R. Stone"])
def test_other_words_tell_of_none_that_is_off(typed: str) -> None:
    assert called_off(typed)[0] is False


@pytest.fixture(name="hourless")
def calls_both_today_at_no_hour(tmp_path: Path) -> Desk:
    """Return somebody who calls Zeta and Beta today, at hours that weren't told."""
    desk = living(Desk(tmp_path), [], NOON.replace(hour=15))
    for company, who in (("Zeta", "Rebecca Stone"), ("Beta", "Priya Shah")):
        added = desk("interview", "add", company, "--interviewer", who, "--call", "today")
        assert added.exit_code == 0
    return desk


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("", "Priya Shah at Beta"),
        ("2", "Rebecca Stone at Zeta"),
        ("stone", "Rebecca Stone at Zeta"),
    ],
)
def test_of_two_calls_of_today_without_an_hour_it_is_asked_which_was_made(
    hourless: Desk, typed: str, who: str
) -> None:
    shown = hourless.asked("debrief", typed=(typed, "q")).stdout
    assert "Which call did you make? (Enter: Priya Shah at Beta, or q: stop)" in shown
    assert f"The call with {who}." in shown


@pytest.mark.slow
@pytest.mark.parametrize("hour", [9, 20])
def test_q_notes_none_of_them_and_one_that_is_named_needs_no_question(
    hourless: Desk, hour: int
) -> None:
    hourless.clock = lambda: NOON.replace(hour=hour)
    shown = hourless.asked("debrief", typed=("hm", "again", "q")).stdout
    assert "Type a number from 1 to 2, a name or a company, or press Enter." in shown
    assert shown.count("1: Beta, Priya Shah; call") == 2
    assert "The call with" not in shown
    assert "Which call" not in hourless.asked("debrief", "beta", typed=("q",)).stdout
    hourless.asked("debrief", "beta", typed=("well", "", *("n",) * 30))
    assert "Which call" not in hourless.asked("debrief", typed=("q",)).stdout


@pytest.mark.slow
def test_from_home_too(hourless: Desk) -> None:
    drilled(hourless, "--cards", "1", typed="\n3\n" * 9)
    shown = hourless.asked(typed=("b", "2", "q", "", "q")).stdout
    assert "Which call did you make?" in shown
    assert "The call with Rebecca Stone at Zeta." in shown


@pytest.mark.slow
def test_of_a_script_that_the_interview_ahead_has_not_it_asks_for_no_date(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.acme()
    said = desk("today", "closing").stderr
    assert said == (
        "acme-1 is practiced with second-interview. To change that:"
        " trainer interview edit acme-1 --script closing\n"
    )
    desk(*said.split(": trainer ")[1].split())
    assert desk("today", "closing").stderr == ""


@pytest.mark.slow
def test_after_the_debrief_the_interviews_own_script_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk("interview", "add", "Acme", "--call", "wed 17:00", "--script", "closing")
    desk.clock = lambda: MONDAY + timedelta(days=3)
    desk.asked("debrief", "acme", typed=("well", *[""] * 6))
    told, own, other = (
        desk("today", *script).stdout for script in ((), ("closing",), ("second-interview",))
    )
    assert told.startswith("Today: no call is ahead. To keep your lines fresh, ")
    assert told.partition("\n")[2] == own.partition("\n")[2] != other.partition("\n")[2]
    assert desk("today", "--exit-code").exit_code == 1
