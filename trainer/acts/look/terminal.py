"""How things look here: signs, colors, whether a page fits, who is called."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence

import click

from trainer.acts.context import Context, calmly, echo
from trainer.core.script.script import Script
from trainer.core.stages.stages import Stage, place
from trainer.core.text import one_line
from trainer.rows.names import heard_names
from trainer.rows.practice.face import Whose
from trainer.rows.signs import Signs, signs_for
from trainer.rows.stages import people, with_whom
from trainer.screens.colors import theme_for
from trainer.screens.page.paper import too_small

GO_ON = "Enter: go on \N{MIDDLE DOT} q: stop "


def signs_of(context: Context) -> Signs:
    """Return the signs that this terminal has."""
    wanted = context.settings.signs
    return signs_for(sys.stdout.encoding, os.environ.get("TERM"), wanted=wanted)


def theme_of(context: Context) -> str:
    """Return the colors that the person wants, as this terminal can have them."""
    return theme_for(context.settings.theme, os.environ)


def ordinary_lines(context: Context) -> bool:
    """Tell whether practice is to be in ordinary lines: wished for, or no page fits here."""
    return context.wants_plain or too_small(*shutil.get_terminal_size())


AT_HOME = "Press Enter to go on, or type q to stop. Tell me anything else at home: just type it."
"""What is said to a sentence where practice goes on."""


def led_on(context: Context, told: str) -> bool:
    """Say what comes next in practice; False: the person leaves.

    A full page would cover all that stands there: it waits until that was read.
    """
    if ordinary_lines(context):
        echo(told)
        return True
    from trainer.core.sitting.aside import avowed  # not before it's asked
    from trainer.screens.asked.answers import LEAVES, word_of

    ask = calmly(context)
    try:
        while (word := word_of(ask(f"{told} {GO_ON}").strip())) not in LEAVES:
            if len(word.split()) <= 1 or avowed(word):
                return True
            echo(AT_HOME)
    except EOFError:
        click.echo()
    return False


def told_names(context: Context, names: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names as they are shown here: where lines are heard, nobody is a sign.

    What goes into a pipe or a file is read: there a missing name stands in brackets.
    """
    return heard_names(names) if context.heard else names


def called(stage: Stage | None, script: Script) -> str:
    """Return the head of a page: who is called and met, the company, or the script's title."""
    known = stage and (people(stage, " → ", full=False) or stage.company)
    return known or script.title.text


def told_apart(stages: Sequence[Stage]) -> Mapping[str, Whose]:
    """Return how each of several interviews is told from the others, by its name; of one, nothing.

    A company is enough, where each of them has another.
    """
    if len(stages) < 2:  # noqa: PLR2004 - one can't be mistaken for another
        return {}
    apart = len({place(each.company) for each in stages if each.company}) == len(stages)
    return {each.name: _whose(each, apart=apart) for each in stages}


def _whose(stage: Stage, *, apart: bool) -> Whose:
    known = (stage.company, people(stage, " \N{RIGHTWARDS ARROW} ", full=False))
    return Whose(
        one_line(": ".join(filter(None, known)) or stage.name),
        one_line(stage.company) if apart else with_whom(stage),
    )
