"""The weakest lines: those that failed most often of late, and the words that go missing there."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.core.cards import Card, Kind
from trainer.core.entries import Counts, Past, all_count
from trainer.core.missed import Missed, Names, missed
from trainer.core.ratings import GOOD
from trainer.core.weeks import Recall

LATELY = 5
"""The last tries of a line that its weakness is judged by."""
SHOWN = 5
"""How many lines are named."""


@dataclass(frozen=True, slots=True)
class Weak:
    """A line, its last tries (at most five) and how many were right, and its missing words."""

    card: Card
    lately: Recall
    missed: Missed


def weakest(
    cards: Iterable[Card], told: Past, names: Names, *, counts: Counts = all_count
) -> tuple[Weak, ...]:
    """Return the five weakest lines, the weakest first.

    Of the last five tries that were fed: the smallest share right, then the smallest mean rating,
    then the smallest stability. A line of which all of them were Good or Easy is not weak; tries
    that `counts` does not accept are left out.
    """
    found: list[tuple[tuple[float, float, float], Card, Recall]] = []
    for card in cards:
        if card.kind is not Kind.PHRASING:
            continue
        tries = [e for e in told.of.get(card.key, ()) if e.fed and counts(e.event)][-LATELY:]
        ratings = [entry.event.rating or 0 for entry in tries]
        if ratings and min(ratings) < GOOD:
            lately = Recall(len(tries), sum(entry.right for entry in tries))
            stability = told.memory(card.key).stability or 0.0
            mean = sum(ratings) / len(ratings)
            found.append(((lately.share or 0.0, mean, stability), card, lately))
    found.sort(key=lambda each: each[0])
    return tuple(
        Weak(card, lately, missed(card, told.of[card.key], names, counts=counts))
        for _, card, lately in found[:SHOWN]
    )
