"""Answers in a folder where nothing may be written still get out, and nobody else is blamed."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.stores.damage import crashed
from tests.support.stores.writer import answer, become_nobody, ended, started
from trainer.store.backup import back_up, copy_to
from trainer.store.export import export
from trainer.store.refusals import Damaged, NoPlaceForCopies
from trainer.store.store import Store, read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")


@pytest.fixture
def path() -> Iterator[Path]:
    # Not below tmp_path, which another person could not enter.
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "elsewhere").mkdir()
        (folder / "elsewhere").chmod(0o777)
        yield folder / "log.db"
        folder.chmod(0o700)


def closed(path: Path) -> None:
    """Let nobody write to a file, nor put anything beside it."""
    for each in path.parent.glob("log.db*"):
        each.chmod(0o444)
    path.parent.chmod(0o555)


def filled(path: Path) -> None:
    with Store.open(path) as store:
        for number in range(3):
            store.append(answer(number))


def as_nobody(work: Callable[[], None]) -> bool:
    def wholly(_: int) -> None:
        become_nobody()
        work()

    return ended(started(wholly)[0])


@pytest.mark.parametrize("fill", [filled, lambda path: crashed(path, 3)])
def test_what_is_saved_is_copied_and_exported_to_another_place(
    path: Path, fill: Callable[[Path], None]
) -> None:
    fill(path)
    closed(path)
    copy, other = (path.parent / "elsewhere" / name for name in ("copy.db", "other.db"))

    def work() -> None:
        copy_to(path, copy)
        assert export(path, other).whole

    assert as_nobody(work)
    assert [each.key for each in read(copy)] == [answer(number).key for number in range(3)]
    assert read(copy) == read(other) == read(path)


def test_the_folder_that_takes_no_copy_is_the_one_that_is_named(path: Path) -> None:
    filled(path)
    closed(path)

    def work() -> None:
        with pytest.raises(NoPlaceForCopies) as refused:
            back_up(path, "asked")
        assert str(path.parent / "backups") in str(refused.value)
        assert "trainer log backup copy.db" in str(refused.value)

    assert as_nobody(work)


def test_a_file_that_cannot_be_read_is_blamed_and_not_its_copy(path: Path) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(Damaged) as refused:
        copy_to(path, path.parent / "copy.db")
    assert str(refused.value).startswith(f"{path}: ")
