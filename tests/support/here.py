"""A person whose log, scripts and settings lie in one folder, at a clock that stands still."""

import json
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import CliRunner, Result

from tests.support.people import MONDAY
from trainer.acts.context import Context
from trainer.cli import trainer

ADD = ("interview", "add", "Acme")
DATES = ("--call", "wed 17:00", "--interview", "2026-11-26 10:00")
PEOPLE = ("--interviewer", "Ms. Ortiz", "--next", "Mr. Lee")


KEEPER = type(cache(int))
NUMBERS = ("trainer.core.memory.schedule", "trainer.core.plan.gain")
"""Modules that keep what follows from numbers alone, whatever script they are of."""


def begin_anew() -> None:
    """Let core forget what it worked out for the cards of commands before, as every program does.

    It finds that by cards that are the same. Those of a command that reads the script again are
    equal and not the same: they would be compared word for word, again and again.
    """
    for each in _keepers(len(sys.modules)):
        each.cache_clear()


@cache
def _keepers(_loaded: int) -> tuple[Any, ...]:
    """Return what keeps something of cards in core, of so many modules that are loaded."""
    return tuple(
        each
        for name, module in tuple(sys.modules.items())
        if name.startswith("trainer.core.") and name not in NUMBERS
        for each in vars(module).values()
        if isinstance(each, KEEPER)
    )


class Here(Context):
    """A context that keeps everything in one folder."""

    def __init__(self, folder: Path, *, now: datetime = MONDAY) -> None:
        begin_anew()
        super().__init__(
            clock=lambda: now, db=folder / "log.db", scripts=folder / "scripts", plain=True
        )
        self.folder = folder

    @property
    def settings_path(self) -> Path:
        """Where the settings are read from."""
        return self.folder / "settings.toml"


class Desk(Here):
    """Somebody who types commands under a pipe, or as if at a terminal."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.zone = UTC
        self.terminal = False

    @property
    def at_terminal(self) -> bool:
        """Whether questions are asked."""
        return self.terminal

    def __call__(self, *args: str) -> Result:
        begin_anew()
        self.stage_name = None
        return CliRunner().invoke(trainer, args, obj=self, input="")

    def acme(self, *dates: str) -> None:
        """Have the interview at Acme that many tests begin with, with everybody's names."""
        self.added(*(dates or DATES), *PEOPLE)

    def added(self, *flags: str) -> None:
        """Have an interview at Acme and nothing else: typed once, its log copied."""
        self.store_path.write_bytes(_added(*flags))
        self.store_path.chmod(0o600)

    def asked(self, *args: str, typed: tuple[str, ...]) -> Result:
        """Type answers to the questions of a command."""
        begin_anew()
        self.stage_name, self.terminal = None, True
        lines = "".join(f"{line}\n" for line in typed)
        try:
            return CliRunner().invoke(trainer, args, obj=self, input=lines)
        finally:
            self.terminal = False

    def list(self) -> list[dict[str, Any]]:
        """Return the interviews as JSON tells them."""
        found = json.loads(self("interview", "list", "--json").stdout)
        assert isinstance(found, list)
        return found


@cache
def _added(*flags: str) -> bytes:
    """Return the log of somebody who added an interview at Acme."""
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        assert desk(*ADD, *flags).exit_code == 0
        assert [path.name for path in desk.folder.glob("log.db*")] == ["log.db"]
        return desk.store_path.read_bytes()


def drilled(desk: Desk, *args: str, typed: str = "\n" * 60) -> Result:
    begin_anew()
    desk.stage_name = None
    return CliRunner().invoke(trainer, ["drill", *args], obj=desk, input=typed)


def figures(desk: Desk) -> dict[str, Any]:
    """Return what `trainer today --json` tells."""
    found = json.loads(desk("today", "--json").stdout)
    assert isinstance(found, dict)
    return found


def environment(folder: Path) -> dict[str, str]:
    """Return what a program finds around it that lives in one folder."""
    return {
        "PYTHONPATH": ":".join(sys.path),
        "HOME": str(folder),
        "TRAINER_DB": str(folder / "log.db"),
        "TRAINER_SCRIPTS": str(folder / "scripts"),
        "PATH": "/usr/bin:/bin",
    }


def program(folder: Path) -> Path:
    """Return a program `trainer` in a folder of its own, as one that was unpacked lies there."""
    path = folder / "app" / "trainer"
    path.parent.mkdir(exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path
