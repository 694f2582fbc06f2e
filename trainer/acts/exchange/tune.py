"""The memory model fitted to the person, adopted only where it foretells better."""

import json
from collections.abc import Sequence

from msgspec import Struct

from trainer.acts.context import Context, agreed, echo
from trainer.acts.desk import opened
from trainer.acts.progress import meter
from trainer.core.log.events import Event, What, microseconds, study_day
from trainer.core.memory.memory import DEFAULTS, Parameters, possible
from trainer.core.memory.tuning import (
    ENOUGH,
    FEW,
    SOME,
    Loss,
    Tell,
    Trial,
    best_scale,
    held_out,
    histories,
    loss,
    scaled,
    tests,
    trials,
)
from trainer.core.sitting.keep import retraction
from trainer.rows.exchange import tuned as words


class Candidate(Struct, frozen=True):
    """Parameters to try: what they are called, how they do on what they weren't fitted to."""

    name: str
    parameters: Parameters
    loss: Loss
    optimized: bool = False


def tune(context: Context, *, sure: bool) -> int:
    """Fit the model, say how it does, and adopt it after asking; return the exit code."""
    with opened(context) as log:
        found = trials(log.desk.live)
        count = tests(found)
        if count < FEW:
            echo(words.too_few(count, FEW))
            return 0
        since = held_out(found)
        usual = loss(found, DEFAULTS, since=since)
        with meter(context, words.WORK) as tell:
            tried = _candidates(found, since, tell)
            best = min(tried, key=lambda each: each.loss.mean, default=None)
            better = best is not None and best.loss.mean < usual.mean
            best = _whole(found, best, tell) if best and better else None
        for each in tried:
            echo(words.compared(each.name, usual.mean, each.loss.mean, usual.tests))
        if best is None:
            echo(words.STAYS)
            return 0
        if not (sure or (context.at_terminal and agreed(words.QUESTION, enter=False))):
            echo(words.KEPT)
            return 0
        log.append(_event(context, best, usual, count))
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


def _candidates(found: Sequence[Trial], since: int, tell: Tell) -> list[Candidate]:
    """Return what was fitted to the first three quarters, and how it does on the last."""
    known = found[:since]
    tried: list[Candidate] = []
    count = tests(found)
    if count < ENOUGH:
        scale = best_scale(known, tell)
        parameters = scaled(scale)
        tried.append(
            Candidate(words.scale(scale), parameters, loss(found, parameters, since=since))
        )
    if count >= SOME and (own := _optimized(known)):
        tried.append(Candidate(words.OPTIMIZED, own, loss(found, own, since=since), optimized=True))
    return tried


def _optimized(found: Sequence[Trial]) -> Parameters | None:
    from trainer.exchange.optimizer import NotFitted, NotInstalled, optimized

    try:
        parameters = optimized(histories(found))
    except NotInstalled:
        echo(words.NO_OPTIMIZER)
        return None
    except NotFitted:
        return None
    return parameters if possible(parameters) else None


def _whole(found: Sequence[Trial], best: Candidate, tell: Tell) -> Candidate:
    """Return the winner fitted to the whole log."""
    whole = _optimized(found) if best.optimized else scaled(best_scale(found, tell))
    return Candidate(best.name, whole or best.parameters, best.loss, best.optimized)


def _event(context: Context, best: Candidate, usual: Loss, count: int) -> Event:
    now = context.clock()
    data = {
        "parameters": [round(value, 6) for value in best.parameters],
        "tests": count,
        "loss": round(best.loss.mean, 6),
        "usual": round(usual.mean, 6),
    }
    return Event(event=What.TUNE, at=microseconds(now), day=study_day(now), data=json.dumps(data))
