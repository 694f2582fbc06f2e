"""Memory is a fold of the log: FSRS told of calendar days, of no copies, of one Easy a day."""

import math
import os
import sys
import time as clock
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from random import Random
from zoneinfo import ZoneInfo

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.folds import fold
from trainer.core.log.events import DAY, Event, microseconds, moment, study_day
from trainer.core.memory.memory import (
    NEW,
    Memory,
    due_at,
    interval,
    is_copy,
    recall,
    retrievability,
    step,
    what_if,
)
from trainer.core.value import replace

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
MON, TUE, WED = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
EVENING = datetime(2026, 11, 23, 20, tzinfo=UTC)
MONDAY = microseconds(EVENING)
SECOND = 1_000_000
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def review(rating: int, when: datetime = EVENING) -> Event:
    """Make a review of the card `opening`, by somebody who lives in UTC."""
    return replace(study(when), event="review", id=f"{rating}@{when}", rating=rating)


def study(when: datetime = EVENING) -> Event:
    return Event(
        event="study", id=str(when), at=microseconds(when), day=study_day(when), key="opening"
    )


def memory_of(*log: Event) -> Memory:
    """Fold a log of the one card, a year later."""
    return fold(log, now=MONDAY + 365 * DAY)["opening"]


def after(*history: tuple[int, date]) -> Memory:
    """Feed ratings on days to a new card."""
    memory = NEW
    for rating, day in history:
        memory = what_if(memory, rating, day)
    return memory


# -- worked examples, with their figures


@pytest.mark.parametrize(
    ("rating", "stability", "difficulty", "days"),
    [
        (AGAIN, 0.212, 6.4133, 1),
        (HARD, 1.2931, 5.1122, 1),
        (GOOD, 2.3065, 2.1181, 2),
        (EASY, 8.2956, 1.0, 8),
    ],
)
def test_the_first_rating_sets_stability_difficulty_and_interval(
    rating: int, stability: float, difficulty: float, days: int
) -> None:
    memory = memory_of(review(rating))
    assert memory.stability == stability
    assert memory.difficulty == pytest.approx(difficulty, abs=1e-4)
    assert memory.due == MON + timedelta(days=days)


def test_again_then_good_then_good_the_next_day_is_a_stability_of_2_021_days() -> None:
    """With the hours within the day FSRS would say 0.284: the second day would not count."""
    memory = memory_of(
        review(AGAIN, EVENING),
        review(GOOD, EVENING + timedelta(minutes=10)),
        review(GOOD, EVENING + timedelta(hours=24, minutes=5)),
    )
    assert memory.stability == pytest.approx(2.021, abs=5e-4)
    assert (memory.due, memory.reviews, memory.lapses) == (date(2026, 11, 26), 3, 0)


@pytest.mark.parametrize("hours", [16.1, 23.9, 24.0, 24.1, 27.9])
def test_evenings_on_neighbouring_days_count_as_one_day_whatever_the_clock_says(
    hours: float,
) -> None:
    """FSRS itself would leave 2.3 after 23.9 hours and make it 7.3 after 24.1."""
    late = datetime(2026, 11, 23, 23, 50, tzinfo=UTC)
    memory = memory_of(review(GOOD, late), review(GOOD, late + timedelta(hours=hours)))
    assert memory.stability == pytest.approx(7.3153, abs=1e-4)
    assert memory.fed_day == TUE


def test_two_reviews_of_one_study_day_are_of_one_day_even_23_9_hours_apart() -> None:
    dawn = datetime(2026, 11, 23, 4, 1, tzinfo=UTC)
    memory = memory_of(review(GOOD, dawn), review(GOOD, dawn + timedelta(hours=23.9)))
    assert memory.stability == 2.3065
    assert memory.fed_day == MON


