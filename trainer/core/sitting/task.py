"""One thing asked in a drill, and what came of it."""

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field

from trainer.core.grading.terms import Help
from trainer.core.log.events import EASY, Event
from trainer.core.memory.step import Change, Step
from trainer.core.script.cards import Card
from trainer.core.script.script import Branch, Words

if TYPE_CHECKING:
    from trainer.core.grading.grade import Grade  # loaded when something was said
    from trainer.core.grading.voice.utterance import Heard


class Task(Struct, frozen=True):
    """A step as it is asked: the reply heard, the choices in the order shown, the hints given.

    `was` is the old wording of a line that changed: it is shown once. `most` is the best rating to
    suggest: once an answer was taken back, how quickly the next one comes says nothing. `change` is
    told: why it is asked in another way than the lines before.
    """

    step: Step
    since: datetime
    reply: Words | None = None
    choices: tuple[Branch, ...] = ()
    help: Help = field(default_factory=Help)
    was: str | None = None
    most: int = EASY
    change: Change | None = None

    @property
    def card(self) -> Card:
        """The card that is asked."""
        return self.step.card


def goes_on(before: Task | None, task: Task) -> bool:
    """Tell whether a task asks a part of the line that was at hand right before, to the same words.

    Whoever hears what is asked need not hear again what it is asked after.
    """
    if before is None or task.step.part is None:
        return False
    return before.card.key == task.card.key and before.reply == task.reply and not task.was


class Verdict(Struct, frozen=True):
    """An answer held against what was wanted, not rated yet.

    `suggested` is None where only the person can judge. `chosen` is the key of the branch chosen.
    `shown` is since when the line has been on the screen; None where it needn't be read again.
    `retracted` is the event this answer comes from when it was rated before and taken back. `heard`
    is what a recognizer made of it, where one listened. `given_up`: they said they don't know it.
    """

    task: Task
    said: str
    suggested: int | None
    seconds: float
    grade: "Grade | None" = None
    chosen: str | None = None
    retracted: Event | None = None
    shown: datetime | None = None
    heard: "Heard | None" = None
    given_up: bool = False


def elapsed(since: datetime, now: datetime) -> float:
    """Return the seconds from `since` to `now`; none when the clock was put back."""
    return max(0.0, (now - since).total_seconds())
