"""What is said of the interview that a script is for."""

import shlex
from collections.abc import Iterator

from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.rows.stages import with_whom


def question(name: str, stage: Stage) -> str:
    """Ask whether an interview is practiced with a script from now on."""
    who = one_line(with_whom(stage))
    return f"Practice for {who} with {name} from now on? y: yes \u00b7 Enter: no "


def with_it(name: str, stage: Stage) -> str:
    """Say that it is."""
    return one_line(f"Saved. From now on, home and the drill use {name} for {with_whom(stage)}.")


def without(name: str, stage: Stage) -> str:
    """Say that it isn't, and how it would be."""
    return one_line(f"All right. {_later(name, stage)}")


def how(name: str, stage: Stage | None, *, any_: bool) -> Iterator[str]:
    """Yield how an interview is practiced with a script; nothing where the one at hand is.

    `any_`: whether there are interviews.
    """
    if stage is not None:
        yield one_line(_later(name, stage))
    elif not any_:
        add = f"trainer interview add Acme --script {shlex.quote(name)}"
        yield f"To practice for an interview with it: {add}"


def _later(name: str, stage: Stage) -> str:
    edit = f"trainer interview edit {stage.name} --script {shlex.quote(name)}"
    return f"To practice for {with_whom(stage)} with it: {edit}"
