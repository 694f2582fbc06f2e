"""The map of the call as rows: with room at 80 columns, narrow at 40, as one row, as a sentence."""

from collections.abc import Collection, Iterator, Mapping

from trainer.core.stats.map import Chapter, Map, Mark, Question, Spot, Way
from trainer.core.text import cut, cut_apart
from trainer.rows.line import question_named
from trainer.rows.names import filled
from trainer.rows.row import Part, Row, Style, cells, counted, wait
from trainer.rows.signs import ROUND, Signs

WIDE = 66
"""Columns that the map with room takes."""
HEADING, FIRST, EVERY, ACROSS = 26, 27, 7, 4
"""Columns of a heading; where a row's first question begins; columns a question; how many a row."""
FORK, LABEL, LABELED, LEAF = 42, 45, 15, 61
"""The columns of the branches, of their labels (cut so long), of their marks."""
DEEPER = 3
MIDDLING = 50
"""Columns from which a row of marks leaves as much room for its heading as the map with room."""
NARROW_MARK, NARROW_HEADING = 29, 25
TALLEST = 14
"""Rows of a map; of a longer script each scene is one row of marks."""
MOST = 30
"""Marks in one row above a card."""

STYLES = {Mark.SAY: Style.SAY, Mark.LETTERS: Style.ADDED, Mark.NOT_YET: Style.DIM}


class Canvas:
    """A row of the map while it is drawn: text is put at columns, in order."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.width = 0

    def put(self, column: int, text: str, style: Style = Style.PLAIN) -> None:
        """Put text at a column, or where the row ends when it is past that."""
        if column > self.width:
            self.parts.append(Part(" " * (column - self.width)))
            self.width = column
        self.parts.append(Part(text, style))
        self.width += cells(text)

    def row(self) -> Row:
        """Return what was drawn."""
        return Row("", tuple(self.parts))


def map_rows(
    drawn: Map,
    names: Mapping[str, str],
    *,
    columns: int,
    signs: Signs = ROUND,
    short: bool = False,
) -> tuple[Row, ...]:
    """Return the map of a call as it fits into so many columns, without its legend.

    With room, a scene's questions stand beside each other and the branches of a fork below each
    other; a script that would take more than 14 rows gets a row of marks a scene, and so does any
    where it is to be `short`.
    """
    wide = columns >= WIDE
    rows = tuple(_wide(drawn, names, columns, signs) if wide else _narrow(drawn, names, signs))
    fits = len(rows) <= TALLEST and not short
    return rows if fits else tuple(_short(drawn, names, columns, signs))


def legend(drawn: Map, *, columns: int, signs: Signs = ROUND) -> Row:
    """Return what the signs mean; `moved up today` only where a mark did."""
    wide = columns >= WIDE
    words = ("you can say it", "by first letters") if wide else ("say it", "letters")
    between = "   " if wide else "  "
    parts: list[Part] = []
    for mark, text in zip(Mark, (*words, "not yet"), strict=True):
        parts += [Part(signs.mark(mark), STYLES[mark]), Part(f" {text}{between}", Style.DIM)]
    if any(spot.gained for spot in drawn.spots):
        moved = " moved up today" if wide else " new"
        parts += [Part(signs.gained, Style.GAINED), Part(moved, Style.DIM)]
    else:
        parts[-1] = Part(parts[-1].text.rstrip(), Style.DIM)
    return Row("", tuple(parts))


def strip(drawn: Map, at: str | None = None, *, columns: int, signs: Signs = ROUND) -> Row:
    """Return the map in one row: scenes apart, follow-ups in brackets; the line `at` is reversed.

    Of more than 30 marks only the scene of that line is shown; narrow, no follow-ups.
    """
    chapters = drawn.chapters
    if len(drawn.spots) > MOST:
        chapters = tuple(each for each in chapters if at in {s.key for s in _of(each)})[:1]
    parts: list[Part] = []
    for number, chapter in enumerate(chapters):
        parts += [Part(" ")] * bool(number)
        for question in chapter.questions:
            parts += _strip(question, at, signs, follow_ups=columns >= WIDE)
    return Row("", tuple(parts))


def map_sentence(drawn: Map, names: Mapping[str, str], waits: Collection[str] = ()) -> str:
    """Return the map as a sentence, to be heard; the lines that wait for a name are told apart."""
    said, lines = drawn.count(Mark.SAY, waits), len(drawn.spots) - len(waits)
    letters = drawn.count(Mark.LETTERS, waits)
    more = f"; {letters} more by first letters" if letters else ""
    first = f" {text}" if (text := following(drawn, names, waits)) else ""
    rest = wait(len(waits), drawn.known(waits))
    return f"You can say {said} of {counted(lines, 'line')}{more}{rest}.{first}"


def following(drawn: Map, names: Mapping[str, str], waits: Collection[str] = ()) -> str:
    """Return which question is the first that can't be said yet; nothing where all can."""
    if (first := drawn.next(waits)) is None:
        return ""
    said = drawn.count(Mark.SAY, waits)
    which = "only one" if said == len(drawn.spots) - len(waits) - 1 else "first"
    asked = question_named(first.number, first.heading, names)
    return f"The {which} you can't say yet is {asked}."


# -- with room


