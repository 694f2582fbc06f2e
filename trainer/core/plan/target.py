"""What a plan aims at: the call or the interview of a stage, and what counts there."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from msgspec import Struct, field

from trainer.core.log.events import microseconds, study_day, today
from trainer.core.script.cards import Card
from trainer.core.stages.stages import Stage, left_out, waiting
from trainer.core.when.said import hourless

HOUR = 3_600_000_000
"""Microseconds before the call at which a warm-up is best begun."""
WARM_UP = 5.0
"""Minutes of a warm-up."""
HURRY = 3 * HOUR
"""How near a call is when somebody who never practiced gets the short way, and no forecast."""
EARLIEST = 8
"""The hour that is counted on where only the day of a call is known: nobody calls sooner."""


class Target(Struct, frozen=True):
    """A moment (microseconds) for which a script is practiced.

    `day` is its study day. `away` are study days before it without practice. `feared` are keys of
    branches that the person wants to be sure of, `without` keys of cards that are not needed
    there. `names` fill the slots.
    """

    at: int
    day: date
    script: str
    stage: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    feared: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    away: frozenset[date] = frozenset()

    @property
    def warm_at(self) -> int:
        """When the warm-up is best, in microseconds: an hour before."""
        return self.at - HOUR

    def near(self, now: datetime) -> bool:
        """Whether there is no time to learn any more."""
        return 0 < self.at - microseconds(now) <= HURRY

    def days_left(self, now: datetime) -> int:
        """Return the study days until it: none on its own day, nor where it is near."""
        return 0 if self.near(now) else (self.day - today(now)).days

    def needs(self, card: Card) -> bool:
        """Whether the card is of this script, and not left out."""
        return card.script == self.script and card.key not in self.without


def target(stage: Stage, deck: Iterable[Card], *, script: str, now: datetime) -> Target | None:
    """Return what to aim at for a stage: its call, or else its interview; None: neither is ahead.

    Of a call whose hour has come it is the last moment at which it may be made.
    `now` is the person's local time; `deck` are the cards of the script of that id.
    """
    ahead = stage.towards(now)
    if ahead is None:
        return None
    cards = tuple(deck)
    return Target(
        at=microseconds(_begins(ahead, now)),
        day=date.fromisoformat(study_day(ahead.astimezone(now.tzinfo))),
        script=script,
        stage=stage.name,
        names=stage.names,
        feared=stage.feared,
        without=left_out(cards, stage.leave_out) | waiting(cards, stage),
        away=stage.away,
    )


def _begins(ahead: datetime, now: datetime) -> datetime:
    """Return a moment; of a day whose hour is not known its beginning, while that lies ahead."""
    if not hourless(ahead):
        return ahead
    morning = ahead.astimezone(now.tzinfo).replace(hour=EARLIEST, minute=0, second=0)
    return morning if morning > now else ahead
