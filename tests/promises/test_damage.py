"""P11: no flipped bit, lost page or cut changes an answer unseen; what can be read is what was."""

from pathlib import Path
from random import Random

import pytest

from tests.support.stores.damage import PAGE
from tests.support.stores.proofs import Proof
from tests.support.stores.writer import answer
from trainer.core.log.events import Event
from trainer.core.value import replace
from trainer.store.check import findings
from trainer.store.refusals import StoreError
from trainer.store.salvage import salvage
from trainer.store.store import Store, read


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return a log of seventy answers, one of them forgotten, one longer than a page."""
    path = tmp_path / "sound.db"
    with Store.open(path) as store:
        store.join(replace(answer(n), id=f"{n:032x}", origin="o", seq=n) for n in range(1, 70))
        store.append(replace(answer(70), said="long words " * 500))
        store.append(Event(event="tombstone", at=0, day="2026-09-21", of=f"{9:032x}"))
    return path


def spoilt(data: bytes, chance: Random) -> tuple[str, bytes]:
    """Return how a file was damaged, and what is left of it."""
    made, pages = bytearray(data), len(data) // PAGE
    match kind := chance.choice(("bit", "bit", "page", "swapped", "cut")):
        case "bit":
            made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
        case "page":
            page = PAGE * chance.randrange(pages)
            made[page : page + PAGE] = bytes(PAGE)
        case "swapped":
            one, other = (PAGE * page for page in chance.sample(range(pages), 2))
            made[one : one + PAGE] = data[other : other + PAGE]
            made[other : other + PAGE] = data[one : one + PAGE]
        case _:
            del made[chance.choice((PAGE * chance.randrange(pages), chance.randrange(len(data)))) :]
    return kind, bytes(made)


def seen(path: Path) -> tuple[Event, ...] | None:
    try:
        return read(path)
    except StoreError:
        return None


def is_told(path: Path) -> bool:
    try:
        return bool(findings(path))
    except StoreError:
        return True


def wordless(event: Event) -> Event:
    return replace(event, said=None, missing=None)


@pytest.mark.parametrize("times", [80, pytest.param(3_000, marks=pytest.mark.long)])
def test_p11_no_damage_changes_an_answer_unseen(sound: Path, tmp_path: Path, times: int) -> None:
    data, log, path = sound.read_bytes(), read(sound), tmp_path / "spoilt.db"
    whole = {event.id: event for event in log}
    proof = Proof("P11 flipped bits, lost, swapped and cut pages", times)
    for portion in proof.portions(1):
        kind, left = spoilt(data, portion.chance)
        path.write_bytes(left)
        changed = seen(path) != log
        assert not changed or is_told(path), kind
        for event in salvage(path).events:
            kept = whole[event.id]
            assert wordless(event) == wordless(kept)
            assert event.said in {kept.said, None}
        portion.done(changed_what_is_read=changed, not_found=0)
    assert proof.counted["changed_what_is_read"] or not proof.counted["n"]
