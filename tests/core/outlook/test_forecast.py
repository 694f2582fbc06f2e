"""What lies ahead at so many minutes a day: counts that keep their promises."""

from datetime import date, timedelta
from functools import cache

import pytest

from tests.support.folds import prepared
from tests.support.people import MONDAY, Person, real_cards
from tests.support.planned import practiced as walked
from tests.support.planned import towards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import DAY, Event, live, microseconds, today
from trainer.core.outlook.agenda import agenda
from trainer.core.outlook.days import Planned, sittings
from trainer.core.outlook.forecast import SURE, Forecast, forecast
from trainer.core.plan.target import Target
from trainer.core.script.key import Kind
from trainer.core.sitting.keep import met
from trainer.core.stats.estimate import ANSWERS, estimate
from trainer.core.stats.estimate import Person as Person_
from trainer.core.stats.past import Entry, past
from trainer.core.stats.practice import minutes_of
from trainer.core.value import replace
from trainer.rows.outlook import day_rows, going_row, outlook_row, span, today_rows

DECK = real_cards()


def ahead(drill: Drill, minutes: float) -> Forecast:
    found = forecast(drill, now=MONDAY, minutes=minutes)
    assert found is not None
    return found


@cache
def new(days: float, minutes: float = 5) -> Forecast:
    """Return what is foretold somebody new so many days before a call."""
    return ahead(towards(days), minutes)


ALL = (0.5, 2, 4.5, 8, 20, 90)


@pytest.mark.parametrize(
    ("days", "tried"),
    [
        (1.9, (0.5, 4.5, 90)),
        *(pytest.param(days, ALL, marks=pytest.mark.long) for days in (1.9, 2.9, 6.9)),
    ],
)
def test_lowering_the_minutes_never_raises_the_figure(
    days: float, tried: tuple[float, ...]
) -> None:
    lines = [new(days, minutes).lines for minutes in tried]
    assert lines == sorted(lines)
    assert lines[0] < lines[-1] == 19


def test_what_is_said_to_be_enough_is_enough() -> None:
    enough = new(2.9).enough
    assert enough is not None
    assert new(2.9, enough).lines == 19
    assert new(2.9, enough - 1).lines < 19


def test_five_minutes_are_what_the_day_takes_and_the_last_evening_asks_every_line() -> None:
    found = new(2.9)
    days, last = found.days, found.days[2]
    assert [day.day.day for day in days] == [23, 24, 25, 26]
    assert all(3 < day.minutes <= 5 for day in days if day is not last)
    assert [day.warm_up for day in days] == [False, False, False, True]
    assert [day.once for day in days] == [False, False, True, False]
    assert [day.lines for day in days] == sorted(day.lines for day in days)
    assert (last.cards, last.lines, found.finish) == (len(DECK), 19, last.day)
    assert days[1].lines == found.lines < 19
    assert last.minutes > 5


@pytest.mark.parametrize("minutes", [1, 5])
def test_the_evening_before_asks_every_line_however_few_minutes_a_day_it_is(minutes: int) -> None:
    found = new(0.9, minutes)
    assert [day.once for day in found.days] == [True, False]
    assert (found.least, found.lines, found.most, found.enough) == (19, 19, 19, None)
    assert found.finish is None  # it is this evening


def test_a_last_evening_away_asks_nothing() -> None:
    found = ahead(towards(2.9, away=frozenset({date(2026, 11, 25)})), 5)
    assert [day.day.day for day in found.days] == [23, 24, 26]
    assert not any(day.once for day in found.days)
    assert found.finish is None
    assert outlook_row(found, today=today(MONDAY)).text.startswith(
        f"At 5 minutes a day, you'll have practiced {found.least} to {found.most} of 19 lines by"
        " Thursday, November 26."
    )


def test_lines_and_replies_of_a_day_are_counted_once_however_often_they_are_asked() -> None:
    days = new(2.9, 20).days
    assert all(day.cards <= len(DECK) for day in days)
    assert any(day.cards < day.tries for day in days)


def test_what_was_only_read_is_not_practiced_yet() -> None:
    drill = towards(2.9)
    read = [met(card.key, "", now=MONDAY) for card in DECK if card.kind is Kind.PHRASING]
    only_read = prepared(
        DECK, tuple(read), limit=Limit(), now=MONDAY, targets=tuple(drill.aim.targets)
    )
    (today_,) = [day for day in ahead(only_read, 1).days if day.day == MONDAY.date()]
    assert today_.lines < today_.cards + 1 < 19


