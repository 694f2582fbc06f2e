"""Memory is a fold of the log: FSRS told of calendar days, of no copies, of one Easy a day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from tests.support.folds import fold
from tests.support.reviews import (
    AGAIN,
    EASY,
    EVENING,
    GOOD,
    HARD,
    MON,
    MONDAY,
    SECOND,
    TUE,
    WED,
    after,
    memory_of,
    review,
    study,
)
from trainer.core.log.events import DAY, Event
from trainer.core.memory.fold import is_copy, step
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import interval, retrievability, what_if
from trainer.core.value import replace

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
def test_evenings_on_neighboring_days_count_as_one_day_whatever_the_clock_says(
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


@pytest.mark.slow
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


def test_the_last_try_tells_its_rating_and_how_many_the_day_saw() -> None:
    memory = memory_of(review(GOOD), review(AGAIN, EVENING + timedelta(hours=1)))
    assert (memory.rating, memory.tries) == (AGAIN, 2)


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


def test_a_study_day_is_one_day_however_it_is_spelled() -> None:
    odd = replace(review(GOOD, EVENING + timedelta(hours=1)), day="20261123")
    assert memory_of(review(GOOD), odd).tries == 2


def test_a_renamed_card_keeps_its_memory() -> None:
    alias = Event(event="alias", id="a", at=MONDAY + 1, day=str(MON), from_="opening", to="hello")
    assert fold([review(GOOD), alias], now=MONDAY) == {"hello": memory_of(review(GOOD))}
