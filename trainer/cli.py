"""The command line: introduces the rooms to each other, opens and closes everything, exits."""

import importlib
import os
import sys
from collections.abc import Sequence

import click

from trainer import __version__
from trainer.acts.context import Context, say
from trainer.commands.base import Group
from trainer.core.problems import TrainerError
from trainer.posix import Stopped, on_stop

COMMANDS = (
    "read",
    "drill",
    "today",
    "rehearse",
    "interview",
    "debrief",
    "stats",
    "undo",
    "script",
    "log",
    "config",
)
"""The commands in the order in which a person meets them; one file each."""

INTERRUPTED = 130


class Commands(Group):
    """The commands of `COMMANDS`, each imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in their order."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"trainer.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands, hidden_options=False, invoke_without_command=True)
@click.version_option(__version__, prog_name="trainer")
@click.pass_context
def trainer(ctx: click.Context) -> None:
    """Practise the questions to ask before a second interview, until you need no sheet.

    Start with `trainer read`, then `trainer drill`, five minutes a day.
    """
    if ctx.invoked_subcommand is None:
        from trainer.acts.home import start

        context = ctx.ensure_object(Context)
        typed = start(context)
        command = trainer.get_command(ctx, typed[0]) if typed else None
        if command:
            name, *arguments = typed
            command.main(arguments, f"trainer {name}", standalone_mode=False, obj=context)


def run(args: Sequence[str], context: Context | None = None) -> int:
    """Run one command and return its exit code."""
    context = context or Context()
    try:
        code = trainer.main(list(args), "trainer", standalone_mode=False, obj=context)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt, Stopped) as error:
        code = _ended(_first(error))
        if code is None or context.debug:
            raise
    finally:
        _strays()
    return code if isinstance(code, int) else 0


def _strays() -> None:
    """Say what the store set aside, where the command itself did not."""
    if "trainer.store.aside" in sys.modules:
        from trainer.acts.copies import say_what_was_set_aside

        say_what_was_set_aside()


def _first(error: BaseException) -> BaseException:
    """Return the signal that ended the program, where something failed only in its wake.

    A window that was closed can't be written to any more, not even to restore it.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, Stopped):
            return cause
        cause = cause.__context__
    return error


def _ended(error: BaseException) -> int | None:
    """Say in one line what went wrong and return the exit code; None: nobody foresaw it."""
    code: int | None = 1
    match error:
        case TrainerError():
            for line in str(error).splitlines():
                say(f"trainer: {line}")
        case click.ClickException():
            error.show()
            code = error.exit_code
        case click.Abort() | KeyboardInterrupt():
            code = INTERRUPTED
        case Stopped():
            code = 128 + error.signum
        case BrokenPipeError():
            pass  # the reader of our output has gone; there is nobody to tell
        case OSError():
            place = f"{error.filename}: " if error.filename else ""
            say(f"trainer: {place}{error.strerror or error}.")
        case _:
            code = None
    return code


def main() -> None:
    """Run the command line as the console script does."""
    on_stop()
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # Nobody reads any more; Python must not fail over it when it exits.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)
