"""Rows as lines of a given width: labels in a column of their own, words kept whole."""

from collections.abc import Iterable, Iterator

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.utils import get_cwidth

from trainer.rows.row import Part, Role, Row, Style, row

LABEL = 11
"""Columns of a label, where the screen is wide enough for a column of labels."""
NARROW = 60
"""Below so many columns a label stands above its text."""
MARGIN = 1
PART = " · "
"""What parts the texts of the first and the last line."""
MORE = "…"

Fragments = StyleAndTextTuples


def lines(rows: Iterable[Row], width: int) -> list[Fragments]:
    """Return the rows as lines of at most `width` columns, each a list of (style, text)."""
    found: list[Fragments] = []
    for each in rows:
        found.extend(_row(each, width))
    return found


def help_lines(rows: Iterable[Row], width: int) -> list[Fragments]:
    """Return the rows of a help as lines; a narrow screen has each key before what it does."""
    if width >= NARROW:
        return lines(rows, width)
    short = (Row("", (Part(f"{each.label}: ", Style.CUE), *each.parts)) for each in rows)
    return lines(short, width)


def joined(rows: Iterable[Fragments]) -> Fragments:
    """Return lines as one text."""
    text: Fragments = []
    for number, line in enumerate(rows):
        if number:
            text.append(("", "\n"))
        text.extend(line)
    return text


def header(title: str, end: str, width: int) -> Fragments:
    """Return the first line of a screen: the title, as much of it as there is room for, and where.

    `end` tells where one is, and is kept. Of the title whole parts give way first.
    """
    room = max(0, width - get_cwidth(end) - 3)
    while get_cwidth(title) > room and PART in title:
        title = title.rpartition(PART)[0]
    if get_cwidth(title) > room:
        title = f"{cut(title, room - 1).rstrip()}{MORE}" if room else ""
    return [("", f" {title}{' ' * (room - get_cwidth(title))} {end} ")]


def hints(wide: Iterable[str], narrow: Iterable[str], width: int) -> str:
    """Return what can be pressed as one line: all of it, else in few words, the last giving way."""
    found = list(wide)
    if _length(found) >= width:
        found = list(narrow)
    while len(found) > 1 and _length(found) >= width:
        found.pop()
    return cut(f" {PART.join(found)}", width)


def wrapped(text: str, width: int) -> list[str]:
    """Return a line of text as lines of whole words, each with a blank before it."""
    return [cut("".join(part[1] for part in line), width) for line in lines([row("", text)], width)]


def _length(hints: list[str]) -> int:
    return get_cwidth(PART.join(hints))


def cut(text: str, width: int) -> str:
    """Return as much of a line as `width` columns hold."""
    while get_cwidth(text) > width:
        text = text[:-1]
    return text


def _row(row: Row, width: int) -> Iterator[Fragments]:
    key = row.role in (Role.KEY, Role.CHOICE)  # it looks as it is pressed
    label = row.label if key else row.label.upper()
    margin = " " * MARGIN
    if not label:
        indent = margin
    elif width >= NARROW:
        indent = f"{margin}{label} ".ljust(LABEL)
    elif key:
        indent = f"{margin}{label}  "
    else:
        yield [("class:label", margin + label)]
        label, indent = "", margin
    hanging = " " * get_cwidth(indent)
    for number, line in enumerate(_wrapped(row, max(10, width - len(hanging) - MARGIN))):
        lead: Fragments = [("class:label", indent) if label else ("", indent)]
        yield [*(lead if number == 0 else [("", hanging)]), *line]


def _wrapped(row: Row, width: int) -> Iterator[Fragments]:
    line: Fragments = []
    used = 0
    for style, word in _words(row):
        size = get_cwidth(word.rstrip())
        if used and used + size > width:
            yield line
            line, used = [], 0
        for piece in _pieces(word, width) if size > width else (word,):
            if used and used + get_cwidth(piece.rstrip()) > width:
                yield line
                line, used = [], 0
            line.append((style, piece))
            used += get_cwidth(piece)
    yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield a word in pieces of at most `width` columns; a sign that is wider stands alone."""
    piece = ""
    for sign in word:
        if piece and get_cwidth(piece + sign) > width:
            yield piece
            piece = ""
        piece += sign
    yield piece


def _words(row: Row) -> Iterator[tuple[str, str]]:
    """Yield words with the blank after them, each in its style."""
    for part in row.parts:
        style = f"class:{part.style.value}" if part.style.value else ""
        rest = part.text
        while rest:
            word, blank, rest = rest.partition(" ")
            yield style, word + blank
