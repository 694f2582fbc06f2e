"""The seconds that a card takes: until its next try is over, or while it is learned."""

from functools import lru_cache

from trainer.core.memory.ladder import BOTTOM, Clause, Rung
from trainer.core.memory.pace import KEPT, Speeds, expected
from trainer.core.memory.step import Step, Way
from trainer.core.plan.progress import Progress
from trainer.core.script.clauses import clauses

MARGIN = 1.25
"""A card is begun only when so many times its expected seconds are left."""


def cost(step: Step, progress: Progress, speeds: Speeds) -> float:
    """Return the seconds until a card's next try is over: what has to be learned first is in it."""
    if not step.study:
        return expected(step, speeds)
    return learning(step, progress, speeds) + expected(_try_of(step, progress.by), speeds)


def learning(step: Step, progress: Progress, speeds: Speeds) -> float:
    """Return the seconds of what follows at once from a study: the line read, each part of it."""
    seconds = expected(step, speeds) if step.way is Way.READ else 0.0
    if progress.by not in (None, Way.LETTERS):
        return seconds
    clean = progress.climbs.get(step.card.key, BOTTOM).clean
    return seconds + sum([expected(each, speeds) for each in _parts(step, clean)])


@lru_cache(maxsize=KEPT)
def _try_of(step: Step, by: Way | None) -> Step:
    """Return the try that a study leads to."""
    tested = by or Way.LETTERS
    rung = Rung.LETTERS if tested is Way.LETTERS else Rung.WHOLE
    return Step(step.card, tested, step.card.line.wanted, rung)


@lru_cache(maxsize=KEPT)
def _parts(step: Step, clean: frozenset[str]) -> tuple[Step, ...]:
    """Return the steps of a study's parts; those in `clean` were right on their own."""
    line = step.card.line.wanted
    if len(clauses(line)) == 1 and step.rung is not Rung.SHOWN:
        return ()
    level = step.rung or Rung.LETTERS
    parts = (part for part in clauses(line) if part.text not in clean)
    return tuple(Step(step.card, Way.LETTERS, part, level, Clause(part, 1, 1)) for part in parts)
