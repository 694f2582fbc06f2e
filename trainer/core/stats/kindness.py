"""How kind a person's own ratings are, measured by proofs of the same lines."""

from collections.abc import Iterable

from msgspec import Struct

from trainer.core.log.events import Event
from trainer.core.memory.schedule import held
from trainer.core.sitting.aloud import SPOKEN
from trainer.core.stats.past import Entry

ENOUGH = 8
"""Proofs under which nothing is said and nothing corrected."""
MOST = 0.5
"""The most that is taken off an estimate, or added to it."""
TELLING = 0.05
"""From how far own ratings and proofs lie apart the person is told so."""


class Kindness(Struct, frozen=True):
    """What a person's own ratings are worth.

    Of `rated` tries said aloud, which only they could judge, `well` were rated Hard or better; of
    `proofs`, typed or by letters without help, `proven` were right. `share` is by how much their
    own ratings are too kind (below 0: too harsh), 0 under `ENOUGH` proofs. `quick` more tries were
    over sooner than anyone can say the line, and yet rated as right: they count for nothing here.
    A miss may be that quick. A line's very first try isn't among any of them: nothing was counted
    on before it.
    """

    rated: int = 0
    well: int = 0
    proofs: int = 0
    proven: int = 0
    share: float = 0.0
    quick: int = 0

    @property
    def known(self) -> bool:
        """Whether there were enough proofs to say anything."""
        return self.proofs >= ENOUGH and self.rated > 0


def kindness(entries: Iterable[Entry]) -> Kindness:
    """Return how kind the own ratings among these tries are.

    Proofs come later than the tries they prove, and on other days: so each is held against the
    recall counted on just before it, and the difference of the two differences is the kindness,
    shrunk by half where it rests on `ENOUGH` proofs, by a quarter on three times as many.
    """
    own: list[tuple[float, bool]] = []
    proofs: list[tuple[float, bool]] = []
    quick = 0
    for entry in entries:
        if not entry.fed or entry.before.stability is None:
            continue
        if too_quick(entry.event) and entry.right:
            quick += 1
            continue
        pair = (held(entry.before, entry.event.at), entry.right and not entry.event.hints)
        if entry.event.proof:
            proofs.append(pair)
        elif entry.event.own:
            own.append(pair)
    share = 0.0
    if len(proofs) >= ENOUGH and own:
        share = (_too_high(proofs) - _too_high(own)) * len(proofs) / (len(proofs) + ENOUGH)
    return Kindness(
        rated=len(own),
        well=sum(right for _, right in own),
        proofs=len(proofs),
        proven=sum(right for _, right in proofs),
        share=min(MOST, max(-MOST, share)),
        quick=quick,
    )


def too_quick(event: Event) -> bool:
    """Tell whether a line that only the person judged was over sooner than anyone can say it."""
    if not event.own or event.seconds is None:
        return False
    return event.seconds < SPOKEN * len((event.line or "").split())


def _too_high(pairs: list[tuple[float, bool]]) -> float:
    """Return by how much what was counted on was more than what came."""
    return sum(expected - right for expected, right in pairs) / len(pairs)
