"""What is said of a log that is joined with another: what was new, and what was here already."""

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from trainer.core.log.events import Event, What, live
from trainer.core.stages.several.twins import Twins
from trainer.core.text import one_line
from trainer.rows.row import counted, listed
from trainer.rows.stages import stage_row

PASTE = "Paste the lines here. When they're all in, press Enter, then {keys}."
KINDS = (".jsonl", ".csv", ".db", ".apkg")
ENDS = "The file's name has to end in .jsonl, .db, .csv or .apkg, or just be -."
_NAMED = {
    What.REVIEW: ("answer", "answers"),
    What.STAGE: ("change to your interviews", "changes to your interviews"),
    What.NOTE: ("note", "notes"),
    What.TOMBSTONE: ("thing to forget", "things to forget"),
}
_TAKEN_BACK = ("answer taken back", "answers taken back")
_CHANGED = ("rating changed", "ratings changed")
_UNDONE = ("change undone", "changes undone")
_OTHER = ("other entry", "other entries")
_ORDER = (*_NAMED.values(), _TAKEN_BACK, _CHANGED, _UNDONE, _OTHER)


def told(events: Sequence[Event], log: Iterable[Event] = ()) -> str:
    """Return what events are, counted by their kinds; of a `log` that has what they take back.

    An answer that doesn't count is one taken back, and what took it back isn't told besides.
    """
    known = {event.id: event for event in (*log, *events) if event.id}
    stand = {event.id for event in live(known.values(), now=max(e.at for e in known.values()))}
    back = {id_ for id_, each in known.items() if each.event == What.REVIEW and id_ not in stand}
    new = {event.id for event in events}
    counts = Counter(
        _TAKEN_BACK if event.id in back else _name(event, known)
        for event in events
        if event.of not in back & new
    )
    return listed(counted(counts[name], *name) for name in _ORDER if counts[name])


def _name(event: Event, known: Mapping[str, Event]) -> tuple[str, str]:
    """Return what an event is called, of one and of more; `known`: every event, by its id."""
    match event.event:
        case What.RETRACT:
            of = known.get(event.of or "")
            return _TAKEN_BACK if of and of.event == What.REVIEW else _UNDONE
        case What.RERATE:
            return _TAKEN_BACK if event.rating is None else _CHANGED
        case kind:
            return _NAMED.get(What(kind), _OTHER) if kind in set(What) else _OTHER


def joined(source: str, new: Sequence[Event], known: int, log: Iterable[Event] = ()) -> str:
    """Say what of a file was new here, and how much was here already; `log`: all there is now."""
    if not new and not known:
        return one_line(f"There are no answers in {source}.")
    if not new:
        return one_line(f"Nothing new in {source}: all of it is here already.")
    rest = f" {counted(known, 'entry', 'entries')} were here already." if known > 1 else ""
    rest = " One entry was here already." if known == 1 else rest
    return one_line(f"New from {source}: {told(new, log)}.{rest}")


JOIN_ANYWAY = "Join them anyway? y: yes \u00b7 Enter: no "


def twin(
    each: Twins, source: str, *, now: datetime, zone: tzinfo | None, twelve: bool
) -> Iterator[str]:
    """Say of two interviews that have one name what is known of each; `source`: where one is."""
    yield one_line(f"Here and in {source} there's an interview called {each.name}. They differ:")
    for where, stage in (("Here", each.here), (f"In {source}", each.there)):
        told = stage and stage_row(stage, now=now, zone=zone, twelve=twelve, named=False)
        known = told.text if told else "Removed."
        yield one_line(f"{where}: {known}")


def become_one(count: int) -> str:
    """Say what joining would do to interviews that have one name."""
    if count == 1:
        return (
            "Joined, they become one, with whatever was entered last. If they're two interviews, "
            "you can then add the missing one again: trainer interview add"
        )
    return (
        "Joined, each of these pairs becomes one, with whatever was entered last. You can then add "
        "what is missing again: trainer interview add"
    )


def wordless(source: str) -> str:
    """Say of a file that was written without words that a whole one can't be joined after it."""
    return one_line(
        f"{source} was written without words: its interviews and notes are empty. If you have the"
        " whole file, import that one instead. Once this one is here, it can't be filled in."
    )


def not_joined(file: Path) -> str:
    """Say that nothing of a file was taken, and how it's joined all the same."""
    return one_line(
        f"Nothing was added. To join them anyway: trainer log import --yes {shlex.quote(str(file))}"
    )


def copied(copy: Path) -> Iterator[str]:
    """Say where the copy is that was made before, and how to have it back."""
    yield one_line(f"Before that, I copied your answers to {copy}.")
    yield one_line(f"If it was the wrong file: trainer log restore {shlex.quote(str(copy))}")


def offered(copy: Path) -> str:
    """Say that a service made a copy beside the log."""
    return one_line(
        f"Next to your answers there's another copy of them: {copy.name}. Cloud services make one "
        "when you practice on two machines at once."
    )


def question() -> str:
    """Ask whether to join it."""
    return "Join the two, so nothing is lost? y: yes \u00b7 Enter: no "


def hint(copy: Path) -> str:
    """Say how to join it where nobody can be asked."""
    return one_line(f"To join it: trainer log import {shlex.quote(str(copy))}")


def put_away(place: Path) -> str:
    """Say where a copy is that was joined."""
    return one_line(f"That copy isn't needed anymore. I set it aside in {place.parent}.")


def as_table(file: Path, count: int) -> str:
    """Say what is in a table."""
    return one_line(f"Exported {counted(count, 'answer')} to {file}, without any words you said.")


NO_WORDS = "Left out: everything you said or noted, and your interviews."
