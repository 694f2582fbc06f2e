"""An interview that's off is removed; what was practiced and noted for it stays."""

import click

from trainer.acts.context import Context, echo, sure
from trainer.acts.desk import OpenLog, opened
from trainer.acts.interviews.which import Meant, which
from trainer.core.stages import record
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.rows.stages import called


def removed(context: Context, name: str | None, *, yes: bool) -> None:
    """Remove a stage, once the person is sure; without a name the one that is meant.

    What was practiced for it stays.
    """
    with opened(context) as log:
        meant = Meant(log.desk.named(name)) if name else which(context, log.desk, off=True)
        if meant is None:
            click.echo("Nothing removed.")
        else:
            take_away(context, log, meant.stage, yes=yes)


def take_away(context: Context, log: OpenLog, stage: Stage, *, yes: bool = False) -> None:
    """Remove a stage, once the person is sure, and say how to bring it back."""
    if not (yes or sure(context, f"Remove {called(stage)}?")):
        click.echo("Nothing removed.")
        return
    log.append(record.removal(stage.name, context.clock()))
    echo(one_line(f"Removed {called(stage)}. What you practiced for it is kept."))
    echo("To bring it back: trainer undo")
