"""Interviews that are at the same time, or are told of twice."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta, tzinfo

from msgspec import Struct

from trainer.core.stages.stages import Stage, place
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


def already(told: Stage, fields: Collection[str], others: Iterable[Stage]) -> Stage | None:
    """Return the interview that is there already, by what is told of one; None where none is.

    It's at the same company, and what is told in these `fields`, a day among them, is so of it.
    """
    if not any(getattr(told, each) for each in ("call", "interview") if each in fields):
        return None
    return next((each for each in others if not each.closed and _same(each, told, fields)), None)


def _same(stage: Stage, told: Stage, fields: Collection[str]) -> bool:
    own, new = (
        (place(each.company), *(_plain(each, of) for of in fields)) for each in (stage, told)
    )
    return own == new


def _plain(stage: Stage, field: str) -> object:
    """Return what is known in a field, whatever its capitals; of a person their whole name."""
    found = getattr(stage, field)
    return stage.whole(field).name.casefold() if isinstance(found, str) else found
