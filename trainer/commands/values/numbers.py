"""Numbers behind an option: within bounds, and refused in plain words."""

import math
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import click

from trainer.acts.context import Mistyped


class Amount(click.FloatRange):
    """A number within bounds, called so where something else was typed."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """Return the number; what is out of bounds is told in words."""
        return _within(self, super().convert, value, param, ctx)

    def _describe_range(self) -> str:
        return _bounds(self)


class Count(click.IntRange):
    """A whole number within bounds, called so where something else was typed."""

    name = "whole number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """Return the number; what is out of bounds is told in words."""
        return _within(self, super().convert, value, param, ctx)

    def _describe_range(self) -> str:
        return _bounds(self)


def _bounds(kind: Amount | Count) -> str:
    """Return the bounds of a number in words: `1 to 100`, `up to 600`."""
    if kind.max is None:
        return f"{kind.min:g} or more"
    return f"up to {kind.max:g}" if kind.min_open else f"{kind.min:g} to {kind.max:g}"


def _within(
    kind: Amount | Count,
    convert: Callable[..., Any],
    value: Any,  # noqa: ANN401 - as click has it
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> Any:  # noqa: ANN401 - likewise
    """Return the number that `convert` makes of a text; fail in plain words where it's too far."""
    try:
        found = convert(value, param, ctx)
    except click.BadParameter:
        with suppress(ValueError):
            number = float(value)
            if kind.max is not None and number > kind.max:
                raise _out(value, param, f"too high. It can be at most {kind.max:g}.") from None
            if kind.min is not None and number <= kind.min:  # that itself is wrong only where open
                least = f"more than {kind.min:g}" if kind.min_open else f"{kind.min:g} or more"
                raise _out(value, param, f"too low. It has to be {least}.") from None
        raise _no_number(kind, value, param) from None
    if math.isnan(found):
        raise _no_number(kind, value, param)
    return found


def _out(value: object, param: click.Parameter | None, how: str) -> Mistyped:
    """Return the refusal of a number that is out of bounds."""
    return Mistyped(f"{param.opts[0]}: {value} is {how}" if param else f"{value} is {how}")


def _no_number(kind: Amount | Count, value: object, param: click.Parameter | None) -> Mistyped:
    """Return the refusal of what is no number: in words, with one for an example."""
    return Mistyped(f"{param.opts[0] if param else value}: type a {kind.name}, for example 10.")
