"""Which stage a command is for: the one that is named, else the next that lies ahead."""

from collections.abc import Iterable
from difflib import get_close_matches

from trainer.commands.base import Context, Mistyped
from trainer.core.events import Event, microseconds
from trainer.core.ids import slug
from trainer.core.stages import Stage, current, place, stages
from trainer.core.text import one_line


def the_stage(context: Context, log: Iterable[Event] | None = None) -> Stage | None:
    """Return the stage to practise for; None when there is none.

    `log` is read from the file when it is not at hand. Raises `Mistyped` when `--stage` names none.
    """
    if log is None:
        from trainer.store import read

        log = read(context.store_path)
    now = context.clock()
    known = stages(log, now=microseconds(now))
    if context.stage_name is not None:
        return named(context, known, context.stage_name)
    return current(known, now)


def named(context: Context, known: tuple[Stage, ...], name: str) -> Stage:
    """Return the stage of that name, or of that company; raises `Mistyped` when there is none."""
    if found := current(known, context.clock(), name):
        return found
    raise Mistyped(_unknown(name, known))


def _unknown(name: str, known: tuple[Stage, ...]) -> str:
    if not known:
        return "No interview was added yet. Add one, for example: trainer interview add Acme"
    names = dict.fromkeys([stage.name for stage in known] + [place(s.company) for s in known])
    near = get_close_matches(slug(name), names, n=1)
    hint = f"Did you mean {near[0]}?" if near else "trainer interview list shows them all."
    return one_line(f"There is no interview “{name}”. {hint}")
