"""The names of scripts: for Tab, quickly and without a word on what can't be read; and others."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import click

from trainer.acts.context import Context, Mistyped
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.order import scene_names
from trainer.core.stages.several.named import one_named
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.disk.scripts import FIRST, built_in_scripts

STAGED = ("drill", "rehearse", "read")
"""The commands that take an interview's name behind `--stage`."""


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


def no_interview(name: str, stages: Sequence[Stage], now: datetime) -> None:
    """Raise `Mistyped` where the name of a script is that of an interview; say what to type."""
    by_name = (each for each in stages if each.name == name)
    if stage := next(by_name, None) or one_named(name, stages, now):
        script, typed = stage.script or FIRST, click.get_current_context(silent=True)
        what = typed.info_name if typed and typed.info_name in STAGED else STAGED[0]
        raise Mistyped(
            one_line(
                f"“{name}” isn't a script. {stage.name} is practiced with {script}. To practice for"
                f" it: trainer {what} --stage {stage.name}"
            )
        )
