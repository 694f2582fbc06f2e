"""What the commands that practise share: the script they need, the open store, the drill itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from msgspec import Struct

from trainer.acts.aim import Aimed, aimed, drill_of, minutes_a_day, script_of, the_stage
from trainer.acts.context import Context, ask, echo, say
from trainer.acts.copies import say_what_was_set_aside
from trainer.acts.edits import edited, follow
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.grading.grade import Strictness
from trainer.core.log.clock import check_clock
from trainer.core.log.events import Event, study_day, today
from trainer.core.memory.step import Way
from trainer.core.outlook.forecast import forecast
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Script
from trainer.core.stages.stages import Stage, left_out, waiting
from trainer.core.value import replace
from trainer.disk.scripts import usable
from trainer.rows.outlook import outlook_row
from trainer.rows.recap import recap_rows
from trainer.rows.stages import title, waiting_text
from trainer.screens.outside import Outside
from trainer.screens.plain import PlainDrill, printed
from trainer.store.file import told
from trainer.store.refusals import Damaged, StoreError
from trainer.store.store import Store

LAST_EVENING = "The call is near: this drill goes on as long as you do. Leave it when you like."


class Screen(Protocol):
    """A front end of the drill; `drill` is always its present state."""

    drill: Drill

    def run(self) -> None:
        """Practise until the drill is over or the person ends it."""


class Wishes(Struct, frozen=True):
    """How the person wants to practise; minutes None: as is usual for what lies ahead."""

    minutes: float | None = None
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


@contextmanager
def opened(context: Context) -> Iterator[Store]:
    """Open the store for writing, once the clock has proved believable; copy it once a day."""
    with Store.open(context.store_path) as store:
        say_what_was_set_aside()
        events = store.events()
        check_clock(context.clock(), events)
        _copy(context, events)
        yield store


def _copy(context: Context, events: tuple[Event, ...]) -> None:
    """Copy the log before the first writing of a study day; go on where there is no room for it.

    Raises `Damaged` when the log is: better to stop than to add to it.
    """
    from trainer.store.backup import back_up, backups

    path, day = context.store_path, study_day(context.clock())
    if not events or events[-1].day == day:
        return
    if any(copy.stem.endswith(day) for copy in backups(path)):
        return
    try:
        with told(path):
            back_up(path, day)
    except Damaged:
        raise
    except StoreError as error:
        say(f"I couldn't back up your answers today, but you can keep practicing. {error}")


def read_aloud(context: Context, script: Script) -> None:
    """Read a script through, page by page; what was read is met."""
    from trainer.rows.script import pages
    from trainer.screens.tableread import read_through

    with opened(context) as store:
        stage = the_stage(context, store.events())
        names = stage.names if stage else {}
        read_through(
            pages(script, names), record=store.append, now=context.clock, read=ask, write=echo
        )


def practise(context: Context, name: str | None, wishes: Wishes) -> None:
    """Drill on the front end that fits; print the recap however it ends."""
    from trainer.disk.dictionary import known

    with opened(context) as store:
        found = aimed(context, store.events(), name)
        reworded: dict[str, str] = {}
        for script in found.scripts:
            reworded |= follow(context, store, script)
        drill = _drill(context, store, found, wishes)
        drill = replace(drill, reworded=reworded)
        _tell(found, drill)

        def edit(card: Card) -> tuple[Card, ...]:
            nonlocal found
            found = found.edited(edited(context, found.asked_as[card.script], card.line.wanted.at))
            return _only(found.wanted(found.deck), wishes)

        outside = Outside(store.append, context.clock, context.random, known(), edit)
        drill = next_task(drill, now=context.clock(), random=context.random)
        screen = _screen(context, found, drill, outside, wishes)
        try:
            screen.run()
        finally:
            printed(recap_rows(screen.drill, now=context.clock()), echo)
            if screen.drill.events and not wishes.only:
                _outlook(context, screen.drill, minutes_a_day(context, found))


def _outlook(context: Context, drill: Drill, minutes: float) -> None:
    """Print what so many minutes a day will come to by the call."""
    now = context.clock()
    if ahead := forecast(drill, now=now, minutes=minutes):
        printed((outlook_row(ahead, today=today(now)),), echo)


def _drill(context: Context, store: Store, found: Aimed, wishes: Wishes) -> Drill:
    drill = drill_of(context, store.events(), found)
    if wishes.cards:
        limit = Limit(cards=wishes.cards)
    elif wishes.minutes is None and found.last_evening(drill):
        limit = Limit()
    else:
        limit = Limit(seconds=60 * (wishes.minutes or minutes_a_day(context, found)))
    by = Way(wishes.by) if wishes.by else None
    return replace(
        drill,
        deck=_only(drill.deck, wishes),
        limit=limit,
        strictness=Strictness(wishes.strictness),
        progress=replace(drill.progress, by=by),
    )


def _screen(
    context: Context, found: Aimed, drill: Drill, outside: Outside, wishes: Wishes
) -> Screen:
    if context.wants_plain:
        return PlainDrill(drill, outside, keys=wishes.keys, read=ask, write=echo)
    from trainer.screens.full import FullDrill

    return FullDrill(
        drill,
        outside,
        title=_title(context, found.scripts[0], found.stage),
        show_clock=wishes.clock,
        escape=context.settings.escape,
    )


def _tell(found: Aimed, drill: Drill) -> None:
    """Say which lines wait for a name, and that this drill has no end."""
    if found.stage and (idle := waiting(cards(found.scripts[0]), found.stage)):
        say(waiting_text(idle, found.stage))
    if drill.limit == Limit():
        say(LAST_EVENING)


def without(script: Script, stage: Stage | None) -> frozenset[str]:
    """Return the keys of cards that a stage leaves out, or that wait for a name."""
    deck = cards(script)
    return frozenset(left_out(deck, stage.leave_out) | waiting(deck, stage) if stage else ())


def _only(deck: tuple[Card, ...], wishes: Wishes) -> tuple[Card, ...]:
    return tuple(card for card in deck if not wishes.only or card.key in wishes.only)


def _title(context: Context, script: Script, stage: Stage | None) -> str:
    """Return the head of the screen: who is called and when, or the script's title."""
    known = stage and title(stage, now=context.clock(), zone=context.zone)
    return known or script.title.text
