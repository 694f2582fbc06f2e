"""A long line in parts that can be learned one at a time."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from math import ceil

from trainer.core.script.script import Aside, Piece, Words

LONG = 14
"""Words from which a line is learned clause by clause."""
SHORTEST_CLAUSE, LONGEST_CLAUSE = 4, 12
"""Words of a clause."""
STOPS = (".", "?", "!")
ENDS = (*STOPS, ";", ":", ",")
JOINING = frozenset({"and", "or", "but"})
OPENERS = frozenset("that which who what how when where why if because whether while".split())
"""Words that begin a clause of their own: whoever speaks pauses before them, if anywhere."""
PLACING = frozenset("about as at by for from in into on over through to under until".split())
"""Words that begin a phrase of a place, an aim, a time: there's a smaller pause before them."""
LEANING = (
    OPENERS
    | PLACING
    | JOINING
    | frozenset(
        """
        a an the of with than my your his her its our their this these those some any every each no
        not very so too i we they he she am is are was were be been being can could may might must
        shall should will would
        """.split()
    )
)
"""Words that nobody pauses after: what comes next belongs to them."""
CLINGING = frozenset(
    "me him her us them it myself yourself himself herself ourselves themselves".split()
)
"""Words that nobody pauses before: they belong to what was said."""
AIMING = frozenset("able going have has had like need needs ought want wants wanted order".split())
"""Words that nobody parts from a *to* behind them."""

Token = tuple[Piece, ...]
"""One word as it reads: a slot and the comma after it are one."""


@lru_cache(maxsize=2048)
def clauses(line: Words) -> tuple[Words, ...]:
    """Return the clauses of a line of 14 words or more, else the line itself.

    A clause ends at a mark, else where a speaker might pause; it has 4 to 12 words where the line
    allows; a shorter one joins the next.
    """
    words = tokens(line)
    if len(words) < LONG:
        return (line,)
    parts = _long_enough(_marked(words))
    found = (joined(part, line.at) for part in chain.from_iterable(map(_cut, parts)))
    return tuple(_with_asides(found, line)) if line.asides else tuple(found)


def _with_asides(parts: Iterable[Words], line: Words) -> Iterator[Words]:
    """Yield the clauses, each with the directions that stand in it or right before it."""
    start = 0
    rest = list(line.asides)
    last = len(tokens(line))
    for part in parts:
        end = start + len(tokens(part))
        own = [aside for aside in rest if aside.after < end or end == last]
        rest = rest[len(own) :]
        asides = tuple(Aside(aside.after - start, aside.words) for aside in own)
        yield Words(part.pieces, part.at, asides)
        start = end


def tokens(line: Words) -> list[Token]:
    """Return the words of a line, each as the pieces it is made of."""
    found: list[Token] = []
    open_ = False
    for piece in line.pieces:
        if piece.slot:
            found[-1:] = [(*found[-1], piece)] if open_ else [*found[-1:], (piece,)]
            open_ = True
            continue
        for number, text in enumerate(piece.text.split(" ")):
            if number:
                open_ = False
            if text:
                part = Piece(text, key=piece.key)
                found[-1:] = [(*found[-1], part)] if open_ else [*found[-1:], (part,)]
                open_ = True
    return found


def joined(words: list[Token], at: int) -> Words:
    """Return words as text again, a blank between them."""
    pieces: list[Piece] = []
    for number, word in enumerate(words):
        if number:
            pieces.append(Piece(" "))
        pieces.extend(word)
    return Words(tuple(pieces), at)


def _marked(words: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for word in words:
        parts[-1].append(word)
        if str(word[-1]).endswith(ENDS):
            parts.append([])
    return [part for part in parts if part]


def _long_enough(parts: list[list[Token]]) -> list[list[Token]]:
    """Join each part that is too short to the next, the last one to the one before.

    So does one that ends the sentence before it.
    """
    found: list[list[Token]] = []
    for part in parts:
        if found and (len(found[-1]) < SHORTEST_CLAUSE or _rounds_off(part, found[-1])):
            found[-1] = found[-1] + part
        else:
            found.append(part)
    if len(found) > 1 and len(found[-1]) < SHORTEST_CLAUSE:
        found[-2:] = [found[-2] + found[-1]]
    return found


def _rounds_off(part: list[Token], before: list[Token]) -> bool:
    """Tell whether a part is a few words that end the sentence before, as a name does."""
    if len(part) >= SHORTEST_CLAUSE or len(before) + len(part) > LONGEST_CLAUSE:
        return False
    return str(part[-1][-1]).endswith(STOPS) and not str(before[-1][-1]).endswith(STOPS)


def _cut(part: list[Token]) -> list[list[Token]]:
    """Cut a stretch without a mark where a speaker might pause, as evenly as that allows."""
    if len(part) <= LONGEST_CLAUSE:
        return [part]
    words = [_bare(word) for word in part]
    even = len(part) / ceil(len(part) / LONGEST_CLAUSE)
    last = min(LONGEST_CLAUSE, len(part) - SHORTEST_CLAUSE)
    cut = min(range(SHORTEST_CLAUSE, last + 1), key=lambda n: (_forced(words, n), abs(n - even), n))
    return [part[:cut], *_cut(part[cut:])]


def _forced(words: list[str], n: int) -> int:
    """Return how forced a pause before the word of that number is: 0, none more natural."""
    before, word = words[n - 1], words[n]
    bound = word in CLINGING or (word == "to" and before in AIMING)
    if bound or before in LEANING or "'" in before:
        return 4
    if word in OPENERS:
        return 0
    if word in JOINING:  # a pair of single words is said in one breath: `strong or weak in`
        return 2 if n + 2 >= len(words) or words[n + 2] in LEANING else 0
    return 1 if word in PLACING else 3


def _bare(word: Token) -> str:
    return "".join(map(str, word)).lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
