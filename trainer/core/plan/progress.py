"""How far a person has come with each card, and the step that is next for it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from trainer.core.memory.ladder import BOTTOM, Climb, Rung, next_part, proof_due, rung
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.step import LINE_WAYS, Change, Step, Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.value import replace

MISSES = 2
"""Misses in a row, with words shown, after which a line lets the others go first."""
RUNGS = 2
"""Rungs of one line in one drill, at most."""

TYPED = 8
"""Words up to which a proof is typed; of a longer line it is by letters, which costs less."""


class Progress(Struct, frozen=True):
    """What the log, and this drill so far, say of the cards.

    `asked` are the cards of this drill in their order; `seen` tells when the words of a key were
    last on the screen: after how many cards, and at which microsecond; `rungs` which rungs of a key
    this drill has asked; `missed` how often in a row practice of a key with words shown failed;
    `first` the keys that a first drill begins with; `by` the way a person insists on; `quiet`: they
    can't speak where they are. `warm`: it is the warm-up before a call. `aloud` is how
    they say a line: aloud, or by voice where the program listens. `eve`: it is the evening before a
    call, on which nothing is proven: lines are said as they will be. `new`: what is known of a card
    of which the log says nothing.
    """

    memories: Mapping[str, Memory] = field(default_factory=dict)
    climbs: Mapping[str, Climb] = field(default_factory=dict)
    asked: Sequence[Card] = ()
    seen: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    rungs: Mapping[str, frozenset[Rung]] = field(default_factory=dict)
    missed: Mapping[str, int] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    by: Way | None = None
    quiet: bool = False
    warm: bool = False
    eve: bool = False
    aloud: Way = Way.ALOUD
    new: Memory = NEW

    def another(self) -> "Progress":
        """Return what another drill begins with: all that the log says, nothing asked yet."""
        return replace(self, asked=(), seen={}, rungs={}, missed={})

    def memory(self, key: str | None) -> Memory:
        """Return the memory of a card; a new one where the log says nothing."""
        return self.memories.get(key or "", self.new)

    def failing(self, step: Step) -> int:
        """Return how often practice of a line was missed, once it was so often that it waits."""
        missed = self.missed.get(step.card.key, 0) if step.study else 0
        return missed if missed >= MISSES else 0

    def tries(self, step: Step, day: str) -> int:
        """Return how often a card was tried on a study day (ISO 8601).

        None: its turn comes before those that were.
        """
        memory = self.memory(step.card.key)
        tries = memory.tries if memory.tried == day else 0
        return tries + self.failing(step)


def next_step(card: Card, progress: Progress) -> Step | None:
    """Return what would be asked of a card; None while it must wait.

    It waits for the words it leans on to be met, and when two rungs of it were asked already.
    """
    if card.parent is not None and progress.memory(card.parent).shown is None:
        return None
    if card.kind is Kind.BRANCH:
        return Step(card, Way.CHOOSE, card.branch.condition) if card.branch else None
    line = card.line.wanted
    if progress.memory(card.key).shown is None:
        return Step(card, Way.READ, line)
    position = progress.climbs.get(card.key, BOTTOM)
    level = rung(position, line)
    if progress.by and progress.by.whole:
        level = Rung.WHOLE
    elif position == BOTTOM and card.key in progress.first:
        level = Rung.SHOWN  # the first success of all
    asked = progress.rungs.get(card.key, frozenset())
    if level not in asked and len(asked) >= RUNGS:
        return None
    if level is Rung.WHOLE:
        return _whole(card, position, progress)
    part = next_part(position, line)
    if part and part.of == 1 and level is Rung.LETTERS:
        part = None
    words = part.words if part else line
    return Step(card, Way.LETTERS, words, level, part if part and part.of > 1 else None)


def _whole(card: Card, position: Climb, progress: Progress) -> Step:
    """Return the whole line as it is asked: aloud, where that can be and is believed; else typed.

    Now and then as a proof, which is typed or by letters.
    """
    line = card.line.wanted
    way = progress.by or (Way.TYPE if progress.quiet or position.weak else progress.aloud)
    if not way.spoken or progress.by or progress.eve or not proof_due(position, line):
        return Step(card, way, line, Rung.LETTERS if way is Way.LETTERS else Rung.WHOLE)
    if line.count <= TYPED:
        return Step(card, Way.TYPE, line, Rung.WHOLE, proof=True)
    return Step(card, Way.LETTERS, line, Rung.LETTERS, proof=True)


def changed(step: Step, ways: frozenset[Way], progress: Progress) -> Change | None:
    """Return why a line is asked in another way than all those before it; None: it isn't.

    `ways` are those so far. Only the first change is told: from there on it is known that they do.
    """
    if len(ways) != 1 or step.way in ways or step.way not in LINE_WAYS or progress.by:
        return None
    if step.proof:
        return Change.PROOF
    if step.way is Way.LETTERS:
        return Change.LEARNING
    return Change.WEAK if step.way is Way.TYPE and not progress.quiet else Change.KNOWN
