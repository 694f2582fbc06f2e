"""P1, P3: killed at any moment, and many at once, the store loses and doubles nothing."""

import os
import random
import shutil
import sys
from collections import Counter
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.support.stores.proofs import Proof
from tests.support.stores.writer import answer, ended, killed, started, told, write
from trainer.store import schema
from trainer.store.backup import back_up, backups
from trainer.store.check import findings
from trainer.store.store import Store, read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")

KILLS_A_STORE = 25


@pytest.mark.parametrize("kills", [25, pytest.param(10_000, marks=pytest.mark.long)])
def test_p1_an_answer_shown_as_saved_survives_kill_9(tmp_path: Path, kills: int) -> None:
    proof = Proof("P1 kills of the writer alone", kills)
    for portion in proof.portions(KILLS_A_STORE):
        path = tmp_path / str(portion.number) / "log.db"
        expected: list[str] = []
        lost = unasked = damage = 0
        for _ in range(portion.size):
            before = len(read(path))
            saved = killed(partial(write, path, 10_000), portion.chance)
            expected += saved
            found = {event.id: event for event in read(path)}
            lost += sum(name not in found for name in expected)
            # The one answer that was being saved may be there too, whole.
            unasked += max(0, len(found) - before - len(saved) - 1)
            damage += sum(not event.said or event.missing is None for event in found.values())
        damage += len(findings(path))
        shutil.rmtree(path.parent)
        portion.done(acknowledged=len(expected), lost=lost, unasked=unasked, damaged=damage)
        assert (lost, unasked, damage) == (0, 0, 0)
    assert proof.counted["acknowledged"] >= proof.counted["n"]


@pytest.mark.slow
def test_p1_killed_at_its_first_start_it_leaves_no_half_store(tmp_path: Path) -> None:
    chance = random.Random(1)
    for number in range(20):
        path = tmp_path / str(number) / "log.db"

        def first_start(out: int, path: Path = path) -> None:
            os.write(out, b"begun\n")
            write(path, 1, out)

        saved = killed(first_start, chance)[1:]
        found = [event.id for event in read(path)]
        assert found[: len(saved)] == saved
        with Store.open(path) as store:
            store.append(answer(1))
        assert findings(path) == ()


@pytest.mark.parametrize(
    ("writers", "answers"), [(4, 25), pytest.param(8, 500, marks=pytest.mark.long)]
)
def test_p3_several_programs_at_once_wait_for_each_other(
    tmp_path: Path, writers: int, answers: int
) -> None:
    path = tmp_path / "log.db"
    with Store.open(path) as store:
        first = store.append(answer(0))

    def look(_: int) -> None:
        seen = read(path)
        while len(seen) <= writers * answers:
            before, seen = seen, read(path)
            assert seen[: len(before)] == before
        back_up(path, "asked")

    def copy(_: int) -> None:
        for _round in range(10):
            back_up(path, "asked")

    proof = Proof("P3 programs at once, read and copied", writers)
    children = [started(each) for each in [partial(write, path, answers)] * writers + [look, copy]]
    saved = [name for _, reading in children for name in told(reading)]
    assert ended(*(child for child, _ in children))
    log = read(path)
    assert [event.id for event in log[1:]] == sorted(saved, key=[e.id for e in log].index)
    assert Counter(saved).most_common(1)[0][1] == 1
    assert [event.seq for event in log] == list(range(1, writers * answers + 2))
    assert {event.origin for event in log} == {first.origin}
    assert all(one.at < two.at for one, two in pairwise(log))
    assert findings(path) == ()
    assert len(backups(path)) == 7
    proof.once(answers=writers * answers, kept=len(log) - 1)


@pytest.mark.slow
@pytest.mark.parametrize("rounds", [5, pytest.param(200, marks=pytest.mark.long)])
def test_p15_eight_first_starts_at_once_make_one_store(tmp_path: Path, rounds: int) -> None:
    for portion in Proof("P15 eight first starts at once", rounds).portions(1):
        path = tmp_path / str(portion.number) / "log.db"
        children = [started(partial(write, path, 1)) for _ in range(8)]
        saved = [name for _, reading in children for name in told(reading)]
        assert ended(*(child for child, _ in children))
        log = read(path)
        assert sorted(event.id for event in log) == sorted(saved)
        assert [event.seq for event in log] == list(range(1, 9))
        assert len({event.origin for event in log}) == 1
        assert [each.name for each in path.parent.iterdir()] == ["log.db"]
        portion.done(starts=8)


def test_p15_eight_upgrades_at_once_are_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.db"
    with Store.open(path) as store:
        store.append(answer(0))

    def change(db: Database) -> None:
        db.execute("ALTER TABLE events ADD COLUMN mood TEXT")

    monkeypatch.setitem(schema.MIGRATIONS, schema.newest() + 1, change)
    children = [started(partial(write, path, 1)) for _ in range(8)]
    saved = [name for _, reading in children for name in told(reading)]
    assert ended(*(child for child, _ in children))
    assert len(saved) == 8
    assert len(read(path)) == 9
    assert len(backups(path)) == 1
