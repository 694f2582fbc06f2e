"""Events for a store, and what its files hold."""

from pathlib import Path

from tests.support.stores.writer import START
from trainer.core.log.events import DAY, Event


def tombstone(of: str, at: int = START + DAY) -> Event:
    return Event(event="tombstone", at=at, day="2026-09-22", of=of)


def holds(path: Path, text: str) -> bool:
    """Whether any file of the store holds these bytes anywhere."""
    return any(text.encode() in file.read_bytes() for file in path.parent.glob("log.db*"))
