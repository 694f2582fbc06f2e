"""What the log says you remember: stability, difficulty and due day of every card, by FSRS-6."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache

from fsrs import Card, Rating, Scheduler, State
from msgspec import Struct

from trainer.core.log.events import DAY, Event, Live, What
from trainer.core.memory.attempt import attempted, missed_in_call
from trainer.core.memory.said import lettered, said
from trainer.core.settings import DAY_BEGINS
from trainer.core.value import replace

DESIRED_RETENTION = 0.9
COPYING = 60_000_000
"""Microseconds: a review that began sooner after its words were on the screen is copying."""

_YEARS = range(1971, 3000)
TRUST = 0.5
"""Share of FSRS's stability that is counted on until a line was right on a later day.

Whole sentences are forgotten sooner than it thinks. In a log of 12,580 reviews the first test on a
next day was right in .673, estimated .740, with half of the stability .676; later ones in .780,
estimated .779.
"""

KEPT = 1 << 12
"""Of so many it is kept what a review would leave: the plan looks at all four ratings first."""
_FAR = 36_500  # days: the longest interval of FSRS itself
Parameters = tuple[float, ...]
"""The 21 of FSRS-6."""
DEFAULTS: Parameters = tuple(Scheduler().parameters)
_RATINGS = frozenset(Rating)


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


def fold(events: Live, new: Memory = NEW) -> dict[str, Memory]:
    """Return the memory of every card that the events tell of, by key; `new` is a card's first."""
    memories: dict[str, Memory] = {}
    for event in events:
        if event.key:
            before = memories.get(event.key, new)
            after = step(before, event)
            if after is not before:
                memories[event.key] = after
    return memories


def step(memory: Memory, event: Event) -> Memory:
    """Return the memory of a card after one event of its own, the next in order.

    A setting may say what becomes of its history when its line was rewritten. The same memory comes
    back for what says nothing about a card: another kind of event, no key, a rating outside 1-4, a
    study day that is no date.
    """
    if not event.key:
        return memory
    if event.event == What.STUDY:
        return replace(memory, shown=event.at)
    day = _date(event.day)
    if event.event == What.SETTING and day is not None:
        return _decided(memory, event, day)
    if event.event != What.REVIEW or day is None or event.rating not in _RATINGS:
        return memory
    rating = Rating(event.rating)
    copied = is_copy(memory, event)
    if not attempted(event):
        return memory if copied else replace(what_if(memory, rating, day), last=event.at)
    today = day.isoformat()
    after = replace(
        memory if copied else what_if(memory, rating, day),
        last=memory.last if copied else event.at,
        shown=event.at,
        rating=int(rating),
        tried=today,
        tries=memory.tries + 1 if today == memory.tried else 1,
        proper=memory.proper if copied else (today, int(rating)),
        said=said(memory.said, event, copied=copied),
        lettered=lettered(memory.lettered, event, copied=copied),
        spoken=event.own,
    )
    return after if missed_in_call(event) else _in_the_round(after, today)


def _in_the_round(memory: Memory, today: str) -> Memory:
    tries = memory.round_tries + 1 if today == memory.round_day else 1
    return replace(memory, round_day=today, round_tries=tries, round_rating=memory.rating)


def _decided(memory: Memory, event: Event, day: date) -> Memory:
    """Return the memory after the person said what becomes of it: its line was rewritten."""
    if (history := event.history) == "anew":
        return Memory(parameters=memory.parameters)
    if history == "today" and memory.due is not None:
        return replace(memory, due=min(memory.due, day))
    return memory


def is_copy(memory: Memory, event: Event) -> bool:
    """Say whether a review began under 60 s after its words were last on the screen.

    It began `seconds` before its `at`, or then if nobody counted them. Copying is kept, never fed.
    """
    if memory.shown is None:
        return False
    return (event.at - memory.shown) - (event.seconds or 0.0) * 1e6 < COPYING


