"""The parameters of FSRS that the log says fit the person."""

import json

from trainer.core.log.events import Live, What
from trainer.core.memory.memory import NEW, Memory, Parameters
from trainer.core.memory.schedule import possible


def fitted(events: Live) -> Parameters | None:
    """Return the parameters that were adopted last; None where the defaults hold."""
    for event in reversed(events):
        if event.event == What.TUNE and event.data:
            return _of(event.data)
    return None


def new_card(events: Live) -> Memory:
    """Return the memory of a card that nothing is known of, by the parameters that fit."""
    parameters = fitted(events)
    return Memory(parameters=parameters) if parameters else NEW


def _of(data: str) -> Parameters | None:
    try:
        found = json.loads(data)
        given = found["parameters"]
        parameters = tuple(float(each) for each in given)
    except (ValueError, TypeError, KeyError, RecursionError):  # of another version, or spoiled
        return None
    return parameters if possible(parameters) else None
