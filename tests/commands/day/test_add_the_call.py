"""`a` at home where an interview only lacks its call; and what is typed there by mistake."""

from datetime import timedelta

import pytest
from click.testing import CliRunner

from tests.support.here import ADD, Desk, drilled
from tests.support.people import MONDAY
from trainer.cli import trainer

pytestmark = pytest.mark.slow


def test_a_asks_only_the_day_of_the_interview_that_is_there(desk: Desk) -> None:
    desk(*ADD, "--interviewer", "Ms. Ortiz")
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=("?", "a", "", "wed 5pm", "", "", "q")).stdout
    assert "a: who and when" in shown
    assert "Which company?" not in shown
    assert "Who interviewed you?" not in shown
    (stage,) = desk.list()
    assert (stage["name"], stage["call"]) == ("acme-1", "2026-11-25T17:00:00.000000Z")


def test_q_at_the_day_leaves_the_interview_as_it_is(desk: Desk) -> None:
    desk(*ADD)
    drilled(desk, "--cards", "1")
    assert "Nothing changed." in desk.asked(typed=("a", "q", "q")).stderr
    assert desk.list()[0]["call"] is None


def test_an_interview_added_without_a_day_names_the_key_that_asks_for_it(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    added = ("a", "Acme", "Ms. Ortiz", "Mr. Lee", "", "")
    shown = desk.asked(typed=(*added, "a", "wed 5pm", "", "", "q"))
    assert "With its day there'll be a plan. To add it: type a" in " ".join(shown.stderr.split())
    assert "interview edit" not in shown.output
    (stage,) = desk.list()  # that key asked for its day, and added no other one
    assert (stage["name"], stage["call"]) == ("acme-1", "2026-11-25T17:00:00.000000Z")


def test_of_another_interview_than_the_one_at_home_the_key_of_its_page_is_named(desk: Desk) -> None:
    desk.acme()
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=("interview add Beta --next 'Ms. Wu'", "e", "q", "", "q"))
    said = " ".join(shown.stderr.split())
    assert "With its day there'll be a plan. To add it: type e" in said
    assert "Which one?" in shown.stdout
    assert "type a" not in said


def test_today_says_how_the_interview_that_is_there_gets_its_day(desk: Desk) -> None:
    desk(*ADD)
    added = 'To add one: trainer interview edit acme-1 --call "Wed 5pm"'
    assert added in " ".join(desk("today").stderr.split())
    drilled(desk, "--cards", "1")
    assert "To add one: type a" in " ".join(desk.asked(typed=("t", "", "q")).stderr.split())


def test_with_no_interview_a_adds_one(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=("?", "a", "Acme", "q", "", "q")).stdout
    assert "a: add your call" in shown
    assert "Which company?" in shown
    assert desk.list()[0]["company"] == "Acme"


def test_a_command_mistyped_is_offered_and_keystrokes_are_no_letters(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=("drll", "\x1bhelp", "\x1b[A", "q")).stdout
    assert "I don't know “drll”. Did you mean drill? To see what you can type: help" in shown
    assert "h: rehearse the call" in shown
    assert "\x1b" not in shown


def test_a_warm_up_left_after_one_card_is_none(desk: Desk) -> None:
    desk.added("--call", "wed 17:00")
    drilled(desk, "--cards", "30", typed="\n" * 200)
    desk.clock = lambda: MONDAY + timedelta(days=2, hours=-5)
    CliRunner().invoke(trainer, ["warm-up"], obj=desk, input="\n3\n")
    assert "Enter: warm-up, 5 minutes, aloud." in desk().stdout


def test_a_warm_up_stays_one_after_a_rehearsal_of_lines_that_are_new(desk: Desk) -> None:
    desk.acme("--call", "wed 17:00")
    drilled(desk, "--cards", "2")
    desk.clock = lambda: MONDAY + timedelta(days=2, hours=-5)
    CliRunner().invoke(trainer, ["warm-up"], obj=desk, input="\n3\n" * 2)
    assert "You've warmed up." in desk().stdout
    CliRunner().invoke(trainer, ["rehearse"], obj=desk, input="\n" * 12)
    shown = desk().stdout
    assert "You've warmed up." in shown
    assert "Enter: the call sheet, to read aloud." in shown


def test_n_asks_only_who_will_be_met_and_the_waiting_lines_name_that_key_once(desk: Desk) -> None:
    desk(*ADD, "--interviewer", "Ms. Ortiz")
    drilled(desk, "--cards", "1")
    result = desk.asked(typed=("d", "q", "?", "n", "Mr. Lee", "", "q"))
    waits = "9 lines wait until you add who you'll meet next: back home, type n"
    assert result.stderr.count(waits) == 1
    assert "n: add who you'll meet next" in result.stdout
    assert "Which company?" not in result.stdout
    assert desk.list()[0]["next"] == "Mr. Lee"


def test_where_it_is_known_who_will_be_met_n_is_no_key(desk: Desk) -> None:
    desk(*ADD, "--next", "Mr. Lee")
    drilled(desk, "--cards", "1")
    assert "I don't know “n”." in desk.asked(typed=("n", "q")).stdout


def test_a_command_typed_with_the_path_of_the_program_is_understood(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    shown = desk.asked(typed=(".venv/bin/trainer today", "q")).stdout
    assert "I don't know" not in shown


def test_where_the_interviews_are_listed_one_may_be_changed_or_added(desk: Desk) -> None:
    drilled(desk, "--cards", "1")
    keys = ("i", "a", "Acme", "q", "", "i", "e", "", "Ms. Ortiz", "q", "", "q")
    shown = desk.asked(typed=keys).stdout
    assert "Enter: back home, a: add an interview, or q: leave" in shown
    assert "e: change it, m: it moved, x: it's off, a: add an interview, or q: leave" in shown
    (stage,) = desk.list()
    assert (stage["company"], stage["interviewer"]) == ("Acme", "Ms. Ortiz")


def test_a_call_that_is_over_was(desk: Desk) -> None:
    desk.added("--call", "wed 17:00", "--interview", "fri 10:00")
    for hours, told in (
        (0, "Call: Wednesday, November 25, 5:00 PM, in two days."),
        (46, "The call was today, Wednesday, November 25, 5:00 PM."),
        (54, "The call was yesterday, Wednesday, November 25, 5:00 PM."),
        (90, "The call was Wednesday, November 25, 5:00 PM, two days ago."),
    ):
        desk.clock = lambda hours=hours: MONDAY + timedelta(hours=hours)  # type: ignore[misc]  # bound at once
        shown = desk("interview", "list").stdout
        assert told in shown
        assert ("Interview: " in shown) is (hours < 90)
