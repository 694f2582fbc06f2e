"""A drill walked through by somebody who is only imagined: what forecasts and figures rest on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from trainer.core.answering import asked
from trainer.core.asking import kept, put, upcoming
from trainer.core.drill import Drill
from trainer.core.events import What
from trainer.core.pace import Speeds, expected
from trainer.core.review import event_of
from trainer.core.task import Step

USUAL = Speeds()
"""The speed of somebody of whom nothing is known."""

Choice = Callable[[Drill, datetime], Step | None]
"""What is asked next, of a drill and a moment; None: nothing more."""


class Imagined(Protocol):
    """Somebody who answers."""

    def answer(self, step: Step, *, usual: float, now: datetime) -> tuple[int, float]:
        """Return the rating (1-4) and the seconds a step takes them; `usual` is what is expected.

        A step with its words shown is not rated; then only the seconds count.
        """


def walk(
    drill: Drill, who: Imagined, *, now: datetime, random: Random, choice: Choice = upcoming
) -> tuple[Drill, datetime]:
    """Return the drill at its end, and when that is; the steps are taken by the product."""
    while (step := choice(drill, now)) is not None:
        drill = put(drill, step, now=now, random=random)
        rating, seconds = who.answer(step, usual=expected(step, USUAL), now=now)
        now += timedelta(seconds=seconds)
        what = What.STUDY if step.study else What.REVIEW
        event = replace(
            event_of(what, asked(drill), now, drill.stage),
            id=f"{len(drill.log):08}",
            rating=None if step.study else rating,
            seconds=seconds,
        )
        drill = kept(drill, event, now=now)
    return drill, now