def _wide(drawn: Map, names: Mapping[str, str], columns: int, signs: Signs) -> Iterator[Row]:
    more = _longer(drawn, columns - WIDE)
    for chapter in drawn.chapters:
        canvas, place = Canvas(), 0
        canvas.put(0, _heading(chapter, names, HEADING, signs))
        for question in chapter.questions:
            forked = bool(question.ways)
            if place >= ACROSS or (forked and FIRST + EVERY * place >= FORK - EVERY):
                yield canvas.row()
                canvas, place = Canvas(), 0
            column = FIRST + EVERY * place
            canvas.put(column, f"{question.number or '':>2} ")
            _mark(canvas, question.spot, signs)
            place += 1
            if forked:
                yield from _fork(canvas, question.ways, signs, (FORK, more))
                canvas, place = Canvas(), 0
        if canvas.parts:
            yield canvas.row()


def _longer(drawn: Map, room: int) -> int:
    """Return how many columns more the labels of branches take, where there is room for them."""
    ways = (way for chapter in drawn.chapters for each in chapter.questions for way in each.ways)
    return max(0, min(room, max((cells(way.label) for way in ways), default=0) - LABELED))


def _fork(
    canvas: Canvas, ways: tuple[Way, ...], signs: Signs, at: tuple[int, int]
) -> Iterator[Row]:
    """Yield the rows of a fork's branches; the first goes on from the row of its question.

    `at`: the column of the branches, and how many columns more than usual their labels have.
    """
    column, more = at
    labels = cut_apart([way.label for way in ways], LABELED + more, signs.cut, cells)
    for number, way in enumerate(ways):
        if number == 0 and canvas.width:
            if canvas.parts[-1].text.strip():  # a sign that it moved up: a blank before the line
                canvas.put(canvas.width, " ")
            run = signs.line * (column - canvas.width)
            canvas.put(canvas.width, f"{run}{signs.down}{signs.line} ", Style.DIM)
        else:
            canvas = Canvas()
            corner = signs.last if number == len(ways) - 1 else signs.on
            canvas.put(column, f"{corner}{signs.line} ", Style.DIM)
        canvas.put(column + LABEL - FORK, labels[number])
        canvas.put(LEAF + more, "")
        _mark(canvas, way.spot, signs)
        yield canvas.row()
        if way.ways:
            yield from _fork(Canvas(), way.ways, signs, (column + DEEPER, more))


# -- narrow


def _narrow(drawn: Map, names: Mapping[str, str], signs: Signs) -> Iterator[Row]:
    for chapter in drawn.chapters:
        canvas = Canvas()
        canvas.put(0, _heading(chapter, names, NARROW_HEADING, signs))
        begun = False
        for question in chapter.questions:
            if not begun:
                canvas.put(NARROW_MARK - 3, f"{question.number or '':>2} ")
                begun = True
            _mark(canvas, question.spot, signs)
            if question.ways:
                yield canvas.row()
                yield from _leaves(question.ways, signs, 2)
                canvas, begun = Canvas(), False
        if begun:
            yield canvas.row()


def _leaves(ways: tuple[Way, ...], signs: Signs, column: int) -> Iterator[Row]:
    labels = cut_apart([way.label for way in ways], LABELED, signs.cut, cells)
    for number, way in enumerate(ways):
        canvas = Canvas()
        corner = signs.last if number == len(ways) - 1 else signs.on
        canvas.put(column, f"{corner} ", Style.DIM)
        canvas.put(column + 2, labels[number])
        canvas.put(NARROW_MARK, "")
        _mark(canvas, way.spot, signs)
        yield canvas.row()
        yield from _leaves(way.ways, signs, column + 2)


# -- a row a scene


def _short(drawn: Map, names: Mapping[str, str], columns: int, signs: Signs) -> Iterator[Row]:
    at = FIRST if columns >= MIDDLING else NARROW_HEADING
    for chapter in drawn.chapters:
        canvas = Canvas()
        canvas.put(0, _heading(chapter, names, at - 1, signs))
        for spot in _of(chapter):
            if canvas.width + 1 > columns:
                yield canvas.row()
                canvas = Canvas()
            canvas.put(at, "")
            canvas.put(canvas.width, signs.mark(spot.mark), STYLES[spot.mark])
        yield canvas.row()


# -- small parts


def _mark(canvas: Canvas, spot: Spot, signs: Signs) -> None:
    """Put a mark, and beside it whether it moved up; the cell is kept free otherwise."""
    canvas.put(canvas.width, signs.mark(spot.mark), STYLES[spot.mark])
    canvas.put(canvas.width, signs.gained if spot.gained else " ", Style.GAINED)


def _strip(question: Question, at: str | None, signs: Signs, *, follow_ups: bool) -> Iterator[Part]:
    def part(spot: Spot) -> Part:
        style = Style.HERE if spot.key == at else STYLES[spot.mark]
        return Part(signs.mark(spot.mark), style)

    below = [spot for way in question.ways for spot in _all(way)]
    if not follow_ups:
        here = any(spot.key == at for spot in below)
        yield Part(signs.mark(question.spot.mark), Style.HERE) if here else part(question.spot)
        return
    yield part(question.spot)
    if below:
        yield Part("(", Style.DIM)
        yield from map(part, below)
        yield Part(")", Style.DIM)


def _heading(chapter: Chapter, names: Mapping[str, str], most: int, signs: Signs) -> str:
    heading = filled(chapter.heading, names) if chapter.heading else ""
    return cut(heading, most, signs.cut, cells)


def _of(chapter: Chapter) -> list[Spot]:
    return [spot for question in chapter.questions for spot in _all(question)]


def _all(asked: Question | Way) -> Iterator[Spot]:
    yield asked.spot
    for way in asked.ways:
        yield from _all(way)
