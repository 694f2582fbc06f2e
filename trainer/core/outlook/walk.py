"""Walking a drill: somebody imagined answers what the product asks, and its log grows."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

from trainer.core.drill.ask import kept, put, upcoming
from trainer.core.drill.drill import Drill
from trainer.core.log.events import AGAIN, Event, What
from trainer.core.memory.pace import Speeds, expected
from trainer.core.memory.step import Step, Way
from trainer.core.sitting.answer import asked
from trainer.core.sitting.keep import PROOF, event_of
from trainer.core.value import replace

MARKS = ".,;:?!{}"
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
    """Return the event that such an answer leaves; of a line missed, its second half is missing."""
    what = What.STUDY if step.study else What.REVIEW
    failed = not step.study and rating == AGAIN and step.way in (Way.LETTERS, Way.TYPE)
    return replace(
        event_of(drill, what, asked(drill), now=now),
        id=f"{len(drill.log):08}",
        rating=None if step.study else rating,
        missing=_second_half(step)
        if failed
        else None
        if step.way.spoken or step.way is Way.CHOOSE
        else (),
        seconds=seconds,
        data=PROOF if step.proof else None,
    )


def _second_half(step: Step) -> tuple[str, ...]:
    words = step.wanted.text.split()
    return tuple(word.lower().strip(MARKS) for word in words[len(words) // 2 :])
