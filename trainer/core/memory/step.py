"""A way to answer, and one step of practice: what is asked of a card, and how."""

from enum import StrEnum

from msgspec import Struct

from trainer.core.memory.ladder import Rung
from trainer.core.script.cards import Card
from trainer.core.script.script import Words


class Way(StrEnum):
    """How a card is answered; a line that is met is only read."""

    READ = "read"
    TYPE = "type"
    LETTERS = "letters"
    ALOUD = "aloud"
    CHOOSE = "choose"

    @property
    def spoken(self) -> bool:
        """Whether nothing of it reaches the program, so that only the person can judge."""
        return self in SPOKEN


SPOKEN = frozenset({Way.ALOUD})
OFFERED = (Way.TYPE, Way.LETTERS, Way.ALOUD)
"""The ways that a person may insist on, whatever the card."""


class Step(Struct, frozen=True):
    """What could be asked of a card next: the words wanted, the way, the rung of a line."""

    card: Card
    way: Way
    wanted: Words
    rung: Rung | None = None

    @property
    def study(self) -> bool:
        """Whether the words are on the screen, so that nothing is rated."""
        return self.way is Way.READ or self.rung is Rung.SHOWN
