"""What `trainer config voice` does: it tries the microphone."""

from trainer.acts.context import Context, ask, echo
from trainer.core.problems import TrainerError
from trainer.hearing.ear import Ear
from trainer.rows.hearing.listening import SAY, heard_in_test, told_by_settings
from trainer.screens.printed import printed


def tested(context: Context) -> None:
    """Try the microphone: what was said is shown, and how loud it and the room were."""
    try:
        listening = Ear().listen()
    except TrainerError as error:
        echo(str(error))
        return
    try:
        ask(SAY)
    except (EOFError, KeyboardInterrupt):
        listening.drop()
        raise
    level, silent = listening.peak, listening.dead
    try:
        utterance = listening.done()
    except TrainerError as error:
        echo(str(error))
        return
    printed(heard_in_test(utterance, level=level, silent=silent), echo)
    printed(told_by_settings(context.settings.by), echo)
