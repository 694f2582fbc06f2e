"""Histories that no card has after an edit: what they may have become, and what only rests."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct

from trainer.core.edits.traces import RESTS, Trace, at_rest
from trainer.core.log.events import Event, Live, What, microseconds, study_day
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

PERHAPS = 0.3
"""Share of the words in common from which a new line may be the one that is gone."""
_APART = "apart"


class Perhaps(Struct, frozen=True):
    """A line that is gone, the words it had, and a new one that may be it: a person knows."""

    old: str
    was: str
    card: Card


class Told(Struct, frozen=True):
    """What a person was told before: which new line is another one, by old key, and what rests."""

    apart: frozenset[tuple[str, str]]
    rests: frozenset[str]

    @classmethod
    def of(cls, events: Live) -> "Told":
        """Return what the log has of it."""
        apart = {
            (event.key, other)
            for event in events
            if event.key and isinstance(other := event.setting(_APART), str)
        }
        return cls(frozenset(apart), at_rest(events))


def perhaps(
    lost: Mapping[str, Trace], free: Mapping[str, Card], found: Mapping[str, str], told: Told
) -> tuple[Perhaps, ...]:
    """Pair lines that are gone with new ones, the likeliest first, each at most once.

    A new line of a cue may be that of any cue which is gone, one below a branch any that was below
    the same line. They are alike in some of their words, or in where the branches below them went.
    """
    claims = sorted(_claims(lost, free, found, told), reverse=True)
    pairs: dict[str, str] = {}
    for _, old, new in claims:
        if old not in pairs and new not in pairs.values():
            pairs[old] = new
    return tuple(Perhaps(old, lost[old].words, free[new]) for old, new in pairs.items())


def _claims(
    lost: Mapping[str, Trace], free: Mapping[str, Card], found: Mapping[str, str], told: Told
) -> Iterator[tuple[float, str, str]]:
    places = {Key(old).place: Key(new).place for old, new in found.items()}
    from trainer.core.edits.recognition import shared  # only where something rests

    for old, trace in lost.items():
        gone = Key(old)
        if gone.kind != Kind.PHRASING or trace.part:  # a part is no line to be known again
            continue
        for new, card in free.items():
            here = Key(new)
            if card.kind is not Kind.PHRASING or (old, new) in told.apart:
                continue
            same_above = places.get(gone.above, gone.above) == here.above
            if gone.opens != here.opens or not (gone.opens or same_above):
                continue
            alike = max(shared(trace.words, wording.text) for wording in card.line.wordings)
            below = any(
                Key(one).above == gone.place and Key(other).above == here.place
                for one, other in found.items()
            )
            if alike >= PERHAPS or below:
                yield alike + below, old, new


def rests(lost: Mapping[str, Trace], unsure: Iterable[Perhaps], told: Told) -> tuple[str, ...]:
    """Return the keys of lines and replies that rest, and of which that was not told yet."""
    asked = {each.old for each in unsure}
    return tuple(key for key in lost if key not in asked | told.rests)


def apart(pair: Perhaps, *, now: datetime) -> Event:
    """Return the event that says that a new line is another one than that which is gone."""
    return _setting(pair.old, {_APART: pair.card.key}, now)


def resting(key: str, *, now: datetime, rests: bool = True) -> Event:
    """Return the event that says that a person was told of a line at rest, or that it is back."""
    return _setting(key, {RESTS: rests}, now)


def _setting(key: str, data: Mapping[str, object], now: datetime) -> Event:
    return Event(
        event=What.SETTING,
        at=microseconds(now),
        day=study_day(now),
        key=key,
        data=json.dumps(data),
    )
