"""What was done last is taken back, of whatever kind it was, and it is said what that was."""

from collections.abc import Mapping
from contextlib import suppress

from trainer.acts.context import Context, echo, say, sure
from trainer.acts.desk import Desk, OpenLog, opened
from trainer.acts.log.events import ours, places_of
from trainer.acts.log.rating import as_before
from trainer.acts.look.terminal import told_names
from trainer.core.log.events import Event, What, moment
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.marks import instead
from trainer.core.rehearsal.order import KIND
from trainer.core.script.cards import cards
from trainer.core.script.key import Key
from trainer.core.sitting.keep import retraction
from trainer.core.stages.deeds import adds, last_deed, with_it, words_with
from trainer.core.stages.notes import notes
from trainer.core.stages.record import removes
from trainer.core.stats.report import names_by_stage
from trainer.core.text import one_line
from trainer.disk.scripts import changed_since
from trainer.disk.shelf import ScriptError
from trainer.rows.asked.result import AFTERWARD
from trainer.rows.asked.undone import (
    NOT_REMOVED,
    NOTHING,
    SCRIPTS_STAY,
    from_earlier,
    note_back,
    remove_asked,
    reopened,
    told_back,
)
from trainer.rows.exchange.tuned import BACK
from trainer.rows.log import Told, choice_made, rating_of
from trainer.rows.names import filled, named
from trainer.rows.stages import called, stage_row
from trainer.store.file import absent


def undone(context: Context, *, yes: bool = False) -> None:
    """Take back what was done last, never anything older, and say what it was.

    What was said in better words is taken back whole: then the first words count again. An
    interview that was added goes only after a yes, which may have been typed before (`yes`).
    """
    if absent(context.store_path):
        echo(NOTHING)
        return
    with opened(context) as log:
        desk = log.desk
        last = last_deed(desk.live)
        if last is None:
            echo(NOTHING)
            return
        if adds(last, desk.live):
            _added(context, log, last, yes=yes)
            return
        words = words_with(last, desk.live, AFTERWARD.format(""))
        back, better = [*with_it(last, desk.live), *words], None
        if last.event == What.RERATE:
            better = instead(last, log=desk.log, standing=desk.live)
            back += [better] if better else []
        _take(context, log, back)
        if better:
            echo(_taken_back(context, log.desk, better))
        echo(_told(context, desk, log.desk, last))
        if when := from_earlier(last.day, context.local_now()):
            echo(when)
        if changed_since(context.own_scripts, moment(last.at)):
            say(SCRIPTS_STAY)
        if told := _reopened(context, desk, log.desk, last):
            echo(told)


def _reopened(context: Context, before: Desk, desk: Desk, last: Event) -> str:
    """Return that a call is open again whose end was taken back, and what to type; else nothing."""
    if last.kind != KIND:
        return ""
    from trainer.acts.left import left_in  # not where nothing of a call is taken back

    with suppress(ScriptError):  # what is wrong with it a rehearsal says
        now, script = context.local_now(), Key(last.key or "").script
        was, place = left_in(before, now, script), left_in(desk, now, script)
        return reopened(was, place) if place else ""
    return ""


def _take(context: Context, log: OpenLog, back: list[Event]) -> None:
    for event in back:
        log.append(retraction(event, now=context.clock()))


def _added(context: Context, log: OpenLog, last: Event, *, yes: bool) -> None:
    """Remove an interview that was added last, once the person is sure."""
    stage = log.desk.named(last.stage or "")
    if yes or sure(context, remove_asked(stage)):
        _take(context, log, [*with_it(last, log.desk.live)])
        echo(one_line(f"Removed {called(stage)}. What you practiced for it is kept."))
    else:
        echo(NOT_REMOVED)


def _told(context: Context, before: Desk, desk: Desk, last: Event) -> str:
    """Return what was taken back."""
    match last.event:
        case What.WORDING:
            return f"No longer counts: {one_line(last.said or last.key or '')}"
        case What.TUNE:
            return BACK
        case What.RERATE:
            return as_before(desk.log, last, now=context.clock())
        case What.NOTE:
            stands = notes(desk.live, last.stage).get(last.key or last.stage or "")
            return note_back(last, _known(context, desk, last), stands.text if stands else "")
        case What.STAGE:
            return _of_interview(context, before, desk, last)
        case _:
            return _taken_back(context, desk, last)


def _of_interview(context: Context, before: Desk, desk: Desk, last: Event) -> str:
    stage = desk.named(last.stage or "")
    if removes(last):
        return f"Brought back: {called(stage)}."
    was = before.named(stage.name)
    then, now = (
        stage_row(each, now=context.clock(), zone=context.zone, twelve=context.twelve)
        for each in (was, stage)
    )
    return told_back(last, was, stage, (then, now), _known(context, desk, last))


def _known(context: Context, desk: Desk, last: Event) -> Told:
    places = places_of(context, desk, [last])
    return Told(places, zone=context.zone, twelve=context.twelve)


def _taken_back(context: Context, desk: Desk, last: Event) -> str:
    known = names_by_stage(desk.stages)(last.stage) or ours(desk)
    return f"Taken back: {_what_it_was(desk, last, told_names(context, known))}"


def _what_it_was(desk: Desk, last: Event, names: Mapping[str, str]) -> str:
    """Return what was answered: a rating and its question; or the choice, and where it was made."""
    line = named(last.line or last.key or "", names)
    try:
        script = desk.script(Key(last.key or "").script)
    except TrainerError:  # it is gone; what it said then is in the log
        return rating_of(last, line)
    card = next((card for card in cards(script) if card.key == last.key), None)
    if card and card.asked:
        chosen = last.way == Way.CHOOSE
        return choice_made(card.asked, last.chosen, names) if chosen else rating_of(last, line)
    number = script.number(card.cue) if card else None
    return rating_of(last, filled(card.cue.heading, names) if card and number else line, number)
