"""What is wrong with a log, as a person reads it."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from trainer.core.log.damage import Checked, Finding, Wrong
from trainer.core.log.events import Event
from trainer.rows.copies import copied, finding, restored, sound
from trainer.store.check import checked
from trainer.store.store import Store, read

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("wrong", Wrong, ids=lambda wrong: wrong.name)
def test_whatever_is_wrong_is_said_in_one_clean_line(wrong: Wrong) -> None:
    texts = dict.fromkeys(("origin", "event", "name", "other", "detail"), "\x1b[2J {0} \n")
    line = finding(Finding(wrong, seq=2, last=4, at="?", **texts), BERLIN)
    assert line.isprintable()
    assert line.endswith(".")
    assert "[2J {0}" in line


def test_what_is_missing_is_named_by_its_numbers() -> None:
    one, more = (Finding(Wrong.MISSING, "ab", 3, last) for last in (3, 5))
    assert finding(one, BERLIN) == "Event 3 is missing from origin ab."
    assert finding(more, BERLIN) == "Events 3 to 5 are missing from origin ab."


def test_a_sound_log_says_how_much_it_holds() -> None:
    assert sound(Checked()) == "No damage found. No answers are saved yet."


@pytest.mark.slow
def test_a_check_and_a_copy_count_the_same(tmp_path: Path) -> None:
    day = "2026-09-21"
    path = tmp_path / "log.db"
    with Store.open(path) as store:
        kept = [store.append(Event(event="review", at=n, day=day, rating=3)) for n in (1, 2)]
        store.append(Event(event="retract", at=3, day=day, of=kept[-1].id))
    counts = "1 answer, 1 more taken back, and everything else saved"
    assert sound(checked(path)) == f"No damage found in {counts}."
    copy = copied(Path("a.db"), read(path, words=False))
    assert copy == f"Copied {counts} to a.db. The copy was checked."
    back = restored(Path("a.db"), read(path, words=False), BERLIN)
    assert back.startswith("Restored from a.db: 1 answer, 1 more taken back, the last from ")


def test_answers_of_a_clock_that_was_ahead_are_not_told_as_taken_back(tmp_path: Path) -> None:
    path, far = tmp_path / "log.db", 4 * 10**15  # in 2096
    with Store.open(path) as store:
        for at in (1, far, far + 1):
            store.append(Event(event="review", at=at, day="2026-09-21", rating=3))
    counts = "1 answer, 2 more dated in the future, not counting yet, and everything else saved"
    assert sound(checked(path)) == f"No damage found in {counts}."
