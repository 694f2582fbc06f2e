"""Stages told of, changed, listed and removed: by flags, or by questions at a terminal."""

from contextlib import suppress

import click

from trainer.acts.context import Context, Mistyped, array, ask, echo, say, sure
from trainer.acts.desk import Desk, desk_of, opened, script_of
from trainer.acts.home.today import looked_at
from trainer.acts.interviews.flags import Flags, checked, own_slots
from trainer.core.log.events import today
from trainer.core.script.script import KNOWN_SLOTS
from trainer.core.stages import record
from trainer.core.stages.clash import clashes
from trainer.core.stages.onward import Onward, before, moved_on
from trainer.core.stages.stages import ASK, Stage, current, next_name, tidy
from trainer.core.value import replace
from trainer.disk.shelf import ScriptError
from trainer.rows.outlook import ahead_rows, later_rows, work_row
from trainer.rows.stages import NO_DATE, as_fields, clash_text, stage_row
from trainer.screens.asked.interview import KEYS, Left, Questions
from trainer.screens.printed import printed

PEOPLE = ("interviewer", "next")
SHARED = "Until its call, {} comes first: trainer today"
"""What is said of the days before a later call."""
ALONE = ("call", "next")
"""What a key of home asks for alone."""


def questions(context: Context, *, today: bool = False) -> Questions:
    """Return the questions as they are asked at the terminal; `today`: the call is today."""
    return Questions(context.clock(), context.zone, ask, echo, context.twelve, today)


def added(context: Context, company: str, flags: Flags) -> None:
    """Add a stage by its flags, or by questions where none was typed at a terminal."""
    asking = context.at_terminal and not flags
    if not (asking or flags or company):
        raise Mistyped('Which company? For example: trainer interview add Acme --call "Wed 5pm"')
    with opened(context) as log:
        try:
            stage = _new(context, log.desk, company, flags, asking=asking)
        except EOFError:
            click.echo()
            stage = None
        if stage is None:
            say("Nothing added.")
            return
        log.append(record.added(stage, context.clock()))
        tell(context, "Added", stage.name, log.desk)


def edited(context: Context, name: str | None, flags: Flags) -> None:
    """Change what is known of a stage, by its flags or by questions; without a name the one ahead.

    `Mistyped` where there are several ahead, and none is named.
    """
    if not flags and not context.at_terminal:
        desk = desk_of(context)
        known = desk.named(name) if name else _the_one(desk)
        example = f"trainer interview edit {known.name}"
        raise Mistyped(f'What would you like to change? For example: {example} --next "Mr. Lee"')
    with opened(context) as log:
        stage = log.desk.named(name) if name else _the_one(log.desk)
        try:
            told = _told(context, log.desk, stage, flags)
        except EOFError:
            click.echo()
            told = stage
        if told == stage:
            say("Nothing changed.")
            return
        log.append(record.changed(stage, told, context.clock()))
        tell(context, "Now", stage.name, log.desk)


def _the_one(desk: Desk) -> Stage:
    """Return the stage that is meant where none is named."""
    found = [each for each in desk.stages if each.ahead(desk.now) or each.undated]
    only = desk.stage if desk.wish or len(found) == 1 else None
    if only:
        return only
    if not found:
        raise Mistyped("No interviews ahead. To add one: trainer interview add Acme")
    names = ", ".join(each.name for each in found)
    example = f"trainer interview edit {found[0].name}"
    raise Mistyped(f"Which one: {names}? For example: {example}")


def removed(context: Context, name: str, *, yes: bool) -> None:
    """Remove a stage, once the person is sure; what was practiced for it stays."""
    with opened(context) as log:
        stage = log.desk.named(name)
        if not (yes or sure(context, f"Remove {stage.name}?")):
            click.echo("Nothing removed.")
            return
        log.append(record.removal(stage.name, context.clock()))
    click.echo(f"Removed {stage.name}. What you practiced for it is kept.")


def listed(context: Context, *, as_json: bool) -> None:
    """Print the stages, the earliest first."""
    desk = desk_of(context)
    now = context.clock()
    if as_json:
        array(as_fields(each, now=now) for each in desk.stages)
        return
    if not desk.stages:
        say("No interviews yet. To add one: trainer interview add Acme")
    at_hand = current(desk.stages, now)
    rows = (
        stage_row(each, now=now, zone=context.zone, at_hand=each is at_hand, twelve=context.twelve)
        for each in desk.stages
    )
    printed(rows, echo)


