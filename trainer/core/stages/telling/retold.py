"""What was told anew of an interview, and can be taken back: what came of it, or another day."""

from msgspec import Struct

from trainer.core.log.events import Event, Live, What
from trainer.core.stages.record import stages
from trainer.core.stages.stages import Stage

DAYS = ("call", "interview")


class Retold(Struct, frozen=True):
    """An interview before and after something was told of it anew."""

    before: Stage
    after: Stage

    @property
    def result(self) -> str:
        """What came of it, where that alone was told; else empty: a day is another, or none."""
        moved = any(getattr(self.before, day) != getattr(self.after, day) for day in DAYS)
        return "" if moved else self.after.result


def retold(event: Event, standing: Live) -> Retold | None:
    """Return what an event told anew of an interview; None where it told nothing of that kind.

    `standing` is what stands of the log. A day that wasn't known before is no other one.
    """
    if event.event != What.STAGE or not event.stage or event not in standing:
        return None
    place = standing.index(event)
    before = _named(event.stage, stages(Live(standing[:place])))
    after = _named(event.stage, stages(Live(standing[: place + 1])))
    if before is None or after is None:
        return None
    told = after.result != before.result  # another day told after a wait ends that
    moved = any(getattr(before, day) not in (None, getattr(after, day)) for day in DAYS)
    return Retold(before, after) if told or moved else None


def _named(name: str, found: tuple[Stage, ...]) -> Stage | None:
    return next((each for each in found if each.name == name), None)
