"""The map of the call: its questions in their scenes, the forks, how well each line is known."""

import re
from collections.abc import Collection, Iterator
from enum import Enum

from msgspec import Struct

from trainer.core.script.key import Key
from trainer.core.script.script import Branch, Line, Scene, Script, Words
from trainer.core.text import straightened


class Mark(Enum):
    """How well a line is known."""

    SAY = "you can say it"
    LETTERS = "by first letters"
    NOT_YET = "not yet"


class Spot(Struct, frozen=True):
    """A line on the map: its key, its mark, and whether the mark is better than it was before."""

    key: Key
    mark: Mark
    gained: bool = False


class Way(Struct, frozen=True):
    """A branch with a line of the person's own: what they say, the line, and the forks below it."""

    label: str
    spot: Spot
    ways: tuple["Way", ...] = ()


class Question(Struct, frozen=True):
    """A question with its number in the call (from 1), its heading, and the branches after it.

    What may come up at any time has no number.
    """

    number: int | None
    heading: Words
    spot: Spot
    ways: tuple[Way, ...] = ()


class Chapter(Struct, frozen=True):
    """A scene: its heading (None above the first one) and its questions."""

    heading: Words | None
    questions: tuple[Question, ...]


class Map(Struct, frozen=True):
    """The whole call; every line of the person's own is on it once."""

    chapters: tuple[Chapter, ...]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All lines in the order of the script."""
        questions = (each for chapter in self.chapters for each in chapter.questions)
        return tuple(spot for question in questions for spot in _spots(question))

    def count(self, mark: Mark, without: Collection[str] = ()) -> int:
        """Return how many lines have this mark, not counting the keys `without`."""
        return sum(spot.mark is mark and spot.key not in without for spot in self.spots)

    def known(self, among: Collection[str]) -> int:
        """Return how many lines of these keys can be said."""
        return self.count(Mark.SAY) - self.count(Mark.SAY, among)

    @property
    def numbered(self) -> Iterator[Question]:
        """The questions that have a number, in their order."""
        questions = (each for chapter in self.chapters for each in chapter.questions)
        return (each for each in questions if each.number)

    def next(self, without: Collection[str] = ()) -> Question | None:
        """Return the first question with a number that can't be said yet; None: all can.

        Those of the keys `without` don't count.
        """
        asked = (each for each in self.numbered if each.spot.key not in without)
        return next((each for each in asked if each.spot.mark is not Mark.SAY), None)


def call_map(
    script: Script,
    *,
    say: Collection[str],
    letters: Collection[str] = (),
    before: "Map | None" = None,
    left_out: Collection[str] = (),
) -> Map:
    """Return the map of a call.

    `say` and `letters` are the keys of lines that can be said whole, or by first letters; what got
    a better mark than in the map `before` is marked as gained. Lines `left_out` are not on it.
    """
    old = {spot.key: spot.mark for spot in before.spots} if before else {}
    ranks = list(Mark)

    def spot(key: Key) -> Spot:
        mark = Mark.SAY if key in say else Mark.LETTERS if key in letters else Mark.NOT_YET
        return Spot(key, mark, key in old and ranks.index(mark) < ranks.index(old[key]))

    def ways(line: Line, key: Key) -> Iterator[Way]:
        for branch in line.branches:
            here = key.under(branch.id)
            if branch.follow_up and here not in left_out:
                below = tuple(ways(branch.follow_up, here))
                yield Way(label(branch), spot(here), below)

    chapters: list[tuple[Words | None, list[Question]]] = [(None, [])]
    for part in script.parts:
        if isinstance(part, Scene):
            chapters.append((part.heading, []))
            continue
        key = Key.of(script.id, part.id)
        if key not in left_out:
            asked = Question(
                script.number(part), part.heading, spot(key), tuple(ways(part.line, key))
            )
            chapters[-1][1].append(asked)
    return Map(tuple(Chapter(heading, tuple(found)) for heading, found in chapters if found))


_SAID = re.compile(
    r"""(?:if|when)?\s*
    (?:they(?:'re|'ve|\ are|\ have(?!\ to\b))?|the\ (?:interviewer|answer)(?:'s|\ is)?
      |you(?:'re|\ are)\ told)?\s*
    (?:(?:say|says|said|tell|answer|rank|ask|think|give|offer)\b)?\s*
    (?:you\b(?!'))?\s*(?:that\b)?\s*
    (?:(?:you|they|it)(?:'re|'s|\ are|\ is)\b)?\s*
    (?:,?\s*but\b)?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a condition begins that says no more than that they say it."""


def label(branch: Branch) -> str:
    """Return a condition in a word or two: of `If they say maybe, depending on …` only `maybe`.

    What all conditions say, that they say or ask or rank something, tells none from another.
    """
    text = branch.condition.text.strip()
    straight = straightened(text)
    begun = len(text) - len(_SAID.sub("", straight, count=1))
    return text[begun:].partition(",")[0].strip(" .:") or text


def _spots(asked: Question | Way) -> Iterator[Spot]:
    yield asked.spot
    for way in asked.ways:
        yield from _spots(way)
