"""Somebody on the phone, who rehearses the real script."""

from copy import copy
from functools import cache

from msgspec import Struct, field

from tests.support.folds import prepared
from tests.support.people import DECK, Person
from trainer.core.drill.drill import Limit
from trainer.core.grading.voice.utterance import Utterance
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.memory.step import Way
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.ended import abandoned, through, unasked
from trainer.core.rehearsal.left import Left, left_at
from trainer.core.rehearsal.marks import (
    aloud_kept,
    aside_kept,
    kept,
    kept_aloud,
    kept_reply,
    reply_kept,
    set_aside,
    unkept,
)
from trainer.core.rehearsal.order import CALL, Course, parts_of
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits
from trainer.core.rehearsal.speaking import say
from trainer.core.rehearsal.turns import went_on
from trainer.core.script.cards import LETTERS, Card, cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Cue, Script
from trainer.core.sitting.answer import choose
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.end import end_rows
from trainer.rows.call.talk import last_heard

ENGINE = "made up 1"
"""What hears somebody, where nothing does."""
NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}


def script_of(text: str) -> Script:
    script, problems = parse(text, path="my.md", stem="my")
    assert script is not None, problems
    return script


SCRIPT = script_of(DECK.read_text(encoding="utf-8"))
CARDS: dict[str, Card] = {card.key: card for card in cards(SCRIPT)}


class Caller(Struct, dict=True):
    """Somebody on the phone: what they say takes 20 seconds, what they rate 5."""

    person: Person = field(default_factory=Person)
    order: tuple[Cue, ...] = SCRIPT.cues
    by: Way | None = Way.TYPE
    live: bool = False
    left: Left | None = None
    script: Script = SCRIPT
    name: str = CALL

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
            known=Nothing(),
            told=Course(self.name, 1, parts_of(self.script)),
            left=self.left,
            live=self.live,
        )

    @property
    def card(self) -> Card:
        assert self.call.task is not None
        return self.call.task.card

    @property
    def reviews(self) -> list[Event]:
        """The answers that were kept."""
        return [event for event in self.person.log if event.event == What.REVIEW]

    @property
    def heard(self) -> str:
        """What they said since the person spoke."""
        return texts(last_heard(self.call))

    def says(self, words: str) -> "Caller":
        """Say something; what is to be kept of it is kept with the rating suggested."""
        self.person.wait(20)
        now, random = self.person.now, self.person.random
        self.call = say(self.call, words, now=now, random=random, known=Nothing())
        return self._settled()

    def hears(self, words: str, *, clean: bool = True) -> "Caller":
        """Say something that is heard; what is to be kept of it is kept as suggested."""
        self.person.wait(20)
        now, random = self.person.now, self.person.random
        heard = Utterance(words, clean=clean, engine=ENGINE)
        self.call = say(self.call, words, now=now, random=random, known=Nothing(), heard=heard)
        return self._settled()

    def _settled(self) -> "Caller":
        while self.call.told or self.call.replaced or unkept(self.call) or unasked(self.call):
            if self.call.told:
                event = self.person.record(kept_reply(self.call, now=self.person.now))
                self.call = reply_kept(self.call, event)
            elif self.call.replaced:
                event = self.person.record(set_aside(self.call, now=self.person.now))
                self.call = aside_kept(self.call, event)
            elif said := unkept(self.call):
                event = self.person.record(kept_aloud(self.call, said), exact=True)
                self.call = aloud_kept(self.call, said, event)
            elif rating := unasked(self.call):
                self.rates(rating)
        return self

    def says_it(self) -> "Caller":
        """Say what is to be said."""
        return self.says("" if self.call.quiet else words_of(self.card))

    def rates(self, rating: int) -> Event:
        """Keep what is in hand."""
        now, random = self.person.now, self.person.random
        exact = self.call.unrated != () and not self.call.lasts
        event = self.person.record(kept(self.call, rating, now=now), exact=exact)
        self.call = went_on(self.call, event, now=now, random=random, known=Nothing())
        return event

    def goes_through(self, rating: int = 3, chosen: str | None = None) -> "Caller":
        """Tell of everything said aloud how it went; forks are told right, or all the same way."""
        self.call = through(self.call, now=self.person.now)
        while task := self.call.task:
            self.person.wait(5)
            if self.call.verdict is None:
                ids = [branch.id for branch in task.choices]
                right = task.card.branch.id if task.card.branch else ""
                letter = LETTERS[ids.index(chosen or right)]
                self.call = choose(self.call, letter, now=self.person.now)
                self.rates(unasked(self.call) or 1)
            else:
                self.rates(rating)
        return self

    def to(self, key: str) -> "Caller":
        """Say everything right until that line is asked."""
        while self.call.lasts and self.card.key != f"second-interview/{key}":
            self.says_it()
        return self

    def to_the_end(self) -> Rehearsal:
        while self.call.lasts:
            self.says_it()
        return self.call

    def recap(self) -> str:
        rows = end_rows(abandoned(self.call), now=self.person.now)
        return "\n".join(row.line for row in rows)


