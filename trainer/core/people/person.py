"""A person as they are told of: the name, and apart from it what they do.

A text is cut at commas, brackets and dashes. In each piece the words are those of a name, of an
office (`director`), or small (`the`); a name is a run of the first kind. What is unclear stays.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from trainer.core.people.around import goes_by, unhedged
from trainer.core.people.called import INSIDE, SHORTENED, articled, called, opened, sentence
from trainer.core.people.full import only_told
from trainer.core.text import straightened
from trainer.core.words.lists import AFTER_A_NAME, OFFICES, TITLES
from trainer.core.words.unsure import known_part

_CUT = re.compile(r"\s*([,;:()\[\]])\s*|\s+([-/\N{EN DASH}\N{EM DASH}])\s+|\s*(\N{EM DASH})\s*")
_LINKS = frozenset("of at from in for".split())
"""Words after which a name is that of a place or a field: `from Acme`, `of Sales`."""
_ARTICLES = frozenset("the a an my our her his their your some another".split())
_RESTS = frozenset("s m re ll ve d".split())
_INTRODUCING = frozenset("called named".split())
_SMALL = (
    _LINKS
    | _ARTICLES
    | _INTRODUCING
    | frozenset(
        "i it he she they we you that this who whom which there is was are were am be been being"
        " will would to on by with as again also name think guess believe probably maybe please"
        " same anyone".split()
    )
)
"""Words around a name that are none of it."""
_SEVERAL = frozenset({"and", "or", "&", "+"})
_KEPT = frozenset("jr sr ii iii iv".split())
"""What stays behind a name; a degree does not."""
_FULL = 2
"""Words of a full name, by which it is known from a field: `VP Sales`."""
LONGEST_OFFICE = 4
"""Words of an office that is all that is told of somebody: `the board`."""
LONGEST = 60
"""Characters of what is told about somebody; what is longer is cut at a word."""


class Person(Struct, frozen=True):
    """A name as it is usually written, what else was told, `the CFO`, and what they go by."""

    name: str
    about: str = ""
    said: str = ""

    @property
    def whole(self) -> str:
        """The name with what was told: `Tom Osgood (the CFO)`."""
        return f"{self.name} ({self.about})" if self.about else self.name


def person(typed: str) -> Person:
    """Return who was meant; what is no name stays as it is, only usually written.

    >>> person("her boss, Tom Osgood, the CFO").whole, person("I'll meet ms lee again").whole
    ('Tom Osgood (her boss, the CFO)', 'Ms. Lee')
    """
    rest, said = goes_by(known_part(typed))
    found = _person(rest) if rest else Person("")
    if told := only_told(rest):  # `some lady called Anna Lee` is told by what she is and her name
        return Person(called(said) or told[0], ", ".join(told if said else told[1:]))
    if not said:
        return found
    named = found.name and not sentence(found.name)
    return Person(found.name, found.about, called(said)) if named else Person(called(said))


def _person(typed: str) -> Person:
    straight = " ".join(typed.split())
    spoken = sentence(typed)
    whole = spoken and opened(typed) == straight  # `my boss Tom`, `Mr. Lee is the director`
    found = _read(straight) if not spoken or (whole and _article(straight)) else None
    if found is None and spoken:
        found = _read(opened(typed), spoken=True)
        found = None if found and sentence(found.name) else found
    if found:
        return found
    small = articled(typed)
    return Person(small if _article(small) and small[0].islower() else called(typed))


def named(text: str) -> str:
    """Return the name that a sentence tells; empty where it tells none, or is no sentence.

    >>> named("I will meet the director, Mr. Brandt"), named("She is called Anna Lee")
    ('Mr. Brandt', 'Anna Lee')
    """
    found = person(text).name if sentence(text) else ""
    return "" if found in (text, called(text), articled(text)) else found


class _Piece(Struct, frozen=True):
    """A part of what was typed: its name, what stands before and behind it, and after which sign.

    `alone`: the piece is the name and nothing else.
    """

    sign: str
    name: str
    before: str
    after: str

    @property
    def alone(self) -> bool:
        return not (self.before or self.after)

    @property
    def told(self) -> Iterator[str]:
        """What was told of the person in this piece."""
        before = self.before.split()
        introduced = bool(before) and _bare(before[-1]) in _INTRODUCING
        yield from (text for text in ("" if introduced else self.before, self.after) if text)


def _read(text: str, *, spoken: bool = False) -> Person | None:
    """Return who a text tells of; None where it's not plain who, or the whole of it is the name.

    `spoken`: it was a sentence, of which only what stands apart from the name tells of them.
    """
    if re.search(r"[)\]]\s*\w", text):  # `Deborah (Deb) Lee`
        return None
    pieces = tuple(_pieces(text, spoken=spoken))
    having = [piece for piece in pieces if piece.name]
    if not having:
        return _office(text) if spoken else None
    first = next((piece for piece in having if _bare(piece.name.split()[0]) in TITLES), having[0])
    others = [piece for piece in having if piece is not first]
    joined = [piece for piece in others if _bare(piece.before.split(" ")[0]) in _SEVERAL]
    if joined:
        names = [piece.name for piece in having]
        return Person(called(f"{', '.join(names[:-1])} and {names[-1]}"))
    if any(_last_first(first, piece) or _several(piece.name) for piece in others):
        return None
    rest = (piece for piece in pieces if piece is not first)
    told = [*(() if spoken else first.told), *(_text(piece) for piece in rest)]
    about = _shortened(", ".join(part for part in map(unhedged, told) if _tells(part)))
    name = first.name if _several(first.name) else called(first.name)
    return Person(name, about) if spoken or name != text or about else None


def _office(text: str) -> Person | None:
    """Return somebody of whom only the office is told: `the board`."""
    words = text.rstrip(".,;:!?").split()
    plain = 1 < len(words) <= LONGEST_OFFICE and _bare(words[0]) in {"the", "a", "an", "my", "our"}
    return Person(articled(" ".join(words))) if plain else None


def _pieces(text: str, *, spoken: bool) -> Iterator[_Piece]:
    """Yield the pieces of a text; a piece that only ends a name, `Jr.`, is one with it."""
    cut = [each for each in _CUT.split(text) if each]
    found: list[tuple[str, str]] = []
    sign = ""
    for each in cut:
        if _CUT.fullmatch(f" {each} "):
            sign = each
        elif found and all(_bare(word) in _KEPT for word in each.split()):
            found[-1] = (found[-1][0], f"{found[-1][1]} {each}")
        else:
            found.append((sign, each))
    words = [word for _, each in found for word in each.split()]
    cased = any(word[:1].isupper() and word != word.upper() for word in words) or spoken
    around = any(_bare(word) in _SMALL | OFFICES or _clipped(word) for word in words)
    strict = cased and (spoken or around or len(found) > 1)
    for sign, each in found:
        yield _piece(sign, each.split(), cased=cased, strict=strict)


def _piece(sign: str, words: list[str], *, cased: bool, strict: bool) -> _Piece:
    kinds = [_kind(word, cased=cased, strict=strict) for word in words]
    if len(words) > 1 and "office" not in kinds and not any(word[:1].islower() for word in words):
        kinds = [_proper(word, kind) for word, kind in zip(words, kinds, strict=True)]
    runs = [run for run in _runs(words, kinds) if not cased or _capital(words, run)]
    run = _chosen(words, kinds, runs)
    if run is None:
        return _Piece(sign, "", " ".join(words), "")
    name = [word for word in words[run.start : run.stop] if _bare(word) not in AFTER_A_NAME - _KEPT]
    if not name:  # a degree, on its own
        return _Piece(sign, "", " ".join(words), "")
    last = name[-1]
    if not (_bare(last) in SHORTENED | _KEPT or len(_bare(last)) == 1):
        name[-1] = last.rstrip(".!?")
    return _Piece(sign, " ".join(name), " ".join(words[: run.start]), " ".join(words[run.stop :]))


def _kind(word: str, *, cased: bool, strict: bool) -> str:
    """Return whether a word is of a name, an office, small, or none of these."""
    bare = _bare(word)
    if bare in TITLES:
        return "title"
    if bare in OFFICES or bare.removesuffix("s") in OFFICES:
        return "office"
    if bare in _SEVERAL:
        return "and"
    if bare in INSIDE and not word[:1].isupper():
        return "inside"
    if bare in _SMALL or _clipped(word) or not any(sign.isalpha() for sign in word):
        return "small"
    return "other" if strict and cased and word[:1].islower() else "name"


def _proper(word: str, kind: str) -> str:
    """Return the kind of a word of which all are capitalized: `He Jin`, `Nguyễn Văn An`."""
    return "name" if kind == "small" and not _clipped(word) and word[0].isalpha() else kind


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
        if any(kinds[at] == "name" or kinds[at - 1] == "title" for at in range(start + 1, end)) or (
            end > start and kinds[start] == "name"
        ):
            yield range(start, end)
        start = max(stop, start + 1)


def _goes_on(kinds: Sequence[str], start: int, at: int) -> bool:
    if at > start and kinds[at - 1] == "title":
        return kinds[at] in ("title", "name", "inside", "other")
    return kinds[at] in ("title", "name", "inside") or (kinds[at] == "and" and at > start)


def _chosen(words: Sequence[str], kinds: Sequence[str], runs: Sequence[range]) -> range | None:
    """Return the run that is the name: a titled one, one that follows `called` or an office."""
    before = {run.start: _bare(words[run.start - 1]) if run.start else "" for run in runs}
    for run in runs:
        if kinds[run.start] == "title" or before[run.start] in _INTRODUCING:
            return run
    offices = [at for at, kind in enumerate(kinds) if kind == "office"]
    last = offices[-1] if offices else None
    article = _article(words[0])
    for run in runs:
        if last is not None and run.start == last + 1 and (article or len(run) >= _FULL):
            return run
    for run in runs:
        office = run.stop < len(kinds) and kinds[run.stop] == "office"
        if before[run.start] not in _LINKS | _ARTICLES and not office and run.start - 1 != last:
            return run
    for run in runs:
        if before[run.start] in _LINKS and last is not None and last < run.start and len(run) > 1:
            return run[max(1, len(run) - _FULL) :]
    return None


def _capital(words: Sequence[str], run: range) -> bool:
    """Say whether a run has a word that is a name's in a text that has capitals, or a title."""
    return any(not words[at][:1].islower() for at in run) or _bare(words[run.start]) in TITLES


def _last_first(first: _Piece, other: _Piece) -> bool:
    """Say whether a name may be told last name first: `O'Neill, Patricia`."""
    single = len(first.name.split()) == 1 and first.alone and other.alone
    short = other.name.isupper() and not first.name.isupper()
    return single and other.sign == "," and not short


def _text(piece: _Piece) -> str:
    return " ".join(filter(None, (piece.before, piece.name, piece.after)))


def _tells(part: str) -> bool:
    return any(_bare(word) not in _SMALL | _SEVERAL and not _clipped(word) for word in part.split())


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rsplit(' ', 1)[0]}…"


def _article(text: str) -> bool:
    return _bare(text.split(" ", maxsplit=1)[0]) in _ARTICLES


def _several(name: str) -> bool:
    return any(_bare(word) in _SEVERAL for word in name.split())


def _clipped(word: str) -> bool:
    """Say whether a word is one of a sentence, shortened: `he's`, `it'll`."""
    first, sign, rest = straightened(word).partition("'")
    return bool(sign) and first.casefold() in _SMALL and rest.casefold() in _RESTS


def _bare(word: str) -> str:
    return word.strip(".,;:!?()").casefold()
