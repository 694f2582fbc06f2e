"""The prompter's help in a call, and what is to be known before it begins."""

from trainer.core.rehearsal.beside import to_ask
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.rows.call.talk import point
from trainer.rows.practice.card import note_rows
from trainer.rows.practice.hints import hint_rows
from trainer.rows.row import Role, Row, Style, counted, row

NOT_LIVE = "In a live call nobody counts for you."
ALL_ASKED = "You've asked all of them."


def help_given(call: Rehearsal, *, typed: str = "", aloud: bool = False) -> tuple[Row, ...]:
    """Return the help given: the cue first; of the line what follows what was `typed`.

    `aloud`: it is to be heard, and so without blanks.
    """
    task = call.task
    if task is None or not task.help.cue:
        return ()
    notes = note_rows(task.card, call.notes)
    if call.quiet:
        return (_told("There's nothing more to say to that. Ask your next question."), *notes)
    rows = hint_rows(task, call.names, typed=typed, aloud=aloud)
    if task.card.branch:  # its point would give away what they meant
        return (*notes, *rows)
    return (_told(point(call, task.card)), *notes, *rows)


def _told(text: str) -> Row:
    return row("The point", text, Style.CUE, role=Role.HINT)


def unmet(call: Rehearsal, reads: str, *, typed: bool = False) -> Row | None:
    """Return a word of warning when most of the lines were never seen; None: not, or it is over.

    `reads` is what has to be typed to read them; `typed`: to hang up, too.
    """
    new = sum(
        card.key not in call.memories or call.memories[card.key].shown is None
        for card in call.order
    )
    if not call.lasts or new <= len(call.order) // 2:
        return None
    lines = "any" if new == len(call.order) else str(new)
    first = "type q to hang up" if typed else "hang up"
    then = "then" if reads.startswith("type ") else "then:"  # a key, or a command
    how = f"To read them first, {first}, {then} {reads}."
    return row("", f"You haven't seen {lines} of these lines yet. {how}")


def still_to_ask(call: Rehearsal) -> str:
    """Return how many questions are left in a call; where it's as live as one, nobody says so."""
    if call.live:
        return NOT_LIVE
    left = to_ask(call)
    return f"You have {counted(left, 'question')} left to ask." if left else ALL_ASKED
