"""`trainer config`: where things are kept, what each setting is, and a change of one."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.argument("name", required=False, metavar="[SETTING]")
@click.argument("value", required=False, metavar="[VALUE]")
@click.pass_obj
def command(context: Context, *, name: str | None, value: str | None) -> None:
    """Show your settings, or change one.

    Without a setting: all of them, and where the settings file, your answers and your scripts are.

    Example: trainer config minutes 10
    """
    from trainer.acts.config import changed, shown

    if name is None:
        shown(context)
    else:
        changed(context, name, value)
