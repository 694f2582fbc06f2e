"""`trainer log restore`, `backup` and `export`, as a person meets them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from tests.support.stores.damage import crashed, filled, put_over, spoilt_answer, spoilt_page
from trainer.acts.context import Context
from trainer.cli import run
from trainer.commands.log import command
from trainer.core.log.codec import from_fields
from trainer.store import aside
from trainer.store.backup import back_up, backups
from trainer.store.check import findings
from trainer.store.refusals import Damaged, Taken
from trainer.store.store import Store, read


class Seated(Context):
    """Somebody at a terminal, or not."""

    terminal = False

    @property
    def at_terminal(self) -> bool:
        return self.terminal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "log.db"
    filled(path, 20)
    back_up(path, "2026-09-21")
    crashed(path, 3, 20)
    aside.moved.clear()
    return path


def log(path: Path, *args: str, typed: str | None = None) -> Result:
    context = Seated(db=path, zone=ZoneInfo("America/New_York"))
    context.terminal = typed is not None
    return CliRunner().invoke(command, args, obj=context, input=typed, standalone_mode=False)


def said(result: Result) -> str:
    return " ".join(result.output.split())


def test_the_newest_good_copy_is_offered_and_a_yes_puts_it_in_place(path: Path) -> None:
    result = log(path, "restore", typed="yes\n")
    assert result.return_value == 0
    text = said(result)
    assert "log-0001-2026-09-21.db. It has 20 answers, the last from September 21, 2026" in text
    assert "3 answers since September 21, 2026, 10:13 AM aren't in it." in text
    assert "Put it in place" in text
    assert len(read(path)) == 20
    (old,) = aside.sets(path)
    assert f"To undo this: trainer log restore {old}" in text
    undone = log(path, "restore", str(old))
    assert (undone.return_value, len(read(path))) == (0, 23)
    assert "Nothing is missing." in undone.output


@pytest.mark.parametrize("there", ["no file", "a sound one"])
def test_where_nothing_was_before_nothing_is_said_of_what_could_be_missing(
    path: Path, tmp_path: Path, there: str
) -> None:
    new = tmp_path / "new" / "log.db"
    if there == "a sound one":
        with Store.open(new):
            pass  # sound, and nothing in it
    result = log(new, "restore", str(backups(path)[0]))
    assert (result.return_value, len(read(new))) == (0, 20)
    assert said(result).startswith(f"Restored from {backups(path)[0]}: 20 answers")
    assert "missing" not in said(result)
    assert "couldn't read" not in said(result)


@pytest.mark.parametrize("typed", ["no\n", "\n", "", "what\n"])
def test_without_a_yes_nothing_is_changed(path: Path, typed: str) -> None:
    before = path.read_bytes()
    result = log(path, "restore", typed=typed)
    assert result.return_value == 0  # as after a no to removing or erasing
    assert "Nothing was changed." in result.output
    assert len(read(path)) == 23
    assert path.read_bytes()[:100] == before[:100]
    assert aside.sets(path) == ()


def test_where_nobody_can_be_asked_a_yes_is_wanted(path: Path) -> None:
    assert "Add --yes if you're sure" in str(log(path, "restore").exception)
    assert len(read(path)) == 23
    assert log(path, "restore", "--yes").return_value == 0
    assert len(read(path)) == 20


def test_without_a_good_copy_it_says_what_is_left_to_do(path: Path) -> None:
    (copy,) = backups(path)
    spoilt_page(copy, 2)
    result = log(path, "restore", "--yes")
    assert result.return_value == 1
    assert "trainer log export rescued.db" in result.output
    assert "trainer log restore rescued.db" in result.output
    assert len(read(path)) == 23


def test_what_can_be_read_of_a_damaged_log_can_take_its_place(path: Path, tmp_path: Path) -> None:
    spoilt_answer(path)
    spoilt = log(path, "export", str(tmp_path / "rescued.db"))
    assert spoilt.return_value == 1
    assert "Left out because they don't match their checksum: 1 saved answer." in said(spoilt)
    assert "Missing: number 7 from" in said(spoilt)
    next_step = f"trainer log restore {tmp_path / 'rescued.db'}"
    assert next_step in spoilt.output
    assert len(read(tmp_path / "rescued.db")) == 22
    assert log(path, "restore", str(tmp_path / "rescued.db")).return_value == 0
    assert len(read(path)) == 22


def test_a_damaged_log_names_what_can_take_its_place_where_nothing_can_be_joined(
    path: Path, tmp_path: Path
) -> None:
    for page in range(2, path.stat().st_size // 4096):
        spoilt_page(path, page)
    rescued = tmp_path / "rescued.db"
    assert log(path, "export", str(rescued)).return_value == 1
    refused = log(path, "import", str(rescued))
    assert refused.return_value == 1
    assert f"trainer log restore {rescued}" in refused.output
    assert log(path, "restore", str(rescued)).return_value == 0
    (aside_,) = aside.sets(path)
    again = log(aside_, "export", str(tmp_path / "again.db"))
    assert "To use what I saved" not in again.output  # it would go to what was set aside


def test_what_several_looks_find_is_told_once(path: Path) -> None:
    for page in range(2, path.stat().st_size // 4096):
        spoilt_page(path, page)
    result = log(path, "check")
    told = result.stdout.splitlines()
    assert told
    assert len(set(told)) == len(told)


def test_a_log_that_sqlite_cannot_read_is_exported_as_far_as_it_can(
    path: Path, tmp_path: Path
) -> None:
    filled(path, 80, 23)
    cut = path.read_bytes()[: -8 * 4096]
    path.write_bytes(cut)
    with pytest.raises(Damaged, match="trainer log restore"):
        read(path)
    target = tmp_path / "some.jsonl"
    result = log(path, "export", str(target))
    assert result.return_value == 1
    lines = target.read_text(encoding="utf-8").splitlines()
    assert 20 <= len(lines) < 103
    assert f"Exported {len(lines)} answers" in said(result)
    assert path.read_bytes() == cut


@pytest.mark.parametrize("without", [(), ("--without-words",)])
def test_instead_of_a_file_its_lines_are_printed_and_nothing_else(
    path: Path, tmp_path: Path, without: tuple[str, ...]
) -> None:
    target = tmp_path / "answers.jsonl"
    assert log(path, "export", str(target), *without).return_value == 0
    printed = log(path, "export", "-", *without)
    assert printed.return_value == 0
    assert printed.stdout == target.read_text(encoding="utf-8")
    assert ("Left out: everything you said" in printed.stderr) == bool(without)


def test_the_whole_log_is_exported_and_comes_back(path: Path, tmp_path: Path) -> None:
    events = read(path)
    target = tmp_path / "answers.jsonl"
    assert log(path, "export", str(target)).return_value == 0
    assert target.stat().st_mode & 0o777 == 0o600
    lines = target.read_text(encoding="utf-8").splitlines()
    assert tuple(from_fields(json.loads(line)) for line in lines) == events
    assert log(path, "export", str(tmp_path / "answers.db")).return_value == 0
    assert read(tmp_path / "answers.db") == events
    assert list(findings(tmp_path / "answers.db")) == []


@pytest.mark.parametrize(
    "args", [("export", "there.jsonl"), ("export", "there.db"), ("backup", "there.db")]
)
def test_no_file_is_written_over(
    path: Path, tmp_path: Path, args: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(args[1]).write_text("mine", encoding="utf-8")
    assert isinstance(log(path, *args).exception, Taken)
    assert Path(args[1]).read_text(encoding="utf-8") == "mine"
    assert not list(tmp_path.glob(".*"))


def test_another_ending_is_refused(path: Path) -> None:
    assert "has to end in .jsonl, .db" in str(log(path, "export", "log.txt").exception)


def test_a_copy_is_made_when_asked_for(path: Path, tmp_path: Path) -> None:
    result = log(path, "backup")
    assert said(result).startswith("Copied 23 answers and everything else saved to ")
    assert backups(path)[-1].name == "log-0002-asked.db"
    assert log(path, "backup", str(tmp_path / "mine.db")).return_value == 0
    assert read(tmp_path / "mine.db") == read(backups(path)[-1]) == read(path)


def test_where_there_is_no_log_there_is_nothing_to_copy(tmp_path: Path) -> None:
    for args in (("backup",), ("export", str(tmp_path / "x.db"))):
        assert log(tmp_path / "none.db", *args).return_value == 1
    assert list(tmp_path.iterdir()) == []


def test_what_was_set_aside_at_opening_is_said_by_any_command(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy,) = backups(path)
    with Store.open(path) as store:
        store.compact()
    crashed(path, 120, 23)
    put_over(copy, path, how="cp")
    assert run(["log", "check"], Context(db=path)) == 0
    said = capsys.readouterr()
    assert "No damage found in 20 answers and everything else saved." in said.out
    assert "I set it aside in" in said.err
    assert run(["log", "check"], Context(db=path)) == 0
    assert capsys.readouterr().err == ""


def test_what_is_to_be_typed_names_the_log_that_was_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(path.read_bytes()[:-4096])
    monkeypatch.setattr("sys.argv", ["trainer", "--db", str(path), "log", "restore", "--yes"])
    text = said(log(path, "restore", "--yes"))
    assert f"--db {path} log restore {aside.sets(path)[0]}" in text
    assert "trainer log restore" not in text


@pytest.mark.slow
@pytest.mark.parametrize(
    ("place", "advice"),
    [
        ("none/{}", "Choose a folder that exists."),
        ("file/{}", "Choose a folder that exists."),
        ("long" * 70 + "{}", "Choose a shorter one."),
    ],
)
@pytest.mark.parametrize(
    ("command_name", "end"),
    [("backup", "q.db"), *(("export", f"x.{end}") for end in ("db", "jsonl", "csv", "apkg"))],
)
def test_where_a_new_file_cant_go_another_place_for_it_is_advised(
    path: Path, tmp_path: Path, place: str, advice: str, command_name: str, end: str
) -> None:
    (tmp_path / "file").touch()
    refused = str(log(path, command_name, str(tmp_path / place.format(end))).exception)
    assert advice in refused
    assert "--db" not in refused


@pytest.mark.parametrize("what", ["text", "folder", "other"])
def test_what_is_no_copy_isnt_put_in_place_and_another_copy_is_advised(
    path: Path, tmp_path: Path, what: str
) -> None:
    named = tmp_path / "notes.md"
    if what == "folder":
        named.mkdir()
    elif what == "text":
        named.write_text("My notes.")
    else:
        with closing(sqlite3.connect(named)) as connection:
            connection.execute("CREATE TABLE mine (note)")
    refused = str(log(path, "restore", str(named)).exception)
    assert "isn't a copy of your answers" in refused
    assert "Choose another one" in refused
    assert "--db" not in refused


def test_what_can_be_read_of_a_log_that_a_copy_replaced_is_joined_with_it(
    path: Path, tmp_path: Path
) -> None:
    spoilt_answer(path)
    told = said(log(path, "restore", "--yes"))
    assert "log export rescued.jsonl and then: trainer log import rescued.jsonl" in told
    (old,) = aside.sets(path)
    rescued = tmp_path / "rescued.jsonl"
    assert log(old, "export", str(rescued)).return_value == 1
    assert len(read(path)) == 20
    assert log(path, "import", str(rescued)).exception is None
    assert len(read(path)) == 23
