"""Errors of a draft, and whether somebody is asked to check the place where each of them is."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from tests.support.texts.drafts import FOLDER, Label, labels, plain
from trainer.core.draft.draft import Draft, Spoken
from trainer.core.draft.guesses import About, Guess, drafted
from trainer.core.draft.parts import Part

FIRST = FOLDER.parent / "first-readings.jsonl"
_SHARE = 0.6


def first_readings() -> Iterator[tuple[Path, tuple[Part, ...]]]:
    """Yield texts and what they were taken for when each was new to the reader, errors and all."""
    for line in FIRST.read_text("utf-8").splitlines():
        found = json.loads(line)
        parts = msgspec.convert(found["parts"], tuple[Part, ...])
        yield FOLDER / found["text"], parts


def errors(path: Path, parts: Sequence[Part]) -> list[tuple[str, bool]]:
    """Return what went wrong in the draft of these parts, and whether it's to be checked there."""
    found = drafted(parts)
    unsure = [guess for guess in found.guesses if not guess.sure and guess.about is not About.SLOT]
    wanted, taken = labels(path), list(_taken(found.draft))
    known = {plain(label.words) for label in wanted}
    marked = {guess.part for guess in unsure}
    return [
        *(each for label in wanted if (each := _missed(label, taken, unsure, marked))),
        *(
            (f"taken: {each.words}", bool(parts_of & marked))
            for each, parts_of in taken
            if each.words and plain(each.words) not in known
        ),
    ]


def _missed(
    label: Label,
    taken: Sequence[tuple[Label, frozenset[int]]],
    unsure: Sequence[Guess],
    marked: frozenset[int] | set[int],
) -> tuple[str, bool] | None:
    same = [(each, at) for each, at in taken if plain(each.words) == plain(label.words)]
    owned = [each for each, _ in same if plain(each.owner) == plain(label.owner)]
    if owned:
        return None
    shown = any(_within(label.words, guess.text) for guess in unsure)
    if label.owner:
        shown = shown or any(_within(label.condition, guess.text) for guess in unsure)
        shown = shown or any(at & marked for each, at in same if each.owner)
    return f"{label.words} <= {label.owner}", shown


def _within(words: str, text: str) -> bool:
    mine, there = plain(words).split(), set(plain(text).split())
    return bool(mine) and sum(word in there for word in mine) >= _SHARE * len(mine)


def _taken(draft: Draft) -> Iterator[tuple[Label, frozenset[int]]]:
    for question in draft.questions:
        yield Label(question.line.words.text), frozenset({question.line.part})
        yield from _below(question.line)


def _below(line: Spoken) -> Iterator[tuple[Label, frozenset[int]]]:
    for fork in line.forks:
        at = {fork.part, fork.said.part} if fork.said else {fork.part}
        words = fork.said.words.text if fork.said else ""
        yield Label(words, line.words.text, fork.condition.text), frozenset(at)
        if fork.said:
            yield from _below(fork.said)
