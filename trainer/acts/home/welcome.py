"""The first question of all: to begin, to read first, or that the call is today."""

import re
from datetime import datetime
from itertools import pairwise

import click

from trainer.acts.context import ask, echo
from trainer.core.stages.stages import ASK
from trainer.core.stages.telling.dated import Dated, dated, denied, straight
from trainer.core.when.said import day_said
from trainer.core.when.told import day_told, speaks_of_time
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen
from trainer.rows.home.newcomer import NAMES_LATER, answered, tells_name
from trainer.screens.asked.answers import STOPS

BEGIN = (
    "Enter: the first line \N{MIDDLE DOT} r: read it all first \N{MIDDLE DOT} t: my call is today"
    " \N{MIDDLE DOT} q: later "
)
READ_ALL = "That was all of it. Enter: your first line \N{MIDDLE DOT} q: later "
"""The same question once the whole script was read."""
FIRST_KEYS = ("", "r", "t", "q")
CHOICES = (
    "Press Enter to learn the first line now. Or type r to read the whole script first, t if your"
    " call is today, or q to come back later."
)
"""What is said to somebody who typed something else, or asks for help."""
DATE_LATER = "I'll ask about the date in a minute. First, a line of your call."
"""What is said to somebody who tells when the call is before they are asked."""
DAY_LATER = "{}: I'll ask about that in a minute. First, a line of your call."
"""The same where it is clear which day that is."""
_WHEN = re.compile(
    r"(?:.*\b(?:call|interview|meeting|it)(?:'s| is| will be)|i have (?:it|.*\b)) (.+)"
)
_TODAY = re.compile(
    r"\b(?:today|tonight|(?:this|an|half an) (?:morning|afternoon|evening|hour)|min(?:ute)?s)\b"
)


def begun(now: datetime, question: str = BEGIN) -> tuple[str, Dated | None]:
    """Return the key of what somebody new does first, asked until it is one, and the day told.

    `now` is local.
    """
    typed = _typed(f"\n{question}")
    while typed not in FIRST_KEYS:
        said = straight(typed)
        whole, told = dated(typed) or _of_new(typed), _WHEN.fullmatch(said)
        when = whole.when if whole else told[1] if told else said
        timed = speaks_of_time(when)
        if denied(said) or said.isdigit():  # a choice that there isn't, and no hour
            timed = False
        elif _TODAY.search(when) and (whole or told or timed):
            return "t", None
        if timed:
            day = day_told(when, now=now)
            echo(DAY_LATER.format(day_said(day, now.date())) if day else DATE_LATER)
            return "", whole or Dated("call", when)
        if tells_name(typed):
            echo(NAMES_LATER)
            return "", None
        said_so = answered(typed)
        echo(said_so or CHOICES)
        typed = _typed(question if said_so else "> ")
    return typed, None


def _of_new(typed: str) -> Dated | None:
    """Return the day of the interview that a sentence tells with all else of it; None: none is."""
    from trainer.acts.home.said.new import adding  # not before something was typed

    told = adding(typed)
    options = dict(pairwise(told))
    when, who = (options.get(f"--{each}", "").removeprefix(ASK) for each in ("interview", "next"))
    return Dated("interview", when, who) if when else None


def _typed(question: str) -> str:
    """Return the key that was meant, by its letter or its label; at the end of input: q.

    A yes is Enter.
    """
    try:
        as_typed = ask(question).strip()
    except EOFError:
        click.echo()
        return "q"
    typed = as_typed.lower()
    if typed in STOPS:
        return "q"
    if consent(typed):
        return ""
    key = chosen(BEGIN, typed, part=True)
    if key is None:
        return typed if typed in FIRST_KEYS else as_typed
    return key
