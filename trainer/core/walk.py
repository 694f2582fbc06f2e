"""A drill walked through by somebody who is only imagined: what forecasts and figures rest on."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from trainer.core.asking import kept, put, upcoming
from trainer.core.drill import Drill
from trainer.core.events import Event, What, microseconds, study_day
from trainer.core.pace import Speeds, expected
from trainer.core.task import Step, Way

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
        drill = kept(drill, _event(drill, step, rating, seconds, now), now=now)
    return drill, now


def _event(drill: Drill, step: Step, rating: int, seconds: float, now: datetime) -> Event:
    read = step.way is Way.READ
    return Event(
        event=What.STUDY if step.study else What.REVIEW,
        id=f"{len(drill.log):08}",
        at=microseconds(now),
        day=study_day(now),
        key=step.card.key,
        line=step.wanted.text,
        kind="drill",
        way=None if read else step.way.value,
        rung=None if step.rung is None else int(step.rung),
        hints=None if read else 0,
        rating=None if step.study else rating,
        seconds=seconds,
        stage=drill.stage,
    )
