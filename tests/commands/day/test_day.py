"""The evening before, the day of the call and the short way, as somebody types them."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.here import Desk, drilled
from tests.support.made import DECK, write_log
from tests.support.people import MONDAY
from trainer.cli import trainer
from trainer.core.log.events import Event
from trainer.rows.practice.near.day import SHORT_WAY
from trainer.rows.practice.near.evening import tomorrow
from trainer.store.store import read

CALL = MONDAY.replace(hour=17) + timedelta(days=2)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    found.acme("--call", "wed 17:00")
    return found


def at(desk: Desk, moment: datetime, *, step: float = 0.0) -> None:
    """Set the clock of a desk, which then goes on by so many seconds whenever it is asked."""
    passed = 0

    def clock() -> datetime:
        nonlocal passed
        passed += 1
        return moment + timedelta(seconds=step * passed)

    desk.clock = clock


def typed(desk: Desk, *args: str, text: str) -> Result:
    desk.stage_name = None
    return CliRunner().invoke(trainer, args, obj=desk, input=text)


def reviews(desk: Desk) -> list[Event]:
    return [event for event in read(desk.store_path) if event.event == "review"]


def lines(desk: Desk) -> set[str]:
    """Return the keys of the lines that were tried."""
    return {event.key or "" for event in reviews(desk) if event.way != "choose"}


# -- the evening before


@pytest.mark.slow
def test_what_the_evening_leaves_for_tomorrow_is_said_once_after_a_drill(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21))
    drilled(desk, "--cards", "2", typed="\n3\n" * 9)
    home, _, after = desk.asked(typed=("drill", *[""] * 40, "q", "q")).stdout.partition("> ")
    told = " ".join(after.split())
    assert tomorrow() in " ".join(home.split())
    assert "left for tonight" in told
    assert told.count(tomorrow()) == 1


def test_the_evening_before_says_every_line_once_and_has_an_end(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21), step=30)
    result = drilled(desk, "--by", "aloud", typed="\n3\n" * 400)
    assert "The call is tomorrow. Tonight: all 19 lines and 8 replies once, about" in result.stderr
    assert (
        "You've been through all 19 lines and 8 replies tonight. Sleep does the rest."
        in result.stdout
    )
    assert tomorrow() in result.stdout
    assert len(lines(desk)) == 19
    log = read(desk.store_path)
    again = drilled(desk, typed="\n3\n" * 400)
    assert "You've been through all 19 lines and 8 replies tonight." in again.stdout
    assert read(desk.store_path) == log
    found = desk().stdout
    assert "Enter: another look at two lines." in found or "Enter: a last look at the" in found


@pytest.mark.slow
def test_it_goes_on_where_it_was_left(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21), step=30)
    drilled(desk, "--by", "aloud", typed="\n3\n" * 15)  # and then the input ends, as if killed
    said = len(lines(desk))
    assert 0 < said < 19
    left = rf"the {19 - said} lines and \d replies left"
    assert re.search(f"Enter: {left} for tonight, about", desk().stdout)
    assert re.search(f"Tonight: {left}, about", desk("today").stdout)


@pytest.mark.slow
def test_two_that_were_missed_are_looked_at_again_with_enter(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21), step=30)
    desk.terminal = True
    desk.stage_name = None
    first = CliRunner().invoke(
        trainer, ["drill", "--by", "aloud"], obj=desk, input="\n1\n" * 30 + "\n3\n" * 100
    )
    assert (
        "You've been through all 19 lines and 8 replies tonight."
        " Two are worth another look (Enter), or stop here" in first.stdout
    )
    assert "Enter: look at them again, or q: stop here" in first.stdout
    assert f"Sleep does the rest. {tomorrow()}" in first.stdout


@pytest.mark.slow
def test_replies_that_were_misheard_are_looked_at_again_too(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21), step=30)
    desk.terminal = True
    desk.stage_name = None
    typed = "\n3\n" * 19 + "\n" * 60
    first = CliRunner().invoke(trainer, ["drill", "--by", "aloud"], obj=desk, input=typed)
    told, _, again = first.stdout.partition(" Two replies are worth another look (Enter)")
    assert told.count("Which is it?") == 8
    assert again.count("Which is it?") == 2


@pytest.mark.slow
def test_stopped_before_its_end_it_says_what_is_left_as_home_does(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21), step=30)
    shown = drilled(desk, typed="\n" * 40 + "q\n\n").stdout
    told = re.search(
        r"You worked on (\d+), and went through (none|\d+) of them (?:yet )?from start", shown
    )
    left = re.search(
        r"(\d+) lines are left for tonight, and some replies\. Tomorrow: five minutes",
        shown,
    )
    assert told, shown
    assert left, shown
    said = 0 if told[2] == "none" else int(told[2])
    assert int(left[1]) == 19 - said
    assert int(told[1]) > said
    assert "Sleep does the rest." not in shown
    line = f"{left[1]} lines and" if said else "all 19 lines and 8 replies once"
    assert line in desk("today").stdout


@pytest.mark.slow
def test_minutes_asked_for_are_minutes_on_that_evening_too(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=21), step=30)
    result = drilled(desk, "--minutes", "2", "--by", "aloud", typed="\n3\n" * 100)
    assert "Tonight: all" not in result.stderr
    assert len({event.key for event in read(desk.store_path) if event.key}) < 19


# -- the day


@pytest.mark.slow
def test_the_warm_up_ends_with_the_sheet_to_be_read_aloud(desk: Desk) -> None:
    drilled(desk, "--by", "aloud", "--cards", "4", typed="\n3\n" * 40)
    at(desk, CALL - timedelta(hours=1), step=20)
    desk.terminal = True
    result = typed(desk, "warm-up", text="\n3\n" * 12 + "\n" * 90)
    assert "Now read the call sheet aloud once, from the top." in result.stdout
    assert "10. Ask how you rank" in result.stdout
    end = result.stdout.partition("13. Ask whether they will recommend you")[2]
    assert 0 < end.index("Enter: I've read it") < end.index("Good luck. To read it line by line")
    assert result.stdout.count("aloud once, from the top") == 1  # asked once, not told and asked
    home = desk().stdout
    ready = "ou've warmed up and read the call sheet. That's all there is to do. Good luck."
    assert f"Y{ready}" in home
    assert "Enter: the call sheet, for the call." in home
    assert f"Today: y{ready}" in desk("today").stdout
    assert {event.kind for event in reviews(desk)} >= {"warm-up"}


def test_a_warm_up_ends_when_the_call_begins(desk: Desk) -> None:
    drilled(desk, "--by", "aloud", "--cards", "4", typed="\n3\n" * 40)
    at(desk, CALL - timedelta(minutes=2), step=5)
    typed(desk, "warm-up", text="\n3\n" * 100)
    warm = [event for event in reviews(desk) if event.kind == "warm-up"]
    assert warm
    assert warm[-1].at < (CALL + timedelta(minutes=1)).timestamp() * 1e6


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (MONDAY, "The warm-up is for the day of your call: Wednesday, November 25, 5:00 PM."),
        (CALL + timedelta(hours=2), "The call was at 5:00 PM. To note how it went:"),
        (CALL + timedelta(days=3), "No other call is ahead. To add the next one:"),
    ],
)
def test_without_a_call_today_there_is_nothing_to_warm_up_for(
    desk: Desk, moment: datetime, told: str
) -> None:
    at(desk, moment)
    result = typed(desk, "warm-up", text="")
    assert result.exit_code == 1
    assert told in str(result.exception)
    assert not reviews(desk)


# -- the short way


@pytest.mark.slow
def test_somebody_new_with_a_call_in_three_hours_reads_it_all_aloud_and_learns_nothing(
    desk: Desk,
) -> None:
    at(desk, CALL - timedelta(hours=2))
    assert f"Enter: {SHORT_WAY}." in desk().stdout
    assert desk("today", "--exit-code").stdout == f"Today: {SHORT_WAY}.\n"
    assert f"\nToday: {SHORT_WAY}.\n" in desk("today").stdout
    result = typed(desk, "warm-up", text="\n" * 120)
    assert "10. Ask how you rank" in result.stdout
    assert "You've read all 19 lines aloud." in result.stdout
    assert "Ahead:" not in result.stdout
    ways = {(event.event, event.way) for event in read(desk.store_path) if event.key}
    assert ways == {("study", None), ("review", "choose")}
    asked = [event.key for event in reviews(desk)]
    assert len(asked) == len(set(asked)) == 8
    assert "Enter: warm-up, 5 minutes, aloud." in desk().stdout


def test_with_more_time_than_that_there_is_a_first_line(desk: Desk) -> None:
    at(desk, CALL - timedelta(hours=4))
    assert "Enter: your first line." in desk().stdout


@pytest.mark.slow
def test_at_the_first_start_the_three_questions_come_at_once_when_the_call_is_today(
    tmp_path: Path,
) -> None:
    new = Desk(tmp_path)
    at(new, CALL - timedelta(hours=2))
    told = new.asked(typed=("t", "Ms. Ortiz", "Mr. Lee", "today 5pm", *[""] * 100)).stdout
    assert "here's the short way" in told
    assert "You've read all 19 lines aloud." in told
    assert "New line" not in told


# -- more practice


@pytest.mark.slow
def test_where_nothing_is_due_the_weakest_lines_are_offered(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    write_log(desk.store_path, text=DECK.read_text(encoding="utf-8"), stem="second-interview")
    desk.clock = lambda: datetime.now(UTC)
    told = drilled(desk, typed="").stdout
    assert "Nothing is due until" in told
    assert "trainer drill --weakest" in told
    assert "Enter: your weakest lines, 5 minutes." in desk().stdout
    before = len(reviews(desk))
    drilled(desk, "--weakest", "--by", "aloud", "--cards", "3", typed="\n3\n" * 20)
    assert len(reviews(desk)) == before + 3


def test_an_evening_without_practice_asks_for_none(desk: Desk) -> None:
    assert desk("today", "--exit-code").exit_code == 0
    desk("interview", "edit", "--away", "today and tomorrow")
    told = desk("today", "--exit-code")
    assert told.exit_code == 1
    assert "an evening without practice, as you wanted" in told.stdout
    assert "2 evenings without practice" in desk("interview", "list").stdout
