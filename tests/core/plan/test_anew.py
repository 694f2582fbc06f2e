"""What is kept from one choice to the next changes no choice: all is as if weighed anew."""

from datetime import datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from tests.often import often
from tests.support.people import MONDAY, cards_anew, real_cards
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


class Evenings(Struct, frozen=True):
    """What somebody practices for, and what they insist on."""

    hours: int
    feared: frozenset[str]
    without: frozenset[str]
    by: Way | None
    quiet: bool
    seconds: int
    from_: int
    calls: int
    seed: int

    def drill(self) -> Drill:
        """Return their drill; the script is read anew: equal cards of others were kept before."""
        call = Target(
            microseconds(MONDAY + timedelta(hours=self.hours)),
            MONDAY.date() + timedelta(days=9),
            "second-interview",
            feared=self.feared,
            without=self.without,
        )
        later = replace(call, at=call.at + 10**11, feared=frozenset(), without=frozenset())
        drill = towards(3, deck=cards_anew()[self.from_ :])
        return replace(
            drill,
            aim=replace(drill.aim, targets=(call, later)[: self.calls]),
            progress=replace(drill.progress, by=self.by, quiet=self.quiet),
            limit=Limit(seconds=self.seconds),
        )


evenings = st.builds(
    Evenings,
    hours=st.integers(1, 200),
    feared=st.frozensets(st.sampled_from(KEYS), max_size=3),
    without=st.frozensets(st.sampled_from(KEYS), max_size=8),
    by=st.sampled_from((None, None, Way.TYPE, Way.LETTERS, Way.ALOUD)),
    quiet=st.booleans(),
    seconds=st.sampled_from((300, 1200)),
    from_=st.sampled_from((0, 0, 4)),
    calls=st.sampled_from((1, 2)),
    seed=st.integers(0, 10**6),
)


@often(16)
@given(evenings)
def test_each_choice_of_three_evenings_is_as_if_every_card_were_weighed_anew(
    those: Evenings,
) -> None:
    looked = 0

    def choice(drill: Drill, now: datetime) -> Step | None:
        nonlocal looked
        looked += 1
        assert possible(drill, now) == weighed_anew(drill, now)
        step = upcoming(drill, now)
        assert step is None or any(step.card is card for card in drill.deck)
        return step

    drill, now, random = those.drill(), MONDAY, Random(those.seed)
    for _ in range(3):
        drill, _ = walk(drill, Anyone(those.seed), now=now, random=random, choice=choice)
        now += timedelta(days=1)
        drill = replace(drill.again_from(now), progress=drill.progress.another())
    assert looked > 3
