"""What every command shares: the options accepted anywhere, the clock, the store, the scripts."""

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path
from random import Random
from typing import IO, Any, TextIO

import click

from trainer.core.settings import Settings
from trainer.core.text import one_line

APP = "second-interview-trainer"
NARROW = 52
"""Columns from which click's own wrapping fits."""
ANSWER = 16
"""Columns that a question leaves for its answer; else it stands above."""
HELP = {"help_option_names": ["-h", "--help"]}


def system_clock() -> datetime:
    """Return the computer's local time, aware of its zone."""
    return datetime.now().astimezone()


@dataclass
class Context:
    """What a command is handed: paths, front end, clock and randomness."""

    clock: Callable[[], datetime] = system_clock
    zone: tzinfo | None = None
    random: Random = field(default_factory=Random)
    db: Path | None = None
    scripts: Path | None = None
    stage_name: str | None = None
    plain: bool = False
    debug: bool = False

    @property
    def store_path(self) -> Path:
        """Where the log is kept."""
        if self.db:
            return self.db
        from platformdirs import user_data_path

        return user_data_path(APP, appauthor=False) / "log.db"

    @property
    def own_scripts(self) -> Path:
        """The folder of the person's own scripts."""
        if self.scripts:
            return self.scripts
        from platformdirs import user_data_path

        return user_data_path(APP, appauthor=False) / "scripts"

    @property
    def settings_path(self) -> Path:
        """Where the person's settings are read from."""
        from platformdirs import user_config_path

        return user_config_path(APP, appauthor=False) / "settings.toml"

    @cached_property
    def settings(self) -> Settings:
        """The person's settings."""
        from trainer.settings import read_settings

        return read_settings(self.settings_path)

    @property
    def wants_plain(self) -> bool:
        """Whether ordinary lines are asked for, or nothing else is possible here."""
        if self.plain or self.settings.plain or os.environ.get("TERM") == "dumb":
            return True
        return not self.at_terminal

    @property
    def at_terminal(self) -> bool:
        """Whether a person sits at a terminal, both to read and to type."""
        return sys.stdin.isatty() and sys.stdout.isatty()


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _param: click.Parameter, value: Any) -> None:  # noqa: ANN401 - click hands over any type
        if value is not None:
            setattr(ctx.ensure_object(Context), name, value)

    return callback


def _everywhere(*, hidden: bool) -> list[click.Parameter]:
    path = click.Path(path_type=Path)
    return [
        click.Option(
            ["--db"],
            type=path,
            metavar="FILE",
            envvar="TRAINER_DB",
            callback=_keep("db"),
            expose_value=False,
            hidden=hidden,
            help="The file with your answers. Also TRAINER_DB.",
        ),
        click.Option(
            ["--scripts"],
            type=path,
            metavar="FOLDER",
            envvar="TRAINER_SCRIPTS",
            callback=_keep("scripts"),
            expose_value=False,
            hidden=hidden,
            help="The folder of your own scripts. Also TRAINER_SCRIPTS.",
        ),
        click.Option(
            ["--stage", "stage_name"],
            metavar="NAME",
            callback=_keep("stage_name"),
            expose_value=False,
            hidden=hidden,
            help="The interview to practise for (the next), such as acme or acme-1.",
        ),
        click.Option(
            ["--plain"],
            is_flag=True,
            default=None,
            envvar="TRAINER_PLAIN",
            callback=_keep("plain"),
            expose_value=False,
            hidden=hidden,
            help="Ordinary lines instead of the full screen. Also TRAINER_PLAIN.",
        ),
        click.Option(
            ["--debug"],
            is_flag=True,
            default=None,
            callback=_keep("debug"),
            expose_value=False,
            hidden=hidden,
            help="Show where in the program an error arose.",
        ),
    ]


class Mistyped(click.ClickException):
    """What was typed has no one meaning: one line that says what to type, and exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it as everything else is said."""
        del file
        say(f"trainer: {self.message}")


class _Narrow(click.HelpFormatter):
    """Help whose options leave room for what they do."""

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 10, col_spacing: int = 2
    ) -> None:
        """Write what stands left in at most 10 columns, or above."""
        super().write_dl(rows, col_max, col_spacing)


class Fitting(click.Command):
    """A command whose help is no wider than a narrow terminal."""

    def get_help(self, ctx: click.Context) -> str:
        """Return the help; by itself click never wraps at fewer than 50 columns."""
        width = shutil.get_terminal_size().columns
        if width >= NARROW:
            return super().get_help(ctx)
        formatter = _Narrow(width=max(20, width - 1))
        self.format_help(ctx, formatter)
        return formatter.getvalue().rstrip("\n")


class Command(Fitting):
    """A command that takes the shared options too; they stand in `trainer --help`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on to click as they are
        kwargs.setdefault("context_settings", HELP)
        super().__init__(*args, **kwargs)
        own = {name for param in self.params for name in param.opts}
        self.params.extend(each for each in _everywhere(hidden=True) if own.isdisjoint(each.opts))


class Group(Fitting, click.Group):
    """A group of commands that takes the shared options too."""

    command_class = Command

    def __init__(self, *args: Any, hidden_options: bool = True, **kwargs: Any) -> None:  # noqa: ANN401 - passed on to click as they are
        kwargs.setdefault("context_settings", HELP)
        super().__init__(*args, **kwargs)
        self.params.extend(_everywhere(hidden=hidden_options))


def say(text: str) -> None:
    """Tell the person something that is no data: on stderr, cleaned, one line or wrapped."""
    click.echo(_wrapped(one_line(text), sys.stderr), err=True)


def echo(text: str) -> None:
    """Print a line of text; on a terminal its words are kept whole."""
    click.echo(_wrapped(text, sys.stdout))


def _wrapped(text: str, stream: TextIO) -> str:
    """Return a text as it is, or for a terminal in lines of whole words."""
    if not stream.isatty():
        return text
    width = max(20, shutil.get_terminal_size().columns - 1)
    return textwrap.fill(
        text, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def ask(question: str) -> str:
    """Return the line typed after a question; one that leaves no room for it stands above."""
    if sys.stdout.isatty() and len(question) > shutil.get_terminal_size().columns - ANSWER:
        click.echo("\n" * question.startswith("\n"), nl=False)
        echo(question.strip())
        return input("> ")
    return input(question)
