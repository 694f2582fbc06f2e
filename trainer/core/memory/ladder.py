"""How a new line is learned: seen, by letters from blank (a long one in parts), said whole.

With every other word shown only where letters from blank were missed twice in a row, and at the
very first success of a person. Said whole is said aloud; now and then a try is a proof, typed or by
letters, for aloud the person judges themselves.
"""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from trainer.core.log.events import AGAIN, Event, What
from trainer.core.script.clauses import clauses
from trainer.core.script.script import Piece, Words
from trainer.core.value import replace

MISSES = 2
"""Misses in a row by letters from blank after which words are shown."""
EVERY = 4
"""Of so many whole tries of a line one is a proof."""
BRIEF, LENGTHY = 10, 20
"""Words up to which a line is proven early, and from which late: a proof costs what it is long."""
SPOKEN = frozenset(("aloud", "voice"))


class Rung(IntEnum):
    """What is asked of a line: as the log counts it."""

    SHOWN = 0
    """First letters, every other word shown: a study, never rated."""
    LETTERS = 1
    """First letters from blank; of a long line first in parts, which are studies too."""
    WHOLE = 2
    """Every word."""


class Climb(Struct, frozen=True, cache_hash=True):
    """How far a line has come: its rung, and the parts that were right on their own (`clean`).

    `misses` counts those in a row by letters from blank, `wholes` the whole tries and the proofs.
    `weak`: it failed aloud, or the same words went missing twice, and was not typed right since.
    `missing` are the words of the last try that went missing.
    """

    rung: Rung = Rung.LETTERS
    clean: frozenset[str] = frozenset()
    misses: int = 0
    wholes: int = 0
    weak: bool = False
    missing: frozenset[str] = frozenset()


BOTTOM = Climb()


class Clause(Struct, frozen=True):
    """A part of a long line: its words, its number (from 1) and how many there are."""

    words: Words
    number: int
    of: int


def climb(events: Iterable[Event]) -> Climb:
    """Return how far the events of one card, in their order, have brought it."""
    position = BOTTOM
    for event in events:
        position = climbed(position, event)
    return position


def climbs(log: Iterable[Event]) -> dict[str, Climb]:
    """Return the climb of each card that has begun, by key, from live events in their order."""
    found: dict[str, Climb] = {}
    for event in log:
        before = found.get(event.key or "", BOTTOM)
        if (after := climbed(before, event)) != before:
            found[event.key or ""] = after
    return found


def climbed(position: Climb, event: Event) -> Climb:
    """Return the position after one event: a clean pass climbs, a miss steps down one."""
    if event.history == "anew":
        return BOTTOM
    if event.rung is None:
        return position
    if event.event == What.STUDY and event.line:
        part = frozenset((event.line,))
        clean = _without(position.clean, part) if event.missing else position.clean | part
        return replace(position, clean=clean)
    if event.event == What.REVIEW and event.rating is not None:
        return _tried(_noted(position, event), event, event.rating)
    return position


def rung(position: Climb, line: Words) -> Rung:
    """Return the rung on which `line` is asked next."""
    if position.rung is Rung.SHOWN and next_part(position, line) is None:
        return Rung.LETTERS
    return position.rung


def next_part(position: Climb, line: Words) -> Clause | None:
    """Return the first part of the line that was not right on its own; None: all were."""
    return next(iter(parts_left(position.clean, line)), None)


def parts_left(clean: frozenset[str], line: Words) -> tuple[Clause, ...]:
    """Return the parts of a line that were not right, on their own or in a stretch of it."""
    parts = clauses(line)
    texts, of = [part.text for part in parts], len(parts)
    stretches = [(start, end) for start in range(of) for end in range(start + 1, of + 1)]
    right = {
        number
        for start, end in stretches
        if " ".join(texts[start:end]) in clean
        for number in range(start, end)
    }
    left = (number for number in range(of) if number not in right)
    return tuple(Clause(parts[number], number + 1, of) for number in left)


def proof_due(position: Climb, line: Words) -> bool:
    """Say whether the next whole try of a line is to be a proof: about every fourth is.

    The first never is; short lines are proven first, since that costs least.
    """
    late = 1 if line.count <= BRIEF else 2 if line.count < LENGTHY else 3
    return position.wholes % EVERY == late


def _tried(position: Climb, event: Event, rating: int) -> Climb:
    """Return the position after a rated try."""
    level = Rung(min(event.rung or 0, Rung.WHOLE))
    if rating > AGAIN:
        clean_pass = not event.missing and not event.hints
        above = Rung(min(Rung.WHOLE, level + 1)) if clean_pass else level
        return replace(position, rung=max(position.rung, above, Rung.LETTERS), misses=0)
    if level is not Rung.LETTERS:
        return replace(position, rung=Rung.LETTERS, misses=0)
    misses = position.misses + 1
    lower = Rung.SHOWN if misses >= MISSES else Rung.LETTERS
    return replace(position, rung=lower, misses=misses)


def _noted(position: Climb, event: Event) -> Climb:
    """Return the position with what a try says of the parts, and of how weak the line is."""
    missing = frozenset(event.missing or ())
    same = bool(missing & position.missing)
    right = (event.rating or 0) > AGAIN and not missing and not event.hints
    weak = position.weak or same
    wholes = position.wholes + (event.rung == Rung.WHOLE or event.proof)
    if event.rung == Rung.WHOLE:
        if event.way in SPOKEN:
            weak = weak or event.rating == AGAIN
        elif right:
            weak = False
    return replace(
        position, clean=_clean(position, event), wholes=wholes, weak=weak, missing=missing
    )


def _clean(position: Climb, event: Event) -> frozenset[str]:
    """Return the parts that are right on their own after a try of the whole line."""
    failed = event.rating == AGAIN
    if event.missing is None or not event.line:  # nobody compared the words
        return position.clean
    parts = _parts(event.line)
    hit = frozenset(text for text, words in parts if words & frozenset(event.missing))
    if event.missing and not hit:  # a name, or a word in another form: which part is not known
        hit = frozenset(text for text, _ in parts)
    return _without(position.clean if failed else position.clean | {t for t, _ in parts}, hit)


def _without(clean: frozenset[str], missed: frozenset[str]) -> frozenset[str]:
    """Return the parts that were right, without those missed now and any stretch they stand in."""
    return frozenset(text for text in clean if not any(part in text for part in missed))


@lru_cache(maxsize=2048)
def _parts(line: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the parts of a line, each with its words as they are compared, near enough."""
    found = clauses(Words((Piece(line),)))
    return tuple((part.text, frozenset(map(_bare, part.text.split()))) for part in found)


def _bare(word: str) -> str:
    return "".join(sign for sign in word.lower() if sign.isalnum())
