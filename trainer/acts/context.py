"""What a command is handed: paths, clock, chance and terminal, and how it speaks and asks."""

import os
import sys
from collections.abc import Callable
from copy import copy
from datetime import datetime, tzinfo
from functools import cached_property, partial
from pathlib import Path
from random import Random
from typing import IO, TYPE_CHECKING, Any

import click

from trainer.acts.look.wrapped import by_ear, leaves_no_room, wrapped
from trainer.acts.typed import SINCE, told, typed_here
from trainer.core.settings import Settings
from trainer.core.text import CTRL_O, keyed, one_line
from trainer.core.when.turn import turning
from trainer.posix.terminal import typed_ahead

if TYPE_CHECKING:
    from trainer.disk.shelf import Shelf

APP = "second-interview-trainer"
STREAM = Path("-")
"""Given instead of a file's name: what is written is printed, what is read comes as input."""


ROW_ABOVE = "\x1b[A"
"""What brings the cursor back to a question whose Enter was none."""


def system_clock() -> datetime:
    """Return the computer's local time, aware of its zone."""
    return datetime.now().astimezone()


def system_locale() -> str | None:
    """Return the locale by which the computer tells the time, `en_US.UTF-8`; None: unknown."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))
    if found := next(filter(None, named), None):
        return found
    from locale import getlocale

    return getlocale()[0]


class Context:
    """What a command is handed: paths, front end, clock and randomness."""

    def __init__(
        self,
        *,
        clock: Callable[[], datetime] = system_clock,
        zone: tzinfo | None = None,
        random: Random | None = None,
        db: Path | None = None,
        scripts: Path | None = None,
        stage_name: str | None = None,
        plain: bool = False,
        locale: str | None = None,
    ) -> None:
        self._clock = clock
        self.zone = zone
        self.random = random or Random()  # noqa: S311 - the order of cards is no secret
        self.db = db
        self.scripts = scripts
        self.stage_name = stage_name
        self.plain = plain
        self.at_home = False
        self._locale = locale
        self.debug = False
        self.told_once: set[str] = set()
        self.looked_for = False  # whether anybody asked where the log is

    @property
    def clock(self) -> Callable[[], datetime]:
        """What tells the person's local time; their days turn when the settings say."""
        return self._told

    @clock.setter
    def clock(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    def _told(self) -> datetime:
        return turning(self._clock(), self.settings.day_begins)

    def local_now(self) -> datetime:
        """Return the time in the zone that is asked for, where that is not the computer's."""
        return turning(self._clock().astimezone(self.zone), self.settings.day_begins)

    def again(self) -> "Context":
        """Return the context for a command typed at home: what was chosen for one is not kept."""
        fresh = copy(self)
        fresh.at_home = True
        fresh.forget_settings()
        return fresh

    @property
    def store_path(self) -> Path:
        """Where the log is kept."""
        self.looked_for = True
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
    def cache_path(self) -> Path:
        """A folder for what can be made anew at any time."""
        from platformdirs import user_cache_path

        return user_cache_path(APP, appauthor=False)

    def shelf(self, own_scripts: Path | None = None) -> "Shelf":
        """Return the person's shelf of scripts, or one whose own scripts lie elsewhere."""
        from trainer.disk.kept import Kept
        from trainer.disk.shelf import Shelf

        return Shelf(own_scripts or self.own_scripts, Kept(self.cache_path / "scripts"))

    @property
    def settings_path(self) -> Path:
        """Where the person's settings are read from."""
        from platformdirs import user_config_path

        return user_config_path(APP, appauthor=False) / "settings.toml"

    @cached_property
    def settings(self) -> Settings:
        """The person's settings."""
        from trainer.disk.settings import read_settings

        return read_settings(self.settings_path, say)

    def forget_settings(self) -> None:
        """Read the settings anew when they are wanted next: one was changed."""
        self.__dict__.pop("settings", None)

    @property
    def wants_plain(self) -> bool:
        """Whether ordinary lines are asked for, or nothing else is possible here."""
        if self.plain or self.settings.plain or os.environ.get("TERM") == "dumb":
            return True
        return not self.at_terminal

    @property
    def heard(self) -> bool:
        """Whether a person wants ordinary lines; what goes into a pipe is for another program."""
        return self.plain or self.settings.plain or (self.at_terminal and self.wants_plain)

    @cached_property
    def twelve(self) -> bool:
        """Whether hours are told as 5:00 PM, as the person's locale has it, or as 17:00."""
        from trainer.core.when.said import by_twelve

        return by_twelve(self._locale if self._locale is not None else system_locale())

    @property
    def at_terminal(self) -> bool:
        """Whether a person sits at a terminal, both to read and to type."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    @property
    def unseen(self) -> bool:
        """Whether a person sits at the terminal and what is printed goes elsewhere: `| less`."""
        return sys.stdin.isatty() and not sys.stdout.isatty()

    def tell_that_it_waits(self) -> None:
        """Say once that there is a question, where nobody sees what is asked."""
        if self.unseen and "it waits" not in self.told_once:
            self.told_once.add("it waits")
            say(
                "I'm waiting for your answer, but what I print goes somewhere else. To stop: Ctrl-C"
            )


class Mistyped(click.ClickException):
    """What was typed has no one meaning: one line that says what to type, and exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it as everything else is said."""
        del file
        say(f"trainer: {self.message}")


def say(text: str) -> None:
    """Tell the person something that is no data: on stderr, cleaned, one line or wrapped."""
    click.echo(wrapped(typed_here(one_line(text)), sys.stderr), err=True)


def echo(text: str) -> None:
    """Print a line of text; on a terminal its words are kept whole."""
    click.echo(told(shown(text)))


def shown(text: str) -> str:
    """Return a line of text as it is printed: commands as they are typed here, its words whole."""
    return wrapped(typed_here(text), sys.stdout)


def ask(question: str, *, aloud: bool = False, again: bool = False) -> str:
    """Return the line typed after a question; one that leaves no room for it stands above.

    Of a question in several lines only the last one is asked; the others are told before it. What
    arrows and other keys leave in a line that can't be edited here is no part of it. `aloud`:
    Ctrl-O alone, which asks to say a line aloud, is returned as it came. `again`: the question
    stands there already, and Enter has left its row.
    """
    # Not before there is a question.
    from trainer.screens.asked.editing import edits_lines, in_bounds, shown_again

    here = click.get_current_context(silent=True)
    if context := here and here.find_object(Context):
        context.tell_that_it_waits()
    *told, question = question.split("\n")
    told_so, edited = by_ear(question), edits_lines()
    above = sys.stdout.isatty() and leaves_no_room(question)
    before = (*told, *([question.strip()] * above))
    SINCE.extend(map(shown, before) if again else ())
    for line in () if again else before:
        echo(line)
    if redrawn := again and edited and not (context and context.wants_plain):
        click.echo(ROW_ABOVE, nl=False)
    told_so = "> " if above or (again and not redrawn) else told_so
    unseen = not edited and typed_ahead()  # an edited line is shown where it is asked for
    try:
        with shown_again("\n".join((*SINCE, told_so)), edited=edited):
            line = input(told_so)
    except KeyboardInterrupt:
        # What is said next must not stand behind the question; the key itself was shown already
        # where the terminal edits the line.
        click.echo("^C" if edited else "")
        raise
    SINCE.clear()
    typed = line if aloud and line.strip() == CTRL_O else keyed(in_bounds(line, echo))
    if unseen:
        click.echo(one_line(typed))
    return typed


def calmly(context: Context) -> Callable[[str], str]:
    """Return what asks a question of a person who has time to read it: a second Enter skips none.

    Lines that come from elsewhere are answers however fast they come.
    """
    from trainer.screens.asked.unhurried import unhurried  # not before there is a question

    now = context.clock if sys.stdin.isatty() else None
    return unhurried(ask, now=now, again=partial(ask, again=True))


def agreed(
    question: str,
    *,
    enter: bool = True,
    means: Callable[[str], bool | None] | None = None,
    again: Callable[[], object] | None = None,
) -> bool:
    """Ask for a yes or a no, Enter alone being what `enter` says; the end of input is a no.

    `means` tells which of them other words are; `again` tells once more what stands before it.
    """
    from trainer.screens.asked import agree

    try:
        return agree.agreed(question, read=ask, write=echo, enter=enter, means=means, again=again)
    except EOFError:
        click.echo()
        return False


def sure(context: Context, question: str) -> bool:
    """Ask before what can't be undone: only a `y` is a yes; a usage error with nobody there."""
    if not context.at_terminal:
        raise click.UsageError(f"{question} There's nobody to ask here. Add --yes if you're sure.")
    return agreed(f"{question} y: yes · Enter: no ", enter=False)


def answer(question: str) -> str | None:
    """Return what was typed, in small letters; None at the end of input."""
    try:
        return ask(question).strip().lower()
    except EOFError:
        click.echo()
        return None
