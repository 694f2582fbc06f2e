"""`trainer config`: where things are kept, and what each setting is."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.pass_obj
def command(context: Context) -> None:
    """Show where the settings file, the log and your scripts are; each setting, and its default.

    Example: trainer config
    """
    from trainer.acts.config import shown

    shown(context)
