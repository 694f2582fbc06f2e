"""Rows laid out on the ordinary screen: labels in a column of their own, words kept whole."""

from collections.abc import Iterable, Iterator
from math import floor

from trainer.core.text import cut
from trainer.rows.figures.figure import Figure, Table
from trainer.rows.figures.stats import READ, UNKNOWN
from trainer.rows.row import Role, cells, row
from trainer.rows.signs import ROUND, Signs
from trainer.screens.breaking import broken

LABEL = 13
"""Columns of a label and the blank after it."""
NARROW = 60
"""Below so many columns there are no bars, and a longer label stands above its text."""
SHORT = 8
"""Columns of a label, and the blank after it, that may stand beside its text there."""
BAR = 20
TABLE, WIDEST = 38, 52
"""Columns of a table at least, two of which stand side by side, and at most where there is room."""
GAP = 2
"""Columns between two tables at least."""
CELL = 4
LETTERS = "abcdefgh"
_EIGHTHS = " ▏▎▍▌▋▊▉"


def lines(
    figures: Iterable[Figure], width: int, height: int, *, blocks: bool, signs: Signs = ROUND
) -> list[str]:
    """Return the figures as lines of at most `width` columns.

    Groups have a blank line between them, where all of it then still fits `height`. Bars are made
    of `blocks` where the terminal can show them; the rest of what is drawn, of `signs`.
    """
    groups: list[list[str]] = [[]]
    for figure, made in _made(figures, width, signs, blocks=blocks):
        if figure.begins and groups[-1]:
            groups.append([])
        groups[-1].extend(made)
    room = height - sum(map(len, groups))
    found: list[str] = []
    for number, group in enumerate(groups):
        if number and room >= len(groups) - 1:
            found.append("")
        found.extend(group)
    return found


def _made(
    figures: Iterable[Figure], width: int, signs: Signs, *, blocks: bool
) -> Iterator[tuple[Figure, list[str]]]:
    """Yield each figure with its lines; of two tables side by side, both with the first."""
    waiting: list[Figure] = []
    for figure in figures:
        if figure.table and width >= NARROW and _fits(figure.table):
            waiting.append(figure)
            continue
        yield from _tables(waiting, width, signs)
        waiting = []
        yield figure, list(_laid_out(figure, width, blocks=blocks))
    yield from _tables(waiting, width, signs)


def _tables(found: list[Figure], width: int, signs: Signs) -> Iterator[tuple[Figure, list[str]]]:
    across = max(1, min(len(found), (width + 1) // (TABLE + GAP)))
    for start in range(0, len(found), across):
        row = found[start : start + across]
        room = max(TABLE, min(WIDEST, (width + 1) // across - 2 * GAP))
        drawn = [_drawn(figure.table, room, signs) for figure in row if figure.table]
        height = max(map(len, drawn))
        padded = [[*each, *[""] * (height - len(each))] for each in drawn]
        gap = " " * (GAP if room == TABLE else 2 * GAP)
        lines = [
            " " + gap.join(text + " " * (room - cells(text)) for text in texts)
            for texts in zip(*padded, strict=True)
        ]
        told = _explained(found, width) if start == 0 else []
        yield row[0], [*told, *(line.rstrip() for line in lines)]


def _explained(found: list[Figure], width: int) -> list[str]:
    """Return what stands above tables: what their rows and their columns are."""
    unknown = any(each.table and each.table.unknown for each in found)
    return [f" {line}" for line in wrapped(READ + UNKNOWN * unknown, width - 2)]


def _drawn(table: Table, width: int, signs: Signs) -> list[str]:
    """Return a table as lines of `width`: letters for the columns, and each row with its letter."""
    keys = [*LETTERS[: len(table.names)], "-"]
    across = keys[: len(table.counts[0])]
    room = width - CELL * len(across)
    lines = [_padded(table.title, room, signs) + "".join(key.rjust(CELL) for key in across)]
    for key, name, counts in zip(keys, table.names, table.counts, strict=False):
        cells = "".join((str(count) if count else signs.gone).rjust(CELL) for count in counts)
        lines.append(_padded(f"{key} {name}", room, signs) + cells)
    return lines


def _fits(table: Table) -> bool:
    """Say whether the numbers, and the letters of the rows, can be told apart."""
    most = max((count for counts in table.counts for count in counts), default=0)
    return len(table.names) <= len(LETTERS) and most < 10 ** (CELL - 1)


def _padded(text: str, room: int, signs: Signs) -> str:
    """Return a text cut to fewer columns than `room`, and filled up to it."""
    text = cut(text, room - 1, signs.cut, cells)
    return text + " " * (room - cells(text))


def bar(share: float, width: int, *, blocks: bool) -> str:
    """Return a bar of `width` columns, as full as `share` (0 to 1) says."""
    if not blocks:
        return ("#" * round(share * width)).ljust(width, ".")
    eighths = floor(share * width * 8 + 0.5)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(width)


def _laid_out(figure: Figure, width: int, *, blocks: bool) -> Iterator[str]:
    label, text = figure.row.label, figure.row.text
    label = label if figure.row.role is Role.ITEM else label.upper()
    if not label:
        yield from (f" {line}" for line in wrapped(text, width - 2))
        return
    wide = width >= NARROW
    column = LABEL if wide else SHORT
    if not wide and cells(label) >= SHORT:
        yield f" {label}"
        yield from (f"  {line}" for line in wrapped(text, width - 3))
        return
    lead = f" {label}".ljust(column + len(label) - cells(label)) + " "
    if wide and figure.share is not None:
        lead += f"{bar(figure.share, BAR, blocks=blocks)} "
    for line in wrapped(text, max(10, width - 1 - cells(lead))):
        yield f"{lead}{line}".rstrip()
        lead = " " * cells(lead)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` columns, its words and names whole."""
    return [line.text for line in broken(row("", text), max(1, width))] or [""]
