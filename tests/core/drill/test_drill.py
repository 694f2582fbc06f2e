"""A drill from its first card to its end, with people and clocks made up."""

from datetime import datetime, timedelta
from random import Random

import pytest

from tests.often import some
from tests.support.folds import prepared
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, What, microseconds
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Step, Way
from trainer.core.plan.progress import MISSES, RUNGS
from trainer.core.plan.target import Target
from trainer.core.plan.undated import CARDS_APART
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind


def steps_of(person: Person, **wishes: object) -> tuple[list[Step], Drill]:
    found: list[Step] = []

    def watch(drill: Drill) -> None:
        assert drill.task is not None
        found.append(drill.task.step)

    return found, person.drill(real_cards(), watch=watch, **wishes)  # type: ignore[arg-type]  # fields of many types


@pytest.mark.slow
def test_the_first_drill_begins_with_a_short_line_and_every_other_word_shown() -> None:
    steps, _ = steps_of(Person())
    assert steps[0].way is Way.READ
    assert len(steps[0].wanted.text.split()) < 10
    assert steps[1].card == steps[0].card
    assert steps[1].rung is Rung.SHOWN


@pytest.mark.slow
@pytest.mark.parametrize("speed", [0.5, 1.0, 1.6])
@pytest.mark.parametrize("recall", [0.3, 0.9])
@pytest.mark.parametrize("seed", some(1, range(5)))
def test_five_minutes_are_five_minutes_within_half_a_minute(
    speed: float, recall: float, seed: int
) -> None:
    person = Person(speed=speed, recall=recall, seed=seed)
    for day in range(4):
        start = person.now
        person.drill(real_cards())
        spent = (person.now - start).total_seconds()
        assert spent <= 330
        # Later, a quick person may have done all that is planned for the day.
        assert day or spent >= 270
        person.now = start + timedelta(days=1)


def test_the_first_test_of_a_line_comes_a_minute_and_two_cards_after_its_words() -> None:
    person = Person()
    shown: dict[str, tuple[int, datetime]] = {}
    tested = 0

    def watch(drill: Drill) -> None:
        nonlocal tested
        task = drill.task
        assert task is not None
        key, place = task.card.key, len(drill.progress.asked)
        if task.step.study:
            shown[key] = (place, person.now)
        elif task.card.kind is Kind.PHRASING and not drill.progress.memory(key).reviews:
            tested += 1
            before, moment = shown[key]
            assert place - before > CARDS_APART
            assert person.now - moment >= timedelta(seconds=60)

    person.drill(real_cards(), watch=watch)
    assert tested >= 1


@pytest.mark.slow
def test_a_line_is_asked_on_at_most_two_rungs_in_one_drill() -> None:
    person = Person()
    for day in range(6):
        person.now = MONDAY + timedelta(days=day)
        rungs: dict[str, set[Rung]] = {}
        steps, _ = steps_of(person)
        for step in steps:
            if step.rung is not None:
                rungs.setdefault(step.card.key, set()).add(step.rung)
        assert max(map(len, rungs.values())) <= RUNGS


@pytest.mark.slow
def test_a_line_climbs_from_letters_to_whole_words() -> None:
    person = Person(recall=1.0)
    asked: dict[str, list[Rung]] = {}
    for day in range(12):
        person.now = MONDAY + timedelta(days=day)
        for step in steps_of(person)[0]:
            if step.rung is not None:
                asked.setdefault(step.card.key, []).append(step.rung)
    climbed = [rungs for rungs in asked.values() if Rung.WHOLE in rungs]
    assert len(climbed) >= 10
    for rungs in climbed:
        assert rungs.index(Rung.LETTERS) < rungs.index(Rung.WHOLE)
    shown = [rungs for rungs in asked.values() if Rung.SHOWN in rungs]
    assert len(shown) == 1  # the very first line of all, and nothing was missed


@pytest.mark.slow
def test_nothing_under_a_cue_is_asked_before_its_line_was_met() -> None:
    person = Person()
    met: set[str] = set()
    for day in range(8):
        person.now = MONDAY + timedelta(days=day)
        for step in steps_of(person)[0]:
            assert step.card.parent is None or step.card.parent in met
            met.add(step.card.key)


def test_a_study_is_never_rated_and_a_test_always_is() -> None:
    person = Person()
    person.drill(real_cards())
    assert {event.event for event in person.log} == {What.STUDY, What.REVIEW}
    for event in person.log:
        assert (event.rating is None) == (event.event == What.STUDY)


@pytest.mark.slow
def test_what_failed_comes_back_when_nothing_else_is_left() -> None:
    person = Person(recall=1.0)
    for day in range(20):
        person.now = MONDAY + timedelta(days=day)
        person.drill(real_cards(), limit=Limit(seconds=3000))
    person.recall = 0.0
    person.now = MONDAY + timedelta(days=400)
    failing = 3
    steps, _ = steps_of(person, limit=Limit(cards=27 + failing))
    tests = [step.card.key for step in steps if not step.study]
    assert len(set(tests[:20])) == 20


@pytest.mark.slow
@pytest.mark.parametrize("days", [0, 3])
def test_a_line_missed_again_and_again_while_it_is_learned_lets_all_others_go_first(
    days: int,
) -> None:
    call = MONDAY + timedelta(days=days)
    targets = (Target(microseconds(call), call.date(), "second-interview"),) if days else ()
    steps, _ = steps_of(Person(recall=0.0), limit=Limit(seconds=2400), targets=targets)
    practiced = [step.card.key for step in steps if step.part]
    third = next(
        place for place, key in enumerate(practiced) if practiced[:place].count(key) == MISSES
    )
    lines = {
        card.key
        for card in real_cards()
        if card.kind is Kind.PHRASING and len(clauses(card.line.wanted)) > 1
    }
    assert set(practiced[:third]) == lines
    again = practiced[third : third + len(lines)]
    assert len(set(again)) > len(lines) * 2 / 3


def test_a_counted_drill_ends_after_that_many_cards() -> None:
    _, drill = steps_of(Person(), limit=Limit(cards=4))
    assert len(drill.progress.asked) == 4


def test_everybody_meets_the_whole_script_in_two_weeks() -> None:
    person = Person(recall=0.85)
    for day in range(14):
        person.now = MONDAY + timedelta(days=day)
        person.drill(real_cards())
    tried = {event.key for event in person.log if event.event == What.REVIEW}
    assert len(tried) >= 20


def test_what_failed_today_is_counted_beside_what_is_new() -> None:
    lines = [card for card in real_cards() if card.asked is None][1:4]
    failed = tuple(
        Event(
            event="review",
            id=card.key,
            at=microseconds(MONDAY) - 10**9,
            day="2026-11-23",
            key=card.key,
            line=card.line.wanted.text,
            way="letters",
            rung=1,
            rating=1,
        )
        for card in lines[1:]
    )
    start = prepared(tuple(lines), failed, limit=Limit(seconds=600), now=MONDAY)
    drill = next_task(start, now=MONDAY, random=Random(1))
    assert drill.about == 3
