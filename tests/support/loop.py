"""What plain loops over the raw events count, as a second witness of every figure.

The loops know nothing of entries, folds or views: they read events, and ask FSRS themselves.
"""

from datetime import UTC, date, datetime, time
from functools import cache
from random import Random

from fsrs import Card as FsrsCard
from fsrs import Rating, Scheduler

from tests.support.search import the_deck, the_log
from trainer.core.log.events import DAY, Event
from trainer.core.script.key import Kind
from trainer.core.value import replace

LINES = [card.key for card in the_deck() if card.kind is Kind.PHRASING]


@cache
def spoilt() -> tuple[Event, ...]:
    """Return the search with a tenth of the answers taken back, and some rated anew."""
    chance = Random(7)
    log: list[Event] = list(the_log())
    for number, event in enumerate(the_log()):
        if event.event == "review" and chance.random() < 0.1:
            blank = Event(event="retract", at=event.at + 5, day=event.day, of=event.id)
            log.append(replace(blank, id=f"r{number}"))
            if chance.random() < 0.5:
                log.append(replace(event, id=f"x{number}", rating=5 - (event.rating or 0)))
    return tuple(log)


class Loop:
    """What one plain loop over the raw events finds out about every review."""

    def __init__(self, log: tuple[Event, ...]) -> None:
        gone = {event.of for event in log if event.event == "retract"}
        self.log = sorted(
            (e for e in log if e.id not in gone and e.event != "retract"),
            key=lambda event: (event.at, event.id),
        )
        self.reviews = [event for event in self.log if event.event == "review"]
        self.fed: list[Event] = []
        self.first: list[tuple[Event, float | None]] = []
        self.last: dict[str, tuple[Event, bool]] = {}
        self.say: dict[str, bool] = {}
        self.stability: dict[str, float] = {}
        self.fed_at: dict[str, int] = {}
        self.lasted: dict[str, bool] = {}
        self.wrong: list[float] = []
        self._days: dict[str, str] = {}
        self._cards: dict[str, FsrsCard] = {}
        self._easy: set[tuple[str, str]] = set()
        shown: dict[str, int] = {}
        days: set[tuple[str, str]] = set()
        for event in self.log:
            key = event.key or ""
            if event.event == "review":
                seconds = (event.at - shown.get(key, -(10**18))) / 1e6 - (event.seconds or 0)
                copied = seconds < 60
                if not copied:
                    if (key, event.day) not in days:
                        self.first.append((event, self.estimate(key, event.at)))
                        if key in self.stability and key in LINES:
                            self.wrong.append(self.held(key, event.at) - (event.rating != 1))
                    days.add((key, event.day))
                    self.feed(event)
                self.last[key] = (event, copied)
                self.tell(key, event, copied=copied)
            if event.event in ("review", "study"):
                shown[key] = event.at

    def tell(self, key: str, event: Event, *, copied: bool) -> None:
        """Count a line that can be said; own words in a call tell nothing of it, another's do."""
        right = (event.rating or 0) > 1
        missed = event.kind == "rehearsal" and event.way == "type" and not right
        own = missed and event.chosen is None
        if event.way in ("type", "aloud") and event.rung and not own and not (copied and right):
            self.say[key] = right and not event.hints
        elif "proof" in (event.data or "") and not right:
            self.say[key] = False

    def feed(self, event: Event) -> None:
        """Tell FSRS of a review."""
        key, rating = event.key or "", Rating(event.rating or 0)
        if rating == Rating.Easy:
            if (key, event.day) in self._easy:
                rating = Rating.Good
            self._easy.add((key, event.day))
        card = self._cards.get(key, FsrsCard(card_id=0))
        scheduler = Scheduler(
            learning_steps=(), relearning_steps=(), enable_fuzzing=False, desired_retention=0.9
        )
        then = datetime.combine(date.fromisoformat(event.day), time(), UTC)
        self._cards[key], _ = scheduler.review_card(card, rating, then)
        self.stability[key] = self._cards[key].stability or 0
        later = event.day > self._days.get(key, event.day)
        self.lasted[key] = event.rating != 1 and (self.lasted.get(key, False) or later)
        self._days[key] = event.day
        self.fed_at[key] = event.at
        self.fed.append(event)

    def held(self, key: str, at: int) -> float:
        """Return the recall counted on: with half of the stability until right on a later day."""
        stability = self.stability[key]
        try:
            self.stability[key] = stability * (1 if self.lasted[key] else 0.5)
            return self.estimate(key, at) or 0.0
        finally:
            self.stability[key] = stability

    def estimate(self, key: str, at: int) -> float | None:
        """Return the estimated recall, by the formula in the documentation of FSRS-6."""
        if key not in self.stability:
            return None
        w20 = Scheduler().parameters[20]
        factor = 0.9 ** (-1 / w20) - 1
        return float((1 + factor * (at - self.fed_at[key]) / DAY / self.stability[key]) ** -w20)

    def sayable(self) -> int:
        """How many lines were right at their last whole try, without a hint."""
        return sum(self.say.get(key, False) for key in LINES)
