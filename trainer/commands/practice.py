"""What the commands that practise share: the script they need, the open store, the drill itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from trainer.commands.base import Context, ask, echo, say
from trainer.commands.following import follow
from trainer.commands.own import edited
from trainer.commands.staging import the_stage
from trainer.core.asking import next_task
from trainer.core.cards import Card, cards
from trainer.core.clock import check_clock
from trainer.core.drill import Drill, Limit, prepared
from trainer.core.grading import Strictness
from trainer.core.recap import recap_rows
from trainer.core.script import Script
from trainer.core.stage_rows import left_out, title, waiting, waiting_text
from trainer.core.stages import Stage
from trainer.core.task import Way
from trainer.screens.outside import Outside
from trainer.screens.plain import PlainDrill, printed
from trainer.scripts import usable
from trainer.store import Store

FIRST_SCRIPT = "second-interview"


class Screen(Protocol):
    """A front end of the drill; `drill` is always its present state."""

    drill: Drill

    def run(self) -> None:
        """Practise until the drill is over or the person ends it."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person wants to practise."""

    minutes: float = 5.0
    cards: int | None = None
    by: str | None = None
    strictness: str = "exact"
    clock: bool = True
    keys: bool = False
    only: tuple[str, ...] = ()
    """The keys of the cards to practise; empty: all of them."""


def load(context: Context, name: str | None) -> Script:
    """Return the script of that id or path; when none is named that of the stage, or the first."""
    return usable(name or script_of(the_stage(context)), context.own_scripts)


def script_of(stage: Stage | None) -> str:
    """Return the id or path of the script that a stage is practised with."""
    return (stage and stage.script) or FIRST_SCRIPT


@contextmanager
def opened(context: Context) -> Iterator[Store]:
    """Open the store for writing, once the clock has proved believable."""
    with Store.open(context.store_path) as store:
        check_clock(context.clock(), store.events())
        yield store


def read_aloud(context: Context, script: Script) -> None:
    """Read a script through, page by page; what was read is met."""
    from trainer.core.reading import pages
    from trainer.screens.tableread import read_through

    with opened(context) as store:
        stage = the_stage(context, store.events())
        names = stage.names if stage else {}
        read_through(pages(script, names), record=store.append, now=context.clock, write=echo)


def practise(context: Context, name: str | None, wishes: Wishes) -> None:
    """Drill a script on the front end that fits; print the recap however it ends."""
    from trainer.words import known

    stage = the_stage(context)
    script = usable(name or script_of(stage), context.own_scripts)
    with opened(context) as store:
        reworded = follow(context, store, script)

        def edit(card: Card) -> tuple[Card, ...]:
            deck = cards(edited(context, name or script_of(stage), card.line.wanted.at))
            return _wanted(deck, stage, wishes)

        outside = Outside(store.append, context.clock, context.random, known(), edit)
        limit = Limit(cards=wishes.cards) if wishes.cards else Limit(seconds=wishes.minutes * 60)
        drill = prepared(
            cards(script),
            store.events(),
            limit=limit,
            now=context.clock(),
            strictness=Strictness(wishes.strictness),
            by=Way(wishes.by) if wishes.by else None,
            reworded=reworded,
        )
        # What the log says of the others still counts: a follow-up waits for its line.
        drill = replace(drill, deck=_wanted(drill.deck, stage, wishes))
        if stage:
            drill = replace(drill, names=stage.names, stage=stage.name)
            if number := len(waiting(cards(script), stage)):
                say(waiting_text(number, stage))
        drill = next_task(drill, now=context.clock(), random=context.random)
        if context.wants_plain:
            screen: Screen = PlainDrill(drill, outside, keys=wishes.keys, read=ask, write=echo)
        else:
            from trainer.screens.full import FullDrill

            screen = FullDrill(
                drill,
                outside,
                title=_title(context, script, stage),
                show_clock=wishes.clock,
                escape=context.settings.escape,
            )
        try:
            screen.run()
        finally:
            printed(recap_rows(screen.drill, now=context.clock()), echo)


def without(script: Script, stage: Stage | None) -> frozenset[str]:
    """Return the keys of cards that a stage leaves out, or that wait for a name."""
    deck = cards(script)
    return frozenset(left_out(deck, stage.leave_out) | waiting(deck, stage) if stage else ())


def _wanted(deck: tuple[Card, ...], stage: Stage | None, wishes: Wishes) -> tuple[Card, ...]:
    """Return the cards to practise: those asked for, without what the stage has no use for."""
    idle = left_out(deck, stage.leave_out) | waiting(deck, stage) if stage else frozenset()
    asked = (card for card in deck if not wishes.only or card.key in wishes.only)
    return tuple(card for card in asked if card.key not in idle)


def _title(context: Context, script: Script, stage: Stage | None) -> str:
    """Return the head of the screen: who is called and when, or the script's title."""
    known = stage and title(stage, now=context.clock(), zone=context.zone)
    return known or script.title.text
