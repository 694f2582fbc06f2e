"""`trainer warm-up`: five minutes before the call."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, scripts


@click.command(cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.pass_obj
def command(context: Context, *, script: str | None) -> None:
    """Warm up before the call: five minutes, aloud, the weakest lines first.

    It's worth most about an hour before. Where you can't speak (the setting quiet) you type.

    Example: trainer warm-up
    """
    from trainer.acts.practice import Wishes, drilled
    from trainer.core.plan.target import WARM_UP

    settings = context.settings
    drilled(
        context,
        script,
        Wishes(
            minutes=WARM_UP,
            by="type" if settings.quiet else settings.by,
            strictness=settings.strictness,
            clock=settings.clock,
            warm=True,
        ),
    )
