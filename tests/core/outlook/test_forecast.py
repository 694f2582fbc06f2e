"""What lies ahead at so many minutes a day: counts that keep their promises."""

from datetime import timedelta

import pytest

from tests.support.folds import prepared
from tests.support.people import MONDAY, Person, real_cards
from tests.support.planned import practiced as walked
from tests.support.planned import towards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import DAY, Event, live, microseconds, today
from trainer.core.outlook.agenda import agenda
from trainer.core.outlook.forecast import Forecast, forecast
from trainer.core.plan.target import Target
from trainer.core.stats.estimate import estimate
from trainer.core.stats.past import past
from trainer.core.stats.practice import minutes_of
from trainer.core.value import replace
from trainer.rows.outlook import day_rows, estimate_row, home_rows, outlook_row, today_rows

DECK = real_cards()


def ahead(drill: Drill, minutes: float) -> Forecast:
    found = forecast(drill, now=MONDAY, minutes=minutes)
    assert found is not None
    return found


@pytest.mark.parametrize("days", [0.9, 2.9, 6.9])
def test_lowering_the_minutes_never_raises_the_figure(days: float) -> None:
    drill = towards(days)
    lines = [ahead(drill, minutes).lines for minutes in (0.5, 2, 4.5, 8, 20, 90)]
    assert lines == sorted(lines)
    assert lines[0] < lines[-1] == 19


def test_what_is_said_to_be_enough_is_enough() -> None:
    drill = towards(2.9)
    enough = ahead(drill, 5).enough
    assert enough is not None
    assert ahead(drill, enough).lines == 19
    assert ahead(drill, enough - 1).lines < 19


def test_five_minutes_are_what_the_day_takes() -> None:
    days = ahead(towards(2.9), 5).days
    assert [day.day.day for day in days] == [23, 24, 25]
    assert all(3 < day.minutes <= 5 for day in days)
    assert [day.lines for day in days] == sorted(day.lines for day in days)


def test_it_tells_how_far_it_has_come() -> None:
    shares: list[float] = []
    found = forecast(towards(2.9), now=MONDAY, minutes=5, watch=shares.append)
    assert found == ahead(towards(2.9), 5)
    assert shares == sorted(shares)
    assert 0 == shares[0] < shares[-1] < 1


def test_a_huge_deck_is_looked_at_for_the_minutes_of_the_person_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = ahead(towards(2.9), 5)
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
    found = ahead(towards(2.9), 5)
    text = outlook_row(found, today=today(MONDAY)).text
    assert text == (
        f"At 5 minutes a day you will have practised about {found.lines} of 19 lines by"
        f" Thursday, November 26; {found.enough:g} minutes a day get all."
    )
    rows = day_rows(found, today=today(MONDAY))
    assert [row.label for row in rows] == ["Today", "Tomorrow", "Wednesday"]


def test_on_the_day_itself_the_minutes_are_those_of_today() -> None:
    at = MONDAY.replace(hour=10)
    target = Target(microseconds(MONDAY), MONDAY.date(), "second-interview")
    drill = prepared(DECK, (), limit=Limit(), now=at, targets=(target,))
    found = forecast(drill, now=at, minutes=5)
    assert found is not None
    assert outlook_row(found, today=today(at)).text == (
        f"At 5 minutes today you will have practised about {found.lines} of 19 lines by then;"
        f" {found.enough:g} minutes today get all."
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
    more = agenda(drill, now=person.now, minutes=5, last_evening=True)
    assert more.wanted
    assert more.now.cards > 0


def test_minutes_are_those_between_answers_without_the_pauses() -> None:
    def answered(at: float, seconds: float | None) -> Event:
        return Event(event="review", at=int(at * 1e6), day="2026-11-23", seconds=seconds)

    log = [answered(100, 10), answered(130, 20), answered(5000, 15), answered(5010, None)]
    assert minutes_of(log, today(MONDAY)) * 60 == pytest.approx(10 + 30 + 15 + 10)
    assert minutes_of([], today(MONDAY)) == 0


def test_an_estimate_comes_late_and_counts_what_failed_as_lost() -> None:
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
    assert estimate_row(found).text.endswith(f"an estimate from {found.answers} answers.")
    last_day = max(event.day for event in log)
    one_day = [event for event in log if event.day == last_day]
    told = past(one_day)
    assert estimate(DECK, told.memories, told, call) is None


def test_two_evenings_of_nothing_but_again_promise_nothing() -> None:
    """FSRS alone would say 82 % next morning."""
    log = failed_twice()
    now = log[-1].at
    told = past(log)
    found = estimate(DECK, told.memories, told, now)
    assert found is not None
    assert (found.low, found.high) == (0, 0)


def failed_twice() -> tuple[Event, ...]:
    """Return the log of two evenings on which nothing went well."""
    first = walked(replace(towards(2), limit=Limit(seconds=1500)), rating=1).log
    later = (replace(e, id=f"{e.id}b", at=e.at + DAY, day="2026-11-24") for e in first)
    return (*first, *later)


def test_home_names_the_weakest_lines_by_their_cues() -> None:
    drill = prepared(DECK, failed_twice(), limit=Limit(), now=MONDAY + timedelta(days=1.1))
    found = agenda(drill, now=drill.started, minutes=5)
    assert len(found.weakest) == 3
    labels = [row.label for row in home_rows(found, {}, day=today(MONDAY))]
    assert labels == ["", "Weakest", "Today"]
