"""Blanks that look like another one: a known blank misspelled, or one of the person's own."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from trainer.core.script.script import KNOWN_SLOTS

USUAL = ("name", "date", "salary", "title", "reason", "number")
"""Words of which people make blanks of their own: a slip in one is told by its letters alone."""
MOST = 100
"""Blanks of a script's own that are held against each other; nobody has so many."""
_ALIKE = 0.8
_LONG = 6
"""Letters of a blank from which another letter inside it may be a slip: `hire` is not `here`."""


@lru_cache(maxsize=1_000)
def meant(slot: str) -> str | None:
    """Return the blank that `slot` seems to be a misspelling of, by itself; None: of none.

    >>> meant("interveiwer"), meant("nmae"), meant("salary_goal"), meant("me")
    ('interviewer', 'name', None, None)
    """
    if slot in KNOWN_SLOTS or any(sign.isdecimal() for sign in slot):
        return None
    name = slot.casefold()
    for known in KNOWN_SLOTS:
        alike = SequenceMatcher(None, name, known).ratio() >= _ALIKE
        if alike or sorted(name) == sorted(known):
            return known
    return next((usual for usual in USUAL if _swapped(name, usual)), None)


def slips(used: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the blank and the one that it looks like, of a script's own blanks.

    `used` are they, with the lines in which they stand, in the order of the script. Of two the one
    that is used more often is meant, else the first.
    """
    order = {slot: (len(lines), -at) for at, (slot, lines) in enumerate(used.items())}
    for slot, lines in used.items() if len(used) <= MOST else ():
        found = [other for other in used if other != slot and _slipped(slot, other)]
        other = max(found, key=lambda each: order[each], default=slot)
        if order[other] > order[slot] and not (meant(slot) or meant(other)):
            yield from ((line, slot, other) for line in lines)


def _slipped(one: str, other: str) -> bool:
    """Tell whether one of two blanks may be the other, typed in a hurry.

    Another letter at an end makes another word: `skill` and `skills`, as another figure does.
    """
    one, other = one.casefold(), other.casefold()
    if one == other or _swapped(one, other):
        return True
    ends = one[:1] == other[:1] and one[-1:] == other[-1:]
    return ends and min(len(one), len(other)) >= _LONG and _one_off(one, other)


def _swapped(one: str, other: str) -> bool:
    """Tell whether two words are the same but for two letters side by side that changed places."""
    differs = [at for at, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1]
    first = differs[0] if differs else 0
    turned = f"{one[:first]}{one[first + 1 : first + 2]}{one[first : first + 1]}{one[first + 2 :]}"
    letters = one[first : first + 2]
    return bool(differs) and letters.isalpha() and turned == other


def _one_off(one: str, other: str) -> bool:
    """Tell whether one letter more, less or changed inside makes one word of another."""
    short, long = sorted((one, other), key=len)
    at = next((n for n, sign in enumerate(short) if sign != long[n]), len(short))
    same = len(short) == len(long)
    letters = f"{long[at : at + 1]}{short[at : at + 1] if same else ''}"
    return long[at + 1 :] == short[at + same :] and letters.isalpha()
