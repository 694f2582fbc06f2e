"""A house as it is read: the source of every module, what it imports, which names it mentions."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

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
    for part in importing(house[name]):
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


@cache
def importing(source: str) -> tuple[ast.stmt | ast.Call, ...]:
    """Return all that imports something in a source: several laws ask it of every module."""
    return tuple(
        part
        for part in ast.walk(ast.parse(source))
        if isinstance(part, ast.Import | ast.ImportFrom)
        or (isinstance(part, ast.Call) and called(part) in {"import_module", "__import__"})
    )


def absolute(module: str, level: int, name: str, house: House) -> str:
    """Return the full name of what `from ..module import` means inside the module `name`."""
    if level == 0:
        return module
    inside = any(other.startswith(f"{name}.") for other in house)
    base = [name, *packages(name)][level - 1 if inside else level]
    return f"{base}.{module}" if module else base


def called(call: ast.Call) -> str:
    """Return the last name of what is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def lazily(target: ast.expr, house: House) -> set[str]:
    """Return what may be imported by name: of an f-string, all that begins as it does."""
    match target:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.JoinedStr(values=[ast.Constant(value=str(begin)), *_]):
            return {name for name in house if name.startswith(begin)}
    return set()


@cache
def names(source: str) -> frozenset[str]:
    """Return every name in a source; `a.b` too of `x.a.b`, and what `getattr` is asked for."""
    found: set[str] = set()
    for part in ast.walk(ast.parse(source)):
        match part:
            case ast.Name(id=name) | ast.alias(name=name):
                found.add(name)
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=name), *_]):
                found.add(str(name))
            case ast.Attribute(value=ast.Name(id=before) | ast.Attribute(attr=before), attr=name):
                found |= {name, f"{before}.{name}"}
            case ast.Attribute(attr=name):
                found.add(name)
    return frozenset(found)
