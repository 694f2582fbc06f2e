"""`trainer config`: where things are kept, what each setting is, and a change of one."""

import click
from click.shell_completion import CompletionItem

from trainer.acts.context import Context
from trainer.commands.base import Command
from trainer.core.settings import CHOICES, MEANINGS


def _settings(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    return [
        CompletionItem(name, help=meaning)
        for name, meaning in MEANINGS.items()
        if name.startswith(begun)
    ]


def _values(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    found = CHOICES.get(ctx.params.get("name") or "", ())
    return [CompletionItem(value) for value in found if value.startswith(begun)]


@click.command(cls=Command)
@click.argument("name", required=False, metavar="[SETTING]", shell_complete=_settings)
@click.argument("value", required=False, metavar="[VALUE]", shell_complete=_values)
@click.pass_obj
def command(context: Context, *, name: str | None, value: str | None) -> None:
    """Show your settings, or change one.

    Without a setting: all of them, and where the settings file, your answers and your scripts are.
    `trainer config voice` tries the microphone.

    Example: trainer config minutes 10
    """
    if (name, value) == ("voice", None):
        from trainer.acts.hearing.trial import tested

        tested(context)
        return
    from trainer.acts.config import changed, shown

    if name is None:
        shown(context)
    else:
        changed(context, name, value)
