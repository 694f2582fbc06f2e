"""Rows as ordinary lines."""

from collections.abc import Callable, Iterable

from trainer.rows.row import Row


def printed(rows: Iterable[Row], write: Callable[[str], object]) -> None:
    """Print rows, one a line: `Label: text`."""
    for row in rows:
        write(row.line)
