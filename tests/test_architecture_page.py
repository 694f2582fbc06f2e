"""What ARCHITECTURE.md shows is how the house stands: every room, its order, its measures."""

import re
from pathlib import Path

import pytest

import trainer
from tests.support.law.rooms import FLOOR
from tests.support.law.size import FILE, FUNCTION, ROOM

HOUSE = Path(trainer.__file__).parent
ROOT = HOUSE.parent
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
ROOMS = re.findall(r"^\| `([\w/.]+)` \|", PARTS["The rooms, lowest first"], re.MULTILINE)
DATA = {"data", "decks"}
"""Folders of the program that hold no code."""


def rooms_that_stand() -> set[str]:
    """Return the folders and single files of the program, and the folders of core."""
    found = set()
    for folder, prefix in ((HOUSE, ""), (HOUSE / "core", "core/")):
        for path in folder.iterdir():
            if path.is_dir() and path.name not in DATA and any(path.glob("*.py")):
                found.add(f"{prefix}{path.name}/")
            elif path.suffix == ".py" and not prefix and not path.name.startswith("__"):
                found.add(path.name)
    return found


def test_every_room_named_stands_and_every_room_that_stands_is_named() -> None:
    assert len(ROOMS) == len(set(ROOMS))
    assert set(ROOMS) == rooms_that_stand()


def test_the_rooms_are_named_in_the_order_of_the_law() -> None:
    floors = [FLOOR[name.removesuffix("/").removesuffix(".py").replace("/", ".")] for name in ROOMS]
    assert floors == sorted(floors)


def test_the_measures_are_those_of_the_law() -> None:
    law = PARTS["The law"]
    assert f"{ROOM} modules a folder, {FILE} lines a file, {FUNCTION} lines a function" in law


@pytest.mark.parametrize("part", ["The law", "Four ideas", "Where do I put ...?"])
def test_every_file_and_folder_that_is_named_is_there(part: str) -> None:
    named = set(re.findall(r"`((?:\w+/)+\w*(?:\.\w+)?)`", PARTS[part]))
    assert named
    for name in named:
        assert (HOUSE / name).exists() or (ROOT / name).exists(), name


def test_it_is_one_page() -> None:
    assert len(PAGE.splitlines()) <= 100
