"""The log, or what can be read of it, as a new store or as lines of JSON."""

from collections.abc import Iterator
from pathlib import Path

from trainer.core.log.codec import as_fields
from trainer.core.log.nameless import nameless
from trainer.core.text import in_json
from trainer.core.value import replace
from trainer.posix.files import appearing
from trainer.store.backup import copy_to
from trainer.store.file import put_at
from trainer.store.salvage import Salvage, readable
from trainer.store.store import Store

KINDS = (".jsonl", ".db")
"""How the name of a file may end that a log is exported to."""


def export(path: Path, target: Path, *, words: bool = True) -> Salvage:
    """Write the log at `path` to a new file, for this person only; return what was written.

    A name that ends in `.db` becomes a store, any other one line of JSON for each event, the
    oldest first. Of a damaged log it is what can be read. Raises `Taken` when there is a file.
    Without `words`, no private words are in it, and no company's name.
    """
    found = held(path, words=words)
    with put_at(target):
        if target.suffix.lower() != ".db":
            _lines(found, target)
        elif found.whole and words:
            copy_to(path, target)
        else:
            with appearing(target) as unfinished:
                _rebuilt(found, unfinished)
    return found


def held(path: Path, *, words: bool = True) -> Salvage:
    """Return the log at `path`, or what can be read of it; without `words`, nor anybody's name."""
    found = readable(path)
    return found if words else replace(found, events=nameless(found.events))


def as_lines(found: Salvage) -> Iterator[str]:
    """Yield one line of JSON for each event, the oldest first."""
    for event in found.events:
        yield in_json(as_fields(event)) + "\n"


def _lines(found: Salvage, target: Path) -> None:
    with appearing(target) as unfinished, unfinished.open("w", encoding="utf-8") as file:
        file.writelines(as_lines(found))


def _rebuilt(found: Salvage, unfinished: Path) -> None:
    made = unfinished.with_name(f"{unfinished.name}.db")
    try:
        with Store.open(made) as store:
            store.join(found.events)
        made.replace(unfinished)
    finally:
        made.unlink(missing_ok=True)
