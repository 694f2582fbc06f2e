"""The debrief: what the real call brought, fork by fork and cue by cue."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from trainer.core.script.cards import LETTERS
from trainer.core.script.key import Key
from trainer.core.script.paths import Then, Trail, following, onward
from trainer.core.script.script import Branch, Cue, Jump, Line, Script, Words

OUTCOMES = {"w": "well", "s": "so-so"}
"""How a call went, by the key that says so; `b` goes back, so badly is a word."""
NONE = "none"
"""The way of a fork whose answer fitted no branch."""


class Fork(Struct, frozen=True):
    """A line with two or more branches: its key, what was asked, the branches by their keys."""

    key: str
    asked: Words
    branches: tuple[tuple[str, Branch], ...]

    @property
    def choices(self) -> dict[str, tuple[str, Branch | None]]:
        """The letter of each answer, with its key and branch; the last is none of the others."""
        told = [(key, branch) for key, branch in self.branches if not branch.otherwise]
        other = next(((key, branch) for key, branch in self.branches if branch.otherwise), None)
        return dict(zip((*LETTERS, "i"), (*told, other or (NONE, None)), strict=False))


def forks(script: Script, ways: Mapping[str, str]) -> Iterator[Fork]:
    """Yield the forks of a call in their order; those after a follow-up only if it was said.

    `ways` tells which way each fork went: the key of a branch, by the key of the fork's line. What
    such a way passed by, or what came after the end it led to, was never asked; of what may come
    up at any time nobody knows.
    """
    for cue in (*_reached(script, ways), *(cue for cue in script.cues if cue.anytime)):
        yield from _forks(cue.line, Key.of(script.id, cue.id), ways)


def cues(script: Script) -> tuple[tuple[str, Words], ...]:
    """Return the key of each cue's line, with the cue's heading."""
    return tuple((Key.of(script.id, cue.id), cue.heading) for cue in script.cues)


def _reached(script: Script, ways: Mapping[str, str]) -> Iterator[Cue]:
    """Yield the questions that the call came to, as far as its ways are known."""
    order = tuple(cue for cue in script.cues if not cue.anytime)
    at: int | None = 0 if order else None
    asked: set[str] = set()
    while at is not None:
        cue = order[at]
        yield cue
        asked.add(cue.id)
        then = onward(cue, _trail(cue.line, Key.of(script.id, cue.id), ways))
        if isinstance(then, Jump) and all(each.id != then.to for each in order):
            then = Then.NEXT  # a visit: after it the call went on where it was
        at = following(order, at, then, asked)


def _trail(line: Line, key: Key, ways: Mapping[str, str]) -> Trail:
    """Return the branches that the call took after a line, as far as they are known."""
    found: list[Branch] = []
    below: Line | None = line
    while below:
        chosen = ways.get(key)
        branch = next((b for b in below.branches if key.under(b.id).choice == chosen), None)
        if branch is None:
            break
        found.append(branch)
        key, below = key.under(branch.id), branch.follow_up
    return tuple(found)


def _forks(line: Line, key: Key, ways: Mapping[str, str]) -> Iterator[Fork]:
    below = tuple((key.under(each.id).choice, each) for each in line.branches)
    if len(below) > 1:
        yield Fork(key, line.wanted, below)
    for choice, branch in below:
        said = len(below) == 1 or ways.get(key) == choice
        if branch.follow_up and said:
            yield from _forks(branch.follow_up, choice.line, ways)
