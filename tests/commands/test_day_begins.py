"""`day_begins`: the hour at which a study day begins; what was answered keeps its own day."""

import json
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from trainer.core.log.events import live, microseconds
from trainer.core.memory.fold import fold
from trainer.disk.settings import SettingsError
from trainer.store.store import read

NIGHT = datetime(2026, 11, 24, 3, 30, tzinfo=UTC)
"""Half past three: still Monday where days begin at four."""


@pytest.fixture
def late(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    seconds = count(step=2)
    desk.clock = lambda: NIGHT + timedelta(seconds=next(seconds))
    return desk


def begins(desk: Desk, hour: str) -> None:
    result = desk("config", "day_begins", hour)
    assert result.exit_code == 0, result.output
    desk.forget_settings()


def days(desk: Desk) -> set[str]:
    return {event.day for event in read(desk.store_path)}


@pytest.mark.slow
@pytest.mark.parametrize(("hour", "day"), [(None, "2026-11-23"), ("3", "2026-11-24")])
def test_everything_that_is_kept_is_of_that_day(late: Desk, hour: str | None, day: str) -> None:
    if hour:
        begins(late, hour)
    assert late("interview", "add", "Acme", "--call", "2026-11-25 17:00").exit_code == 0
    drilled(late, "--cards", "12")
    late("undo")
    late("interview", "edit", "acme-1", "--role", "Nurse")
    kinds = {event.event for event in read(late.store_path)}
    assert {"stage", "study", "review", "retract"} <= kinds
    assert days(late) == {day}


def test_what_was_answered_keeps_its_day_when_the_hour_changes(late: Desk) -> None:
    drilled(late, "--cards", "12")
    before = read(late.store_path)
    known = fold(live(before, now=microseconds(NIGHT)))
    told = late("stats", "--json").stdout
    begins(late, "3")
    after = read(late.store_path)
    assert after == before
    assert fold(live(after, now=microseconds(NIGHT))) == known
    practiced = json.loads(told)["practice"]["calendar"]
    assert json.loads(late("stats", "--json").stdout)["practice"]["calendar"] == practiced
    assert [each["day"] for each in practiced] == ["2026-11-23"]
    drilled(late, "--cards", "12")
    assert days(late) == {"2026-11-23", "2026-11-24"}


@pytest.mark.slow
def test_today_and_when_cards_come_back_follow(late: Desk) -> None:
    late("interview", "add", "Acme", "--call", "2026-11-25 17:00")
    drilled(late, "--cards", "12")
    due = {each["due"] for each in json.loads(late("script", "cards", "--json").stdout)}
    assert {text[11:16] for text in due if text} == {"04:00"}
    assert json.loads(late("today", "--json").stdout)["minutes_done"] > 0
    begins(late, "2")
    due = {each["due"] for each in json.loads(late("script", "cards", "--json").stdout)}
    assert {text[11:16] for text in due if text} == {"02:00"}
    assert json.loads(late("today", "--json").stdout)["minutes_done"] == 0


@pytest.mark.parametrize("wrong", ["13", "-1", "3.5", "true", "noon"])
def test_an_hour_that_cannot_be_is_refused(late: Desk, wrong: str) -> None:
    result = late("config", "--", "day_begins", wrong)
    assert result.exit_code == 2
    assert "It can be a whole number from 0 to 12" in " ".join(result.stderr.split())
    assert not late.settings_path.exists()


def test_a_file_may_say_it_too(late: Desk) -> None:
    late.settings_path.write_text("day_begins = 0\n")
    assert late.settings.day_begins == 0
    late.settings_path.write_text("day_begins = 3.0\n")
    late.forget_settings()
    with pytest.raises(SettingsError, match="“day_begins” can't be"):
        late.clock()
