"""A stage in words: as a list shows it, as the head of a screen does, and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from trainer.core.log.events import iso_8601
from trainer.core.script.key import Key, Kind
from trainer.core.stages.clash import Clash
from trainer.core.stages.record import as_json
from trainer.core.stages.stages import Stage
from trainer.core.when.said import hour, hourless, in_days, said_back
from trainer.rows.row import Row, counted, row

NO_DATE = "No plan yet: the call has no date."


def title(
    stage: Stage, *, now: datetime, zone: tzinfo | None, whole: bool = False, twelve: bool = True
) -> str:
    """Return the head of a screen: `Ms. Ortiz, then Mr. Lee · call Wed 17:00, in 2 days`.

    `whole` tells the interview after the call too. Empty when nothing is known; `zone` None is the
    computer's own.
    """
    here = now.astimezone(zone)
    moments = ((stage.call, "call"), (stage.interview, "interview"))
    ahead = sorted((at, what) for at, what in moments if at and at > now)
    soon = [_soon(what, at.astimezone(zone), here, twelve=twelve) for at, what in ahead]
    parts = (people(stage) or stage.company, *(soon if whole else soon[:1]))
    return " · ".join(filter(None, parts))


def people(stage: Stage, to: str = ", then ") -> str:
    """Return who is called and who is met: `Ms. Ortiz, then Mr. Lee`; or nothing."""
    if stage.next and not stage.interviewer:
        return f"to meet {stage.next}"
    return to.join(name for name in (stage.interviewer, stage.next) if name)


def stage_row(
    stage: Stage, *, now: datetime, zone: tzinfo | None, at_hand: bool = False, twelve: bool = True
) -> Row:
    """Return all that is known of a stage as one row; `at_hand`: it is the one practiced for."""
    here = now.astimezone(zone)
    sentences = [
        ", ".join(filter(None, (stage.company, people(stage)))),
        stage.role,
        f"Call: {said_back(stage.call.astimezone(zone), here, twelve=twelve)}"
        if stage.call
        else "No call date yet",
        f"Interview: {said_back(stage.interview.astimezone(zone), here, twelve=twelve)}"
        if stage.interview
        else "",
        *_habits(stage),
        "You're practicing for this one" if at_hand else "",
    ]
    return row(stage.name, " ".join(f"{text.rstrip('.')}." for text in sentences if text))


_TOLD = (
    *("company", "number", "call", "interview", "interviewer", "next", "role", "me", "script"),
    *("minutes", "leave_out", "feared", "slots"),
)
"""What a list tells of a stage, in this order."""


def as_fields(stage: Stage, *, now: datetime) -> dict[str, object]:
    """Return a stage as JSON has it: times in UTC, null for what is not known."""
    known = as_json(stage)
    told = {name: None if known[name] == "" else known[name] for name in _TOLD}
    return {"name": stage.name, **told, "ahead": iso_8601(stage.ahead(now))}


def clash_text(clash: Clash, *, now: datetime, zone: tzinfo | None, twelve: bool = True) -> str:
    """Return the sentence on another interview at the same time, with what changes it."""
    what = "call" if clash.call else "interview"
    who = people(clash.stage) or clash.stage.company
    when = said_back(clash.at.astimezone(zone), now.astimezone(zone), twelve=twelve)
    which = ", ".join(filter(None, (clash.stage.name, who)))
    change = f'trainer interview edit {clash.stage.name} --{what} "Wed 5pm"'
    return f"Another {what} is at about the same time: {which}. {when}. To change it: {change}"


def waiting_text(keys: Iterable[str], stage: Stage) -> str:
    """Return the sentence on the lines among cards that wait, with the command that ends it."""
    number = sum(Key(key).kind == Kind.PHRASING for key in keys)
    wait = "waits" if number == 1 else "wait"
    return (
        f"{counted(number, 'line')} {wait} until you add who you'll meet next:"
        f' trainer interview edit {stage.name} --next "Mr. Lee"'
    )


def _soon(what: str, local: datetime, here: datetime, *, twelve: bool) -> str:
    days = (local.date() - here.date()).days
    distance = in_days(days) if days <= 1 else f"in {days} days"
    day = f"{local:%a}" if days < len("weekday") else f"{local:%b} {local.day}"
    at = "" if hourless(local) else f" {hour(local, twelve=twelve)}"
    return f"{what} {day}{at}, {distance}"


def _habits(stage: Stage) -> Iterator[str]:
    if stage.script:
        yield f"Script: {stage.script}"
    if stage.minutes:
        yield f"{stage.minutes:g} minutes a day"
    if stage.leave_out:
        yield f"{counted(len(stage.leave_out), 'line')} left out"
    if stage.feared:
        yield f"{counted(len(stage.feared), 'answer')} you're worried about"
