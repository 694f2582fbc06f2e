"""The copy of the log that is made each day, before anything is added to it."""

from collections.abc import Sequence

from trainer.acts.context import Context, say
from trainer.core.log.events import Event, study_day
from trainer.store.file import told
from trainer.store.refusals import Damaged, StoreError


def copied_daily(context: Context, log: Sequence[Event]) -> None:
    """Copy the log before the first writing of a study day; go on where there is no room for it.

    Raises `Damaged` when the log is: better to stop than to add to it.
    """
    path, day = context.store_path, study_day(context.clock())
    if not log or log[-1].day == day:
        return
    from trainer.store.backup import back_up, backups

    if any(copy.stem.endswith(day) for copy in backups(path)):
        return
    try:
        with told(path):
            back_up(path, day)
    except Damaged:
        raise
    except StoreError as error:
        say(f"I couldn't back up your answers today, but you can keep practicing. {error}")
