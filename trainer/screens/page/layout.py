"""Rows as lines of a given width: words kept whole, what can be pressed giving way in order."""

from collections.abc import Iterable, Iterator, Sequence

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.utils import get_cwidth

from trainer.rows.row import Row
from trainer.rows.signs import ROUND, Signs
from trainer.screens.breaking import broken

Fragments = StyleAndTextTuples


def wrapped(row: Row, width: int) -> list[Fragments]:
    """Return a row as lines of whole words, each at most so wide; a longer word is cut."""
    return [trimmed(fragments(each), width) for each in broken(row, width, measure=get_cwidth)]


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
        kept = text
        while get_cwidth(kept) > left:
            kept = kept[:-1]
        found.append((style, kept))
        left -= get_cwidth(kept)
        if kept != text:
            break
    return found


def width_of(line: Iterable[tuple[str, str]] | Fragments) -> int:
    """Return how many columns a line takes."""
    return sum(get_cwidth(part[1]) for part in line)


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
