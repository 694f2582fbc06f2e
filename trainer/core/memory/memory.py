"""What is known of how well a card is remembered: its stability, difficulty and due day."""

from datetime import date

from fsrs import Rating
from fsrs.scheduler import DEFAULT_PARAMETERS
from msgspec import Struct

Parameters = tuple[float, ...]
"""The 21 of FSRS-6."""
DEFAULTS: Parameters = tuple(DEFAULT_PARAMETERS)


class Memory(Struct, frozen=True, cache_hash=True):
    """What the log says about one card; `Memory()` is a new one.

    A *fed* review is one that FSRS was told of; a *try* is any review but of a line that nobody
    attempted in a call, which FSRS is told of too. `stability` is in days,
    `difficulty` 1-10, `due` the study day FSRS names; `last` (microseconds) and `fed_day` are those
    of the last fed review, `easys` counts the Easys of that day. `reviews` counts the fed ones,
    `lapses` the Agains among them but the first. `shown` (microseconds) is when the words were last
    on the screen. Of the last try: its `rating`, its study day `tried`, how many `tries` that day
    saw; `round_day`, `round_tries` and `round_rating` likewise, without what was missed in a call:
    nothing asks for the line's own words there. `proper`: day and rating of the last try that was
    no copying: what was right, or missed, is told by it. `said`: the last whole try was right;
    `lettered`: the last one by first letters from blank was (`tally` says what follows from both).
    `lasted`: the last test on a later day than the one before it was right. `spoken`: only the
    person could judge the last try. `parameters`: those of FSRS that fit whose memory it is.
    """

    stability: float | None = None
    difficulty: float | None = None
    due: date | None = None
    last: int | None = None
    fed_day: date | None = None
    reviews: int = 0
    lapses: int = 0
    easys: int = 0
    shown: int | None = None
    rating: int | None = None
    tried: str | None = None
    tries: int = 0
    round_day: str | None = None
    round_tries: int = 0
    round_rating: int | None = None
    proper: tuple[str, int] | None = None
    said: bool = False
    lettered: bool = False
    lasted: bool = False
    spoken: bool = False
    parameters: Parameters = DEFAULTS

    @property
    def tested(self) -> bool:
        """Whether it was ever tried, copying aside."""
        return self.reviews > 0 and self.tried is not None

    @property
    def missed(self) -> bool:
        """Whether the last try that was no copying was rated Again."""
        return self.proper is not None and self.proper[1] == Rating.Again


NEW = Memory()
