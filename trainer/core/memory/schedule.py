"""What FSRS makes of a memory: what a review would leave, when it is due, how likely recalled."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache

from fsrs import Card, Rating, Scheduler, State

from trainer.core.log.events import DAY
from trainer.core.memory.memory import DEFAULTS, Memory, Parameters
from trainer.core.settings import DAY_BEGINS
from trainer.core.value import replace

DESIRED_RETENTION = 0.9
TRUST = 0.5
"""Share of FSRS's stability that is counted on until a line was right on a later day.

Whole sentences are forgotten sooner than it thinks. In a log of 12,580 reviews the first test on a
next day was right in .673, estimated .740, with half of the stability .676; later ones in .780,
estimated .779.
"""

KEPT = 1 << 12
"""Of so many it is kept what a review would leave: the plan looks at all four ratings first."""
_YEARS = range(1971, 3000)
_FAR = 36_500  # days: the longest interval of FSRS itself


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