def test_it_tells_how_far_it_has_come() -> None:
    shares: list[float] = []
    found = forecast(towards(2.9), now=MONDAY, minutes=5, watch=shares.append)
    assert found == new(2.9)
    assert shares == sorted(shares)
    assert 0 == shares[0] < shares[-1] < 1


def test_a_huge_deck_is_looked_at_for_the_minutes_of_the_person_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = new(2.9)
    assert whole.enough is not None
    assert whole.enough > 5
    monkeypatch.setattr("trainer.core.outlook.forecast.MOST_WORK", 0)
    assert ahead(towards(2.9), 5) == replace(whole, enough=None)


def test_without_a_call_there_is_no_forecast() -> None:
    drill = prepared(DECK, (), limit=Limit(), now=MONDAY)
    assert forecast(drill, now=MONDAY, minutes=5) is None
    found = agenda(drill, now=MONDAY, minutes=5)
    assert (found.ahead, found.estimate, found.wanted, found.new) == (None, None, True, 27)


def test_the_sentence() -> None:
    found = new(2.9)
    last = round(found.days[2].minutes)
    assert outlook_row(found, today=today(MONDAY)).text == (
        f"At 5 minutes a day, you'll have practiced {found.least} to {found.most} of 19 lines by"
        " tomorrow. The evening before the call, you go through all 19 lines once, about"
        f" {last} minutes. {found.enough:g} minutes a day would cover all 19 before that."
    )
    low, high = found.coming
    going = f"you'll know about {low} to {high} of 19 lines at the call, an early guess."
    assert going_row(found).text == going
    rows = tuple(day_rows(found, today=today(MONDAY)))
    assert [row.label for row in rows] == ["Tomorrow", "Wednesday", "Thursday"]
    assert rows[-1].text == "5 minutes of warm-up, aloud, about an hour before the call"
    assert rows[-2].text == f"all 19 lines once, the evening before the call, about {last} minutes"


def test_the_sentence_two_days_before() -> None:
    found = new(1.9)
    assert outlook_row(found, today=today(MONDAY)).text == (
        f"At 5 minutes today, you'll have practiced {found.least} to {found.most} of 19 lines."
        " Tomorrow evening, you go through all 19 lines once, about"
        f" {round(found.days[1].minutes)} minutes. {found.enough:g} minutes today would cover all"
        " 19 before that."
    )


def test_with_nothing_more_to_practice_before_it_only_the_last_evening_is_told() -> None:
    drill = practiced_once(towards(1.9))
    found = forecast(drill, now=drill.started, minutes=5)
    assert found is not None
    assert found.idle
    assert found.practicing == (found.begun, found.begun)
    told = outlook_row(found, today=today(MONDAY)).text
    assert told.startswith(f"You've practiced {found.begun} of 19 lines. Tomorrow evening, you go")
    assert "At 5 minutes" not in told


def test_on_the_day_itself_the_minutes_are_those_of_today() -> None:
    at = MONDAY.replace(hour=10)
    target = Target(microseconds(MONDAY), MONDAY.date(), "second-interview")
    drill = prepared(DECK, (), limit=Limit(), now=at, targets=(target,))
    found = forecast(drill, now=at, minutes=5)
    assert found is not None
    assert outlook_row(found, today=today(at)).text == (
        f"At 5 minutes today, you'll have practiced {span(*found.practicing)} of 19 lines."
        f" {found.enough:g} minutes today would cover all 19."
    )


def test_a_person_who_practiced_today_is_not_asked_for_the_minutes_again() -> None:
    person = Person()
    at = MONDAY + timedelta(days=3)
    target = Target(microseconds(at), at.date(), "second-interview")
    person.drill(DECK, limit=Limit(seconds=400))
    drill = prepared(DECK, tuple(person.log), limit=Limit(), now=person.now, targets=(target,))
    found = agenda(drill, now=person.now, minutes=5)
    assert found.done > 5
    assert not found.wanted
    assert today_rows(found, {}, day=today(MONDAY))[0].text.startswith("done")


def test_the_evening_before_asks_what_was_not_said_today() -> None:
    person = Person()
    at = MONDAY + timedelta(days=1)
    target = Target(microseconds(at), at.date(), "second-interview")
    person.drill(DECK, limit=Limit(seconds=400))
    drill = prepared(DECK, tuple(person.log), limit=Limit(), now=person.now, targets=(target,))
    found = agenda(drill, now=person.now, minutes=5)
    said = {event.key for event in person.log if event.event == "review"}
    assert found.wanted
    assert found.tonight
    assert {card.key for card in found.tonight.left} == {card.key for card in DECK} - said
    assert found.now.cards == len(DECK) - len(said)


