"""Exit codes that hold everywhere: what was mistyped is 2, a reader who stops is no error."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.here import Here, environment
from trainer.cli import run

MISTYPED = (
    ["drill", "second-intervew"],
    ["script", "check", "second-intervew"],
    ["drill", "--minutes=0"],
    ["drill", "--minutes=abc"],
)


@pytest.mark.parametrize("arguments", MISTYPED)
def test_a_name_or_a_number_there_is_not_is_mistyped_in_one_line_and_2(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments, Here(tmp_path)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("trainer: ")
    assert captured.err.count("\n") == 1


@pytest.mark.slow
def test_whoever_reads_may_stop_before_the_end(tmp_path: Path) -> None:
    for arguments in (["script", "cards"], ["--help"], ["read"], ["script", "list"]):
        line = [sys.executable, "-m", "trainer", "--db", str(tmp_path / "log.db"), *arguments]
        with subprocess.Popen(line, stdout=subprocess.PIPE, env=environment(tmp_path)) as told:
            assert told.stdout
            told.stdout.close()
            assert told.wait() == 0
