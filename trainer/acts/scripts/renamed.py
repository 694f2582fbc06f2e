"""Interviews whose script lies in a file that has another name now."""

from collections.abc import Sequence
from pathlib import Path

from trainer.core.edits.renamed import renamed
from trainer.core.log.events import Event, Live
from trainer.core.script.cards import cards
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.disk.shelf import Shelf


def with_its_script(stage: Stage, shelf: Shelf, log: Sequence[Event], events: Live) -> Stage:
    """Return a stage with its script by the name that the file has now; `events`: the log's live.

    It is as it was where its script is here, and where no other of the person has its lines.
    """
    if not stage.script or shelf.has(stage.script):
        return stage
    was = Path(stage.script).name.removesuffix(".md")
    decks = {each.id: cards(each.script) for each in shelf.own if each.script}
    name = renamed(was, decks, log, events, others=shelf.ids)
    return replace(stage, script=name) if name else stage
