"""`trainer log`: what happened, for a person and for a program; and whether it is sound."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.told import stage_event
from trainer.acts.context import Context
from trainer.commands.log import command
from trainer.core.log.codec import FIELDS, as_fields, from_fields
from trainer.core.log.events import Event
from trainer.core.value import replace
from trainer.store.store import Store, read

AT, DAY = 1_790_000_000_000_000, "2026-09-21"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "log.db"
    with Store.open(made) as store:
        for number in range(3):
            store.append(
                Event(
                    event="review",
                    at=AT + number * 1_000_000,
                    day=DAY,
                    key="s/rank",
                    rating=number + 1,
                    said=f"José {number}",
                    missing=(),
                )
            )
    return made


def log(path: Path, *args: str) -> Result:
    context = Context(db=path, zone=ZoneInfo("Europe/Berlin"))
    return CliRunner().invoke(command, args, obj=context, standalone_mode=False)


@pytest.mark.slow
def test_show_is_one_line_for_each_event_the_oldest_first(path: Path) -> None:
    assert log(path, "show").stdout.splitlines() == [
        '1 2026-09-21 16:13:20 review s/rank Again "José 0"',
        '2 2026-09-21 16:13:21 review s/rank Hard "José 1"',
        '3 2026-09-21 16:13:22 review s/rank Good "José 2"',
    ]


@pytest.mark.parametrize(("last", "ratings"), [(0, []), (2, [2, 3]), (99, [1, 2, 3])])
def test_show_the_last_ones_as_one_array_with_every_field(
    path: Path, last: int, ratings: list[int]
) -> None:
    found = json.loads(log(path, "show", "--json", "--last", str(last)).stdout)
    assert [each["rating"] for each in found] == ratings
    assert all(tuple(each) == ("number", *FIELDS, "counts_as") for each in found)
    if last == 2:
        assert found[0]["at"] == "2026-09-21T14:13:21.000000Z"
        assert (found[0]["said"], found[0]["missing"]) == ("José 1", [])


@pytest.mark.slow
def test_show_what_somebody_put_into_the_file_cannot_drive_the_terminal(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_update")
        connection.execute("UPDATE events SET \"key\" = 'a\x1b]0;b\x9b\u202e', stage = '\x7f'")
    for args in (("show",), ("show", "--json")):
        text = log(path, *args).stdout
        assert not set(text) & set("\x1b\x9b\u202e\x7f")


def test_nothing_to_show_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    assert log(path, "show").stdout == ""
    assert log(path, "show").stderr == "You haven't answered anything yet.\n"
    assert log(path, "show", "--json").stdout == "[]\n"
    assert log(path, "check").stdout == "No damage found. No answers are saved yet.\n"
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_check_names_what_it_finds_and_says_so_in_its_exit_code(path: Path) -> None:
    assert (log(path, "check").stdout, log(path, "check").return_value) == (
        "No damage found in 3 answers and everything else saved.\n",
        0,
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_update")
        connection.execute("UPDATE events SET rating = 4 WHERE seq = 2")
    result = log(path, "check")
    assert result.return_value == 1
    assert len(result.stdout.splitlines()) == 2
    assert "(2026-09-21 16:13) was changed" in result.stdout
    assert "2 problems. Bring back a good copy with: trainer log restore" in result.stderr


@pytest.mark.slow
def test_words_that_were_let_count_are_shown_and_come_whole_from_a_file(path: Path) -> None:
    made = Event(event="wording", at=AT + 9_000_000, day=DAY, key="s/rank", line="A line.")
    with Store.open(path) as store:
        kept = store.append(replace(made, said="Another line."))
    last = log(path, "show").stdout.splitlines()[-1]
    assert last == '4 2026-09-21 16:13:29 wording s/rank "Another line."'
    assert from_fields(as_fields(kept)) == kept


@pytest.mark.slow
def test_to_be_heard_the_last_twenty_are_sentences_and_more_can_be_had(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    drilled(desk, "--by", "aloud", typed="\n3\n" * 60)
    number = len(read(desk.store_path))
    assert number > 20
    first, *told = desk("log", "show").stdout.splitlines()
    assert first.startswith(f"The last 20 of {number} entries, the newest at the end. For more: ")
    assert f"trainer log show --last {min(number, 100)}" in first
    assert len(told) == 20
    assert told[-1].startswith(f"Number {number}. ")
    assert "second-interview/" not in " ".join(told)
    assert "question 1 (Ask " in " ".join(desk("log", "show", "--last", "999").stdout.split())
    assert len(desk("log", "show", "--last", "3").stdout.splitlines()) == 4


@pytest.mark.slow
def test_a_pipe_is_shown_lines_and_replies_in_words_as_the_terminal_is(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.plain = False
    drilled(desk, "--by", "aloud", typed="\n3\n" * 60)
    piped = desk("log", "show").stdout
    assert "question 1 (Ask " in piped
    assert "#phrasing" not in piped
    assert "isn't in the script anymore" not in piped
    assert "second-interview/" in desk("log", "show", "--json").stdout


def test_an_answer_that_fitted_none_is_told_as_that(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.acme()
    line = "second-interview/hire#phrasing"
    with Store.open(desk.store_path) as store:
        at = MONDAY + timedelta(days=2)
        store.append(stage_event("acme-1", {"ways": {line: "none"}}, at))
    shown = " ".join(desk("log", "show").stdout.split())
    assert (
        "hat they answered after question 12 (Ask whether they would hire you):"
        " none of the answers in your script" in shown
    )
    assert "anymore" not in shown
