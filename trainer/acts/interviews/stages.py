"""Stages told of, changed, listed and removed: by flags, or by questions at a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import click

from trainer.acts.context import Context, Mistyped, agreed, calmly, echo, say
from trainer.acts.desk import Desk, OpenLog, as_written, opened
from trainer.acts.interviews.blanks import blanks, fields, questions_for, tell_company
from trainer.acts.interviews.flags import MOMENTS, NAMES, Flags, checked
from trainer.acts.interviews.keeping import NOTHING_ADDED, SAVED, STOPPED, Adding, Changing, over
from trainer.acts.interviews.removing import take_away
from trainer.acts.interviews.told import tell, tell_blanks, tell_spoken
from trainer.acts.interviews.unchanged import say_unchanged
from trainer.acts.interviews.which import Meant, the_one, which
from trainer.acts.look.array import array
from trainer.acts.turn import comes_first, in_turn
from trainer.acts.typed import at_home
from trainer.core.people.person import person
from trainer.core.script.script import KNOWN_SLOTS
from trainer.core.stages.clash import already
from trainer.core.stages.met import with_person
from trainer.core.stages.several.whose import ABOUT, LEADS_TO
from trainer.core.stages.stages import ASK, Stage, companies, tidy
from trainer.core.value import replace
from trainer.rows.asked.moments import whose
from trainer.rows.stages import (
    as_fields,
    called,
    dating,
    stage_row,
    with_whom,
)
from trainer.screens.asked.answering import KEYS, Left, Off
from trainer.screens.asked.interview import Questions
from trainer.screens.printed import printed

PEOPLE = ("interviewer", "next")
SAME = (
    "You have {}, without a date. Is it for that one? Enter: yes \N{MIDDLE DOT} n: no, a new one "
)
"""Asked of a date that is told of no interview by name."""
THERE = "You have that one already: {}. To change it: trainer interview edit {}"
"""Said of an interview that is told of twice."""
BESIDE = "That's in addition to {}. If that one only moved: trainer undo, then {}"
"""Said of an interview with the same people as one that is ahead."""
ALONE = (*NAMES, "interview", "call")
"""What a key of home asks for alone, in this order."""
SLOT_ASKED = ((ASK,), ("ask",))
"""What stands after `--slot` where the blanks are to be asked for."""


def questions(context: Context, *, today: bool = False) -> Questions:
    """Return the questions as they are asked at the terminal; `today`: the call is today."""
    return Questions(context.clock(), context.zone, calmly(context), echo, context.twelve, today)


def added(context: Context, company: str, flags: Flags) -> None:
    """Add a stage by its flags, or by questions where none was typed at a terminal."""
    asking = context.at_terminal and flags.asked
    if not (asking or flags or company):
        raise Mistyped('Which company? For example: trainer interview add Acme --call "Wed 5pm"')
    with opened(context) as log:
        undated = _without_date(log.desk, company, flags)
        if undated and context.at_terminal and agreed(SAME.format(called(undated))):
            _changed(context, log, undated, flags)
            return
        if undated and not context.at_terminal:
            say(f"To give {undated.name} a date instead: {dating(undated)}")
        adding = Adding(context, log)
        if asking:
            _new(context, log, company, adding, flags)
            there = adding.already()
        elif (there := _there(context, log.desk, _named(company), flags)) is None:
            _flagged(context, log.desk, adding, _named(company), flags)
        if there:
            say(THERE.format(called(there), there.name))
            return
        if adding.kept is None:
            say(NOTHING_ADDED)
            return
        tell(context, "Added", adding.kept.name, log.desk)
        tell_spoken(adding.kept, () if asking else flags.names)


def edited(context: Context, name: str | None, flags: Flags) -> None:
    """Change what is known of a stage, by its flags or by questions; without a name the one ahead.

    Where several may be meant, which one is asked; `Mistyped` where nobody is there to ask.
    """
    if not flags and not context.at_terminal:
        desk = as_written(context)
        known = (desk.named(name) if name else the_one(desk)).name
        how = f'trainer interview edit {known} --next "Mr. Lee"'
        raise Mistyped(f"What would you like to change? For example: {how}")
    with opened(context) as log:
        named = Meant(log.desk.named(name)) if name else None
        meant = named or which(context, log.desk, moved=flags.moves)
        if meant is None:
            say("Nothing changed.")
        elif meant.off:
            take_away(context, log, meant.stage)
        else:
            _changed(context, log, meant.stage, flags)


def _changed(context: Context, log: OpenLog, stage: Stage, flags: Flags) -> None:
    changing = Changing(context, log, stage)
    with kept_on_leaving(changing):
        try:
            changing.keep(_told(context, log.desk, changing, flags))
        except Off:
            take_away(context, log, changing.kept)
            return
    if changing.kept == stage:
        say_unchanged(context, stage, flags)
    else:
        tell(context, "Now", stage.name, log.desk)
        tell_spoken(changing.kept, flags.names)
        if "slot" in flags:
            tell_blanks(changing.kept)


def _without_date(desk: Desk, company: str, flags: Flags) -> Stage | None:
    """Return the one interview that has no date where a date alone is told, of no other by name."""
    moments = any(flags.given.get(name, "") for name, _ in MOMENTS)
    if company or not moments or any(name in flags for name in NAMES):
        return None
    found = [each for each in desk.stages if each.undated]
    return found[0] if len(found) == 1 else None


def listed(context: Context, *, as_json: bool) -> None:
    """Print the stages, the earliest first."""
    desk = as_written(context)
    now = context.clock()
    if as_json:
        array(as_fields(each, now=now) for each in desk.stages)
        return
    if not desk.stages:
        say("No interviews yet. To add one: trainer interview add Acme")
    first, shown = comes_first(desk), in_turn(context, desk).stage
    at_hand = shown.name if shown and not first.notes else None
    rows = (
        stage_row(
            each,
            now=now,
            zone=context.zone,
            at_hand=each.name == at_hand,
            twelve=context.twelve,
            named=len(desk.stages) > 1 or not at_home(),  # there nobody types the name of the one
        )
        for each in desk.stages
    )
    printed(rows, echo)
    tell_company(desk)


def _named(company: str) -> Stage:
    return Stage(name="", company=tidy(company))


def _new(context: Context, log: OpenLog, company: str, adding: Adding, flags: Flags) -> None:
    """Ask about a new interview, and keep what is answered of it; `flags`: as told already."""
    desk = log.desk
    told = {name: str(value)[len(ASK) :] for name, value in flags.given.items()}
    ask = replace(questions(context), keep=adding.keep, new=True, told=told)
    echo(f"{KEYS}.")
    with kept_on_leaving(adding):
        if tidy(company):
            stage = adding.begun(_named(company))
            if stage.interviewer and (who := told.get("interviewer")):  # not whom they met there
                stage = with_person(stage, "interviewer", person(who))
            adding.keep(_asked(desk, ask, stage))
        else:
            last = over(desk)
            stage = _named(last.company if last and not last.closed else "")
            adding.offered = adding.begun(stage)
            _asked(desk, ask, stage, company=True)


@contextmanager
def kept_on_leaving(keeping: Adding | Changing) -> Iterator[None]:
    """Say that what was answered is kept where somebody leaves on the way."""
    before = keeping.kept
    try:
        yield
    except Left as left:
        if left.stage:
            keeping.keep(left.stage)
        if keeping.kept != before:
            echo(STOPPED)
    except (EOFError, KeyboardInterrupt) as end:
        if isinstance(end, EOFError):
            click.echo()
        elif keeping.kept and keeping.kept != before:
            echo(SAVED.format(keeping.kept.name))
        if isinstance(end, KeyboardInterrupt):
            raise


def _flagged(context: Context, desk: Desk, adding: Adding, new: Stage, flags: Flags) -> None:
    """Keep a new stage as the flags tell it; what they ask is asked for, else a missing call."""
    alone = _asked_alone(flags) if context.at_terminal else {}
    told = adding.keep(checked(context, desk, flags.without(*alone), adding.begun(new)))
    last = adding.last
    if last and last.next and "interviewer" not in flags:
        say(f"Carried over from {with_whom(last)}: you'll call {told.whole('interviewer').told}.")
    if last and last.ahead(context.clock()) and _same_people(last, told):
        say(BESIDE.format(called(last), dating(last)))
    ask = replace(questions(context), keep=adding.keep, told=alone)
    with kept_on_leaving(adding):
        if alone:
            ask.fields(alone, told)
        else:
            _with_call(context, ask, told)


def _same_people(one: Stage, other: Stage) -> bool:
    """Say whether two interviews are with the same people, and both of them are known."""
    names = [[each.whole(slot).name for slot in PEOPLE] for each in (one, other)]
    return names[0] == names[1] and all(names[0])


def _there(context: Context, desk: Desk, new: Stage, flags: Flags) -> Stage | None:
    """Return the interview that is there already as the flags tell it; None where none is."""
    if _asked_alone(flags) and context.at_terminal:
        return None
    told = checked(context, desk, flags, new)
    return already(told, flags.given.keys(), desk.stages)


def _asked_alone(flags: Flags) -> dict[str, str]:
    """Return what is to be asked for by flags, in its order, and what was told of it already."""
    given = {name: str(flags.given.get(name, "")) for name in ALONE}
    return {name: text[len(ASK) :] for name, text in given.items() if text.startswith(ASK)}


def _told(context: Context, desk: Desk, changing: Changing, flags: Flags) -> Stage:
    """Return a stage as it is after it was edited."""
    stage, ask = changing.kept, replace(questions(context), keep=changing.keep, standing=True)
    if not flags:
        echo(f"{KEYS.replace('skip', 'keep as it is')}.")
        return _asked(desk, ask, stage, company=True)
    alone = _asked_alone(flags)
    if flags.given.get("slot") in SLOT_ASKED and context.at_terminal:
        own = (slot for slot in blanks(desk, stage, *ABOUT) if slot not in KNOWN_SLOTS)
        ask = replace(ask, wording=questions_for(desk, stage, *ABOUT))
        return ask.fields(fields(own), stage)
    if alone and context.at_terminal:
        wording = whose(stage) if companies(desk.stages) > 1 else {}
        ask = replace(ask, wording=wording, told=alone)
        return ask.fields(alone, checked(context, desk, flags.without(*alone), stage))
    told = checked(context, desk, flags, stage)
    moved = told.interview != stage.interview and "call" not in flags
    return _with_call(context, ask, changing.keep(told)) if moved else told


def _asked(desk: Desk, ask: Questions, stage: Stage, *, company: bool = False) -> Stage:
    """Return what the questions made of a stage; asked for are the slots that its script has.

    `company`: that is asked, too.
    """
    first = ("company",) if company else ()
    known = (each.whole(slot).name for each in (*desk.stages, stage) for slot in PEOPLE)
    ask = replace(ask, wording=questions_for(desk, stage, *ABOUT), people=frozenset(known))
    return ask.fields((*first, *PEOPLE, "interview", "call"), stage, more=partial(_slots, desk))


def _slots(desk: Desk, stage: Stage) -> tuple[str, ...]:
    """Return the slots of the stage's script, and of the call that it led to, as they're asked."""
    return fields(blanks(desk, stage, LEADS_TO.get(stage.result, "")))


def _with_call(context: Context, ask: Questions, stage: Stage) -> Stage:
    """Return the stage with its call, asked for at a terminal where only the interview is known."""
    if stage.call or not stage.interview or not context.at_terminal:
        return stage
    return ask.fields(("call",), stage)
