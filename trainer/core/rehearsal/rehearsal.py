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
from trainer.core.script.paths import Trail
from trainer.core.script.script import Branch, Cue, Words
from trainer.core.sitting import answer as answering
from trainer.core.sitting.sitting import Sitting
from trainer.core.value import replace


class Heard(StrEnum):
    """What the interviewer did last; the words, where there are any, are told beside it."""

    PICKED_UP = "picked up"
    WAITING = "in the middle of the call"
    ANSWERED = "answered"
    ALREADY = "answered that before"
    REPLIED = "replied"
    SPOKE = "spoke first"
    ENDED = "hung up"


class Slip(StrEnum):
    """Whose words were said instead of the ones wanted."""

    LATER = "a later question"
    EARLIER = "an earlier question"
    ELSEWHERE = "a question of another part"
    BRANCH = "the words for another answer"


class Taken(Struct, frozen=True):
    """Words that were recognized as those of another card."""

    slip: Slip
    card: Card


class Turn(Struct, frozen=True):
    """One thing said, as it was kept; `taken` when it was another card's."""

    card: Card
    event: Event
    taken: Taken | None = None


class Rehearsal(Sitting, frozen=True):
    """A call as far as it has come; no task: it is over.

    `order` are the cards of the questions, `place` the one at hand (from 0; during a visit the one
    before it). `course` are the cues that it may go through, in their order, `asked` the ids of
    those that it does not ask (again), visits among them; `trail` are the branches taken after the
    cue at hand; `visits` says how many may still come up by themselves.

    `theirs` is all that the interviewer says now: an answer, and what they say first. `reply` is
    the last of it, when the words at hand answer it; `branch` the one it belongs to. `way` is how
    words are given now; it does not tell whether any are wanted. `carried` are words said too
    early, that answer the next question. `before` is what was remembered as it began. `waiting` are
    the calls that a taken-back turn has set aside.
    """

    kind: ClassVar[str] = KIND

    order: tuple[Card, ...] = ()
    course: tuple[Cue, ...] = ()
    place: int = 0
    asked: frozenset[str] = frozenset()
    trail: Trail = ()
    visits: int = 0
    way: Way = Way.TYPE
    live: bool = False
    heard: Heard = Heard.PICKED_UP
    theirs: tuple[Words, ...] = ()
    reply: Words | None = None
    branch: Branch | None = None
    taken: Taken | None = None
    turns: tuple[Turn, ...] = ()
    carried: str = ""
    before: Mapping[str, Memory] = field(default_factory=dict)
    waiting: tuple["Rehearsal", ...] = ()

    @property
    def visit(self) -> bool:
        """Whether what is at hand came up by itself, and is none of the questions."""
        return self.task is not None and all(cue.id != self.task.card.cue.id for cue in self.course)

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
