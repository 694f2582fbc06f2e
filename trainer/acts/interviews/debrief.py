"""What `trainer debrief` does: a call is talked over, and the next interview added.

Once the interview itself was had, it asks what came of that, and leads on from there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial

from trainer.acts.context import Context, Mistyped, agreed, calmly, echo
from trainer.acts.desk import OpenLog, opened
from trainer.acts.interviews.keeping import Changing
from trainer.acts.interviews.noted import (
    as_kept,
    call_of,
    call_with,
    change_wanted,
    looked_for,
    note_kept,
    noted_whole,
)
from trainer.acts.interviews.onward import added_already, another_after_the_call, offered
from trainer.acts.interviews.result import told_of_interview
from trainer.acts.interviews.to_come import to_come
from trainer.acts.interviews.which import answered_of, noted_of, talked_of
from trainer.acts.typed import key_or
from trainer.core.log.events import Event, What, moment
from trainer.core.stages.onward import dateless, following, just_over, untimed
from trainer.core.stages.record import changed
from trainer.core.stages.several.named import named_in
from trainer.core.stages.several.whose import answering
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.ahead import to_come as to_be
from trainer.core.stages.telling.came import HEARD
from trainer.core.stages.telling.outcome import BADLY, answers_how
from trainer.core.stages.telling.result import came, put_off
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.said import hourless, said_back, within
from trainer.rows.asked.result import LOOK_AT_NOTES, NO_RESULT, NOTE_THE_CALL
from trainer.rows.debrief import left_rows
from trainer.rows.stages import AFTER_A_NO, FIRST, late_call
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.noted.debrief import Debrief
from trainer.screens.asked.noted.noting import NotMade, TurnedDown


def talked_over(context: Context, name: str | None, *, said: str = "", went: str = "") -> None:
    """Ask how a call went, and keep each answer at once; then offer the next interview.

    Where the interview after it was had since the call was noted, or there was no call, it is asked
    what came of that; `said` tells it already, and `went` how it went. What was noted already is
    shown before anything of it is asked again.
    """
    with opened(context) as log:
        name = name or log.desk.wish
        if said:
            _told(context, log, name, said, went)
            return
        stage = talked_of(context, log.desk, name, went=went)
        if stage is None:
            return
        if went and _only_noted(log, stage, went):
            note_kept(context, log, stage, went)
            return
        if _since(log, stage, context.clock()):
            if not _met(context, log, stage, said=went):
                return
            went = ""
        shown = stage.debriefed is not None and not went
        wanted = _wanted(context, log, stage) if shown else ""
        if wanted is None and _led_on(context, log, stage):
            return
        went = went or wanted or ""
        again = key_or("b", f"trainer debrief {name or ''}".strip())
        while _over(context, stage, again=again):
            if _gone_through(context, log, stage, went, shown=shown):
                return
            stage, went = as_kept(log, stage), ""  # they go back to how it went
        how = answers_how(went, known="not made")  # of a call that wasn't made nothing is kept
        if went and not (how or _ahead(went)):
            note_kept(context, log, stage, went)


def jotted_down(context: Context, name: str | None, note: str) -> None:
    """Keep a note on an interview, whatever of it is still ahead; asked which where none is named.

    Where nobody can be asked, `Mistyped` says which there are.
    """
    with opened(context) as log:
        stage = noted_of(context, log.desk, name or log.desk.wish, note)
        if stage:
            note_kept(context, log, stage, note)


def looked_at(context: Context, name: str | None) -> None:
    """Show what was noted of a call, and let it be changed."""
    with opened(context) as log:
        stage = looked_for(context, log, name or log.desk.wish)
        wanted = _wanted(context, log, stage) if stage else None
        if stage and wanted is not None:
            while not _gone_through(context, log, stage, wanted, shown=True):
                stage, wanted = as_kept(log, stage), ""


def _wanted(context: Context, log: OpenLog, stage: Stage) -> str | None:
    """Show what was noted, and return what is to be changed of it; None: nothing is, any more.

    A note that is told there is kept behind the others.
    """
    wanted = change_wanted(log, stage)
    if wanted and _only_noted(log, stage, wanted):
        note_kept(context, log, stage, wanted)
        return None
    return wanted


def _only_noted(log: OpenLog, stage: Stage, went: str) -> bool:
    """Say whether what was told of a call is only kept: all else of it was told before."""
    onward = stage.had(log.desk.now) and following(log.desk.stages, stage) is not None
    answers = answers_how(went, known=stage.outcome) or _ahead(went)
    return onward or bool(stage.debriefed and not answers)


def _ahead(went: str) -> bool:
    """Say whether it was told that the call is still to come."""
    return bool(went) and to_be(went) is not None


def _told(context: Context, log: OpenLog, name: str | None, said: str, went: str) -> None:
    """Keep what came of an interview, as it is told, and lead on; asked which where none is named.

    Of a company it's the last one. How it `went` is kept with it, where that was told, too.
    """
    if not (context.at_terminal or came(said, asked=False) or put_off(said) is not None):
        raise Mistyped(one_line(NO_RESULT.format(said)))
    if name is not None:
        stage = log.desk.named(name)
        may_be = answering(log.desk.stages, log.desk.now)
        own = named_in(name, may_be) if stage.name != name else ()
        stage = own[0] if own else stage
    else:
        chosen = answered_of(context, log.desk, said)
        if chosen is None:
            return
        stage = chosen
    if went:
        note_kept(context, log, stage, went)
    with _left_for_later(log, stage), suppress(Back):
        told_of_interview(context, log, stage, said=said)


def _since(log: OpenLog, stage: Stage, now: datetime) -> bool:
    """Say whether an interview was had, or it's known what came of it; no call is noted first."""
    found, local = log.desk.stages, log.desk.now
    first = stage in (*just_over(found, local), *untimed(found, local))
    told = bool(stage.result) or following(found, stage) is None
    had = bool(stage.result or stage.had(now)) or dateless(found, stage)
    return had and told and not first