def test_an_answer_after_midnight_belongs_to_the_day_before() -> None:
    memory = memory_of(review(GOOD, datetime(2026, 11, 24, 0, 30, tzinfo=UTC)))
    assert (memory.fed_day, memory.due, memory.tried) == (MON, WED, "2026-11-23")


def test_a_second_and_third_easy_of_a_day_are_fed_as_good() -> None:
    """As Easys they would raise a stability of 2.3 days to 10.4 within minutes."""
    three = after((GOOD, MON), (EASY, MON), (EASY, MON), (EASY, MON))
    as_goods = after((GOOD, MON), (EASY, MON), (GOOD, MON), (GOOD, MON))
    assert three.stability == as_goods.stability == pytest.approx(3.946, abs=5e-4)
    assert (three.easys, three.reviews) == (3, 4)
    assert after((EASY, MON), (EASY, MON), (EASY, MON)).stability == 8.2956


def test_the_next_day_an_easy_is_easy_again() -> None:
    twice = after((EASY, MON), (EASY, MON), (EASY, TUE))
    assert twice.easys == 1
    assert twice.stability > after((EASY, MON), (EASY, MON), (GOOD, TUE)).stability  # type: ignore[operator]  # both were fed


def test_a_day_before_the_last_fed_one_counts_as_that_day() -> None:
    """Somebody flew west over the date line, or the clock was set back."""
    memory = after((GOOD, TUE), (GOOD, MON))
    assert memory.fed_day == TUE
    assert memory.stability == after((GOOD, TUE), (GOOD, TUE)).stability


@pytest.mark.parametrize(
    ("hours", "expected"), [(0, 1.0), (12, 0.9707), (23.9, 0.9470), (24, 0.9468), (55.356, 0.9)]
)
def test_recall_falls_by_the_hour(hours: float, expected: float) -> None:
    memory = memory_of(review(GOOD))
    at = MONDAY + round(hours * 3600 * SECOND)
    assert retrievability(memory, at) == pytest.approx(expected, abs=5e-5)


def test_recall_is_whole_before_the_review_and_none_for_a_new_card() -> None:
    assert retrievability(memory_of(review(GOOD)), MONDAY - DAY) == 1.0
    assert retrievability(NEW, MONDAY) is None
    assert retrievability(memory_of(study()), MONDAY) is None


def test_the_days_a_card_would_stay_away_are_known_before_it_is_rated() -> None:
    assert [interval(NEW, rating, MON) for rating in Rating] == [1, 1, 2, 8]
    assert [interval(after((GOOD, MON)), rating, TUE) for rating in Rating] == [1, 5, 7, 12]


@given(
    history=st.lists(st.tuples(st.integers(1, 4), st.dates(MON, WED)), max_size=6),
    rating=st.integers(1, 4),
)
def test_what_a_rating_would_do_is_what_it_does(
    history: list[tuple[int, date]], rating: int
) -> None:
    before = after(*history)
    event = review(rating, EVENING + timedelta(days=3))
    would = what_if(before, rating, date(2026, 11, 26))
    done = step(before, event)
    fsrs_says = ("stability", "difficulty", "due", "fed_day", "reviews", "lapses", "easys")
    assert all(getattr(would, name) == getattr(done, name) for name in fsrs_says)
    assert interval(before, rating, date(2026, 11, 26)) == (done.due - date(2026, 11, 26)).days  # type: ignore[operator]  # it was fed


# -- what is fed and what is not


def test_a_review_that_began_within_a_minute_of_its_words_is_kept_but_not_fed() -> None:
    shown = study()
    quick = replace(review(GOOD, EVENING + timedelta(seconds=75)), seconds=15.1)
    memory = memory_of(shown, quick)
    assert is_copy(memory_of(shown), quick)
    assert (memory.stability, memory.due, memory.reviews) == (None, None, 0)
    assert (memory.rating, memory.tries, memory.shown) == (GOOD, 1, quick.at)


