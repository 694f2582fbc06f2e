"""The word that works everywhere is offered once, and told of as often as it's wanted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.support.here import Desk, program
from trainer.acts.home.launcher import offer
from trainer.disk.launcher import Here


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def launched(desk: Desk, tmp_path: Path, *typed: str, path: str = "") -> tuple[str, Path]:
    us = program(tmp_path)
    here = Here(str(us), tmp_path, {"HOME": str(tmp_path / "home"), "PATH": path})
    desk.terminal = True
    with CliRunner().isolation(input="".join(f"{line}\n" for line in typed)) as (out, _, _):
        offer(desk, here)
        shown = out.getvalue().decode()
    return shown, tmp_path / "home" / ".local" / "bin" / "trainer"


def test_what_the_launcher_is_for_is_told_again_to_who_asks_for_it(
    desk: Desk, tmp_path: Path
) -> None:
    why = "To come back, you'd have to open this folder and type: "
    assert launched(desk, tmp_path, "hm", "n")[0].count(why) == 1
    desk("config", "launcher", "ask")
    assert launched(desk, tmp_path, "repeat", "n")[0].count(why) == 2


def test_the_launcher_is_offered_and_says_which_file_it_writes(desk: Desk, tmp_path: Path) -> None:
    shown, path = launched(desk, tmp_path, "y")
    assert str(path) in shown
    assert path.exists()
    assert "export PATH=" in shown
    assert not (tmp_path / "home" / ".profile").exists()  # that is a second yes
    assert launched(desk, tmp_path)[0] == ""  # made, though the terminal doesn't look there yet


def test_a_no_is_remembered(desk: Desk, tmp_path: Path) -> None:
    shown, path = launched(desk, tmp_path, "n")
    assert "trainer config launcher ask" in shown
    assert not path.exists()
    assert launched(desk, tmp_path)[0] == ""
    assert desk.settings_path.read_text() == 'launcher = "no"\n'


def test_where_trainer_is_us_already_nothing_is_offered(desk: Desk, tmp_path: Path) -> None:
    assert launched(desk, tmp_path, path=str(tmp_path / "app"))[0] == ""


def test_what_is_typed_for_home_at_the_end_of_the_first_start_is_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def typed(_: Desk, *, wanted: Callable[[str], bool]) -> str:
        return "stats" if wanted("stats") and not wanted("xyzzy") else ""

    monkeypatch.setattr("trainer.acts.home.first.offer", typed)
    shown = desk.asked("--plain", typed=("", "", "how many", "", "q", "q")).stdout
    assert "Come back tomorrow" in shown
    assert "Recall: after a second day of answers" in shown
