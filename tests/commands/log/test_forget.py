"""`trainer log forget`: the words are gone, byte by byte; what was learnt stays."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from tests.support.stores.writer import START
from trainer.acts.context import Context
from trainer.commands.log import command
from trainer.core.log.events import DAY, Event, moment
from trainer.store.backup import back_up, backups
from trainer.store.check import findings
from trainer.store.refusals import NotErased
from trainer.store.store import Store, read

SECRETS = ("Xaverine Ortiz", "marzipan", "crocodile", "umbrella", "you are my second choice")


def event(what: str, number: int, **fields: object) -> Event:
    at = START + number * 1_000_000
    return Event(event=what, at=at, day="2026-09-21", **fields)  # type: ignore[arg-type]  # fields of many types


def told(**data: object) -> str:
    return json.dumps(data)


LOG = (
    event("stage", 0, stage="acme-1", data=told(company="Acme", interviewer="Xaverine Ortiz")),
    event("stage", 1, stage="beta-1", data=told(company="Beta", interviewer="Mr. Kept")),
    event("review", 2, key="s/a#phrasing", stage="acme-1", rating=3, said="marzipan", missing=()),
    event("review", 3, key="s/a#phrasing", rating=2, said="kept words", missing=("kept",)),
    event("note", 4, key="s/a#phrasing", stage="acme-1", data=told(text="crocodile")),
    event("note", 5, key="s/b#phrasing", stage="beta-1", data=told(text="kept note")),
    event(
        "note", 6, key="s/a/x#branch", stage="acme-1", data=told(reply="you are my second choice")
    ),
    event("review", 7, key="s/a/x#branch", rating=1, reply="you are my second choice"),
    event("note", 8, key="s/old#phrasing", data=told(text="umbrella")),
    event("alias", 9, from_="s/old#phrasing", to="s/new#phrasing"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers" / "log.db"
    with Store.open(path) as store:
        for each in LOG:
            store.append(each)
        back_up(path, "asked")
    return path


def forget(path: Path, *args: str) -> Result:
    context = Context(db=path, zone=ZoneInfo("UTC"), clock=lambda: moment(START + DAY))
    return CliRunner().invoke(command, ["forget", *args], obj=context, standalone_mode=False)


def forget_or_raise(path: Path, *args: str) -> None:
    if error := forget(path, *args).exception:
        raise error


def somewhere(folder: Path, text: str) -> list[str]:
    """Return the files in a folder, at any depth, that hold these bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file.name for file in files if text.encode() in file.read_bytes()]


def test_a_stage_is_forgotten_in_every_byte_of_the_folder_and_its_ratings_stay(path: Path) -> None:
    before = read(path)
    assert all(somewhere(path.parent, words) for words in SECRETS)
    result = forget(path, "--stage", "acme-1", "--yes")
    assert (result.exception, result.return_value) == (None, 0)
    still = [words for words in SECRETS if somewhere(path.parent, words)]
    assert still == ["umbrella"]
    for kept in ("kept words", "kept note", "Mr. Kept"):
        assert somewhere(path.parent, kept)
    after = read(path)
    assert [(e.id, e.rating, e.key) for e in after[: len(LOG)]] == [
        (e.id, e.rating, e.key) for e in before
    ]
    assert findings(path) == ()
    assert len(backups(path)) == 1
    assert read(backups(path)[0]) == after
    counts = "2 answers and 3 other entries (interviews, notes, lines read)"
    assert f"Erased: the words of {counts}, here and in the backups." in result.stdout
    assert "call sheets" in result.stdout


def test_a_card_is_forgotten_under_the_key_it_had_before_too(path: Path) -> None:
    forget(path, "--card", "s/new#phrasing", "--yes")
    assert not somewhere(path.parent, "umbrella")
    assert somewhere(path.parent, "crocodile")
    forget(path, "--card", "s/a#phrasing", "--yes")
    for gone in ("crocodile", "marzipan", "kept words"):
        assert not somewhere(path.parent, gone)
    assert somewhere(path.parent, "kept note")


