"""What became of each history after an edit: an oracle that knows only the log and the file.

A history is all that was answered under one key. After every edit, and after what the program
writes down about it, each history lies under one key, and no two under the same. It lies

- at a card with its words, or in its place; if other words stand there now, it was asked about;
- else nowhere, but only when its words stand at no card, and its place is gone too, unless another
  history, whose own words they are, lies there; and it was asked about, or told, once, when it came
  to rest. The oracle remembers itself what was told, whatever the log says of it.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct

from tests.support.people import DECK, Person
from tests.support.texts.script_edits import Desk
from trainer.core.drill.drill import Limit
from trainer.core.edits.changes import Changes, History, changes, decision, written
from trainer.core.edits.recognition import RECOGNIZED, REWRITTEN, kept
from trainer.core.log.events import Event, Live, live, microseconds
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse

PEOPLE = 20
Deck = dict[str, Card]
Figures = Counter[str]
Forgets = Callable[[Changes], Changes]


class Story(Struct, frozen=True):
    """A history: the words it was last asked with, what was heard there, and its events."""

    words: str
    heard: frozenset[str]
    events: frozenset[str]

    @property
    def name(self) -> str:
        """What it is called, whatever its key."""
        return min(self.events)


def deck_of(text: str) -> Deck | None:
    script, problems = parse(text, path="call.md", stem="call")
    assert script or problems
    return {card.key: card for card in cards(script)} if script else None


@lru_cache(maxsize=PEOPLE)
def practiced(seed: int) -> Person:
    """Return a person who has practiced for one to four evenings."""
    person = Person(seed=seed)
    deck = deck_of(DECK.read_text())
    assert deck
    for _ in range(1 + seed % 4):
        person.drill(tuple(deck.values()), limit=Limit(seconds=4000))
        person.wait(86_400)
    return person


def somebody(seed: int) -> Person:
    """Return one of the people, with a log that may be written on."""
    person = practiced(seed % PEOPLE)
    return Person(seed=person.seed, now=person.now, log=list(person.log))


def log_of(person: Person) -> Live:
    return live(person.log, now=microseconds(person.now))


def last_whole(own: list[Event]) -> str:
    """Return the whole line that was last asked; a part of it may have been asked by itself."""
    whole = ""
    for event in own:
        part = event.rung == 1 and (event.line or "") in whole
        if event.line and event.rung != 0 and not part:
            whole = event.line
    return whole


def stories(log: tuple[Event, ...]) -> dict[str, Story]:
    """Return the histories by their keys; replies are known by the branch."""
    found: dict[str, Story] = {}
    for key in {event.key for event in log if event.key and event.line and event.rung != 0}:
        own = [event for event in log if event.key == key]
        place = key.partition("#")[0]
        near = [event for event in log if event.key and event.key.partition("#")[0] == place]
        found[key] = Story(
            last_whole(own),
            frozenset(event.reply for event in near if event.reply),
            frozenset(event.id for event in own),
        )
    return found


def followed(
    person: Person,
    deck: Deck,
    told: set[str] | None = None,
    *,
    but: Forgets = lambda found: found,
) -> Figures:
    """Write down what the program does about an edit, and let the oracle judge all histories.

    Whoever is asked keeps the history. `told` are the histories that rest, and of which that was
    said; `but` is what the program shall forget.
    """
    old = stories(log_of(person))
    found = but(changes(deck.values(), log_of(person), others=frozenset()))
    person.wait(60)
    for event in written(found, now=person.now):
        person.record(event)
    for card, _ in found.rewritten:
        person.record(decision(card, History.KEEP, now=person.now))
    oracle = Oracle(old, log_of(person), deck, set() if told is None else told)
    oracle.said = {*found.resting, *(pair.old for pair in found.unsure)}
    asked: set[str] = {card.key for card, _ in found.rewritten}
    judged = Figures(oracle.judge(key, asked) for key in old)
    assert changes(deck.values(), log_of(person), others=frozenset()).moves == ()
    return judged


class Oracle:
    """Judges what became of the histories of one person after one edit."""

    def __init__(
        self, old: dict[str, Story], log: tuple[Event, ...], deck: Deck, told: set[str]
    ) -> None:
        today = {event.id: event.key for event in log}
        self.old, self.deck, self.told = old, deck, told
        self.said: set[str] = set()
        self.now: dict[str, str] = {}
        for key, story in old.items():
            keys = {today[event] for event in story.events}
            assert len(keys) == 1, f"{key} was torn apart: {keys}"
            self.now[key] = keys.pop() or ""
        self.owners = {new: key for key, new in self.now.items()}
        assert len(self.owners) == len(old), "two histories under one key"

    def judge(self, key: str, asked: set[str]) -> str:
        """Say what became of a history; fail where it should have been something else."""
        new = self.now[key]
        card = self.deck.get(new)
        places = set(self.homes(key)) & self.deck.keys()
        if card:
            # A script that was renamed has the same places under another name.
            renamed = new.partition("/")[2] == key.partition("/")[2]
            own = new in places or renamed or self.is_heard(key, card)
            told = own and (new in asked or card.kind is Kind.BRANCH)
            assert told or self.is_like(key, card), f"{key} is at {new}"
            places = set()
        if card is None or not self.is_like(key, card, RECOGNIZED):
            places |= {other.key for other in self.deck.values() if self.stands(key, other)}
        for place in places - {new}:
            owner = self.owners.get(place)
            assert owner, f"{key} is at {new}, and {place} is free"
            assert self.is_like(owner, self.deck[place]), f"{key} is at {new}, {owner} at {place}"
        name = self.old[key].name
        if card is None:
            assert key in self.said or name in self.told, f"{key} rests, and nobody was told"
            self.told.add(name)
            return "removed"
        assert key not in self.said, f"{key} is at {new}, and it was said that it rests"
        self.told.discard(name)
        return "asked about" if new in asked else "moved" if new != key else "stayed"

    def homes(self, key: str) -> Iterator[str]:
        """Yield the places that are a history's own: as the line above it and its branch moved."""
        yield key
        place, _, kind = key.partition("#")
        above, _, name = place.rpartition("/")
        line = self.now.get(f"{above}#phrasing")
        if line:
            yield f"{line.partition('#')[0]}/{name}#{kind}"
        if kind == Kind.PHRASING and (branch := self.now.get(f"{place}#branch")):
            yield f"{branch.partition('#')[0]}#phrasing"

    def stands(self, key: str, card: Card) -> bool:
        """Say whether the words of a history are a card's own; "Otherwise": under its line."""
        story = self.old[key]
        if not key.endswith(f"#{card.kind}"):
            return False
        if card.kind is Kind.PHRASING:
            return self.is_like(key, card, RECOGNIZED)
        assert card.branch
        replies = {reply.text for reply in card.branch.replies}
        if story.heard and story.heard <= replies:
            return True
        above = f"{key.rpartition('/')[0]}#phrasing"
        known = not card.branch.otherwise or self.now.get(above, above) == card.parent
        return known and story.words == card.branch.condition.text

    def is_like(self, key: str, card: Card, share: float = REWRITTEN) -> bool:
        """Say whether a card has that share of the words of a history, or any of its replies."""
        story = self.old[key]
        if card.kind is Kind.PHRASING:
            return any(kept(story.words, w.text) >= share for w in card.line.wordings)
        assert card.branch
        return story.words == card.branch.condition.text or self.is_heard(key, card)

    def is_heard(self, key: str, card: Card) -> bool:
        """Say whether a reply heard there belongs to the branch of a card."""
        replies = {reply.text for reply in card.branch.replies} if card.branch else set()
        return bool(self.old[key].heard & replies)


def no_history_is_lost_unasked(seed: int) -> Figures:
    """Edit the script some times, now and then let the program see it, and count what it did."""
    chance = random.Random(seed)
    person = somebody(seed)
    desk = Desk(DECK.read_text(), chance)
    figures = Figures()
    told: set[str] = set()
    edits = chance.randrange(1, 6)
    for number in range(edits):
        text, cut = desk.text, list(desk.cut)
        name = desk.edit()
        deck = deck_of(desk.text)
        if deck is None:  # the program would name the mistake and do nothing
            desk.text, desk.cut = text, cut
            deck = deck_of(text) or {}
        figures[name] += desk.text != text
        if number == edits - 1 or chance.random() < 1 / 2:
            figures += followed(person, deck, told)
    return figures
