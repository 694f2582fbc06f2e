"""Pasted texts with what is in them, as somebody labelled it; and how much of it was found."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from trainer.core.draft.draft import Draft, Spoken
from trainer.core.draft.guesses import Drafted, drafted
from trainer.core.draft.parts import Part
from trainer.exchange.articles.read import read

FOLDER = Path(__file__).parents[2] / "data" / "drafts"
TUNED, HELD_OUT = "tuned", "held-out"


class Label(Struct, frozen=True):
    """Something to say; `owner` is the question it answers to, where it's a follow-up."""

    words: str
    owner: str = ""
    condition: str = ""


class Score(Struct):
    """What was found of what is there: counts, and what went wrong in words."""

    wanted: int = 0
    found: int = 0
    taken: int = 0
    branches: int = 0
    placed: int = 0
    conditions: int = 0
    errors: list[str] = []

    def add(self, other: "Score") -> None:
        for name in ("wanted", "found", "taken", "branches", "placed", "conditions"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.errors = [*self.errors, *other.errors]


@cache
def parts_of(path: Path) -> tuple[Part, ...]:
    return read(path.read_bytes(), path.name)


@cache
def draft_of(path: Path) -> Drafted:
    """Return what is made of a text, once for all that is asked of it."""
    return drafted(parts_of(path))


def texts(folder: str) -> list[Path]:
    return [path for path in sorted((FOLDER / folder).iterdir()) if path.suffix != ".expected"]


def labels(path: Path) -> list[Label]:
    """Read the labels: `? question`, below it, indented, `> condition => what is said then`."""
    found: list[Label] = []
    owners: list[str] = []
    expected = path.with_name(f"{path.name}.expected")
    for line in expected.read_text("utf-8").splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        if line.startswith("? "):
            owners = [line[2:]]
            found.append(Label(owners[0]))
        elif line.strip():
            condition, _, words = line.strip().removeprefix("> ").partition(" => ")
            found.append(Label(words, owners[depth - 1], condition))
            owners = [*owners[:depth], words]
    return found


def drafted_labels(draft: Draft) -> Iterator[Label]:
    for question in draft.questions:
        yield Label(question.line.words.text)
        yield from _below(question.line, question.line.words.text)


def _below(line: Spoken, owner: str) -> Iterator[Label]:
    for fork in line.forks:
        yield Label(fork.said.words.text if fork.said else "", owner, fork.condition.text)
        if fork.said:
            yield from _below(fork.said, fork.said.words.text)


def plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+|\{[\w-]+\}", text.lower().replace("\u2019", "'")))


def score(path: Path) -> Score:
    wanted = labels(path)
    found = list(drafted_labels(draft_of(path).draft))
    result = Score(errors=[])
    lines = {plain(each.words): each for each in found if not each.owner}
    for label in wanted:
        if not label.owner:
            result.wanted += 1
            result.found += plain(label.words) in lines
            if plain(label.words) not in lines:
                result.errors.append(f"{path.name}: not found: {label.words}")
            continue
        result.branches += 1
        mine = [each for each in found if each.owner and plain(each.words) == plain(label.words)]
        if any(plain(each.owner) == plain(label.owner) for each in mine):
            result.placed += 1
        else:
            result.errors.append(f"{path.name}: branch astray: {label.words}")
        if any(plain(each.condition) == plain(label.condition) for each in mine):
            result.conditions += 1
        elif mine:
            result.errors.append(f"{path.name}: {mine[0].condition} for {label.condition}")
    known = {plain(label.words) for label in wanted}
    for each in found:
        result.taken += not each.owner
        if plain(each.words) not in known:
            result.errors.append(f"{path.name}: taken for words to say: {each.words}")
    return result


def scores(folder: str) -> Score:
    total = Score(errors=[])
    for path in texts(folder):
        total.add(score(path))
    return total
