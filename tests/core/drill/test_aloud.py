"""A line said aloud that nobody hears: what Enter means, and when it counts."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.support.drills import asked, said
from tests.support.made import HAND, TIME
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.memory.step import Way
from trainer.core.sitting.aloud import LONGEST, READING, SPOKEN, enters
from trainer.core.sitting.answer import aloud, hinted, typed
from trainer.core.sitting.answer import asked as asked_task
from trainer.core.sitting.keep import in_hand, review
from trainer.rows.page.drilled import drill_sheet
from trainer.rows.practice.card import CHANGED, question
from trainer.rows.practice.doing import Typed

WORDS = {TIME: 5, HAND: 9}


@pytest.mark.slow
@given(
    key=some.sampled_from((TIME, HAND)),
    spoke=some.floats(min_value=0, max_value=100),
    read=some.floats(min_value=0, max_value=100),
)
def test_enter_is_a_no_at_once_or_a_yes_once_the_line_can_have_been_read(
    key: str, spoke: float, read: float
) -> None:
    verdict = in_hand(said(aloud(asked(key)), "", after=spoke))
    now = MONDAY + timedelta(seconds=spoke) + timedelta(seconds=read)
    kept = enters(verdict, now=now)
    if verdict.seconds < SPOKEN * WORDS[key]:  # nobody can have said it
        assert kept == 1
    # The clock counts microseconds.
    elif read < min(LONGEST, READING * WORDS[key]) - 1e-5:
        assert kept is None
    elif read > min(LONGEST, READING * WORDS[key]) + 1e-5:
        assert kept == 3


def test_what_nobody_heard_has_no_share_and_nothing_is_missing_or_suggested() -> None:
    drill = said(aloud(asked(TIME)), "", after=7)
    kept = review(drill, 3, now=MONDAY + timedelta(seconds=12))
    assert (kept.way, kept.share, kept.missing, kept.suggested) == ("aloud", None, None, None)
    assert (kept.seconds, kept.rating) == (7, 3)


def test_a_line_that_was_shown_before_it_was_said_is_again() -> None:
    drill = aloud(asked(TIME))
    for _ in range(6):
        drill = hinted(drill)
    verdict = in_hand(said(drill, "", after=30))
    assert enters(verdict, now=MONDAY + timedelta(seconds=60)) == 1


@pytest.mark.parametrize("by", [Way.TYPE, Way.LETTERS])
def test_aloud_and_typed_are_changed_there_and_back(by: Way) -> None:
    drill = aloud(asked(TIME, by=by))
    assert drill.task
    assert drill.task.step.way is Way.ALOUD
    back = typed(drill)
    assert back.task
    assert (back.task.step.way, back.task.step.wanted) == (Way.TYPE, drill.task.card.line.wanted)


def test_why_the_way_changes_is_told_where_it_first_does_and_ctrl_o_is_ones_own_choice() -> None:
    person, told = Person(recall=0.9, seed=3), 0
    for day in range(5):
        person.now = MONDAY + timedelta(days=day)
        ways: list[Way] = []

        def watch(drill: Drill, ways: list[Way] = ways) -> None:
            nonlocal told
            task = drill.task
            assert task
            first = len(set(ways)) == 1 and task.step.way not in {*ways, Way.READ, Way.CHOOSE}
            assert (task.change is not None) == first
            if task.change:
                told += 1
                rows = [row.text for row in question(task, {})]
                assert CHANGED[task.change] in rows
                page = drill_sheet(drill, Typed(), ())
                assert CHANGED[task.change] in [row.text for row in page.last]
                assert asked_task(aloud(drill)).change is None
            if task.step.way not in (Way.READ, Way.CHOOSE):
                ways.append(task.step.way)

        person.drill(real_cards(), limit=Limit(seconds=600), watch=watch)
    assert told >= 2
