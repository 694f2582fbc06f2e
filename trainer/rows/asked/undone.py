"""What was taken back that is no answer, in words: a note, or what was told of an interview."""

import json
from collections.abc import Container
from datetime import date, datetime

from trainer.core.log.events import Event, today
from trainer.core.script.key import Key
from trainer.core.stages.notes import field
from trainer.core.stages.record import difference, sets
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.when.said import day_said
from trainer.rows.asked.result import of_whom, taken_back, where
from trainer.rows.figures.stage import NO_PLACES, stage_changes
from trainer.rows.home.view import Place
from trainer.rows.log import Told
from trainer.rows.row import Row
from trainer.rows.stages import called

NOTHING = "There's nothing to take back yet."
SCRIPTS_STAY = (
    "Your script stays as you changed it: undo doesn't reach that. To change it again: trainer"
    " script edit"
)
"""Said where a script was changed after what was taken back."""
NOT_REMOVED = "Nothing taken back."
_DAYS = frozenset({"call", "interview"})


def from_earlier(day: str | None, now: datetime) -> str:
    """Return that what was taken back was done on another day than that of `now` (local).

    Nothing where it was today, or nobody knows the `day` (ISO 8601).
    """
    done, here = date.fromisoformat(day) if day else None, today(now)
    if done is None or done >= here:
        return ""
    return f"That was from {day_said(done, here)}."


def reopened(was: Place | None, place: Place) -> str:
    """Return that a call that had come to its end is left at a `place` now, and what to type there.

    Nothing, where it could be gone on with, or rated, before, too.
    """
    if was and bool(was.unrated) == bool(place.unrated):
        return ""
    typed = f"type: trainer rehearse {place.script}".rstrip()
    if place.unrated:
        return f"To rate it again, {typed}"
    return f"That reopens your call. To go on after question {place.number}, {typed}"


def remove_asked(stage: Stage) -> str:
    """Return the question whether an interview goes that was added last."""
    return f"The last thing you did was to add {called(stage)}. Remove it?"


def note_back(event: Event, known: Told, stands: str = "") -> str:
    """Return which note was taken back, and of what; an empty one had taken another away.

    Of one that was added to the note that `stands` there again it is what was added.
    """
    key = Key(event.key or "")
    place = known.cards.get(key, "") or known.cards.get(key.line, "")
    about = f" on {place}" if place else ""
    if (reply := field(event, "reply")) is not None:
        words = f": “{reply}”" if reply else ""
        return one_line(f"{_verb(reply)} their words{about}, to practice with{words}")
    text = field(event, "text") or ""
    if stands and text.startswith(stands):
        return one_line(f"Taken back from your note{about}: “{text[len(stands) :].lstrip(' .')}”")
    return one_line(f"{_verb(text)} your note{about}{f': “{text}”' if text else ''}")


def _verb(words: str) -> str:
    return "Taken back:" if words else "Brought back:"


def told_back(event: Event, before: Stage, stage: Stage, rows: tuple[Row, Row], known: Told) -> str:
    """Return what is no longer told of an interview, and what stands now.

    It was as `before`, and is as `stage` again: what an event told that stands anyway isn't named.
    `rows` are both as a list has them; what those don't show is told by itself.
    """
    told, (was, now) = sets(event), rows
    result = told.get("result")
    if result and isinstance(result, str) and not told.keys() & _DAYS:
        return taken_back(result, of_whom(stage), stage.result)
    gone, stands = (_named(*both, told, known) for both in ((stage, before), (before, stage)))
    back = one_line(f"Taken back for {where(stage)}: {gone}").rstrip(".")
    if was.text != now.text:
        return f"{back}. Now {now.label}: {now.text}"
    return one_line(f"{back}. Now {stands}").rstrip(".") + "."


def _named(old: Stage, new: Stage, told: Container[str], known: Told) -> str:
    """Return what makes one stage the other, in words, of the fields that were `told`."""
    found = {name: value for name, value in difference(old, new).items() if name in told}
    places = known.cards or NO_PLACES
    return stage_changes(json.dumps(found), known.zone, twelve=known.twelve, places=places)
