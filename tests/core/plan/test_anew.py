"""What is kept from one choice to the next changes no choice: all is as if weighed anew."""

from datetime import datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.people import MONDAY, real_cards
from tests.support.planned import towards
from tests.support.plans.anew import weighed_anew
from trainer.core.drill.ask import possible, upcoming
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import microseconds
from trainer.core.memory.step import Step, Way
from trainer.core.outlook.walk import walk
from trainer.core.plan.target import Target
from trainer.core.value import replace

KEYS = [card.key for card in real_cards()]


class Anyone:
    """Somebody whose answers nobody can foretell."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def answer(self, step: Step, *, usual: float, now: object) -> tuple[int, float]:
        del step, now
        return self.random.choice((1, 1, 2, 3, 3, 4)), usual * self.random.uniform(0.3, 3)


@st.composite
def evenings(draw: st.DrawFn) -> Drill:
    """Return a drill towards one or two calls, of somebody who may insist on a way to answer."""
    target = Target(
        microseconds(MONDAY + timedelta(hours=draw(st.integers(1, 200)))),
        MONDAY.date() + timedelta(days=9),
        "second-interview",
        feared=frozenset(draw(st.sets(st.sampled_from(KEYS), max_size=3))),
        without=frozenset(draw(st.sets(st.sampled_from(KEYS), max_size=8))),
    )
    later = replace(target, at=target.at + 10**11, feared=frozenset(), without=frozenset())
    cards = real_cards()  # read anew: what is kept of cards that are equal is of others
    drill = towards(3, deck=draw(st.sampled_from((cards, cards[4:], cards[::-1]))))
    progress = replace(
        drill.progress,
        by=draw(st.sampled_from((None, None, Way.TYPE, Way.LETTERS, Way.ALOUD))),
        quiet=draw(st.booleans()),
    )
    targets = draw(st.sampled_from(((target,), (target, later))))
    limit = Limit(seconds=draw(st.sampled_from((300, 1200))))
    return replace(drill, aim=replace(drill.aim, targets=targets), progress=progress, limit=limit)


@settings(max_examples=12)
@given(evenings(), st.integers(0, 10**6))
def test_each_choice_of_three_evenings_is_as_if_every_card_were_weighed_anew(
    drill: Drill, seed: int
) -> None:
    looked = 0

    def choice(drill: Drill, now: datetime) -> Step | None:
        nonlocal looked
        looked += 1
        assert possible(drill, now) == weighed_anew(drill, now)
        step = upcoming(drill, now)
        assert step is None or any(step.card is card for card in drill.deck)
        return step

    now, random = MONDAY, Random(seed)
    for _ in range(3):
        drill, _ = walk(drill, Anyone(seed), now=now, random=random, choice=choice)
        now += timedelta(days=1)
        drill = replace(drill.again_from(now), progress=drill.progress.another())
    assert looked > 3
