"""What every command shares: the options accepted anywhere, the clock, the store, the scripts."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import copy
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem, FishComplete, add_completion_class

from trainer.acts.context import Context, Mistyped, say
from trainer.acts.typed import looks_like, typed_here
from trainer.core.text import one_line

NARROW = 52
"""Columns from which click's own wrapping fits."""
HELP = {"help_option_names": ["-h", "--help"]}


@add_completion_class
class Fish(FishComplete):
    """Click's completion for fish, which would end what is told of a name at its first comma."""

    source_template = FishComplete.source_template.replace('split ","', 'split --max 1 ","')


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _param: click.Parameter, value: Any) -> None:  # noqa: ANN401 - click hands over any type
        context = ctx.ensure_object(Context)
        # Behind a command the environment is asked again: what was typed before it counts more.
        asked_again = ctx.get_parameter_source(name) is ParameterSource.ENVIRONMENT
        if value is not None and not (asked_again and getattr(context, name)):
            setattr(context, name, value)
            if name == "db" and not ctx.resilient_parsing:
                _tell_of_no_folder(value)

    return callback


def _tell_of_no_folder(log: Path) -> None:
    """Say that the folder of a log that was named isn't there: it may be mistyped."""
    with suppress(OSError, ValueError):  # what opens the file says what is wrong
        if not log.parent.exists():
            when = "It's made once there's something to save."
            say(f"The folder {log.parent} isn't there yet. {when}")


Names = Iterable[tuple[str, str]]


def beginning(names: Names, begun: str) -> list[CompletionItem]:
    """Return the names that begin so, for the shell to offer."""
    return [CompletionItem(name, help=what) for name, what in names if name.startswith(begun)]


def scripts(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the scripts whose names begin so: what Tab offers."""
    from trainer.acts.scripts.names import script_names

    return beginning(script_names(ctx.ensure_object(Context)), begun)


def stages(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the interviews, and companies, whose names begin so: what Tab offers."""
    from trainer.acts.interviews.names import stage_names

    return beginning(stage_names(ctx.ensure_object(Context)), begun)


def scenes(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the scenes of the script named before it whose names begin so: what Tab offers."""
    from trainer.acts.scripts.names import scenes_of

    # While an option still waits for its value, click leaves what stood before it among the rest.
    script = ctx.params.get("script") or next(iter(ctx.args), None)
    return beginning(scenes_of(ctx.ensure_object(Context), script), begun)


_PATH = click.Path(path_type=Path)
_SHARED: dict[str, dict[str, Any]] = {
    "db": {
        "type": _PATH,
        "metavar": "FILE",
        "envvar": "TRAINER_DB",
        "help": "The file with your answers. Also TRAINER_DB.",
    },
    "scripts": {
        "type": _PATH,
        "metavar": "FOLDER",
        "envvar": "TRAINER_SCRIPTS",
        "help": "The folder of your own scripts. Also TRAINER_SCRIPTS.",
    },
    "stage": {
        "metavar": "NAME",
        "help": "The interview to practice for (the next), such as acme or acme-1.",
        "shell_complete": stages,
    },
    "plain": {
        "is_flag": True,
        "envvar": "TRAINER_PLAIN",
        "help": "Plain lines instead of the full screen. Also TRAINER_PLAIN.",
    },
    "debug": {
        "is_flag": True,
        "help": "Show where in the program an error happened.",
    },
}
"""The options accepted anywhere, by their names; what each sets in the context is named alike."""


def _everywhere(*, hidden: bool) -> list[click.Parameter]:
    return [
        click.Option(
            [f"--{name}", field],
            default=None,
            callback=_keep(field),
            expose_value=False,
            hidden=hidden,
            **more,
        )
        for name, more in _SHARED.items()
        for field in (f"{name}_name" if name == "stage" else name,)
    ]


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

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what it does, with commands as they are typed here."""
        told = copy(self)
        told.help = self.help and typed_here(self.help)
        super(Fitting, told).format_help_text(ctx, formatter)


class Command(Fitting):
    """A command that takes the shared options too; they stand in `trainer --help`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on to click as they are
        kwargs.setdefault("context_settings", HELP)
        super().__init__(*args, **kwargs)
        own = {name for param in self.params for name in param.opts}
        self.params.extend(each for each in _everywhere(hidden=True) if own.isdisjoint(each.opts))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; of words too many say which, and after what."""
        ctx.allow_extra_args = True  # click's own sentence is for programmers
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:  # some of click's don't know whose they are
            error.ctx = error.ctx or ctx
            raise
        if rest and not ctx.resilient_parsing:
            path = ctx.command_path
            understood, name = " ".join(rest), path.partition(" ")[2] or path
            told = f"I understand “{name}”, but not “{understood}” after it. Help: {path} --help"
            raise Mistyped(one_line(told))
        return rest


def summarized(commands: Mapping[str, click.Command]) -> Iterator[tuple[str, str]]:
    """Yield the names of commands with the first sentence of what each does, whole."""
    for name, command in commands.items():
        yield name, command.get_short_help_str(len(command.help or ""))


class Group(Fitting, click.Group):
    """A group of commands that takes the shared options too."""

    command_class = Command

    def __init__(self, *args: Any, hidden_options: bool = True, **kwargs: Any) -> None:  # noqa: ANN401 - passed on to click as they are
        kwargs.setdefault("context_settings", HELP)
        super().__init__(*args, **kwargs)
        self.params.extend(_everywhere(hidden=hidden_options))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; of the group alone tell what can be typed after it."""
        if self.no_args_is_help and not args and not ctx.resilient_parsing:
            formatter, told = ctx.make_formatter(), list(self._told(ctx))
            formatter.write_text(f"{self.help} For example, type:")
            example = typed_here(f"type: {ctx.command_path} {told[0][0]}").removeprefix("type: ")
            formatter.write(f"  {example.removeprefix('type ')}\n\n")
            with formatter.indentation():
                formatter.write_dl(told)
            click.echo(formatter.getvalue(), nl=False)
            ctx.exit()
        return super().parse_args(ctx, args)

    def _told(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        """Yield its commands with what each does."""
        found = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        return summarized({name: each for name, each in found.items() if each})

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first sentence of each command, wrapped where it's long: click cuts it off."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._told(ctx)))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; of a word that is none say what it looks like."""
        word, known = args[0], self.list_commands(ctx)
        if word in known or word.startswith("-"):
            return super().resolve_command(ctx, args)
        if ctx.resilient_parsing:  # a shell completes what comes after it, and that is nothing
            return word, click.Command(word, add_help_option=False), []
        from trainer.commands.near import COMMANDS  # not before something was mistyped

        path, near = ctx.command_path, looks_like(word, known)
        if (called := COMMANDS.get(word.lower(), "")).split(" ")[0] in known:
            near = called
        found = list(self._within(ctx, word)) or list(filter(None, [near]))
        meant = ", or ".join(f"{path} {one}" for one in found)
        meant = f"Did you mean: {meant}" if meant else f"To see them all: {path} --help"
        raise Mistyped(one_line(f"I don't know “{word}”. {meant}"))

    def _within(self, ctx: click.Context, word: str) -> Iterator[str]:
        """Yield the commands of this group's groups that have that name: `log export`."""
        for name in self.list_commands(ctx):
            group = self.get_command(ctx, name)
            if isinstance(group, click.Group) and word in group.list_commands(ctx):
                yield f"{name} {word}"
