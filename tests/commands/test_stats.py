"""`trainer stats`: from the command line, on a terminal, for programs."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.here import Desk, Here
from tests.support.search import earlier, the_log
from tests.support.terminals.terminal import terminal
from trainer.acts import progress
from trainer.acts.stats import HEAD
from trainer.cli import run
from trainer.core.example.search import NOW
from trainer.store.store import Store

DOCUMENT = Path(__file__).parents[2] / "docs" / "stats.md"


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the log of the search in a store, for all tests to copy."""
    place = tmp_path_factory.mktemp("searched") / "log.db"
    with Store.open(place) as store:
        store.join(the_log())
    return place


@pytest.fixture
def here(searched: Path, tmp_path: Path) -> Here:
    shutil.copy(searched, tmp_path)
    return Here(tmp_path, now=NOW)


def out(capsys: pytest.CaptureFixture[str], here: Here, *args: str, code: int = 0) -> str:
    assert run(["stats", *args], here) == code
    captured = capsys.readouterr()
    return captured.out if code == 0 else captured.err


def test_the_figures_are_plain_rows_in_a_pipe(
    here: Here, capsys: pytest.CaptureFixture[str]
) -> None:
    found = out(capsys, here).splitlines()
    assert found[0].startswith("Mrs. Adeyemi, then Mr. Roth. Call Wednesday at 5:00 PM")
    assert found[1] == "Lines: You can say 19 of 19 lines."
    assert not any("█" in line or "\x1b" in line for line in found)


@pytest.mark.slow
def test_the_example_is_what_the_same_log_would_show_under_its_heading(
    here: Here, capsys: pytest.CaptureFixture[str]
) -> None:
    own = out(capsys, here)
    assert out(capsys, here, "--example") == f"{HEAD}\n{own}"


@pytest.mark.slow
def test_the_example_leaves_the_persons_store_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert out(capsys, Here(tmp_path), "--example", "--json")
    assert {path.name for path in tmp_path.iterdir()} <= {"cache"}
    with Store.open(tmp_path / "log.db"):
        pass
    before = (tmp_path / "log.db").read_bytes()
    assert json.loads(out(capsys, Here(tmp_path), "--example", "--json"))["example"] is True
    assert (tmp_path / "log.db").read_bytes() == before


def test_nothing_practiced_yet_is_a_friendly_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = out(capsys, Here(tmp_path))
    assert found.startswith("Nothing here yet.")
    assert {path.name for path in tmp_path.iterdir()} <= {"cache"}


# -- what is let in


