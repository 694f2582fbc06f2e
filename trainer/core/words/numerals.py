"""Numbers as they are said and as they are written, equal by value (G3)."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
    """.split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {
    "k": 10**3,
    "grand": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mil": 10**6,
    "mln": 10**6,
    "million": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "billion": 10**9,
}
_SHORT = frozenset({"k", "grand", "m", "mil", "mln", "b", "bn"})
"""Scales that are one only straight after a number."""
_HUNDRED = 100
_LARGE = frozenset({"hundred", "thousand", "million", "billion"})
_LAST_UNIT = 9
_LAST_TEEN = 19
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}

VALUES = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * tens for tens, word in enumerate(_TENS, 2)},
}
"""Words for numbers below a hundred."""

ORDINALS = {
    _IRREGULAR.get(word) or f"{word.removesuffix('y')}{'ie' if word.endswith('y') else ''}th": value
    for word, value in VALUES.items()
    if value
}
"""Words for places: first, second."""

WORDS = frozenset({*VALUES, *ORDINALS, *_LARGE})
"""Every word that is a number by itself."""

_NAMES = {value: word for word, value in VALUES.items()}
_FIGURE = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(k|m|mil|mln|bn|b|st|nd|rd|th)?")
_CLOCK = re.compile(r"0?(\d{1,2}):(\d\d)")
_PARTS = {
    ("half",): Decimal("0.5"),
    ("a", "half"): Decimal("0.5"),
    ("a", "quarter"): Decimal("0.25"),
    ("three", "quarters"): Decimal("0.75"),
}
_HOURS, _MINUTES = 12, 60
_PAST, _TO = frozenset({"past", "after"}), frozenset({"to", "till", "before"})
_O_CLOCK = frozenset({"o'clock", "oclock"})
OPENERS = frozenset({"half", "quarter"})
"""Words with which a time of the day, or half of a large number, may begin."""
_MOST_DIGITS = 15
_AFTER_ANY = ("", "hundred", "scale", "and")


@lru_cache(maxsize=4096)
def figure(raw: str) -> tuple[Decimal, bool] | None:
    """Return the value of a number in figures and whether it is a place (1st); None for words."""
    if not raw[:1].isdigit() or len(raw) > _MOST_DIGITS:
        return None
    found = _FIGURE.fullmatch(raw)
    if not found:
        return None
    value = Decimal(found[1].replace(",", ""))
    if found[2] in _SHORT:
        return value * _SCALES[found[2]], False
    return value, found[2] is not None


def number(raws: Sequence[str]) -> tuple[str, int] | None:
    """Return the number with which `raws` begin and of how many words it is; None without one.

    Places end in `th`, whatever they sound like: `3th` is the third. A time of the day has a colon:
    `2:15` for quarter past two.
    """
    first = raws[0]
    if clock := _CLOCK.fullmatch(first):
        return f"{clock[1]}:{clock[2]}", 1
    found = _time(raws) or _plain(raws)
    if found is None or found[0].endswith("th"):
        return found
    norm, taken = found
    if raws[taken : taken + 1] and raws[taken] in _O_CLOCK:
        return norm, taken + 1
    return norm, taken


def _plain(raws: Sequence[str]) -> tuple[str, int] | None:
    """Return a number that is no time of the day."""
    first = raws[0]
    if first[0].isdigit():
        return _figures(raws)
    if first == "half":
        return _half(raws)
    if first == "a" and len(raws) > 1 and raws[1] in _LARGE:
        value, taken, place = _spoken(raws[1:])
        taken += 1
    elif first in WORDS:
        value, taken, place = _spoken(raws)
    else:
        return None
    if not place and taken < len(raws) and raws[taken] == "point":
        digits = _digits(raws[taken + 1 :])
        if digits:
            return _scaled(Decimal(f"{value}.{digits}"), raws, taken + 1 + len(digits))
    if not place:
        part, more = _part(raws, taken)
        if part:
            return _scaled(value + part, raws, taken + more)
    return f"{value}{'th' if place else ''}", taken


def _time(raws: Sequence[str]) -> tuple[str, int] | None:
    """Return a time of the day as it is said: half past, quarter to, ten past."""
    at = 1 if raws[0] == "a" else 0
    if (
        raws[0] == "half"
        and (hour := _small(raws[1]) if len(raws) > 1 else None)
        and hour <= _HOURS
    ):
        return (f"{hour}:30", 2) if raws[2:3] != ["hundred"] else None  # half nine
    if len(raws) < at + 3:
        return None
    between = raws[at + 1]
    if between not in _PAST and between not in _TO:
        return None
    minutes = {"half": 30, "quarter": 15}.get(raws[at])
    if minutes is None and not at and between == "past":
        minutes = _small(raws[0])
    hour = _small(raws[at + 2])
    if not minutes or not hour or minutes >= _MINUTES or hour > _HOURS:
        return None
    if between in _TO:
        if raws[at] != "quarter":
            return None
        hour, minutes = (hour - 2) % _HOURS + 1, _MINUTES - minutes
    return f"{hour}:{minutes:02d}", at + 3


