"""`trainer rehearse`: the dress rehearsal."""

import click

from trainer.acts.context import Context
from trainer.commands.base import Command, scenes, scripts
from trainer.commands.drill import WAYS
from trainer.core.settings import CHOICES


@click.command(cls=Command)
@click.argument("script", required=False, shell_complete=scripts)
@click.option(
    "--live", is_flag=True, help="Like the real call: no hints; you see how it went at the end."
)
@click.option("--from-end", is_flag=True, help="The last scene first, then the one before it.")
@click.option("--scene", metavar="NAME", shell_complete=scenes, help="Just this scene.")
@click.option("--speak", is_flag=True, help="Have the interviewer's words spoken aloud.")
@click.option("--by", type=click.Choice(WAYS), help="Answer every line this way.")
@click.option(
    "--strictness",
    type=click.Choice(CHOICES["strictness"]),
    help="How strictly your words are checked (exact).",
)
@click.option(
    "--resume/--from-start",
    default=None,
    help="Continue where you stopped in the last 12 hours, or start over. Without either, it asks.",
)
@click.option("--keys", is_flag=True, help="In plain lines: show the key of each line.")
@click.pass_obj
def command(  # noqa: PLR0913 - one for each option
    context: Context,
    *,
    script: str | None,
    live: bool,
    from_end: bool,
    scene: str | None,
    by: str | None,
    strictness: str | None,
    resume: bool | None,
    keys: bool,
    speak: bool,
) -> None:
    """Rehearse the whole call, with an interviewer who surprises you.

    You see only what the interviewer says. Tab (in plain lines: hint) prompts you.

    Example: trainer rehearse --live
    """
    from trainer.acts.rehearse import Wanted, rehearse

    rehearse(
        context,
        Wanted(
            name=script,
            live=live,
            from_end=from_end,
            scene=scene,
            by=by,
            strictness=strictness or context.settings.strictness,
            resume=resume,
            keys=keys,
            speak=speak or context.settings.speak,
        ),
    )
