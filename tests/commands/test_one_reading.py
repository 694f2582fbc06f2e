"""A command reads the log once, and no script twice; what it adds never comes back from there."""

import shutil
from pathlib import Path

import pytest

from tests.often import SLOW, some
from tests.support.here import ADD, DATES, PEOPLE, Desk
from tests.support.readings import Readings, readings
from trainer.store.store import Store, read

ONCE = {"events": 1, "words": 1}
OWN = """# Salary {#salary}

## The offer

### Ask what they pay

> What do you pay for this position?
"""
MANY = ("",) * 400
"""Lines enough for every command to come to an end."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make somebody with an interview, a script of their own, and a log with every kind."""
    found = Desk(tmp_path_factory.mktemp("desk"))
    (found.folder / "scripts").mkdir()
    (found.folder / "scripts" / "salary.md").write_text(OWN)
    assert found(*ADD, *DATES, *PEOPLE).exit_code == 0
    other = ("--call", "thu 17:00", "--script", "salary")
    assert found("interview", "add", "Borealis", *other).exit_code == 0
    found.asked("drill", "--cards", "6", typed=MANY)
    found.asked("rehearse", "--by", "letters", "--scene", "What happens next", typed=MANY)
    return found.folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Desk:
    """Return a copy of them for one test."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path)


def read_by(desk: Desk, *args: str, typed: tuple[str, ...] = MANY) -> Readings:
    """Return what a command read."""
    with readings() as found:
        result = desk.asked(*args, typed=typed)
    assert result.exit_code == 0, result.output
    return found


@pytest.mark.parametrize(
    "args",
    some(
        4,
        [
            ("drill", "--cards", "3"),
            ("drill", "salary"),
            ("rehearse",),
            ("rehearse", "--from-end", "--by", "letters"),
            ("read",),
            ("read", "--page"),
            (),
            ("today",),
            ("today", "--json"),
            ("interview", "add", "Cobalt", "--call", "fri 9:00", "--next", "Dr. Nowak"),
            ("interview", "add", "Cobalt"),
            ("interview", "edit", "acme-1", "--role", "Nurse"),
            ("interview", "remove", "acme-1", "--yes"),
            ("interview", "list"),
            ("debrief", "acme"),
            ("undo",),
            ("stats",),
            ("stats", "--stage", "acme-1", "--json"),
            ("script", "check"),
            ("script", "cards", "salary"),
            ("log", "show"),
        ],
        SLOW,
    ),
    ids=" ".join,
)
def test_a_command_reads_the_log_once_and_no_script_twice(
    desk: Desk, args: tuple[str, ...]
) -> None:
    typed = ("q",) if not args else MANY
    found = read_by(desk, *args, typed=typed)
    assert found.log == ONCE
    assert set(found.scripts.values()) <= {1}


@pytest.mark.slow
def test_the_scripts_are_read_by_those_that_need_them_alone(desk: Desk) -> None:
    assert read_by(desk, "log", "show").scripts.keys() > {"salary.md"}
    assert read_by(desk, "interview", "list").scripts == {"salary.md": 1}  # is it still there?
    assert read_by(desk, "drill", "--cards", "1").scripts.keys() > {"salary.md"}
    assert read_by(desk, "log", "show", "--json").scripts == {}


def test_what_a_check_says_it_has_seen_itself(desk: Desk) -> None:
    assert read_by(desk, "log", "check").log == {"words": 1}


def test_a_second_reading_would_be_seen(desk: Desk) -> None:
    with readings() as found:
        read(desk.store_path)
        with Store.open(desk.store_path) as store:
            store.events(words=False)
    assert found.log == {"events": 2, "words": 1}
    with readings() as none:
        (desk.folder / "scripts" / "salary.md").read_text()
        (desk.folder / "scripts" / "salary.md").read_text()
    assert none.scripts == {"salary.md": 2}
