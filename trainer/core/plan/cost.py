"""The seconds that a card takes: until its next try is over, or while it is learned."""

from functools import lru_cache

from msgspec import Struct

from trainer.core.memory.ladder import BOTTOM, Clause, Rung, parts_left
from trainer.core.memory.pace import KEPT, Speeds, usually
from trainer.core.memory.step import Step, Way
from trainer.core.plan.progress import Progress
from trainer.core.script.clauses import clauses

Usual = tuple[str, float]
"""A sort of step, and the seconds it takes somebody of whom nothing is known."""
NOTHING: Usual = ("read", 0.0)
MARGIN = 1.25
"""A card is begun only when so many times its expected seconds are left."""


class Course(Struct, frozen=True):
    """What is done until a card's next try is over.

    `read`: the line is read first; `parts` of it are learned then; `tried` is the try itself.
    """

    tried: Usual
    read: Usual | None = None
    parts: tuple[Usual, ...] = ()

    def seconds(self, speeds: Speeds) -> float:
        """Return the seconds it takes a person of these speeds."""
        sort, usual = self.tried
        tried = usual * speeds.of.get(sort, speeds.overall)
        return tried if not (self.read or self.parts) else self.learning(speeds) + tried

    def learning(self, speeds: Speeds) -> float:
        """Return the seconds before the try."""
        of, overall = speeds.of, speeds.overall
        sort, usual = self.read or NOTHING
        parts = [seconds * of.get(part, overall) for part, seconds in self.parts]
        return usual * of.get(sort, overall) + sum(parts)


def course(step: Step, progress: Progress) -> Course:
    """Return what is done until a card's next try is over: a study is learned first."""
    if not step.study:
        return Course(usually(step))
    read = usually(step) if step.way is Way.READ else None
    parts: tuple[Step, ...] = ()
    if progress.by in (None, Way.LETTERS):
        parts = _parts(step, progress.climbs.get(step.card.key, BOTTOM).clean)
    return Course(usually(_try_of(step, progress.by)), read, tuple(map(usually, parts)))


def cost(step: Step, progress: Progress, speeds: Speeds) -> float:
    """Return the seconds until a card's next try is over: what has to be learned first is in it."""
    return course(step, progress).seconds(speeds)


def learning(step: Step, progress: Progress, speeds: Speeds) -> float:
    """Return the seconds of what follows at once from a study: the line read, each part of it."""
    return course(step, progress).learning(speeds)


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
    left = (each.words for each in parts_left(clean, line))
    return tuple(Step(step.card, Way.LETTERS, part, level, Clause(part, 1, 1)) for part in left)
