"""Two calls ahead, each with another script: each screen is of one of them, and says of which."""

import re
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from click.testing import Result

from tests.support.here import Desk, drilled
from tests.support.people import deck_cards
from tests.support.plans.both import CALL, own_script, passing, tried
from trainer.core.log.events import microseconds
from trainer.core.plan.target import Target
from trainer.core.script.key import Kind
from trainer.rows.outlook.today import Wanted, weakest_rows
from trainer.store.store import read


@pytest.fixture(scope="module", name="both")
def log_of_both(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the log of somebody who calls Acme on Wednesday and Globex on Thursday."""
    desk = own_script(Desk(tmp_path_factory.mktemp("desk")))
    desk.acme("--call", "wed 17:00")
    people = ("--interviewer", "Dave Novak", "--next", "Ana Kim")
    dates = ("--call", "thu 10:00", "--script", "my-call")
    assert desk("interview", "add", "Globex", *dates, *people).exit_code == 0
    return desk.store_path.read_bytes()


@pytest.fixture(name="two")
def somebody_with_both(tmp_path: Path, both: bytes) -> Desk:
    """Return somebody with that log."""
    desk = own_script(Desk(tmp_path))
    desk.store_path.write_bytes(both)
    desk.store_path.chmod(0o600)
    return desk


def warmed_up(desk: Desk, *args: str) -> Result:
    passing(desk, CALL - timedelta(minutes=45))
    return desk.asked("warm-up", *args, typed=("", "3") * 60)


# -- the warm-up


@pytest.mark.slow
@pytest.mark.parametrize("args", [(), ("second-interview",)])
def test_the_warm_up_asks_only_for_the_call_at_hand(two: Desk, args: tuple[str, ...]) -> None:
    passing(two, CALL - timedelta(hours=20))
    drilled(two, "my-call", "--by", "aloud", typed="\n1\n" * 9)
    drilled(two, "second-interview", "--by", "aloud", typed="\n3\n" * 30)
    before = len(read(two.store_path))
    assert tried(two) == ["my-call", "second-interview"]
    shown = warmed_up(two, *args).stdout
    new = [event for event in read(two.store_path)[before:] if event.key]
    assert len(new) > 5
    assert {(event.key or "").partition("/")[0] for event in new} == {"second-interview"}
    assert {event.stage for event in new} == {"acme-1"}
    assert "Novak" not in shown


# -- after a call, with another ahead


@pytest.mark.slow
def test_home_after_a_call_is_of_that_call_alone(two: Desk) -> None:
    drilled(two, "my-call", "--by", "aloud", typed="\n3\n" * 9)
    two.clock = lambda: CALL + timedelta(hours=1)
    home = two().stdout
    assert "Ms. Ortiz, then Mr. Lee. Call today at 5:00 PM, 1 hour ago." in home
    assert "of 3 lines" not in home
    assert "Also ahead: Dave Novak and then Ana Kim at Globex, tomorrow, 10:00 AM." in home
    for key in ("c", "r"):
        shown = two.asked(typed=(key, "q", "q")).stdout
        assert "Ms. Ortiz" in shown.split("> ", 1)[1]
        assert "ten minutes" not in shown
    assert "The call with Ms. Ortiz at Acme." in two.asked(typed=("", "q", "q", "q")).stdout


@pytest.mark.slow
def test_home_for_a_chosen_interview_is_of_that_one_alone(two: Desk) -> None:
    two.clock = lambda: CALL + timedelta(hours=1)
    home = two("--stage", "globex").stdout
    assert "Dave Novak, then Ana Kim. Call tomorrow at 10:00 AM." in home
    assert "3 lines to learn" in home
    assert "Ortiz" not in home


# -- both at once


@pytest.mark.slow
def test_a_drill_for_both_says_whose_line_is_asked_where_that_changes(two: Desk) -> None:
    passing(two, CALL - timedelta(days=2, hours=1), seconds=5)
    shown = drilled(two, "--by", "aloud", "--minutes", "12", typed="\n3\n" * 90).stdout
    told = re.findall(r"(?:left\.|minute\.|^) ?For (\w+):$", shown, re.MULTILINE)
    assert set(told) == {"Acme", "Globex"}
    of: dict[str, list[str]] = {"": []}
    whose = ""
    for line in shown.splitlines():
        if found := re.search(r"For (\w+):$", line):
            whose = found[1]
        of.setdefault(whose, []).append(line)
    assert "Novak" not in "".join(of["Acme"])
    assert "Ask for time" not in "".join(of["Acme"])
    assert "Ask for time" in "".join(of["Globex"])
    assert "Ortiz" not in "".join(of["Globex"][:-20])


@pytest.mark.slow
def test_with_one_call_nobody_is_told_apart(two: Desk) -> None:
    assert "For Acme:" not in two.asked("--stage", "acme", "drill", typed=("",) * 9).stdout


# -- what one call has of the other


def missing_some(desk: Desk, *scripts: str) -> None:
    """Read a few lines of each script on Monday, and miss them on Tuesday."""
    for hour, each in product((44, 20), scripts):
        passing(desk, CALL - timedelta(hours=hour), seconds=5)
        drilled(desk, each, typed="no idea\n1\n" * 90)


@pytest.mark.slow
def test_today_says_whose_the_weakest_lines_are(two: Desk) -> None:
    missing_some(two, "my-call")
    told = two("today").stdout
    (weakest,) = re.findall("^Weakest.*", told, re.MULTILINE)
    assert weakest.startswith("Weakest for Globex: Say goodbye")
    assert "Weakest: Say goodbye" in two("--stage", "globex", "today").stdout


def test_today_names_the_weakest_of_each_call_with_its_own_names() -> None:
    deck = [card for card in deck_cards() if card.kind is Kind.PHRASING]
    (mine, *_), (yours, *_) = (
        [card for card in deck if card.script == name] for name in ("second-interview", "cold-call")
    )
    at, day = microseconds(CALL), CALL.date()
    calls = (
        Wanted(Target(at, day, "second-interview"), "Acme", {}),
        Wanted(Target(at, day, "cold-call"), "Globex", {}),
    )
    told = [row.line for row in weakest_rows((yours, mine), {}, calls)]
    assert [line.partition(":")[0] for line in told] == ["Weakest for Acme", "Weakest for Globex"]
    assert mine.cue.heading.text in told[0]
    assert yours.cue.heading.text in told[1]
    (alone,) = weakest_rows((yours, mine), {})
    assert alone.label == "Weakest"


def test_a_warm_up_for_one_call_is_none_for_the_other(two: Desk) -> None:
    assert two("interview", "edit", "globex-1", "--call", "wed 18:30").exit_code == 0
    passing(two, CALL - timedelta(hours=30))
    drilled(two, "my-call", "--by", "aloud", typed="\n3\n" * 9)
    drilled(two, "second-interview", "--by", "aloud", typed="\n3\n" * 60)
    warmed_up(two)
    two.clock = lambda: CALL - timedelta(minutes=20)
    assert "Enter: the call sheet, " in two().stdout
    two.clock = lambda: CALL + timedelta(minutes=1)
    assert "Enter: warm-up, 5 minutes, aloud" in two("--stage", "globex").stdout
    passing(two, CALL + timedelta(minutes=40))
    two.asked("--stage", "globex", "warm-up", typed=("", "3") * 60)
    two.clock = lambda: CALL + timedelta(minutes=80)
    assert "Enter: the call sheet, " in two("--stage", "globex").stdout


@pytest.mark.slow
def test_of_two_calls_over_today_each_is_noted_the_first_one_first(two: Desk) -> None:
    drilled(two, "my-call", "--by", "aloud", typed="\n3\n" * 9)
    assert two("interview", "edit", "globex-1", "--call", "wed 18:30").exit_code == 0
    two.clock = lambda: CALL + timedelta(hours=3)
    home = two().stdout
    assert "Ms. Ortiz, then Mr. Lee. Call today at 5:00 PM, 3 hours ago." in home
    assert "Then: the call with Dave Novak at Globex." in home
    noted = two.asked(typed=("", "w", "", "", "", "", "n", "", "", "w", *[""] * 12, "q")).stdout
    assert noted.index("The call with Ms. Ortiz at Acme.") < noted.index(
        "The call with Dave Novak at Globex."
    )
    assert "How did the call go?" not in two().stdout
