"""A drill gone back in: its last answer taken back for a new rating."""

from datetime import datetime

from trainer.core.drill.drill import Drill, meant_for
from trainer.core.log.events import Event
from trainer.core.sitting.back import in_hand_again
from trainer.core.value import replace
from trainer.core.words.known import Known


def taken_back(drill: Drill, event: Event, *, now: datetime, known: Known) -> Drill:
    """Return the drill with the answer of `event` in hand; what was in hand waits."""
    waiting = (*drill.waiting, (drill.task, drill.verdict))
    card = next(card for card in drill.deck if card.key == event.key)
    drill = in_hand_again(meant_for(drill, card), event, now=now, known=known)
    return replace(drill, waiting=waiting)
