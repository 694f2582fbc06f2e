"""`trainer today` and home: what today asks, and one key for each thing."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.here import Desk, drilled, figures
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.cli import trainer
from trainer.rows.practice.near.evening import BEST
from trainer.store.store import Store, read

OTHER = """# Salary {#salary}

## Money

### Ask what they had in mind

> What did you have in mind, {interviewer}?

### Ask when you will hear

> When may I call you again?

### Ask about the hours

> How long are the days?

### Ask about travel

> How often would I be away?
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_with_no_call_it_says_what_is_new_and_how_to_add_one(desk: Desk) -> None:
    result = desk("today")
    assert result.stdout.splitlines() == [
        "Today: about 5 minutes, 10 lines and replies, all new.",
        "You can say 0 of 19 lines.",
    ]
    assert result.stderr == (
        'No call date yet. To add one: trainer interview add --call "Wed 5pm"\n'
    )
    assert not desk.store_path.exists()


def test_with_a_call_it_tells_the_days(desk: Desk) -> None:
    desk.acme()
    lines = desk("today").stdout.splitlines()
    assert lines[0] == (
        "Ms. Ortiz, then Mr. Lee; call Wednesday at 5:00 PM, in 2 days;"
        " interview Thursday at 10:00 AM, in 3 days"
    )
    assert lines[1].startswith("Today: about ")
    every = "Tomorrow: all 19 lines and 8 replies once, the evening before the call, about "
    assert re.fullmatch(rf"{every}\d+ to \d+ minutes", lines[-2])
    assert lines[-1] == f"Wednesday: 5 minutes of warm-up, aloud, {BEST}"
    found = figures(desk)
    assert (found["stage"], found["aim"]) == ("acme-1", "2026-11-25T17:00:00.000000Z")
    assert [each["day"] for each in found["plan"]] == ["2026-11-23", "2026-11-24", "2026-11-25"]
    assert [each["warm_up"] for each in found["plan"]] == [False, False, True]
    low, high = found["lines_practiced"]
    assert low <= found["plan"][0]["lines_practiced"] <= high < found["lines"]
    assert [each["every_line"] for each in found["plan"]] == [False, True, False]
    assert found["plan"][1]["lines_practiced"] == found["lines"]
    assert found["lines_sayable"][0] < found["lines_sayable"][1]
    assert found["minutes_for_all"] > found["minutes_a_day"] == 5
    assert found["if_you_stop_now"] is None
    low, high = found["lines_sayable"]
    assert found["if_you_keep_going"] == {"low": low, "high": high, "answers": None}
    shown = desk("today").stdout
    assert f"you'll know about {low} to {high} of 19 lines at the call, an early guess" in shown
    assert f", {'all' if found['new'] == found['cards'] else found['new']}" in shown


@pytest.mark.slow
def test_the_exit_code_says_whether_there_is_something_to_practice(desk: Desk) -> None:
    result = desk("today", "--exit-code")
    assert result.exit_code == 0
    assert result.output == "Today: about 5 minutes, 10 lines and replies, all new.\n"
    (desk.folder / "scripts").mkdir()
    (desk.folder / "scripts" / "salary.md").write_text(OTHER)
    assert desk("today", "salary", "--exit-code").exit_code == 0
    moving(desk, 20)
    drilled(desk, "salary", "--by", "aloud", "--minutes", "20", typed="\n3\n" * 60)
    result = desk("today", "salary", "--exit-code")
    assert result.exit_code == 1
    done = r"Today: done: \d+ minutes?\. A little more never hurts: trainer drill\n"
    assert re.fullmatch(done, result.output)
    assert desk("today", "no-such-script", "--exit-code").exit_code == 2


@pytest.mark.slow
def test_a_line_that_was_begun_is_not_called_new(desk: Desk) -> None:
    drilled(desk, typed="\n3\n" * 2)  # read, and their missing words asked: none was rated
    first = desk("today").stdout.splitlines()[0]
    found = re.fullmatch(
        r"Today: about \d minutes, (\d+) lines and replies, (\d+) of them new\.", first
    )
    assert found, first
    assert int(found[2]) < int(found[1])


def moving(desk: Desk, seconds: float = 30) -> None:
    """Let the clock go on by so much whenever it is looked at."""
    moment = [MONDAY]

    def clock() -> datetime:
        moment[0] += timedelta(seconds=seconds)
        return moment[0]

    desk.clock = clock


