"""A drill gone back in: the answer in hand asked again, or the one before it rated again."""

from datetime import datetime

from trainer.core.drill.ask import kept
from trainer.core.drill.drill import Drill, meant_for
from trainer.core.log.events import AGAIN, EASY, GOOD, Event
from trainer.core.sitting.back import in_hand_again
from trainer.core.value import replace
from trainer.core.words.known import Known


def unrated(drill: Drill) -> bool:
    """Tell whether an answer is in hand that was never rated: that is what is taken back first."""
    return drill.verdict is not None and drill.verdict.retracted is None


def learned(drill: Drill) -> bool:
    """Tell whether the answer in hand was missed, so its words on the screen said something new.

    A line that was right was known before it was shown: taken back and given again, it counts as if
    that was the first time.
    """
    verdict = drill.verdict
    return verdict is not None and not verdict.task.step.study and verdict.suggested == AGAIN


def asked_again(drill: Drill, event: Event | None, *, now: datetime) -> Drill:
    """Return the drill with the answer in hand gone, and asked for again.

    `event` tells that its words were on the screen: what is answered right after that is copied.
    None: they are shown anyway, or were known before they were shown.
    """
    verdict = drill.verdict
    quick = verdict is not None and verdict.suggested == EASY
    drill = kept(drill, event, now=now) if event else drill
    task = drill.task and replace(drill.task, since=now)
    if task and not quick:
        task = replace(task, most=GOOD)
    return replace(drill, task=task, verdict=None)


def taken_back(drill: Drill, event: Event, *, now: datetime, known: Known) -> Drill:
    """Return the drill with the answer of `event` in hand; what was in hand waits."""
    waiting = (*drill.waiting, (drill.task, drill.verdict))
    card = next(card for card in drill.deck if card.key == event.key)
    drill = in_hand_again(meant_for(drill, card), event, now=now, known=known)
    return replace(drill, waiting=waiting)
