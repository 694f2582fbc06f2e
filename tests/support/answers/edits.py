"""Mechanical edits of a line, each with the grade that follows from the edit itself."""

# ruff: noqa: RUF001  lines are typeset as people write them, with curly apostrophes and dashes

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from msgspec import Struct

from trainer.core.grading.grade import Grade
from trainer.core.script.script import Words
from trainer.core.words.contractions import OPENED
from trainer.core.words.known import Known
from trainer.core.words.lists import LIGHT, NEGATIONS, OPPOSITES
from trainer.core.words.pieces import fold

NAMES = {
    "interviewer": "Ms. Ortiz",
    "next": "Mr. Lee",
    "company": "Blue Harbor Inc.",
    "role": "Head of Sales",
}
STRANGER = "keller"
NONSENSE = "banana"
SOUNDS = ("um", "uh", "er", "erm", "hm", "mm", "ah", "eh")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
AUXILIARIES = frozenset(
    """
    is are was were will would could can do does did am should
    """.split()
)
NEGATED = frozenset("is are was were would could do does did should".split())
"""Words that *n't* is put behind."""
PERSONS = {
    "i": "you",
    "you": "they",
    "my": "your",
    "your": "my",
    "me": "you",
    "we": "they",
    "they": "we",
    "our": "your",
    "myself": "yourself",
}
SHORTEST = 6
"""Words of a line that is edited; half of a shorter one is lost at once."""


class Token(Struct, frozen=True):
    """A word of a line: without its marks, whether it stands in a slot or in bold."""

    text: str
    slot: str = ""
    key: bool = False

    @property
    def simple(self) -> bool:
        """Whether the word is letters alone, and no name."""
        return not self.slot and self.text.isalpha()

    @property
    def heavy(self) -> bool:
        """Whether the word is an ordinary heavy one: no number, no negation."""
        special = {*LIGHT, *NEGATIONS, *NUMBERS, *OPENED, "no", "first", "third", "twelfth"}
        return self.simple and self.text not in special and not self.key


class Edit(Struct, frozen=True):
    """A line as somebody said it, and what follows: `lost` is one loss, None for none."""

    kind: str
    said: str
    ratings: frozenset[int]
    missing: str | None = ""
    added: str | None = ""
    lost: str | None = None


GOOD, WEAK, AGAIN = frozenset({3}), frozenset({2, 3}), frozenset({1})


def edits(line: Words, random: Random, known: Known) -> Iterator[Edit]:
    """Yield one edit of a line of each kind that it allows."""
    tokens = list(_tokens(line, NAMES))
    texts = [token.text for token in tokens]
    yield Edit("as it stands", " ".join(texts), GOOD)
    yield Edit("surface", _surface(texts, random), GOOD)
    yield Edit(
        "sound", _inserted(texts, random.randint(0, len(texts)), random.choice(SOUNDS)), GOOD
    )
    if len(tokens) < SHORTEST:
        return
    for make in MAKERS:
        found = [edit for edit in make(tokens, random, known) if not _stutters(edit, texts)]
        kinds = {edit.kind for edit in found}
        for kind in sorted(kinds):
            yield random.choice([edit for edit in found if edit.kind == kind])


def _tokens(line: Words, names: Mapping[str, str]) -> Iterator[Token]:
    for piece in line.pieces:
        text = names[piece.text] if piece.slot else piece.text
        for word in re.split(r"[\s–—-]+", text):
            bare = re.sub(r"[^\w’,]|,(?!\d)", "", word).replace("’", "'").lower()
            if bare:
                yield Token(bare, piece.text if piece.slot else "", piece.key)


def _surface(texts: Sequence[str], random: Random) -> str:
    marks = ("", "", "", ",", " –", "...", "!", ";")
    return " ".join(text if text == "no" else text.upper() + random.choice(marks) for text in texts)


