"""Stages told of, changed, listed and removed: by flags, or by questions at a terminal."""

from collections.abc import Mapping
from datetime import datetime

import click
from msgspec.structs import asdict

from trainer.acts.aim import aimed, drill_of, minutes_a_day
from trainer.acts.context import Context, Mistyped, array, ask, echo, say, sure
from trainer.acts.desk import Desk, desk_of, opened
from trainer.acts.interviews.flags import Flags, checked, own_slots, script_of_fields
from trainer.core.log.events import Event, today
from trainer.core.outlook.forecast import forecast
from trainer.core.stages.onward import Onward, before, moved_on
from trainer.core.stages.stages import Stage, current, next_name, removal, stage_event, tidy
from trainer.core.value import replace
from trainer.disk.shelf import ScriptError
from trainer.rows.outlook import day_rows, outlook_row
from trainer.rows.stages import NO_DATE, as_fields, stage_row
from trainer.screens.interview import Questions
from trainer.screens.plain import printed

PEOPLE = ("interviewer", "next")


def questions(context: Context) -> Questions:
    """Return the questions as they are asked at the terminal."""
    return Questions(context.clock(), context.zone, ask, echo)


def added(context: Context, company: str, flags: Flags) -> None:
    """Add a stage by its flags, or by questions where none was typed at a terminal."""
    asking = context.at_terminal and not flags
    if not (asking or flags or company):
        raise Mistyped('Which company? For example: trainer interview add Acme --call "wed 17:00"')
    with opened(context) as log:
        try:
            told = new_stage(context, log.desk, company, flags, asking=asking)
        except EOFError:
            click.echo()
            told = None
        if told is None:
            say("Nothing was added.")
            return
        log.append(event(context, *told))
        tell(context, "Added", told[0], log.desk)


def edited(context: Context, name: str, flags: Flags) -> None:
    """Change what is known of a stage, by its flags or by questions."""
    if not flags and not context.at_terminal:
        raise Mistyped(f'What is to change? For example: trainer interview edit {name} --next "…"')
    with opened(context) as log:
        stage = log.desk.named(name)
        try:
            changed = changes(context, log.desk, stage, flags)
        except EOFError:
            click.echo()
            changed = {}
        if not changed:
            say("Nothing was changed.")
            return
        log.append(event(context, stage.name, changed))
        tell(context, "Now", stage.name, log.desk)


def removed(context: Context, name: str, *, yes: bool) -> None:
    """Remove a stage, once the person is sure; what was practised for it stays."""
    with opened(context) as log:
        stage = log.desk.named(name)
        if not (yes or sure(context, f"Remove {stage.name}?")):
            click.echo("Nothing was removed.")
            return
        log.append(removal(stage.name, context.clock()))
    click.echo(f"Removed {stage.name}. What you practised for it stays.")


def listed(context: Context, *, as_json: bool) -> None:
    """Print the stages, the earliest first."""
    desk = desk_of(context)
    now = context.clock()
    if as_json:
        array(as_fields(each, now=now) for each in desk.stages)
        return
    if not desk.stages:
        say("No interview was added yet. Add one, for example: trainer interview add Acme")
    at_hand = current(desk.stages, now)
    rows = (
        stage_row(each, now=now, zone=context.zone, at_hand=each is at_hand) for each in desk.stages
    )
    printed(rows, echo)


def new_stage(
    context: Context, desk: Desk, company: str, flags: Flags, *, asking: bool
) -> tuple[str, dict[str, object]] | None:
    """Return the name and the fields of a new stage; None when nothing at all was told.

    `EOFError` when the input ends among the questions.
    """
    ask = questions(context)
    company = tidy(company) or (ask.name("company") if asking else "")
    name, number = next_name(company, desk.log, desk.stages)
    last = (
        before(desk.stages, Stage(name=name, company=company, number=number)) if company else None
    )
    known: dict[str, object] = {"company": company, "number": number}
    if last:
        known = moved_on(last, number, Onward(last.next, "", {}))
    told = _asked(desk, ask, known) if asking else checked(context, desk, flags, known)
    if not (company or told):
        return None
    if last and last.next and not asking and "interviewer" not in flags:
        say(f"Taken over from {last.name}: {last.next} is the one to call.")
    return name, _with_call(context, ask, {**known, **told}, asked=asking)


