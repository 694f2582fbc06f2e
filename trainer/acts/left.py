"""A rehearsal that was left, as far as it can be picked up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from trainer.acts.desk import Desk
from trainer.core.log.events import Event
from trainer.core.rehearsal.left import Left, left_at
from trainer.core.rehearsal.order import CALL, forward
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Cue, Script
from trainer.core.stages.stages import Stage, left_out, waiting


def deck_of(script: Script, stage: Stage | None) -> tuple[Card, ...]:
    """Return the cards of a script but those that the stage leaves out, or that wait for a name."""
    deck = cards(script)
    if stage is None:
        return deck
    idle = left_out(deck, stage.leave_out) | waiting(deck, stage)
    return tuple(card for card in deck if card.key not in idle)


class Sat(Protocol):
    """What a rehearsal is of: its cards, the log of them, and the name of the interview."""

    @property
    def deck(self) -> tuple[Card, ...]:
        """Its cards."""

    @property
    def log(self) -> tuple[Event, ...]:
        """The live events."""

    @property
    def stage(self) -> str | None:
        """The name of the interview."""


class _Of(Struct, frozen=True):
    deck: tuple[Card, ...]
    log: tuple[Event, ...]
    stage: str | None


def left_of(
    script: Script, order: Sequence[Cue], sat: Sat, *, now: datetime, name: str = CALL
) -> Left | None:
    """Return where the last rehearsal in this order was left; None: there is none to go on with.

    A call with another interview's people is no call of this one.
    """
    own = {card.cue.id for card in sat.deck if card.asked is None}
    idle = frozenset(cue.id for cue in order if cue.id not in own)
    left = left_at(script, order, sat.log, now=now, name=name, idle=idle)
    begun = (*left.turns, *left.unrated)[-1].stage if left else None
    return None if begun and begun != sat.stage else left


def left_after(desk: Desk, now: datetime, name: str | None = None) -> int | None:
    """Return the number of the question after which the call can be picked up; None: it can't.

    `name`: of a call with another script than the one practiced.
    """
    script = desk.script(name)
    order = forward(script)
    stage = desk.meant(script) if name else desk.stage
    sat = _Of(deck_of(script, stage), tuple(desk.live), stage.name if stage else None)
    left = left_of(script, order, sat, now=now)
    return script.number(order[left.place]) if left else None
