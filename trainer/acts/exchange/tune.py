"""The memory model fitted to the person, adopted only where it foretells better."""

import json
from collections.abc import Sequence

import click

from trainer.acts.context import Context, agreed, echo
from trainer.acts.desk import opened
from trainer.acts.progress import meter
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.memory.memory import DEFAULTS, Parameters
from trainer.core.memory.tuning import (
    FEW,
    Candidate,
    Loss,
    Trial,
    better,
    candidates,
    held_out,
    histories,
    later_tests,
    loss,
    trials,
    whole,
)
from trainer.core.sitting.keep import retraction
from trainer.disk.extra import install
from trainer.disk.launcher import Here
from trainer.rows.exchange import tuned as words


def tune(context: Context, *, sure: bool) -> int:
    """Fit the model, say how it does, and adopt it after asking; return the exit code."""
    with opened(context) as log:
        found = trials(log.desk.live)
        count = later_tests(found)
        if count < FEW:
            echo(words.too_few(count, FEW))
            return 0
        usual = loss(found, DEFAULTS, since=held_out(found))
        with meter(context, words.WORK) as tell:
            tried = candidates(found, _optimized, tell)
            best = better(found, tried)
            fitted = best and whole(found, best, _optimized, tell)
        for each in tried:
            name = words.OPTIMIZED if each.scale is None else words.scale(each.scale)
            beats = each.loss.beats(usual)
            echo(words.compared(name, usual.mean, each.loss.mean, usual.count, beats=beats))
        if fitted is None:
            echo(words.STAYS)
            return 0
        if not (sure or (context.at_terminal and agreed(words.QUESTION, enter=False))):
            echo(words.KEPT)
            return 0
        log.append(_event(context, fitted, usual, count))
    echo(words.ADOPTED)
    return 0


def back(context: Context) -> int:
    """Go back to the usual model; return the exit code."""
    with opened(context) as log:
        found = [event for event in log.desk.live if event.event == What.TUNE]
        if not found:
            echo(words.NOT_TUNED)
            return 0
        for event in found:
            log.append(retraction(event, now=context.clock()))
    echo(words.BACK)
    return 0


def _optimized(found: Sequence[Trial]) -> Parameters | None:
    from trainer.exchange.optimizer import NotFitted, NotInstalled, optimized

    try:
        parameters = optimized(histories(found))
    except NotInstalled:
        echo(words.NO_OPTIMIZER)
        click.echo(f"  {install('tune', Here.now())}")  # to be copied
        return None
    except NotFitted:
        return None
    return parameters


def _event(context: Context, best: Candidate, usual: Loss, count: int) -> Event:
    now = context.clock()
    data = {
        "parameters": [round(value, 6) for value in best.parameters],
        "tests": count,
        "loss": round(best.loss.mean, 6),
        "usual": round(usual.mean, 6),
    }
    return Event(event=What.TUNE, at=microseconds(now), day=study_day(now), data=json.dumps(data))
