"""What `trainer config voice` does: it tries the microphone."""

import click

from trainer.acts.context import Context, ask, echo
from trainer.core.problems import TrainerError
from trainer.disk.extra import install
from trainer.disk.launcher import Here
from trainer.hearing.ear import Ear
from trainer.hearing.refusals import ExtraMissing, NoModel
from trainer.rows.hearing import listening as words
from trainer.screens.printed import printed


def tested(context: Context) -> None:
    """Try the microphone: what was said is shown, and how loud it and the room were."""
    try:
        listening = Ear().listen()
    except TrainerError as error:
        _refused(error)
        return
    try:
        ask(words.SAY)
    except (EOFError, KeyboardInterrupt):
        listening.drop()
        raise
    level, silent = listening.peak, listening.dead
    try:
        utterance = listening.done()
    except TrainerError as error:
        _refused(error)
        return
    printed(words.heard_in_test(utterance, level=level, silent=silent), echo)
    printed(words.told_by_settings(context.settings.by), echo)


def _refused(error: TrainerError) -> None:
    """Say why nothing was heard; where it has to be installed, what to type for it."""
    if not isinstance(error, ExtraMissing | NoModel):
        echo(str(error))
        return
    damaged = isinstance(error, NoModel)
    echo(words.DAMAGED if damaged else words.MISSING)
    click.echo(f"  {install('voice', Here.now(), anew=damaged)}")  # to be copied
    echo(words.INSTALLED)
