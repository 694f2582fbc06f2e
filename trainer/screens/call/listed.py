"""Turns of a call under the numbers of their questions: whole, or in a list of one row each."""

from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.text import cut_apart
from trainer.rows.call.labels import turns_in_order
from trainer.rows.call.turns import turn_row
from trainer.rows.row import Part, Row, cells
from trainer.rows.signs import Signs, plainer
from trainer.screens.page.layout import Fragments, wrapped
from trainer.screens.page.paper import Paper

NUMBER = 4
"""Columns of a number and the blanks after it."""
GAP = 2
"""Columns between a title and its rating."""


def numbered(each: Row, width: int) -> list[Fragments]:
    """Return a row under its number, the number right-aligned."""
    label = f"{each.label.rjust(NUMBER - 2)}  "[: max(NUMBER, len(each.label) + 1)]
    lines = wrapped(Row("", each.parts), width - NUMBER)
    lead = [("class:dim", label), *[("", " " * NUMBER)] * (len(lines) - 1)]
    return [[first, *line] for first, line in zip(lead, lines, strict=True)]


def listed(call: Rehearsal, picked: int, paper: Paper, room: int, signs: Signs) -> list[Fragments]:
    """Return the turns, one a row, as many as there is room for around the one picked.

    Their ratings stand below each other; a title that leaves no room for that is cut, no two alike.
    """
    turns = [
        turn_row(call, each).told(lambda text: plainer(text, signs))
        for each in turns_in_order(call)
    ]
    widest = max(cells(turn.parts[-1].text) for turn in turns)
    most = paper.room - NUMBER - GAP - widest
    titles = cut_apart([turn.parts[0].text for turn in turns], most, signs.cut, cells)
    column = max(map(cells, titles)) + GAP
    start = max(0, min(picked - room // 2, len(turns) - room))
    found: list[Fragments] = []
    for place, turn in enumerate(turns[start : start + room], start):
        title = titles[place] + " " * (column - cells(titles[place]))
        (line,) = numbered(Row(turn.label, (Part(title), turn.parts[-1])), paper.room)
        here: Fragments = [("class:here", "".join(part[1] for part in line))]
        found.append(here if place == picked else line)
    return found
