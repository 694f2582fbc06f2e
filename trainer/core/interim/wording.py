"""The words of a text as they sound: case, marks, contractions and numbers make no difference."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.interim import wordlists
from trainer.core.clauses import tokens
from trainer.core.interim.numbers import number_at
from trainer.core.script import Words

PERSONS = frozenset({"interviewer", "next", "me"})
"""Slots whose value is a person's name."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032\u0060\u00b4\u201b"), "'")
_RUN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|'(?=s\b)s")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_KILO = re.compile(r"(\d+)k\b")
_SOUND = re.compile(rf"(?:{wordlists.SOUNDS})\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """One word to be said, as it sounds.

    `text` is what is compared; `number` its value if it is one; `first` and `last` the tokens of
    the surface text that it comes from. `slot` names the slot it fills; a slot nobody filled has
    an empty text.
    """

    text: str
    first: int
    last: int
    key: bool = False
    slot: str | None = None
    number: str | None = None
    weight: float = 1.0
    spelt: str = ""

    @property
    def shown(self) -> str:
        """The word as a list of words shows it."""
        return self.spelt or wordlists.SPELT.get(self.text, self.text)

    @property
    def heavy(self) -> bool:
        """Whether the word carries meaning of its own."""
        return self.weight >= 1

    @property
    def negation(self) -> bool:
        """Whether the word turns a meaning round."""
        return self.text in wordlists.NEGATIONS and self.number is None

    @property
    def blank(self) -> bool:
        """Whether it is a slot that nobody filled."""
        return self.slot is not None and not self.text


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as its words, and the surface tokens that they come from."""

    words: tuple[Word, ...]
    surface: tuple[str, ...]


def spoken(text: str, other: frozenset[str] = frozenset()) -> Spoken:
    """Return the words of what was said; `other` are the words wanted, for spellings with two
    readings."""
    surface = tuple(text.split())
    words = [
        word
        for place, token in enumerate(surface)
        for word in _read(token, place, other)
    ]
    return Spoken(tuple(_numbered(words, labelled="#" in other)), surface)


def wanted(line: Words, names: Mapping[str, str], *, titles: float = 0.0) -> Spoken:
    """Return the words of a line, its slots filled from `names`; `titles` is what a title weighs."""
    surface: list[str] = []
    words: list[Word] = []
    for token in tokens(line):
        start = len(surface)
        shown = ""
        for piece in token:
            if not piece.slot:
                shown += piece.text
                for place, part in enumerate(piece.text.split() or [piece.text]):
                    at = start + place if len(token) > 1 else start
                    words += _read(part, min(at, start), frozenset(), key=piece.key)
            elif piece.text in names:
                value = names[piece.text]
                words += _name(value, piece.text, start, titles=titles, key=piece.key)
                shown += value
            else:
                words.append(Word("", start, start, slot=piece.text, weight=0.0))
                shown += "____"
        surface.append(shown)
    return Spoken(tuple(_numbered(words, labelled=True)), tuple(surface))


def vocabulary(words: Iterable[Word]) -> frozenset[str]:
    """Return the texts of words, and `#` where there is a numbered rank among them."""
    texts = {word.text for word in words}
    return frozenset(texts | {"#"} if any(text.startswith("#") for text in texts) else texts)


def normal(text: str) -> str:
    """Return a text in one form: lower case, no accents, straight apostrophes, signs as words."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_INVISIBLE)
    text = "".join(
        sign
        for sign in unicodedata.normalize("NFD", text.translate(_APOSTROPHES))
        if unicodedata.category(sign) != "Mn"
    )
    text = text.replace("&", " and ").replace("%", " percent ").replace("#", " number ")
    return _KILO.sub(r"\g<1>000", _THOUSANDS.sub("", text))


def _read(
    token: str, place: int, other: frozenset[str], *, key: bool = False
) -> list[Word]:
    return [
        Word(text, place, place, key=key, weight=0.5 if text in wordlists.LIGHT else 1.0)
        for run in _RUN.findall(normal(token))
        if not _SOUND.match(run)
        for text in _opened(run, other)
    ]


def _opened(run: str, other: frozenset[str]) -> Sequence[str]:
    """Return a run of letters as the words it stands for."""
    if run in wordlists.SAME:
        run = wordlists.SAME[run]
    if run in wordlists.CONTRACTED:
        return wordlists.CONTRACTED[run].split()
    if run in wordlists.TWO_READINGS:
        reading = wordlists.TWO_READINGS[run].split()
        there = all(any(same(part, one) for one in other) for part in reading)
        return reading if run not in other and there else (run,)
    if run.endswith("n't") and len(run) > 3:
        return (run[:-3], "not")
    stem, mark, ending = run.rpartition("'")
    if mark and stem and ending in wordlists.ENDINGS:
        return (*_opened(stem, other), wordlists.ENDINGS[ending])
    return (run.replace("'", ""),) if run != "'s" else (run,)


def same(one: str, other: str) -> bool:
    """Whether two words sound the same, or are the same word in full and short."""
    if one == other:
        return True
    return other in wordlists.SHORT.get(one, ()) or one in wordlists.SHORT.get(other, ())


def _name(value: str, slot: str, place: int, *, titles: float, key: bool) -> list[Word]:
    """Return the words of a slot's value, weighed: of a person with a title the last name counts."""
    parts = value.split()
    found: list[Word] = []
    runs = [(number, run) for number, part in enumerate(parts) for run in _RUN.findall(normal(part))]
    titled = bool(runs) and wordlists.SAME.get(runs[0][1], runs[0][1]) in wordlists.TITLES
    for number, run in runs:
        text = wordlists.SAME.get(run, run)
        if slot in PERSONS:
            last = number == len(parts) - 1
            weight = 1.0 if last or not titled else titles
            if not titled:
                weight = 1.0 / len(runs)
        else:
            weight = 0.0 if text in wordlists.FIRMS else 1.0
        found.append(Word(text, place, place, key=key, slot=slot, weight=weight))
    return found


def _numbered(words: list[Word], *, labelled: bool) -> list[Word]:
    """Return words with each run of number words as one, and `No. 1` as one rank."""
    found: list[Word] = []
    place = 0
    while place < len(words):
        word = words[place]
        texts = [one.text for one in words[place : place + 8]]
        label = word.text in ("no", "number", "nr") and len(texts) > 1
        if label and (value := number_at(texts[1:])) and (labelled or word.text != "no" or texts[1] != "one"):
            found.append(_joined(words[place : place + 1 + value[1]], "#" + value[0], value[0]))
            place += 1 + value[1]
        elif word.slot is None and (value := number_at(texts)):
            found.append(_joined(words[place : place + value[1]], value[0], value[0]))
            place += value[1]
        else:
            found.append(word)
            place += 1
    return found


def _joined(words: list[Word], text: str, number: str) -> Word:
    key = any(word.key for word in words)
    spelt = " ".join(word.text for word in words)
    return Word(text, words[0].first, words[-1].last, key=key, number=number, spelt=spelt)
