"""How large a room, a file, a function may be, and what a room's files may be called."""

from collections import Counter

from tests.support.law.house import House, packages
from tests.support.law.source import source

ROOM, FILE, FUNCTION, PREFIX = 15, 300, 40, 3
"""Modules of a folder, lines of a file, lines of a function; files of a folder with one prefix."""


def large(house: House) -> list[str]:
    """Find files and functions that are too long to be read at a sitting."""
    found = []
    for name, text in house.items():
        if (lines := len(text.splitlines())) > FILE:
            found.append(f"{name}: {lines} lines")
        found += [
            f"{name}: {function} has {long} lines"
            for function, long in source(text).functions
            if long > FUNCTION
        ]
    return found


def crowded(house: House) -> list[str]:
    """Find folders with too many modules, and prefixes that are folders in disguise."""
    return [*full(house), *alike(house)]


def full(house: House) -> list[str]:
    """Find folders with too many modules."""
    return [
        f"{name}: {len(here)} modules" for name, here in folders(house).items() if len(here) > ROOM
    ]


def alike(house: House) -> list[str]:
    """Find prefixes that several files of a folder share."""
    found = []
    for folder, here in folders(house).items():
        prefixes = Counter(module.partition("_")[0] for module in here if "_" in module.strip("_"))
        found += [
            f"{folder}: {count} modules begin with {prefix}_"
            for prefix, count in prefixes.items()
            if count >= PREFIX
        ]
    return found


def folders(house: House) -> dict[str, list[str]]:
    """Return the modules of every folder; neither packages nor pytest's `conftest` count."""
    found: dict[str, list[str]] = {}
    inside = {package for name in house for package in packages(name)}
    for name in house:
        folder, _, module = name.rpartition(".")
        if name not in inside and module not in {"__init__", "conftest"}:
            found.setdefault(folder, []).append(module)
    return found