def test_since_a_day(here: Here, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(out(capsys, here, "--since", "9 Nov", "--json"))
    assert found["since"] == "2026-11-09"
    assert [week["begin"] for week in found["weeks"]] == ["2026-11-09", "2026-11-16"]


def test_a_stage_is_named_as_everywhere(here: Here, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(out(capsys, here, "--stage", "acme", "--json"))
    assert found["stage"] == "acme-1"
    own = [event for event in the_log() if event.stage == "acme-1" and event.key]
    assert found["practice"]["days"] == len({event.day for event in own})
    assert "I don't know the interview" in out(capsys, here, "--stage", "nobody", code=2)


def test_a_script_that_was_never_practiced_has_only_its_lines(
    here: Here, capsys: pytest.CaptureFixture[str]
) -> None:
    (here.folder / "scripts").mkdir()
    (here.folder / "scripts" / "my.md").write_text("# My {#my}\n\n### Ask\n\n> What time is it?\n")
    found = json.loads(out(capsys, here, "--script", "my", "--json"))
    assert (found["script"], found["lines"], found["practiced"]) == ("my", 1, 0)
    assert found["practice"]["days"] == 0
    assert found["other_scripts"] == ["second-interview"]


def test_of_a_script_that_is_named_only_its_own_interviews_are_listed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk("interview", "add", "Acme", "--call", "wed 17:00")
    desk("interview", "add", "Bell", "--call", "thu 17:00", "--script", "closing")

    def listed(*args: str) -> list[str]:
        return [
            each["name"] for each in json.loads(desk("stats", "--json", *args).stdout)["stages"]
        ]

    assert listed() == ["acme-1", "bell-1"]
    assert listed("--script", "closing") == ["bell-1"]
    assert listed("--script", "second-interview") == ["acme-1"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--since", "soon"), "I don't understand “soon”. Type a past day without a time"),
        (("--since", "mondya"), "Did you mean monday? Type a past day without a time"),
        (("--since", "Wed 5pm"), "counted in whole days. Type a past day without a time"),
        (("--since", "x" * 99), "Type a past day without a time, for example: Nov 9, Monday"),
        (("--since", "2027-01-01"), "hasn't come yet"),
        (("--example", "--script", "my"), "leave out --script"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    here: Here, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], said: str
) -> None:
    assert said in out(capsys, here, *args, code=2)


# -- for programs


def documented(title: str) -> set[str]:
    """Return the names in the first column of the table under a heading of the document."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"## {title}")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return {name for cell in rows for name in re.findall(r"`(\w+)`", cell)}


def test_every_field_is_documented(here: Here, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(out(capsys, here, "--json"))
    assert found.keys() == documented("`trainer stats --json`")
    text = DOCUMENT.read_text(encoding="utf-8")
    parts = [value for value in found.values() if isinstance(value, dict)]
    parts += [value[0] for value in found.values() if isinstance(value, list) and value]
    names = {name for part in parts if isinstance(part, dict) for name in part}
    assert {name for name in names if f"`{name}`" not in text} == set()


@pytest.mark.slow
def test_every_view_and_column_is_documented(here: Here) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    with closing(sqlite3.connect(here.store_path)) as connection:
        views = "SELECT name FROM sqlite_master WHERE type = 'view'"
        names = {name for (name,) in connection.execute(views)}
        assert names == documented("The log in other programs")
        for view in names - {"standing"}:
            cursor = connection.execute(f"SELECT * FROM {view}")  # noqa: S608 - a view of ours
            for column, *_ in cursor.description:
                assert f"`{column}`" in text, (view, column)


@pytest.mark.slow
def test_the_sql_that_the_document_shows_works(here: Here) -> None:
    (block,) = re.findall(r"```sql\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    moved = here.folder / "past.db"
    with Store.open(moved) as store:
        store.join(earlier(the_log(), weeks=104))
    with closing(sqlite3.connect(moved)) as connection:
        for statement in filter(str.strip, block.split(";")):
            assert connection.execute(statement).fetchall()


# -- on a terminal


@pytest.mark.slow
def test_the_example_fits_a_terminal_of_80_by_24_and_nothing_is_carried_by_color(
    tmp_path: Path,
) -> None:
    with terminal("stats", "--example", home=tmp_path) as screen:
        assert screen.wait() == 0
        assert screen.lines[0] == HEAD
        assert any("█" in line for line in screen.lines)
        assert any("4 of 5" in line for line in screen.lines)
        assert screen.lines[-1] == ""  # the prompt's
        assert b"\x1b[3" not in screen.output
    assert {path.name for path in tmp_path.iterdir()} <= {".cache"}


@pytest.mark.slow
def test_in_plain_nothing_is_rewritten(tmp_path: Path) -> None:
    env = {"TRAINER_PLAIN": "1"}
    with terminal("stats", "--example", home=tmp_path, env=env, rows=60) as screen:
        assert screen.wait() == 0
        assert screen.output.replace(b"\r\n", b"").isascii() is False
        assert b"\x1b" not in screen.output
        assert b"\r" not in screen.output.replace(b"\r\n", b"")


@pytest.mark.slow
def test_forty_columns_are_enough_and_nothing_has_a_color_where_none_is_wanted(
    tmp_path: Path,
) -> None:
    env, size = {"NO_COLOR": "1"}, {"columns": 40, "rows": 70}
    with terminal("stats", "--example", home=tmp_path, env=env, **size) as screen:
        assert screen.wait() == 0
        assert b"\x1b[3" not in screen.output
        assert "are you going to [recommend that your company hire]" in " ".join(
            screen.text.split()
        )
        assert "Ask how you rank: 37 of 50 right." in " ".join(screen.text.split())


class Slow:
    """A clock that a second passes on at every look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 0.6
        return self.now


@pytest.mark.parametrize(
    ("plain", "terminal_", "shown"),
    [
        (False, False, ""),
        (True, True, "Counting ...\n"),
        (False, True, "\rCounting: 20 %\rCounting: 40 %\rCounting: 60 %\rCounting: 80 %\r\x1b[K"),
    ],
)
def test_progress_is_told_after_a_second_on_a_terminal(
    *,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    plain: bool,
    terminal_: bool,
    shown: str,
) -> None:
    class Context(Here):
        @property
        def wants_plain(self) -> bool:
            return plain

    monkeypatch.setattr(progress, "monotonic", Slow())
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal_)
    items = list(range(5))
    assert list(progress.watched(Context(tmp_path), "Counting", items)) == items
    assert capsys.readouterr().err == shown


def test_what_takes_no_time_is_not_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert list(progress.watched(Here(tmp_path), "Counting", [1, 2])) == [1, 2]
    assert capsys.readouterr().err == ""