def assert_asked_once(call: Rehearsal) -> None:
    """No question was asked twice; it may have come up before, with nothing said that was it."""
    last = {turn.card.key: turn for turn in call.turns}
    for turn in call.turns:
        if turn.card.asked is None and turn is not last[turn.card.key]:
            assert (turn.event.rating, (turn.event.share or 0) < 0.5) == (1, True)


def words_of(card: Card) -> str:
    pieces = card.line.wanted.pieces
    return "".join(NAMES.get(piece.text, "") if piece.slot else piece.text for piece in pieces)


def line(key: str) -> str:
    return words_of(CARDS[f"second-interview/{key}#phrasing"])


def texts(rows: tuple[object, ...]) -> str:
    return " ".join(str(getattr(row, "text", row)) for row in rows)


# -- the interviewer


def fork(branch: str) -> Caller:
    """Return a caller who has asked for the rank and heard that branch."""
    return _alike(_at_fork(branch, tuple(NAMES.items())))


def asked_again(first: int = 0) -> Caller:
    """Return a caller who was asked to say something again."""
    return _alike(_asked_again(first, tuple(NAMES.items())))


def _alike(caller: Caller) -> Caller:
    """Return a caller who has come as far in the same call, and goes on alone."""
    found, person = copy(caller), copy(caller.person)
    person.log, person.random = list(person.log), copy(caller.person.random)
    found.person, found.call = person, caller.call
    return found


@cache
def _at_fork(branch: str, _names: tuple[tuple[str, str], ...]) -> Caller:
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("rank#phrasing").says_it()
        if caller.call.branch and caller.call.branch.id == branch:
            return caller
    raise AssertionError(branch)


@cache
def _asked_again(first: int, _names: tuple[tuple[str, str], ...]) -> Caller:
    for seed in range(first, first + 100):
        caller = Caller(Person(seed=seed))
        while caller.call.lasts and caller.call.waits is not Waits.REPEAT:
            caller.says_it()
        if caller.call.lasts:
            return caller
    raise AssertionError("never")


# -- stopping and going on


def left(caller: Caller, order: tuple[Cue, ...] = SCRIPT.cues, *, name: str = CALL) -> Left | None:
    log = live(caller.person.log, now=microseconds(caller.person.now))
    return left_at(SCRIPT, order, log, now=caller.person.now, name=name)


def again(caller: Caller, *, after: float = 3600) -> Caller | None:
    """Leave the call, and go on with it an hour later; None: there is nothing to go on with."""
    person = caller.person
    person.wait(after)
    log = live(person.log, now=microseconds(person.now))
    left = left_at(caller.script, caller.order, log, now=person.now, name=caller.name)
    if left is None:
        return None
    return Caller(
        person, caller.order, script=caller.script, left=left, name=caller.name, by=Way.TYPE
    )


def standing(person: Person) -> list[tuple[str | None, int | None]]:
    """Return the reviews that stand, by key and rating."""
    log = live(person.log, now=microseconds(person.now))
    return [(event.key, event.rating) for event in log if event.event == What.REVIEW]
