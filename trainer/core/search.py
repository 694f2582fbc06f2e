"""The job search at a glance: its companies and stages, how each went, what was known by then."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.core.cards import Card, Kind
from trainer.core.entries import Past
from trainer.core.events import microseconds
from trainer.core.stages import Stage, place


@dataclass(frozen=True, slots=True)
class StageFigures:
    """A stage, the tries made for it, and what was known when its call began.

    `unaided` counts the lines said right without help at their last try before the call (the
    interview, where no call is known); None while that lies ahead or is not known.
    """

    stage: Stage
    reviews: int
    unaided: int | None


@dataclass(frozen=True, slots=True)
class Search:
    """The stages in their order, and how many companies they belong to."""

    stages: tuple[StageFigures, ...] = ()

    @property
    def companies(self) -> int:
        """How many companies there are."""
        return len({place(each.stage.company) for each in self.stages})

    @property
    def outcomes(self) -> Mapping[str, int]:
        """How many calls went how, as the debriefs say; a call without a word is left out."""
        return Counter(each.stage.outcome for each in self.stages if each.stage.outcome)


def search(stages: Sequence[Stage], cards: Iterable[Card], told: Past, *, now: datetime) -> Search:
    """Return the search that `stages` are, in their order; `now` is an aware moment."""
    lines = {card.key for card in cards if card.kind is Kind.PHRASING}
    made = Counter(entry.event.stage for entry in told.entries if entry.review)
    calls = {stage.name: at for stage in stages if (at := stage.call or stage.interview)}
    past_calls = sorted((at, name) for name, at in calls.items() if at <= now)
    known: dict[str, int] = {}
    right: dict[str, bool] = {}
    entries = iter(told.entries)
    entry = next(entries, None)
    for at, name in past_calls:
        moment = microseconds(at)
        while entry is not None and entry.event.at < moment:
            if entry.event.key in lines:
                right[entry.event.key] = entry.after.unaided
            entry = next(entries, None)
        known[name] = sum(right.values())
    return Search(
        tuple(StageFigures(each, made[each.name], known.get(each.name)) for each in stages)
    )
