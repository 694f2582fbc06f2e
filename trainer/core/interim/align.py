"""Which words of what was said are which words of the line: the cheapest alignment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.core.interim import wordlists
from trainer.core.interim.wording import Word, same

SPAN = 3
"""Words that may meet as many others: joined, split, or written in another way."""
FREE = 3
"""Words that an unfilled slot takes at most."""
LONG_JOIN = 8
NUDGE = 0.001
"""What breaks a tie: a slip, or a word taken by an unfilled slot, is worse than a match."""

Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Match:
    """Words wanted and words said that are each other, as ranges; `slip` when spelt oddly."""

    wanted: range
    said: range
    slip: bool = False


def align(wanted: Sequence[Word], said: Sequence[Word], known: Known) -> list[Match]:
    """Return the matches of the cheapest alignment, in order.

    What is missing costs its weight, what is added half of its weight. Equal ends are cut off
    before the rest is compared.
    """
    front = 0
    while front < min(len(wanted), len(said)) and _plain(wanted[front], said[front]):
        front += 1
    back = 0
    most = min(len(wanted), len(said)) - front
    while back < most and _plain(wanted[-1 - back], said[-1 - back]):
        back += 1
    # An unfilled slot beside a cut may want the words there.
    middle = _middle(wanted[front : len(wanted) - back], said[front : len(said) - back], known)
    return [
        *(Match(range(n, n + 1), range(n, n + 1)) for n in range(front)),
        *(
            Match(_shifted(match.wanted, front), _shifted(match.said, front), match.slip)
            for match in middle
        ),
        *(
            Match(
                range(len(wanted) - n, len(wanted) - n + 1),
                range(len(said) - n, len(said) - n + 1),
            )
            for n in range(back, 0, -1)
        ),
    ]


def _plain(wanted: Word, said: Word) -> bool:
    return not wanted.blank and same(wanted.text, said.text)


def _shifted(place: range, by: int) -> range:
    return range(place.start + by, place.stop + by)


def _middle(wanted: Sequence[Word], said: Sequence[Word], known: Known) -> list[Match]:
    """Fill a table of the least cost from each place to the ends, then walk it."""
    rows, columns = len(wanted), len(said)
    cost = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step: list[list[tuple[int, int, bool]]] = [[(0, 0, False)] * (columns + 1) for _ in wanted]
    step.append([(0, 1, False)] * (columns + 1))
    added = [0.5 * word.weight for word in said]
    for j in range(columns - 1, -1, -1):
        cost[rows][j] = cost[rows][j + 1] + added[j]
    for i in range(rows - 1, -1, -1):
        here, below = cost[i], cost[i + 1]
        weight = wanted[i].weight
        for j in range(columns, -1, -1):
            best, move = below[j] + weight, (1, 0, False)
            if j < columns:
                if here[j + 1] + added[j] < best:
                    best, move = here[j + 1] + added[j], (0, 1, False)
                for height, width, slip in _meetings(wanted, i, said, j, known):
                    price = NUDGE * (slip + (wanted[i].blank and width))
                    total = cost[i + height][j + width] + price
                    if total <= best:
                        best, move = total, (height, width, True)
            here[j], step[i][j] = best, move
    return _walked(wanted, said, step)


def _walked(
    wanted: Sequence[Word], said: Sequence[Word], step: list[list[tuple[int, int, bool]]]
) -> list[Match]:
    found = []
    i = j = 0
    while i < len(wanted):
        height, width, meets = step[i][j]
        if meets:
            slip = not _equal(wanted[i : i + height], said[j : j + width])
            found.append(Match(range(i, i + height), range(j, j + width), slip))
        i, j = i + height, j + width
    return found


def _meetings(
    wanted: Sequence[Word], i: int, said: Sequence[Word], j: int, known: Known
) -> list[tuple[int, int, bool]]:
    """Return the spans that can meet here: how many words wanted, how many said, with a slip."""
    one, other = wanted[i], said[j]
    if one.blank:
        free = [(1, 0, False)]
        for width in range(1, FREE + 1):
            words = said[j : j + width]
            if len(words) < width or words[-1].negation or words[-1].number:
                break
            free.append((1, width, False))
        return free
    if same(one.text, other.text):
        return [(1, 1, False)]
    found = [(1, 1, True)] if _slip(one, other, known) else []
    for height in range(1, SPAN + 1):
        for width in range(1, SPAN + 1):
            here, there = wanted[i : i + height], said[j : j + width]
            if len(here) < height or len(there) < width:
                continue
            if _alike(here, there):
                found.append((height, width, False))
            elif height + width > 2 and _long_slip(here, there, known):
                found.append((height, width, True))
    return found


def _equal(wanted: Sequence[Word], said: Sequence[Word]) -> bool:
    if len(wanted) == 1 and (wanted[0].blank or (said and same(wanted[0].text, said[0].text))):
        return True
    return _alike(wanted, said)


def _alike(wanted: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether words are the same joined or split, or one of a closed list of equal sounds."""
    if any(word.blank for word in wanted):
        return False
    one, other = _text(wanted), _text(said)
    if one.replace(" ", "") == other.replace(" ", "") and len(wanted) + len(said) > 2:
        return True
    alike = wordlists.ALIKE
    if one in alike and alike[one] == alike.get(other):
        return True
    return len(wanted) == len(said) == 1 and british(one) == british(other)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _slip(wanted: Word, said: Word, known: Known) -> bool:
    """Whether what was said is the word wanted with a slip of the finger, and no known word."""
    if wanted.number or said.number or wanted.text in wordlists.TITLES:
        return False
    return slipped(wanted.text, said.text) and not known(said.text)


def _long_slip(wanted: Sequence[Word], said: Sequence[Word], known: Known) -> bool:
    if min(len(wanted), len(said)) > 1 or any(word.blank or word.number for word in wanted):
        return False
    one, other = (_text(words).replace(" ", "") for words in (wanted, said))
    if len(one) < LONG_JOIN or abs(len(one) - len(other)) > 1 or one[:2] != other[:2]:
        return False
    return edits(one, other) <= 1 and not (len(said) == 1 and known(other))


def slipped(wanted: str, said: str) -> bool:
    """Whether two spellings are near: 3-4 letters two neighbours swapped, 5-7 one edit, 8 two."""
    size = len(wanted)
    if abs(size - len(said)) > 2 or size < 3 or any(sign.isdigit() for sign in said):
        return False
    if size <= 4:
        return len(said) == size and sorted(wanted) == sorted(said) and edits(wanted, said) == 1
    return edits(wanted, said) <= (1 if size <= 7 else 2)


@lru_cache(maxsize=4096)
def edits(one: str, other: str) -> int:
    """Return how many inserts, drops, changes and swaps of neighbours make one from the other.

    Optimal string alignment distance.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        twice, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, twice[j - 2] + 1)
            row.append(best)
    return row[-1]


def british(word: str) -> str:
    """Return a word in one of its British and American spellings."""
    for ending, other in (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)] + other
    if len(word) > 4:
        word = word.replace("our", "or").replace("ll", "l")
    return word
