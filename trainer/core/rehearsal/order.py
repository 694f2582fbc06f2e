"""In which order a rehearsal asks."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from trainer.core.script.ids import slug
from trainer.core.script.script import Cue, Scene, Script, Words

KIND = "rehearsal"
"""What the log calls a review of a rehearsal."""
CALL, FROM_END, SCENE = "call", "from-end", "scene"
"""What the orders are called: as in the call, the last scene first, one scene alone."""


class Course(Struct, frozen=True):
    """What an order of questions is called, and the headings that are told where its parts begin.

    `first` is the number in the script of the first of its questions; `parts` are by the id of the
    first question of each.
    """

    name: str = CALL
    first: int = 1
    parts: Mapping[str, Words] = field(default_factory=dict)


CHUNK = 3
"""Questions learned together from the end, where the script has no scenes."""


def forward(script: Script) -> tuple[Cue, ...]:
    """Return the questions as they are asked in the call."""
    return script.questions


def from_end(script: Script) -> tuple[Cue, ...]:
    """Return the last scene first, then the one before it; within a scene the order stays.

    Whoever learns a scene so runs on into what was said last, and knows it already. A script
    without scenes is taken three questions at a time.
    """
    chunks: list[list[Cue]] = [[]]
    for part in script.parts:
        if isinstance(part, Scene):
            chunks.append([])
        elif part in script.questions:
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

    What may come up at any time is none of them, unless the scene holds nothing else. Nothing
    comes back when no scene, or more than one, is meant.
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
    return tuple(cue for cue in found if not cue.anytime) or tuple(found)


def parts_of(script: Script) -> Mapping[str, Words]:
    """Return the headings of the scenes by the id of the first question of each."""
    found: dict[str, Words] = {}
    heading: Words | None = None
    for part in script.parts:
        if isinstance(part, Scene):
            heading = part.heading
        elif heading and not part.anytime:
            found[part.id] = heading
            heading = None
    return found


def scene_names(script: Script) -> tuple[str, ...]:
    """Return the headings of the scenes, in their order."""
    return tuple(part.heading.text for part in script.parts if isinstance(part, Scene))


def part_of(order: Sequence[Cue], at: int) -> range:
    """Return the places of the part of a rehearsal that a question stands in.

    A part runs on as in the file: the whole call, a scene, or a chunk learned from the end.
    """
    start = next((n for n in range(at, 0, -1) if begins(order, n)), 0)
    end = next((n for n in range(max(at, 0) + 1, len(order)) if begins(order, n)), len(order))
    return range(start, end)


def begins(order: Sequence[Cue], place: int) -> bool:
    """Tell whether a part of a rehearsal begins at a place after the first."""
    return order[place].heading.at < order[place - 1].heading.at
