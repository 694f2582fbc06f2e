"""Rows as lines of a given width: words kept whole, what can be pressed giving way in order."""

from collections.abc import Iterable, Iterator, Sequence

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.utils import get_cwidth

from trainer.rows.row import Row
from trainer.rows.signs import ROUND, Signs

Fragments = StyleAndTextTuples
Word = list[tuple[str, str]]
"""A word in its styles, with the blank after it."""


def wrapped(row: Row, width: int) -> list[Fragments]:
    """Return a row as lines of whole words, each at most so wide; a longer word is cut."""
    found: list[Fragments] = []
    line: Fragments = []
    used = 0
    for word in _words(row):
        size = _size(word).rstrip()
        fits = used + get_cwidth(size) <= width
        if used and not fits:
            found.append(line)
            line, used = [], 0
        for piece in _pieces(word, width) if get_cwidth(size) > width else (word,):
            if used and used + get_cwidth(_size(piece).rstrip()) > width:
                found.append(line)
                line, used = [], 0
            line.extend(piece)
            used += get_cwidth(_size(piece))
    if line:
        found.append(line)
    return [trimmed(one, width) for one in found]


def typed_lines(text: str, width: int, *, at: int) -> tuple[list[str], tuple[int, int]]:
    """Return what is being typed as lines of whole words, and where the cursor is: row, column.

    The cursor stands before the character `at`; it always has a cell of its own.
    """
    lines, starts, start = [""], [0], 0
    for word in _typed_words(text):
        size = get_cwidth(word.rstrip())
        if lines[-1] and get_cwidth(lines[-1]) + size >= width:
            lines.append("")
            starts.append(start)
        for sign in word:
            if sign != " " and get_cwidth(lines[-1] + sign) >= width:
                lines.append("")
                starts.append(start)
            lines[-1] += sign
            start += len(sign)
    row = max(n for n, first in enumerate(starts) if first <= at)
    column = get_cwidth(lines[row][: at - starts[row]])
    if column >= width:  # blanks at the end of a line that is full
        return [*lines, ""], (len(lines), 0)
    return lines, (row, column)


def keys_line(keys: Sequence[Row], width: int, signs: Signs = ROUND) -> Fragments:
    """Return what can be pressed as one line: the one before the last gives way, the last never."""
    apart = f" {signs.between} "
    found = list(keys)
    while len(found) > 1 and get_cwidth(apart.join(one.text for one in found)) > width:
        del found[-2]
    line: Fragments = []
    for number, each in enumerate(found):
        line += [("class:dim", apart)] * bool(number)
        line += fragments(each)
    return trimmed(line, width)


def between(left: Fragments, right: Fragments, width: int) -> Fragments:
    """Return one line with a text at each end; of too much the left one is cut."""
    left = trimmed(left, max(0, width - width_of(right) - 1))
    gap = width - width_of(left) - width_of(right)
    return trimmed([*left, ("", " " * max(0, gap)), *right], width)


def fragments(row: Row) -> Fragments:
    """Return a row as one line."""
    return [(style_of(part.style.value), part.text) for part in row.parts]


def style_of(name: str) -> str:
    """Return a style as the style sheet calls it."""
    return f"class:{name}" if name else ""


def trimmed(line: Fragments, width: int) -> Fragments:
    """Return as much of a line as so many columns hold."""
    found: Fragments = []
    left = width
    for style, text, *_ in line:
        kept = cut(text, left)
        found.append((style, kept))
        left -= get_cwidth(kept)
        if kept != text:
            break
    return found


def cut(text: str, width: int) -> str:
    """Return as much of a text as so many columns hold."""
    while get_cwidth(text) > width:
        text = text[:-1]
    return text


def width_of(line: Iterable[tuple[str, str]] | Fragments) -> int:
    """Return how many columns a line takes."""
    return sum(get_cwidth(part[1]) for part in line)


def _size(word: Word) -> str:
    return "".join(text for _, text in word)


def _words(row: Row) -> Iterator[Word]:
    """Yield the words, each with the blank after it; what is glued together stays so."""
    word: Word = []
    for part in row.parts:
        style, rest = style_of(part.style.value), part.text
        while rest:
            text, blank, rest = rest.partition(" ")
            word.append((style, text + blank))
            if blank:
                yield word
                word = []
    if word:
        yield word


def _pieces(word: Word, width: int) -> Iterator[Word]:
    """Yield a word in pieces of at most so many columns; a sign that is wider stands alone."""
    piece: Word = []
    for style, text in word:
        for sign in text:
            if piece and get_cwidth(_size(piece) + sign) > width:
                yield piece
                piece = []
            piece.append((style, sign))
    yield piece


def _typed_words(text: str) -> Iterator[str]:
    """Yield the words of a text, each with the blanks after it."""
    word = ""
    for sign in text:
        if word.endswith(" ") and sign != " ":
            yield word
            word = ""
        word += sign
    if word:
        yield word
