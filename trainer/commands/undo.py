"""`trainer undo`: take the last answer back."""

import click

from trainer.acts.context import Context
from trainer.acts.practice import opened
from trainer.commands.base import Command


@click.command(cls=Command)
@click.pass_obj
def command(context: Context) -> None:
    """Take your last rated answer back; again for the one before.

    The card is asked again in its turn, as if it had not been answered.

    Example: trainer undo
    """
    from trainer.core.drill.keep import retraction
    from trainer.core.log.events import What, live, microseconds
    from trainer.core.text import one_line

    with opened(context) as store:
        now = context.clock()
        tries = [e for e in live(store.events(), now=microseconds(now)) if e.event == What.REVIEW]
        if not tries:
            click.echo("There is no answer to take back.")
            return
        store.append(retraction(tries[-1], now=now))
        click.echo(f"Taken back: {one_line(tries[-1].line or tries[-1].key or '')}")
