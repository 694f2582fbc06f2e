"""The first row of a drill: the map of the call, and the minutes left as a bar."""

from math import ceil

from trainer.core.drill.drill import Drill
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.stats.map import Map
from trainer.rows.map import WIDE, strip
from trainer.rows.page.sheet import NOTHING, Head
from trainer.rows.row import Part, Row, Style
from trainer.rows.signs import ROUND

MINUTE = 60
SQUARES = 5
NARROW = 40


def head(names: str, drawn: Map | None, drill: Drill, left: Row) -> Head:
    """Return the first row: who is called, the map with the card at hand, what is left."""
    if drawn is None or drill.task is None:
        return Head(names, left=left)
    at = spot_of(drill.task.card)
    small = strip(drawn, at, columns=NARROW)
    return Head(names, strip(drawn, at, columns=WIDE), small, brief=small, left=left)


def spot_of(card: Card) -> str:
    """Return the line that a card is on the map by.

    What they said is not told by it: a choice is at its question.
    """
    return card.parent or card.key if card.kind is Kind.BRANCH else card.key


def left_row(drill: Drill, seconds: float) -> Row:
    """Return what is left of a drill: five squares and minutes; of counted cards, which it is."""
    if drill.limit.cards == 1:
        return NOTHING
    if drill.limit.cards is not None:
        done = len(drill.progress.asked)
        return Row("", (Part(f"{done} of {drill.limit.cards}", Style.DIM),))
    if drill.limit.seconds is None:
        return NOTHING
    most = ceil(drill.limit.seconds / MINUTE)
    minutes = min(most, ceil(max(0.0, seconds) / MINUTE))
    squares = ceil(SQUARES * minutes / most) if most else 0
    return Row(
        "",
        (
            Part(ROUND.full * squares, Style.ADDED),
            Part(ROUND.gone * (SQUARES - squares), Style.DIM),
            Part(f" {minutes:>{len(str(most))}} min", Style.DIM),
        ),
    )
