"""What is said of a log that is joined with another: what was new, and what was here already."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from trainer.core.log.events import Event, What
from trainer.core.text import one_line
from trainer.rows.row import counted, listed

KINDS = (".jsonl", ".csv", ".db", ".apkg")
ENDS = "The file's name has to end in .jsonl, .db, .csv or .apkg."
_NAMED = {
    What.REVIEW: ("answer", "answers"),
    What.STAGE: ("change to your interviews", "changes to your interviews"),
    What.NOTE: ("note", "notes"),
    What.RETRACT: ("answer taken back", "answers taken back"),
    What.TOMBSTONE: ("thing to forget", "things to forget"),
}
_OTHER = ("other entry", "other entries")


def told(events: Sequence[Event]) -> str:
    """Return what events are, counted by their kinds."""
    counts: Counter[tuple[str, str]] = Counter(
        _NAMED.get(What(event.event), _OTHER) if event.event in set(What) else _OTHER
        for event in events
    )
    order = [*_NAMED.values(), _OTHER]
    return listed(counted(counts[name], *name) for name in order if counts[name])


def joined(source: str, new: Sequence[Event], known: int) -> str:
    """Say what of a file was new here, and how much was here already."""
    if not new and not known:
        return one_line(f"There's nothing in {source}.")
    if not new:
        return one_line(f"Nothing new in {source}: all of it is here already.")
    rest = f" {counted(known, 'entry', 'entries')} were here already." if known > 1 else ""
    rest = " One entry was here already." if known == 1 else rest
    return one_line(f"New from {source}: {told(new)}.{rest}")


def copied(copy: Path) -> str:
    """Say where the copy is that was made before."""
    return one_line(f"Before that, I copied your answers to {copy}.")


def offered(copy: Path) -> str:
    """Say that a service made a copy beside the log."""
    return one_line(
        f"Next to your answers there's another copy of them: {copy.name}. Cloud services make one "
        "when you practice on two machines at once."
    )


def question() -> str:
    """Ask whether to join it."""
    return "Join the two, so that nothing is lost? y: yes \u00b7 Enter: no: "


def hint(copy: Path) -> str:
    """Say how to join it where nobody can be asked."""
    import shlex

    return one_line(f"To join it: trainer log import {shlex.quote(str(copy))}")


def put_away(place: Path) -> str:
    """Say where a copy is that was joined."""
    return one_line(f"That copy isn't needed anymore. I set it aside in {place.parent}.")


def as_table(file: Path, count: int) -> str:
    """Say what is in a table."""
    return one_line(f"Exported {counted(count, 'answer')} to {file}, without any words you said.")


NO_WORDS = "Left out: everything you said or noted, and your interviews."
