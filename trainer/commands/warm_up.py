"""`trainer warm-up`: five minutes before the call."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, scripts


@click.command(cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.pass_obj
def command(context: Context, *, script: str | None) -> None:
    """Warm up before the call. Five minutes, aloud, weakest lines first.

    It's worth the most about an hour before. If you can't speak (the setting quiet), you type. Then
    you read the call sheet aloud once. If you've never practiced and the call is within three
    hours, you get the short way: the call sheet, every line aloud once, and what they might answer.

    Example: trainer warm-up
    """
    from trainer.acts.day.warm_up import warmed_up

    warmed_up(context, script)