@lru_cache(maxsize=KEPT)
def what_if(memory: Memory, rating: int, day: date) -> Memory:
    """Return the memory a fed review on study day `day` would leave: its FSRS figures and counts.

    FSRS counts whole 24-hour days, so it is fed calendar days: every review of a day at the same
    moment, and never one before the last. A second Easy of a day is fed as Good: repeating at once
    what went well says little, yet three Easys would raise a stability of 2.3 days to 10.4.
    """
    fed_day = day if memory.fed_day is None else max(day, memory.fed_day)
    easys = memory.easys if fed_day == memory.fed_day else 0
    later = memory.fed_day is not None and fed_day > memory.fed_day
    told = Rating.Good if rating == Rating.Easy and easys else Rating(rating)
    fsrs = _scheduler(_longest(fed_day), memory.parameters)
    card, _ = fsrs.review_card(_card(memory), told, _midnight(fed_day))
    return replace(
        memory,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due.date(),
        fed_day=fed_day,
        reviews=memory.reviews + 1,
        lapses=memory.lapses + (rating == Rating.Again and memory.reviews > 0),
        easys=easys + (rating == Rating.Easy),
        lasted=rating > Rating.Again and (memory.lasted or later),
    )


def interval(memory: Memory, rating: int, day: date) -> int:
    """Return in how many days a card comes back after a fed review on study day `day`."""
    due = what_if(memory, rating, day).due
    return 1 if due is None else (due - day).days


def recall(stability: float, days: float, parameters: Parameters = DEFAULTS) -> float:
    """Return the estimated recall `days` (fractional) after a review that left `stability` days.

    FSRS-6: `(1 + factor * days / stability) ** -w20`, where `factor` makes it 0.9 after
    `stability` days. The package's own function counts whole days: 1.0 for the first 24 hours.
    """
    factor, decay = curve(parameters[20])
    return float((1 + factor * max(days, 0.0) / stability) ** decay)


@lru_cache(maxsize=64)
def possible(parameters: Parameters) -> bool:
    """Tell whether FSRS can reckon with these parameters."""
    try:
        Scheduler(parameters=parameters)
    except (ValueError, TypeError):
        return False
    return len(parameters) == len(DEFAULTS)


@lru_cache(maxsize=64)
def curve(w20: float) -> tuple[float, float]:
    """Return factor and decay of the forgetting curve of `recall`."""
    decay = -w20
    return 0.9 ** (1 / decay) - 1, decay


def trusted(memory: Memory) -> float | None:
    """Return the stability, in days, that is counted on; None for a new card."""
    if memory.stability is None or memory.lasted:
        return memory.stability
    return TRUST * memory.stability


def held(memory: Memory, at: int) -> float:
    """Return the recall that is counted on at a moment in microseconds; a new card: none."""
    stability = trusted(memory)
    if stability is None or memory.last is None:
        return 0.0
    return recall(stability, (at - memory.last) / DAY, memory.parameters)


def retrievability(memory: Memory, at: int) -> float | None:
    """Return the estimated recall at a moment in microseconds; None for a new card."""
    if memory.stability is None or memory.last is None:
        return None
    return recall(memory.stability, (at - memory.last) / DAY, memory.parameters)


def due_at(memory: Memory, zone: tzinfo | None, *, begins: int = DAY_BEGINS) -> datetime | None:
    """Return the moment (UTC) from which a card is due: when its day `begins` in `zone`.

    `zone` None is the computer's own; the answer is None for a new card. A computer's clock changes
    are known from 1971 to 2999 (Windows goes no further, and Python from 3.12 on looks a day ahead,
    which the last day has not): before and after, it is that hour in UTC in every zone.
    """
    if memory.due is None:
        return None
    told = memory.due.year in _YEARS
    return datetime.combine(memory.due, time(begins), zone if told else UTC).astimezone(UTC)


def _card(memory: Memory) -> Card:
    """Return the card as FSRS knows it; every field is given, else it sleeps or asks the clock."""
    if memory.fed_day is None:
        return Card(card_id=0, due=datetime.min.replace(tzinfo=UTC))
    then = _midnight(memory.fed_day)
    return Card(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=then,
        last_review=then,
    )


@lru_cache(maxsize=64)
def _scheduler(longest: int, parameters: Parameters) -> Scheduler:
    """Return a scheduler without steps (the plan makes them) and without chance.

    No interval is longer than `longest` days: the calendar ends with the year 9999.
    """
    return Scheduler(
        parameters=parameters,
        desired_retention=DESIRED_RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=longest,
        enable_fuzzing=False,
    )


def _longest(day: date) -> int:
    return min(_FAR, (date.max - day).days)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
