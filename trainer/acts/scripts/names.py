"""The names of scripts, for Tab: quickly, and without a word on those that can't be read."""

from collections.abc import Iterator

from trainer.acts.context import Context
from trainer.disk.scripts import built_in_scripts


def script_names(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the id of each script with whose it is, the person's own first."""
    own = sorted(found.id for found in context.shelf().own if found.id)
    yield from ((name, "yours") for name in own)
    yield from ((name, "built in") for name in sorted(built_in_scripts()) if name not in own)
