"""What the commands that practise share: the script they need, the open store, the drill itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from trainer.commands.base import Context, echo
from trainer.commands.following import follow
from trainer.commands.own import edited
from trainer.core.asking import next_task
from trainer.core.cards import Card, cards
from trainer.core.clock import check_clock
from trainer.core.drill import Drill, Limit, prepared
from trainer.core.grading import Strictness
from trainer.core.recap import recap_rows
from trainer.core.script import Script
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
    """Return the script of that id or path; the second-interview script when none is named."""
    return usable(name or FIRST_SCRIPT, context.own_scripts)


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
        read_through(pages(script, {}), record=store.append, now=context.clock, write=echo)


def practise(context: Context, name: str | None, wishes: Wishes) -> None:
    """Drill a script on the front end that fits; print the recap however it ends."""
    from trainer.words import known

    script = load(context, name)
    with opened(context) as store:
        reworded = follow(context, store, script)

        def edit(card: Card) -> tuple[Card, ...]:
            return cards(edited(context, name or FIRST_SCRIPT, card.line.wanted.at))

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
        if wishes.only:
            # What the log says of the others still counts: a follow-up waits for its line.
            chosen = tuple(card for card in drill.deck if card.key in wishes.only)
            drill = replace(drill, deck=chosen)
        drill = next_task(drill, now=context.clock(), random=context.random)
        if context.wants_plain:
            screen: Screen = PlainDrill(drill, outside, keys=wishes.keys, write=echo)
        else:
            from trainer.screens.full import FullDrill

            screen = FullDrill(
                drill,
                outside,
                title=script.title.text,
                show_clock=wishes.clock,
                escape=context.settings.escape,
            )
        try:
            screen.run()
        finally:
            printed(recap_rows(screen.drill, now=context.clock()), echo)
