"""A line that was passed over in a call: FSRS is told of it, and nothing counts it as a try."""

from datetime import date

import pytest

from trainer.core.log.events import DAY, Event, Live
from trainer.core.memory.attempt import attempted
from trainer.core.memory.fold import fold, step
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.odds import odds
from trainer.core.stats.estimate import person
from trainer.core.stats.past import past
from trainer.core.stats.practice import practice, weeks
from trainer.core.stats.ways import ways
from trainer.core.value import replace

NOON = 1_764_072_000_000_000
TRIED = Event(
    event="review",
    id="1",
    at=NOON,
    day="2025-11-25",
    key="s/time#phrasing",
    line="What time is it?",
    kind="rehearsal",
    way="type",
    rung=2,
    rating=1,
    share=0.0,
)
PASSED = '{"call": 1, "course": "call", "%s": true}'
UNSAID = '{"call": 1, "course": "call", "unsaid": ["time", "way"]}'


@pytest.mark.parametrize(
    ("event", "was"),
    [
        (TRIED, False),  # nothing was said
        (replace(TRIED, said="What is it", share=0.5), True),
        (replace(TRIED, share=0.5), True),  # its words were erased since
        (replace(TRIED, said="hello there", share=0.2, data=UNSAID), False),
        (replace(TRIED, said="hello", share=0.2, data=UNSAID, key="s/price#phrasing"), True),
        (replace(TRIED, said="x", chosen="s/time/left#branch"), True),
        (replace(TRIED, data=PASSED % "forgotten"), False),
        (replace(TRIED, way="aloud"), True),
        (replace(TRIED, way="aloud", data=PASSED % "skipped"), False),
        (replace(TRIED, way="aloud", data=PASSED % "skipped", rating=3), True),  # rated again
        (replace(TRIED, way="choose"), True),  # they said something, which asks for an answer
        (replace(TRIED, kind="drill"), True),  # a drill asked for it
        (replace(TRIED, data="[]"), False),
    ],
)
def test_what_is_a_try(event: Event, *, was: bool) -> None:
    assert attempted(event) is was


def test_fsrs_is_told_that_it_did_not_come_to_mind_and_no_try_is_noted() -> None:
    good = replace(TRIED, rating=3, at=NOON - 5 * DAY, day="2025-11-20", said="x", share=1.0)
    before = step(NEW, good)
    after = step(before, TRIED)
    assert (after.reviews, after.lapses) == (2, 1)
    assert (after.stability or 0) < (before.stability or 0)
    same = ("rating", "tried", "tries", "said", "shown", "spoken")
    assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]
    assert after.tested


def test_a_line_never_seen_stays_one_that_was_never_seen() -> None:
    after = step(NEW, TRIED)
    assert not after.tested
    assert (after.shown, after.rating, after.tried) == (None, None, None)


def test_no_figure_counts_it() -> None:
    log = [
        replace(TRIED, id=f"{n}", at=NOON + n, key=f"s/{n}#phrasing", data=PASSED % "forgotten")
        for n in range(13)
    ]
    told = past(log)
    assert weeks(told.entries) == ()
    assert ways(told.entries).by_way == {}
    assert odds(log) == odds(())
    (day,) = practice(log, today=_day(), counts=lambda _event: True).days
    assert (day.reviews, day.right, day.studies) == (0, 0, 0)
    assert person((), told).answers == 0


def test_the_first_try_after_it_is_the_test_of_the_day_and_no_estimate_is_held_against_it() -> None:
    good = replace(TRIED, id="0", rating=3, at=NOON - 5 * DAY, day="2025-11-20", said="x", share=1)
    later = replace(TRIED, id="2", rating=3, at=NOON + DAY // 10, kind="drill", said="x", share=1)
    _, passed, entry = past((good, TRIED, later)).entries
    assert (passed.first, passed.review, passed.fed) == (False, False, True)
    assert (entry.first, entry.right, entry.estimate) == (True, True, None)
    assert fold(Live((good, TRIED, later)))[TRIED.key or ""] != Memory()


def _day() -> date:
    return date(2025, 11, 25)
