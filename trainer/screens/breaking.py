"""Rows broken into lines of whole words, each in its style; no screen is needed for it."""

from collections.abc import Callable, Iterator

from trainer.rows.row import TITLES, Part, Row, cells

Measure = Callable[[str], int]
"""How many columns a text takes."""
Word = tuple[Part, ...]
"""A word in its styles, with the blank after it."""
BEFORE_A_NAME = frozenset(f"{title}." for title in TITLES)
NUMBER = "no."
PRESSING = frozenset({"press", "type"})
"""What a key stands behind."""
KEY = 1
"""Letters of a key."""


def broken(row: Row, width: int, *, measure: Measure = cells, keys: bool = False) -> list[Row]:
    """Return a row as lines of whole words, each at most so wide; a longer word is cut.

    `keys`: what tells of a key stays with it, `type m`. Not in lines of a script: there a word
    that is still hidden is no letter, and would break elsewhere than the same one shown.
    """
    found: list[Row] = []
    line: list[Part] = []
    used = 0
    for word in _kept_together(_words(row), PRESSING if keys else frozenset()):
        size = measure(_text(word).rstrip())
        pieces = _pieces(word, width, measure) if size > width else iter((word,))
        for piece in pieces:
            if used and used + measure(_text(piece).rstrip()) > width:
                found.append(Row(row.label, _ended(line), row.role))
                line, used = [], 0
            line.extend(piece)
            used += measure(_text(piece))
    if line:
        found.append(Row(row.label, tuple(line), row.role))
    return found


def _ended(line: list[Part]) -> tuple[Part, ...]:
    """Return a line that goes on below without the blank at its end: it would be underlined."""
    *most, last = line
    return (*most, Part(last.text.rstrip(" "), last.style))


def hanging(row: Row, width: int) -> list[Row]:
    """Return a row that begins with blanks as lines that all do; one that fits stays as it is."""
    text = row.text
    if cells(text.rstrip()) <= width:
        return [row]
    indent = len(text) - len(text.lstrip(" "))
    rest, blanks = list(row.parts), indent
    while blanks:
        first = rest.pop(0)
        kept = first.text[blanks:]
        blanks -= len(first.text) - len(kept)
        if kept:
            rest.insert(0, Part(kept, first.style))
    lines = broken(Row(row.label, tuple(rest), row.role), max(1, width - indent), keys=True)
    return [Row(row.label, (Part(" " * indent), *each.parts), row.role) for each in lines]


def _text(word: Word) -> str:
    return "".join(part.text for part in word)


def _words(row: Row) -> Iterator[Word]:
    """Yield the words, each with the blank after it; what is glued together stays so."""
    word: list[Part] = []
    for part in row.parts:
        rest = part.text
        while rest:
            text, blank, rest = rest.partition(" ")
            word.append(Part(text + blank, part.style))
            if blank:
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)


def _kept_together(words: Iterator[Word], pressing: frozenset[str]) -> Iterator[Word]:
    """Yield the words, those that no line is broken between as one: `Mr. Lee`, `No. 1`.

    `pressing` are words that stay with a key behind them.
    """
    held: Word = ()
    for word in words:
        if held and not _binds(held, word):
            yield held
            held = ()
        held += word
        if _bare(held) not in BEFORE_A_NAME | pressing | {NUMBER}:
            yield held
            held = ()
    if held:
        yield held


def _binds(word: Word, then: Word) -> bool:
    bare, text = _bare(word), _text(then)
    if bare in PRESSING:
        return len(text.strip(" .,;)")) == KEY
    return bare != NUMBER or text[:1].isdigit()


def _bare(word: Word) -> str:
    return _text(word).strip(' ([“"').lower()


def _pieces(word: Word, width: int, measure: Measure) -> Iterator[Word]:
    """Yield a word in pieces of at most so many columns; a sign that is wider stands alone."""
    piece: list[Part] = []
    for part in word:
        for sign in part.text:
            if piece and measure(_text(tuple(piece)) + sign) > width:
                yield tuple(piece)
                piece = []
            piece.append(Part(sign, part.style))
    yield tuple(piece)
