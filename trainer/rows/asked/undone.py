"""What was taken back that is no answer, in words: a note, or what was told of an interview."""

import json

from trainer.core.log.events import Event
from trainer.core.script.key import Key
from trainer.core.stages.notes import field
from trainer.core.stages.record import sets
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.rows.asked.result import taken_back, where
from trainer.rows.figures.stage import NO_PLACES, stage_changes
from trainer.rows.log import Told
from trainer.rows.row import Row
from trainer.rows.stages import called

NOTHING = "There's nothing to take back yet."
NOT_REMOVED = "Nothing taken back."
_DAYS = frozenset({"call", "interview"})


def remove_asked(stage: Stage) -> str:
    """Return the question whether an interview goes that was added last."""
    return f"The last thing you did was to add {called(stage)}. Remove it?"


def to_remove(stage: Stage) -> str:
    """Return how to remove an interview that was added last, where nobody can be asked."""
    added = f"The last thing you did was to add {called(stage)}."
    return f"{added} To remove it: trainer interview remove {stage.name}"


def note_back(event: Event, known: Told) -> str:
    """Return which note was taken back, and of what; an empty one had taken another away."""
    key = Key(event.key or "")
    place = known.cards.get(key, "") or known.cards.get(key.line, "")
    about = f" on {place}" if place else ""
    if (reply := field(event, "reply")) is not None:
        words = f": “{reply}”" if reply else ""
        return one_line(f"{_verb(reply)} their words{about}, to practice with{words}")
    text = field(event, "text") or ""
    return one_line(f"{_verb(text)} your note{about}{f': “{text}”' if text else ''}")


def _verb(words: str) -> str:
    return "Taken back:" if words else "Brought back:"


def _gone(event: Event, stage: Stage) -> str:
    """Return what an event told of an interview that doesn't stand anymore, as JSON.

    A debrief tells what they answered to each question anew at each of its answers.
    """
    told = dict(sets(event))
    for name, stands in (("ways", stage.ways), ("said_replies", stage.said_replies)):
        if isinstance(each := told.get(name), dict):
            same = {key for key in each if key in stands and _alike(each[key], stands[key])}
            told[name] = {key: each[key] for key in each if key not in same}
    return json.dumps(told)


def _alike(told: object, stands: str | tuple[str, ...]) -> bool:
    return told == (stands if isinstance(stands, str) else list(stands))


def told_back(event: Event, stage: Stage, now: Row, known: Told) -> str:
    """Return what is no longer told of an interview; of another day also what holds `now`."""
    told = sets(event)
    days, result = bool(told.keys() & _DAYS), told.get("result")
    if result and isinstance(result, str) and not days:
        return taken_back(result, where(stage), stage.result)
    places = known.cards or NO_PLACES
    gone = _gone(event, stage)
    changes = stage_changes(gone, known.zone, twelve=known.twelve, places=places)
    back = one_line(f"Taken back for {where(stage)}: {changes}").rstrip(".")
    return f"{back}. Now {now.label}: {now.text}" if days else f"{back}."
