"""A long line in parts that can be learned one at a time."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from trainer.core.script.script import Aside, Piece, Words

LONG = 14
"""Words from which a line is learned clause by clause."""
SHORTEST_CLAUSE, LONGEST_CLAUSE = 4, 12
"""Words of a clause."""
ENDS = (".", "?", "!", ";", ":", ",")
OPENERS = frozenset({"and", "or", "but", "that", "which", "in", "to", "for"})
"""Words before which a stretch without a mark may be cut."""

Token = tuple[Piece, ...]
"""One word as it reads: a slot and the comma after it are one."""


@lru_cache(maxsize=2048)
def clauses(line: Words) -> tuple[Words, ...]:
    """Return the clauses of a line of 14 words or more, else the line itself.

    A clause ends at a mark, else before a word such as *and* or *to*; it has 4 to 12 words where
    the line allows; a shorter one joins the next.
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
    """Join each part that is too short to the next, the last one to the one before."""
    found: list[list[Token]] = []
    for part in parts:
        if found and len(found[-1]) < SHORTEST_CLAUSE:
            found[-1] = found[-1] + part
        else:
            found.append(part)
    if len(found) > 1 and len(found[-1]) < SHORTEST_CLAUSE:
        found[-2:] = [found[-2] + found[-1]]
    return found


def _cut(part: list[Token]) -> list[list[Token]]:
    if len(part) <= LONGEST_CLAUSE:
        return [part]
    last = min(LONGEST_CLAUSE, len(part) - SHORTEST_CLAUSE)
    openers = [n for n in range(SHORTEST_CLAUSE, last + 1) if _bare(part[n]) in OPENERS]
    cut = openers[-1] if openers else last
    return [part[:cut], *_cut(part[cut:])]


def _bare(word: Token) -> str:
    return "".join(map(str, word)).lower()
