"""`trainer debrief`: what the real call brought."""

import click
from click.shell_completion import CompletionItem

from trainer.acts.context import Context
from trainer.commands.base import Command, beginning, stages


def _results(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return what may have come of an interview, in words that begin so: what Tab offers."""
    from trainer.core.stages.telling.came import WORDS
    from trainer.rows.stages import CAME_OF

    return beginning(((word, CAME_OF[came]) for word, came in WORDS.items()), begun)


@click.command(cls=Command)
@click.argument("stage", required=False, shell_complete=stages)
@click.option(
    "--result",
    metavar="TEXT",
    shell_complete=_results,
    help="What came of the interview: offer, no, waiting, another round, or in your words.",
)
@click.option("--went", metavar="TEXT", help="How it went, in your words.")
@click.option("--note", metavar="TEXT", help="A note to keep, before the call, too.")
@click.option("--show", is_flag=True, help="Show what you noted; you can change it then.")
@click.pass_obj
def command(
    context: Context,
    *,
    stage: str | None,
    result: str | None,
    went: str | None,
    note: str | None,
    show: bool,
) -> None:
    """Note how the call went, and what they said.

    Press Enter to skip any question. Your answers are saved right away. Then it offers to add the
    next interview at the same company: whoever you meet next is who you call then. Once you've had
    the interview, it asks how that went: whether there's another round, an offer, or a no.

    Example: trainer debrief acme
    """
    from trainer.acts.interviews.debrief import jotted_down, looked_at, talked_over

    if show and (result or went or note):
        raise click.UsageError("Type --show alone, or what you want to note.")
    if note and (result or went):
        raise click.UsageError(
            "Type --note by itself: first say what came of it, then add the note."
        )
    if note is not None and not note.strip():
        raise click.UsageError(
            'What would you like to note? For example: --note "Hale likes numbers"'
        )
    if show:
        looked_at(context, stage)
        return
    if note:
        jotted_down(context, stage, note)
        return
    talked_over(context, stage, said=result or "", went=went or "")
