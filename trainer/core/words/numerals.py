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
_SCALES = {"k": 10**3, "thousand": 10**3, "million": 10**6, "billion": 10**9}
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
_FIGURE = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(k|st|nd|rd|th)?")
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
    if found[2] == "k":
        return value * 1000, False
    return value, found[2] is not None


def number(raws: Sequence[str]) -> tuple[str, int] | None:
    """Return the number with which `raws` begin and of how many words it is; None without one.

    Places end in `th`, whatever they sound like: `3th` is the third.
    """
    first = raws[0]
    if first[0].isdigit():
        return _figures(raws)
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
    return f"{value}{'th' if place else ''}", taken


def names(norm: str) -> tuple[str, ...]:
    """Return the words with which a number, as `number` gives it, may begin when it is said."""
    whole = norm.removesuffix("th").partition(".")[0]
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
    return _scaled(value, raws, 1)


def _scaled(value: Decimal, raws: Sequence[str], taken: int) -> tuple[str, int]:
    """Return a value times the hundreds, thousands, millions that follow it."""
    while taken < len(raws) and (raws[taken] == "hundred" or raws[taken] in _SCALES):
        value *= _SCALES.get(raws[taken], _HUNDRED)
        taken += 1
    return _written(value), taken


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}"


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
            and (last or raw != "k")
            and not 0 < total <= _SCALES[raw]
        ):
            total, current = total + (current or 1) * _SCALES[raw], 0
            last, taken = "scale", at + 1
        else:
            break
    return total + current, taken, False
