"""The program on a terminal, drilling a short script."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.made import SHORT, write_log

if TYPE_CHECKING:
    from tests.support.terminals.terminal import Terminal

Drill = Callable[..., "AbstractContextManager[Terminal]"]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def drill(tmp_path: Path, database: Path) -> Drill:
    """Start a drill of a short script; with `due`, just these cards are due, else all are new.

    What is due is typed, unless the options say otherwise.
    """

    @contextmanager
    def start(
        *due: str,
        options: tuple[str, ...] = (),
        text: str = SHORT,
        columns: int = 80,
        rows: int = 24,
    ) -> "Iterator[Terminal]":
        from tests.support.terminals.terminal import terminal  # which Windows can't import

        place = tmp_path / "short.md"
        place.write_text(text, encoding="utf-8")
        if due:
            write_log(database, *due, text=text)
            options = options or ("--by", "type")
        arguments = ("--db", str(database), "drill", str(place), *options)
        with terminal(*arguments, home=tmp_path, columns=columns, rows=rows) as screen:
            screen.see("·")
            yield screen

    return start