def test_a_review_that_began_a_minute_after_its_words_is_fed() -> None:
    slow = replace(review(GOOD, EVENING + timedelta(seconds=75)), seconds=15.0)
    assert not is_copy(memory_of(study()), slow)
    assert memory_of(study(), slow).reviews == 1


def test_a_review_shows_the_words_too() -> None:
    again = review(AGAIN, EVENING)
    assert is_copy(memory_of(again), review(GOOD, EVENING + timedelta(seconds=59)))
    assert not is_copy(memory_of(again), review(GOOD, EVENING + timedelta(seconds=60)))
    assert not is_copy(NEW, review(GOOD))


def test_copies_of_copies_are_copies_as_each_shows_the_words_again() -> None:
    log = [review(GOOD, EVENING + timedelta(seconds=40 * n)) for n in range(4)]
    memory = memory_of(*log)
    assert (memory.reviews, memory.tries, memory.shown) == (1, 4, log[-1].at)
    assert memory.last == log[0].at


def test_an_easy_that_was_copied_does_not_count_as_the_easy_of_the_day() -> None:
    copied = review(EASY, EVENING + timedelta(seconds=10))
    later = review(EASY, EVENING + timedelta(hours=1))
    assert memory_of(study(), copied, later).stability == 8.2956


def test_reading_a_line_is_no_try() -> None:
    assert memory_of(study()) == Memory(shown=MONDAY)


def test_an_again_is_a_lapse_only_after_the_first_review() -> None:
    log = [review(rating, EVENING + timedelta(days=n)) for n, rating in enumerate((1, 3, 1, 1))]
    assert [memory_of(*log[: n + 1]).lapses for n in range(4)] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("event", "unaided"),
    [
        (review(GOOD), True),
        (replace(review(HARD), rung=2, hints=0), True),
        (replace(review(GOOD), rung=1), True),  # letters, but from blank
        (replace(review(GOOD), rung=0), False),  # the words were shown
        (replace(review(GOOD), hints=1), False),
        (review(AGAIN), False),
    ],
)
def test_unaided_is_right_from_blank_and_without_a_hint(event: Event, *, unaided: bool) -> None:
    assert memory_of(event).unaided is unaided


def test_only_the_last_try_says_whether_a_line_is_known_unaided() -> None:
    memory = memory_of(review(GOOD), review(AGAIN, EVENING + timedelta(hours=1)))
    assert (memory.unaided, memory.rating, memory.tries) == (False, AGAIN, 2)


def test_tries_begin_anew_each_day() -> None:
    log = [review(GOOD, EVENING + timedelta(hours=h)) for h in (0, 1, 24)]
    assert [memory_of(*log[: n + 1]).tries for n in range(3)] == [1, 2, 1]


@pytest.mark.parametrize(
    "event",
    [
        review(0),
        review(9),
        replace(review(GOOD), rating=None),
        replace(review(GOOD), key=None),
        replace(review(GOOD), key=""),
        replace(review(GOOD), day="some day"),
        replace(review(GOOD), event="note"),
        replace(review(GOOD), event="dream"),
    ],
    ids=lambda event: f"{event.event} {event.rating} {event.key} {event.day}",
)
def test_what_says_nothing_about_a_card_leaves_no_trace(event: Event) -> None:
    assert step(NEW, event) is NEW
    assert fold([event], now=MONDAY) == {}


def test_a_study_day_is_one_day_however_it_is_spelt() -> None:
    odd = replace(review(GOOD, EVENING + timedelta(hours=1)), day="20261123")
    assert memory_of(review(GOOD), odd).tries == 2


def test_a_renamed_card_keeps_its_memory() -> None:
    alias = Event(event="alias", id="a", at=MONDAY + 1, day=str(MON), from_="opening", to="hello")
    assert fold([review(GOOD), alias], now=MONDAY) == {"hello": memory_of(review(GOOD))}


# -- the moment a card is due


