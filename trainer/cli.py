"""The command line: introduces the rooms to each other, opens and closes everything, exits."""

import codecs
import importlib
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from trainer import __version__
from trainer.acts.context import Context, say
from trainer.acts.door import entering
from trainer.acts.look.wrapped import listened_to
from trainer.commands.base import Group, summarized
from trainer.core.problems import TrainerError
from trainer.core.text import plainly
from trainer.posix.signals import Stopped, on_stop

COMMANDS = {
    "read": "Read the script aloud, one question at a time.",
    "drill": "Practice for five minutes. Learn lines, say them, choose what fits.",
    "today": "See today's practice, and the days until the call.",
    "rehearse": "Rehearse the whole call, with an interviewer who surprises you.",
    "interview": "Your interviews: who and when. Alone, it lists them.",
    "warm-up": "Warm up before the call. Five minutes, aloud, weakest lines first.",
    "debrief": "Note how the call went, and what they said.",
    "stats": "See whether you're improving.",
    "undo": "Take back the last thing you did; again for the one before.",
    "script": "See, check and edit your scripts.",
    "compare": "See what the drill would say to an answer.",
    "log": "See and check your saved answers.",
    "config": "Show your settings, or change one.",
}
"""The commands in the order in which a person meets them, one file each, and what they say of
themselves: `trainer --help` imports none of them."""

INTERRUPTED = 130


class Interrupted(Exception):
    """Ctrl-C, or the end of the input: click would print an empty line for either."""


UNFORESEEN = (
    "Something went wrong in the program itself ({kind}). Everything you've rated is saved. To see "
    "where, add --debug, and please report it."
)
PLAINLY = "plainly"
"""What Python calls our way of writing what an encoding doesn't have."""
CLOSED = "trainer: There's nowhere to write to: standard output is closed.\n"


class Commands(Group):
    """The commands of `COMMANDS`, each imported when it is used."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; Ctrl-C ends it without a word."""
        context = ctx.ensure_object(Context)
        try:
            with listened_to(lambda: context.heard):
                return super().invoke(ctx)
        except (KeyboardInterrupt, EOFError) as error:
            raise Interrupted from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in their order."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"trainer.commands.{cmd_name.replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command says of itself: its first sentence, wrapped where it's long."""
        del ctx
        summaries = {name: click.Command(None, help=told) for name, told in COMMANDS.items()}
        with formatter.section("Commands"):
            formatter.write_dl(list(summarized(summaries)))


@click.group(cls=Commands, hidden_options=False, invoke_without_command=True)
@click.version_option(__version__, prog_name="trainer")
@click.pass_context
def trainer(ctx: click.Context) -> None:
    """Practice the questions to ask before a second interview, until you don't need notes.

    To begin, type: trainer

    It walks you through the first ten minutes. After that it takes five minutes a day.
    """
    if ctx.invoked_subcommand is None:
        from trainer.acts.home.home import at_home

        context = ctx.ensure_object(Context)
        at_home(context, lambda typed: _within(context, typed), tuple(COMMANDS))


def _within(context: Context, typed: Sequence[str]) -> None:
    """Run a command for home: what goes wrong in it is said, and home goes on."""
    try:
        trainer.main(list(typed), "trainer", standalone_mode=False, obj=context.again())
    except Stopped:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - as in `run`, and home goes on
        if context.debug:
            _where(error)
        _ended(_first(error))
    context.forget_settings()


def run(args: Sequence[str], context: Context | None = None) -> int:
    """Run one command and return its exit code."""
    context = context or Context()
    lost = not Path(os.environ.get("HOME", ".")).is_dir()
    try:
        code = trainer.main(_helped(args), "trainer", standalone_mode=False, obj=context)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt, Stopped, SystemExit) as error:  # noqa: BLE001 the one exit
        if context.debug:
            _where(error)
        code = _ended(_first(error))
    else:
        _nowhere_yet(context, named=not code and (bool(context.db) or lost))
    finally:
        _strays()
    return code if isinstance(code, int) else 0


def _helped(args: Sequence[str]) -> list[str]:
    """Return what was typed, `help drill` as `drill --help`: inside, `help` is what is typed."""
    return [*args[1:], "--help"] if list(args[:1]) == ["help"] else list(args)