def changes(context: Context, desk: Desk, stage: Stage, flags: Flags) -> dict[str, object]:
    """Return the fields that become other than they are."""
    known = asdict(stage)
    ask = questions(context)
    told = checked(context, desk, flags, known) if flags else _asked(desk, ask, known, edit=True)
    changed = {name: value for name, value in told.items() if not _same(value, known[name])}
    if "interview" in changed and "call" not in flags and flags:
        call = _with_call(context, ask, {**known, **changed}, asked=False).get("call")
        changed |= {"call": call} if call != stage.call else {}
    return changed


def event(context: Context, name: str, changed: Mapping[str, object]) -> Event:
    """Return the event that sets these fields of a stage."""
    return stage_event(name, changed, context.clock())


def tell(context: Context, first: str, name: str, desk: Desk) -> None:
    """Say what is known of a stage now, and what is still wanted."""
    now = context.clock()
    stage = next(each for each in desk.stages if each.name == name)
    row = stage_row(stage, now=now, zone=context.zone)
    echo(f"{first} {row.label}: {row.text}")
    command = f"trainer interview edit {name}"
    if stage.first is None:
        say(f'{NO_DATE} Later: {command} --call "wed 17:00"')
    elif stage.call is None:
        say(f'When will you call, before that? {command} --call "wed 17:00"')
    elif stage.interview and stage.call > stage.interview:
        say(f'The call is after the interview. If that is a slip: {command} --call "wed 17:00"')
    if stage.ahead(now):
        _outlook(context, stage, desk)


def _outlook(context: Context, stage: Stage, desk: Desk) -> None:
    """Print what the days until the call will bring, at the minutes of this stage."""
    now = context.clock()
    try:
        found = aimed(context, desk, None)
    except ScriptError:
        say("The script can't be used, so nothing is planned: trainer script check")
        return
    targets = tuple(each for each in found.targets if each.stage == stage.name)
    found = replace(found, targets=targets, stage=stage)
    ahead = forecast(drill_of(context, desk, found), now=now, minutes=minutes_a_day(context, found))
    if ahead:
        printed((outlook_row(ahead, today=today(now)), *day_rows(ahead, today=today(now))), echo)


def _asked(
    desk: Desk, ask: Questions, known: Mapping[str, object], *, edit: bool = False
) -> dict[str, object]:
    """Return what the questions brought; the slots asked for are those that the script has."""
    told = ask.fields((*(("company",) if edit else ()), *PEOPLE, "interview"), known)
    interview = told.get("interview", known.get("interview"))
    call = known.get("call")
    if isinstance(interview, datetime) and not call:
        told["call"] = ask.call_before(interview)
    else:
        told |= ask.fields(("call",), known)
    slots = dict(_slots(known))
    for slot in _asked_slots(desk, known):
        if slot in known or slot in ("role", "me"):
            told |= ask.fields((slot,), known)
        else:
            slots[slot] = ask.name(slot, slots.get(slot, ""))
    slots = {slot: value for slot, value in slots.items() if value}
    if slots != _slots(known):
        told["slots"] = slots
    return {name: value for name, value in told.items() if value or known.get(name)}


def _asked_slots(desk: Desk, known: Mapping[str, object]) -> tuple[str, ...]:
    try:
        return own_slots(desk.shelf.usable(script_of_fields(known)))
    except ScriptError:  # the drill says what is wrong with it; here it only has no questions
        return ()


def _with_call(
    context: Context, ask: Questions, told: Mapping[str, object], *, asked: bool
) -> dict[str, object]:
    """Return the fields with the call, asked for at a terminal where only the interview is."""
    interview = told.get("interview")
    found = dict(told)
    if isinstance(interview, datetime) and not told.get("call"):
        call = ask.call_before(interview) if context.at_terminal and not asked else None
        found |= {"call": call} if call else {}
    return {name: value for name, value in found.items() if value}


def _slots(known: Mapping[str, object]) -> dict[str, str]:
    slots = known.get("slots")
    return dict(slots) if isinstance(slots, Mapping) else {}


def _same(value: object, known: object) -> bool:
    if isinstance(value, list) and isinstance(known, frozenset):
        return frozenset(value) == known
    return value == known or not (value or known)
