"""A text that tells of somebody, cut into pieces, and the name in each.

It is cut at commas, brackets and dashes. In each piece the words are those of a name, of an office
(`director`), or small (`the`); a name is a run of the first kind.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from trainer.core.firms import FIRM
from trainer.core.people.words import (
    CAPITALS,
    FIELDS,
    INSIDE,
    LINKS,
    OFFICES,
    OPENING,
    PLACING,
    RANKS,
    SEVERAL,
    SHORTENED,
    SOMEONE,
    STAYING,
    bare,
)
from trainer.core.text import straightened
from trainer.core.words.lists import AFTER_A_NAME, TITLES

SIGNS = re.compile(
    r"(?:(?<!\s)\s+)?([,;:()\[\]])\s*|(?<!\s)\s+([-/\N{EN DASH}\N{EM DASH}])\s+"
    r"|(?:(?<!\s)\s+)?(\N{EM DASH})\s*"
)
_RESTS = frozenset("s m re ll ve d".split())
_INTRODUCING = frozenset("called named".split())
SMALL = (
    LINKS
    | OPENING
    | _INTRODUCING
    | frozenset(
        "i it he she they we you that this who whom which there is was are were am be been being"
        " will would to on by with as again also name think guess believe probably maybe please"
        " same anyone".split()
    )
)
"""Words around a name that are none of it."""
SAYS_NOTHING = frozenset(
    "sorry apologies thanks thank thx lol haha oops pls plz no nope yes yeah yep well ok okay oh"
    " so um hm".split()
)
"""What is said beside a name, and tells nothing of anybody."""
_BEHIND = LINKS | frozenset("by behind".split())
_FULL = 2
"""Words of a full name, by which it is known from a field: `VP Sales`."""


class Piece(Struct, frozen=True):
    """A part of what was typed: its name, what stands before and behind it, and after what sign."""

    sign: str
    name: str
    before: str
    after: str

    @property
    def elsewhere(self) -> bool:
        """Whether its name is that of a place or a field: `the recruiter at Hale & Porter`."""
        before = [bare(word) for word in self.before.split()]
        end = bare(self.name.split()[-1]) if self.name else ""
        return bool(_BEHIND & {*before}) or before[-1:] == ["vp"] or end in FIRM

    @property
    def alone(self) -> bool:
        """Whether the piece is the name and nothing else."""
        return not (self.before or self.after)

    @property
    def several(self) -> bool:
        """Whether its name is that of more than one person: `Tom and Jane`."""
        return several(self.name) and not self.elsewhere

    @property
    def text(self) -> str:
        """The whole of it."""
        return " ".join(filter(None, (self.before, self.name, self.after)))

    @property
    def told(self) -> Iterator[str]:
        """What was told of the person in this piece."""
        before = self.before.split()
        introduced = bool(before) and bare(before[-1]) in _INTRODUCING
        yield from (text for text in ("" if introduced else self.before, self.after) if text)


def pieces(text: str, *, spoken: bool) -> Iterator[Piece]:
    """Yield the pieces of a text; a piece that only ends a name, `Jr.`, is one with it."""
    cut = [each for each in SIGNS.split(text) if each]
    found: list[tuple[str, str]] = []
    sign = ""
    for each in cut:
        if SIGNS.fullmatch(f" {each} "):
            sign = each
        elif found and all(bare(word) in STAYING for word in each.split()):
            found[-1] = (found[-1][0], f"{found[-1][1]} {each}")
        else:
            found.append((sign, each))
    words = [word for _, each in found for word in each.split()]
    cased = any(word[:1].isupper() and word != word.upper() for word in words) or spoken
    around = any(bare(word) in SMALL | OFFICES or clipped(word) for word in words)
    strict = cased and (spoken or around or len(found) > 1)
    for sign, each in found:
        yield _piece(sign, each.split(), cased=cased, strict=strict)


def _piece(sign: str, words: list[str], *, cased: bool, strict: bool) -> Piece:
    kinds = _kinds(words, cased=cased, strict=strict)
    if len(words) > 1 and "office" not in kinds and not any(word[:1].islower() for word in words):
        kinds = [_proper(word, kind) for word, kind in zip(words, kinds, strict=True)]
    runs = [run for run in _runs(words, kinds) if not cased or _capital(words, run)]
    run = _chosen(words, kinds, runs)
    if run is None:
        return Piece(sign, "", " ".join(words), "")
    name = [
        word for word in words[run.start : run.stop] if bare(word) not in AFTER_A_NAME - STAYING
    ]
    if not name:  # a degree, on its own
        return Piece(sign, "", " ".join(words), "")
    last = name[-1]
    if not (bare(last) in SHORTENED | STAYING or len(bare(last)) == 1):
        name[-1] = last.rstrip(".!?")
    return Piece(sign, " ".join(name), " ".join(words[: run.start]), " ".join(words[run.stop :]))


def _kinds(words: Sequence[str], *, cased: bool, strict: bool) -> list[str]:
    """Return the kinds of words; behind whose they are it says what somebody is: `her friend`."""
    kinds = [_kind(word, cased=cased, strict=strict) for word in words]
    whose = False
    for at, word in enumerate(words):
        if whose and word.islower() and bare(word) in SOMEONE and kinds[at - 1] != "title":
            kinds[at] = "office"
        whose = whose or bare(word) in OPENING or _owner(word)
    return kinds


def _owner(word: str) -> bool:
    """Say whether a word tells whose somebody is: `the owner's wife`."""
    return bare(word).endswith("'s") and not clipped(word)


def _kind(word: str, *, cased: bool, strict: bool) -> str:
    """Return whether a word is of a name, an office, small, or none of these."""
    plain = bare(word)
    if plain in TITLES:
        return "title"
    if plain in OFFICES or plain.removesuffix("s").removesuffix("'") in OFFICES:
        return "office"
    if plain in SEVERAL:
        return "and"
    if plain in INSIDE and not word[:1].isupper():
        return "inside"
    if (
        plain in SMALL
        or clipped(word)
        or (not cased and plain in _NO_NAMES)
        or not any(sign.isalpha() for sign in word)
    ):
        return "small"
    small = word[:1].islower() and not word.rpartition("-")[2][:1].isupper()  # `al-Farsi`
    return "other" if strict and cased and small else "name"


_NO_NAMES = frozenset(
    "not very really too just quite pretty still going all more much only kind sort him them us me"
    " soon later then there here now because since said told".split()
)


def namely(word: str) -> bool:
    """Say whether a word in small letters may be one of a name."""
    kind = _kind(word, cased=False, strict=False)
    return kind in ("name", "inside", "title") and bare(word) not in SAYS_NOTHING | _NO_NAMES


def _proper(word: str, kind: str) -> str:
    """Return the kind of a word of which all are capitalized: `He Jin`, `Nguyễn Văn An`."""
    return "name" if kind == "small" and not clipped(word) and word[0].isalpha() else kind


def _runs(words: Sequence[str], kinds: Sequence[str]) -> Iterator[range]:
    """Yield the runs of words that may be a name, from its title or particle on."""
    start = 0
    while start < len(words):
        stop = start
        while stop < len(words) and _goes_on(kinds, start, stop):
            stop += 1
        end = stop
        ends = ("and",) if stop == len(words) else ("and", "inside")  # `tuan le` ends in a name
        while end > start and kinds[end - 1] in ends:
            end -= 1
        end = _before_office(words, kinds, range(start, end))
        if any(kinds[at] == "name" or kinds[at - 1] == "title" for at in range(start + 1, end)) or (
            end > start and kinds[start] == "name"
        ):
            yield range(start, end)
        start = max(stop, start + 1)


def _before_office(words: Sequence[str], kinds: Sequence[str], run: range) -> int:
    """Return where a name ends before what says which office theirs is: `okoye operations manager`.

    A name, or one with its title, is left: somebody may be called `Field`.
    """
    end = run.stop
    if end < len(kinds) and kinds[end] == "office":
        while end - run.start > _FULL and bare(words[end - 1]) in FIELDS | RANKS:
            end -= 1
    return end


def _goes_on(kinds: Sequence[str], start: int, at: int) -> bool:
    if kinds[at] == "title" and kinds[at - 1 : at] == ["name"] and at > start:
        return False  # `mr cho mrs delgado` are two
    if at > start and kinds[at - 1] == "title":
        return kinds[at] in ("title", "name", "inside", "other")
    return kinds[at] in ("title", "name", "inside") or (kinds[at] == "and" and at > start)


def _chosen(words: Sequence[str], kinds: Sequence[str], runs: Sequence[range]) -> range | None:
    """Return the run that is the name: a titled one, one that follows `called` or an office."""
    before = {run.start: bare(words[run.start - 1]) if run.start else "" for run in runs}
    owned = any(map(_owner, words))
    runs = [run for run in runs if not _owner(words[run.stop - 1]) or run.stop == len(words)]
    for run in runs:
        if kinds[run.start] == "title" or before[run.start] in _INTRODUCING:
            return run
    offices = [at for at, kind in enumerate(kinds) if kind == "office"]
    last = offices[-1] if offices else None
    article = owned or opens(words[0])
    for run in runs:
        if last is not None and run.start == last + 1 and (article or len(run) >= _FULL):
            return run
    for run in runs:
        office = run.stop < len(kinds) and kinds[run.stop] == "office" and not _full(words, run)
        if before[run.start] not in PLACING | OPENING and not office and run.start - 1 != last:
            return run
    for run in runs:
        if before[run.start] in PLACING and last is not None and last < run.start and len(run) > 1:
            return run[max(1, len(run) - _FULL) :]
    return None


def _full(words: Sequence[str], run: range) -> bool:
    """Say whether an office behind a run is theirs: `Lena Vogt CTO`; not `Finance Director`."""
    small = words[run.stop][:1].islower() or bare(words[run.stop]) in CAPITALS
    return small and len(run) >= _FULL and not FIELDS & {bare(words[at]) for at in run}


def _capital(words: Sequence[str], run: range) -> bool:
    """Say whether a run has a word that is a name's in a text that has capitals, or a title."""
    return any(not words[at][:1].islower() for at in run) or bare(words[run.start]) in TITLES


def opens(text: str) -> bool:
    """Say whether a text begins with an article, or with whose somebody is: `her boss`."""
    return bare(text.split(" ", maxsplit=1)[0]) in OPENING


def several(name: str) -> bool:
    """Say whether a name is that of more than one: `Tom and Jane`."""
    return any(bare(word) in SEVERAL for word in name.split())


def clipped(word: str) -> bool:
    """Say whether a word is one of a sentence, shortened: `he's`, `it'll`."""
    first, sign, rest = straightened(word).partition("'")
    return bool(sign) and first.casefold() in SMALL and rest.casefold() in _RESTS
