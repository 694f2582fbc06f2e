"""The turns of a call, each a line or the follow-up that a reply asks for, and what they weigh."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from trainer.core.script.cards import Card
from trainer.core.script.key import Key
from trainer.core.script.script import Line

FIRST = 2.0
"""The weight of the line that opens the call, against one of any other."""
ANYTIME = 0.3
"""The weight of a line that may come up at any time: about how likely a call needs it."""

Odds = Callable[[str], float]
"""How likely a card, by its key, is right at the call: 0 to 1."""


class _Course(Struct, frozen=True):
    """One course that the call may take at a fork.

    `share` is how much it counts; `branch` the key of the card that tells it from the others, None
    where there is no such card; `after` that of the follow-up, `line` its words; None: nothing is
    to be said.
    """

    share: float
    branch: Key | None
    after: Key
    line: Line | None


def expected_turns(deck: Iterable[Card], odds: Odds, feared: Iterable[str] = ()) -> float:
    """Return how many turns of one call are likely said right.

    The sum over lines of R(line), and over forks of R(line) times the sum over branches of
    share * R(branch card) * R(follow-up); where nothing is to be said, knowing so is enough.
    What may come up at any time counts 0.3 of that.
    """
    known: dict[str, Card] = {card.key: card for card in deck}
    fears = frozenset(feared)
    return sum(
        _share(card) * _worth(card.line, card.key, known, odds, fears)
        for card in known.values()
        if card.asked is None
    )


def count_turns(deck: Iterable[Card]) -> float:
    """Return how many turns one call has."""
    return expected_turns(deck, lambda _key: 1.0)


def weights(deck: Iterable[Card], odds: Odds, feared: Iterable[str] = ()) -> dict[str, float]:
    """Return by how many turns one more certain card changes the call, by key.

    It is the derivative of `expected_turns`: a plain line weighs 1, a fork's line more, its
    branches and follow-ups what they add. The line that opens the call weighs double, what may
    come up at any time 0.3 of another.
    """
    known: dict[str, Card] = {card.key: card for card in deck}
    fears = frozenset(feared)
    found: dict[str, float] = {}

    def weigh(key: Key, line: Line, above: float) -> None:
        card_odds = odds(key) if key in known else 1.0
        total = 1.0
        for course in _courses(key, line, known, fears):
            choice = odds(course.branch) if course.branch else 1.0
            after = course.after
            said = _worth(course.line, after, known, odds, fears) if course.line else 1.0
            total += course.share * choice * said
            if course.branch:
                found[course.branch] = above * card_odds * course.share * said
            if course.line and after in known:
                weigh(after, course.line, above * card_odds * course.share * choice)
        found[key] = above * total

    opening = FIRST
    for card in known.values():
        if card.asked is None:
            weigh(card.key, card.line, _share(card))
            if not card.anytime:
                found[card.key] *= opening
                opening = 1.0
    return found


def _share(card: Card) -> float:
    return ANYTIME if card.anytime else 1.0


def _worth(
    line: Line, key: Key, known: Mapping[str, Card], odds: Odds, feared: frozenset[str]
) -> float:
    """Return the turns said right from this line on, as far as its own branches go."""
    if key not in known:
        return 0.0
    after = 0.0
    for course in _courses(key, line, known, feared):
        choice = odds(course.branch) if course.branch else 1.0
        said = _worth(course.line, course.after, known, odds, feared) if course.line else 1.0
        after += course.share * choice * said
    return odds(key) * (1.0 + after)


def _courses(
    key: Key, line: Line, known: Mapping[str, Card], feared: frozenset[str]
) -> list[_Course]:
    """Return the ways a call may go after a line; a feared one counts as if it came for certain."""
    return [
        _Course(
            1.0 if choice in feared else 1.0 / len(line.branches),
            choice if choice in known else None,
            after,
            follow_up,
        )
        for choice, after, follow_up in _branches(key, line)
    ]


@lru_cache(maxsize=4096)
def _branches(key: Key, line: Line) -> tuple[tuple[Key, Key, Line | None], ...]:
    """Return of each branch of a line the key of its choice, that of its follow-up, its words."""
    places = ((key.under(branch.id), branch.follow_up) for branch in line.branches)
    return tuple((after.choice, after, follow_up) for after, follow_up in places)
