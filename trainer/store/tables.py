"""The tables of a store: what stands in which column."""

from collections.abc import Iterable

from trainer.core.log.codec import FIELDS, PRIVATE

COLUMNS = (*(name for name in FIELDS if name not in PRIVATE), "words", "digest")
"""Of the table `events`; `words` names the fields kept in the table `words`."""


def named(columns: Iterable[str]) -> str:
    """Return names of columns for a statement: quoted, since `from` and `to` are words of SQL."""
    return ", ".join(f'"{name}"' for name in columns)
