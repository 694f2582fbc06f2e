"""The made-up job search of six weeks, once for all tests that look at figures."""

from datetime import date, datetime, timedelta
from functools import cache
from random import Random

from tests.support.folds import report
from tests.support.people import DECK, real_cards
from trainer.core.example.search import NOW, SEED, example
from trainer.core.log.events import DAY, Event
from trainer.core.script.cards import Card
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.core.stats.report import Report, View
from trainer.core.value import replace


@cache
def the_script() -> Script:
    script, _ = parse(DECK.read_text(), path=str(DECK), stem=DECK.stem)
    assert script is not None
    return script


@cache
def the_deck() -> tuple[Card, ...]:
    return real_cards()


@cache
def the_log(seed: int = SEED) -> tuple[Event, ...]:
    return example(the_script(), Random(seed))


def figures(
    log: tuple[Event, ...] | None = None, *, now: datetime = NOW, view: View | None = None
) -> Report:
    """Return the figures of a log, or of the whole search."""
    return report(the_deck(), the_log() if log is None else log, now=now, view=view or View())


def earlier(log: tuple[Event, ...], *, weeks: int) -> tuple[Event, ...]:
    """Return a log that happened so many weeks earlier: SQLite asks the computer what is past."""
    away = timedelta(weeks=weeks)
    return tuple(
        replace(
            event,
            at=event.at - away.days * DAY,
            day=(date.fromisoformat(event.day) - away).isoformat(),
        )
        for event in log
    )
