"""How kind a person is to themselves, as proofs of the same lines show."""

from datetime import timedelta
from random import Random

import pytest

from tests.support.people import MONDAY
from trainer.core.log.events import DAY, Event, live, microseconds
from trainer.core.stats.estimate import Person, optimism
from trainer.core.stats.kindness import ENOUGH, Kindness, kindness, too_quick
from trainer.core.stats.past import Past, past
from trainer.core.value import replace

PROOF = '{"proof": true}'


def told(rounds: int, *, kind: float, seed: int = 1, right: float = 0.7) -> Kindness:
    """Return what is found of somebody who rates a share `kind` of their misses Good."""
    return kindness(lived(rounds, kind=kind, seed=seed, right=right).entries)


def lived(rounds: int, *, kind: float, seed: int = 1, right: float = 0.7) -> Past:
    """Return the past of somebody who is right as often as `right`, whatever time has passed."""
    chance, log = Random(seed), []
    for line in range(12):
        for number in range(rounds):
            proof = number % 4 == 3
            well = chance.random() < right
            said = well or (not proof and chance.random() < kind)
            at = microseconds(MONDAY) + number * 2 * DAY + line * 10**8
            day = (MONDAY + timedelta(days=2 * number)).date()
            event = Event(
                event="review",
                id=f"{line}-{number}",
                at=at,
                day=day.isoformat(),
                key=f"short/{line}#phrasing",
                way="letters" if proof else "aloud",
                rung=1 if proof else 2,
                rating=3 if said else 1,
                data=PROOF if proof else None,
            )
            log.append(event)
    return past(live(log, now=at + DAY))


def test_a_line_that_nobody_can_have_said_so_fast_is_rated_by_nobody() -> None:
    found = lived(8, kind=1.0, right=0.5)
    timed = [
        replace(
            entry,
            event=replace(
                entry.event,
                line="What time is it now?",
                seconds=0.5 if number % 2 else 3.0,
            ),
        )
        for number, entry in enumerate(found.entries)
    ]
    all_, slow = kindness(found.entries), kindness(timed)
    assert (all_.quick, slow.quick + slow.rated) == (0, all_.rated)
    left_out = [each for each in timed if too_quick(each.event) and each.right]
    assert slow.quick == sum(each.fed and each.before.stability is not None for each in left_out)
    assert slow.proofs == all_.proofs
    only = kindness(each for each in timed if each not in left_out)
    assert (slow.share, slow.well) == (only.share, only.well)
    assert not too_quick(replace(timed[1].event, seconds=0.9))  # five words: just so
    assert not too_quick(replace(timed[1].event, way="type"))


def test_who_gets_stuck_may_be_that_quick_and_the_miss_counts() -> None:
    def quick(rating: int) -> Kindness:
        line = "What time is it now?"
        return kindness(
            replace(e, event=replace(e.event, line=line, seconds=0.5, rating=rating))
            for e in lived(8, kind=1.0, right=0.5).entries
        )

    assert (quick(1).quick, quick(1).well) == (0, 0)
    assert quick(1).rated == quick(3).quick > 0 == quick(3).rated


def test_under_eight_proofs_nothing_is_claimed() -> None:
    few = told(3, kind=1.0)
    assert (few.proofs, few.share) == (0, 0.0)
    assert kindness(()) == Kindness()


@pytest.mark.slow
def test_who_is_kind_is_found_to_be_and_who_is_honest_is_not() -> None:
    honest = [told(8, kind=0.0, seed=seed).share for seed in range(30)]
    kind = [told(8, kind=0.6, seed=seed).share for seed in range(30)]
    assert abs(sum(honest) / 30) < 0.04
    assert sum(kind) / 30 > 0.08


def test_it_counts_what_was_rated_and_what_was_proven() -> None:
    found = told(8, kind=0.0, right=1.0)
    assert (found.proofs, found.proven) == (24, 24)
    assert found.proofs >= ENOUGH
    assert found.well == found.rated == 12 * 8 - 24 - 12  # the very first try says nothing


@pytest.mark.parametrize("kind", [0.0, 1.0])
def test_it_never_takes_off_more_than_half(kind: float) -> None:
    assert abs(told(8, kind=kind, right=0.1).share) <= 0.5


def off(seed: int, *, kind: float, corrected: bool) -> float:
    """Return by how many of twelve lines an estimate is off for somebody right in .6 of all tries.

    It is what holds on the day after ten rounds, the last of which were said aloud.
    """
    found = lived(10, kind=kind, seed=seed, right=0.6)
    tried = found.entries
    share = kindness(tried).share if corrected else 0.0
    who = Person(len(tried), optimism(tried), share)
    at = tried[-1].event.at + DAY
    return sum(who.share(memory, at) for memory in found.memories.values()) - 0.6 * 12


@pytest.mark.slow
@pytest.mark.parametrize("kind", [0.5, 0.8])
def test_it_takes_from_the_estimate_what_kind_ratings_put_there(kind: float) -> None:
    uncorrected = [off(seed, kind=kind, corrected=False) for seed in range(20)]
    corrected = [off(seed, kind=kind, corrected=True) for seed in range(20)]
    assert sum(uncorrected) / 20 > 1
    assert sum(uncorrected) / 20 - sum(corrected) / 20 > 0.5
    assert abs(sum(corrected)) < abs(sum(uncorrected))


@pytest.mark.slow
def test_it_leaves_an_honest_persons_estimate_where_it_is() -> None:
    moved = [
        off(seed, kind=0.0, corrected=True) - off(seed, kind=0.0, corrected=False)
        for seed in range(20)
    ]
    assert abs(sum(moved) / 20) < 0.5
