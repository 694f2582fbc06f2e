"""What became of `w`: a question that waits for its yes, or a wording that counts now."""

from typing import Generic, TypeVar

from msgspec import Struct

from trainer.core.log.events import Event
from trainer.core.sitting.sitting import Sitting
from trainer.rows.practice.also import KEPT

S = TypeVar("S", bound=Sitting)


class Added(Struct, Generic[S], frozen=True):
    """The sitting `before`; `event` is the wording that counts since, None while it is asked."""

    before: S
    question: str = ""
    event: Event | None = None

    @property
    def notice(self) -> str:
        """What the person is told or asked."""
        return KEPT if self.event else self.question