def _met(context: Context, log: OpenLog, stage: Stage, *, said: str = "") -> bool:
    """Ask what came of an interview; True: they want to look at their notes on the call, too.

    `said` is what was told of it already.
    """
    wanted: list[bool] = []
    with _left_for_later(log, stage):
        while not wanted:
            try:
                told_of_interview(context, log, stage := as_kept(log, stage), said=said)
                said, on_call = "", stage.made(context.clock())
                asked = LOOK_AT_NOTES if stage.debriefed else NOTE_THE_CALL
                led = as_kept(log, stage).result in HEARD  # it leads elsewhere, or is over
                wanted += [on_call and not led and agreed(asked, enter=False)]
            except Back:
                echo(FIRST)
    return any(wanted)


@contextmanager
def _left_for_later(log: OpenLog, stage: Stage) -> Iterator[None]:
    """Say what is saved, and how to go on, where they leave."""
    before = len(log.desk.log)
    try:
        yield
    except (EOFError, KeyboardInterrupt, Left) as end:
        if not isinstance(end, Left):
            echo("")
        for line in left_rows(stage, noted=len(log.desk.log) > before):
            echo(line)
        if isinstance(end, KeyboardInterrupt):
            raise


def _gone_through(
    context: Context, log: OpenLog, stage: Stage, went: str, *, shown: bool = False
) -> bool:
    """Ask about a call until that ends; False: they said that it wasn't made, and go back.

    `went` answers the first question, where it was told already. `shown`: they see which call.
    """
    before, call = call_of(log, stage), call_of(log, stage)
    told = went if answers_how(went, known=stage.outcome) or _ahead(went) else ""
    debrief = Debrief(
        call,
        record=partial(_kept, context, log, stage.name),
        now=context.clock,
        read=_answered(calmly(context), told),
        write=echo,
    )
    if not shown:
        echo(call_with(stage))
    if went and not told:
        debrief.add(went)
    try:
        with _left_for_later(log, stage):
            debrief.run(told=bool(told))
            noted_whole(context, log, stage)
            while not _onward(context, log, stage, went=debrief.call.stage.outcome):
                debrief.run(last=True)
        if told and not context.at_terminal:  # nobody is there to be asked for the rest
            noted_whole(context, log, stage)
    except NotMade as wasnt:
        return to_come(context, log, before, replace(call, stage=as_kept(log, stage)), wasnt.told)
    except TurnedDown as no:
        told_of_interview(context, log, as_kept(log, stage), said=no.told)
    return True


def _answered(read: Callable[[str], str], told: str) -> Callable[[str], str]:
    """Return what asks a person, but for the first question, whose answer they `told` already."""
    first = [told] if told else []
    return lambda question: first.pop() if first else read(question)


def _kept(context: Context, log: OpenLog, name: str, event: Event) -> Event:
    """Keep what was noted of a call: the first sentence tells that one still ahead was made."""
    kept, stage = log.append(event), log.desk.named(name)
    if event.event == What.NOTE and stage.call and not stage.made(now := context.clock()):
        log.append(changed(stage, replace(stage, called=moment(kept.at)), now))
    return kept


def _over(context: Context, stage: Stage, *, again: str) -> bool:
    """Say what is odd about a call's time; ask whether a call that lies ahead was made already.

    `again`: what brings them back here after it.
    """
    now, call = context.clock().astimezone(context.zone), stage.call
    if late := late_call(stage):
        echo(late)
    local = call.astimezone(context.zone) if call else None
    if local is None or stage.made(now) or (hourless(local) and local.date() == now.date()):
        return True
    who = f" with {stage.interviewer}" if stage.interviewer else ""
    when = within(said_back(local, now, twelve=context.twelve))
    echo(f"The call{who} is still ahead: {when}.")
    if agreed("Did you make it already? y: yes · Enter: no ", enter=False):
        return True
    echo(f"All right. After the call: {again}")
    return False


def _led_on(context: Context, log: OpenLog, stage: Stage) -> bool:
    """Offer the next interview after a call that stays as it was noted; False: they go back."""
    back: list[bool] = []
    with _left_for_later(log, stage):
        back += [not _onward(context, log, stage, went=stage.outcome)]
    return not any(back)


def _onward(context: Context, log: OpenLog, stage: Stage, *, went: str) -> bool:
    """Offer the next interview at the company, and add it; False: they go back to their notes.

    Where the interview after the call was had by now, what came of it tells whether there is one.
    """
    now, kept = context.clock(), as_kept(log, stage)
    if added_already(log, stage) or kept.result:
        return True
    try:
        if kept.had(now):
            echo("")
            told_of_interview(context, log, kept)
            return True
        note = partial(note_kept, context, log, kept)
        another = partial(another_after_the_call, Changing(context, log, kept), note)
        if offered(context, log, stage, another):
            return True
    except Back:
        return False
    except TurnedDown as no:
        told_of_interview(context, log, kept, said=no.told)
        return True
    echo("When you hear of one: trainer interview add")
    ahead = stage.interview and stage.interview > now  # nobody said no yet
    if went == BADLY and not ahead:
        echo(AFTER_A_NO)
    return True
