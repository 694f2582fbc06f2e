"""The script read into a file where nothing can be typed: all of it, and none of it counts."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.here import environment
from trainer.core.log.events import What
from trainer.store.store import read

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX"),
]


@pytest.mark.parametrize("redirected", ["</dev/null", "<&-", "<empty"])
def test_the_whole_script_is_printed(tmp_path: Path, redirected: str) -> None:
    (tmp_path / "empty").touch()
    printed = _read(tmp_path, redirected)
    assert "Enter: next" not in printed
    assert "Calling back your first interviewer" in printed
    assert "Ask for their support" in printed  # one of the last questions
    log = tmp_path / "log.db"
    assert not log.exists() or all(event.event != What.STUDY for event in read(log))


def test_pages_that_are_turned_are_read(tmp_path: Path) -> None:
    (tmp_path / "turned").write_text("\n\nq\n", encoding="utf-8")
    printed = _read(tmp_path, "<turned")
    assert "3 of 13. Enter: next" in printed
    assert sum(event.event == What.STUDY for event in read(tmp_path / "log.db")) >= 2


def _read(folder: Path, redirected: str) -> str:
    command = f'"{sys.executable}" -m trainer read {redirected}'
    ended = subprocess.run(  # noqa: S602 - a shell is what redirects
        command, shell=True, cwd=folder, env=environment(folder), capture_output=True, check=True
    )
    return ended.stdout.decode()
