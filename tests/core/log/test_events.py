"""The log: joined by id, read in the order of (time, id), seen as of today."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.log.events import (
    DAY,
    VERSION,
    Event,
    What,
    live,
    microseconds,
    moment,
    study_day,
    union,
)
from trainer.core.value import replace

NOW = 1_000 * DAY
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def review(name: str, at: int = 0, key: str | None = None) -> Event:
    return Event(event="review", id=name, at=at, day="1970-01-01", key=key or name)


def retract(of: str, at: int = 10) -> Event:
    return Event(event="retract", id=f"no-{of}", at=at, day="1970-01-01", of=of)


def alias(names: str, at: int) -> Event:
    """Rename a card: `a>b` says that what was called a is called b from `at` on."""
    old, new = names.split(">")
    return Event(event="alias", id=f"{names}@{at}", at=at, day="1970-01-01", from_=old, to=new)


def seen(*log: Event) -> list[str]:
    return [event.id for event in live(log, now=NOW)]


def keys(*log: Event) -> list[str | None]:
    return [event.key for event in live(log, now=NOW) if event.event == What.REVIEW]


# -- time


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_survives_to_the_microsecond(when: datetime) -> None:
    assert moment(microseconds(when)) == when


def test_moments_are_the_same_wherever_they_are_told() -> None:
    berlin = datetime(2026, 11, 25, 17, tzinfo=BERLIN)
    assert microseconds(berlin) == microseconds(berlin.astimezone(NEW_YORK))
    assert moment(microseconds(berlin)) == datetime(2026, 11, 25, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "day"),
    [
        (datetime(2026, 11, 23, 20, tzinfo=BERLIN), "2026-11-23"),
        (datetime(2026, 11, 24, 0, 30, tzinfo=BERLIN), "2026-11-23"),
        (datetime(2026, 11, 24, 3, 59, 59, tzinfo=BERLIN), "2026-11-23"),
        (datetime(2026, 11, 24, 4, tzinfo=BERLIN), "2026-11-24"),
        (datetime(2027, 1, 1, 2, tzinfo=NEW_YORK), "2026-12-31"),
        (datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN), "2026-03-28"),  # the night of 23 hours
        (datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1), "2026-10-24"),  # and of 25
    ],
)
def test_an_evening_after_midnight_belongs_to_the_day_before(local: datetime, day: str) -> None:
    assert study_day(local) == day


@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK], ids=str)
def test_from_2020_to_2030_no_study_day_is_left_out_or_comes_twice(zone: ZoneInfo) -> None:
    first = datetime(2020, 1, 1, 12, tzinfo=UTC)
    hours = (first + timedelta(hours=n) for n in range(11 * 366 * 24))
    days = list(dict.fromkeys(study_day(hour.astimezone(zone)) for hour in hours))
    begin = date.fromisoformat(days[0])
    assert days == [str(begin + timedelta(days=n)) for n in range(len(days))]


# -- copies of the log


LOGS = st.lists(
    st.builds(
        Event,
        event=st.sampled_from(["review", "study", "retract", "alias"]),
        id=st.text("0123456789abcdef", min_size=1, max_size=2),
        at=st.integers(0, 5),
        day=st.just("1970-01-01"),
        key=st.sampled_from("abc"),
        of=st.text("0123456789abcdef", min_size=1, max_size=2),
        from_=st.sampled_from("abc"),
        to=st.sampled_from("abc"),
    ),
    max_size=12,
    unique_by=lambda event: event.id,
)


@given(log=LOGS, parts=st.lists(st.sets(st.integers(0, 11)), min_size=3, max_size=3))
def test_copies_join_in_any_order_and_grouping_and_twice_does_nothing(
    log: list[Event], parts: list[set[int]]
) -> None:
    """P5, for the log itself: commutative, associative, idempotent."""
    a, b, c = ([event for n, event in enumerate(log) if n in part] for part in parts)
    assert union(a, b) == union(b, a)
    assert union(union(a, b), c) == union(a, union(b, c)) == union(a, b, c)
    assert union(a, a) == union(a) == union(union(a))


def test_the_log_is_read_in_the_order_of_time_and_then_id() -> None:
    assert seen(review("c", at=1), review("b", at=2), review("a", at=2)) == ["c", "a", "b"]


@given(log=LOGS, chance=st.randoms(use_true_random=False))
def test_what_a_fold_sees_does_not_depend_on_the_order_of_arrival(
    log: list[Event], chance: Random
) -> None:
    shuffled = [*log, *log[::2]]
    chance.shuffle(shuffled)
    assert live(shuffled, now=NOW) == live(log, now=NOW)


# -- what folds may see


def test_a_retracted_review_vanishes_and_so_does_its_retraction() -> None:
    assert seen(review("a"), review("b"), retract("a")) == ["b"]


def test_a_retraction_counts_whenever_it_arrives_and_whatever_its_time() -> None:
    assert seen(retract("a", at=-5), review("a")) == []


def test_retracting_twice_or_something_unknown_does_nothing_more() -> None:
    assert seen(review("b"), retract("a"), retract("a", at=11), retract("nobody")) == ["b"]


def test_what_a_clock_wrote_over_a_day_ahead_waits_until_then() -> None:
    tomorrow, later = review("a", at=NOW + DAY), review("b", at=NOW + DAY + 1)
    assert seen(tomorrow, later) == ["a"]
    assert seen(review("c"), retract("c", at=NOW + DAY + 1)) == ["c"]
    assert live([later], now=NOW + 1) == (later,)


def test_unknown_kinds_and_newer_versions_are_passed_over() -> None:
    new_kind = replace(review("a"), event="dream")
    new_version = replace(review("b"), v=VERSION + 1)
    assert seen(new_kind, new_version, review("c")) == ["c"]


@pytest.mark.parametrize("kind", [kind for kind in What if kind != What.RETRACT])
def test_every_other_kind_is_seen_as_it_is(kind: What) -> None:
    event = replace(review("a"), event=kind.value)
    assert live([event], now=NOW) == (event,)


# -- renamed cards


def test_an_alias_renames_what_came_before_it() -> None:
    assert keys(review("1", 1, "a"), alias("a>b", 2), review("2", 3, "a")) == ["b", "a"]


def test_at_the_same_microsecond_the_id_says_what_came_before() -> None:
    rename = replace(alias("a>b", 1), id="5")
    assert keys(review("4", 1, "a"), rename, review("6", 1, "a")) == ["b", "a"]


def test_a_chain_of_aliases_is_followed() -> None:
    log = [review("1", 1, "a"), alias("a>b", 2), review("2", 3, "b"), alias("b>c", 4)]
    assert keys(*log) == ["c", "c"]


def test_names_are_followed_in_time_so_a_name_may_be_used_again() -> None:
    log = [alias("b>c", 1), review("1", 2, "a"), alias("a>b", 3), review("2", 4, "b")]
    assert keys(*log) == ["b", "b"]


def test_there_and_back_again_is_where_it_began() -> None:
    log = [review("1", 1, "a"), alias("a>b", 2), review("2", 3, "b"), alias("b>a", 4)]
    assert keys(*log) == ["a", "a"]


def test_a_card_renamed_to_itself_or_to_nothing_keeps_its_name() -> None:
    nothing = replace(alias("a>b", 3), to=None)
    assert keys(review("1", 1, "a"), alias("a>a", 2), nothing) == ["a"]


def test_a_retracted_alias_renames_nothing() -> None:
    rename = alias("a>b", 2)
    assert keys(review("1", 1, "a"), rename, retract(rename.id)) == ["a"]


def test_the_branch_that_was_chosen_is_renamed_too() -> None:
    chosen = replace(review("1", 1, "x"), chosen="a")
    (event, _) = live([chosen, alias("a>b", 2)], now=NOW)
    assert (event.key, event.chosen) == ("x", "b")


def test_events_without_a_key_are_left_alone() -> None:
    note = Event(event="note", id="1", at=1, day="1970-01-01", data="{}")
    assert live([note, alias("a>b", 2)], now=NOW)[0] == note


@given(log=LOGS)
def test_renaming_is_the_same_as_telling_the_names_one_after_the_other(log: list[Event]) -> None:
    gone = {event.of for event in log if event.event == "retract"}
    names: dict[str, str | None] = {}
    for event in sorted(log, key=lambda event: (event.at, event.id)):
        if event.id in gone or event.event == "retract":
            continue
        if event.event == "alias":
            names = {id_: event.to if key == event.from_ else key for id_, key in names.items()}
        names[event.id] = event.key
    assert {event.id: event.key for event in live(log, now=NOW) if event.event != "alias"} == {
        event.id: names[event.id] for event in log if event.id in names and event.event != "alias"
    }
