"""What an edit did to a script: cards that moved, words that changed, lines that were rewritten."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

from trainer.core.edits.traces import Trace, at_rest, traces
from trainer.core.log.events import Event, Live, What, microseconds, study_day
from trainer.core.script.cards import Card
from trainer.core.script.key import Key, Kind

if TYPE_CHECKING:
    from trainer.core.edits.resting import Perhaps


class History(StrEnum):
    """What becomes of a card's history when its line was rewritten."""

    KEEP = "keep"
    TODAY = "today"
    ANEW = "anew"


class Move(Struct, frozen=True):
    """A card that was recognized in a new place."""

    old: str
    card: Card


class Changes(Struct, frozen=True):
    """What changed since the log was written.

    `reworded` are old wordings by key, of lines that kept most of their words; `rewritten` are the
    cards whose line is another one now, with what it was. `displaced` are keys whose words are
    gone, and whose place now belongs to a card that moved there. `unsure` are lines that may be
    another one's in new words; `resting` are words by key that no card has now, not told yet;
    `back` are keys, as they were, of what was told to rest and has a card again.
    """

    moves: tuple[Move, ...] = ()
    reworded: Mapping[str, str] = field(default_factory=dict)
    rewritten: tuple[tuple[Card, str], ...] = ()
    displaced: tuple[str, ...] = ()
    unsure: "tuple[Perhaps, ...]" = ()
    resting: Mapping[str, str] = field(default_factory=dict)
    back: tuple[str, ...] = ()


def changes(cards: Iterable[Card], events: Live, *, others: frozenset[str]) -> Changes:
    """Compare the cards of one script with what the log tells.

    `others` are the ids of the other scripts there are: their keys are left alone.
    """
    deck: dict[str, Card] = {card.key: card for card in cards}
    scripts = others - {card.script for card in deck.values()}
    known = {
        key: trace for key, trace in traces(events).items() if key.split("/")[0] not in scripts
    }
    resting = at_rest(events)
    if resting.isdisjoint(deck) and all(t.stands(deck.get(key)) for key, t in known.items()):
        return Changes()  # by far the most frequent case, and the quickest
    from trainer.core.edits.recognition import recognized
    from trainer.core.edits.resting import Told, perhaps, rests

    found = recognized(known, deck)
    moves = tuple(Move(old, deck[key]) for old, key in found.items() if old != key)
    taken = {move.card.key for move in moves} - found.keys()
    reworded, rewritten = _in_new_words(found, known, deck)
    displaced = tuple(key for key in known if key in taken)
    lost = _lost(found, known, deck, events)
    free = {key: card for key, card in deck.items() if key not in found.values()}
    told = Told.of(events)
    unsure = perhaps(lost, free, found, told)
    return Changes(
        moves,
        reworded,
        rewritten,
        displaced,
        unsure,
        resting={key: known[key].words for key in rests(lost, unsure, told)},
        back=tuple(key for key in known if key in found and key in resting),
    )


def _in_new_words(
    found: Mapping[str, str], known: Mapping[str, Trace], deck: Mapping[str, Card]
) -> tuple[Mapping[str, str], tuple[tuple[Card, str], ...]]:
    """Return what changed a little, as old words by key, and what is another line now.

    Whole lines are compared: of one that was only asked in parts it isn't known what else it said.
    """
    from trainer.core.edits.recognition import REWRITTEN, kept

    reworded, rewritten = {}, []
    for old, key in found.items():
        card, trace = deck[key], known[old]
        if card.kind is Kind.BRANCH or trace.part or trace.stands(card):
            continue
        if kept(trace.words, card.line.wanted.text) < REWRITTEN:
            rewritten.append((card, trace.words))
        elif not trace.told(card):
            reworded[key] = trace.words
    return reworded, tuple(rewritten)


def _lost(
    found: Mapping[str, str],
    known: Mapping[str, Trace],
    deck: Mapping[str, Card],
    events: Live,
) -> dict[str, Trace]:
    """Return the histories of this script that no card has now."""
    here = {card.script for card in deck.values()} | {Key(old).script for old in found}
    # What was left behind when the script got another id is its own too.
    here |= {Key(e.from_).script for e in events if e.from_ and e.to and Key(e.to).script in here}
    return {
        key: trace
        for key, trace in known.items()
        if key not in found and Key(key).script in here and not Key(key).is_aside
    }


def written(found: Changes, also: Iterable[str] = (), *, now: datetime) -> tuple[Event, ...]:
    """Return what is written down of an edit: what was told to rest, what is back, what moved.

    `also` are other keys that were told to rest. What concerns a key comes before it is given to
    another history.
    """
    told = dict.fromkeys((*also, *found.resting))
    if not told and not found.back:
        return aliases(found, now=now)
    from trainer.core.edits.resting import resting

    rest = (resting(key, now=now) for key in told)
    back = (resting(key, now=now, rests=False) for key in found.back)
    return (*rest, *back, *aliases(found, now=now))


def aliases(found: Changes, *, now: datetime) -> tuple[Event, ...]:
    """Return the events, in their order, that let the histories follow their cards.

    A key is given away before another card's history comes to it. What is displaced, and one card
    of each circle, steps aside to a key that no card has.
    """
    at = microseconds(now)
    steps = [(key, Key(key).aside(at)) for key in found.displaced]
    waiting = {move.old: move.card.key for move in found.moves}
    while waiting:
        old = next((old for old, new in waiting.items() if new not in waiting), None)
        if old is not None:
            steps.append((old, waiting.pop(old)))
        else:
            first = next(iter(waiting))
            waiting[Key(first).aside(at)] = waiting.pop(first)
            steps.append((first, Key(first).aside(at)))
    day = study_day(now)
    return tuple(Event(event=What.ALIAS, at=at, day=day, from_=old, to=new) for old, new in steps)


def same_line(pair: "Perhaps", *, now: datetime) -> Event:
    """Return the event that lets a history go to the new line that a person knows it by."""
    return Event(
        event=What.ALIAS,
        at=microseconds(now),
        day=study_day(now),
        from_=pair.old,
        to=pair.card.key,
    )


def decision(card: Card, history: History, *, now: datetime) -> Event:
    """Return the event that says what becomes of the history of a rewritten line."""
    return Event(
        event=What.SETTING,
        at=microseconds(now),
        day=study_day(now),
        key=card.key,
        line=card.line.wanted.text,
        data=json.dumps({"history": history.value}),
    )
