"""What `trainer debrief` does: a call is talked over, and the next interview added."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from trainer.acts.context import Context, agreed, ask, calmly, echo
from trainer.acts.desk import OpenLog, opened
from trainer.acts.interviews.keeping import Adding, Changing
from trainer.acts.interviews.stages import kept_on_leaving, questions, tell
from trainer.core.stages.full import described
from trainer.core.stages.met import maybe, with_person, with_somebody
from trainer.core.stages.notes import notes
from trainer.core.stages.onward import following, to_debrief
from trainer.core.stages.outcome import BADLY
from trainer.core.stages.person import Person
from trainer.core.stages.record import changed, removal
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.said import hourless, said_back
from trainer.core.words.consent import opened as begins
from trainer.core.words.unsure import unsure
from trainer.rows.asked.moments import WHEN_INSTEAD
from trainer.rows.debrief import NOT_MADE
from trainer.rows.stages import AFTER_A_NO, MET, ONWARD, late_call, onward_text, with_whom
from trainer.screens.asked.agree import agreed as yes_or_no
from trainer.screens.asked.answering import Back, Left
from trainer.screens.asked.answers import GO_BACK, word_of
from trainer.screens.asked.debrief import Debrief
from trainer.screens.asked.noting import Call, NotMade

FIELDS = ("interviewer", "next", "interview", "call")
"""What is asked about the next interview, in the order in which every other place asks it."""

MERELY_YES = 4
"""Words that a yes has at most, `yes, there is one`; in more there may be who and when."""
IN_TURN = "Good. I'll ask who and when, one at a time."


def talked_over(context: Context, name: str | None) -> None:
    """Ask how a call went, and keep each answer at once; then offer the next interview."""
    with opened(context) as log:
        name = name or log.desk.wish
        stage = to_debrief(log.desk.stages, log.desk.now, name) or log.desk.named(name or "")
        while _over(context, stage) and not _gone_through(context, log, stage):
            stage = _as_kept(log, stage)  # they go back to how it went


def _gone_through(context: Context, log: OpenLog, stage: Stage) -> bool:
    """Ask about a call until that ends; False: they said that it wasn't made, and go back."""
    script = log.desk.shelf.usable(log.desk.used(stage))
    call = Call(script, stage, notes=notes(log.desk.live, stage.name))
    debrief = Debrief(call, record=log.append, now=context.clock, read=calmly(context), write=echo)
    whom = stage.whole("interviewer").shown or "your interviewer"
    at = f" at {stage.company}" if stage.company else ""
    echo(one_line(f"The call with {whom}{at}."))
    try:
        debrief.run()
        if stage.debriefed is None:
            done = context.clock()
            log.append(changed(call.stage, replace(call.stage, debriefed=done), done))
        while not _onward(context, log, stage, went=debrief.call.stage.outcome):
            debrief.run(last=True)
    except NotMade as wasnt:
        return _moved(context, log, _as_kept(log, stage), wasnt.told)
    except (EOFError, KeyboardInterrupt, Left) as end:
        if not isinstance(end, Left):
            echo("")
        echo(f"Your answers are saved. To finish later: trainer debrief {stage.name}")
        if isinstance(end, KeyboardInterrupt):
            raise
    return True


def _as_kept(log: OpenLog, stage: Stage) -> Stage:
    """Return a stage with all that was answered of it since."""
    return next(each for each in log.desk.stages if each.name == stage.name)


def _over(context: Context, stage: Stage) -> bool:
    """Say what is odd about a call's time; ask whether a call that lies ahead was made already."""
    now, call = context.clock().astimezone(context.zone), stage.call
    if late := late_call(stage):
        echo(late)
    local = call.astimezone(context.zone) if call else None
    if local is None or stage.made(now) or (hourless(local) and local.date() == now.date()):
        return True
    who = f" with {stage.interviewer}" if stage.interviewer else ""
    echo(f"The call{who} is still ahead: {said_back(local, now, twelve=context.twelve)}.")
    if agreed("Did you make it already? y: yes · Enter: no ", enter=False):
        return True
    echo(f"All right. After the call, type: trainer debrief {stage.name}")
    return False


