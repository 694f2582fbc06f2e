"""Rows printed in color on the ordinary screen: color never alone, none where it is not wanted."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from trainer.rows.row import Row, Style

BOLD, UNDERLINE, REVERSE = "1", "4", "7"
ATTRIBUTES: Mapping[Style, tuple[str, ...]] = {
    Style.CUE: (BOLD,),
    Style.RIGHT: (BOLD,),
    Style.WRONG: (BOLD, UNDERLINE),
    Style.HERE: (REVERSE,),
}
"""What a style has without any color."""
COLORS: Mapping[str, Mapping[Style, str]] = {
    "auto": {Style.RIGHT: "38;5;64", Style.ADDED: "38;5;31"},
    "dark": {
        Style.RIGHT: "38;5;115",
        Style.ADDED: "38;5;111",
        Style.WRONG: "38;5;216",
        Style.DIM: "38;5;249",
    },
    "light": {
        Style.RIGHT: "38;5;22",
        Style.ADDED: "38;5;25",
        Style.WRONG: "38;5;94",
        Style.DIM: "38;5;59",
    },
    "none": {},
}
"""The colors of each theme, as places in the table of 256: legible on every usual ground."""
FEW = ("linux", "vt100", "vt220", "ansi", "dumb", "unknown")
"""Terminals without a table of 256 colors."""


def inked(each: Row, theme: str) -> str:
    """Return a row's text with the codes of its styles."""
    said = []
    for part in each.parts:
        codes = (*ATTRIBUTES.get(part.style, ()), *filter(None, (COLORS[theme].get(part.style),)))
        said.append(f"\x1b[{';'.join(codes)}m{part.text}\x1b[0m" if codes else part.text)
    return "".join(said)


def theme_for(wanted: str, environment: Mapping[str, str]) -> str:
    """Return the theme to use: auto becomes dark or light where COLORFGBG tells, or none."""
    if environment.get("NO_COLOR") or environment.get("TERM", "unknown") in FEW:
        return "none"
    if wanted != "auto":
        return wanted
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    if not ground.isdecimal():
        return "auto"
    return "light" if int(ground) in (7, 15) else "dark"


def show(
    rows: Iterable[Row],
    *,
    theme: str = "auto",
    stream: TextIO | None = None,
    environment: Mapping[str, str] = os.environ,
) -> None:
    """Print rows; in color on a terminal only."""
    out = stream or sys.stdout
    chosen = theme_for(theme, environment)
    write: Callable[[str], object] = out.write
    for each in rows:
        text = inked(each, chosen) if out.isatty() else each.text
        write(f"{text.rstrip()}\n")
    out.flush()
