"""The patterns of the program as it uses them, and its pure functions that take one text."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import FunctionType, ModuleType

from msgspec import Struct

import trainer
from trainer.core.words.known import Nothing

_WAYS = {"search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer", "pattern"}
_BESIDE: dict[str, object] = {
    "now": datetime(2026, 5, 4, 9, 0, tzinfo=UTC),
    "today": date(2026, 5, 4),
    "day": date(2026, 5, 8),
    "names": {},
    "lines": (),
    "known": Nothing(),
    "choices": {"yes": "Yes", "no": "No"},
    "heard": "Is that so?",
    "shown": "Monday at 5",
}
"""What is handed to a function besides its text, by the name of its parameter."""
_NOT_TYPED = {"sign", "rows", "question"}
"""Names of parameters that take what the program says itself."""
_PURE = ("trainer.core.", "trainer.rows.", "trainer.acts.typed", "trainer.acts.home.said.choice")


class Used(Struct, frozen=True):
    """A pattern, where it stands and how it is used there."""

    module: str
    name: str
    compiled: re.Pattern[str]
    used: frozenset[str]

    def ways(self) -> dict[str, Callable[[str], object]]:
        """Return what to call for each way it is used that takes a time of its own."""
        pattern = self.compiled
        if self.used == {"pattern"}:  # it's a part of others, and tried in them
            return {}
        ways: dict[str, Callable[[str], object]] = {}
        if self.used & {"fullmatch"}:
            ways["fullmatch"] = pattern.fullmatch
        if self.used & {"match"}:
            ways["match"] = pattern.match
        if not self.used or self.used - {"fullmatch", "match", "pattern"}:
            ways["sub"] = lambda text: pattern.sub("", text)
        return ways


def patterns(room: str) -> Iterator[Used]:
    """Yield each pattern of the modules whose names begin so, once a module."""
    everywhere = _uses("trainer")
    for module in _modules(room):
        here = _uses(module.__name__)
        for name, value in list(vars(module).items()):
            held = [one for one in (value, *_held(value)) if isinstance(one, re.Pattern)]
            used = (here if name.startswith("_") else everywhere).get(name, frozenset())
            for place, pattern in enumerate(held):
                if isinstance(pattern.pattern, str) and not _brought(module, name):
                    yield Used(
                        module.__name__, name + (f"[{place}]" if place else ""), pattern, used
                    )
        for line, pattern, way in _inline(module):
            yield Used(module.__name__, f"line {line}", pattern, frozenset({way}))


def functions(room: str) -> Iterator[tuple[str, Callable[[str], object]]]:
    """Yield each pure function that needs one text and nothing besides."""
    for module in _modules(room):
        for name, work in list(vars(module).items()):
            function = inspect.unwrap(work) if callable(work) else None
            if not isinstance(function, FunctionType) or function.__module__ != module.__name__:
                continue
            if module.__name__.startswith(_PURE) and (called := _called(function)):
                yield f"{module.__name__}.{name}", called


def _called(function: FunctionType) -> Callable[[str], object] | None:
    """Return what to call with a text; None: it needs none, or more than is known here."""
    every = list(inspect.signature(function).parameters.values())
    if not every:
        return None
    first, *others = every
    if "Pattern" in str(function.__annotations__.get("return")):
        return None
    if first.annotation is not str or first.name in _NOT_TYPED:
        return None
    needed = [one for one in others if one.default is one.empty]
    if not all(one.name in _BESIDE for one in needed):
        return None
    placed = [_BESIDE[one.name] for one in needed if one.kind is not one.KEYWORD_ONLY]
    named = {one.name: _BESIDE[one.name] for one in needed if one.kind is one.KEYWORD_ONLY}
    return lambda text: function(text, *placed, **named)


def _modules(room: str) -> Iterator[ModuleType]:
    for found in walk_packages(trainer.__path__, "trainer."):
        if found.name.startswith(room) and not found.name.endswith("__main__"):
            yield import_module(found.name)


def _held(value: object) -> list[object]:
    """Return what a table holds, a table in it included."""
    inside = [*value.keys(), *value.values()] if isinstance(value, dict) else value
    if not isinstance(inside, list | tuple | set | frozenset):
        return []
    return [deep for one in inside for deep in (one, *_held(one))]


def _brought(module: ModuleType, name: str) -> bool:
    """Tell whether a name of a module was imported from another one."""
    tree = ast.parse(inspect.getsource(module))
    return any(
        (alias.asname or alias.name) == name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    )


@cache
def _uses(room: str) -> dict[str, frozenset[str]]:
    """Return how a module, or a whole room, uses each name that it uses as a pattern."""
    uses: dict[str, set[str]] = {}
    place = Path(trainer.__path__[0]).parent / room.replace(".", "/")
    for path in [
        *place.rglob("*.py"),
        *([place.with_suffix(".py")] if place.with_suffix(".py").exists() else []),
    ]:
        tree = ast.parse(path.read_text())
        tables = _tables(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _WAYS:
                of = (
                    node.value.attr
                    if isinstance(node.value, ast.Attribute)
                    else getattr(node.value, "id", "")
                )
                for name in tables.get(of, (of,)):
                    uses.setdefault(name, set()).add(node.attr)
    return {name: frozenset(ways) for name, ways in uses.items()}


def _tables(tree: ast.Module) -> dict[str, list[str]]:
    """Return the tables of patterns, and the names in them, that a name goes through one by one."""
    inside: dict[str, list[str]] = {}
    found: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(table)], value=ast.Tuple() | ast.IfExp() as value):
                inside[table] = [table, *_names(value)]
    for step in ast.walk(tree):
        match step:
            case (
                ast.comprehension(target=target, iter=ast.Name(table))
                | ast.For(target=target, iter=ast.Name(table))
            ) if table in inside:
                held = inside[table]
            case (
                ast.comprehension(target=target, iter=ast.Tuple() as each)
                | ast.For(target=target, iter=ast.Tuple() as each)
            ):
                held = _names(each)
            case _:
                continue
        for name in _names(target):
            found.setdefault(name, []).extend(held)
    return found


def _names(value: ast.AST) -> list[str]:
    return [node.id for node in ast.walk(value) if isinstance(node, ast.Name)]


def _inline(module: ModuleType) -> Iterator[tuple[int, re.Pattern[str], str]]:
    """Yield the patterns that are written where they are used."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name("re"), attr=way),
                args=[ast.Constant(str(pattern)), *_],
            ) if way in _WAYS:
                yield node.lineno, re.compile(pattern), way
