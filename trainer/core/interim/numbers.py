"""Numbers in figures and in words, as one value."""

import re
from collections.abc import Sequence

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()

CARDINAL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
ORDINAL = {word: value for value, word in enumerate(_ORDINALS)} | {
    word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, 2)
}
SCALE = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_FIGURES = re.compile(r"(\d{1,15})(st|nd|rd|th)?\Z", re.ASCII)
TEN = 10
TENS = range(20, 100, 10)


def number_at(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the value of the number that `words` begin with, and how many words it takes.

    Ordinals carry a `.`: `3rd` and `third` are `3.`, `three` is `3`. None: no number.
    """
    figures = _FIGURES.match(words[0])
    if figures and figures[2]:
        return f"{int(figures[1])}.", 1
    total, part, used, before = 0, None, 0, 0
    for word in words:
        digits = _FIGURES.match(word)
        value = int(digits[1]) if digits and not digits[2] else CARDINAL.get(word)
        if word in SCALE and part is not None:
            total, part = _scaled(total, part, SCALE[word])
        elif part is None and value is not None:
            part = value
        elif value is not None and part is not None and _continues(part, value, before):
            part += value
        elif word in ORDINAL and (part is None or _continues(part, ORDINAL[word], before)):
            return f"{total + (part or 0) + ORDINAL[word]}.", used + 1
        else:
            break
        before = SCALE.get(word) or value or 0
        used += 1
    return (str(total + (part or 0)), used) if used else None


def _scaled(total: int, part: int, scale: int) -> tuple[int, int]:
    if scale == SCALE["hundred"]:
        return total, part * scale
    return total + part * scale, 0


def _continues(part: int, value: int, before: int) -> bool:
    """Whether a word goes on with the number before it: twenty-five, three hundred ten."""
    if before in TENS:
        return 0 < value < TEN
    return before in SCALE.values() and value < before and part % before == 0
