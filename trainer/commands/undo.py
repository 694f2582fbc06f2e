"""`trainer undo`: take back what was done last."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command


@click.command(cls=Command)
@click.option("--yes", is_flag=True, help="Don't ask before an interview you added goes.")
@click.pass_obj
def command(context: Context, *, yes: bool) -> None:
    """Take back the last thing you did; again for the one before.

    That may be an answer, a note, a rating you changed (trainer log rate), words that you let count
    too (w, at the rating), or what you told of an interview. It says what it took back. An
    interview you removed comes back; before one you added goes, it asks.

    Example: trainer undo
    """
    from trainer.acts.log.undoing import undone

    undone(context, yes=yes)
