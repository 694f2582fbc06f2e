"""A place that was named and holds no practice is said: it may be mistyped."""

from pathlib import Path

import pytest

from tests.support.made import write_log
from tests.support.people import MONDAY
from trainer.acts.context import Context
from trainer.cli import run


@pytest.mark.parametrize("command", ["today", "stats", "log show", "interview list", "undo"])
def test_a_log_that_is_named_and_is_not_there_is_named_in_a_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mistyped.db"
    here = Context(db=path, scripts=tmp_path, clock=lambda: MONDAY)
    assert run(command.split(), here) == 0
    lines = " ".join(capsys.readouterr().err.split())
    assert lines.count(f"There's no practice yet in {path}.") == 1
    assert not path.exists()


def test_of_one_that_is_there_and_of_nobodys_first_start_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "log.db"
    assert run(["stats", "--example"], Context(db=path, plain=True)) == 0  # nothing of theirs
    write_log(path)
    assert run(["today"], Context(db=path, scripts=tmp_path)) == 0
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    assert run(["today"], Context(clock=lambda: MONDAY)) == 0
    assert "no practice yet" not in capsys.readouterr().err
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    assert run(["today"], Context(clock=lambda: MONDAY)) == 0
    assert "There's no practice yet in " in capsys.readouterr().err
