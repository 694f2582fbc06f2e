"""Interviews that are at the same time."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo

from msgspec import Struct

from trainer.core.stages.stages import Stage
from trainer.core.when.said import hourless

NEAR = timedelta(hours=1)
"""How far apart two moments are that one person can keep."""


class Clash(Struct, frozen=True):
    """Another stage, and when its call, or its interview, is: too near to one of this stage."""

    stage: Stage
    at: datetime
    call: bool


def clashes(stage: Stage, others: Iterable[Stage], *, zone: tzinfo | None) -> Iterator[Clash]:
    """Yield the calls and interviews of other stages that are less than an hour from its own.

    A day whose hour is not known yet clashes with nothing; `zone` None is the computer's own.
    """
    own = [at for at in (stage.call, stage.interview) if at and not hourless(at.astimezone(zone))]
    for other in others:
        if other.name == stage.name:
            continue
        for at in (other.call, other.interview):
            known = at and not hourless(at.astimezone(zone))
            if at and known and any(abs(at - mine) < NEAR for mine in own):
                yield Clash(other, at, at is other.call)
