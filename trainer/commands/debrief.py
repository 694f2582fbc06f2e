"""`trainer debrief`: what the real call brought."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, stages


@click.command(cls=Command)
@click.argument("stage", required=False, shell_complete=stages)
@click.option(
    "--result",
    metavar="TEXT",
    help="What came of the interview: offer, no, waiting, another round, or in your words.",
)
@click.option("--went", metavar="TEXT", help="How it went, in your words.")
@click.pass_obj
def command(context: Context, *, stage: str | None, result: str | None, went: str | None) -> None:
    """Note how the call went, and what they said.

    Press Enter to skip any question. Your answers are saved right away. Then it offers to add the
    next interview at the same company: whoever you meet next is who you call then. Once you've had
    the interview, it asks how that went: whether there's another round, an offer, or a no.

    Example: trainer debrief acme
    """
    from trainer.acts.interviews.debrief import talked_over

    talked_over(context, stage, said=result or "", went=went or "")
