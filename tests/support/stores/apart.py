"""Stores that went on apart, each with clocks, undo, renames, forgetting, settings of its own."""

import json
from pathlib import Path
from random import Random

from trainer.core.log.codec import as_fields
from trainer.core.log.events import DAY, Event, live
from trainer.core.memory.fitted import new_card
from trainer.core.memory.fold import fold
from trainer.core.memory.memory import DEFAULTS, Memory
from trainer.core.stages.record import stages
from trainer.core.stages.stages import Stage
from trainer.core.text import in_json
from trainer.exchange.logs.jsonl import events as from_lines
from trainer.store.store import Store, read

START = 1_790_000_000_000_000
NOW = START + 40 * DAY
KEYS = (*(f"s/{name}#phrasing" for name in "abcd"), "s/a/yes#branch")

KINDS = {
    "review": 12, "study": 2, "retract": 3, "rerate": 1, "alias": 1, "setting": 2, "stage": 1,
    "note": 2, "tombstone": 1, "tune": 1, "heard": 1, "dream": 1,
}  # fmt: skip
"""What happens, and how often."""


def happened(chance: Random, at: int, known: list[str]) -> Event:
    """Return something that a person may do: answer, undo, rename, decide, note, forget."""
    day = f"2026-{9 + chance.randrange(3):02}-{1 + chance.randrange(28):02}"
    what = chance.choices(tuple(KINDS), tuple(KINDS.values()))[0]
    more = _answer(chance, at) if what == "review" else _told(chance, at, what, known)
    return Event(event=what, at=at, day=day, **more)  # type: ignore[arg-type]  # as each kind has them


def _answer(chance: Random, at: int) -> dict[str, object]:
    return {
        "key": chance.choice(KEYS),
        "rating": chance.randint(1, 4),
        "way": chance.choice(["type", "aloud"]),
        "rung": 2,
        "seconds": float(chance.randint(1, 90)),
        "said": f"words {at}",
        "missing": ("a", "b"),
        "line": "the line",
        "stage": chance.choice([None, "acme-1"]),
    }


def _told(chance: Random, at: int, what: str, known: list[str]) -> dict[str, object]:
    key, other = chance.sample(KEYS, 2)
    some = chance.choice(known) if known else "nothing"
    parameters = [0.5, *DEFAULTS[1:]]
    found: dict[str, dict[str, object]] = {
        "study": {"key": key},
        "rerate": {"of": some, "rating": 1},
        "retract": {"of": some},
        "alias": {"from_": key, "to": other},
        "setting": {"key": key, "data": json.dumps({"history": chance.choice(["anew", "today"])})},
        "stage": {"stage": "acme-1", "data": json.dumps({"company": "Acme", "round": 1})},
        "note": {"stage": "acme-1", "key": key, "data": json.dumps({"text": f"note {at}"})},
        "tombstone": {"of": chance.choice([key, "acme-1", *known[-1:]])},
        "heard": {"key": key, "kind": "rehearsal", "data": json.dumps({"coming": ["yes", 0]})},
        "tune": {"data": json.dumps({"parameters": parameters})},
    }
    return found.get(what, {})


def went_on(path: Path, chance: Random, count: int, *, skew: int = 0) -> None:
    """Add events to a store, by a clock that is wrong by `skew` and now and then put back."""
    with Store.open(path) as store:
        known = [event.id for event in store.events()]
        at = START + skew
        for _ in range(count):
            at += chance.choice([1, 1_000, 10**9, DAY, -(10**9)])
            kept = store.append(happened(chance, at, known), exact=chance.random() < 0.1)
            known.append(kept.id)


def schedule(path: Path) -> tuple[dict[str, Memory], tuple[Stage, ...]]:
    """Return what a store says of every card, and of interviews."""
    events = live(read(path), now=NOW)
    return fold(events, new_card(events)), stages(events)


def texts(path: Path) -> dict[str, str]:
    """Return every event of a store as text, by its id."""
    return {event.id: in_json(as_fields(event)) for event in read(path)}


def joined(path: Path, others: list[Path], *, lines: bool) -> None:
    """Join stores with another, in their order, read from the store or from lines of JSON."""
    for other in others:
        events = read(other)
        if lines:
            data = "".join(in_json(as_fields(event)) + "\n" for event in events)
            events = tuple(from_lines(data.encode(), "x.jsonl"))
        with Store.open(path) as store:
            store.join(events)
