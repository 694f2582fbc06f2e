"""The names of scripts, for Tab: quickly, and without a word on those that can't be read."""

from collections.abc import Iterator

from trainer.acts.context import Context
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.order import scene_names
from trainer.disk.scripts import FIRST, built_in_scripts


def script_names(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the id of each script with whose it is, the person's own first."""
    own = sorted(found.id for found in context.shelf().own if found.id)
    yield from ((name, "yours") for name in own)
    yield from ((name, "built in") for name in sorted(built_in_scripts()) if name not in own)


def scenes_of(context: Context, name: str | None) -> Iterator[tuple[str, str]]:
    """Yield the scenes of a script, of the first one without a name."""
    try:
        script = context.shelf().usable(name or FIRST)
    except TrainerError:
        return  # Tab says nothing; the command itself will
    yield from ((scene, f"a scene of {script.id}") for scene in scene_names(script))
