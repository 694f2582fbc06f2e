"""How the call sheet fits on paper: the size of its letters, the room to write beside a question.

What a browser will do is estimated, on the safe side, for a sheet that is as narrow as A4 and as
low as Letter: so it holds on both.
"""

from collections.abc import Iterable, Iterator
from math import ceil

from msgspec import Struct

from trainer.rows.row import cells
from trainer.rows.sheet import Entry, Said, Section, Sheet, Way

WIDTH, HEIGHT = 521.0, 720.0
"""Points of paper inside its margins: A4 is 210 mm wide, Letter 279 mm high."""
GAP, GUTTER = 8.0, 1.8
"""Points between words and room; letters' heights that numbers take."""
LETTER, BOLD = 0.46, 0.5
"""Mean widths of a letter, as a share of its height; those of Arial are 0.44 and 0.47."""
RAGGED = 1.3
"""Letters' heights that stay free at the end of a line, where the next word is too long for it."""
LINE = 1.25
CONDITION = 0.27
"""Share of the words' width that a condition has."""


class Paper(Struct, frozen=True):
    """How it is printed: letters of `size` points; each question at least `room` points high.

    `words` is the share of the width that the words have; what is left is to write on.
    """

    size: float
    room: float
    words: float

    @property
    def style(self) -> str:
        """The same as properties of the page."""
        return (
            f":root {{ --size: {self.size:g}pt; --room: {self.room:.0f}pt;"
            f" --words: {self.words:.0%}; }}"
        )


class Wish(Struct, frozen=True):
    """So many sides, letters of these sizes (the largest that fit), this share for the words.

    Where nothing fits, letters have the size `else_` and there are more sides, with this `room`.
    """

    sides: int
    sizes: tuple[float, ...]
    words: float
    else_: float
    room: float = 0.0


ONE = Wish(1, (11, 10.5, 10, 9.5, 9, 8.5, 8), 0.64, 9)
ROOMY = Wish(2, (11, 10.5, 10), 0.5, 10, 70)
"""Two sides, with room for notes."""


def paper(sheet: Sheet, wish: Wish) -> Paper:
    """Return how a sheet is printed so that it fits as wished, with all the room there is."""
    for size in wish.sizes:
        found = Paper(size, wish.room, wish.words)
        if sides(sheet, found) <= wish.sides:
            return _roomiest(sheet, found, wish.sides)
    return Paper(wish.else_, wish.room, wish.words)


def sides(sheet: Sheet, on: Paper) -> int:
    """Return how many sides a sheet takes."""
    count, left = 1, HEIGHT - _head(sheet, on)
    for height in _blocks(sheet, on):
        if height > left:
            count, left = count + ceil(height / HEIGHT), HEIGHT
        left -= height % HEIGHT
    return count


def _roomiest(sheet: Sheet, found: Paper, most: int) -> Paper:
    """Return the same with each question as high as the sides allow, by halves."""
    low, high = found.room, HEIGHT / 2
    while high - low > 1:
        middle = (low + high) / 2
        if sides(sheet, Paper(found.size, middle, found.words)) <= most:
            low = middle
        else:
            high = middle
    return Paper(found.size, float(int(low)), found.words)


def _head(sheet: Sheet, on: Paper) -> float:
    title = _text(sheet.title, WIDTH, 1.3 * on.size, BOLD)
    return title + sum(_text(each, WIDTH, 0.95 * on.size) for each in sheet.head) + 4


def _blocks(sheet: Sheet, on: Paper) -> Iterator[float]:
    """Yield the heights of what is not torn apart: a heading keeps to its first question."""
    for section in sheet.sections:
        heading = _heading(section, on)
        for entry in section.entries:
            yield heading + max(on.room, _entry(entry, on) + 5)
            heading = 0.0


def _heading(section: Section, on: Paper) -> float:
    return 0.85 * LINE * on.size + 4 if section.heading else 0.0


def _entry(entry: Entry, on: Paper) -> float:
    width = WIDTH * on.words - GUTTER * on.size
    parts = [
        _text(entry.cue, width, 0.85 * on.size),
        _text(f"“{entry.heard}”" if entry.heard else "", width, on.size),
        _said(entry.said, width, on),
        _text(entry.note, width, 0.9 * on.size),
        _ways(entry.ways, width, on),
        _text(entry.then, width, on.size),
    ]
    return sum(parts)


def _ways(ways: Iterable[Way], width: float, on: Paper) -> float:
    return sum((_way(way, width - 6, on) for way in ways), 1.0 if ways else 0.0)


def _way(way: Way, width: float, on: Paper) -> float:
    condition = _text(way.condition, CONDITION * width, 0.9 * on.size, BOLD)
    rest = (1 - CONDITION) * width - 4
    said = _said(way.said, rest, on) if way.said else _text(way.then or "nothing", rest, on.size)
    more = _text(way.note, rest, 0.9 * on.size) + _ways(way.ways, rest, on)
    more += _text(way.then, rest, on.size) if way.said else 0.0
    return max(condition, said + more) + 2


def _said(said: Said, width: float, on: Paper) -> float:
    rest = "".join(run.text for run in said.rest)
    return _height(_letters(said.first, BOLD) + _letters(rest, LETTER), width, on.size)


def _text(text: str, width: float, size: float, letter: float = LETTER) -> float:
    return _height(_letters(text, letter), width, size)


def _letters(text: str, letter: float) -> float:
    """Return how wide a text is in one line, in heights of a letter; a wide sign is as high."""
    return len(text) * letter + max(0, cells(text) - len(text)) * (1 - letter)


def _height(wide: float, width: float, size: float) -> float:
    """Return how high a text is that would be `wide` in one line."""
    return ceil(wide * size / max(size, width - RAGGED * size)) * LINE * size
