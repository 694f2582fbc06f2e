"""The three questions of the first ten minutes: who to call, about whom, and when."""

from contextlib import suppress
from datetime import datetime
from typing import Any

import click

from trainer.acts.context import Context, echo
from trainer.acts.desk import OpenLog
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.dated import Dated
from trainer.core.when.clocks import on_the_clock, skipped
from trainer.core.when.moments import open_day, when
from trainer.core.when.told import day_told

NOBODY = Stage(name="")
"""The stage of somebody of whom nothing is known yet."""
PEOPLE = ("interviewer", "next")
LATER = "To add or change anything later, {}."
INTERVIEW_LATER = "To add when the interview is, or change anything later, {}."
"""What is said once the answers are kept."""


def three_questions(
    context: Context,
    log: OpenLog,
    *,
    call_today: bool = False,
    told: Dated | None = None,
    at_home: bool = False,
) -> bool:
    """Ask who to call, about whom, and when, and keep each answer at once; False: the input ended.

    `at_home`: home comes back after them; somebody new may leave before they see it.
    `told`: when the call or the interview is, as it was said before it was asked. The company is no
    fourth question: the stage is named without it, and can be told it later.
    """
    from trainer.acts.interviews.keeping import Adding
    from trainer.acts.interviews.stages import kept_on_leaving, questions
    from trainer.core.value import replace
    from trainer.screens.asked.answering import Left

    click.echo()
    echo("A few quick questions. Not sure yet? Press Enter to skip, b to go back, q to move on.")
    adding, whole = Adding(context, log), False
    asked = replace(questions(context, today=call_today), keep=adding.keep)
    with_whom = {told.slot: told.who} if told and told.who else {}
    asked = replace(asked, told={told.field: told.when, **with_whom} if told else {})
    days = ("interview", "call") if told and told.field == "interview" else ("call",)
    with kept_on_leaving(adding):
        with suppress(Left):  # what was answered is kept
            asked.fields(("call", *PEOPLE) if call_today else (*PEOPLE, *days), NOBODY)
        whole = True
    if adding.kept:
        _told(context, log, adding.kept.name, at_home=at_home)
    return whole


def kept_day(context: Context, log: OpenLog, told: Dated) -> None:
    """Keep the day that somebody told who leaves before they are asked for it; its hour is open.

    With whom it is stays, too, where that's a name.
    """
    from trainer.acts.interviews.keeping import Adding
    from trainer.core.people.called import called
    from trainer.core.people.described import described
    from trainer.core.value import replace

    now = context.local_now()
    found = when(told.when, now=now, twelve=context.twelve)
    if not isinstance(found, datetime):
        day = day_told(told.when, now=now)
        found = open_day(day, now=now) if day else found
    elif skipped(found, now=now, zone=context.zone):
        found = open_day(found.date(), now=now)
    if isinstance(found, datetime):
        moment: dict[str, Any] = {told.field: on_the_clock(found, now=now, zone=context.zone)}
        if told.who and not described(told.who):
            moment[told.slot] = called(told.who)
        kept = Adding(context, log).keep(replace(NOBODY, **moment))
        _told(context, log, kept.name)


def _told(context: Context, log: OpenLog, name: str, *, at_home: bool = False) -> None:
    from trainer.acts.interviews.told import tell

    tell(context, "Saved", name, log.desk, days=False)
    undated = log.desk.named(name).interview is None
    how = "type i" if at_home else "start the program again and type i"
    echo((INTERVIEW_LATER if undated else LATER).format(how))
    click.echo()
