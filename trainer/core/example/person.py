"""A made-up person who practices: forgets, slips where a line is hard, confuses two answers.

Their memory is not FSRS, so that what is estimated of them may be wrong, as of anybody. They drive
the real drill and the real rehearsal, and keep their log in memory alone.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from msgspec import Struct, field

from trainer.core.drill.ask import after, next_task
from trainer.core.drill.drill import Drill, Limit, prepared
from trainer.core.grading.keys.keying import keying
from trainer.core.grading.letters import MISSED
from trainer.core.log.events import AGAIN, DAY, GOOD, HARD, Event, Live, live, microseconds
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.ended import unasked
from trainer.core.rehearsal.marks import kept
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.turns import went_on
from trainer.core.script.cards import LETTERS, Card
from trainer.core.script.script import Cue, Words
from trainer.core.sitting.answer import answer, choose
from trainer.core.sitting.keep import review, study
from trainer.core.sitting.sitting import Sitting, seated
from trainer.core.sitting.task import Task
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.core.words.slots import filled

A_WORD = {
    Way.READ: 0.5,
    Way.TYPE: 1.2,
    Way.LETTERS: 0.6,
    Way.ALOUD: 0.5,
    Way.VOICE: 0.5,
    Way.CHOOSE: 0.0,
}
"""Seconds a word takes them."""
BEFORE, TO_RATE = 4.0, 3.0
"""Seconds until they begin, and until they have rated."""
SEEN, LEARNED = 0.08, 0.35
"""Days for which words just seen, and words first recalled, last them."""
BLANK = 0.15
"""How often they say nothing when a line does not come; else words of it are lost."""
SLIP = 0.16
"""How often a word is lost though the line comes."""
ALMOST = 0.25
"""Share of the words up to which what was lost aloud is rated "almost"."""
MIXED = 0.3
"""How often, not knowing, they take the branch that they always take for it, or say its words."""
USUALLY = 0.7
"""How often words are lost at the hard place of a line, not anywhere."""


class _Trace(Struct):
    """What is left of a card: for how many days it lasts, and since when (microseconds)."""

    days: float
    since: int


class Simulated(Struct):
    """A made-up person at a moment, with the log of what they did."""

    deck: tuple[Card, ...]
    random: Random
    now: datetime
    log: list[Event] = field(default_factory=list)
    _traces: dict[str, _Trace] = field(default_factory=dict)
    _hard: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._hard = {card.key: self.random.random() for card in self.deck}

    def keep(self, event: Event) -> Event:
        """Keep an event as the store would, with an id that tells its number."""
        at = max(event.at, self.log[-1].at + 1) if self.log else event.at
        number = len(self.log) + 1
        kept = replace(event, id=f"{number:08}", origin="example", seq=number, at=at)
        self.log.append(kept)
        return kept

    @property
    def live(self) -> Live:
        """What of the log stands now."""
        return live(self.log, now=microseconds(self.now))

    def practice(self, stage: Stage | None, *, minutes: float) -> None:
        """Drill for so many minutes for a stage."""
        limit = Limit(seconds=minutes * 60)
        drill = prepared(self.deck, self.live, limit=limit, now=self.now)
        if stage:
            drill = replace(drill, names=stage.names, stage=stage.name)
        drill = next_task(drill, now=self.now, random=self.random)
        while drill.task:
            drill = self._drilled(drill, drill.task)

    def rehearse(self, stage: Stage, order: Sequence[Cue], *, live: bool) -> None:
        """Go through the whole call of a stage."""
        sitting = seated(self.deck, self.live, now=self.now)
        sitting = replace(sitting, names=stage.names, stage=stage.name)
        known = Nothing()
        call = begin(sitting, order, now=self.now, random=self.random, known=known, live=live)
        while call.lasts and call.task:
            call = self._turn(call, call.task)

    def likely(self, key: str) -> float:
        """Return how likely a card comes to mind now, 0 to 1: what nobody else can know."""
        trace = self._traces.get(key)
        return self._recall(trace) if trace else 0.0

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)

    def _drilled(self, drill: Drill, task: Task) -> Drill:
        step = task.step
        self.wait(BEFORE + A_WORD[step.way] * len(step.wanted.text.split()))
        if step.way is Way.READ:
            return self._kept(drill, study(drill, now=self.now))
        if step.way is Way.CHOOSE:
            drill = self._choice(drill, task)
        else:
            said = self._words(task, step.wanted, drill)
            words = "" if step.way is Way.ALOUD else said
            drill = answer(drill, words, now=self.now, known=Nothing())
        self.wait(TO_RATE * (0.5 + self.random.random()))
        if step.study:
            return self._kept(drill, study(drill, now=self.now))
        if step.way is Way.ALOUD:
            rating = _own(said, filled(step.wanted, drill.names).shown)
        else:
            rating = (drill.verdict and drill.verdict.suggested) or GOOD
        return self._kept(drill, review(drill, rating, now=self.now))

    def _kept(self, drill: Drill, event: Event) -> Drill:
        kept = self.keep(event)
        self._learn(kept)
        return after(drill, kept, now=self.now, random=self.random)

    def _turn(self, call: Rehearsal, task: Task) -> Rehearsal:
        words = len(task.step.wanted.text.split())
        self.wait(BEFORE + A_WORD[task.step.way] * words)
        said = "" if call.quiet else self._words(task, task.step.wanted, call)
        known = Nothing()
        call = say(call, said, now=self.now, random=self.random, known=known)
        while rating := unasked(call):
            event = self.keep(kept(call, rating, now=self.now))
            self._learn(event)
            call = went_on(call, event, now=self.now, random=self.random, known=known)
        return call

    def _choice(self, drill: Drill, task: Task) -> Drill:
        """Choose a branch: the right one where it is known, else often the one before it."""
        ids = [branch.id for branch in task.card.line.branches if branch in task.choices]
        wanted = task.card.branch.id if task.card.branch else ""
        right = self._comes(task.card.key, ease=0.85)
        taken = wanted
        if not right:
            usual = ids[ids.index(wanted) - 1]
            mixed = self.random.random() < MIXED
            taken = usual if mixed else self.random.choice([one for one in ids if one != wanted])
        place = [branch.id for branch in task.choices].index(taken)
        return choose(drill, LETTERS[place], now=self.now)

    def _words(self, task: Task, wanted: Words, sitting: Sitting) -> str:
        """Return what they say, or the letters they type."""
        shown = task.step.rung is Rung.SHOWN
        right = shown or self._comes(task.card.key)
        if not right and self.random.random() < BLANK:
            return ""
        if (
            not right
            and not task.step.study
            and not task.step.way.spoken
            and self.random.random() < MIXED
        ):
            wanted = _of_another_branch(task.card) or wanted
        if task.step.way is Way.LETTERS:
            blanks = keying(wanted, sitting.names, every_other=shown).blanks
            asked = [blank.keys[0] for blank in blanks if blank.keys]
            lost = self._lost(task.card.key, len(asked), right=right)
            return "".join(MISSED if n in lost else key for n, key in enumerate(asked))
        every = filled(wanted, sitting.names).shown
        lost = self._lost(task.card.key, len(every), right=right or wanted != task.step.wanted)
        return " ".join(word for n, word in enumerate(every) if n not in lost)

    def _lost(self, key: str, words: int, *, right: bool) -> set[int]:
        """Return which of so many words are lost: mostly those at the hard place of the line."""
        if right and self.random.random() > SLIP:
            return set()
        usual = int((0.3 + 0.5 * self._hard[key]) * words)
        start = usual if self.random.random() < USUALLY else self.random.randrange(max(1, words))
        length = 1 if right else self.random.randint(1 + words // 4, 1 + words // 2)
        return set(range(start, min(words, start + length)))

    def _comes(self, key: str, *, ease: float = 1.0) -> bool:
        """Say whether a card comes to mind now."""
        trace = self._traces.get(key)
        if trace is None:
            return self.random.random() < ease / 2
        return self.random.random() < self._recall(trace)

    def _recall(self, trace: _Trace) -> float:
        days = (microseconds(self.now) - trace.since) / DAY
        return 1 / (1 + days / (9 * trace.days))

    def _learn(self, event: Event) -> None:
        """Leave a trace: what was recalled when it was nearly gone lasts much longer."""
        key = event.key or ""
        trace = self._traces.setdefault(key, _Trace(SEEN, microseconds(self.now)))
        slow = 0.6 + 0.8 * (1 - self._hard[key])
        if event.rating is None:  # only seen
            trace.days = max(trace.days, SEEN)
        elif event.rating > AGAIN:
            gone = 1 - self._recall(trace)
            trace.days = max(LEARNED * slow, trace.days * (1.15 + 4 * slow * gone))
        else:
            trace.days = max(SEEN, trace.days / 2)
        trace.since = microseconds(self.now)


def _own(said: str, wanted: Sequence[str]) -> int:
    """Return how somebody honest rates what they said aloud."""
    lost = len(wanted) - len(said.split())
    return GOOD if not lost else HARD if lost <= ALMOST * len(wanted) else AGAIN


def _of_another_branch(card: Card) -> Words | None:
    """Return what is said to another answer of the same fork; None where there is nothing."""
    for branch in card.asked.branches if card.asked else ():
        if branch.follow_up and branch != card.branch:
            return branch.follow_up.wanted
    return None
