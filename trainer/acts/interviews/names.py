"""The names of interviews, for Tab: quickly, and without a word where they can't be read."""

from collections.abc import Iterator

from trainer.acts.context import Context
from trainer.core.log.events import What, live, microseconds
from trainer.core.stages.record import stages
from trainer.core.stages.stages import place
from trainer.rows.stages import people
from trainer.store.store import glance

KINDS = (What.STAGE, What.RETRACT)


def stage_names(context: Context) -> Iterator[tuple[str, str]]:
    """Yield what may stand after --stage, each with the people it is about: the newest first."""
    events = live(glance(context.store_path, KINDS), now=microseconds(context.clock()))
    found = stages(events)[::-1]
    for stage in found:
        yield stage.name, people(stage) or stage.company
    for company in dict.fromkeys(place(stage.company) for stage in found if stage.company):
        yield company, "its next interview"
