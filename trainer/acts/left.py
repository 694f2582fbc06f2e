"""A rehearsal that was left, as far as it can be picked up, or rated."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from msgspec import Struct

from trainer.acts.context import agreed, echo
from trainer.acts.desk import Desk
from trainer.core.log.events import Event
from trainer.core.rehearsal.left import Left, furthest, goes_on, left_at
from trainer.core.rehearsal.order import CALL, forward
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Cue, Script
from trainer.core.stages.stages import Stage, left_out, waiting
from trainer.rows.call.begun import offered
from trainer.rows.home.view import Place


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


def taken_up(left: Left, last: Cue, names: Mapping[str, str]) -> bool:
    """Ask whether a rehearsal left after its question `last` is gone on with, or rated."""
    told, question = offered(left, last, names)
    tell = partial(echo, told)
    tell()
    return agreed(question, means=goes_on, again=tell)


def left_in(desk: Desk, now: datetime, script_id: str) -> Place | None:
    """Return where the last call with a script was left; None: nothing of it is left to be done."""
    own = script_id == desk.script(None).id
    script = desk.script(None if own else script_id)
    order = forward(script)
    stage = desk.stage if own else desk.meant(script)
    kept_for = stage or desk.kept_for(script)
    sat = _Of(deck_of(script, stage), tuple(desk.live), kept_for.name if kept_for else None)
    left = left_of(script, order, sat, now=now)
    number = script.number(furthest(left, order)) if left else None
    if left is None or number is None:
        return None
    return Place("" if own else script_id, number, left.aloud if left.rates else 0)