def _moved(context: Context, log: OpenLog, stage: Stage, told: str) -> bool:
    """Ask for the new time of a call that wasn't made, and say what is known then.

    False, and nothing is changed, where they go back: it was made after all.
    """
    echo(NOT_MADE)
    changing = Changing(context, log, stage)
    to_come = replace(stage, call=None, outcome="", ways={}, debriefed=None)
    ask_when = replace(questions(context), wording={"call": WHEN_INSTEAD})
    try:
        with kept_on_leaving(changing), suppress(Left):
            to_come = ask_when.again(to_come, told)
    except Back:
        return False
    changing.keep(to_come)
    tell(context, "Now", stage.name, log.desk)
    return True


def _begun(question: str, who: list[Person]) -> str:
    """Return what was typed; of `Yes, I will meet the board` only the yes: the rest is asked.

    Of `Yes, with the board` that is who is met, which is put into `who` and offered.
    `Back` where they want what came before.
    """
    typed = ask(question)
    if word_of(typed) in GO_BACK:
        raise Back
    met = with_somebody(typed)
    meant = False if unsure(typed) else True if met and maybe(typed) else begins(typed)
    if meant and met:
        who[:] = [met]
    if meant and len(typed.split()) > MERELY_YES:
        echo(IN_TURN)
    return typed if meant is None else "yes" if meant else "no"


def _onward(context: Context, log: OpenLog, stage: Stage, *, went: str) -> bool:
    """Offer the next interview at the company, and add it; False: they go back to their notes."""
    there = following(log.desk.stages, stage)
    if there:
        whose = one_line(with_whom(there))
        echo(f"You've already added the next one: {whose}. To practice for it: trainer drill")
        return True
    adding = Adding(context, log)
    who: list[Person] = []
    try:
        another = _another(stage, who)
        while another and not _told_of(context, adding, stage, who):
            another = _another(stage, who)
    except Back:
        return False
    if adding.kept and not another:
        log.append(removal(adding.kept.name, context.clock()))
        echo(f"All right. Removed {adding.kept.name}.")
    elif adding.kept:
        now = context.clock()
        echo(onward_text(adding.kept, now=now, zone=context.zone, twelve=context.twelve))
        if late := late_call(adding.kept):
            echo(late)
        echo("Your notes appear under the questions. To practice: trainer drill")
        return True
    echo("When you hear of one: trainer interview add")
    ahead = stage.interview and stage.interview > context.clock()  # nobody said no yet
    if went == BADLY and not (another or ahead):
        echo(AFTER_A_NO)
    return True


def _another(stage: Stage, who: list[Person]) -> bool:
    """Ask whether there is another interview; `Back` where they want what came before.

    `who` is filled with who is met there, where that is told.
    """

    def put() -> None:
        after = f", after {stage.whole('next').short}" if stage.next else ""
        echo(f"Is there another interview{f' at {stage.company}' if stage.company else ''}{after}?")

    echo("")
    put()
    question = "y: yes · Enter: no, or not yet · b: go back "
    return yes_or_no(question, read=partial(_begun, who=who), write=echo, enter=False, again=put)


def _wording(stage: Stage) -> Mapping[str, str]:
    """Return how the next interview is asked about: of who had no name yet, it is asked for."""
    unnamed = described(stage.whole("next").name)
    return {**ONWARD, "interviewer": MET} if unnamed else ONWARD


def _told_of(context: Context, adding: Adding, stage: Stage, who: list[Person]) -> bool:
    """Ask about the next interview, each answer kept as it is given; False: they go back."""
    told = replace(questions(context), keep=adding.keep, wording=_wording(stage), new=True)
    begun = adding.kept or adding.begun(Stage(name="", company=stage.company))
    begun = with_person(begun, "next", who[0]) if who and not begun.next else begun
    try:
        with suppress(Left):  # what was answered is kept already
            told.fields(FIELDS, begun, before=True)
    except Back:
        return False
    return True