def _inserted(texts: Sequence[str], at: int, *words: str, instead: int = 0) -> str:
    return " ".join([*texts[:at], *words, *texts[at + instead :]])


def _twice(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        if token.simple and token.text not in NUMBERS:
            yield Edit("twice", _inserted(texts, at, token.text), GOOD)


def _slips(tokens: Sequence[Token], random: Random, known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        text = token.text
        if len(text) >= 5 and text.isalpha():
            n = random.randint(1, len(text) - 2)
            slip = text[:n] + text[n + 1] + text[n] + text[n + 2 :]
            if slip != text and not known.word(slip):
                yield Edit("spelling", _inserted(texts, at, slip, instead=1), GOOD)
            drop = text[:n] + text[n + 1 :]
            if not known.word(drop) and drop not in OPENED:
                yield Edit("spelling", _inserted(texts, at, drop, instead=1), GOOD)


def _joints(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at in range(len(tokens) - 1):
        if tokens[at].simple and tokens[at + 1].simple:
            joined = texts[at] + texts[at + 1]
            if joined not in OPENED and not {texts[at], texts[at + 1]} & OPENED.keys():
                yield Edit("joined", _inserted(texts, at, joined, instead=2), GOOD)


def _splits(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        for n in (
            range(2, len(token.text) - 1) if token.simple and token.text not in NUMBERS else ()
        ):
            parts = token.text[:n], token.text[n:]
            if not {*parts} & {*SOUNDS, *OPENED, *NEGATIONS} and parts[0] != parts[1]:
                yield Edit("split", _inserted(texts, at, *parts, instead=1), GOOD)


def _drops(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        said = _inserted(texts, at, instead=1)
        text = token.text
        if token.heavy:
            yield Edit("heavy dropped", said, WEAK, text)
        elif token.key and token.simple and text not in LIGHT and text not in NEGATIONS:
            yield Edit("key dropped", said, AGAIN, text, lost=f"key {text}")
        elif token.simple and text in LIGHT:
            yield Edit("light dropped", said, GOOD, text)
        elif token.simple and text in NEGATIONS - {"no"}:
            yield Edit("negation dropped", said, AGAIN, text, lost=f"negation {text}")
        elif text.endswith("n't") and text not in ("won't", "can't"):
            said = _inserted(texts, at, text.removesuffix("n't"), instead=1)
            yield Edit("negation dropped", said, AGAIN, "not", lost="negation not")


def _changes(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        said = _inserted(texts, at, NONSENSE, instead=1)
        if token.heavy:
            yield Edit("heavy changed", said, WEAK, token.text, NONSENSE)
        elif token.key and token.simple and token.text not in LIGHT | NEGATIONS:
            yield Edit("key changed", said, AGAIN, token.text, NONSENSE, lost=f"key {token.text}")


def _additions(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at in range(1, len(tokens)):
        before, after = tokens[at - 1], tokens[at]
        if not (before.slot and after.slot) and before.simple and after.simple:
            if before.text not in NUMBERS and after.text not in NUMBERS:
                yield Edit("added", _inserted(texts, at, NONSENSE), GOOD, added=NONSENSE)
            if before.text in AUXILIARIES and after.text not in NEGATIONS:
                said = _inserted(texts, at, "not")
                yield Edit("negation added", said, AGAIN, added="not", lost="negation not")


def _swaps(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        text = token.text
        if not token.simple:
            continue
        rule = "key" if token.key and text not in LIGHT else "swap"
        if text in PERSONS and PERSONS[text] not in texts:
            said = _inserted(texts, at, PERSONS[text], instead=1)
            yield Edit("person", said, AGAIN, text, PERSONS[text], lost=f"swap {text}")
        if text in NUMBERS:
            other = NUMBERS[(NUMBERS.index(text) + 4) % len(NUMBERS)]
            said = _inserted(texts, at, other, instead=1)
            if at and texts[at - 1] != "no":
                yield Edit("number", said, AGAIN, text, other, lost=f"{rule} {text}")
        for pair in sorted(map(sorted, OPPOSITES)):
            if text in pair and not NEGATIONS & {*pair}:
                (other,) = {*pair} - {text}
                said = _inserted(texts, at, other, instead=1)
                if other not in texts:
                    yield Edit("opposite", said, AGAIN, text, other, lost=f"{rule} {text}")


def _names(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    texts = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        if token.slot in ("interviewer", "next") and token.text not in ("ms", "mr"):
            lost = f"name {token.text}"
            said = _inserted(texts, at, STRANGER, instead=1)
            weak = frozenset({1, 2})
            yield Edit("name changed", said, weak, token.text, STRANGER, lost=lost)
            said = _inserted(texts, at - 1, instead=2)
            yield Edit("name dropped", said, weak, token.text, lost=lost)
        elif token.text in ("ms", "mr"):
            other = {"ms": "mr", "mr": "mrs"}[token.text]
            said = _inserted(texts, at, other, instead=1)
            lost = f"name {token.text}"
            yield Edit("title", said, frozenset({2}), token.text, other, lost=lost)


def _beside(tokens: Sequence[Token], random: Random, known: Known) -> Iterator[Edit]:
    """Yield two edits at once: a swap with one more word in its gap, or with a sound before it."""
    for edit in _swaps(tokens, random, known):
        if edit.kind not in ("person", "opposite") or edit.added is None:
            continue
        words = edit.said.split()
        at = words.index(edit.added)
        more = _inserted(words, at + 1, NONSENSE)
        both = f"{edit.added} {NONSENSE}"
        yield Edit(f"{edit.kind} and a word", more, AGAIN, edit.missing, both, lost=edit.lost)
        sound = _inserted(words, at, random.choice(SOUNDS))
        yield Edit(
            f"{edit.kind} and a sound", sound, AGAIN, edit.missing, edit.added, lost=edit.lost
        )


def _misspelled(tokens: Sequence[Token], _random: Random, _known: Known) -> Iterator[Edit]:
    """Yield negations that were added and typed wrong: `shouldn;t`, `should nto`."""
    texts = [token.text for token in tokens]
    for at in range(1, len(tokens)):
        before, after = tokens[at - 1], tokens[at]
        if before.text in NEGATED and before.simple and after.simple:
            for wrong in (f"{before.text}n;t", f"{before.text}'nt", f"{before.text} nto"):
                shown = "nto" if wrong.endswith("nto") else "not"  # as it was typed, or opened
                lost = "negation nto" if shown == "nto" else "negation not"
                if after.text not in NEGATIONS:
                    said = _inserted(texts, at - 1, wrong, instead=1)
                    yield Edit("negation misspelled", said, AGAIN, added=shown, lost=lost)


FORGIVEN = (_twice, _slips, _joints, _splits)
MAKERS = (*FORGIVEN, _drops, _changes, _additions, _swaps, _names, _beside, _misspelled)
"""What makes the edits, each of its kinds."""


def _stutters(edit: Edit, texts: Sequence[str]) -> bool:
    """Say whether an edit made a word, or two, stand twice in a row, which is no edit."""
    said = edit.said.split()
    return edit.kind != "twice" and any(
        said[at : at + size] == said[at + size : at + 2 * size]
        and said[at : at + 2 * size] != texts[at : at + 2 * size]
        for size in (1, 2)
        for at in range(len(said) - 2 * size + 1)
    )


def agrees(edit: Edit, found: Grade) -> bool:
    """Say whether an answer is graded as its edit asks: rating, lists and what is lost."""
    lists = fold(" ".join(found.missing)), fold(" ".join(found.added))
    lost = [f"{loss.rule} {fold(loss.word)}" for loss in found.lost]
    return (
        found.suggested in edit.ratings
        and lists == (edit.missing, edit.added)
        and lost == ([edit.lost] if edit.lost else [])
    )
