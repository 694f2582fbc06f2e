"""P15: a log that trainer 0.1.0 kept is opened, checked and folded, and says what it said there.

`log-0.1.0.json` holds what that program told of it at noon of 20 October, with `--json`.
"""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.support.folds import fold, stages
from tests.support.stores.writer import answer
from trainer.core.log.events import microseconds
from trainer.core.memory.schedule import due_at, retrievability
from trainer.store.check import findings
from trainer.store.store import Store, read

pytestmark = pytest.mark.slow


DATA = Path(__file__).parents[1] / "data"
TOLD: dict[str, Any] = json.loads((DATA / "log-0.1.0.json").read_text(encoding="utf-8"))
NOW = microseconds(datetime.fromisoformat(TOLD["now"]))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    made = tmp_path / "log.db"
    with closing(sqlite3.connect(made)) as connection:
        connection.executescript((DATA / "log-0.1.0.sql").read_text(encoding="utf-8"))
    return made


def test_p15_nothing_is_damaged_before_or_after_it_was_opened(old: Path) -> None:
    assert findings(old) == ()
    with Store.open(old):
        pass
    assert findings(old) == ()


def test_p15_every_event_is_read_and_stays_as_it_was_when_more_is_kept(old: Path) -> None:
    log = read(old)
    assert Counter(event.event for event in log) == TOLD["events"]
    with Store.open(old) as store:
        assert store.events() == log
        kept = store.append(answer(1))
        assert set(store.events()) == {*log, kept}
    assert set(read(old)) == {*log, kept}


def test_p15_every_card_is_remembered_as_it_was(old: Path) -> None:
    memories = fold(read(old), now=NOW)
    assert memories.keys() == TOLD["cards"].keys()
    for key, told in TOLD["cards"].items():
        memory = memories[key]
        assert memory.stability == pytest.approx(told["stability"], rel=1e-9), key
        assert memory.difficulty == pytest.approx(told["difficulty"], rel=1e-9), key
        assert retrievability(memory, NOW) == pytest.approx(told["retrievability"], rel=1e-6), key
        assert (memory.reviews, memory.lapses) == (told["reviews"], told["lapses"]), key
        due = due_at(memory, ZoneInfo(TOLD["zone"]))
        assert due == datetime.fromisoformat(told["due"]), key


def test_p15_every_interview_stands_as_it_did(old: Path) -> None:
    known = stages(read(old), now=NOW)
    assert [stage.name for stage in known] == [told["name"] for told in TOLD["stages"]]
    for stage, told in zip(known, TOLD["stages"], strict=True):
        assert (stage.company, stage.number) == (told["company"], told["number"])
        for moment in ("call", "interview"):
            when = told[moment] and datetime.fromisoformat(told[moment])
            assert getattr(stage, moment) == when
        people = (stage.interviewer, stage.next, stage.role)
        assert people == (told["interviewer"], told["next"], told["role"])
        assert (stage.minutes, list(stage.feared)) == (told["minutes"], told["feared"])


def test_p15_what_was_forgotten_there_is_not_in_the_file(old: Path) -> None:
    forgotten = {event.of for event in read(old) if event.event == "tombstone"}
    assert "second-interview/support#phrasing" in forgotten
    (tombstone,) = (event for event in read(old) if event.of == "second-interview/support#phrasing")
    for event in read(old):
        if event.key == tombstone.of and event.at <= tombstone.at:
            assert (event.said, event.missing) == (None, None)
