"""Small charts with axes, as pictures in the page itself; the figures stand beside them as text.

They are drawn here because no library is worth its weight for four of them: the light ones draw
plainer, the others weigh more than the whole program and cannot follow a page into the dark.
"""

from collections.abc import Iterable, Sequence
from math import ceil

from msgspec import Struct

from trainer.pages.markup import Html, tag

WIDTH, HEIGHT = 640, 232
LEFT, RIGHT, TOP, BOTTOM = 60, 34, 12, 42
TICKS = 4
MOST_LABELS = 6
"""Labels on the lower axis; of more only some are written."""
LEAST_ROOMS = 6
"""Columns that there is room for at least: the first weeks stand at the left, none of them wide."""
LETTER, ROW = 12.0, 22
"""A letter's width and a row's height on a phone, where letters are largest."""


class Column(Struct, frozen=True):
    """A column of a chart; `low` and `high` are the ends of its interval, where it has one."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None


class Point(Struct, frozen=True):
    """A point of a course: how far it lies (any unit), its height; None: the line is broken."""

    at: float
    value: float | None


class Mark(Struct, frozen=True):
    """A place on the lower axis with a word to it."""

    at: float
    label: str
    line: bool = False


def columns(found: Sequence[Column], *, top: float, unit: str = "") -> Html:
    """Return columns from 0 to `top`, each with its interval."""
    room = (WIDTH - LEFT - RIGHT) / max(LEAST_ROOMS, len(found))
    every = ceil(len(found) / MOST_LABELS) or 1
    parts = [*_scale(top, unit)]
    for number, column in enumerate(found):
        left, wide = LEFT + room * (number + 0.15), room * 0.7
        height = _up(0, top) - _up(column.value, top)
        parts.append(_rect(left, _up(column.value, top), wide, height))
        if column.low is not None and column.high is not None:
            middle = left + wide / 2
            parts.append(_line(middle, _up(column.low, top), middle, _up(column.high, top), "bar"))
        if number % every == 0:
            parts.append(_text(left + wide / 2, HEIGHT - 10, column.label, "middle"))
    return _picture(parts)


def course(
    found: Sequence[Sequence[Point]],
    marks: Sequence[Mark],
    *,
    first: float,
    last: float,
    top: float,
) -> Html:
    """Return lines from `first` to `last`, from 0 to `top`, each in a dash of its own."""
    span = (last - first) or 1.0

    def across(at: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (at - first) / span

    parts = [*_scale(top, "")]
    lines = [(across(mark.at), mark.label) for mark in marks if mark.line]
    parts += [_line(x, TOP, x, HEIGHT - BOTTOM, "mark") for x, _ in lines]
    parts += _above(lines)
    parts += [
        _text(across(mark.at), HEIGHT - 10, mark.label, "middle") for mark in marks if not mark.line
    ]
    for number, line in enumerate(found):
        for run in _runs(line):
            path = " ".join(f"{across(p.at):.1f},{_up(p.value or 0.0, top):.1f}" for p in run)
            parts.append(tag("polyline", points=path, class_=f"course course{number}"))
            if len(run) == 1:
                left, height = path.split(",")
                parts.append(tag("circle", cx=left, cy=height, r="3", class_="dot"))
    return _picture(parts, above=2 * ROW)


def against(found: Sequence[tuple[float, float, int]]) -> Html:
    """Return measured shares over estimated ones, both 0 to 1; the larger a dot, the more tests."""
    parts = [*_scale(1.0, "%")]
    across = WIDTH - LEFT - RIGHT
    parts.append(_line(LEFT, _up(0, 1), LEFT + across, _up(1, 1), "even"))
    for tick in range(TICKS + 1):
        share = tick / TICKS
        parts.append(_text(LEFT + across * share, HEIGHT - 10, f"{share:.0%}", "middle"))
    for estimated, measured, number in found:
        size = f"{min(12.0, 3 + number**0.5 / 1.5):.1f}"
        x, y = f"{LEFT + across * estimated:.1f}", f"{_up(measured, 1):.1f}"
        parts.append(tag("circle", cx=x, cy=y, r=size, class_="dot"))
    return _picture(parts)


def _above(found: Iterable[tuple[float, str]]) -> Iterable[Html]:
    """Yield the words to lines from above, in two rows; where there is no room, none."""
    ends = [0.0, 0.0]
    for x, label in found:
        wide = len(label) * LETTER
        left = max(0.0, x - wide)
        row = next((row for row, end in enumerate(ends) if left >= end), None)
        if row is not None:
            ends[row] = left + wide + LETTER
            yield _text(left + wide, TOP - 10 - ROW * row, label, "end")


def _picture(parts: Iterable[Html], *, above: int = 0) -> Html:
    box = f"0 {-above} {WIDTH} {HEIGHT + above}"
    return tag("svg", *parts, viewBox=box, aria_hidden="true", focusable="false")


def _scale(top: float, unit: str) -> Iterable[Html]:
    """Yield the lines across, with their values."""
    for tick in range(TICKS + 1):
        value = top * tick / TICKS
        y = _up(value, top)
        yield _line(LEFT, y, WIDTH - RIGHT, y, "axis" if tick == 0 else "grid")
        shown = f"{value:.0%}" if unit == "%" else f"{value:g}{unit}"
        yield _text(LEFT - 6, y + 4, shown, "end")


def _runs(points: Iterable[Point]) -> list[list[Point]]:
    runs: list[list[Point]] = [[]]
    for point in points:
        if point.value is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _up(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(1.0, value / (top or 1.0))


def _rect(x: float, y: float, width: float, height: float) -> Html:
    size = {"x": x, "y": y, "width": width, "height": height}
    return tag("rect", class_="column", **{name: f"{value:.1f}" for name, value in size.items()})


def _line(x1: float, y1: float, x2: float, y2: float, style: str) -> Html:
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return tag("line", class_=style, **{name: f"{value:.1f}" for name, value in ends.items()})


def _text(x: float, y: float, text: str, anchor: str) -> Html:
    return tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor)
