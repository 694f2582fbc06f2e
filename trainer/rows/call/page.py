"""A call on a page: its head, its conversation, and what is asked when it is over."""

from datetime import datetime

from trainer.core.log.events import AGAIN
from trainer.core.memory.step import Way
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.sitting.task import elapsed
from trainer.rows.call.end import end_rows
from trainer.rows.call.keys import Moment
from trainer.rows.call.names import THEY, speaker
from trainer.rows.call.prompts import help_given
from trainer.rows.call.talk import parting_told, unspoken
from trainer.rows.call.through import WHICH, asked_rows, choice_rows
from trainer.rows.call.turns import turn_rows
from trainer.rows.practice.aloud import QUESTION
from trainer.rows.row import Part, Role, Row, Style, row

SAY_IT = "Say it now, to the room."
SAY_FIRST = "Say hello and your first question."
"""The same at the first turn of a call: a hello alone is no turn."""


def head(call: Rehearsal) -> str:
    """Return who is on the phone: `On the phone with Ms. Ortiz`; live nothing."""
    if call.live:
        return ""
    who = speaker(call.names)
    return "On the phone" if who == THEY else f"On the phone with {who}"


def clock(call: Rehearsal, now: datetime) -> str:
    """Return how many minutes of the call are over: `4 min`."""
    return f"{int(elapsed(call.started, now) // 60)} min"


def conversation(call: Rehearsal, *, typed: str, notice: str = "") -> tuple[Row, ...]:
    """Return the conversation, and below it the help given, after what was `typed` so far.

    By their roles: `SAID` is yours, `CUE` theirs, `CONTEXT` what happens; the rest stands below.
    """
    help_rows = help_given(call, typed=typed) if call.lasts or call.parting else ()
    told = (row("", notice),) if notice else ()
    return (*parting_told(call), *help_rows, *told)


def waiting(call: Rehearsal, now: Moment) -> str:
    """Return what stands where words are typed, while there are none."""
    if now is not Moment.ALOUD:
        return ""
    return SAY_FIRST if unspoken(call) and call.way is not Way.VOICE else SAY_IT


def asked(call: Rehearsal, now: Moment) -> tuple[Row, ...]:
    """Return what is asked about something said aloud."""
    if now is Moment.CHOOSING:
        return (*choice_rows(call), row("", WHICH, Style.CUE))
    rows, question = asked_rows(call), row("", QUESTION, Style.CUE)
    doubted = call.verdict is not None and call.verdict.suggested == AGAIN
    return (*rows[:-1], question, rows[-1]) if doubted else (*rows, question)


def end(call: Rehearsal, now: datetime, *, twelve: bool, again: str) -> tuple[Row, ...]:
    """Return how it went."""
    return end_rows(call, now=now, twelve=twelve, again=again)


def turn(call: Rehearsal) -> tuple[Row, ...]:
    """Return the turn in hand whole."""
    old = call.verdict.retracted if call.verdict else None
    found = next((each for each in call.turns if old and each.event.id == old.id), None)
    return turn_rows(call, found) if found else ()


def labeled(each: Row) -> Row:
    """Return a row with its label, dim, before its text."""
    if not each.label:
        return each
    name = f"{each.label}  " if each.role in (Role.ITEM, Role.CHOICE) else f"{each.label}: "
    return Row("", (Part(name, Style.DIM), *each.parts), each.role)
