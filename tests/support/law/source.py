"""What the laws ask of a source: each is parsed and walked through once, for all of them."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple


class Source(NamedTuple):
    """What was found in a source, without the tree it was found in."""

    importing: tuple[ast.stmt | ast.Call, ...]
    """All that imports something."""
    names: frozenset[str]
    """Every name; `a.b` too of `x.a.b`, and what `getattr` is asked for."""
    cuts: tuple[int, ...]
    """The lines on which `#` divides or ends a text, or a kind of card is named behind it."""
    compared: frozenset[str]
    """The attributes that are compared, matched or looked up."""
    functions: tuple[tuple[str, int], ...]
    """Every function with the number of its lines."""


@cache
def source(text: str) -> Source:
    """Look a source over."""
    parts = tuple(ast.walk(ast.parse(text)))
    return Source(
        importing=tuple(_importing(parts)),
        names=frozenset(_names(parts)),
        cuts=tuple(_cuts(parts)),
        compared=frozenset(_compared(parts)),
        functions=tuple(
            (part.name, part.end_lineno - part.lineno + 1)
            for part in parts
            if isinstance(part, ast.FunctionDef) and part.end_lineno
        ),
    )


def _importing(parts: Iterable[ast.AST]) -> Iterator[ast.stmt | ast.Call]:
    for part in parts:
        if isinstance(part, ast.Import | ast.ImportFrom) or (
            isinstance(part, ast.Call) and _called(part) in {"import_module", "__import__"}
        ):
            yield part


def _called(call: ast.Call) -> str:
    """Return the last name of what is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _names(parts: Iterable[ast.AST]) -> Iterator[str]:
    for part in parts:
        match part:
            case ast.Name(id=name) | ast.alias(name=name):
                yield name
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=name), *_]):
                yield str(name)
            case ast.Attribute(value=ast.Name(id=before) | ast.Attribute(attr=before), attr=name):
                yield name
                yield f"{before}.{name}"
            case ast.Attribute(attr=name):
                yield name


def _cuts(parts: Iterable[ast.AST]) -> Iterator[int]:
    for part in parts:
        match part:
            case ast.Call(func=ast.Attribute(attr=method), args=[ast.Constant(value="#"), *_]):
                if method in {"partition", "rpartition", "split", "rsplit"}:
                    yield part.lineno
            case ast.JoinedStr(values=values):
                for value in values:
                    text = value.value if isinstance(value, ast.Constant) else ""
                    if str(text).endswith("#") and not str(text).endswith("{#"):  # a pinned id
                        yield part.lineno
            case ast.Constant(value=str(text), lineno=line):
                if text in {"#phrasing", "#branch"}:
                    yield line


def _compared(parts: Iterable[ast.AST]) -> Iterator[str]:
    for part in parts:
        match part:
            case ast.Compare(left=left, comparators=others):
                for side in (left, *others):
                    if isinstance(side, ast.Attribute):
                        yield side.attr
            case ast.Match(subject=ast.Attribute(attr=name)):
                yield name
            case ast.Subscript(slice=ast.Attribute(attr=name)):
                yield name
