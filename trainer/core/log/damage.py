"""What can be wrong with a log, as values: which of its events and texts, and in what way."""

from enum import Enum, auto

from msgspec import Struct


class Wrong(Enum):
    """In what way."""

    PAGE = auto()
    """SQLite itself says so, in `detail`."""
    ORPHAN = auto()
    """The row `detail` of the table `name` belongs to nothing in `other`."""
    CHANGED = auto()
    """The event isn't what its digest says."""
    MISSING = auto()
    """The numbers from `seq` to `last` of `origin` are not there."""
    TEXT_CHANGED = auto()
    """The text `name` of the event isn't what its digest says."""
    TEXT_LOST = auto()
    """The event has lost its text `name`, and nothing says it was forgotten."""
    TEXT_ADDED = auto()
    """The event has a text `name` that it did not come with."""
    PART_GONE = auto()
    """A part of the file, `detail` its kind and `name` its name, is missing or was changed."""
    PART_ADDED = auto()
    """Such a part does not belong there."""
    UNREADABLE = auto()
    """The file can't be read to its end; why is in `detail`."""


class Finding(Struct, frozen=True):
    """One thing that is wrong; all of its texts are as they were found, uncleaned.

    `event` is the id of an event, or its number `seq` of an `origin`, at `at` microseconds: figures
    only where the file holds figures.
    """

    wrong: Wrong
    origin: str = ""
    seq: object = None
    last: int = 0
    at: object = None
    event: str = ""
    name: str = ""
    other: str = ""
    detail: str = ""


class Checked(Struct, frozen=True):
    """What was found wrong in a log, and how many answers it has.

    Of those some were taken `back`, and some are from the `future`, by a wrong clock.
    """

    findings: tuple[Finding, ...] = ()
    answers: int = 0
    back: int = 0
    future: int = 0