@pytest.mark.slow
def test_a_drill_before_the_call_follows_the_plan_and_tells_what_lies_ahead(desk: Desk) -> None:
    desk.acme()
    result = drilled(desk, "--cards", "4", "--keys")
    keys = [line for line in result.stdout.splitlines() if line.startswith("key: ")]
    assert keys[0] == "key: second-interview/looks-for#phrasing"
    assert "Ahead: At 5 minutes today, you'll have practiced " in result.stdout


@pytest.mark.slow
def test_who_leaves_a_drill_does_not_wait_for_what_lies_ahead(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forecast(*_args: object, **_more: object) -> None:
        pytest.fail("nothing is looked ahead for")

    desk.acme()
    monkeypatch.setattr("trainer.core.outlook.agenda.forecast", forecast)
    result = drilled(desk, "--minutes", "60", typed="\n" * 6)
    assert "Everything is saved." in result.stdout
    assert "Ahead: " not in result.stdout


@pytest.mark.slow
def test_two_companies_are_practiced_together_each_with_its_names(desk: Desk) -> None:
    (desk.folder / "scripts").mkdir()
    (desk.folder / "scripts" / "salary.md").write_text(OTHER)
    desk.acme()
    desk(
        "interview",
        "add",
        "Beta",
        "--call",
        "thu 9:00",
        "--interviewer",
        "Mr. Brown",
        "--script",
        "salary",
    )
    assert figures(desk)["lines"] == 19
    result = drilled(desk, "--cards", "30", "--by", "aloud", typed="3\n" * 200)
    assert "What did you have in mind, Mr. Brown?" in result.stdout
    stages = {event.key.split("/")[0]: event.stage for event in read(desk.store_path) if event.key}
    assert stages == {"second-interview": "acme-1", "salary": "beta-1"}
    desk.stage_name = None
    alone = json.loads(desk("--stage", "beta", "today", "--json").stdout)
    assert alone["lines"] == 4


@pytest.mark.slow
def test_a_script_that_cannot_be_used_leaves_the_others_alone(desk: Desk) -> None:
    (desk.folder / "scripts").mkdir()
    path = desk.folder / "scripts" / "salary.md"
    path.write_text(OTHER)
    desk.acme()
    desk("interview", "add", "Beta", "--call", "thu 9:00", "--script", "salary")
    path.write_text("no script")
    result = desk("today")
    assert result.exit_code == 0
    assert (
        result.stderr
        == "The script for Beta has a problem. To see it: trainer script check salary\n"
    )


@pytest.mark.slow
def test_what_was_talked_over_is_aimed_at_no_more_once_another_call_is_known(desk: Desk) -> None:
    desk.acme()
    after = (MONDAY + timedelta(days=2)).replace(hour=18)
    desk.clock = lambda: after
    with Store.open(desk.store_path) as store:
        store.append(stage_event("acme-1", {"debriefed": after}, after))
    found = figures(desk)
    assert (found["aim"], found["stage"], found["plan"]) == (None, None, [])
    desk("interview", "add", "Acme", "--call", "fri 17:00", "--next", "Dr. Wu")
    found = figures(desk)
    assert (found["stage"], found["aim"]) == ("acme-2", "2026-11-27T17:00:00.000000Z")
    shown = drilled(desk, "--by", "aloud", "--cards", "8", typed="3\n" * 40).stdout
    assert "Mr. Lee" in shown
    assert "Ms. Ortiz" not in shown
    assert {event.stage for event in read(desk.store_path) if event.key} == {"acme-2"}


@pytest.mark.slow
def test_a_warm_up_is_said_aloud_and_the_log_calls_it_so(desk: Desk) -> None:
    desk.acme()
    typed = "3\n" * 200
    drilled(desk, "--by", "aloud", "--cards", "8", typed=typed)
    before = {event.id for event in read(desk.store_path)}
    desk.clock = lambda: MONDAY + timedelta(days=1.8)
    result = CliRunner().invoke(trainer, ["warm-up"], obj=desk, input="\n3\n" * 100)
    assert result.exit_code == 0, result.output
    kept = [
        event
        for event in read(desk.store_path)
        if event.event == "review" and event.id not in before
    ]
    assert kept
    assert {event.kind for event in kept} == {"warm-up"}
    assert "aloud" in {event.way for event in kept}  # a figure typed there is a typed answer
