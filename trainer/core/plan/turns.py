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


class _Turn(Struct, frozen=True):
    """A line that may be said in a call, and the courses that the call may take after it.

    `asked`: there is a card of it; what has none is taken to be said right.
    """

    key: Key
    asked: bool
    courses: tuple["_Course", ...] = ()


class _Course(Struct, frozen=True):
    """One course that the call may take at a fork.

    `share` is how much it counts; `branch` the key of the card that tells it from the others, None
    where there is no such card; `turn` is the follow-up; None: nothing is to be said.
    """

    share: float
    branch: Key | None
    turn: _Turn | None


class _Root(Struct, frozen=True):
    """A cue's own line, and how much it counts: `share` of a turn, in `weights` so many times."""

    turn: _Turn
    share: float
    times: float


def expected_turns(deck: Iterable[Card], odds: Odds, feared: Iterable[str] = ()) -> float:
    """Return how many turns of one call are likely said right.

    The sum over lines of R(line), and over forks of R(line) times the sum over branches of
    share * R(branch card) * R(follow-up); where nothing is to be said, knowing so is enough.
    What may come up at any time counts 0.3 of that.
    """
    roots = _roots(tuple(deck), frozenset(feared))
    return sum(root.share * _worth(root.turn, odds) for root in roots)


def count_turns(deck: Iterable[Card]) -> float:
    """Return how many turns one call has."""
    return expected_turns(deck, lambda _key: 1.0)


def weights(deck: Iterable[Card], odds: Odds, feared: Iterable[str] = ()) -> dict[str, float]:
    """Return by how many turns one more certain card changes the call, by key.

    It is the derivative of `expected_turns`: a plain line weighs 1, a fork's line more, its
    branches and follow-ups what they add. The line that opens the call weighs double, what may
    come up at any time 0.3 of another.
    """
    found: dict[str, float] = {}

    def weigh(turn: _Turn, above: float) -> None:
        if not turn.courses:
            found[turn.key] = above
            return
        right = odds(turn.key) if turn.asked else 1.0
        total = 1.0
        for course in turn.courses:
            choice = odds(course.branch) if course.branch else 1.0
            said = _worth(course.turn, odds) if course.turn else 1.0
            total += course.share * choice * said
            if course.branch:
                found[course.branch] = above * right * course.share * said
            if course.turn and course.turn.asked:
                weigh(course.turn, above * right * course.share * choice)
        found[turn.key] = above * total

    for root in _roots(tuple(deck), frozenset(feared)):
        weigh(root.turn, root.share)
        found[root.turn.key] *= root.times
    return found


def _worth(turn: _Turn, odds: Odds) -> float:
    """Return the turns said right from this line on, as far as its own branches go."""
    if not turn.asked:
        return 0.0
    after = 0.0
    for course in turn.courses:
        choice = odds(course.branch) if course.branch else 1.0
        said = _worth(course.turn, odds) if course.turn else 1.0
        after += course.share * choice * said
    return odds(turn.key) * (1.0 + after)


@lru_cache(maxsize=64)
def _roots(deck: tuple[Card, ...], feared: frozenset[str]) -> tuple[_Root, ...]:
    """Return the lines of the cues, with all that may follow: for many choices it is the same."""
    known: dict[str, Card] = {card.key: card for card in deck}
    roots: list[_Root] = []
    times = FIRST
    for card in known.values():
        if card.asked is not None:
            continue
        turn = _turn(card.key, card.line, known, feared)
        if card.anytime:
            roots.append(_Root(turn, ANYTIME, 1.0))
        else:
            roots.append(_Root(turn, 1.0, times))
            times = 1.0
    return tuple(roots)


def _turn(key: Key, line: Line, known: Mapping[str, Card], feared: frozenset[str]) -> _Turn:
    """Return a line with the ways that a call may go after it.

    A feared one counts as if it came for certain.
    """
    courses = []
    for branch in line.branches:
        after = key.under(branch.id)
        choice = after.choice
        share = 1.0 if choice in feared else 1.0 / len(line.branches)
        follow = _turn(after, branch.follow_up, known, feared) if branch.follow_up else None
        courses.append(_Course(share, choice if choice in known else None, follow))
    return _Turn(key, key in known, tuple(courses))
