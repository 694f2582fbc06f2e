"""What lies ahead at so many minutes a day: counts that keep their promises."""

from datetime import timedelta
from itertools import pairwise

import pytest

from tests.support.folds import prepared
from tests.support.people import MONDAY, Person, real_cards
from tests.support.planned import foretell, foretold, towards
from tests.support.planned import practiced as walked
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import DAY, Event, live, microseconds, today
from trainer.core.outlook.agenda import agenda
from trainer.core.outlook.days import worked_on
from trainer.core.outlook.forecast import forecast
from trainer.core.plan.target import Target
from trainer.core.script.key import Kind
from trainer.core.sitting.keep import met
from trainer.core.stats.estimate import ANSWERS, estimate
from trainer.core.stats.past import Entry, past
from trainer.core.stats.practice import minutes_of
from trainer.core.value import replace
from trainer.rows.outlook.ahead import ahead_rows, going_row, outlook_row
from trainer.rows.outlook.today import today_rows
from trainer.rows.outlook.work import day_rows
from trainer.rows.practice.near.evening import lasts

DECK = real_cards()


ALL = (0.5, 2, 4.5, 8, 20, 90)


@pytest.mark.slow
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
    lines = [foretold(days, minutes).lines for minutes in tried]
    assert lines == sorted(lines)
    assert lines[0] < lines[-1] == 19


@pytest.mark.slow
def test_what_is_said_to_be_enough_is_enough() -> None:
    enough = foretold(2.9).enough
    assert enough is not None
    assert foretold(2.9, enough).lines == 19
    assert foretold(2.9, enough - 1).lines < 19


@pytest.mark.slow
def test_what_was_only_read_is_not_practiced_yet() -> None:
    drill = towards(2.9)
    read = [met(card.key, "", now=MONDAY) for card in DECK if card.kind is Kind.PHRASING]
    only_read = prepared(
        DECK, tuple(read), limit=Limit(), now=MONDAY, targets=tuple(drill.aim.targets)
    )
    (today_,) = [day for day in foretell(only_read, 1).days if day.day == MONDAY.date()]
    assert today_.lines < today_.cards + 1 < 19


@pytest.mark.slow
def test_it_tells_how_far_it_has_come() -> None:
    shares: list[float] = []
    found = forecast(towards(2.9), now=MONDAY, minutes=5, watch=shares.append)
    assert found == foretold(2.9)
    assert shares == sorted(shares)
    assert 0 == shares[0] < shares[-1] < 1


@pytest.mark.slow
def test_a_huge_deck_is_looked_at_for_the_minutes_of_the_person_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = foretold(2.9)
    assert whole.enough is not None
    assert whole.enough > 5
    monkeypatch.setattr("trainer.core.outlook.forecast.MOST_WORK", 0)
    assert foretell(towards(2.9), 5) == replace(whole, enough=None)


def test_without_a_call_there_is_no_forecast() -> None:
    drill = prepared(DECK, (), limit=Limit(), now=MONDAY)
    assert forecast(drill, now=MONDAY, minutes=5) is None
    found = agenda(drill, now=MONDAY, minutes=5)
    assert (found.ahead, found.estimate, found.wanted) == (None, None, True)


@pytest.mark.slow
def test_the_sentence() -> None:
    found = foretold(2.9)
    last = lasts(found.days[2].minutes * 60)
    assert outlook_row(found, today=today(MONDAY)).text == (
        f"At 5 minutes a day, you'll have practiced {found.least} to {found.most} of 19 lines by"
        " tomorrow. The evening before the call, you go through all 19 lines and 8 replies once,"
        f" {last}. {found.enough:g} minutes a day would cover all 19 before that."
    )
    low, high = found.coming
    going = f"you'll know about {low} to {high} of 19 lines at the call, an early guess."
    assert going_row(found).text == going
    rows = tuple(day_rows(found, today=today(MONDAY)))
    assert [row.label for row in rows] == ["Tomorrow", "Wednesday", "Thursday"]
    assert rows[-1].text == "5 minutes of warm-up, aloud, about an hour before you talk to them"
    assert rows[-2].text == f"all 19 lines and 8 replies once, the evening before the call, {last}"


