"""An older answer is rated anew: it counts as if it had been rated so at once."""

from collections.abc import Sequence
from datetime import datetime

import click

from trainer.acts.context import Context, Mistyped, echo, say
from trainer.acts.desk import opened
from trainer.core.log.events import VERSION, Event, What, ahead, live, microseconds, ratings
from trainer.core.sitting.keep import rerating
from trainer.core.stages.record import stages
from trainer.core.stats.report import names_by_stage
from trainer.core.text import in_json
from trainer.rows.copies import NOTHING_YET, clock
from trainer.rows.log import rated
from trainer.rows.names import named
from trainer.rows.row import RATINGS
from trainer.store.file import absent

SEE = "To see the numbers: trainer log show"


def rate(context: Context, number: int, typed: str | None, *, remove: bool, as_json: bool) -> int:
    """Rate the answer of that number anew, and say so; return the exit code.

    `remove` takes back what was said of it last: a new rating, else the answer itself.
    """
    wanted = None if remove else _rating(typed)
    if absent(context.store_path):
        say(NOTHING_YET)
        return 1
    with opened(context) as log:
        now = context.clock()
        events = log.desk.log
        event = _answer(events, number, now)
        retracted = {each.of for each in events if each.event == What.RETRACT}
        if event.id in retracted:
            raise Mistyped(f"You took back answer {number}, so it can't be rated. {SEE}")
        before = ratings(events, now=microseconds(now)).get(event.id)
        if remove:
            if before is None:
                raise Mistyped(
                    f"Answer {number} is already taken back. To make it count again, rate"
                    f" it: trainer log rate {number} {event.rating}"
                )
            wanted = event.rating if before != event.rating else None
        if wanted != before:
            log.append(rerating(event, wanted, now=now))
    if as_json:
        click.echo(in_json(_fields(event, number, before, wanted)))
    else:
        first = remove and wanted == event.rating
        echo(rated(number, _line(event, events, now), before=before, now=wanted, first=first))
    return 0


def as_before(events: Sequence[Event], taken: Event, *, now: datetime) -> str:
    """Return what an answer counts as, now that what was said of it, `taken`, is taken back."""
    number, event = next((n, e) for n, e in enumerate(events, 1) if e.id == taken.of)
    counts_as = ratings(events, now=microseconds(now)).get(event.id)
    line = _line(event, events, now)
    return rated(number, line, before=None, now=counts_as, first=True)


def _line(event: Event, events: Sequence[Event], now: datetime) -> str:
    """Return the line of an answer, with the names of the interview it was practiced for."""
    known = names_by_stage(stages(live(events, now=microseconds(now))))
    return named(event.line or event.key or "", known(event.stage))


def _rating(typed: str | None) -> int:
    """Return a rating that was typed: 1 to 4, or its name."""
    word = (typed or "").strip().lower()
    names = [name.lower() for name in RATINGS]
    if word in names:
        return names.index(word) + 1
    if word in {"1", "2", "3", "4"}:
        return int(word)
    choices = ", ".join(f"{number} ({name})" for number, name in enumerate(RATINGS, 1))
    if not word:
        raise Mistyped(f"Which rating? {choices}, or --remove to take it back.")
    raise Mistyped(f"“{typed}” isn't a rating. Use one of {choices}.")


def _answer(events: Sequence[Event], number: int, now: datetime) -> Event:
    """Return the review of that number; `Mistyped` when there is none."""
    if not events:
        raise Mistyped("No answers are saved yet.")
    if not 1 <= number <= len(events):
        raise Mistyped(f"There's no answer {number}. The last number is {len(events)}. {SEE}")
    event = events[number - 1]
    if event.v > VERSION:
        raise Mistyped(
            f"Number {number} comes from a newer version of this program. This one can't rate it."
        )
    if event.event != What.REVIEW or event.rating is None:
        raise Mistyped(f"Number {number} isn't an answer that you rated. {SEE}")
    if ahead(event, microseconds(now)):
        when = clock(event.at, now.tzinfo)
        raise Mistyped(
            f"Answer {number} is dated in the future ({when}), so it doesn't count yet. "
            "If that date has come, fix your computer's clock, then try again."
        )
    return event


def _fields(event: Event, number: int, before: int | None, now: int | None) -> dict[str, object]:
    return {
        "number": number,
        "id": event.id,
        "key": event.key,
        "line": event.line,
        "first": event.rating,
        "before": before,
        "now": now,
    }
