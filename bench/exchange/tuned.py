"""What `trainer log tune` is worth: simulated logs of some lengths, fitted, and then lived on.

    python -m bench.exchange.tuned [SEEDS]

A learner of each family is asked twelve due lines an evening. The log is fitted as the program does
it; then a quarter more is lived, and both the usual model and what was adopted foretell it.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from statistics import fmean

from bench.learners import FAMILIES, Learner
from bench.lives import FIRST_EVENING, real_deck
from trainer.core.memory.ladder import Rung
from trainer.core.memory.memory import DEFAULTS, NEW, Memory, Parameters
from trainer.core.memory.schedule import what_if
from trainer.core.memory.step import Step, Way
from trainer.core.memory.tuning import (
    Trial,
    better,
    candidates,
    histories,
    loss,
    whole,
)
from trainer.core.script.cards import Card
from trainer.exchange.optimizer import NotFitted, optimized

LENGTHS = (60, 400, 5_000)
A_DAY = 12
CARDS = 34
FEWER = 3
"""Learners of the longest log, which takes a while."""


def lived(learner: Learner, deck: Sequence[Card], count: int) -> Iterator[Trial]:
    """Yield so many reviews: each evening what is due, longest first, then what is new."""
    memories: dict[str, Memory] = {}
    now, given = FIRST_EVENING, 0
    while given < count:
        for card in due(deck, memories, now.date())[:A_DAY]:
            step = Step(card, Way.TYPE, card.line.wanted, Rung.WHOLE)
            rating, _ = learner.answer(step, usual=30.0, now=now)
            memories[card.key] = what_if(memories.get(card.key, NEW), rating, now.date())
            yield Trial(card.key, now.date(), rating)
            given += 1
            if given == count:
                return
        now += timedelta(days=1)


def due(deck: Sequence[Card], memories: dict[str, Memory], today: date) -> list[Card]:
    """Return the cards that are due, the longest overdue first, then new ones."""
    old = [card for card in deck if card.key in memories]
    waiting = [card for card in old if (memories[card.key].due or today) <= today]
    waiting.sort(key=lambda card: memories[card.key].due or today)
    return [*waiting, *(card for card in deck if card.key not in memories)]


def optimize(found: Sequence[Trial]) -> Parameters | None:
    """Fit all parameters with the optimizer."""
    try:
        return optimized(histories(found))
    except NotFitted:
        return None


def fitted(family: str, seed: int, length: int) -> tuple[bool, float, float]:
    """Return whether a fit was adopted, and the loss on what came after: usual, and adopted."""
    deck = list(real_deck())[:CARDS]
    trials = list(lived(FAMILIES[family](seed), deck, length + length // 4))
    known = trials[:length]
    best = better(known, candidates(known, optimize, lambda _share: None))
    own = whole(known, best, optimize, lambda _share: None) if best else None
    usual = loss(trials, DEFAULTS, since=length).mean
    return own is not None, usual, loss(trials, own.parameters, since=length).mean if own else usual


def main(arguments: Sequence[str]) -> int:
    """Print a row for each family and length."""
    seeds = int(arguments[0]) if arguments else 10
    began = datetime.now().astimezone()
    print(f"{'family':<14}{'reviews':>8}{'adopted':>9}{'usual':>8}{'fitted':>8}{'worse':>7}")
    for family in FAMILIES:
        for length in LENGTHS:
            rows = [
                fitted(family, seed, length)
                for seed in range(seeds if length < LENGTHS[-1] else FEWER)
            ]
            adopted = sum(row[0] for row in rows)
            worse = sum(row[2] > row[1] + 0.005 for row in rows)
            print(
                f"{family:<14}{length:>8}{adopted:>5}/{len(rows):<3}"
                f"{fmean(r[1] for r in rows):>8.3f}"
                f"{fmean(r[2] for r in rows):>8.3f}{worse:>7}",
                flush=True,
            )
    print(f"{datetime.now().astimezone() - began}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
