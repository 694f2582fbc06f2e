"""A script: scenes, cues, lines, branches, replies and slots, as a person wrote them."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

MAX_BYTES = 1 << 20
"""Bytes of a script file, at most."""
KNOWN_SLOTS = ("interviewer", "next", "company", "role", "me")


class Piece(Struct, frozen=True):
    """A run of words, or one slot; `key` when it stands in bold and must be said."""

    text: str
    slot: bool = False
    key: bool = False

    def __str__(self) -> str:
        return f"{{{self.text}}}" if self.slot else self.text


class Aside(Struct, frozen=True):
    """A direction inside a line, `[pause]`: shown, never said; `after` so many of its words."""

    after: int
    words: "Words"


class Words(Struct, frozen=True, dict=True, cache_hash=True):
    """Text of a script as it reads when rendered, and the line of the file where it begins.

    `asides` are the directions inside a line; they are no part of its words. `theirs`: somebody
    else says them, who calls their own what is the other's to you: `your boss` is `my boss`.
    """

    pieces: tuple[Piece, ...]
    at: int = 1
    asides: tuple[Aside, ...] = ()
    theirs: bool = False

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


class Jump(Struct, frozen=True):
    """Where the call goes on instead of the next cue: a cue's id, and what the writer calls it."""

    to: str
    called: Words
    at: int = 1


class Branch(Struct, frozen=True):
    """A condition on what the interviewer answers, and what to say then (None: nothing more).

    After that the call ends, goes on at `jump`, or goes on as the line above it says.
    """

    id: str
    condition: Words
    replies: tuple[Words, ...] = ()
    follow_up: "Line | None" = None
    directions: tuple[Words, ...] = ()
    otherwise: bool = False
    at: int = 1
    ends: bool = False
    jump: Jump | None = None


class Line(Struct, frozen=True, cache_hash=True):
    """Words to say: the wording wanted, others that are accepted too, and the branches after it.

    Where nothing forks, `answers` are what they may say to it; a line has branches or answers.
    """

    wordings: tuple[Words, ...]
    branches: tuple[Branch, ...] = ()
    answers: tuple[Words, ...] = ()

    @property
    def wanted(self) -> Words:
        """The first wording: the line itself."""
        return self.wordings[0]


class Scene(Struct, frozen=True, tag=True):
    """A heading that groups the cues after it; `anytime`: each of them may come up at any time."""

    heading: Words
    level: int
    directions: tuple[Words, ...] = ()
    anytime: bool = False


class Cue(Struct, frozen=True, tag=True):
    """The point you want to make, and your line for it.

    `heard` is what they may say first, that the line answers. After it, and after what its
    branches say, the call ends, goes on at `jump`, or with the next cue. One that may come up at
    any time is a visit: after it the call goes on where it was.
    """

    id: str
    heading: Words
    level: int
    line: Line
    directions: tuple[Words, ...] = ()
    heard: tuple[Words, ...] = ()
    ends: bool = False
    jump: Jump | None = None
    anytime: bool = False


class Script(Struct, frozen=True, dict=True):
    """One Markdown file: its title, advice, and its scenes and cues in the order of the file."""

    id: str
    title: Words
    parts: tuple[Scene | Cue, ...]
    directions: tuple[Words, ...] = ()
    path: str = ""

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues in the order of the file."""
        return tuple(part for part in self.parts if isinstance(part, Cue))

    @cached_property
    def questions(self) -> tuple[Cue, ...]:
        """The cues that a call goes through in their order: all but those for any time.

        Where every cue is for any time, they are practiced one after the other.
        """
        return tuple(cue for cue in self.cues if not cue.anytime) or self.cues

    def number(self, cue: Cue) -> int | None:
        """Return the number of a question in the call, from 1; None: it is for any time."""
        return next((n for n, each in enumerate(self.questions, 1) if each.id == cue.id), None)


def branches(line: Line, place: str) -> Iterator[tuple[str, Line, Branch]]:
    """Yield every branch below `line` in file order: its place (ids joined by /), line, branch."""
    for branch in line.branches:
        here = f"{place}/{branch.id}"
        yield here, line, branch
        if branch.follow_up:
            yield from branches(branch.follow_up, here)
