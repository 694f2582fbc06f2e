"""What came of an interview: asked, kept, and what is next, which depends on it."""

from contextlib import suppress

from trainer.acts.context import Context, Mistyped, agreed, calmly, echo, say
from trainer.acts.desk import OpenLog
from trainer.acts.interviews.keeping import Changing
from trainer.acts.interviews.onward import added_already, offered
from trainer.acts.interviews.stages import kept_on_leaving, questions
from trainer.acts.interviews.told import tell
from trainer.core.sitting.wishes.waiting import silent
from trainer.core.stages.met import CALLS, Told, told_with
from trainer.core.stages.notes import notes
from trainer.core.stages.onward import following
from trainer.core.stages.promised import promised
from trainer.core.stages.several.named import named_in
from trainer.core.stages.several.whose import LEADS_TO, whose
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.came import NO, ON, OVER, WAITING
from trainer.core.stages.telling.news import CALL, of_which
from trainer.core.stages.telling.reports.hinted import hint
from trainer.core.stages.telling.result import came, put_off, unclear
from trainer.core.stages.telling.slips import spelled
from trainer.core.text import lowered, one_line
from trainer.core.value import replace
from trainer.core.when.amid import amid
from trainer.core.when.said import said_back
from trainer.rows.asked.moments import MEETING_INSTEAD, it_is
from trainer.rows.asked.result import (
    HAD_ALREADY,
    NEW_DAY,
    PUT_OFF,
    leads,
    silence,
    still_listed,
    until,
)
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.noted.noting import Call, NotMade
from trainer.screens.asked.noted.result import Result


def told_of_interview(context: Context, log: OpenLog, stage: Stage, *, said: str = "") -> None:
    """Ask what came of an interview, and lead on: to the next one, a call after a no, an offer.

    `said` is what was told of that already.
    `Back` where they want what came before it.
    """
    if _too_early(context, stage, said):
        return
    script = log.desk.shelf.usable(log.desk.used(stage))
    call = Call(script, stage, notes=notes(log.desk.live, stage.name))
    asked = Result(call, record=log.append, now=context.clock, read=calmly(context), write=echo)
    if said and stage.result == NO and not _changes(said):  # the call after it, perhaps
        asked.note(said)
        return

    told = [said] if said else []

    def another(onward: list[Told]) -> bool:
        came_of_it = asked.run(told.pop() if told else "")
        if came_of_it == ON and (with_ := _with_it(asked.told, stage)) != Told():
            onward[:] = [with_]
        return came_of_it == ON and not added_already(log, stage)

    try:
        added = offered(context, log, stage, another)
    except NotMade as wasnt:
        _put_off(context, log, asked.call.stage, wasnt.told)
        return
    known = asked.call.stage
    if known.result == WAITING:
        _awaits(context, log, known, told=said, before=stage.result)
    again = known.result == stage.result == NO  # the call after it may be told of
    if not (added or again or (known.result == ON and following(log.desk.stages, known))):
        right = whose(log.desk.stages, LEADS_TO.get(known.result, ""), log.desk.now)
        for sentence in leads(known, named=right is None or right.name != known.name):
            echo(sentence)
        there = following(log.desk.stages, known)
        if known.result in OVER and there and not there.closed and there.wanted(log.desk.now):
            echo(still_listed(there))


def _changes(said: str) -> bool:
    """Say whether something told after a no may be another answer than that."""
    return bool(came(said, asked=False) or hint(said) or unclear(said) or put_off(said) is not None)


def _too_early(context: Context, stage: Stage, said: str) -> bool:
    """Tell whether another round is told of before the interview was had, and that was no slip.

    `Mistyped` where nobody is there to be asked whether it was had already.
    """
    at = stage.interview
    if at is None or at <= context.clock() or came(said, asked=False) != ON:
        return False
    when = said_back(at.astimezone(context.zone), context.local_now(), twelve=context.twelve)
    ahead = one_line(f"{it_is('interview', when)}.")
    how = f'trainer interview edit {stage.name} --interview "Wed 5pm"'
    if not context.at_terminal:
        raise Mistyped(f"{ahead} If you've already had it, change its day first: {how}")
    if agreed(f"{ahead} {HAD_ALREADY}", enter=False):
        return False
    say(f"Nothing changed. If it moved: {how}")
    return True


def _awaits(context: Context, log: OpenLog, stage: Stage, *, told: str, before: str) -> None:
    """Say how long to wait for an answer, where that is new, or nothing else was told."""
    now = context.local_now()
    named = promised(log.desk.live, stage, now)
    if before == WAITING and (not told or silent(told)):
        echo(silence(stage, now, named))
    elif named and told:
        echo(until(stage, now, named))


def _with_it(said: str, stage: Stage) -> Told:
    """Return who is met next, and when, where that was told with what came of an interview."""
    calls = CALLS.search(said)
    rest = f"{said[: calls.start()]}{said[calls.end() :]}".strip(" ,;") if calls else said
    who = told_with(rest).who
    if who and stage.next and named_in(who.name, [replace(stage, interviewer="", company="")]):
        who = None  # who was met there is asked about by that name
    when = "" if of_which(lowered(rest)) == CALL else amid(spelled(rest))
    return Told(who, when, amid(spelled(calls[0])) if calls else "")


def _put_off(context: Context, log: OpenLog, stage: Stage, told: str) -> None:
    """Ask for the new day of an interview that wasn't had, and say what is known then."""
    echo(PUT_OFF)
    changing = Changing(context, log, stage)
    to_come = replace(stage, interview=None, result="")
    ask_when = replace(questions(context), wording={"interview": MEETING_INSTEAD})
    with kept_on_leaving(changing), suppress(Left, Back):
        to_come = ask_when.again(to_come, told, "interview")
    if to_come.interview is None:
        to_come = replace(to_come, result=WAITING)
    changing.keep(to_come)
    tell(context, "Now", stage.name, log.desk)
    if to_come.interview is None:
        echo(NEW_DAY.format(stage.name))
