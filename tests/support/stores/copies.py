"""A log with a copy, and bringing it back."""

from pathlib import Path

from tests.support.stores.damage import crashed, filled
from tests.support.stores.writer import answer
from trainer.store import aside
from trainer.store.backup import back_up
from trainer.store.restore import checked, newest_good, restore
from trainer.store.store import read


def with_a_copy(path: Path) -> Path:
    """Make a log of thirty answers, a copy of the first twenty, and a crash after the last."""
    filled(path, 20)
    back_up(path, "2026-09-21")
    crashed(path, 10, 20)
    aside.moved.clear()
    return path


def keys(path: Path) -> list[str]:
    return [event.key or "" for event in read(path)]


def numbered(count: int) -> list[str]:
    return [answer(number).key or "" for number in range(count)]


def bring_back(path: Path, copy: Path | None = None) -> Path:
    found = checked(copy) if copy else newest_good(path)
    assert found
    place = restore(path, found)
    assert place
    return place


def bring_back_without_log(path: Path) -> Path | None:
    found = newest_good(path)
    assert found
    return restore(path, found)


def newest_path(path: Path) -> Path:
    found = newest_good(path)
    assert found
    return found.path
