"""A script cut into cards; a card's key is its place, never its wording."""

from collections.abc import Iterator

from msgspec import Struct

from trainer.core.script.key import Key, Kind
from trainer.core.script.script import Branch, Cue, Line, Script, Words

_WAYS = 2
"""A choice needs two branches that have a reply."""


class Card(Struct, frozen=True, cache_hash=True):
    """One thing to practice.

    `script` is the script's id. `line` holds the words to say; on a branch card it is the fork.
    `asked` is what was just asked: None on the card of a cue's own line. `branch` is the one that
    a follow-up stands in, or whose reply is heard. `before` is the line of the cue before, on a
    cue's own line only, where that one leads to it and nothing is heard first. `parent` is the key
    of the card whose words must be met first.
    """

    key: Key
    script: str
    kind: Kind
    cue: Cue
    line: Line
    asked: Line | None = None
    branch: Branch | None = None
    before: Words | None = None
    parent: Key | None = None

    @property
    def heard(self) -> tuple[Words, ...]:
        """What they may say before these words: replies of the branch, or what the cue answers."""
        if self.branch:
            return self.branch.replies
        return self.cue.heard if self.asked is None else ()

    @property
    def anytime(self) -> bool:
        """Whether it belongs to a cue that may come up at any time."""
        return self.cue.anytime


def cards(script: Script) -> tuple[Card, ...]:
    """Cut a script into its cards, in its order: a line, then each branch and what follows it."""
    return tuple(_cards(script))


def choices(card: Card) -> tuple[Branch, ...]:
    """Return the branches to choose among on a branch card, in the order of the file."""
    return card.line.branches if card.kind is Kind.BRANCH else ()


def sisters(card: Card) -> dict[str, tuple[Words, ...]]:
    """Return what is said after the other branches of the fork of a follow-up, by their id."""
    return {
        branch.id: branch.follow_up.wordings
        for branch in (card.asked.branches if card.asked else ())
        if branch.follow_up and branch is not card.branch
    }


def _cards(script: Script) -> Iterator[Card]:
    before: Words | None = None
    for cue in script.cues:
        key = Key.of(script.id, cue.id)
        opening = cue.heard or cue.anytime
        yield Card(key, script.id, Kind.PHRASING, cue, cue.line, before=None if opening else before)
        yield from _answers(script.id, cue, cue.line, key)
        if not cue.anytime:
            before = None if cue.ends or cue.jump else cue.line.wanted


def _answers(script: str, cue: Cue, asked: Line, parent: Key) -> Iterator[Card]:
    """Yield the cards of the branches after the line of the key `parent`."""
    fork = sum(1 for branch in asked.branches if branch.replies) >= _WAYS
    for branch in asked.branches:
        key = parent.under(branch.id)
        if fork and branch.replies:
            yield Card(key.choice, script, Kind.BRANCH, cue, asked, asked, branch, parent=parent)
        if branch.follow_up:
            line = branch.follow_up
            yield Card(key, script, Kind.PHRASING, cue, line, asked, branch, parent=parent)
            yield from _answers(script, cue, line, key)


LETTERS = "abcdefgh"
"""The keys of a choice; a line has at most eight branches."""