def test_the_sentence_two_days_before() -> None:
    found = foretold(1.9)
    assert outlook_row(found, today=today(MONDAY)).text == (
        f"At 5 minutes today, you'll have practiced {found.least} to {found.most} of 19 lines."
        " Tomorrow evening, you go through all 19 lines and 8 replies once,"
        f" {lasts(found.days[1].minutes * 60)}. {found.enough:g} minutes today would cover all"
        " 19 before that."
    )


@pytest.mark.slow
def test_with_nothing_more_to_practice_before_it_only_the_last_evening_is_told() -> None:
    drill = practiced_once(towards(1.9))
    found = forecast(drill, now=drill.started, minutes=5)
    assert found is not None
    assert found.idle
    assert found.practicing == (found.begun, found.begun)
    told = outlook_row(found, today=today(MONDAY)).text
    assert told.startswith(f"You've practiced {found.begun} of 19 lines. Tomorrow evening, you go")
    assert "At 5 minutes" not in told


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_today_names_the_weakest_lines_by_their_cues() -> None:
    drill = prepared(DECK, failed_twice(), limit=Limit(), now=MONDAY + timedelta(days=1.1))
    found = agenda(drill, now=drill.started, minutes=5)
    assert len(found.weakest) == 3
    labels = [row.label for row in today_rows(found, {}, day=today(MONDAY))]
    assert labels == ["Today", "", "Weakest"]


@pytest.mark.slow
def test_what_was_right_today_is_not_among_the_weakest() -> None:
    log = walked(replace(towards(2), limit=Limit(seconds=1500)), rating=3).log
    drill = prepared(DECK, log, limit=Limit(), now=MONDAY + timedelta(hours=1))
    missed = {card.key for card in DECK if drill.progress.memory(card.key).missed}
    assert not {card.key for card in agenda(drill, now=drill.started, minutes=5).weakest} - missed


@pytest.mark.slow
def test_a_call_that_is_farther_away_never_promises_less_and_tells_of_its_evening_before() -> None:
    found = [foretold(days) for days in (1.8, 2.8, 3.8, 4.8, 5.8, 8.8, 10.8)]
    for nearer, farther in pairwise(found):
        assert nearer.say[0] <= farther.say[0]
        assert nearer.say[1] <= farther.say[1]
    for each in found[1:]:
        assert "The evening before the call" in outlook_row(each, today=MONDAY.date()).text
    all_of_it = replace(found[-1], least=19, most=19)
    assert "The evening before the call" in outlook_row(all_of_it, today=MONDAY.date()).text


def test_whoever_worked_on_all_lines_is_not_told_that_they_will_have_practiced_them() -> None:
    drill = towards(1.9)
    told, day = agenda(drill, now=drill.started, minutes=5), today(MONDAY)
    assert told.ahead is not None
    whole = replace(told.ahead, least=19, most=19, worked=18)
    sure, over = (replace(told, ahead=each) for each in (whole, replace(whole, worked=19)))
    assert "you'll have practiced all 19 lines" in ahead_rows(sure, day=day)[0].text
    assert [each.label for each in ahead_rows(over, day=day)] == ["If you keep going"]


@pytest.mark.slow
def test_a_line_that_was_only_read_was_worked_on() -> None:
    before, after = towards(2.9), practiced_once(towards(2.9))
    lines_met = {e.key for e in after.log if (e.key or "").endswith("#phrasing")}
    assert (worked_on(before), worked_on(after)) == (0, len(lines_met))


def practiced_once(drill: Drill) -> Drill:
    """Return the drill on the evening on which its minutes were practiced."""
    done = walked(replace(drill, limit=Limit(seconds=400)))
    log, targets = done.log, drill.aim.targets
    return prepared(DECK, log, limit=Limit(), now=MONDAY + timedelta(minutes=8), targets=targets)


def lines(entry: Entry) -> bool:
    return entry.event.way != "choose"