@pytest.mark.parametrize(
    ("zone", "day", "utc"),
    [
        (BERLIN, date(2026, 3, 28), 3),
        (BERLIN, date(2026, 3, 29), 2),  # summer time began at 02:00
        (BERLIN, date(2026, 10, 24), 2),
        (BERLIN, date(2026, 10, 25), 3),
        (NEW_YORK, date(2026, 3, 7), 9),
        (NEW_YORK, date(2026, 3, 8), 8),
        (NEW_YORK, date(2026, 10, 31), 8),
        (NEW_YORK, date(2026, 11, 1), 9),
    ],
)
def test_a_card_is_due_from_four_in_the_morning_across_a_change_of_clocks(
    zone: tzinfo, day: date, utc: int
) -> None:
    assert due_at(Memory(due=day), zone) == datetime.combine(day, time(utc), UTC)


@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK, ZoneInfo("Australia/Lord_Howe")], ids=str)
def test_from_2020_to_2030_a_card_is_due_when_its_study_day_begins_and_never_before(
    zone: tzinfo,
) -> None:
    for n in range((date(2031, 1, 1) - date(2020, 1, 1)).days):
        day = date(2020, 1, 1) + timedelta(days=n)
        due = due_at(Memory(due=day), zone)
        assert due is not None
        assert study_day(due.astimezone(zone)) == day.isoformat()
        assert study_day((due - timedelta(seconds=1)).astimezone(zone)) < day.isoformat()


def test_without_a_zone_it_is_the_computers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "win32":
        own = os.environ.get("TZ")
        monkeypatch.setenv("TZ", "America/New_York")
        clock.tzset()
        try:
            assert due_at(Memory(due=MON), None) == datetime(2026, 11, 23, 9, tzinfo=UTC)
            assert due_at(Memory(due=date.max), None) is not None
        finally:
            monkeypatch.setenv("TZ", own) if own else monkeypatch.delenv("TZ")
            clock.tzset()


def test_a_new_card_is_not_due() -> None:
    assert due_at(NEW, UTC) is None


# -- what must hold for every log

KEYS = st.sampled_from(["opening", "rank", None])
DAYS_LATER = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 8, 40, 400])
FUTURE = 300 * DAY
NOW = MONDAY + FUTURE


@st.composite
def logs(draw: st.DrawFn, *, size: int = 12) -> list[Event]:
    """Make logs with near ties, copies, travel, retractions and clocks that ran ahead."""
    log: list[Event] = []
    for n in range(draw(st.integers(0, size))):
        at = MONDAY + draw(DAYS_LATER) * DAY + draw(st.integers(0, 30)) * 7 * SECOND
        event = draw(st.sampled_from(["review"] * 6 + ["study", "retract", "note"]))
        day = date.fromisoformat(study_day(moment(at))) + timedelta(draw(st.integers(-1, 1)))
        log.append(
            Event(
                event=event,
                id=f"{draw(st.integers(0, 9))}-{n}",
                at=at,
                day=day.isoformat(),
                key=draw(KEYS),
                of=draw(st.sampled_from(log)).id if log and event == "retract" else None,
                rating=draw(st.sampled_from([1, 2, 3, 3, 4, 4, None, 7])),
                seconds=draw(st.none() | st.integers(0, 800).map(lambda n: n / 8)),
            )
        )
    return log


