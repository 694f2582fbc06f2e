"""A drill as a value: a sitting with an end, aimed at what lies ahead."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field

from trainer.core.grading.terms import Strictness
from trainer.core.log.events import Live, today
from trainer.core.memory.odds import odds
from trainer.core.memory.presence import at_hand
from trainer.core.memory.step import Way
from trainer.core.plan.dated import Aim
from trainer.core.plan.target import Target
from trainer.core.plan.undated import opening
from trainer.core.script.cards import Card
from trainer.core.sitting.sitting import Sitting, meant_at, seated
from trainer.core.sitting.task import Task, Verdict, elapsed
from trainer.core.value import replace

if TYPE_CHECKING:
    from trainer.core.plan.once import Round


class Limit(Struct, frozen=True):
    """When a drill ends: after so many cards, or when so many seconds are over.

    `once`: when every card was tried once today, on the evening before a call.
    """

    cards: int | None = None
    seconds: float | None = None
    once: bool = False


class Drill(Sitting, frozen=True):
    """A sitting that asks what is worth most.

    `aim` is what is practiced for, when a call has a date; `reworded` are the old wordings of lines
    that changed since, by key; `waiting` the tasks that an undo has set aside. `about` is how many
    cards it is likely to have at its end, as of when the one at hand was asked; None where it has
    no end. `weakest`: the weakest cards are asked, whether they are due or not. `foremost` are the
    keys of cards that are asked before all others, once each, in this order. `spent` are the
    seconds practiced until `counted` (None: nothing yet), without time away from the keyboard.
    `ways` are those in which lines were asked so far.
    """

    limit: Limit = field(default_factory=Limit)
    aim: Aim = field(default_factory=Aim)
    reworded: Mapping[str, str] = field(default_factory=dict)
    about: int | None = None
    weakest: bool = False
    foremost: tuple[str, ...] = ()
    spent: float = 0.0
    counted: datetime | None = None
    waiting: tuple[tuple[Task | None, Verdict | None], ...] = ()
    ways: frozenset[Way] = frozenset()

    def seconds_left(self, now: datetime) -> float:
        """Return the seconds until the limit; infinity where there is no limit of time."""
        if self.limit.seconds is None:
            return float("inf")
        return self.limit.seconds - self.practiced(now)

    def practiced(self, now: datetime) -> float:
        """Return the seconds practiced so far, without those away from the keyboard."""
        gap = elapsed(self.counted or self.started, now)
        return self.spent + (at_hand(self.task.step, gap) if self.task else 0.0)

    def round(self, now: datetime) -> "Round":
        """Return how far the cards of the next call have come that are to be tried once today.

        Once nothing is left for any call of its day, it's those of all of them.
        """
        goals = self.aim.targets
        first = self._round(goals[:1], now)
        if first.left or first.again or len(goals) < 2:  # noqa: PLR2004 - there is no other
            return first
        whole = self._round(tuple(each for each in goals if each.day == goals[0].day), now)
        return first if whole.left else whole

    def _round(self, goals: tuple[Target, ...], now: datetime) -> "Round":
        from trainer.core.plan.once import round_of  # for one evening only

        deck = [card for card in self.deck if not goals or any(g.needs(card) for g in goals)]
        return round_of(deck, self.progress, self.speeds, log=self.log, today=today(now))

    def again_from(self, started: datetime) -> "Drill":
        """Return the drill as it begins anew at a moment, nothing asked and no time spent."""
        return replace(self, started=started, spent=0.0, counted=None, task=None, verdict=None)


def prepared(
    deck: tuple[Card, ...],
    events: Live,
    *,
    limit: Limit,
    now: datetime,
    strictness: Strictness = Strictness.EXACT,
    by: Way | None = None,
    reworded: Mapping[str, str] | None = None,
    targets: tuple[Target, ...] = (),
) -> Drill:
    """Return a drill over `deck` before anything is asked; `events` is the whole log, live."""
    sitting = seated(deck, events, now=now, strictness=strictness, by=by)
    progress, memories = sitting.progress, sitting.memories
    if not progress.climbs and not any(memory.tested for memory in memories.values()):
        progress = replace(progress, first=opening(deck, memories))
    base = {**sitting.base, "progress": progress}
    aim = Aim(targets, odds(sitting.log))
    return Drill(**base, limit=limit, aim=aim, reworded=reworded or {})


def meant_for(drill: Drill, card: Card) -> Drill:
    """Return the drill with the names and notes of the stage that `card` is practiced for."""
    for target in drill.aim.targets:
        if target.needs(card):
            return meant_at(drill, target.stage, target.names)
    return drill
