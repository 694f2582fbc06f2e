"""What is said of an interview once it is kept: what is known, what is wanted, what is ahead."""

from collections.abc import Iterable

from trainer.acts.context import Context, echo, say
from trainer.acts.desk import Desk
from trainer.acts.home.today import looked_at
from trainer.acts.typed import key_or
from trainer.core.log.events import today
from trainer.core.stages.clash import clashes
from trainer.core.stages.met import may_be_one
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.disk.shelf import ScriptError
from trainer.rows.outlook.ahead import ahead_rows
from trainer.rows.outlook.work import later_rows, work_row
from trainer.rows.stages import (
    NO_DATE,
    clash_text,
    late_call,
    stage_row,
    with_whom,
)
from trainer.screens.asked.called import short
from trainer.screens.printed import printed

TWICE = "{} is both who you'll call and who you'll meet. If that's a slip: {}"
EDIT = "trainer interview edit {}"
ON_THE_PHONE = "On the phone, {} is “{}”."
WHOLE_NAME = "On the phone you'll say the whole name, “{}”. To say “{}” instead: {}"
SHARED = (
    "That counts practice for the call with {} alone. Your call with {} is {}, so {} you practice"
    " for both. To see the days ahead: trainer today"
)
"""What is said of the days before a later call."""


def tell(context: Context, first: str, name: str, desk: Desk, *, days: bool = True) -> None:
    """Say what is known of a stage now, what is still wanted, and what to expect.

    `days`: what each day until the call will bring, too, and how its date is added; heard, one
    after the other, only today.
    """
    now = context.clock()
    stage = next(each for each in desk.stages if each.name == name)
    row = stage_row(stage, now=now, zone=context.zone, twelve=context.twelve)
    # Who was asked never typed its name; the list has it.
    echo(f"{first}: {row.text}" if context.at_terminal else f"{first} {row.label}: {row.text}")
    dated = f'trainer interview edit {name} --call "Wed 5pm"'
    if stage.result and not stage.ahead(now):  # nothing more is wanted of it
        return
    if stage.first is None and days:
        say(f"{NO_DATE} To add it: {key_or('a', dated) if stage == desk.stage else dated}")
    elif stage.first and stage.call is None:
        say(f"You need a day for the call, too, before the interview: {dated}")
    elif late := late_call(stage):
        say(late)
    called, met = (stage.whole(each).name for each in ("interviewer", "next"))
    if called and may_be_one(called, met):
        say(one_line(TWICE.format(met, key_or("e", EDIT.format(name)))))
    for clash in clashes(stage, desk.stages, zone=context.zone):
        say(clash_text(clash, now=now, zone=context.zone, twelve=context.twelve))
    if stage.ahead(now):
        _outlook(context, stage, desk, days=days)


def tell_blanks(stage: Stage) -> None:
    """Say what stands in the blanks of a script now: each was asked for by its name alone."""
    filled = [f"{slot.replace('_', ' ')}: {words}" for slot, words in stage.slots.items() if words]
    if filled:
        echo(one_line(f"Filled in: {'; '.join(filled)}."))


def tell_spoken(stage: Stage, slots: Iterable[str]) -> None:
    """Say what somebody is called on the phone whose name was told by a flag, and nobody asked."""
    for slot in slots:
        full = stage.whole(slot)
        shorter = short(full.name, spoken_to=slot == "interviewer")
        how = f'trainer interview edit {stage.name} --{slot} "{shorter}"'
        if full.said != full.name:
            say(ON_THE_PHONE.format(full.name, full.said))
        elif shorter != full.name:
            say(WHOLE_NAME.format(full.name, shorter, how))


def _outlook(context: Context, stage: Stage, desk: Desk, *, days: bool) -> None:
    """Print what the days until the call will bring, at the minutes of this stage.

    Of the stage at hand it is word for word what `trainer today` says; of a later one only what
    comes of it, since the days until then are shared.
    """
    now, at_hand = context.clock(), desk.stage
    whose = desk if stage == at_hand else replace(desk, wish=stage.name)
    try:
        found, told = looked_at(context, whose, None)
    except ScriptError:
        say("No plan yet: the script has a problem. To see it: trainer script check")
        return
    if told.ahead is None:
        return
    printed(ahead_rows(told, day=today(now)), echo)
    if stage == at_hand:
        heard = context.wants_plain and context.at_terminal  # each day in turn is a lot to hear
        later = () if heard else later_rows(told, day=today(now))
        printed((work_row(told, followed=not heard), *later) if days else (), echo)
    elif found.targets and at_hand:
        same = stage.ahead(now) == at_hand.ahead(now)
        when = ("at the same time", "from now on") if same else ("sooner", "until then")
        say(SHARED.format(with_whom(stage), with_whom(at_hand), *when))