@given(log=logs())
def test_the_fold_is_a_plain_loop_over_the_scheduler(log: list[Event]) -> None:
    """Written out once more, without anything of ours but the event itself."""
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    now = moment(NOW)
    past = [event for event in log if moment(event.at) - now <= timedelta(hours=24)]
    gone = {event.of for event in past if event.event == "retract"}
    cards: dict[str, Card] = {}
    fed: dict[str, list[tuple[date, int]]] = {}
    screen: dict[str, datetime] = {}
    for event in sorted(past, key=lambda event: (event.at, event.id)):
        key, at = event.key, moment(event.at)
        if key is None or event.id in gone:
            continue
        if event.event == "study":
            screen[key] = at
        if event.event != "review" or event.rating not in {1, 2, 3, 4}:
            continue
        began = at - timedelta(seconds=event.seconds or 0)
        copied = key in screen and began - screen[key] < timedelta(minutes=1)
        screen[key] = at
        if copied:
            continue
        history = fed.setdefault(key, [])
        day = max([date.fromisoformat(event.day)] + [before for before, _ in history])
        rating = 3 if event.rating == 4 and (day, 4) in history else event.rating
        history.append((day, event.rating))
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        card = cards.get(key, Card(card_id=1))
        cards[key], _ = scheduler.review_card(card, Rating(rating), midnight)

    memories = fold(log, now=NOW)
    assert {key: memory.shown for key, memory in memories.items()} == {
        key: microseconds(at) for key, at in screen.items()
    }
    assert {
        key: (memory.stability, memory.difficulty, memory.due, memory.reviews)
        for key, memory in memories.items()
        if memory.reviews
    } == {
        key: (card.stability, card.difficulty, card.due.date(), len(fed[key]))
        for key, card in cards.items()
    }


@given(log=logs())
def test_answer_by_answer_is_the_same_as_from_the_whole_log(log: list[Event]) -> None:
    """P6: what a drill keeps up to date is what the next start reads."""
    told = sorted(
        (e for e in log if e.event in {"review", "study"} and e.at <= NOW + DAY),
        key=lambda event: (event.at, event.id),
    )
    memories: dict[str, Memory] = {}
    for n, event in enumerate(told):
        if event.key:
            memories[event.key] = step(memories.get(event.key, NEW), event)
        seen = {key: memory for key, memory in memories.items() if memory is not NEW}
        assert fold(told[: n + 1], now=NOW) == seen


@given(log=logs(), more=logs(size=5))
def test_undo_is_exact_at_any_depth(log: list[Event], more: list[Event]) -> None:
    """P9: answers taken back, the last one first, leave what was there before each."""
    now = NOW + 400 * DAY
    more = [replace(e, id=f"new-{e.id}", of=None) for e in more if e.event != "retract"]
    before = [fold([*log, *more[:n]], now=now) for n in range(len(more) + 1)]
    undone = [*log, *more]
    for n in reversed(range(len(more))):
        retraction = Event(
            event="retract", id=f"undo-{n}", at=now - n, day="2028-01-01", of=more[n].id
        )
        undone.append(retraction)
        assert fold(undone, now=now) == before[n]


