"""The prompter's help in a call, and what is to be known before it begins."""

from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.rows.call.talk import point
from trainer.rows.practice.card import note_rows
from trainer.rows.practice.hints import hint_rows
from trainer.rows.row import Role, Row, Style, lowered, row


def help_given(call: Rehearsal, *, typed: str = "", aloud: bool = False) -> tuple[Row, ...]:
    """Return the help given: the cue first; of the line what follows what was `typed`.

    `aloud`: it is to be heard, and so without blanks.
    """
    task = call.task
    if task is None or not task.help.cue:
        return ()
    label = "The point"
    if call.quiet:
        rows: tuple[Row, ...] = ()
        told = "There's nothing more to say to that. Ask your next question."
    else:
        rows = hint_rows(task, call.names, typed=typed, aloud=aloud)
        told = point(call, task.card)
        if task.card.branch:
            label, told = "What you say", lowered(told)
    notes = note_rows(task.card, call.notes, call.noted)
    return (row(label, told, Style.CUE, role=Role.HINT), *notes, *rows)


def unmet(call: Rehearsal) -> Row | None:
    """Return a word of warning when most of the lines were never seen; None: they were."""
    new = sum(
        card.key not in call.memories or call.memories[card.key].shown is None
        for card in call.order
    )
    if new <= len(call.order) // 2:
        return None
    lines = "any" if new == len(call.order) else str(new)
    how = "To read them first: hang up, then r at home."
    return row("", f"You haven't seen {lines} of these lines yet. {how}")
