"""Rows printed in color on the ordinary screen: color never alone, none where it is not wanted."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from trainer.rows.row import Row
from trainer.rows.signs import ROUND, Signs, plainer
from trainer.screens.breaking import hanging
from trainer.screens.colors import ATTRIBUTES, BOLD, COLORS, REVERSE, UNDERLINE, in_table, theme_for

CODES = {BOLD: "1", UNDERLINE: "4", REVERSE: "7"}


def inked(each: Row, theme: str) -> str:
    """Return a row's text with the codes of its styles."""
    said = []
    for part in each.parts:
        codes = [CODES[each] for each in ATTRIBUTES.get(part.style, ())]
        if color := COLORS[theme].get(part.style):
            codes.append(f"38;5;{in_table(color)}")
        said.append(f"\x1b[{';'.join(codes)}m{part.text}\x1b[0m" if codes else part.text)
    return "".join(said)


def show(
    rows: Iterable[Row],
    *,
    theme: str = "auto",
    signs: Signs = ROUND,
    stream: TextIO | None = None,
    environment: Mapping[str, str] = os.environ,
) -> None:
    """Print rows in these signs; on a terminal in color, and broken at words where it is narrow."""
    out = stream or sys.stdout
    rows = [each.told(lambda text: plainer(text, signs)) for each in rows]
    chosen = theme_for(theme, environment)
    write: Callable[[str], object] = out.write
    if not out.isatty():
        for each in rows:
            write(f"{each.text.rstrip()}\n")
    else:
        for each in laid_out(rows):
            write(f"{inked(each, chosen).rstrip()}\n")
    out.flush()


def laid_out(rows: Iterable[Row]) -> list[Row]:
    """Return rows as the lines that they take on the terminal, broken at words."""
    width = shutil.get_terminal_size().columns - 1
    return [line for row in rows for line in hanging(row, width)]
