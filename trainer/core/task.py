"""One thing asked in a drill, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from trainer.core.cards import Card
from trainer.core.events import Event
from trainer.core.grading import Grade, Help
from trainer.core.ladder import Rung
from trainer.core.script import Branch, Words


class Way(StrEnum):
    """How a card is answered; a line that is met is only read."""

    READ = "read"
    TYPE = "type"
    LETTERS = "letters"
    ALOUD = "aloud"
    CHOOSE = "choose"


@dataclass(frozen=True, slots=True)
class Step:
    """What could be asked of a card next: the words wanted, the way, the rung of a line."""

    card: Card
    way: Way
    wanted: Words
    rung: Rung | None = None

    @property
    def study(self) -> bool:
        """Whether the words are on the screen, so that nothing is rated."""
        return self.way is Way.READ or self.rung is Rung.SHOWN


@dataclass(frozen=True, slots=True)
class Task:
    """A step as it is asked: the reply heard, the choices in the order shown, the hints given.

    `was` is the old wording of a line that changed: it is shown once.
    """

    step: Step
    since: datetime
    reply: Words | None = None
    choices: tuple[Branch, ...] = ()
    help: Help = field(default_factory=Help)
    was: str | None = None

    @property
    def card(self) -> Card:
        """The card that is asked."""
        return self.step.card


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer held against what was wanted, not rated yet.

    `suggested` is None where only the person can judge. `chosen` is the key of the branch chosen.
    `retracted` is the event this answer comes from when it was rated before and taken back.
    """

    task: Task
    said: str
    suggested: int | None
    seconds: float
    grade: Grade | None = None
    chosen: str | None = None
    retracted: Event | None = None


def elapsed(since: datetime, now: datetime) -> float:
    """Return the seconds from `since` to `now`; none when the clock was put back."""
    return max(0.0, (now - since).total_seconds())
