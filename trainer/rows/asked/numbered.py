"""Notes on the questions of a call, by their numbers: asked for, and told once they are kept."""

import re
from collections.abc import Mapping

from trainer.core.script.script import Script
from trainer.core.stages.debrief import cues
from trainer.core.stages.notes import Note
from trainer.core.text import one_line
from trainer.core.words.picked import picked
from trainer.rows.debrief import BACK
from trainer.rows.names import filled
from trainer.rows.row import Role, Row, row

NUMBER = f"Number of a question (Enter: done \N{MIDDLE DOT} {BACK}): "
ANYTHING = "Anything else to keep? Pick a question and add a note:"
ON_WHICH = "Which question is that on? Its number (Enter: on the whole call): "
"""Asked of a note that was typed where a number was asked."""
NOTE = "Anything you'll want to know when you ask this next time: it's shown under the question."

_ABOUT = re.compile(
    r"(?:the )?(?:one|question)(?: (?:that is|that's|thats))? (?:about|on) ", re.IGNORECASE
)
"""Before the words of a question that is meant by them: `the one about how I rank`."""


def number_told(script: Script) -> str:
    """Return what is said to somebody who typed no number of a question, and no note either."""
    return f"Type a number from 1 to {len(cues(script))}, or press Enter."


def note_asked(heading: str, *, more: bool = False) -> str:
    """Return the question for a note on one of the questions; `more`: behind the one it has."""
    if more:
        return f"Add to your note on “{heading}” (c: change it · Enter: leave it · {BACK}): "
    return f"Your note on “{heading}”: "


def placed_asked(note: str, heading: str) -> str:
    """Return the question whether a number before a note was that of a question."""
    return f"Is “{note}” your note on “{heading}”? Enter: yes · n: no "


def note_placed(note: str, heading: str) -> str:
    """Return what is said once a note is kept that was typed before it was asked for."""
    return f"Saved: “{note}”, on “{heading}”."


def note_added(note: str, heading: str) -> str:
    """Return the same where it's kept behind a note that was there."""
    return f"Added “{note}” to your note on “{heading}”."


def number_meant(script: Script, names: Mapping[str, str], typed: str) -> tuple[str, str] | None:
    """Return the key and the heading of the question that was meant, by its number or words."""
    found = {str(number): cue for number, cue in enumerate(cues(script), 1)}
    texts = {number: filled(heading, names) for number, (_, heading) in found.items()}
    number = picked(_ABOUT.sub("", typed.strip()), texts)
    return (found[number][0], one_line(texts[number])) if number else None


def cue_rows(
    script: Script, names: Mapping[str, str], notes: Mapping[str, Note], *, stage: str
) -> tuple[Row, ...]:
    """Return the cues with their numbers, and what was noted of this call so far."""
    rows = []
    for number, (key, heading) in enumerate(cues(script), 1):
        noted = notes.get(key)
        text = f": “{noted.text}”" if noted and noted.stage == stage else ""
        rows.append(row(str(number), f"{filled(heading, names)}{text}", role=Role.CHOICE))
    return tuple(rows)