@given(log=logs(), chance=st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(log: list[Event], chance: Random) -> None:
    """P5: two copies that overlap, joined in any order, say the same."""
    shuffled = [*log, *log[::2]]
    chance.shuffle(shuffled)
    assert fold(shuffled, now=NOW) == fold(log, now=NOW)


WILD = st.builds(
    Event,
    event=st.sampled_from(["review", "review", "study", "retract", "alias", "dream"]),
    id=st.sampled_from("0123456789"),
    at=st.integers(-(2**63), 2**63 - 1) | st.integers(MONDAY, NOW),
    day=st.dates().map(str) | st.sampled_from(["0001-01-01", "9999-12-31", "20261123", "", "x"]),
    key=st.sampled_from(["a", "b", "", None]),
    of=st.sampled_from("0123456789"),
    from_=st.sampled_from(["a", "b", "c", "", None]),
    to=st.sampled_from(["a", "b", "c", "", None]),
    rating=st.sampled_from([1, 2, 3, 4, -1, 5, None]),
    seconds=st.none() | st.floats(),
)
ZONES = st.sampled_from([None, UTC, BERLIN, NEW_YORK, ZoneInfo("Pacific/Kiritimati")])


@given(log=st.lists(WILD, max_size=8), now=st.integers(-(2**63), 2**63 - 1), zone=ZONES)
@example(log=[replace(review(EASY), day="9999-12-31")], now=MONDAY, zone=ZoneInfo("Etc/GMT+12"))
@example(log=[replace(review(EASY), day="0001-01-01")], now=MONDAY, zone=ZoneInfo("Etc/GMT-14"))
def test_no_log_at_all_is_too_strange(log: list[Event], now: int, zone: tzinfo | None) -> None:
    for memory in fold(log, now=now).values():
        due = due_at(memory, zone)
        assert (due is None) == (memory.reviews == 0)
        estimate = retrievability(memory, now)
        assert estimate is None or 0 <= estimate <= 1


def test_a_card_is_never_due_after_the_calendar_ends() -> None:
    last = after((EASY, date.max))
    assert (last.stability, last.due) == (8.2956, date.max)
    assert after((EASY, date(9999, 12, 28))).due == date.max
    assert after((EASY, date(1, 1, 1)), (EASY, date(9000, 1, 1))).due is not None


# -- the formulas of FSRS-6, as a second witness

# fmt: off
W = (0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
     0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542)
# fmt: on
FACTOR = 0.9 ** (-1 / W[20]) - 1


def clipped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def recalled(days: float, stability: float) -> float:
    return float((1 + FACTOR * days / stability) ** -W[20])


def next_stability(s: float, d: float, *, days: int, g: int) -> float:
    """Stability after rating `g`, from the stability and difficulty before it."""
    if days == 0:
        k: float = math.exp(W[17] * (g - 3 + W[18])) * s ** -W[19]
        return max(s * (max(k, 1) if g >= HARD else k), 0.001)
    r = recalled(days, s)
    if g == AGAIN:
        lapse: float = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * math.exp((1 - r) * W[14])
        return max(min(lapse, s / math.exp(W[17] * W[18])), 0.001)
    growth: float = math.exp(W[8]) * (11 - d) * s ** -W[9] * (math.exp((1 - r) * W[10]) - 1)
    return s * (1 + growth * {HARD: W[15], GOOD: 1, EASY: W[16]}[g])


def next_difficulty(d: float, g: int) -> float:
    easy = W[4] - math.exp(3 * W[5]) + 1
    return clipped(W[7] * easy + (1 - W[7]) * (d + (10 - d) / 9 * (-W[6] * (g - 3))))


@given(
    first=st.integers(1, 4),
    later=st.lists(st.tuples(st.integers(0, 3) | st.integers(0, 1000), st.integers(1, 4))),
)
def test_the_formulas_say_the_same_as_the_scheduler(
    first: int, later: list[tuple[int, int]]
) -> None:
    s, d = W[first - 1], clipped(W[4] - math.exp(W[5] * (first - 1)) + 1)
    day, memory = MON, what_if(NEW, first, MON)
    for days, rating in later:
        day += timedelta(days=days)
        told = GOOD if rating == EASY and days == 0 and memory.easys else rating
        memory = what_if(memory, rating, day)
        s, d = next_stability(s, d, days=days, g=told), next_difficulty(d, told)
        assert memory.stability == pytest.approx(s, rel=1e-9)
        assert memory.difficulty == pytest.approx(d, rel=1e-9)
        assert memory.due == day + timedelta(days=min(max(round(s), 1), 36_500))


@given(stability=st.floats(0.001, 40_000), days=st.floats(0, 40_000))
def test_recall_is_the_curve_of_fsrs_and_agrees_with_it_on_whole_days(
    stability: float, days: float
) -> None:
    assert recall(stability, days) == pytest.approx(recalled(days, stability), rel=1e-9)
    card = Card(card_id=1, stability=stability, last_review=datetime(2000, 1, 1, tzinfo=UTC))
    theirs = Scheduler().get_card_retrievability(
        card, datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=int(days))
    )
    assert recall(stability, int(days)) == pytest.approx(theirs, rel=1e-9)
    assert recall(stability, stability) == pytest.approx(0.9)
