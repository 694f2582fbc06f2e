"""A script: scenes, cues, lines, branches, replies and slots, as a person wrote them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

KNOWN_SLOTS = ("interviewer", "next", "company", "role", "me")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, or one slot; `key` when it stands in bold and must be said."""

    text: str
    slot: bool = False
    key: bool = False

    def __str__(self) -> str:
        return f"{{{self.text}}}" if self.slot else self.text


@dataclass(frozen=True)
class Words:
    """Text of a script as it reads when rendered, and the line of the file where it begins."""

    pieces: tuple[Piece, ...]
    at: int = 1

    @cached_property
    def text(self) -> str:
        """The words, slots as written: `{interviewer}`."""
        return "".join(map(str, self.pieces))

    @cached_property
    def count(self) -> int:
        """How many words a person would count; a slot counts as one."""
        return len(self.text.split())

    @property
    def slots(self) -> tuple[str, ...]:
        """Names of the slots, in order, with repetitions."""
        return tuple(piece.text for piece in self.pieces if piece.slot)


@dataclass(frozen=True, slots=True)
class Branch:
    """A condition on what the interviewer answers, and what to say then (None: nothing more)."""

    id: str
    condition: Words
    replies: tuple[Words, ...] = ()
    follow_up: "Line | None" = None
    directions: tuple[Words, ...] = ()
    otherwise: bool = False
    at: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """Words to say: the wording wanted, others that are accepted too, and the branches after it."""

    wordings: tuple[Words, ...]
    branches: tuple[Branch, ...] = ()

    @property
    def wanted(self) -> Words:
        """The first wording: the line itself."""
        return self.wordings[0]


@dataclass(frozen=True, slots=True)
class Scene:
    """A heading that groups the cues after it."""

    heading: Words
    level: int
    directions: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """The point you want to make, and your line for it."""

    id: str
    heading: Words
    level: int
    line: Line
    directions: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Script:
    """One Markdown file: its title, advice, and its scenes and cues in the order of the file."""

    id: str
    title: Words
    parts: tuple[Scene | Cue, ...]
    directions: tuple[Words, ...] = ()
    path: str = ""

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues in the order in which they are asked."""
        return tuple(part for part in self.parts if isinstance(part, Cue))


def branches(line: Line, place: str) -> Iterator[tuple[str, Line, Branch]]:
    """Yield every branch below `line` in file order: its place (ids joined by /), line, branch."""
    for branch in line.branches:
        here = f"{place}/{branch.id}"
        yield here, line, branch
        if branch.follow_up:
            yield from branches(branch.follow_up, here)
