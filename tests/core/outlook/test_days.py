"""The days until the call, one by one: evenings, the last, which asks every line, and the day."""

from datetime import date, timedelta

import pytest

from tests.support.folds import prepared
from tests.support.people import MONDAY, deck_cards
from tests.support.planned import DECK, foretell, foretold, practiced, towards
from trainer.core.drill.drill import Limit
from trainer.core.log.events import microseconds, today
from trainer.core.outlook.days import Planned, sittings
from trainer.core.outlook.forecast import SURE, forecast
from trainer.core.plan.target import Target
from trainer.core.stats.estimate import Person as Person_
from trainer.rows.outlook.ahead import outlook_row, span


@pytest.mark.slow
def test_five_minutes_are_what_the_day_takes_and_the_last_evening_asks_every_line() -> None:
    found = foretold(2.9)
    days, last = found.days, found.days[2]
    assert [day.day.day for day in days] == [23, 24, 25, 26]
    assert all(3 < day.minutes <= 5 for day in days if day is not last)
    assert [day.warm_up for day in days] == [False, False, False, True]
    assert [day.once for day in days] == [False, False, True, False]
    assert [day.lines for day in days] == sorted(day.lines for day in days)
    assert (last.cards, last.lines, found.finish) == (len(DECK), 19, last.day)
    assert days[1].lines == found.lines < 19
    assert last.minutes > 5


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [1, 5])
def test_the_evening_before_asks_every_line_however_few_minutes_a_day_it_is(minutes: int) -> None:
    found = foretold(0.9, minutes)
    assert [day.once for day in found.days] == [True, False]
    assert (found.least, found.lines, found.most, found.enough) == (19, 19, 19, None)
    assert found.finish is None  # it is this evening


def test_a_last_evening_away_asks_nothing() -> None:
    found = foretell(towards(2.9, away=frozenset({date(2026, 11, 25)})), 5)
    assert [day.day.day for day in found.days] == [23, 24, 26]
    assert not any(day.once for day in found.days)
    assert found.finish is None
    assert outlook_row(found, today=today(MONDAY)).text.startswith(
        f"At 5 minutes a day, you'll have practiced {found.least} to {found.most} of 19 lines by"
        " Thursday, November 26."
    )


@pytest.mark.slow
@pytest.mark.parametrize("days", [0.2, 0.9])
def test_a_later_call_with_another_script_lowers_nothing_for_the_next_one(days: float) -> None:
    """The last evening and the warm-up are for one call, in practice as in what is foretold."""
    alone = towards(days)
    week = MONDAY + timedelta(days=7)
    another = Target(microseconds(week), week.date(), "cold-call")
    deck = (*DECK, *(card for card in deck_cards() if card.script == "cold-call"))
    log = practiced(towards(2.9), rating=3).log
    one, both = (
        foretell(prepared(cards, log, limit=Limit(), now=MONDAY, targets=targets), 5)
        for cards, targets in (
            (DECK, alone.aim.targets),
            (deck, (*alone.aim.targets, another)),
        )
    )
    assert (both.say, both.of) == (one.say, one.of)
    assert both.say[0] > 3


@pytest.mark.slow
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


@pytest.mark.slow
def test_lines_and_replies_of_a_day_are_counted_once_however_often_they_are_asked() -> None:
    days = foretold(2.9, 20).days
    assert all(day.cards <= len(DECK) for day in days)
    assert any(day.cards < day.tries for day in days)


@pytest.mark.slow
def test_evenings_away_are_left_out() -> None:
    drill = towards(4.9, away=frozenset({date(2026, 11, 24), date(2026, 11, 25)}))
    assert [day.day.day for day in foretell(drill, 5).days] == [23, 26, 27, 28]
    assert foretell(drill, 5).lines <= foretold(4.9).lines


@pytest.mark.slow
def test_before_the_first_evening_the_forecast_is_a_range_and_later_a_number() -> None:
    first = foretold(2.9)
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
