"""What is said where an interview was asked about, and stays as it was."""

from trainer.acts.context import Context, say
from trainer.acts.interviews.flags import MOMENTS, Flags
from trainer.core.stages.stages import Stage
from trainer.core.when.said import said_back
from trainer.rows.asked.moments import it_is


def say_unchanged(context: Context, stage: Stage, flags: Flags) -> None:
    """Say that nothing changed, with each day that was asked about: somebody typed it, perhaps."""
    asked = [field for field, _ in reversed(MOMENTS) if flags.moves and field in flags]
    known = [(field, at) for field in asked if (at := getattr(stage, field))]
    now, twelve = context.local_now(), context.twelve
    days = (it_is(f, said_back(at.astimezone(context.zone), now, twelve=twelve)) for f, at in known)
    say(" ".join(("Nothing changed.", *(f"{day}." for day in days))))
