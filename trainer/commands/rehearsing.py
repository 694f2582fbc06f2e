"""What `trainer rehearse` does: which questions, where to go on, the screen, the recap."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

import click

from trainer.commands.base import Context, echo
from trainer.commands.following import follow
from trainer.commands.practice import opened
from trainer.core.cards import cards
from trainer.core.drill import Limit, prepared
from trainer.core.grading import Strictness
from trainer.core.rehearsal import Rehearsal
from trainer.core.rehearsal_order import forward, from_end, left_at, of_scene, scene_names
from trainer.core.rehearsal_recap import recap_rows, to_drill
from trainer.core.rehearsal_turns import begin
from trainer.core.script import Cue, Script
from trainer.core.task import Way
from trainer.core.text import one_line
from trainer.screens.outside import Outside
from trainer.screens.plain import printed
from trainer.screens.rehearse_plain import PlainRehearsal
from trainer.store import Store


class Screen(Protocol):
    """A front end of the rehearsal; `call` is always its present state."""

    call: Rehearsal

    def run(self) -> None:
        """Go through the call until it is over or the person ends it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the person wants to rehearse; `resume` None: they are asked, where they can be.

    `names` fill the slots, and `stage` is the interview that the call is for.
    """

    live: bool = False
    from_end: bool = False
    scene: str | None = None
    by: str | None = None
    strictness: str = "exact"
    resume: bool | None = None
    keys: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    stage: str | None = None
    without: frozenset[str] = frozenset()
    """The keys of cards that are left out, or wait for a name."""


def rehearsed(context: Context, script: Script, wanted: Wanted) -> tuple[str, ...]:
    """Rehearse a script and print the recap, however it ends; return the keys of what failed."""
    order = tuple(
        cue
        for cue in _order(script, wanted)
        if f"{script.id}/{cue.id}#phrasing" not in wanted.without
    )
    with opened(context) as store:
        follow(context, store, script)
        drill = prepared(
            cards(script),
            store.events(),
            limit=Limit(),
            now=context.clock(),
            strictness=Strictness(wanted.strictness),
            by=Way(wanted.by) if wanted.by else None,
        )
        deck = tuple(card for card in drill.deck if card.key not in wanted.without)
        drill = replace(drill, deck=deck, names=wanted.names, stage=wanted.stage)
        left = None if wanted.scene else left_at(script, order, drill.log, now=context.clock())
        at = left if left is not None and _going_on(context, wanted, left) else 0
        call = begin(drill, order, now=context.clock(), at=at, live=wanted.live)
        screen = _screen(context, script, call, store, keys=wanted.keys)
        try:
            screen.run()
        finally:
            printed(recap_rows(screen.call, now=context.clock()), echo)
    return to_drill(screen.call)


def agreed(question: str) -> bool:
    """Ask a question that Enter answers with yes; at the end of input it is no."""
    try:
        return input(question).strip()[:1].lower() in {"", "y"}
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


def _going_on(context: Context, wanted: Wanted, left: int) -> bool:
    """Say whether to go on at the place left: as the option says, else as the person does."""
    if wanted.resume is not None or not context.at_terminal:
        return bool(wanted.resume)
    return agreed(f"Go on at question {left + 1}? Enter yes, n from the start: ")


def _screen(
    context: Context, script: Script, call: Rehearsal, store: Store, *, keys: bool
) -> Screen:
    from trainer.words import known

    outside = Outside(store.append, context.clock, context.random, known())
    if context.wants_plain:
        return PlainRehearsal(call, outside, keys=keys, write=echo)
    from trainer.screens.rehearse_full import FullRehearsal

    title = script.title.text
    return FullRehearsal(call, outside, title=title, escape=context.settings.escape)
