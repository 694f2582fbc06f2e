"""Plain lines that were asked for once: offered to be kept, so that nobody has to ask again."""

import click

from trainer.acts.context import Context, calmly, echo
from trainer.acts.typed import plain_kept, plain_typed
from trainer.core.problems import TrainerError
from trainer.disk.settings import change
from trainer.screens.asked.agree import agreed

QUESTION = "Keep plain lines from now on? Enter: yes \N{MIDDLE DOT} n: no "


def keep_plain(context: Context) -> None:
    """Offer to keep plain lines where they were typed for; a no changes nothing."""
    if not plain_typed() or context.settings.plain:
        return
    try:
        if not agreed(QUESTION, read=calmly(context), write=echo):
            return
        change(context.settings_path, "plain", "true")
    except EOFError:
        click.echo()
    except TrainerError as error:
        echo(str(error))
    else:
        context.forget_settings()
        plain_kept()
        echo("Saved. To have the full screen again: trainer config plain false")
