"""What today asks, and what the days until the call will bring."""

from collections.abc import Iterator
from datetime import datetime
from shlex import quote

import click

from trainer.acts.aim import Aimed, aimed, drill_of, minutes_a_day
from trainer.acts.context import Context, echo, say
from trainer.acts.desk import Desk, desk_of, script_of
from trainer.acts.home.beside import overdue, today_beside
from trainer.acts.home.brief import in_one_line
from trainer.acts.home.situation import sheet_read, too_late_to_learn, warmed
from trainer.acts.look.terminal import told_apart, told_names
from trainer.acts.progress import meter
from trainer.acts.turn import comes_first, in_turn
from trainer.acts.typed import key_or
from trainer.core.log.clock import check_clock
from trainer.core.log.events import moment, today
from trainer.core.memory.tally import waits
from trainer.core.outlook.agenda import Agenda, agenda
from trainer.core.outlook.first import First
from trainer.core.stages.onward import finished, had_all
from trainer.core.stages.stages import Stage, companies
from trainer.core.text import in_json, one_line
from trainer.core.value import replace
from trainer.rows.home.beside import note_first, unnoted
from trainer.rows.outlook.fields import agenda_fields
from trainer.rows.outlook.today import LOOKING_AHEAD, Wanted, today_rows
from trainer.rows.outlook.work import work_row
from trainer.rows.stages import dating, title
from trainer.screens.printed import printed


def looked_at(
    context: Context, desk: Desk, script: str | None, *, far: bool = True
) -> tuple[Aimed, Agenda]:
    """Return what is practiced for, and what today asks of it; nothing is written.

    `far`: with what the days until the call will bring.
    """
    check_clock(context.clock(), desk.log)
    found = aimed(context, desk, script)
    drill = drill_of(context, desk, found)
    minutes = minutes_a_day(context, found)
    turned = desk.turn is not None
    with meter(context, LOOKING_AHEAD) as watch:
        told = agenda(
            drill, now=context.clock(), minutes=minutes, watch=watch, far=far, turned=turned
        )
    told = replace(told, waits=waits(found.waiting_lines, drill.memories))
    if told.warm_at is not None and warmed(desk, desk.now):
        told = replace(told, warmed=True, read=sheet_read(desk.stage, desk.now), wanted=False)
    lasts = found.stage and found.stage.lasts(desk.now)
    short = told.warm_at is not None and too_late_to_learn(desk, desk.now)
    return found, replace(told, hurried=short, lasts=lasts is not None)


def asked_today(
    context: Context, script: str | None, *, as_json: bool, briefly: bool = False
) -> bool:
    """Print what today asks; return whether there is anything to practice.

    `briefly`: what comes first in one line, and nothing else, as for a notification; then a call to
    be noted is something to do, too.
    """
    briefly = briefly and not as_json
    desk = desk_of(context)
    desk = desk if script else in_turn(context, desk)
    found, told = looked_at(context, desk, script, far=not briefly)
    now, first = context.clock(), comes_first(desk)
    if script is None and desk.wish is None:
        told = _left_free(desk, found, told)
    if briefly:
        one = script is None  # of a script that is named only its practice is asked
        line, wanted = (
            in_one_line(context, desk, found, told, first) if one else (work_row(told), told.wanted)
        )
        printed((line,), echo)
        return wanted
    if as_json:
        name, aim = _practiced_for(desk, found)
        ask = None if told.over else overdue(context, desk)
        click.echo(in_json(agenda_fields(told, day=today(now), stage=name, aim=aim, ask=ask)))
        return told.wanted if script else in_one_line(context, desk, found, told, first)[1]
    stage = found.stage
    noting = tuple(_to_note(first))
    if first.notes:
        echo(noting[0])
    if stage and (head := _head(context, stage, company=companies(desk.stages) > 1)):
        echo(head)
    names = told_names(context, stage.names if stage else {})
    calls = tuple(_several(context, found))
    beside = (*noting[first.notes :], *today_beside(context, desk, first))
    printed(today_rows(told, names, day=today(now), calls=calls, beside=beside), echo)
    if not (found.targets or told.over):
        say(_another_script(desk, script) or no_date(desk))
    return told.wanted


def _left_free(desk: Desk, found: Aimed, told: Agenda) -> Agenda:
    """Return the same with nothing asked where the search is over, or no call is ahead."""
    if finished(desk.stages, desk.now):
        return replace(told, wanted=False, over=True)
    free = not found.targets and had_all(desk.stages, desk.now)
    return replace(told, wanted=False, free=True) if free else told


def _practiced_for(desk: Desk, found: Aimed) -> tuple[str | None, datetime | None]:
    """Return the stage that is practiced for first, and its call or interview.

    A call whose hour has come, and that may still be made, is the one it was.
    """
    if not found.targets:
        return None, None
    first = found.targets[0]
    stage = next((each for each in found.ahead if each.name == first.stage), None)
    lasting = stage.call if stage and stage.lasts(desk.now) else None
    return first.stage, lasting or moment(first.at)


def _another_script(desk: Desk, name: str | None) -> str | None:
    """Say how to practice the interview ahead with a script that it isn't practiced with so far.

    None: nothing is ahead, which wants a date first.
    """
    stage = desk.stage
    if name is None or stage is None or stage.ahead(desk.now) is None:
        return None
    told = f"{stage.name} is practiced with {script_of(stage)}. To change that: "
    return one_line(f"{told}trainer interview edit {stage.name} --script {quote(name)}")


def no_date(desk: Desk) -> str:
    """Say that no call has a date, and how to add one."""
    stage, now = desk.stage, desk.now
    if any(each.made(now) for each in desk.stages) and not (stage and stage.undated):
        return f"No other call is ahead. To add the next one: {key_or('a', dating(None))}"
    return f"No call date yet. To add one: {key_or('a', dating(stage))}"


def _head(context: Context, stage: Stage, *, company: bool) -> str:
    now, zone, twelve = context.clock(), context.zone, context.twelve
    aloud = context.wants_plain
    return title(stage, now=now, zone=zone, whole=True, twelve=twelve, company=company, aloud=aloud)


def _to_note(first: First) -> Iterator[str]:
    """Yield that calls were made and wait to be noted, the one first that comes before all else."""
    for number, each in enumerate(first.over):
        stage, told = each.stage, note_first if first.notes and not number else unnoted
        how = "" if number else key_or("b", f"trainer debrief {stage.name}")
        yield told(stage, begun=each.begun, how=how)


def _several(context: Context, found: Aimed) -> Iterator[Wanted]:
    """Yield the calls that are practiced for, in words; of one alone there is nothing to tell."""
    whose = told_apart(found.ahead)
    for each in found.targets:
        if named := whose.get(each.stage or ""):
            yield Wanted(each, named.briefly, told_names(context, each.names))
