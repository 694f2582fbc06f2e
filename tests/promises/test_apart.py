"""P5, P6: stores that went on apart join, in any order, to one log and one schedule."""

from itertools import permutations
from pathlib import Path
from random import Random
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest

from tests.support.stores.apart import NOW, joined, schedule, texts, went_on
from tests.support.stores.proofs import Proof
from trainer.core.log.events import DAY, live
from trainer.core.memory.fold import fold, step
from trainer.core.memory.memory import NEW, Memory
from trainer.store.check import findings
from trainer.store.store import read


def world(folder: Path, chance: Random) -> list[Path]:
    """Make two or three stores: some begin as copies of one, and all go on by their own clocks."""
    paths = [folder / f"{name}.db" for name in "abc"[: chance.choice([2, 3])]]
    went_on(paths[0], chance, chance.randrange(6))
    for path in paths[1:]:
        if chance.random() < 0.5:
            copyfile(paths[0], path)
    for path in paths:
        skew = chance.choice([0, 0, 3_600_000_000, -DAY, 2 * DAY])
        went_on(path, chance, chance.randrange(1, 9), skew=skew)
    return paths


def joins_to_one(folder: Path, chance: Random) -> int:
    """Fail unless every order of joining gives one log, one schedule, and twice does nothing."""
    paths = world(folder, chance)
    told, logs = [], []
    for number, order in enumerate(permutations(paths)):
        first, *others = order
        copy = folder / f"joined-{number}.db"
        copyfile(first, copy)
        joined(copy, others, lines=chance.random() < 0.5)
        told.append(schedule(copy))
        logs.append(texts(copy))
        if number == 0:
            joined(copy, [first, *others, copy], lines=True)
            assert texts(copy) == logs[0]
    assert all(each == told[0] for each in told)
    assert all(each.keys() == logs[0].keys() for each in logs)
    assert all(each == logs[0] for each in logs), "an event differs"
    whole = folder / "joined-0.db"
    assert list(findings(whole)) == []
    rebuilt_as_it_grew(whole)
    return len(logs[0])


def rebuilt_as_it_grew(path: Path) -> None:
    """Fail unless the schedule, event by event, is that of the whole log (P6)."""
    events = live(read(path), now=NOW)
    grown: dict[str, Memory] = {}
    for event in events:
        before = grown.get(event.key or "", NEW)
        after = step(before, event)
        if event.key and after is not before:
            grown[event.key] = after
    assert grown == fold(events)


@pytest.mark.parametrize("times", [5, pytest.param(10_000, marks=pytest.mark.long)])
def test_p5_stores_that_went_on_apart_join_in_every_order_to_one_schedule(times: int) -> None:
    proof = Proof("P5 stores that went on apart", times)
    for portion in proof.portions(5):
        events = 0
        for _ in range(portion.size):
            with TemporaryDirectory() as name:
                events += joins_to_one(Path(name), Random(portion.chance.random()))
        portion.done(events=events, exceptions=0)
    assert proof.counted["events"] or not proof.counted["n"]
