"""Copies of a store, joined in any order (P5)."""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.stores.writer import answer
from trainer.core.log.codec import NotAnEvent
from trainer.core.log.events import Event, union
from trainer.core.value import replace
from trainer.store.store import Store, read


@pytest.mark.slow
def test_p5_joining_twice_does_nothing(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        log = tuple(store.append(answer(number)) for number in range(3))
    with Store.open(tmp_path / "other.db") as other:
        assert other.join(log) == 3
        assert other.join(log) == 0
        assert other.events() == log
        assert other.append(answer(4)).seq == 1


@pytest.mark.slow
def test_p5_a_copied_file_goes_on_under_another_origin(path: Path) -> None:
    copied = path.with_name("copy.db")
    with Store.open(path) as store:
        store.append(answer(1))
    shutil.copy(path, copied)
    with Store.open(path) as store, Store.open(copied) as copy:
        mine, other = store.append(answer(2)), copy.append(answer(3))
        assert (mine.seq, other.seq) == (2, 1)
        assert store.join(copy.events()) == copy.join(store.events()) == 1
        assert store.events() == copy.events() == union(store.events(), [mine, other])


def test_p5_a_copy_is_taken_over_whole_or_not_at_all(path: Path) -> None:
    with Store.open(path) as store:
        spoilt = replace(answer(2), id="b", origin="o", share=float("nan"))
        with pytest.raises(NotAnEvent):
            store.join([replace(answer(1), id="a", origin="o"), spoilt])
        assert store.events() == ()


TEXT = st.text(max_size=20)
EVENTS = st.builds(
    Event,
    event=st.sampled_from(["review", "study", "note", "setting", "dream"]),
    at=st.integers(0, 2**62),
    day=st.just("2026-09-21"),
    v=st.integers(1, 9),
    key=st.none() | TEXT,
    data=st.none() | st.dictionaries(TEXT, TEXT | st.integers() | st.none()).map(json.dumps),
    rating=st.none() | st.integers(1, 4),
    share=st.none() | st.floats(0, 1),
    seconds=st.none() | st.floats(0, 1e6),
    said=st.none() | TEXT,
    missing=st.none() | st.lists(TEXT, max_size=3).map(tuple),
    reply=st.none() | TEXT,
)


@pytest.mark.slow
@settings(max_examples=8)
@given(st.lists(EVENTS, max_size=100))
def test_whatever_is_kept_comes_back_as_append_returned_it(events: list[Event]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        with Store.open(path) as store:
            kept = [store.append(event, exact=True) for event in events]
        assert read(path) == union(kept)
        with Store.open(path.with_name("other.db")) as other:
            other.join(reversed(kept))
            assert other.events() == union(kept)
