"""What `trainer rehearse` does: which questions, where to go on, the screen, the recap."""

from typing import Protocol

import click
from msgspec import Struct

from trainer.acts.aim import script_of
from trainer.acts.context import Context, ask, echo, say
from trainer.acts.edits import edited, follow
from trainer.acts.practice import opened, without
from trainer.core.drill.drill import Limit, prepared
from trainer.core.grading.grade import Strictness
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import forward, from_end, left_at, of_scene, scene_names
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.turns import begin
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Cue, Script
from trainer.core.stages.stages import Stage, waiting
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.recap import call_rows, to_drill
from trainer.rows.row import filled
from trainer.rows.stages import title, waiting_text
from trainer.screens.outside import Outside
from trainer.screens.plain import printed
from trainer.screens.rehearse_plain import PlainRehearsal
from trainer.store.store import Store


class Screen(Protocol):
    """A front end of the rehearsal; `call` is always its present state."""

    call: Rehearsal

    def run(self) -> None:
        """Go through the call until it is over or the person ends it."""


class Wanted(Struct, frozen=True):
    """How the person wants to rehearse; `resume` None: they are asked, where they can be.

    `stage` is the interview that the call is for; `name` is what the script was asked for by.
    """

    live: bool = False
    from_end: bool = False
    scene: str | None = None
    by: str | None = None
    strictness: str = "exact"
    resume: bool | None = None
    keys: bool = False
    stage: Stage | None = None
    name: str | None = None


def rehearsed(context: Context, script: Script, wanted: Wanted) -> tuple[str, ...]:
    """Rehearse a script and print the recap, however it ends; return the keys of what failed."""
    stage, deck = wanted.stage, _deck(script, wanted.stage)
    asked = _order(script, wanted)
    own = {card.cue for card in deck if card.asked is None}
    order = tuple(cue for cue in asked if cue in own)
    with opened(context) as store:
        follow(context, store, script)
        drill = prepared(
            deck,
            store.events(),
            limit=Limit(),
            now=context.clock(),
            strictness=Strictness(wanted.strictness),
            by=Way(wanted.by) if wanted.by else None,
        )
        if stage:
            drill = replace(drill, names=stage.names, stage=stage.name)
            if idle := waiting((card for card in cards(script) if card.cue in asked), stage):
                say(waiting_text(idle, stage))
        left = None if wanted.scene else left_at(script, order, drill.log, now=context.clock())
        at = left if left is not None and _going_on(context, wanted, order, left) else 0
        call = begin(drill, order, now=context.clock(), at=at, live=wanted.live)
        screen = _screen(context, script, call, store, wanted)
        try:
            screen.run()
        finally:
            resumable = wanted.scene is None
            printed(call_rows(screen.call, now=context.clock(), resumable=resumable), echo)
    return to_drill(screen.call)


def agreed(question: str) -> bool:
    """Ask a question that Enter answers with yes; at the end of input it is no."""
    try:
        return ask(question).strip()[:1].lower() in {"", "y"}
    except EOFError:
        click.echo()
        return False


def _order(script: Script, wanted: Wanted) -> tuple[Cue, ...]:
    if wanted.scene is None:
        return from_end(script) if wanted.from_end else forward(script)
    if wanted.from_end:
        raise click.UsageError("Give --from-end or --scene, not both.")
    if found := of_scene(script, wanted.scene):
        return found
    names = "; ".join(scene_names(script)) or "none"
    raise click.UsageError(one_line(f"No scene “{wanted.scene}”. The scenes: {names}."))


def _going_on(context: Context, wanted: Wanted, order: tuple[Cue, ...], left: int) -> bool:
    """Say whether to go on at the place left: as the option says, else as the person does."""
    if wanted.resume is not None or not context.at_terminal:
        return bool(wanted.resume)
    names = wanted.stage.names if wanted.stage else {}
    echo(f"The last question was: {filled(order[left - 1].heading, names)}.")
    return agreed(f"Go on at question {left + 1}? Enter yes, n from the start: ")


def _deck(script: Script, stage: Stage | None) -> tuple[Card, ...]:
    """Return the cards of a script but those that the stage leaves out, or that wait for a name."""
    idle = without(script, stage)
    return tuple(card for card in cards(script) if card.key not in idle)


def _screen(
    context: Context, script: Script, call: Rehearsal, store: Store, wanted: Wanted
) -> Screen:
    from trainer.disk.dictionary import known

    stage = wanted.stage
    name = wanted.name or script_of(stage)

    def edit(card: Card) -> tuple[Card, ...]:
        return _deck(edited(context, name, card.line.wanted.at), stage)

    outside = Outside(store.append, context.clock, context.random, known(), edit)
    if context.wants_plain:
        return PlainRehearsal(call, outside, keys=wanted.keys, read=ask, write=echo)
    from trainer.screens.rehearse_full import FullRehearsal

    head = stage and title(stage, now=context.clock(), zone=context.zone)
    return FullRehearsal(
        call, outside, title=head or script.title.text, escape=context.settings.escape
    )
