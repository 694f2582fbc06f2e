"""What the turns of a call are called: by their question, 9, and what came after it, 9a."""

from collections.abc import Iterable
from string import ascii_lowercase

from trainer.core.rehearsal.rehearsal import Rehearsal, Turn
from trainer.core.value import replace
from trainer.rows.call.talk import number
from trainer.rows.row import Role, Row


def turns_in_order(call: Rehearsal) -> tuple[Turn, ...]:
    """Return the turns in the order in which they were said."""
    return tuple(sorted(call.turns, key=lambda turn: (turn.event.at, turn.event.id)))


def labeled_turns(call: Rehearsal) -> dict[str, Turn]:
    """Return the turns in their order under what each is called: by its question, 9, then 9a, 9b.

    What may come at any time has no number: +, then +a.
    """
    found: dict[str, Turn] = {}
    for turn in turns_in_order(call):
        name = str(number(call, turn.card) or "+")
        names = (name, *(f"{name}{letter}" for letter in ascii_lowercase))
        found[next((each for each in names if each not in found), f"{name}-{len(found)}")] = turn
    return found


def label(call: Rehearsal, turn: Turn) -> str:
    """Return what a turn is called wherever it's told of."""
    every = labeled_turns(call).items()
    found = (name for name, each in every if each.event.id == turn.event.id)
    return next(found, str(number(call, turn.card) or "+"))


def heard_labels(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows to be heard: a turn's label says that it is a question's, not how many."""
    return tuple(
        replace(each, label=f"Question {each.label}")
        if each.role is Role.ITEM and each.label[:1].isdecimal()
        else each
        for each in rows
    )
