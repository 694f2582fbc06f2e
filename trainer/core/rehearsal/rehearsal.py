"""The dress rehearsal as a value: the whole call in order, and what comes of every line of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct, field

from trainer.core.log.events import Event
from trainer.core.memory.memory import Memory
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import KIND
from trainer.core.script.cards import Card
from trainer.core.script.script import Branch, Words
from trainer.core.sitting import answer as answering
from trainer.core.sitting.sitting import Sitting
from trainer.core.value import replace


class Heard(StrEnum):
    """What the interviewer did last, where there are no words of theirs."""

    PICKED_UP = "picked up"
    WAITING = "in the middle of the call"
    ANSWERED = "answered"
    ALREADY = "answered that before"
    REPLIED = "replied"


class Slip(StrEnum):
    """Whose words were said instead of the ones wanted."""

    LATER = "a later question"
    EARLIER = "an earlier question"
    ELSEWHERE = "a question of another part"
    BRANCH = "the words for another answer"


class Taken(Struct, frozen=True):
    """Words that were recognised as those of another card."""

    slip: Slip
    card: Card


class Turn(Struct, frozen=True):
    """One thing said, as it was kept; `taken` when it was another card's."""

    card: Card
    event: Event
    taken: Taken | None = None


class Rehearsal(Sitting, frozen=True):
    """A call as far as it has come; no task: it is over.

    `order` are the cards of the questions, `place` the one at hand (from 0). `way` is how words are
    given now; it does not tell whether any are wanted. `reply` and `branch` are what was heard when
    `heard` says so. `carried` are words said too early, that answer the next question. `before` is
    what was remembered as it began. `waiting` are the calls that a taken-back turn has set aside.
    """

    kind: ClassVar[str] = KIND

    order: tuple[Card, ...] = ()
    place: int = 0
    way: Way = Way.TYPE
    live: bool = False
    heard: Heard = Heard.PICKED_UP
    reply: Words | None = None
    branch: Branch | None = None
    taken: Taken | None = None
    turns: tuple[Turn, ...] = ()
    carried: str = ""
    before: Mapping[str, Memory] = field(default_factory=dict)
    waiting: tuple["Rehearsal", ...] = ()

    @property
    def quiet(self) -> bool:
        """Whether nothing is to be said to what was heard."""
        return self.task is not None and self.task.step.way is Way.CHOOSE


def prompted(call: Rehearsal) -> Rehearsal:
    """Return the call with one more hint: first the cue ("Line?"), then as in a drill."""
    task = answering.asked(call)
    if call.live:
        return call
    if not task.help.cue:
        return replace(call, task=replace(task, help=replace(task.help, cue=True)))
    return call if call.quiet else answering.hinted(call)


def aloud(call: Rehearsal) -> Rehearsal:
    """Return the call with the line at hand said aloud instead of typed."""
    call = call if call.quiet else answering.aloud(call)
    return replace(call, way=Way.ALOUD)
