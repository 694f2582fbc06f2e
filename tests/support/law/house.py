"""A house as it is read: the source of every module, and what it imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.support.law.source import source

House = dict[str, str]
"""The source of every module, by its dotted name; a package by its own."""


def read(folder: Path) -> House:
    """Read every module of a package."""
    house = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        house[name] = path.read_text(encoding="utf-8")
    return house


def packages(name: str) -> Iterator[str]:
    """Yield the packages a module lies in."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def imports(name: str, house: House) -> set[str]:
    """Return the dotted names of all that a module imports, wherever in it and whatever for."""
    found: set[str] = set()
    for part in source(house[name]).importing:
        match part:
            case ast.Import(names=aliases):
                found |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=module, names=aliases, level=level):
                base = absolute(module or "", level, name, house)
                members = {f"{base}.{alias.name}" for alias in aliases}
                found |= members & house.keys()
                if members - house.keys():
                    found.add(base)
            case ast.Call(args=[target, *_]):
                found |= lazily(target, house)
    return found


def absolute(module: str, level: int, name: str, house: House) -> str:
    """Return the full name of what `from ..module import` means inside the module `name`."""
    if level == 0:
        return module
    inside = any(other.startswith(f"{name}.") for other in house)
    base = [name, *packages(name)][level - 1 if inside else level]
    return f"{base}.{module}" if module else base


def lazily(target: ast.expr, house: House) -> set[str]:
    """Return what may be imported by name: of an f-string, all that begins as it does."""
    match target:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.JoinedStr(values=[ast.Constant(value=str(begin)), *_]):
            return {name for name in house if name.startswith(begin)}
    return set()
