"""What an edit did to a script: cards that moved, words that changed, lines that were rewritten."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from trainer.core.cards import Card, Kind
from trainer.core.events import Event, What, microseconds, study_day
from trainer.core.rows import Row, row

RECOGNISED = 0.8
"""Share of the words kept from which a line in a new place is the old one."""
REWRITTEN = 0.5
"""Share of the words kept under which a line is another line."""


class History(StrEnum):
    """What becomes of a card's history when its line was rewritten."""

    KEEP = "keep"
    TODAY = "today"
    ANEW = "anew"


@dataclass(frozen=True, slots=True)
class Move:
    """A card that was recognised in a new place."""

    old: str
    card: Card


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the log was written.

    `reworded` are old wordings by key, of lines that kept most of their words; `rewritten` are the
    cards whose line is another one now, with what it was.
    """

    moves: tuple[Move, ...] = ()
    reworded: Mapping[str, str] = field(default_factory=dict)
    rewritten: tuple[tuple[Card, str], ...] = ()


def changes(cards: Iterable[Card], log: Iterable[Event], *, others: frozenset[str]) -> Changes:
    """Compare the cards of one script with the live events of the log.

    `others` are the ids of the other scripts there are: their keys are left alone.
    """
    deck = {card.key: card for card in cards}
    wordings = _wordings(log)
    script = next(iter(deck.values())).script if deck else ""
    orphans = {
        key: words
        for key, words in wordings.items()
        if key not in deck and (key.split("/")[0] == script or key.split("/")[0] not in others)
    }
    newcomers = {key: card for key, card in deck.items() if key not in wordings}
    moves = tuple(_moves(orphans, newcomers))
    known = {key: words for key, words in wordings.items() if key in deck}
    known |= {move.card.key: orphans[move.old] for move in moves}
    reworded, rewritten = {}, []
    for key, old in known.items():
        card = deck[key]
        if card.kind is Kind.PHRASING and all(old != w.text for w in card.line.wordings):
            if kept(old, card.line.wanted.text) < REWRITTEN:
                rewritten.append((card, old))
            else:
                reworded[key] = old
    return Changes(moves, reworded, tuple(rewritten))


def kept(old: str, new: str) -> float:
    """Return the share of the words of two texts that stand in both, in order: 0 to 1."""
    one, other = _words(old), _words(new)
    if one == other:
        return 1.0
    same = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
    return same / max(len(one), len(other), 1)


def alias(move: Move, *, now: datetime) -> Event:
    """Return the event that lets a card's history follow it."""
    return Event(
        event=What.ALIAS,
        at=microseconds(now),
        day=study_day(now),
        from_=move.old,
        to=move.card.key,
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


def changed_row(old: str, new: str) -> Row:
    """Return what changed in a line, briefly: `going back → coming back`."""
    one, other = old.split(), new.split()
    pairs = []
    for op, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if op != "equal":
            before, after = " ".join(one[a:b]) or "nothing", " ".join(other[c:d]) or "nothing"
            pairs.append(f"“{before}” is now “{after}”")
    return row("Changed", "; ".join(pairs) or "marks only")


def _wordings(log: Iterable[Event]) -> dict[str, str]:
    """Return the whole wording that each key was last asked with."""
    return {e.key: e.line for e in log if e.key and e.line and e.rung != 0}


def _moves(orphans: Mapping[str, str], newcomers: Mapping[str, Card]) -> Iterator[Move]:
    """Yield each card found again: lines by their words, then branches by their place or words."""
    free = dict(newcomers)
    lost = dict(orphans)
    places: dict[str, str] = {}
    for kind in Kind:
        pairs = sorted(_pairs(lost, free, places, kind), key=lambda pair: (-pair[0], -pair[1]))
        for _, _, old, key in pairs:
            if old in lost and key in free:
                del lost[old]
                card = free.pop(key)
                places[_place(old)] = _place(key)
                yield Move(old, card)


def _pairs(
    lost: Mapping[str, str], free: Mapping[str, Card], places: Mapping[str, str], kind: Kind
) -> Iterator[tuple[float, float, str, str]]:
    for old, words in lost.items():
        if not old.endswith(f"#{kind}"):
            continue
        for key, card in free.items():
            if card.kind is kind:
                likeness = _likeness(old, words, card, places)
                if likeness >= RECOGNISED:
                    alike = SequenceMatcher(None, old, key, autojunk=False).ratio()
                    yield likeness, alike, old, key


def _likeness(old: str, words: str, card: Card, places: Mapping[str, str]) -> float:
    """Return how sure it is that a card is the old one: 2 where its place moved along."""
    if card.kind is Kind.PHRASING:
        return max(kept(words, wording.text) for wording in card.line.wordings)
    above, _, name = _place(old).rpartition("/")
    target = _place(card.key)
    if places.get(_place(old)) == target or f"{places.get(above)}/{name}" == target:
        return 2.0
    same = kept(words, card.branch.condition.text) if card.branch else 0.0
    # The condition by itself says little ("Otherwise"): it must stand under the same line.
    moved = places.get(above, above) == target.rpartition("/")[0]
    return same if moved else 0.0


def _place(key: str) -> str:
    return key.partition("#")[0]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("\u2019", "").replace("'", ""))
