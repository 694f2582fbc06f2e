"""The debrief: what the real call brought, fork by fork and cue by cue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.core.answering import LETTERS
from trainer.core.cards import Kind
from trainer.core.notes import Note
from trainer.core.rows import Row, Style, filled, row
from trainer.core.script import Branch, Line, Script, Words

OUTCOMES = {"w": "well", "s": "so-so", "b": "badly"}
"""How a call went, by the key that says so."""
NONE = "none"
"""The way of a fork whose answer fitted no branch."""


@dataclass(frozen=True, slots=True)
class Fork:
    """A line with two or more branches: its key, what was asked, the branches by their keys."""

    key: str
    asked: Words
    branches: tuple[tuple[str, Branch], ...]

    @property
    def choices(self) -> dict[str, tuple[str, Branch | None]]:
        """The letter of each answer, with its key and branch; the last is none of the others."""
        told = [(key, branch) for key, branch in self.branches if not branch.otherwise]
        other = next(((key, branch) for key, branch in self.branches if branch.otherwise), None)
        return dict(zip((*LETTERS, "e"), (*told, other or (NONE, None)), strict=False))


def forks(script: Script, ways: Mapping[str, str]) -> Iterator[Fork]:
    """Yield the forks of a call in their order; those after a follow-up only if it was said.

    `ways` tells which way each fork went: the key of a branch, by the key of the fork's line.
    """
    for cue in script.cues:
        yield from _forks(cue.line, f"{script.id}/{cue.id}", ways)


def fork_rows(fork: Fork, names: Mapping[str, str]) -> tuple[Row, ...]:
    """Return what was asked, and the answers to choose among."""
    rows = [row("You asked", filled(fork.asked, names), Style.CUE)]
    for letter, (_, branch) in fork.choices.items():
        other = branch is None or branch.otherwise
        rows.append(row(letter, "none of these" if other else _condition(branch, names)))
    return tuple(rows)


def cues(script: Script) -> tuple[tuple[str, Words], ...]:
    """Return the key of each cue's line, with the cue's heading."""
    return tuple((f"{script.id}/{cue.id}#{Kind.PHRASING}", cue.heading) for cue in script.cues)


def cue_rows(
    script: Script, names: Mapping[str, str], notes: Mapping[str, Note], *, stage: str
) -> tuple[Row, ...]:
    """Return the cues with their numbers, and what was noted of this call so far."""
    rows = []
    for number, (key, heading) in enumerate(cues(script), 1):
        noted = notes.get(key)
        text = f": “{noted.text}”" if noted and noted.stage == stage else ""
        rows.append(row(str(number), f"{filled(heading, names)}{text}"))
    return tuple(rows)


def _forks(line: Line, place: str, ways: Mapping[str, str]) -> Iterator[Fork]:
    key = f"{place}#{Kind.PHRASING}"
    below = tuple((f"{place}/{each.id}#{Kind.BRANCH}", each) for each in line.branches)
    if len(below) > 1:
        yield Fork(key, line.wanted, below)
    for branch_key, branch in below:
        said = len(below) == 1 or ways.get(key) == branch_key
        if branch.follow_up and said:
            yield from _forks(branch.follow_up, f"{place}/{branch.id}", ways)


def _condition(branch: Branch | None, names: Mapping[str, str]) -> str:
    return filled(branch.condition, names) if branch else ""