def _new(context: Context, desk: Desk, company: str, flags: Flags, *, asking: bool) -> Stage | None:
    """Return a new stage; None when nothing at all was told.

    `EOFError` when the input ends among the questions.
    """
    ask = questions(context)
    if asking:
        echo(f"{KEYS}.")
    try:
        company = tidy(company) or (ask.name("company") if asking else "")
    except Left:
        return None
    name, number = next_name(company, desk.log, desk.stages)
    new = Stage(name=name, company=company, number=number)
    last = before(desk.stages, new) if company else None
    if last:
        new = moved_on(last, name, number, Onward(last.next))
    told = _asked(desk, ask, new) if asking else checked(context, desk, flags, new)
    if not company and told == new:
        return None
    if last and last.next and not asking and "interviewer" not in flags:
        say(f"Carried over from {last.name}: you'll call {last.next}.")
    return told if asking else _with_call(context, ask, told)


def _told(context: Context, desk: Desk, stage: Stage, flags: Flags) -> Stage:
    """Return a stage as it is after it was edited."""
    ask = questions(context)
    if not flags:
        echo(f"{KEYS.replace('skip', 'keep as it is')}.")
        return _asked(desk, ask, stage, edit=True)
    alone = next((name for name in ALONE if flags.given.get(name) == ASK), None)
    if alone and context.at_terminal:
        return _alone(ask, checked(context, desk, flags.without(alone), stage), alone)
    told = checked(context, desk, flags, stage)
    moved = told.interview != stage.interview and "call" not in flags
    return _with_call(context, ask, told) if moved else told


def _alone(ask: Questions, stage: Stage, field: str) -> Stage:
    """Return a stage with one thing asked for, and nothing else."""
    with suppress(Left):
        return ask.fields((field,), stage)
    return stage


def tell(context: Context, first: str, name: str, desk: Desk, *, days: bool = True) -> None:
    """Say what is known of a stage now, what is still wanted, and what to expect.

    `days`: what each day until the call will bring, too.
    """
    now = context.clock()
    stage = next(each for each in desk.stages if each.name == name)
    row = stage_row(stage, now=now, zone=context.zone, twelve=context.twelve)
    echo(f"{first} {row.label}: {row.text}")
    command = f"trainer interview edit {name}"
    if stage.first is None:
        say(f'{NO_DATE} Later: {command} --call "Wed 5pm"')
    elif stage.call is None:
        say(f'You need a day for the call, too, before the interview: {command} --call "Wed 5pm"')
    elif stage.interview and stage.call > stage.interview:
        say(f'The call is set for after the interview. To change it: {command} --call "Wed 5pm"')
    for clash in clashes(stage, desk.stages, zone=context.zone):
        say(clash_text(clash, now=now, zone=context.zone, twelve=context.twelve))
    if stage.ahead(now):
        _outlook(context, stage, desk, days=days)


def _outlook(context: Context, stage: Stage, desk: Desk, *, days: bool) -> None:
    """Print what the days until the call will bring, at the minutes of this stage.

    Of the stage at hand it is word for word what `trainer today` says; of a later one only what
    comes of it, since the days until then are shared.
    """
    now, at_hand = context.clock(), desk.stage
    alone = replace(desk, wish=stage.name)
    try:
        found, told = looked_at(context, desk if stage == at_hand else alone, None)
    except ScriptError:
        say("No plan yet: the script has a problem. To see it: trainer script check")
        return
    if told.ahead is None:
        return
    printed(ahead_rows(told, day=today(now), waits=len(found.waiting_lines)), echo)
    if stage == at_hand:
        rows = (work_row(told), *later_rows(told, day=today(now))) if days else ()
        printed(rows, echo)
    elif found.targets and at_hand:
        say(f"That's if you practice for {stage.name} alone. {SHARED.format(at_hand.name)}")


def _asked(desk: Desk, ask: Questions, stage: Stage, *, edit: bool = False) -> Stage:
    """Return what the questions made of a stage; asked for are the slots that its script has.

    Somebody who leaves on the way keeps what was answered.
    """
    told = stage
    try:
        told = ask.fields((*(("company",) if edit else ()), *PEOPLE, "interview"), told)
        if told.interview and not told.call:
            told = replace(told, call=ask.call_before(told.interview))
        else:
            told = ask.fields(("call",), told)
        for slot in _asked_slots(desk, told):
            if slot in KNOWN_SLOTS:
                told = ask.fields((slot,), told)
            else:
                slots = {**told.slots, slot: ask.name(slot, told.slots.get(slot, ""))}
                told = replace(told, slots={name: value for name, value in slots.items() if value})
    except Left as left:
        return left.stage or told
    return told


def _asked_slots(desk: Desk, stage: Stage) -> tuple[str, ...]:
    try:
        return own_slots(desk.shelf.usable(script_of(stage)))
    except ScriptError:  # the drill says what is wrong with it; here it only has no questions
        return ()


def _with_call(context: Context, ask: Questions, stage: Stage) -> Stage:
    """Return the stage with its call, asked for at a terminal where only the interview is known."""
    if stage.call or not stage.interview or not context.at_terminal:
        return stage
    with suppress(Left):
        return replace(stage, call=ask.call_before(stage.interview))
    return stage
