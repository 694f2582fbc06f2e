"""A way to answer, and one step of practice: what is asked of a card, and how."""

from collections.abc import Mapping
from enum import Enum, StrEnum

from msgspec import Struct

from trainer.core.memory.ladder import Clause, Rung
from trainer.core.script.cards import Card
from trainer.core.script.script import Words


class Way(StrEnum):
    """How a card is answered; a line that is met is only read.

    Said aloud, nothing reaches the program, so that only the person can judge; by voice it listens.
    """

    READ = "read"
    TYPE = "type"
    LETTERS = "letters"
    ALOUD = "aloud"
    VOICE = "voice"
    CHOOSE = "choose"

    @property
    def spoken(self) -> bool:
        """Whether it is said aloud."""
        return WAYS[self].spoken

    @property
    def whole(self) -> bool:
        """Whether every word of a line is given."""
        return WAYS[self].whole


class Manner(Struct, frozen=True):
    """What a way to answer is like.

    `base` and `a_word` are the seconds it is expected to take, until the person's own are known.
    `whole`: every word of a line is given; `spoken`: it is said aloud; `offered`: a person may
    insist on it, whatever the card.
    """

    base: float
    a_word: float
    whole: bool = False
    spoken: bool = False
    offered: bool = False


WAYS: Mapping[Way, Manner] = {
    Way.READ: Manner(3.0, 0.5),
    Way.TYPE: Manner(6.0, 1.5, whole=True, offered=True),
    Way.LETTERS: Manner(6.0, 0.6, offered=True),
    Way.ALOUD: Manner(6.0, 0.5, whole=True, spoken=True, offered=True),
    Way.VOICE: Manner(6.0, 0.5, whole=True, spoken=True, offered=True),
    Way.CHOOSE: Manner(12.0, 0.0),
}
"""Every way there is: a new one is a row here, a question to the person, and their keys."""


LINE_WAYS = frozenset(Way) - {Way.READ, Way.CHOOSE}
"""Ways in which a line is given."""


class Change(Enum):
    """Why a line is asked in another way than the one before it."""

    LEARNING = "it is still learned, by its letters"
    KNOWN = "it was right, and is asked whole"
    PROOF = "its words are checked in writing"
    WEAK = "it slipped, and is typed"


class Step(Struct, frozen=True, cache_hash=True):
    """What could be asked of a card next: the words wanted, the way, the rung of a line.

    `part`: only this part of a long line is asked, and nothing is rated. `proof`: it shows, without
    help, what the person's own ratings of the line are worth.
    """

    card: Card
    way: Way
    wanted: Words
    rung: Rung | None = None
    part: Clause | None = None
    proof: bool = False

    @property
    def study(self) -> bool:
        """Whether nothing is rated: the words are on the screen, or it is a part of a line."""
        return self.way is Way.READ or self.rung is Rung.SHOWN or self.part is not None