def test_what_was_forgotten_does_not_come_back_with_another_copy(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "log.db"
    with Store.open(other) as store:
        store.join(read(path))
        late = event("note", 20, key="s/c#phrasing", stage="acme-1", data=told(text="crocodile 2"))
        store.append(late)
    copy = read(other)
    forget(path, "--stage", "acme-1", "--yes")
    with Store.open(path) as store:
        store.join(copy)
    assert not somewhere(path.parent, "crocodile")
    with Store.open(other) as store:
        store.join(read(path))
        assert store.compact()
    assert not somewhere(other.parent, "crocodile")
    assert somewhere(other.parent, "kept note")


def test_words_that_come_later_under_the_same_name_are_kept(path: Path) -> None:
    forget(path, "--stage", "acme-1", "--yes")
    with Store.open(path) as store:
        at = START + 2 * DAY
        store.append(
            Event(event="note", at=at, day="2026-09-23", stage="acme-1", data=told(text="anew"))
        )
    assert somewhere(path.parent, "anew")


def test_forgetting_twice_is_no_harm(path: Path) -> None:
    forget(path, "--stage", "acme-1", "--yes")
    result = forget(path, "--stage", "acme-1", "--yes")
    assert result.return_value == 0
    assert "the words of 0 answers, here" in result.stdout


def test_that_the_interview_goes_is_said(path: Path) -> None:
    with Store.open(path) as store:
        store.append(Event(event="stage", at=START, day="2026-09-21", stage="b-1", data="{}"))
    result = forget(path, "--stage", "b-1", "--yes")
    assert "the words of 1 entry (interviews, notes, lines read), here" in result.stdout
    assert "The interview b-1 left your list, with its dates." in result.stdout
    assert "Even undo can't bring it back." in result.stdout
    again = forget(path, "--stage", "b-1", "--yes")
    assert "left your list" not in again.stdout
    card = forget(path, "--card", "s/a#phrasing", "--yes")
    assert "Ratings, dates and the name s/a#phrasing are kept." in card.stdout


def test_a_backup_that_cannot_be_read_is_named(path: Path) -> None:
    broken = path.parent / "backups" / "log-0000-asked.db"
    broken.write_bytes(b"crocodile")
    result = forget(path, "--stage", "acme-1", "--yes")
    assert result.return_value == 1
    assert str(broken) in result.stderr


def test_of_a_damaged_log_nothing_is_forgotten_and_no_copy_goes(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_update")
        connection.execute("UPDATE events SET rating = 4 WHERE seq = 4")
    before, log = backups(path), read(path)
    with pytest.raises(NotErased, match=r"so I erased nothing.*trainer log restore"):
        forget_or_raise(path, "--stage", "acme-1", "--yes")
    assert (backups(path), read(path)) == (before, log)


def test_where_the_copies_can_not_be_reached_it_is_said_that_they_have_it_still(path: Path) -> None:
    folder = path.parent / "backups"
    elsewhere = folder.rename(path.parent / "elsewhere")
    folder.write_text("in the way")
    result = forget(path, "--stage", "acme-1", "--yes")
    assert result.return_value == 1
    assert "Erased from your answers file, but not from its copies yet." in result.stderr
    assert "Then run this again." in result.stderr
    folder.unlink()
    elsewhere.rename(folder)
    assert somewhere(folder, "marzipan")
    assert forget(path, "--stage", "acme-1", "--yes").return_value == 0
    assert somewhere(path.parent, "marzipan") == []


@pytest.mark.parametrize(
    ("args", "answer"),
    [
        ((), "Use --stage or --card"),
        (("--stage", "acme-1", "--card", "s/a#phrasing"), "Use --stage or --card"),
        (("--stage", "acme-1"), "Add --yes if you're sure"),
    ],
)
def test_nothing_is_forgotten_unasked(path: Path, args: tuple[str, ...], answer: str) -> None:
    before = read(path)
    assert answer in str(forget(path, *args).exception)
    assert read(path) == before


def test_a_name_that_nobody_knows_is_told(path: Path) -> None:
    result = forget(path, "--stage", "acme", "--yes")
    assert result.return_value == 1
    assert "belongs to acme. I know acme-1, beta-1." in result.stderr


def test_where_there_is_no_log_none_is_made(tmp_path: Path) -> None:
    assert forget(tmp_path / "none.db", "--stage", "acme-1", "--yes").return_value == 1
    assert list(tmp_path.iterdir()) == []


def test_another_stage_of_the_company_is_said_to_be_kept(path: Path) -> None:
    with Store.open(path) as store:
        store.append(event("stage", 30, stage="acme-2", data=told(company="Acme", number=2)))
    assert (
        "Kept, with its own names and notes: acme-2."
        in forget(path, "--stage", "acme-1", "--yes").stdout
    )


@pytest.mark.parametrize("of", [("--stage", "acme-1"), ("--card", "s/a#phrasing")])
def test_words_that_were_let_count_are_forgotten_too(path: Path, of: tuple[str, str]) -> None:
    said = {"key": "s/a#phrasing", "stage": "acme-1", "line": "A line.", "said": "velvet"}
    with Store.open(path) as store:
        store.append(event("wording", 30, **said))
    assert somewhere(path.parent, "velvet")
    forget(path, *of, "--yes")
    assert not somewhere(path.parent, "velvet")
