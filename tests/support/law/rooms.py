"""The rooms, lowest first, and which of them a module is in."""

CORE = tuple(
    "when log script words grading memory people stages edits plan sitting drill rehearsal stats"
    " outlook example draft".split()
)
SIDE = frozenset("disk store pages exchange hearing screens".split())
"""Rooms that may use what is below them and never each other."""
ORDER: tuple[frozenset[str], ...] = (
    frozenset({"trainer"}),
    frozenset({"core"}),
    *(frozenset({f"core.{name}"}) for name in CORE),
    frozenset({"rows"}),
    frozenset({"posix"}),
    SIDE,
    frozenset({"acts"}),
    frozenset({"commands"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""The rooms, lowest first; an import goes only to a lower one, or stays in its room."""
FLOOR = {name: floor for floor, rooms in enumerate(ORDER) for name in rooms}


def room(name: str) -> str:
    """Return the room a module is in: `core.grading` of `trainer.core.grading.alignment.align`."""
    _, _, rest = name.partition(".")
    first, _, below = rest.partition(".")
    inner = below.partition(".")[0]
    return f"core.{inner}" if first == "core" and inner in CORE else first or "trainer"


def thinks(name: str) -> bool:
    """Say whether a module is a part of core."""
    return room(name).partition(".")[0] == "core"
