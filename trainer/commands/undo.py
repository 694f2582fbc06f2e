"""`trainer undo`: take the last answer back."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.pass_obj
def command(context: Context) -> None:
    """Take back your last answer; again for the one before.

    You'll be asked again, as if you hadn't answered. Words that you let count too (w, at the
    rating) and ratings you changed (trainer log rate) are taken back the same way, and an
    interview you removed comes back.

    Example: trainer undo
    """
    from trainer.acts.log.events import undone

    undone(context)
