"""People made up for tests: a clock of their own, a log in memory, and a way of answering."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from msgspec import Struct, field

from tests.support.folds import prepared
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.grading.keys.keying import keying
from trainer.core.log.events import Event, What
from trainer.core.memory.ladder import Rung
from trainer.core.memory.step import Way
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.sitting.answer import answer, choose
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.outside import Outside

DECK = Path(__file__).parents[2] / "decks" / "second-interview.md"
MONDAY = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


@cache
def real_cards() -> tuple[Card, ...]:
    """Return the cards of the second-interview script, read once."""
    return cards_anew()


def cards_anew() -> tuple[Card, ...]:
    """Return cards that are equal to those, and no others: the script is read once more."""
    script, problems = parse(DECK.read_text(), path=str(DECK), stem=DECK.stem)
    assert script is not None, problems
    return cards(script)


@cache
def deck_cards() -> tuple[Card, ...]:
    """Return the cards with words to say of every script that comes along."""
    found: list[Card] = []
    for path in sorted(DECK.parent.glob("*.md")):
        script, problems = parse(path.read_text(encoding="utf-8"), path=str(path), stem=path.stem)
        assert script is not None, problems
        found += [card for card in cards(script) if card.kind is Kind.PHRASING]
    return tuple(found)


class Person(Struct, dict=True):
    """Somebody who practices: `recall` says how likely the next answer is right."""

    recall: float = 0.9
    speed: float = 1.0
    seed: int = 1
    now: datetime = MONDAY
    log: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def record(self, event: Event, *, exact: bool = False) -> Event:
        """Keep an event as the store would."""
        at = event.at if exact or not self.log else max(event.at, self.log[-1].at + 1)
        number = len(self.log) + 1
        kept = replace(event, id=f"{number:08}", origin="person", seq=number, at=at)
        self.log.append(kept)
        return kept

    @property
    def outside(self) -> Outside:
        """What a screen would be handed."""
        return Outside(self.record, lambda: self.now, self.random, Nothing())

    def drill(
        self,
        deck: tuple[Card, ...],
        *,
        limit: Limit | None = None,
        by: Way | None = None,
        targets: tuple[Target, ...] = (),
        foremost: tuple[str, ...] = (),
        watch: Callable[[Drill], None] = lambda _drill: None,
    ) -> Drill:
        """Practice to the end of a drill and return it; `watch` sees every task."""
        limit = limit or Limit(seconds=300)
        log = tuple(self.log)
        start = prepared(deck, log, limit=limit, now=self.now, by=by, targets=targets)
        start = replace(start, foremost=foremost)
        drill = next_task(start, now=self.now, random=self.random)
        while drill.task:
            watch(drill)
            drill = self._answer(drill)
        return drill

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)

    def _answer(self, drill: Drill) -> Drill:
        task = drill.task
        assert task is not None
        words = len(task.step.wanted.text.split())
        knows = self.random.random() < self.recall
        match task.step.way:
            case Way.READ:
                self.wait(self.speed * (3 + 0.5 * words))
                return DrillPractice(drill, self.outside).go_on().drill
            case Way.CHOOSE:
                self.wait(self.speed * 9)
                drill = self._choose(drill, right=knows)
            case way:
                a_word = {Way.TYPE: 1.5, Way.LETTERS: 0.6, Way.ALOUD: 0.5}[way]
                self.wait(self.speed * (3 + a_word * words))
                said = self._said(drill) if knows and way is not Way.ALOUD else ""
                drill = answer(drill, said, now=self.now, known=Nothing())
        self.wait(self.speed * 3)
        if task.step.study:
            return DrillPractice(drill, self.outside).go_on().drill
        assert drill.verdict is not None
        rating = drill.verdict.suggested or (3 if knows else 1)
        return DrillPractice(drill, self.outside).rate(rating).drill

    def _choose(self, drill: Drill, *, right: bool) -> Drill:
        task = drill.task
        assert task is not None
        assert task.card.branch is not None
        ids = [branch.id for branch in task.choices]
        place = ids.index(task.card.branch.id)
        letter = "abcd"[place if right else (place + 1) % len(ids)]
        return choose(drill, letter, now=self.now)

    def _said(self, drill: Drill) -> str:
        task = drill.task
        assert task is not None
        if task.step.way is Way.LETTERS:
            state = keying(task.step.wanted, {}, every_other=task.step.rung is Rung.SHOWN)
            return "".join(blank.keys[:1] for blank in state.blanks)
        pieces = task.card.line.wanted.pieces
        return "".join("" if piece.slot else piece.text for piece in pieces)


def wordings(person: Person) -> list[str | None]:
    """Return the words that somebody let count too, as the log has them."""
    return [event.said for event in person.log if event.event == What.WORDING]
