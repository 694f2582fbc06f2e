"""More practice where nothing is due: the weakest lines first, then again in turn."""

from collections.abc import Iterable
from datetime import date

from trainer.core.memory.schedule import held
from trainer.core.memory.step import Step
from trainer.core.plan.progress import Progress, next_step
from trainer.core.script.cards import Card


def weakest(cards: Iterable[Card], progress: Progress, *, at: int, today: date) -> list[Step]:
    """Return the steps of cards practiced before: those least tried today, least known first.

    `at` is the moment in microseconds. Of a script that was never practiced, all of its steps.
    """
    deck, day = tuple(cards), today.isoformat()
    known = [card for card in deck if progress.memory(card.key).tested] or deck
    found: list[tuple[tuple[float, ...], Step]] = []
    for place, card in enumerate(known):
        step = next_step(card, progress)
        if step is not None:
            recalled = held(progress.memory(card.key), at)
            found.append(((progress.tries(step, day), recalled, place), step))
    return [step for _, step in sorted(found, key=lambda pair: pair[0])]
