"""In which order a rehearsal asks, and where an earlier one was left."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from trainer.core.log.events import DAY, Event, What, microseconds
from trainer.core.memory.pace import PAUSE
from trainer.core.script.ids import slug
from trainer.core.script.key import Key
from trainer.core.script.script import Cue, Scene, Script

KIND = "rehearsal"
"""What the log calls a review of a rehearsal."""
GO_ON = DAY // 2
"""Microseconds within which a rehearsal that was left may be gone on with."""
CHUNK = 3
"""Questions learnt together from the end, where the script has no scenes."""


def forward(script: Script) -> tuple[Cue, ...]:
    """Return the questions as they are asked in the call."""
    return script.cues


def from_end(script: Script) -> tuple[Cue, ...]:
    """Return the last scene first, then the one before it; within a scene the order stays.

    Whoever learns a scene so runs on into what was said last, and knows it already. A script
    without scenes is taken three questions at a time.
    """
    chunks: list[list[Cue]] = [[]]
    for part in script.parts:
        if isinstance(part, Scene):
            chunks.append([])
        else:
            chunks[-1].append(part)
    filled = [tuple(chunk) for chunk in chunks if chunk]
    if len(filled) == 1:
        cues = filled[0]
        # The short chunk is the first of the call, so that the end comes in whole ones.
        ends = range(len(cues), 0, -CHUNK)
        return tuple(cue for end in ends for cue in cues[max(0, end - CHUNK) : end])
    return tuple(cue for chunk in reversed(filled) for cue in chunk)


def of_scene(script: Script, name: str) -> tuple[Cue, ...]:
    """Return the questions of the scene of that name, or of the only one whose name has it in it.

    Nothing comes back when no scene, or more than one, is meant.
    """
    wanted = slug(name)
    scenes = [part for part in script.parts if isinstance(part, Scene)]
    exact = [scene for scene in scenes if slug(scene.heading.text) == wanted]
    near = exact or [scene for scene in scenes if wanted and wanted in slug(scene.heading.text)]
    if len(near) != 1:
        return ()
    found: list[Cue] = []
    for part in script.parts[script.parts.index(near[0]) + 1 :]:
        if part.level <= near[0].level:
            break
        if isinstance(part, Cue):
            found.append(part)
    return tuple(found)


def scene_names(script: Script) -> tuple[str, ...]:
    """Return the headings of the scenes, in their order."""
    return tuple(part.heading.text for part in script.parts if isinstance(part, Scene))


def left_at(
    script: Script, order: Sequence[Cue], log: Sequence[Event], *, now: datetime
) -> int | None:
    """Return the place in `order` at which the last rehearsal would go on; None: at the start.

    The log (live events, in their order) says it: the last run of questions that began with the
    first of this order, each followed by the next, less than 12 hours ago and not at its end. A
    question that was only passed by in another order begins no run.
    """
    since = microseconds(now) - GO_ON
    places = {f"{script.id}/{cue.id}": place for place, cue in enumerate(order)}
    others = [other for other in (forward(script), from_end(script)) if other != tuple(order)]
    pairs = {
        (f"{script.id}/{one.id}", f"{script.id}/{two.id}")
        for other in others
        for one, two in pairwise(other)
    }
    run: int | None = None
    before, then = "", 0
    for event in log:
        cue = _cue_of(script, event)
        if cue is None or event.at < since:
            continue
        place = places.get(cue)
        if place == 0:
            passed = (before, cue) in pairs and event.at - then < PAUSE * 1e6
            run = run if cue == before else None if passed else 0
        elif place is None or run is None or place not in (run, run + 1):
            run = None
        else:
            run = place
        before, then = cue, event.at
    return run + 1 if run is not None and run + 1 < len(order) else None


def _cue_of(script: Script, event: Event) -> str | None:
    """Return the place of the question that a review of a rehearsal belongs to."""
    if event.event != What.REVIEW or event.kind != KIND or not event.key:
        return None
    key = Key(event.key)
    return key.cue if key.script == script.id else None
