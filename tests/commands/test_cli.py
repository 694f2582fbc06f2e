"""The command line: options anywhere, exit codes, one line for whatever goes wrong."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import click
import pytest

from tests.for_each import for_each
from tests.support.here import Here
from tests.support.made import SHORT, TIME, write_log
from trainer import __version__, cli
from trainer.acts.context import Context
from trainer.cli import run, trainer
from trainer.posix.signals import Stopped


@pytest.fixture(name="short")
def a_short_script(tmp_path: Path) -> Path:
    path = tmp_path / "short.md"
    path.write_text(SHORT, encoding="utf-8")
    return path


def program(
    home: Path, *arguments: str, typed: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """Run the program itself under a pipe, for a person whose home is empty."""
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "trainer", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **own, **env},
    )


@pytest.mark.parametrize(("name", "told"), cli.COMMANDS.items())
def test_the_list_of_commands_says_what_each_says_of_itself(name: str, told: str) -> None:
    command = trainer.get_command(click.Context(trainer), name)
    assert command
    assert " ".join((command.help or "").split("\n\n")[0].split()) == told


def test_the_list_of_commands_imports_none_of_them(tmp_path: Path) -> None:
    result = program(tmp_path, "--help", PYTHONPROFILEIMPORTTIME="1")
    assert "  drill " in result.stdout
    loaded = set(re.findall(r"\| +(\S+)$", result.stderr, re.MULTILINE))
    assert "trainer.commands.base" in loaded
    heavy = {"prompt_toolkit", "sqlite3", "fsrs", "markdown_it", "trainer.store"}
    assert loaded.isdisjoint(heavy)


def every_command() -> Iterator[tuple[str, click.Command]]:
    """Yield each command with what is typed to reach it."""

    def below(words: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
        yield words, command
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                assert found is not None
                yield from below(f"{words} {name}", found)

    return below("trainer", trainer)


COMMANDS = dict(every_command())


# -- help


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_explains_itself(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words.split()[1:], "--help"], Context()) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: {words}")
    assert len(out.splitlines()) > 4


@for_each("words", [words for words, one in COMMANDS.items() if not isinstance(one, click.Group)])
def test_every_command_has_an_example_that_its_options_allow(words: str) -> None:
    example = re.search(r"Example: (trainer .*)", COMMANDS[words].help or "")
    assert example is not None, words
    assert example[1].startswith(words)
    known = {name for param in COMMANDS[words].params for name in param.opts}
    assert set(re.findall(r"(?<=\s)--[a-z-]+", example[1])) <= known


def test_each_option_is_explained() -> None:
    for words, command in COMMANDS.items():
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{words} {param.opts}"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], Context()) == 0
    assert capsys.readouterr().out == f"trainer, version {__version__}\n"


# -- the shared options


@pytest.mark.parametrize("where", ["before", "after"])
def test_shared_options_are_taken_before_and_after_the_command(
    tmp_path: Path,
    short: Path,
    where: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    database = tmp_path / "elsewhere" / "log.db"
    shared = ["--db", str(database), "--plain"]
    command = ["drill", str(short), "--cards", "1"]
    arguments = [*shared, *command] if where == "before" else [*command, *shared]
    assert run(arguments, Context()) == 0
    assert database.exists()
    assert "New line: What time is it now?" in capsys.readouterr().out


def test_what_stands_after_the_command_counts(tmp_path: Path) -> None:
    context = Context()
    early, late = tmp_path / "early.db", tmp_path / "late.db"
    assert run(["--db", str(early), "log", "show", "--db", str(late)], context) == 0
    assert context.store_path == late


def test_the_environment_names_the_log_and_an_option_overrides_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINER_DB", str(tmp_path / "env.db"))
    context = Context()
    assert run(["log", "show"], context) == 0
    assert context.store_path == tmp_path / "env.db"
    option = ["--db", str(tmp_path / "option.db")]
    for arguments in (["log", "show", *option], [*option, "log", "show"]):
        context = Context()
        assert run(arguments, context) == 0
        assert context.store_path == tmp_path / "option.db"


# -- what goes wrong


@pytest.mark.parametrize(
    "arguments",
    [
        ["dril"],
        ["drill", "--minutes", "0"],
        ["drill", "--minutes", "soon"],
        ["drill", "--cards", "0"],
        ["drill", "--cards", "2", "--minutes", "2"],
        ["drill", "--by", "humming"],
        ["drill", "--strictness", "strict"],
        ["drill", "one", "two"],
        ["--nothing"],
        ["script", "nothing"],
    ],
    ids=" ".join,
)
def test_a_mistake_in_the_command_is_2_and_touches_nothing(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments, Here(tmp_path)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("trainer: ")
    assert captured.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["drill", "./nothing.md"], "nothing.md"),
        (["--db", ".", "undo"], "trainer: "),
        (["--db", "short.md", "undo"], "trainer: "),
    ],
)
def test_what_is_wrong_with_a_file_is_one_line_and_1(
    short: Path,
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(short.parent)
    assert run(arguments, Here(short.parent)) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err
    assert short.read_text(encoding="utf-8") == SHORT


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (Stopped(15), 143), (Stopped(1), 129)]
)
def test_however_it_is_stopped_the_code_says_so(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr("trainer.acts.home.home.at_home", stop)
    assert run([], Context()) == code


def test_what_nobody_foresaw_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("trainer.acts.home.home.at_home", fail)
    assert run([], Context()) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "Something went wrong in the program itself (ZeroDivisionError)." in line


def test_with_debug_it_shows_where_an_error_arose_and_nothing_that_was_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object) -> None:
        raise ValueError("my secret words")

    monkeypatch.setattr("trainer.acts.home.home.at_home", fail)
    assert run(["--debug"], Context()) == 1
    told = capsys.readouterr().err
    assert "test_cli.py:" in told
    assert "in fail" in told
    assert "secret" not in told


# -- under a pipe


@pytest.mark.slow
def test_bare_trainer_under_a_pipe_tells_what_can_be_typed_and_asks_nothing(
    tmp_path: Path,
) -> None:
    ended = program(tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "trainer drill" in ended.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_drill_under_a_pipe_is_ordinary_lines_and_keeps_what_was_rated(
    tmp_path: Path, short: Path
) -> None:
    write_log(tmp_path / "log.db", TIME)
    arguments = ("drill", str(short), "--keys", "--cards", "1")
    typed = "what time is it now\n3\n"
    ended = program(tmp_path, *arguments, typed=typed, TRAINER_DB=str(tmp_path / "log.db"))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert f"key: {TIME}" in ended.stdout.splitlines()
    assert "All words right." in ended.stdout
    assert "You worked on 1." in ended.stdout or "1 more than" in ended.stdout
    assert all(line.isprintable() for line in ended.stdout.splitlines())
    again = program(tmp_path, "--db", str(tmp_path / "log.db"), "undo")
    assert again.stdout == "Taken back: your Good for “What time is it now?”\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    line = f"{sys.executable} -m trainer script cards --keys | head -n 1; echo ${{PIPESTATUS[0]}}"
    ended = subprocess.run(
        ["bash", "-c", line],  # noqa: S607 - whichever bash there is
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    first, code = ended.stdout.splitlines()
    assert first.startswith("second-interview/")
    assert code in ("0", "1")
    assert ended.stderr == ""


@pytest.mark.slow
@pytest.mark.parametrize("words", ["", "rehearse", "drill", "log forget", "interview add"])
def test_help_fits_a_narrow_terminal(tmp_path: Path, words: str) -> None:
    found = program(tmp_path, *words.split(), "--help", COLUMNS="40")
    # The name of an option, with all that it takes, stays whole.
    texts = (text for text in found.stdout.splitlines() if not text.startswith("  --"))
    wide = [text for text in texts if len(text) > 39]
    assert (found.returncode, wide) == (0, [])
