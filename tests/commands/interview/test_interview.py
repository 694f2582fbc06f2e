"""`trainer interview` by flags, and what is kept of it."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result

from tests.support.here import ADD, DATES, PEOPLE, Desk
from tests.support.people import MONDAY
from trainer.core.log.events import What
from trainer.store.store import read


def only_line(result: Result) -> str:
    """Return what a refused command says: one line, exit code 2."""
    assert result.exit_code == 2, result.output
    assert not result.stdout
    (line,) = result.stderr.splitlines()
    return line.removeprefix("trainer: ")


# -- flags


def test_an_interview_is_added_said_back_and_listed(desk: Desk) -> None:
    result = desk(*ADD, *DATES, *PEOPLE, "--role", "Baker", "--minutes", "8")
    assert (result.exit_code, result.stderr) == (0, "")
    said, ahead, *days = result.stdout.splitlines()
    assert said == (
        "Added acme-1: Acme, Ms. Ortiz, then Mr. Lee. Baker."
        " Call: Wednesday, November 25, 5:00 PM, in two days."
        " Interview: Thursday, November 26, 10:00 AM, in three days. 8 minutes a day."
    )
    assert ahead.startswith("Ahead: At 8 minutes today, you'll have practiced ")
    assert ahead.endswith("minutes today would cover all 19 before that.")
    labels = [day.partition(":")[0] for day in days]
    assert labels == ["If you keep going", "Today", "Tomorrow", "Wednesday"]
    assert desk("interview", "list").stdout.startswith("acme-1: Acme, Ms. Ortiz, then Mr. Lee.")
    assert desk.list() == [
        {
            "name": "acme-1",
            "company": "Acme",
            "number": 1,
            "call": "2026-11-25T17:00:00.000000Z",
            "interview": "2026-11-26T10:00:00.000000Z",
            "interviewer": "Ms. Ortiz",
            "next": "Mr. Lee",
            "role": "Baker",
            "me": None,
            "script": None,
            "minutes": 8.0,
            "away": [],
            "leave_out": [],
            "feared": [],
            "slots": {},
            "in_full": {},
            "result": None,
            "ahead": "2026-11-25T17:00:00.000000Z",
        }
    ]


@pytest.mark.slow
def test_keys_may_be_typed_without_the_script_and_the_kind(desk: Desk) -> None:
    keys = ("--leave-out", "rank", "--leave-out", "second-interview/hire#phrasing")
    assert desk(*ADD, *keys, "--feared", "hire/no").exit_code == 0
    (stage,) = desk.list()
    assert stage["leave_out"] == [
        "second-interview/hire#phrasing",
        "second-interview/rank#phrasing",
    ]
    assert stage["feared"] == ["second-interview/hire/no#branch"]


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (
            ("--call", "tursday 17:00"),
            "--call: I don't understand “tursday”. Did you mean thursday?",
        ),
        (("--call", "17:00"), "--call: On which day? Type the day too, for example: Wed 5:00 PM."),
        (("--call", "next Tue 5pm"), "--call: Which Tuesday? Type the date: Nov 24 or Dec 1."),
        (
            ("--interview", "20 Nov 10:00"),
            "--interview: Friday, November 20, 10:00 AM has already passed.",
        ),
        (
            ("--leave-out", "rnk"),
            "I don't know the key “rnk”. Did you mean second-interview/rank#phrasing?",
        ),
        (("--leave-out", "zzz"), "To see the keys: trainer script cards second-interview --keys"),
        (("--feared", "rank"), "--feared: I don't know the key “rank”."),
        (("--slot", "product"), "--slot: type a name and a value"),
        (("--slot", "product=Rocket"), "nothing in the script uses {product}."),
        (("--slot", "next=Mr. Lee"), "--slot: next has its own option. Use --next."),
        (("--minutes", "nan"), "--minutes: type a number, for example 10."),
    ],
)
def test_what_is_not_clear_is_one_line_that_says_what_to_type(
    desk: Desk, flags: tuple[str, str], says: str
) -> None:
    assert says in only_line(desk(*ADD, *flags))
    assert desk.list() == []


@pytest.mark.slow
def test_a_script_of_ones_own_has_slots_of_its_own(desk: Desk) -> None:
    script = desk.folder / "my.md"
    script.write_text("# My call {#my}\n\n### Ask {#ask}\n\n> Is {product} sold?\n", "utf-8")
    assert desk(*ADD, "--script", str(script), "--slot", "product=Rocket").exit_code == 0
    (stage,) = desk.list()
    assert (stage["slots"], stage["script"]) == ({"product": "Rocket"}, str(script))
    assert "Is Rocket sold?" in desk("read", "--page").stdout
    assert desk("interview", "edit", "acme", "--slot", "product=").exit_code == 0
    assert desk.list()[0]["slots"] == {}
    assert desk(*ADD, "--script", "no-such").exit_code == 1


@pytest.mark.slow
def test_under_a_pipe_nothing_is_asked_and_what_is_missing_is_said(desk: Desk) -> None:
    assert "Which company?" in only_line(desk("interview", "add"))
    only_the_interview = desk(*ADD, "--interview", "26 Nov 10:00")
    assert (
        "You need a day for the call, too, before the interview: trainer interview edit acme-1"
        in (only_the_interview.stderr)
    )
    without_a_date = desk("interview", "add", "Beta")
    assert (without_a_date.exit_code, without_a_date.stdout) == (
        0,
        "Added beta-1: Beta. No call date yet.\n",
    )
    assert without_a_date.stderr.startswith("With its day there'll be a plan. To add it: ")
    assert desk.list()[0]["call"] is None


@pytest.mark.slow
def test_a_call_after_the_interview_is_kept_and_pointed_out(desk: Desk) -> None:
    result = desk(*ADD, "--call", "26 Nov 11:00", "--interview", "26 Nov 10:00")
    assert "The call is set for after the interview." in result.stderr
    same = desk(*ADD, "--call", "27 Nov 10:00", "--interview", "27 Nov 10:00")
    assert "The call is set for when the interview begins." in same.stderr


@pytest.mark.slow
def test_the_next_interview_of_a_company_has_its_names_moved_on(desk: Desk) -> None:
    desk(*ADD, *DATES, *PEOPLE, "--me", "Jo Doe")
    result = desk("interview", "add", "ACME", "--interview", "1 dec 9:00")
    assert "Carried over from Ms. Ortiz at Acme: you'll call Mr. Lee." in result.stderr
    second = desk.list()[1]
    assert [second[name] for name in ("name", "number", "interviewer", "next", "me")] == [
        *("acme-2", 2, "Mr. Lee", None, "Jo Doe")
    ]


def test_edit_changes_what_is_given_and_keeps_the_rest(desk: Desk) -> None:
    desk.acme()
    result = desk(
        "interview", "edit", "acme-1", "--next", "Dr. Wu", "--call", "", "--company", "AG"
    )
    assert (result.exit_code, "Dr. Wu" in result.stdout) == (0, True)
    (stage,) = desk.list()
    assert (stage["name"], stage["company"], stage["call"]) == ("acme-1", "AG", None)
    assert (stage["next"], stage["interviewer"]) == ("Dr. Wu", "Ms. Ortiz")
    assert stage["ahead"] == stage["interview"] == "2026-11-26T10:00:00.000000Z"
    same = desk("interview", "edit", "ag", "--next", "Dr. Wu")
    assert (same.exit_code, same.stderr) == (0, "Nothing changed.\n")
    day = desk("interview", "edit", "ag", "--interview", "Nov 26 10:00")
    assert day.stderr.startswith("Nothing changed. The interview is on Thursday, November 26, 10:0")
    assert "What would you like to change?" in only_line(desk("interview", "edit", "acme-1"))


@pytest.mark.slow
def test_another_interview_at_the_same_time_is_pointed_out(desk: Desk) -> None:
    desk.acme()
    told = " ".join(desk("interview", "add", "Bolt", "--call", "wed 17:30").stderr.split())
    assert "Another call is at about the same time: Acme, Ms. Ortiz, then Mr. Lee." in told
    assert 'To change it: trainer interview edit acme-1 --call "Wed 5pm"' in told
    assert "same time" not in desk("interview", "edit", "bolt-1", "--call", "wed 19:00").stderr


@pytest.mark.slow
def test_with_one_interview_ahead_edit_needs_no_name(desk: Desk) -> None:
    assert "No interviews ahead." in desk("interview", "edit", "--me", "Alex").stderr
    desk(*ADD, *DATES)
    desk("interview", "edit", "--interviewer", "Ms. Ortiz")
    assert desk.list()[0]["interviewer"] == "Ms. Ortiz"
    desk("interview", "add", "Bolt")
    result = desk("interview", "edit", "--interviewer", "Dr. Wu")
    assert result.exit_code == 2
    assert "Which one: acme-1, bolt-1?" in result.stderr
    desk("interview", "edit", "--stage", "bolt-1", "--interviewer", "Dr. Wu")
    assert [each["interviewer"] for each in desk.list()] == ["Ms. Ortiz", "Dr. Wu"]


@pytest.mark.slow
def test_a_removed_name_is_never_used_again(desk: Desk) -> None:
    desk(*ADD)
    assert desk("interview", "remove", "acme", "--yes").stdout.startswith("Removed acme-1 (Acme).")
    assert desk("interview", "list").stderr.startswith("No interviews yet.")
    assert desk(*ADD).stdout.startswith("Added acme-2:")


@pytest.mark.slow
@pytest.mark.parametrize(
    "args",
    [
        ("interview", "edit", "acm", "--next", "x"),
        ("interview", "remove", "acm", "--yes"),
        ("drill", "--stage", "acm"),
        ("--stage", "acm", "read", "--page"),
    ],
)
def test_an_unknown_stage_is_one_line_with_a_suggestion(desk: Desk, args: tuple[str, ...]) -> None:
    assert only_line(desk(*args)).startswith("No interviews yet.")
    desk(*ADD)
    assert only_line(desk(*args)) == "I don't know the interview “acm”. Did you mean acme?"


@pytest.mark.slow
def test_names_are_cleaned_and_capped(desk: Desk) -> None:
    desk(*ADD, "--next", f"\x1b]0;x\x07 {'Y' * 200}")
    name = desk.list()[0]["next"]
    assert name.startswith("␛]0;x␇ Y")
    assert len(name) == 80
    assert "\x1b" not in desk("interview", "list").stdout


# -- what is kept


@pytest.mark.slow
def test_everything_typed_lies_in_events_of_the_log(desk: Desk) -> None:
    desk.acme()
    desk("interview", "edit", "acme-1", "--minutes", "12")
    desk("interview", "remove", "acme-1", "--yes")
    events = read(desk.store_path)
    assert [(event.event, event.stage) for event in events] == [(What.STAGE, "acme-1")] * 3
    assert json.loads(events[1].data or "") == {"minutes": 12.0}
    assert json.loads(events[2].data or "") == {"removed": True}


def test_the_times_are_those_of_the_persons_clock(tmp_path: Path) -> None:
    from zoneinfo import ZoneInfo

    desk = Desk(tmp_path)
    desk.zone = ZoneInfo("America/New_York")
    desk.clock = lambda: MONDAY.astimezone(ZoneInfo("America/New_York"))
    desk(*ADD, "--call", "wed 17:00")
    assert desk.list()[0]["call"] == "2026-11-25T22:00:00.000000Z"
    assert "Call: Wednesday, November 25, 5:00 PM, in two days." in desk("interview", "list").stdout
    assert datetime.fromisoformat(desk.list()[0]["ahead"]) - MONDAY == timedelta(days=2, hours=2)


@pytest.mark.slow
def test_nothing_is_removed_where_nobody_can_be_asked(desk: Desk) -> None:
    desk(*ADD)
    result = desk("interview", "remove", "acme-1")
    assert result.exit_code == 2
    assert "Add --yes if you're sure" in result.stderr
    assert [stage["name"] for stage in desk.list()] == ["acme-1"]


def test_an_interview_that_is_told_twice_is_one(desk: Desk) -> None:
    again = ("--call", "wed 17:00", "--interviewer", "ms. ortiz")
    desk.acme()
    for told in (again, again[:2], (*again, "--interview", "2026-11-26 10:00")):
        result = desk("interview", "add", "ACME", *told)
        assert result.exit_code == 0
        assert "You have that one already: acme-1 (Acme, Ms. Ortiz" in result.stderr
    assert len(desk.list()) == 1
    for other in (("--interviewer", "Jo Park"), ("--interview", "2026-11-27 10:00")):
        assert desk("interview", "add", "Acme", *again[:2], *other).exit_code == 0
    assert len(desk.list()) == 3


def test_one_that_is_told_twice_at_questions_is_one(desk: Desk) -> None:
    desk.added("--call", "wed 17:00", "--interviewer", "Ms. Ortiz")
    typed = ("Acme", "Ms. Ortiz", "", "", "wed 5pm", "", "", "")
    shown = desk.asked("interview", "add", typed=typed)
    assert "You have that one already: acme-1" in shown.stdout + shown.stderr
    assert [each["name"] for each in desk.list()] == ["acme-1"]
