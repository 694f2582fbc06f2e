"""What is printed goes into a file or a pipe, and a person sits at the keyboard: nothing hangs."""

import sys
from io import StringIO
from pathlib import Path

import pytest
from click import Command, Context

from tests.support.here import Desk
from trainer.acts import context as told
from trainer.acts.read import table_read
from trainer.store.store import read


class Keyboard(StringIO):
    """A terminal to type at."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    found = Desk(tmp_path)
    found.acme()
    monkeypatch.setattr(sys, "stdin", Keyboard("an answer\n"))
    return found


def test_a_script_read_into_a_file_is_printed_whole_and_nothing_counts_as_read(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    before = read(desk.store_path)
    table_read(desk, None)
    out, err = capsys.readouterr()
    assert "Ask whether they will recommend you" in out
    assert "Enter: next" not in out
    assert not err
    assert read(desk.store_path) == before


def test_a_question_that_nobody_sees_is_told_of_once(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told, "typed_ahead", lambda: False)
    with Context(Command("any"), obj=desk):
        assert told.ask("A question? ") == "an answer"
        with pytest.raises(EOFError):
            told.ask("Another? ")
    assert capsys.readouterr().err.count("I'm waiting for your answer") == 1


def test_whoever_sees_the_question_is_told_nothing(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told, "typed_ahead", lambda: False)
    monkeypatch.setattr(sys, "stdin", StringIO("an answer\n"))  # nobody types it
    with Context(Command("any"), obj=desk):
        assert told.ask("A question? ") == "an answer"
    assert capsys.readouterr().err == ""