def _small(raw: str) -> int | None:
    """Return the value of a whole number below a hundred."""
    return int(raw) if raw.isdecimal() and len(raw) <= 2 else VALUES.get(raw)  # noqa: PLR2004 digits


def _half(raws: Sequence[str]) -> tuple[str, int] | None:
    """Return half of a large number: half a million."""
    at = 2 if raws[1:2] == ["a"] else 1
    scale = _SCALES.get(raws[at], 0) if at < len(raws) and raws[at] not in _SHORT else 0
    return (_written(Decimal(scale) / 2), at + 1) if scale else None


def _part(raws: Sequence[str], taken: int) -> tuple[Decimal, int]:
    """Return what follows a whole number to make it more, and of how many words it is."""
    start = taken + (raws[taken : taken + 1] == ["and"])
    for words, part in _PARTS.items():
        if tuple(raws[start : start + len(words)]) == words and (start > taken or len(words) == 1):
            return part, start - taken + len(words)
    return Decimal(0), 0


def names(norm: str) -> tuple[str, ...]:
    """Return the words with which a number, as `number` gives it, may begin when it is said."""
    whole = norm.removesuffix("th").partition(".")[0].partition(":")[0]
    if not whole.isdecimal() or len(whole) > _MOST_DIGITS:
        return ()
    value = int(whole)
    if value in _NAMES:
        place = norm.endswith("th")
        return (next(w for w, v in ORDINALS.items() if v == value) if place else _NAMES[value],)
    found = []
    if 10 * _HUNDRED < value < 100 * _HUNDRED:  # a year: nineteen ninety-nine
        found.append(_first_name(value // _HUNDRED))
    while value >= 10 * _HUNDRED:
        value //= 10 * _HUNDRED
    found.append(_first_name(value))
    return tuple(found)


def _first_name(value: int) -> str:
    if value >= _HUNDRED:
        value //= _HUNDRED
    return _NAMES.get(value) or _NAMES[value - value % 10]


def _figures(raws: Sequence[str]) -> tuple[str, int] | None:
    found = figure(raws[0])
    if found is None:
        return None
    value, place = found
    if place:
        return f"{_written(value)}th", 1
    part, more = _part(raws, 1)
    return _scaled(value + part, raws, 1 + more)


def _scaled(value: Decimal, raws: Sequence[str], taken: int) -> tuple[str, int]:
    """Return a value times the hundreds, thousands, millions that follow it."""
    while taken < len(raws) and (raws[taken] == "hundred" or raws[taken] in _SCALES):
        value *= _SCALES.get(raws[taken], _HUNDRED)
        taken += 1
    return _written(value), taken


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}"


def with_cents(norm: str, cents: str) -> str:
    """Return an amount, as `number` gives it, of which the cents are said by themselves."""
    return _written(Decimal(f"{norm}.{cents}"))


def scaled(norm: str, end: str) -> str:
    """Return the number with which a range begins, in the thousands or millions that it ends in.

    Only where that is no more than the end: 90000 for 90 to 100000, nothing for 12 to 2000.
    """
    if ":" in norm + end:
        return ""
    start, last = Decimal(norm), Decimal(end)
    for scale in (10**9, 10**6, 10**3):
        if last % scale == 0 and 0 < start < 10**3 and start * scale <= last:
            return _written(start * scale)
    return ""


def _digits(raws: Sequence[str]) -> str:
    found = []
    for raw in raws:
        value = VALUES.get(raw, _HUNDRED)
        if value > _LAST_UNIT:
            break
        found.append(str(value))
    return "".join(found)


def _spoken(raws: Sequence[str]) -> tuple[int, int, bool]:
    """Return the value of the number said first, its words, and whether it is a place."""
    total, current, last, taken = 0, 0, "", 0
    for at, raw in enumerate(raws):
        if raw == "and":
            following = raws[at + 1] if at + 1 < len(raws) else ""
            if last not in ("hundred", "scale") or following not in VALUES | ORDINALS:
                break
            last = "and"
            continue
        place = raw in ORDINALS
        value = ORDINALS[raw] if place else VALUES.get(raw)
        if value is not None:
            if last not in (*_AFTER_ANY, *(("tens",) if 0 < value <= _LAST_UNIT else ())):
                break
            current, taken = current + value, at + 1
            if place:
                return total + current, taken, True
            last = "tens" if value > _LAST_TEEN else "unit"
        elif raw == "hundred" and last in ("", "unit", "tens"):
            current, last, taken = (current or 1) * _HUNDRED, raw, at + 1
        elif (
            raw in _SCALES
            and last != "and"
            and (last or raw not in _SHORT)
            and not 0 < total <= _SCALES[raw]
        ):
            total, current = total + (current or 1) * _SCALES[raw], 0
            last, taken = "scale", at + 1
        else:
            break
    return total + current, taken, False
