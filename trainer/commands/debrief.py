"""`trainer debrief`: what the real call brought."""

from typing import TYPE_CHECKING

import click

from trainer.acts.context import Context, ask, echo
from trainer.commands.base import Command

if TYPE_CHECKING:
    from trainer.core.stages.stages import Stage
    from trainer.screens.debrief import Debrief
    from trainer.store.store import Store


@click.command(cls=Command)
@click.argument("stage", required=False)
@click.pass_obj
def command(context: Context, *, stage: str | None) -> None:
    """Talk the call over: how it went, which way each answer took, notes for the next one.

    Every question may be skipped, and what you answer is saved at once. Then the next interview
    at the same company is offered, with the names moved on.

    Example: trainer debrief acme
    """
    from trainer.acts.aim import named, script_of
    from trainer.acts.practice import load, opened
    from trainer.core.log.events import microseconds
    from trainer.core.stages.notes import notes
    from trainer.core.stages.onward import to_debrief
    from trainer.core.stages.stages import stage_event, stages
    from trainer.screens.debrief import Call, Debrief

    with opened(context) as store:
        now = context.clock()
        log = store.events()
        known = stages(log, now=microseconds(now))
        name = stage or context.stage_name
        found = to_debrief(known, now, name) or named(context, known, name or "")
        call = Call(
            load(context, script_of(found)),
            found.name,
            found.names,
            outcome=found.outcome,
            ways=dict(found.ways),
            notes=notes(log, now=microseconds(now)),
        )
        debrief = Debrief(call, record=store.append, now=context.clock, read=ask, write=echo)
        echo(f"The call with {found.interviewer or 'your interviewer'} ({found.name}).")
        try:
            debrief.run()
            if found.debriefed is None:
                done = context.clock()
                store.append(stage_event(found.name, {"debriefed": done}, done))
            _onward(context, store, found, debrief)
        except (EOFError, KeyboardInterrupt) as end:
            echo("")
            echo(f"All answers are saved. To go on with the rest: trainer debrief {found.name}")
            if isinstance(end, KeyboardInterrupt):
                raise


def _onward(context: Context, store: "Store", stage: "Stage", debrief: "Debrief") -> None:
    """Offer the next interview at the company, and add it."""
    from trainer.core.log.events import microseconds
    from trainer.core.stages.onward import following, moved_on
    from trainer.core.stages.stages import next_name, stage_event, stages
    from trainer.screens.debrief import ask_onward
    from trainer.screens.interview import Questions

    log = store.events()
    there = following(stages(log, now=microseconds(context.clock())), stage)
    if there:
        echo(f"The next interview is there already: {there.name}. Practise for it: trainer drill")
        return
    questions = Questions(context.clock(), context.zone, ask, echo)
    told = ask_onward(debrief, questions, company=stage.company, met=stage.next)
    if told is None:
        echo("When you know of one: trainer interview add")
        return
    name, number = next_name(stage.company, log)
    store.append(stage_event(name, moved_on(stage, number, told), context.clock()))
    who = f" You call {told.interviewer}." if told.interviewer else ""
    echo(f"Added: {name}.{who} Your notes will stand under the questions. Practise: trainer drill")
