"""What `trainer rehearse` does: which questions, where to go on, the screen, the recap."""

from typing import Protocol

import click
from msgspec import Struct

from trainer.acts.context import Context, agreed, ask, echo, say
from trainer.acts.desk import Desk, OpenLog, opened, script_of
from trainer.acts.door import arrived, leaving
from trainer.acts.look import called, ordinary_lines, signs_of, theme_of
from trainer.acts.practice import Wishes, practice
from trainer.acts.scripts.edits import edited, follow
from trainer.core.grading.terms import Strictness
from trainer.core.memory.step import Way
from trainer.core.rehearsal.left import Left, left_at
from trainer.core.rehearsal.order import forward, from_end, of_scene, scene_names
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.rehearsal.turns import begin
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Cue, Script
from trainer.core.sitting.sitting import Sitting, seated
from trainer.core.stages.stages import Stage, left_out, waiting
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.practice.recap import call_rows, to_drill
from trainer.rows.row import filled
from trainer.rows.stages import waiting_text
from trainer.screens.plain import PlainScreen
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.outside import Outside


class Screen(Protocol):
    """A front end of the rehearsal; `practice` is always its present state."""

    @property
    def practice(self) -> CallPractice:
        """Return its present state."""

    def run(self) -> None:
        """Go through the call until it is over or the person ends it."""


class Wanted(Struct, frozen=True):
    """How the person wants to rehearse; `resume` None: they are asked, where they can be.

    `name` is what the script was asked for by.
    """

    live: bool = False
    from_end: bool = False
    scene: str | None = None
    by: str | None = None
    strictness: str = "exact"
    resume: bool | None = None
    keys: bool = False
    name: str | None = None


def rehearse(context: Context, wanted: Wanted) -> None:
    """Rehearse the call; at a terminal, offer to drill what failed."""
    with opened(context) as log:
        failed = rehearsed(context, log, wanted)
        if not failed or not context.at_terminal:
            return
        if agreed("Practice these now? Enter: yes · q: no: "):
            settings = context.settings
            wishes = Wishes(
                minutes=settings.minutes,
                by=wanted.by,
                strictness=wanted.strictness,
                clock=settings.clock,
                only=failed,
            )
            practice(context, log, wanted.name, wishes)


def rehearsed(context: Context, log: OpenLog, wanted: Wanted) -> tuple[str, ...]:
    """Go through the call and print the recap, however it ends; return the keys of what failed."""
    script, stage = log.desk.script(wanted.name), log.desk.stage
    asked = _order(script, wanted)
    follow(context, log, script)
    sitting = _sitting(context, log.desk, script, wanted)
    if stage and (idle := waiting((c for c in cards(script) if c.cue in asked), stage)):
        say(waiting_text(idle, stage))
    left = None if wanted.scene else _left(context, wanted, script, asked, sitting)
    call = begin(
        sitting,
        asked,
        now=context.clock(),
        random=context.random,
        left=left,
        live=wanted.live,
    )
    screen = _screen(context, log, script, call, wanted)
    arrived()

    def tell() -> None:
        call, resumable = screen.practice.call, wanted.scene is None
        printed(call_rows(call, now=context.clock(), resumable=resumable), echo)

    with leaving(tell):
        screen.run()
    return to_drill(screen.practice.call)


def _sitting(context: Context, desk: Desk, script: Script, wanted: Wanted) -> Sitting:
    """Return what the call begins with: its cards, names and memories."""
    stage = desk.stage
    sitting = seated(
        _deck(script, stage),
        desk.live,
        now=context.clock(),
        strictness=Strictness(wanted.strictness),
        by=Way(wanted.by) if wanted.by else None,
    )
    return replace(sitting, names=stage.names, stage=stage.name) if stage else sitting


def _order(script: Script, wanted: Wanted) -> tuple[Cue, ...]:
    if wanted.scene is None:
        return from_end(script) if wanted.from_end else forward(script)
    if wanted.from_end:
        raise click.UsageError("Use --from-end or --scene, not both.")
    if found := of_scene(script, wanted.scene):
        return found
    names = "; ".join(scene_names(script)) or "none"
    raise click.UsageError(
        one_line(f"I don't know the scene “{wanted.scene}”. The scenes are: {names}.")
    )


def _left(
    context: Context, wanted: Wanted, script: Script, order: tuple[Cue, ...], sitting: Sitting
) -> Left | None:
    """Return where to go on: where it was left, if the option says so or the person does."""
    own = {card.cue.id for card in sitting.deck if card.asked is None}
    idle = frozenset(cue.id for cue in order if cue.id not in own)
    left = left_at(script, order, sitting.log, now=context.clock(), idle=idle)
    if left is None or not (context.at_terminal if wanted.resume is None else wanted.resume):
        return None
    if wanted.resume is None:
        echo(f"Last time you stopped after: {filled(order[left.place].heading, sitting.names)}.")
        if not agreed("Continue from there? Enter: yes · n: start over: "):
            return None
    return left


def _deck(script: Script, stage: Stage | None) -> tuple[Card, ...]:
    """Return the cards of a script but those that the stage leaves out, or that wait for a name."""
    deck = cards(script)
    if stage is None:
        return deck
    idle = left_out(deck, stage.leave_out) | waiting(deck, stage)
    return tuple(card for card in deck if card.key not in idle)


def _screen(
    context: Context, log: OpenLog, script: Script, call: Rehearsal, wanted: Wanted
) -> Screen:
    from trainer.disk.dictionary import ahead

    shelf, stage = log.desk.shelf, log.desk.stage
    name = wanted.name or script_of(stage)

    def edit(card: Card) -> tuple[Card, ...]:
        return _deck(edited(context, shelf, name, card.line.wanted.at), stage)

    outside = Outside(log.append, context.clock, context.random, ahead(), edit)
    practice = CallPractice(call, outside, called(stage, script))
    if ordinary_lines(context):
        return PlainScreen(practice, keys=wanted.keys, read=ask, write=echo)
    from trainer.screens.page.full import FullScreen

    return FullScreen(
        practice,
        now=context.clock,
        theme=theme_of(context),
        signs=signs_of(context),
    )
