"""Words that are equal once the spaces are out, dates and times in other words (G2, G3, G5)."""

from collections.abc import Iterator, Sequence

from trainer.core.grading.alignment.sides import Kind, Match, Sides
from trainer.core.grading.hours import by_24_hours, clocks
from trainer.core.words.contractions import DOUBTFUL, SHORTENED
from trainer.core.words.lists import CURRENCIES, IN_OTHER_WORDS, MONTHS, PERSONS, SAME
from trainer.core.words.numerals import with_cents
from trainer.core.words.pieces import Chunk
from trainer.core.words.wording import Word, spots

MOST = 3
"""Words that may be joined, and words that an unfilled slot may take."""
_LONGEST_DATE = 5
_HOURS, _MINUTES = 24, 60
_MONEY = frozenset(CURRENCIES.values())
_SAME, _OTHER, _TIME = "=", "~", "@"
"""How the readings begin in which a word may stand for a word: the same, other words, a time."""
_READ = (_SAME, _OTHER, _TIME)
_ASKED = frozenset({*PERSONS, "it", "there", "this", "that", "these", "those"})
"""What stands after the verb of a question."""


def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return what may be said otherwise, by its first word, with what all of its group are."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sign, groups in ((_SAME, SAME), (_OTHER, IN_OTHER_WORDS)):
        for group in filter(str.strip, groups):
            for text in group.split("/"):
                chunks = [Chunk(word, at) for at, word in enumerate(text.split())]
                norms = tuple(spot.word.norm for spot in spots(chunks))
                found.setdefault(norms[0], []).append((norms, f"{sign}{group.strip()}"))
    return found


_PHRASES = _phrases()


def joined(sides: Sides, wanted: range, said: range) -> Iterator[Match]:
    """Yield words that are equal once the spaces are out, and readings (G2, G3, G5)."""
    windows: dict[str, list[tuple[int, int]]] = {}
    for first, end, key in _windows([place.word for place in sides.places], wanted, noun=True):
        windows.setdefault(key, []).append((first, end))
    for first, end, key in _windows(sides.words, said, noun=False):
        for place, place_end in windows.get(key, ()):
            if end - first > 1 or place_end - place > 1 or key[0] in _READ:
                kind = Kind.DERIVED if key[0] == _OTHER else Kind.SAME
                yield Match(place, place_end, first, end, kind)


def _windows(words: Sequence[Word], span: range, *, noun: bool) -> Iterator[tuple[int, int, str]]:
    """Yield up to three words as one: where they are, and how they read without spaces.

    After a noun *is* and *has* may be heard as its plural ("positions open").
    """
    for first in span:
        key = ""
        for end in range(first + 1, min(first + MOST, span.stop) + 1):
            word = words[end - 1]
            if not word.raw:
                break
            key += word.raw
            yield first, end, key
        if words[first].number:
            yield first, first + 1, f"{words[first].norm}"
            yield from _clock(words, first, span.stop)
        yield from _otherwise(words, first, span.stop)
        if first + 1 >= span.stop:
            continue
        for key in _readings(words[first], words[first + 1], noun=noun):
            yield first, first + 2, key
        if words[first].number and words[first + 1].norm in _MONEY:
            yield from _prices(words, first, span.stop)
    if any(words[at].norm in MONTHS for at in span):
        yield from _dates(words, span)


def _clock(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield a time as it is told by twelve hours or by twenty-four: 2:30, 14:30 (G3)."""
    norm = words[first].norm
    after = words[first + 1].norm if first + 1 < stop else ""
    yield from ((first, first + 1, f"{_TIME}{each}") for each in (norm, *clocks(norm)))
    if after == "pm" and (late := by_24_hours(norm)):
        yield first, first + 2, f"{_TIME}{late}"
    if words[first].number and after.isdecimal() and (time := _hour_and_minute(norm, after)):
        yield from ((first, first + 2, f"{_TIME}{each}") for each in (time, *clocks(time)))


def _otherwise(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield what may be said otherwise: whom, half an hour (G3, G10)."""
    for phrase, group in _PHRASES.get(words[first].norm, ()):
        end = first + len(phrase)
        if end <= stop and phrase == tuple(word.norm for word in words[first:end]):
            yield first, end, group


def _hour_and_minute(one: str, two: str) -> str:
    """Return a time of which the hour and the minutes are two numbers; empty: they are none."""
    both = one.isdecimal() and two.isdecimal() and len(one) <= 2 >= len(two)  # noqa: PLR2004 digits
    fits = both and int(one) <= _HOURS and int(two) < _MINUTES
    return f"{int(one)}:{int(two):02d}" if fits else ""


def _readings(one: Word, two: Word, *, noun: bool) -> Iterator[str]:
    """Yield what two words may be heard or typed as besides."""
    yield from DOUBTFUL.get((one.norm, two.norm), ())
    if noun and two.norm in SHORTENED["'s"] and one.heavy:
        yield f"{one.raw}s"
    if noun and one.norm == "number" and two.norm == "1":
        yield "noone"
    if one.norm == "not" and two.norm in _ASKED:
        yield two.raw + one.raw  # don't you: do you not
    if one.number:
        yield from _numbers(one, two)
    elif two.number and one.norm == "quarter":
        yield f"q{two.norm}"  # quarter three: Q3


def _numbers(one: Word, two: Word) -> Iterator[str]:
    """Yield what a number and the word after it may be written as."""
    if two.number and len(one.norm) == len(two.norm) == 2:  # noqa: PLR2004 a year
        yield one.norm + two.norm
    if two.number and one.norm.isdecimal() and two.norm.isdecimal():
        if time := _hour_and_minute(one.norm, two.norm):
            yield time  # three thirty
        if len(two.norm) == 2:  # noqa: PLR2004 cents
            yield with_cents(one.norm, two.norm)  # twenty-two fifty
    if two.norm == "quarter":
        yield f"q{one.norm.removesuffix('th')}"
    if two.norm == "times" and one.norm == "2":
        yield "twice"


def _prices(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield an amount of money, and as it is said: twenty-two dollars and fifty cents (G3)."""
    number, money = words[first].norm, words[first + 1].norm
    yield first, first + 2, f"{number} {money}"
    at = first + 2 + (first + 2 < stop and words[first + 2].norm == "and")
    if at < stop and words[at].norm.isdecimal() and len(words[at].norm) == 2:  # noqa: PLR2004 cents
        end = at + 1 + (at + 1 < stop and words[at + 1].norm == "cents")
        if number.isdecimal():
            yield first, end, f"{with_cents(number, words[at].norm)} {money}"


def _dates(words: Sequence[Word], span: range) -> Iterator[tuple[int, int, str]]:
    """Yield a day of a month, however it is said: May 5, the fifth of May (G3)."""
    for first in span:
        for end in range(first + 2, min(first + _LONGEST_DATE, span.stop) + 1):
            rest = [word for word in words[first:end] if word.norm not in ("the", "of")]
            if len(rest) != 2 or "of" in (words[first].norm, words[end - 1].norm):  # noqa: PLR2004 both ends
                continue
            if words[end - 1].norm == "the":
                continue
            day, month = sorted(rest, key=lambda word: word.norm in MONTHS)
            if day.number and month.norm in MONTHS:
                yield first, end, f"{month.norm} {day.norm.removesuffix('th')}"
