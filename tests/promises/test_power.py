"""P1, P2: whatever the power cut leaves of what was written, every acknowledged answer is in it."""

import random
import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from msgspec import Struct

from tests.support.stores.powercut import Disk, watched, why_not
from tests.support.stores.proofs import SEED, SHARE, Proof
from tests.support.stores.writer import answer
from trainer.store.check import findings
from trainer.store.refusals import StoreError
from trainer.store.store import Store

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "none")


class Count(Struct):
    """How many images were opened, and in how many an answer was lost or the file was damaged."""

    images: int = 0
    lost: int = 0
    damaged: int = 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "answers"
    made.mkdir()
    return made


@pytest.fixture
def fast() -> Iterator[Path]:
    """Give a folder in memory, where there is one: thousands of images are written and synced."""
    memory = Path("/dev/shm")  # noqa: S108 - a private folder is made in it
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as made:
        yield Path(made)


def cut(
    folder: Path, fast: Path, counts: str, *, synchronous: str = "", times: int = 1
) -> Iterator[Count]:
    """Cut the power after every single call of a writer and count, image by image."""
    chance = random.Random(f"power {SEED}")
    disk, count = Disk(folder), Count()
    known: dict[bytes, Count] = {}
    for call in watched(folder, counts, synchronous):
        disk.do(call)
        for image in disk.images(chance, times):
            same = digest(image, disk.acknowledged)
            if same not in known:  # many calls change nothing that a power cut would leave
                known[same] = opened(image, fast, disk.acknowledged, len(known))
            count.images += 1
            count.lost += known[same].lost
            count.damaged += known[same].damaged
        yield count


def digest(image: dict[str, bytes], acknowledged: list[str]) -> bytes:
    """Return what two images have in common that are the same, with the same answers shown."""
    found = sha256(repr(acknowledged).encode())
    for name, content in sorted(image.items()):
        found.update(f"{name} {len(content)} ".encode() + content)
    return found.digest()


def opened(image: dict[str, bytes], fast: Path, acknowledged: list[str], number: int) -> Count:
    """Write an image, and open it; the files are gone afterwards."""
    for name, content in image.items():
        (fast / Path(name).name).write_bytes(content)
    found = judge(fast / "log.db", acknowledged, whole=number % 20 == 0)
    for each in fast.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    return found


def judge(path: Path, acknowledged: list[str], *, whole: bool) -> Count:
    """Open what the power cut left, as the next drill would; `whole`: look at all of it."""
    count = Count()
    try:
        with Store.open(path) as store:
            log = store.events()
            count.lost += not {event.id for event in log}.issuperset(acknowledged)
            count.damaged += any(not event.said or not event.missing for event in log)
            store.append(answer(1))
        count.damaged += whole and any(findings(path))
    except StoreError:
        count.lost += bool(acknowledged)
        count.damaged += 1
    return count


def told(name: str, count: Count) -> None:
    """Count an image as often as there were any."""
    whole = Proof(name, 1)
    whole.once(images=count.images, lost=count.lost, damaged=count.damaged)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("counts", "times"), [("4,2", 1), pytest.param("20,1,150,3", 6, marks=pytest.mark.long)]
)
def test_p2_an_answer_shown_as_saved_survives_a_power_cut(
    folder: Path, fast: Path, counts: str, times: int
) -> None:
    *_, count = cut(folder, fast, counts, times=round(times * SHARE) or 1)
    told("P2 power cuts, as it is", count)
    assert count.images > 300
    assert (count.lost, count.damaged) == (0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_p2_the_same_test_sees_what_weaker_settings_lose(
    folder: Path, fast: Path, synchronous: str
) -> None:
    assert any(count.lost for count in cut(folder, fast, "3", synchronous=synchronous))


@pytest.mark.long
@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_p2_how_much_weaker_settings_lose(folder: Path, fast: Path, synchronous: str) -> None:
    *_, count = cut(folder, fast, "20,1,20", synchronous=synchronous, times=round(6 * SHARE) or 1)
    told(f"P2 power cuts with synchronous={synchronous}, which must lose", count)
    assert count.lost


def test_saving_an_answer_waits_for_the_disk_exactly_once(folder: Path) -> None:
    names = [call.name for call in watched(folder, "20")]
    between = " ".join(names).split(" write ")[1:-1]
    assert len(between) >= 18
    assert {len(re.findall("f(?:data)?sync", calls)) for calls in between} == {1}
