"""`trainer log import` and `export`: a union, in any order; twice does nothing; all or nothing."""

import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from tests.support.here import ADD, DATES, PEOPLE, Desk
from tests.support.people import MONDAY
from tests.support.stores.apart import schedule, texts
from trainer.acts.exchange.noticed import noticed
from trainer.cli import trainer
from trainer.core.log.events import Event, microseconds
from trainer.store.conflicts import conflicts
from trainer.store.store import Store


@pytest.fixture(name="made", scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make two stores once: what is added to an interview takes a while to be planned."""
    folder = tmp_path_factory.mktemp("made")
    desk = Desk(folder / "one")
    desk(*ADD, *DATES, *PEOPLE)
    with Store.open(desk.store_path) as store:
        for number in range(30):
            store.append(answer(number))
    Desk(folder / "other")("interview", "add", "Beta")
    return folder


@pytest.fixture(name="one")
def somebody(made: Path, tmp_path: Path) -> Desk:
    return copied(made / "one", tmp_path / "one")


@pytest.fixture(name="other")
def somebody_else(made: Path, tmp_path: Path) -> Desk:
    return copied(made / "other", tmp_path / "other")


def copied(made: Path, folder: Path) -> Desk:
    folder.mkdir(mode=0o700)
    shutil.copyfile(made / "log.db", folder / "log.db")
    return Desk(folder)


def answer(number: int) -> Event:
    """Return an answer to one of three lines."""
    place = ("process", "person", "rank")[number % 3]
    return Event(
        event="review",
        at=microseconds(MONDAY) - (40 - number) * 10**9,
        day="2026-11-23",
        key=f"second-interview/{place}#phrasing",
        kind="drill",
        way="type",
        rung=2,
        rating=1 + number % 4,
        seconds=9.0,
        said="words of Ms. Ortiz",
        stage="acme-1",
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["jsonl", "db"])
def test_an_export_in_an_empty_store_gives_the_identical_schedule(
    tmp_path: Path, one: Desk, kind: str
) -> None:
    file = tmp_path / f"x.{kind}"
    assert one("log", "export", str(file)).exit_code == 0
    other = Desk(tmp_path / "other")
    joined = other("log", "import", str(file))
    assert joined.exit_code == 0, joined.output
    assert "answers" in joined.output
    assert schedule(other.store_path) == schedule(one.store_path)
    assert texts(other.store_path) == texts(one.store_path)
    before = other.store_path.read_bytes()
    again = other("log", "import", str(file))
    assert f"Nothing new in x.{kind}" in again.output
    assert other.store_path.read_bytes() == before


@pytest.mark.slow
def test_lines_that_are_printed_are_taken_in_without_a_file(one: Desk, other: Desk) -> None:
    lines = one("log", "export", "-").stdout

    def taken(text: str) -> Result:
        return CliRunner().invoke(trainer, ["log", "import", "-"], obj=other, input=text)

    joined = taken(lines)
    assert joined.exit_code == 0, joined.output
    assert "New from what you pasted: " in joined.output
    assert set(texts(one.store_path)) <= set(texts(other.store_path))
    assert "Nothing new in what you pasted" in taken(lines).output
    before = texts(other.store_path)
    refused = taken(f"{lines}nonsense\n")
    assert refused.exit_code == 1
    assert f"what you pasted:{lines.count(chr(10)) + 1}: " in str(refused.exception)
    assert texts(other.store_path) == before


@pytest.mark.slow
def test_what_is_here_is_copied_before_and_what_was_new_is_said(
    tmp_path: Path, one: Desk, other: Desk
) -> None:
    one("log", "export", str(tmp_path / "x.jsonl"))
    joined = other("log", "import", str(tmp_path / "x.jsonl"))
    assert "Before that, I copied your answers to" in joined.output
    assert len(list((tmp_path / "other" / "backups").glob("*-before-import.db"))) == 1
    assert other("log", "check").exit_code == 0


@pytest.mark.slow
def test_the_wrong_file_is_taken_out_again_by_the_copy_that_is_named(
    tmp_path: Path, one: Desk, other: Desk
) -> None:
    before = texts(other.store_path)
    one("log", "export", str(tmp_path / "x.jsonl"))
    told = " ".join(other("log", "import", str(tmp_path / "x.jsonl")).output.split())
    assert texts(other.store_path) != before
    copy = Path(told.rpartition("If it was the wrong file: trainer log restore ")[2])
    assert other("log", "restore", copy.name).exit_code == 0
    assert texts(other.store_path) == before


@pytest.mark.slow
def test_without_words_nothing_private_is_written(tmp_path: Path, one: Desk) -> None:
    for kind in ("jsonl", "db", "csv"):
        file = tmp_path / f"bare.{kind}"
        assert one("log", "export", str(file), "--without-words").exit_code == 0
        data = file.read_bytes()
        for word in (b"Ortiz", b"Acme"):
            assert word not in data
    other = Desk(tmp_path / "other")
    refused = other("log", "import", str(tmp_path / "bare.db"))
    assert "was written without words" in refused.stderr
    assert not other.store_path.exists()
    assert other("log", "import", "--yes", str(tmp_path / "bare.db")).exit_code == 0
    assert schedule(other.store_path)[0] == schedule(one.store_path)[0]
    assert other("log", "check").exit_code == 0


def test_a_table_of_these_answers_is_nothing_new(tmp_path: Path, one: Desk) -> None:
    one("log", "export", str(tmp_path / "x.csv"))
    before = texts(one.store_path)
    assert "Nothing new" in one("log", "import", str(tmp_path / "x.csv")).output
    assert texts(one.store_path) == before


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.jsonl", b"{", "a.jsonl:1: This line isn't JSON"),
        ("a.csv", b"a,b\n1,2\n", "no column card_id"),
        ("a.db", b"", "empty"),
        ("a.db", b"SQLite format 3\0" + bytes(5_000), "another program"),
        ("a.apkg", b"PK\x03\x04", "isn't a whole .apkg file"),
        ("a.jsonl", None, "doesn't exist"),
        ("a.db", None, "doesn't exist"),
        ("a.txt", b"", "has to end in"),
    ],
)
def test_a_bad_file_is_named_and_nothing_of_it_taken(
    tmp_path: Path, one: Desk, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    before = one.store_path.read_bytes()
    refused = one("log", "import", str(tmp_path / name))
    assert refused.exit_code
    assert said in str(refused.exception) + refused.output
    assert one.store_path.read_bytes() == before


def test_nothing_is_half_done_where_the_last_line_is_bad(
    tmp_path: Path, one: Desk, other: Desk
) -> None:
    file = tmp_path / "x.jsonl"
    one("log", "export", str(file))
    file.write_text(file.read_text("utf-8").rstrip()[:-3], "utf-8")
    before = other.store_path.read_bytes()
    assert other("log", "import", str(file)).exit_code == 1
    assert other.store_path.read_bytes() == before


def test_a_damaged_copy_is_named_with_what_to_do(tmp_path: Path, one: Desk) -> None:
    file = tmp_path / "x.db"
    one("log", "export", str(file))
    data = bytearray(file.read_bytes())
    at = data.find(b"second-interview/")
    data[at : at + 6] = b"SECOND"
    file.write_bytes(data)
    other = Desk(tmp_path / "other")
    refused = other("log", "import", str(file))
    assert refused.exit_code == 1
    assert "trainer log export rescued.jsonl" in str(refused.exception)
    assert not other.store_path.exists()


def test_the_log_itself_is_refused(one: Desk) -> None:
    refused = one("log", "import", str(one.store_path))
    assert "your answers file itself" in str(refused.exception)


def test_forgetting_travels_and_reaches_the_copies_too(tmp_path: Path, one: Desk) -> None:
    other = Desk(tmp_path / "other")
    one("log", "export", str(tmp_path / "x.jsonl"))
    other("log", "import", str(tmp_path / "x.jsonl"))
    with Store.open(other.store_path) as store:
        store.append(
            Event(event="note", at=1_790_000_000_000_000, day="2026-09-22", key="s/a#phrasing")
        )
    other("log", "backup")
    one("log", "forget", "--stage", "acme-1", "--yes")
    one("log", "export", str(tmp_path / "y.jsonl"))
    assert b"Ortiz" in other.store_path.read_bytes()
    joined = other("log", "import", str(tmp_path / "y.jsonl"))
    assert joined.exit_code == 0, joined.output
    for file in (tmp_path / "other").rglob("*.db*"):
        assert b"Ortiz" not in file.read_bytes(), file


# -- copies that a cloud made


NAMES = (
    "log (conflicted copy 2026-11-25).db",
    "log (Sam's conflicted copy 2026-11-25).db",
    "log.sync-conflict-20261125-101500-ABCDEFG.db",
    "log-DESKTOP-4F2A.db",
    "log (1).db",
    "log 2.db",
)


def test_what_services_call_their_copies_is_known(one: Desk) -> None:
    own = ("log-of-mine.db", "logbook.db", "log-november.db", "other.db", "log 2025.db")
    for name in (*NAMES, *own):
        shutil.copyfile(one.store_path, one.store_path.with_name(name))
    one.store_path.with_name("log (3).db").write_bytes(b"something else")
    assert {each.name for each in conflicts(one.store_path)} == set(NAMES)


@pytest.mark.slow
def test_a_conflicted_copy_is_noticed_joined_and_put_away(one: Desk, other: Desk) -> None:
    conflicted = one.store_path.with_name(NAMES[0])
    shutil.copyfile(other.store_path, conflicted)
    one.terminal = True
    for typed in ("n", "y"):
        with patch("trainer.acts.context.input", lambda _, typed=typed: typed, create=True):
            noticed(one)
        assert conflicted.exists() == (typed == "n")
    assert (one.store_path.parent / "set-aside" / "joined-1" / conflicted.name).exists()
    one.terminal = False
    assert "Beta" in one("interview", "list").output


def test_where_nobody_can_be_asked_it_is_said_how_to_join_it(one: Desk) -> None:
    shutil.copyfile(one.store_path, one.store_path.with_name(NAMES[4]))
    said = one()
    assert "another copy of them: log (1).db" in said.output
    assert "log import" in said.output