def test_minutes_are_those_between_answers_without_the_pauses() -> None:
    def answered(at: float, seconds: float | None) -> Event:
        return Event(event="review", at=int(at * 1e6), day="2026-11-23", seconds=seconds)

    log = [answered(100, 10), answered(130, 20), answered(5000, 15), answered(5010, None)]
    assert minutes_of(log, today(MONDAY)) * 60 == pytest.approx(10 + 30 + 15 + 10)
    assert minutes_of([], today(MONDAY)) == 0


def test_an_estimate_comes_after_fifteen_tests_and_the_fewer_the_wider() -> None:
    person = Person(recall=1.0)
    call = microseconds(MONDAY + timedelta(days=5))
    assert estimate(DECK, {}, past(()), call) is None
    for _ in range(3):
        person.drill(DECK, limit=Limit(seconds=900))
        person.wait(24 * 3600)
    log = live(person.log, now=microseconds(person.now))
    told = past(log)
    found = estimate(DECK, told.memories, told, call)
    assert found is not None
    assert 0 < found.low < found.high <= 19
    assert found.answers >= 30
    tests = [event for event in log if event.event == "review" and event.way != "choose"]
    for number in range(1, len(tests)):
        few = past(event for event in log if event.at <= tests[number - 1].at)
        some = estimate(DECK, few.memories, few, call)
        assert (some is None) == (sum(entry.fed for entry in few.entries if lines(entry)) < ANSWERS)


def test_two_evenings_of_nothing_but_again_promise_nothing() -> None:
    """FSRS alone would say 82 % next morning; little of what is counted on is left."""
    log = failed_twice()
    now = log[-1].at
    told = past(log)
    found = estimate(DECK, told.memories, told, now + DAY // 2)
    assert found is not None
    assert found.low == 0
    assert found.middle < 3


def failed_twice() -> tuple[Event, ...]:
    """Return the log of two evenings on which nothing went well."""
    first = walked(replace(towards(2), limit=Limit(seconds=1500)), rating=1).log
    later = (replace(e, id=f"{e.id}b", at=e.at + DAY, day="2026-11-24") for e in first)
    return (*first, *later)


def test_today_names_the_weakest_lines_by_their_cues() -> None:
    drill = prepared(DECK, failed_twice(), limit=Limit(), now=MONDAY + timedelta(days=1.1))
    found = agenda(drill, now=drill.started, minutes=5)
    assert len(found.weakest) == 3
    labels = [row.label for row in today_rows(found, {}, day=today(MONDAY))]
    assert labels == ["Today", "", "Weakest"]


def practiced_once(drill: Drill) -> Drill:
    """Return the drill on the evening on which its minutes were practiced."""
    done = walked(replace(drill, limit=Limit(seconds=400)))
    log, targets = done.log, drill.aim.targets
    return prepared(DECK, log, limit=Limit(), now=MONDAY + timedelta(minutes=8), targets=targets)


def lines(entry: Entry) -> bool:
    return entry.event.way != "choose"


# -- the days ahead


def test_evenings_away_are_left_out() -> None:
    drill = towards(4.9, away=frozenset({date(2026, 11, 24), date(2026, 11, 25)}))
    assert [day.day.day for day in ahead(drill, 5).days] == [23, 26, 27, 28]
    assert ahead(drill, 5).lines <= new(4.9).lines


def test_before_the_first_evening_the_forecast_is_a_range_and_later_a_number() -> None:
    first = new(2.9)
    assert first.least < first.lines < first.most
    assert first.say[0] < first.say[1]
    known = Person_(answers=SURE, too_high=0.0, kind=0.0)
    later = forecast(towards(2.9), now=MONDAY, minutes=5, who=known)
    assert later is not None
    assert later.least == later.lines == later.most
    assert later.practicing == (later.lines - 1, later.lines)
    assert later.coming[0] < later.coming[1]


def test_on_the_day_of_the_call_there_is_its_warm_up_and_nothing_after_it() -> None:
    morning = MONDAY.replace(hour=9)
    target = Target(microseconds(MONDAY), MONDAY.date(), "second-interview")
    drill = prepared(DECK, (), limit=Limit(), now=morning, targets=(target,))
    (found,) = sittings(drill, morning, 5.0)
    assert found == Planned(MONDAY - timedelta(hours=1), 5.0, warm=True)
    late = MONDAY - timedelta(minutes=20)
    (found,) = sittings(drill, late, 5.0)
    assert (found.start, found.warm) == (late, True)
    assert list(sittings(drill, MONDAY, 5.0)) == []
