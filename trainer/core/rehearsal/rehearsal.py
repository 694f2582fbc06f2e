"""The dress rehearsal as a value: the whole call in order, and what comes of every line of it."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from trainer.core.drill import answer as answering
from trainer.core.drill.drill import Drill
from trainer.core.drill.keep import in_hand, review
from trainer.core.drill.task import Task, Verdict
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import KIND
from trainer.core.script.cards import Card
from trainer.core.script.script import Branch, Words
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


class Rehearsal(Struct, frozen=True):
    """A call as far as it has come.

    `drill` holds the task at hand (None: the call is over), the answer that waits for its rating,
    names, strictness and memories. `order` are the cards of the questions, `place` the one at hand
    (from 0). `way` is how words are given now; it does not tell whether any are wanted. `reply` and
    `branch` are what was heard when `heard` says so. `carried` are words said too early, that
    answer the next question. `waiting` are the calls that a taken-back turn has set aside.
    """

    drill: Drill
    order: tuple[Card, ...]
    place: int = 0
    way: Way = Way.TYPE
    live: bool = False
    heard: Heard = Heard.PICKED_UP
    reply: Words | None = None
    branch: Branch | None = None
    taken: Taken | None = None
    turns: tuple[Turn, ...] = ()
    carried: str = ""
    waiting: tuple["Rehearsal", ...] = ()

    @property
    def task(self) -> Task | None:
        """What is to be said now; None: the call is over."""
        return self.drill.task

    @property
    def verdict(self) -> Verdict | None:
        """The answer that waits for its rating."""
        return self.drill.verdict

    @property
    def quiet(self) -> bool:
        """Whether nothing is to be said to what was heard."""
        return self.task is not None and self.task.step.way is Way.CHOOSE


def prompted(call: Rehearsal) -> Rehearsal:
    """Return the call with one more hint: first the cue ("Line?"), then as in a drill."""
    task = answering.asked(call.drill)
    if call.live:
        return call
    if not task.help.cue:
        task = replace(task, help=replace(task.help, cue=True))
        return replace(call, drill=replace(call.drill, task=task))
    return call if call.quiet else replace(call, drill=answering.hinted(call.drill))


def aloud(call: Rehearsal) -> Rehearsal:
    """Return the call with the line at hand said aloud instead of typed."""
    drill = call.drill if call.quiet else answering.aloud(call.drill)
    return replace(call, drill=drill, way=Way.ALOUD)


def rated(call: Rehearsal, rating: int, *, now: datetime) -> Event:
    """Return the event that rates the answer in hand."""
    event = review(call.drill, rating, now=now)
    chosen = in_hand(call.drill).chosen
    return replace(event, kind=KIND, chosen=chosen)
