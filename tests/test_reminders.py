"""The reminders that the page shows: their exit codes, and the forms of what is written down."""

import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.support.here import Desk

PAGE = (Path(__file__).parents[1] / "docs" / "reminders.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def a_trainer(folder: Path, code: int) -> dict[str, str]:
    """Put a `trainer` on the PATH that ends with an exit code, and a `notify-send` that tells."""
    place = folder / ".local" / "bin"
    place.mkdir(parents=True)
    for name, text in (
        ("trainer", f'echo "Today: 5 lines"\nexit {code}\n'),
        ("notify-send", 'echo "told: $*"\n'),
        ("osascript", 'echo "told: $*"\n'),
    ):
        (place / name).write_text(f"#!/bin/sh\n{text}", "utf-8")
        (place / name).chmod(0o755)
    return {"HOME": str(folder), "PATH": f"{place}:/usr/bin:/bin"}


def run(
    command: str, env: dict[str, str], shell: str = "/bin/sh"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [shell, "-c", command], check=False, capture_output=True, text=True, env=env
    )


@pytest.mark.slow
def test_the_exit_code_says_whether_there_is_something_to_do(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.acme()
    assert desk("today", "--exit-code").exit_code == 0
    assert desk("today", "nothing-of-that-name", "--exit-code").exit_code == 2


@pytest.mark.parametrize("code", [0, 1, 2])
@pytest.mark.skipif(sys.platform == "win32", reason="shells of POSIX")
def test_each_reminder_speaks_only_when_there_is_something_to_do(tmp_path: Path, code: int) -> None:
    env = a_trainer(tmp_path, code)
    service = ConfigParser(interpolation=None)
    service.optionxform = str  # type: ignore[assignment,method-assign]  # names as they are written
    service.read_string(blocks("ini")[0])
    _, _, command = shlex.split(service["Service"]["ExecStart"])
    said = run(command, env)
    assert said.returncode == 0
    assert ("told: Your practice Today: 5 lines" in said.stdout) == (code == 0)
    cron = blocks("cron")[0].split(None, 5)
    assert cron[:5] == ["0", "20", "*", "*", "*"]
    assert ("Today: 5 lines" in run(cron[5], env).stdout) == (code == 0)
    plist = plistlib.loads(blocks("xml")[0].encode())
    assert plist["StartCalendarInterval"] == {"Hour": 20, "Minute": 0}
    shell, dash, command = plist["ProgramArguments"]
    assert (shell, dash) == ("/bin/sh", "-c")
    shown = run(command, env).stdout
    assert ("told: -e on run argv -e display notification" in shown) == (code == 0)
    assert shown.endswith("-e end run Today: 5 lines\n") == (code == 0)


@pytest.mark.parametrize(("shell", "name"), [("bash", "PS1"), ("zsh", "PROMPT")])
@pytest.mark.parametrize("code", [0, 1])
def test_the_prompt_has_a_star_while_something_is_left(
    tmp_path: Path, shell: str, name: str, code: int
) -> None:
    found = shutil.which(shell)
    if not found:
        pytest.skip(f"there's no {shell} here")
    line = next(block for block in blocks("sh") if f"{name}=" in block)
    said = run(f"{name}='$ '\n{line}\nprintf %s \"${name}\"", a_trainer(tmp_path, code), found)
    assert said.stdout == ("* $ " if code == 0 else "$ ")


def test_the_timer_is_one_that_systemd_knows() -> None:
    timer = ConfigParser(interpolation=None)
    timer.read_string(blocks("ini")[1])
    assert timer["Timer"]["oncalendar"] == "*-*-* 20:00"
    if found := shutil.which("systemd-analyze"):
        checked = subprocess.run(
            [found, "calendar", "*-*-* 20:00"], check=False, capture_output=True, text=True
        )
        assert checked.returncode == 0, checked.stderr
