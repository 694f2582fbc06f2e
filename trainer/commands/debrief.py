"""`trainer debrief`: what the real call brought."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, stages


@click.command(cls=Command)
@click.argument("stage", required=False, shell_complete=stages)
@click.pass_obj
def command(context: Context, *, stage: str | None) -> None:
    """Note how the call went, and what they said.

    Every question may be skipped, and what you answer is saved at once. Then the next interview
    at the same company is offered, with the names moved on.

    Example: trainer debrief acme
    """
    from trainer.acts.interviews.debrief import talked_over

    talked_over(context, stage)
