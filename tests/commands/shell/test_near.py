"""An option there isn't: the one that is nearest in meaning is named, or none."""

from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.here import Desk, environment
from trainer.cli import run, trainer
from trainer.commands.interview import command
from trainer.commands.near import COMMANDS, meant

ADD = tuple(
    option for each in command.commands["add"].params for option in each.opts if "-" in option
)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("--at", ("--call", "--interview")),
        ("--when", ("--call", "--interview")),
        ("--date", ("--call", "--interview")),
        ("--who", ("--interviewer", "--next")),
        ("--job", ("--role",)),
        ("--intervewer", ("--interviewer",)),
        ("--minuts", ("--minutes",)),
        ("--leave_out", ("--leave-out",)),
        ("--foo", ()),
        ("--color", ()),
        ("-x", ()),
    ],
)
def test_the_nearest_in_meaning_is_named_or_none(typed: str, near: tuple[str, ...]) -> None:
    assert meant(typed, ADD) == near


@pytest.mark.slow
@given(st.text(st.characters(codec="utf-8"), max_size=12))
def test_what_is_named_is_there(typed: str) -> None:
    assert set(meant(f"--{typed}", ADD)) <= set(ADD)


def test_it_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert run(["interview", "add", "--at", "wed 5pm"]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "I don't know the option --at. Did you mean --call or --interview?" in told
    assert "--slot" not in told


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("export", "trainer log export"),
        ("list", "trainer interview list, or trainer script list"),
        ("undoo", "trainer undo"),
        ("settings", "trainer config"),
        ("notes", "trainer debrief --show"),
    ],
)
def test_a_command_of_a_group_is_named_with_its_group(
    typed: str,
    meant: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert run([typed]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert f"I don't know “{typed}”. Did you mean: {meant}" in told


def test_what_people_call_a_command_leads_to_one_there_is() -> None:
    known = set(trainer.list_commands(click.Context(trainer)))
    assert not known & COMMANDS.keys()
    assert {each.split()[0] for each in COMMANDS.values()} <= known


def test_a_group_alone_tells_what_it_can_do_in_plain_words(desk: Desk) -> None:
    for group, told in (("script", "  list   List the scripts"), ("log", "  backup   Copy your")):
        alone = desk(group)
        assert alone.exit_code == 0
        assert told in alone.stdout
        assert "OPTIONS" not in alone.stdout
        assert "Options:" in desk(group, "--help").stdout
    assert "No interviews yet. To add one: trainer interview add Acme" in desk("interview").stderr
    desk.acme()
    assert desk("interview").stdout == desk("interview", "list").stdout


@pytest.mark.parametrize(
    ("typed", "shown"), [(("help",), "Commands:"), (("help", "drill"), "drill")]
)
def test_help_is_what_is_typed_for_it_inside_too(
    typed: tuple[str, ...],
    shown: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert run(typed) == 0
    told = capsys.readouterr().out
    assert told.startswith("Usage: trainer")
    assert shown in told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["stats", "--jsn"], "I don't know the option --jsn. Did you mean --json?"),
        (["debrief", "acme", "--result"], "Help: trainer debrief --help"),
    ],
)
def test_what_is_mistyped_in_a_command_leads_to_its_own_help(
    typed: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert run(typed) == 2
    assert told in " ".join(capsys.readouterr().err.split())