def _where(error: BaseException) -> None:
    """Say where in the program an error arose, and nothing of what it was given: no answers."""
    import traceback

    for each in traceback.walk_tb(error.__traceback__):
        code = each[0].f_code
        say(f"  {code.co_filename}:{each[1]} in {code.co_name}")
    say(f"  {type(error).__name__}")


def _nowhere_yet(context: Context, *, named: bool) -> None:
    """Say where no practice is, once it was looked for there: a place `named` may be mistyped.

    So may a home that isn't there. Where everybody begins with none, that goes without saying.
    """
    if named and context.looked_for:
        from trainer.store.file import absent

        if absent(context.store_path):
            say(f"There's no practice yet in {context.store_path}.")


def _strays() -> None:
    """Say what the store set aside, where the command itself did not."""
    if "trainer.store.aside" in sys.modules:
        from trainer.acts.log.strays import say_what_was_set_aside

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


def _misused(error: click.UsageError) -> str:
    """Return in a sentence what is wrong in what was typed: click's own are stiff."""
    match error:
        case click.NoSuchOption():
            return f"I don't know the option {error.option_name}.{_near(error)}"
        case click.MissingParameter(param=click.Argument() as argument):
            return f"{argument.human_readable_name} is missing."
        case click.BadParameter(param=click.Option(type=click.Choice() as kind) as option):
            *most, last = map(str, kind.choices)
            return f"{option.opts[0]} can be {', '.join(most)}{' or ' * bool(most)}{last}."
        case click.BadParameter(param=click.Argument(type=click.types.IntParamType()) as argument):
            return f"{argument.human_readable_name} has to be a whole number."
        case click.BadOptionUsage():
            return f"Something is missing after {error.option_name}."
    said = error.format_message().rstrip(".")
    return said if said.endswith(("?", "!")) else f"{said}."


def _near(error: click.NoSuchOption) -> str:
    from trainer.commands.near import meant  # not before something was mistyped

    known = error.ctx.command.params if error.ctx else []
    near = meant(error.option_name, tuple(option for each in known for option in each.opts))
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _ended(error: BaseException) -> int:
    """Say in one line what went wrong and return the exit code."""
    code = 1
    match error:
        case TrainerError():
            code += error.mistyped
            for line in str(error).splitlines():
                say(f"trainer: {line}")
        case click.exceptions.NoArgsIsHelpError():  # its help, as --help shows it
            code = error.exit_code
            click.echo(error.format_message(), err=True)
        case click.UsageError():
            code = error.exit_code
            path = error.ctx.command_path if error.ctx else "trainer"
            say(f"trainer: {_misused(error)} Help: {path} --help")
        case click.ClickException():
            error.show()
            code = error.exit_code
        case Interrupted() | click.Abort() | KeyboardInterrupt():
            code = INTERRUPTED
        case Stopped():
            code = 128 + error.signum
        case BrokenPipeError() | SystemExit():  # click's exit over it, or once a shell completed
            code = 0  # whoever reads our output has all they wanted
        case OSError():
            from trainer.rows.trouble import trouble  # not before there is any

            with suppress(OSError):  # the terminal itself may be what is gone
                say(f"trainer: {trouble(error)}")
        case _:
            say(f"trainer: {UNFORESEEN.format(kind=type(error).__name__)}")
    return code


def _typed(error: UnicodeError) -> tuple[str, int]:
    """Replace what an encoding doesn't have by what people would type for it."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plainly(error.object[error.start : error.end]), error.end


def _nowhere(mode: str) -> TextIO:
    raw = io.FileIO(os.devnull, mode)
    return io.TextIOWrapper(io.BufferedReader(raw) if mode == "r" else raw, encoding="utf-8")


def _streams() -> bool:
    """Let no text end in an error on its way out or in; False where nothing could be shown.

    What an encoding doesn't have is replaced. A stream that is closed is one that is empty.
    """
    shown = sys.stdout is not None
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    codecs.register_error(PLAINLY, _typed)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace" if stream is sys.stdin else PLAINLY)
    if not shown:
        sys.stderr.write(CLOSED)
    return shown


def main() -> None:
    """Run the command line as the console script does."""
    entering()
    on_stop()
    if not _streams():
        sys.exit(1)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # Nobody reads any more; Python must not fail over it when it exits.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)
