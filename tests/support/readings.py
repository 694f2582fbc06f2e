"""What a piece of work read: the statements that read the log, and the script files opened.

SQLite tells of its statements, Python of the files it opens (an audit event); the program knows
nothing of being watched.
"""

import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

_WHOLE = re.compile(r"\bFROM (events|words)\s*$")
"""A reading of a whole table; the store's own look for one event ends in more."""


@dataclass(slots=True)
class Readings:
    """How often each table of the log was read, and each script file."""

    log: Counter[str] = field(default_factory=Counter)
    scripts: Counter[str] = field(default_factory=Counter)

    def statement(self, text: str) -> None:
        """Count a statement that reads a table of the log from one end to the other."""
        if found := _WHOLE.search(text):
            self.log[found[1]] += 1


_watching: list[Readings] = []


def _opened(event: str, args: tuple[object, ...]) -> None:
    if _watching and event == "open" and str(args[0]).endswith(".md"):
        _watching[-1].scripts[Path(str(args[0])).name] += 1


sys.addaudithook(_opened)  # there is no taking it away again


@contextmanager
def readings() -> Iterator[Readings]:
    """Watch what is read in between."""
    found = Readings()
    connect = sqlite3.connect

    def watched(*args: Any, **kwargs: Any) -> sqlite3.Connection:  # noqa: ANN401 - passed on as they are
        connection: sqlite3.Connection = connect(*args, **kwargs)
        connection.set_trace_callback(found.statement)
        return connection

    _watching.append(found)
    try:
        with patch("sqlite3.connect", watched):
            yield found
    finally:
        _watching.remove(found)
