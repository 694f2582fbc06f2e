"""An answer rated anew counts as if it had been rated so at once, whatever is asked of the log."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.search import figures, the_log
from trainer.core.example.search import NOW
from trainer.core.log.events import Event, What, live, microseconds, ratings, union
from trainer.core.memory.fold import fold
from trainer.core.memory.ladder import climbs
from trainer.core.memory.odds import odds
from trainer.core.memory.pace import speeds
from trainer.core.value import replace

AT = microseconds(NOW)
RATINGS = st.sampled_from((1, 2, 3, 4))


@cache
def reviews() -> list[Event]:
    return [event for event in the_log() if event.event == What.REVIEW]


REVIEWS = st.deferred(lambda: st.sampled_from(reviews()))


def rerate(event: Event, rating: int | None, after: int = 1) -> Event:
    return Event(
        event="rerate", id=f"anew-{after:03}", at=AT + after, day="2026-11-22", of=event.id,
        rating=rating,
    )  # fmt: skip


def at_once(log: tuple[Event, ...], event: Event, rating: int | None) -> tuple[Event, ...]:
    """Return the log of somebody who rated so at once; None: who never gave that answer."""
    others = tuple(each for each in log if each is not event)
    return others if rating is None else union(others, (replace(event, rating=rating),))


@pytest.mark.slow
@given(event=REVIEWS, rating=st.none() | RATINGS)
@often(25)
def test_every_fold_is_that_of_a_log_rated_so_at_once(event: Event, rating: int | None) -> None:
    anew, once = (*the_log(), rerate(event, rating)), at_once(the_log(), event, rating)
    found, wanted = live(anew, now=AT), live(once, now=AT)
    for told in (fold, climbs, odds, speeds):
        assert told(found) == told(wanted), told
    assert figures(anew) == figures(once)


@pytest.mark.slow
@given(
    event=REVIEWS,
    rated=st.lists(st.tuples(st.none() | RATINGS, st.booleans()), min_size=1, max_size=5),
)
@often(25)
def test_the_newest_that_was_not_taken_back_holds(
    event: Event, rated: list[tuple[int | None, bool]]
) -> None:
    added = [rerate(event, rating, after) for after, (rating, _) in enumerate(rated, 1)]
    back = [
        Event(event="retract", id=f"no-{each.id}", at=AT + 100, day="2026-11-22", of=each.id)
        for each, (_, taken) in zip(added, rated, strict=True)
        if taken
    ]
    standing = [rating for rating, taken in rated if not taken]
    wanted = standing[-1] if standing else event.rating
    log = (*the_log(), *added, *back)
    assert ratings(log, now=AT)[event.id] == wanted
    assert fold(live(log, now=AT)) == fold(live(at_once(the_log(), event, wanted), now=AT))


def test_what_was_taken_back_stays_so_whatever_it_was_rated() -> None:
    event = reviews()[5]
    gone = Event(event="retract", id="gone", at=AT, day="2026-11-22", of=event.id)
    log = (*the_log(), gone, rerate(event, 4))
    assert ratings(log, now=AT)[event.id] is None
    assert fold(live(log, now=AT)) == fold(live((*the_log(), gone), now=AT))


@pytest.mark.slow
def test_what_rates_no_answer_changes_nothing() -> None:
    assert the_log()[0].event != What.REVIEW
    for of in (None, "nothing", the_log()[0].id):
        stray = replace(rerate(reviews()[0], 1), of=of)
        assert fold(live((*the_log(), stray), now=AT)) == fold(live(the_log(), now=AT))


def test_a_program_that_does_not_know_it_passes_over_it() -> None:
    unknown = replace(rerate(reviews()[0], 1), event="rerate-of-tomorrow")
    assert live((*the_log(), unknown), now=AT) == live(the_log(), now=AT)
