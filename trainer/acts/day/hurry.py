"""The short way of somebody new whose call is near: the sheet, every line aloud once, the forks."""

from trainer.acts.context import Context, agreed, echo
from trainer.acts.desk import OpenLog
from trainer.acts.look.terminal import led_on
from trainer.acts.pages.sheet import looked_at, show_sheet
from trainer.acts.practice import Wishes, practice_part
from trainer.acts.read import read_aloud
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.script import Script
from trainer.core.stages.stages import left_out
from trainer.rows.practice.near.day import FORKS, READ_ON, SHORT, read_through


def short_way(context: Context, log: OpenLog, script: Script) -> bool:
    """Show the sheet, have every line read aloud once, ask the forks once; False: they left.

    There is no time to learn, so there is no ladder and nothing is forecast.
    """
    echo(SHORT)
    show_sheet(context, log.desk, script)
    if looked := looked_at(log.desk, script):
        log.append(looked)
    if context.at_terminal and not agreed(READ_ON):
        return False
    read_aloud(context, log, script)
    needed = _needed(log, script)
    forks = tuple(card.key for card in needed if card.kind is Kind.BRANCH)
    if not all(card.key in _met(log) for card in needed if card.kind is Kind.PHRASING):
        return False
    if forks:
        if not led_on(context, FORKS):
            return False
        wishes = Wishes(once=True, strictness=context.settings.strictness, only=forks)
        if not practice_part(context, log, wishes):
            return False
    echo(read_through(sum(card.kind is Kind.PHRASING for card in needed)))
    return True


def _needed(log: OpenLog, script: Script) -> list[Card]:
    """Return the cards that this call needs."""
    deck, stage = cards(script), log.desk.stage
    without = left_out(deck, stage.leave_out) if stage else frozenset()
    return [card for card in deck if card.key not in without]


def _met(log: OpenLog) -> frozenset[str]:
    """Return the keys of the lines that were read."""
    return frozenset(event.key for event in log.desk.live if event.key)
