"""Somebody on the phone, who rehearses the real script."""

from msgspec import Struct, field

from tests.support.folds import prepared
from tests.support.people import DECK, Person
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.memory.step import Way
from trainer.core.rehearsal.left import Left, left_at
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.said import said
from trainer.core.rehearsal.turns import begin, went_on
from trainer.core.script.cards import Card, cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Cue, Script
from trainer.core.sitting.keep import review
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.practice.recap import call_rows

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}


def script_of(text: str) -> Script:
    script, problems = parse(text, path="my.md", stem="my")
    assert script is not None, problems
    return script


SCRIPT = script_of(DECK.read_text(encoding="utf-8"))
CARDS: dict[str, Card] = {card.key: card for card in cards(SCRIPT)}


class Caller(Struct, dict=True):
    """Somebody on the phone: every answer takes 20 seconds, every rating 5."""

    person: Person = field(default_factory=Person)
    order: tuple[Cue, ...] = SCRIPT.cues
    by: Way | None = Way.TYPE
    live: bool = False
    left: Left | None = None
    script: Script = SCRIPT

    def __post_init__(self) -> None:
        log = tuple(self.person.log)
        limit = Limit()
        drill = prepared(cards(self.script), log, limit=limit, now=self.person.now, by=self.by)
        drill = replace(drill, names=NAMES)
        self.call = begin(
            drill,
            self.order,
            now=self.person.now,
            random=self.person.random,
            left=self.left,
            live=self.live,
        )

    @property
    def card(self) -> Card:
        assert self.call.task is not None
        return self.call.task.card

    def says(self, words: str) -> "Caller":
        self.person.wait(20)
        self.call = said(self.call, words, now=self.person.now, known=Nothing())
        return self

    def says_it(self) -> "Caller":
        return self.says("" if self.call.quiet else words_of(self.card))

    def rates(self, rating: int | None = None) -> Event:
        self.person.wait(5)
        assert self.call.verdict is not None
        rating = rating or self.call.verdict.suggested or 3
        now = self.person.now
        again = self.call.verdict.retracted is not None
        event = self.person.record(review(self.call, rating, now=now), exact=again)
        self.call = went_on(self.call, event, now=now, random=self.person.random, known=Nothing())
        return event

    def to(self, key: str) -> "Caller":
        """Say everything right until that line is asked."""
        while self.call.task and self.card.key != f"second-interview/{key}":
            self.says_it().rates()
        return self

    def to_the_end(self) -> Rehearsal:
        while self.call.task:
            self.says_it().rates()
        return self.call

    def recap(self) -> str:
        rows = call_rows(self.call, now=self.person.now)
        return "\n".join(f"{row.label}: {row.text}" for row in rows)


def words_of(card: Card) -> str:
    pieces = card.line.wanted.pieces
    return "".join(NAMES[piece.text] if piece.slot else piece.text for piece in pieces)


def line(key: str) -> str:
    return words_of(CARDS[f"second-interview/{key}#phrasing"])


def texts(rows: tuple[object, ...]) -> str:
    return " ".join(str(getattr(row, "text", row)) for row in rows)


# -- the interviewer


def fork(branch: str) -> Caller:
    """Return a caller who has asked for the rank and heard that branch."""
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("rank#phrasing")
        caller.says_it().rates()
        if caller.call.branch and caller.call.branch.id == branch:
            return caller
    raise AssertionError(branch)


# -- stopping and going on


def left(caller: Caller, order: tuple[Cue, ...] = SCRIPT.cues) -> Left | None:
    log = live(caller.person.log, now=microseconds(caller.person.now))
    return left_at(SCRIPT, order, log, now=caller.person.now)


def standing(person: Person) -> list[tuple[str | None, int | None]]:
    """Return the reviews that stand, by key and rating."""
    log = live(person.log, now=microseconds(person.now))
    return [(event.key, event.rating) for event in log if event.event == What.REVIEW]
