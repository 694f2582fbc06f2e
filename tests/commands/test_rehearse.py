"""`trainer rehearse`: the dress rehearsal, from the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from tests.commands.here import ADD, DATES, Desk
from trainer.commands.base import Context
from trainer.commands.rehearse import command
from trainer.store import read

CALL = """\
# My call

## First

### Ask the time {#time}

> What time is it?

### Ask the way {#way}

> Which way do I go?

- If left {#left}
  - "To the left."

  > Left, thank you.

- If right {#right}
  - "To the right."

  > Right, thanks a lot.

## Then

### Ask the price {#price}

> How much is it?
"""


@dataclass
class Phone:
    """Rehearses with lines typed ahead; every look at the clock takes ten seconds."""

    folder: Path
    now: datetime = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    seed: int = 1

    def __call__(self, *args: str, typed: str = "") -> Result:
        script = self.folder / "my.md"
        script.write_text(CALL, encoding="utf-8")
        context = Context(clock=self._clock, random=Random(self.seed), db=self.folder / "log.db")
        return CliRunner().invoke(command, [str(script), *args], input=typed, obj=context)

    def _clock(self) -> datetime:
        self.now += timedelta(seconds=10)
        return self.now

    def log(self) -> list[tuple[str | None, int | None]]:
        return [(event.key, event.rating) for event in read(self.folder / "log.db")]


@pytest.fixture
def phone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Phone:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Phone(tmp_path)


def test_a_rehearsal_under_a_pipe_ends_with_its_recap(phone: Phone) -> None:
    result = phone(typed="What time is it?\n\nWhich way\n1\n")
    assert result.exit_code == 0
    assert "Missed: Ask the way: do, i, go" in result.stdout
    assert "Schedule: " in result.stdout
    assert "Left at: question 2 of 3" not in result.stdout.partition("Schedule")[0]
    kinds = {event.kind for event in read(phone.folder / "log.db")}
    assert kinds == {"rehearsal"}


def test_it_goes_on_where_it_stopped_when_asked_to(phone: Phone) -> None:
    phone(typed="What time is it?\n\n")
    assert "Question 2 of 3." in phone("--resume").stdout
    assert "Question 1 of 3." in phone("--from-start").stdout
    assert "Question 1 of 3." in phone().stdout


def test_from_the_end_the_last_scene_is_first(phone: Phone) -> None:
    phone("--from-end", typed="How much is it?\n\nWhat time is it?\n\n")
    assert [key for key, _ in phone.log()] == ["my/price#phrasing", "my/time#phrasing"]


def test_one_scene(phone: Phone) -> None:
    result = phone("--scene", "then", "--keys", typed="How much is it?\n\n")
    assert "key: my/price#phrasing" in result.stdout
    assert "1 question. 1 of 1 right." in result.stdout


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--scene", "x"), "No scene “x”. The scenes: First; Then."),
        (("--scene", "then", "--from-end"), "Give --from-end or --scene, not both."),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(
    phone: Phone, options: tuple[str, ...], complaint: str
) -> None:
    result = phone(*options)
    assert result.exit_code == 2
    assert complaint in result.stderr


def test_live_by_letters_all_is_kept_without_a_question(phone: Phone) -> None:
    phone("--live", "--by", "letters", typed="wtii\nwwdig\n")
    assert phone.log() == [("my/time#phrasing", 3), ("my/way#phrasing", 3)]


@pytest.mark.parametrize("answer", ["", "n"])
def test_at_a_terminal_what_failed_can_be_drilled_now(
    phone: Phone, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(Context, "at_terminal", True)
    monkeypatch.setattr(Context, "wants_plain", True)
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr("trainer.commands.practice.practise", _noting(calls))
    result = phone("--scene", "then", typed=f"\n\n{answer}\n")
    assert "Drill these now?" in result.stdout
    assert calls == ([("my/price#phrasing",)] if not answer else [])


def test_the_drill_of_what_failed_asks_nothing_else(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Context, "at_terminal", True)
    monkeypatch.setattr(Context, "wants_plain", True)
    result = phone("--scene", "then", typed="\n\n\nhm\n")
    assert "Cue: Ask the price" in result.stdout
    assert "Ask the time" not in result.stdout


def test_at_a_terminal_going_on_is_asked(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    phone(typed="What time is it?\n\n")
    monkeypatch.setattr(Context, "at_terminal", True)
    monkeypatch.setattr(Context, "wants_plain", True)
    result = phone(typed="\n")
    assert "Go on at question 2? Enter yes, n from the start: " in result.stdout
    assert "Question 2 of 3." in result.stdout
    assert "Question 1 of 3." in phone(typed="n\n").stdout


def _noting(calls: list[tuple[str, ...]]) -> Callable[..., None]:
    def practise(_context: Context, _name: str | None, wishes: object) -> None:
        calls.append(getattr(wishes, "only", ()))

    return practise


def test_lines_that_wait_for_a_name_are_passed_over_and_it_is_said(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk(*ADD, *DATES)
    result = desk("rehearse")
    assert result.stderr.startswith("6 lines wait until you know whom you meet next:")
    assert "Question 1 of 7." in result.stdout
