"""P10: the log is copied before the first writing of a study day."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import DATES, Desk, drilled
from tests.support.people import MONDAY
from trainer.store.backup import backups
from trainer.store.refusals import Damaged
from trainer.store.store import read


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def on(desk: Desk, hours: float) -> None:
    now = MONDAY + timedelta(hours=hours)
    desk.clock = lambda: now


def practiced(desk: Desk) -> str:
    return drilled(desk, "--by", "aloud", "--cards", "1", typed="\n\n3\n").stderr


def test_p10_the_first_writing_of_a_study_day_makes_a_copy_and_no_other(desk: Desk) -> None:
    desk.added(*DATES)
    practiced(desk)
    assert backups(desk.store_path) == ()  # on its first day there was nothing to copy
    before = read(desk.store_path)
    on(desk, 7.9)  # three in the morning is still the evening before
    desk("undo")
    before = read(desk.store_path)
    assert backups(desk.store_path) == ()
    for hours in (8.1, 9, 20):
        on(desk, hours)
        practiced(desk)
        desk("interview", "edit", "acme", "--role", "analyst")
    (copy,) = backups(desk.store_path)
    assert copy.name == "log-0001-2026-11-24.db"
    assert read(copy) == before


def test_p10_a_command_that_only_looks_makes_none(desk: Desk) -> None:
    desk.added(*DATES)
    on(desk, 30)
    for command in ("today", "stats", "log show", ""):
        assert desk(*command.split()).exit_code == 0
    assert backups(desk.store_path) == ()


def test_p10_without_room_for_a_copy_practice_goes_on_and_it_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _label: str) -> Path:
        raise OSError(28, "No space left on device")

    desk.added(*DATES)
    on(desk, 30)
    monkeypatch.setattr("trainer.store.backup.back_up", full)
    before = len(read(desk.store_path))
    assert "I couldn't back up your answers today, but you can keep practicing." in practiced(desk)
    assert len(read(desk.store_path)) > before


def test_p10_a_damaged_log_is_added_to_no_more(desk: Desk) -> None:
    desk.added(*DATES)
    practiced(desk)
    content = bytearray(desk.store_path.read_bytes())
    content[-4096:] = bytes(4096)
    desk.store_path.write_bytes(content)
    on(desk, 30)
    result = desk("interview", "edit", "acme", "--role", "analyst")
    assert result.exit_code == 1
    assert isinstance(result.exception, Damaged)
    assert desk.store_path.read_bytes() == content
