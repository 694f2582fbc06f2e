"""What `trainer drill` does: the drill that fits what lies ahead, the screen, the recap."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from trainer.acts.aim import Aimed, aimed, drill_of, minutes_a_day
from trainer.acts.context import Context, agreed, ask, echo, say
from trainer.acts.desk import Desk, OpenLog, opened
from trainer.acts.door import arrived, leaving
from trainer.acts.interviews.about import told_for_whom
from trainer.acts.interviews.blanks import tell_blanks
from trainer.acts.look.terminal import called, ordinary_lines, signs_of, theme_of, told_apart
from trainer.acts.scripts.edits import edited, follow
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.grading.terms import Strictness
from trainer.core.log.events import past_midnight, study_day, today
from trainer.core.memory.step import Way
from trainer.core.script.cards import Card
from trainer.core.value import replace
from trainer.rows.row import coming_day
from trainer.screens.printed import printed
from trainer.screens.steps.chart import Chart
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.outside import Outside

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears


class Screen(Protocol):
    """A front end of the drill; `practice` is always its present state."""

    @property
    def practice(self) -> DrillPractice:
        """Return its present state."""

    def run(self) -> None:
        """Practice until the drill is over or the person ends it."""


class Wishes(Struct, frozen=True):
    """How the person wants to practice; minutes None: as is usual for what lies ahead."""

    minutes: float | None = None
    cards: int | None = None
    by: str | None = None
    strictness: str = "exact"
    clock: bool = True
    keys: bool = False
    warm: bool = False
    weakest: bool = False
    once: bool = False
    only: tuple[str, ...] = ()
    """The keys of the cards to practice; empty: all of them."""
    first: tuple[str, ...] = ()
    """The keys of the cards that come before all others, in this order."""
    told: bool = False
    """Whether it was said already what to type."""


def drilled(context: Context, name: str | None, wishes: Wishes) -> None:
    """Open the log, and practice; where nothing was left, or little, offer that."""
    with opened(context) as log:
        if not told_for_whom(context, log, name):
            return
        tell_blanks(log.desk, log.desk.script(name))
        drill = practice(context, log, name, wishes)
        if drill.task is not None or not context.at_terminal:
            return
        from trainer.rows.practice.near.evening import WEAKEST, look_again

        if again := drill.round(context.clock()).again if drill.limit.once else ():
            if agreed(look_again(len(again))):
                keys, by = tuple(card.key for card in again), spoken(context)
                practice(context, log, name, replace(wishes, only=keys, cards=len(keys), by=by))
        elif not drill.progress.asked and not wishes.weakest and agreed(WEAKEST):
            practice(context, log, name, replace(wishes, weakest=True))


def spoken(context: Context) -> str:
    """Return how whole lines are given: as they're said, or typed where the person can't speak."""
    return Way.TYPE.value if context.settings.quiet else context.settings.by


def practice(context: Context, log: OpenLog, name: str | None, wishes: Wishes) -> Drill:
    """Drill on the front end that fits; print the recap and the map however it ends."""
    found = _aimed(context, log, name, wishes)
    screen = _prepared(context, log, found, wishes)
    _tell(context, found, screen.practice.drill, wishes)
    arrived()

    def tell() -> None:
        from trainer.acts.look import ending

        drill = screen.practice.drill
        if log.caught_up():
            known = drill_of(context, log.desk, found).memories
            drill = replace(drill, progress=replace(drill.progress, memories=known))
        ending.tell(context, log.desk, found, drill)

    with leaving(tell):
        screen.run()
    drill = screen.practice.drill
    near = found.days_left(drill.started) in (0, 1)
    if drill.task is None and drill.events and not (wishes.only or near):
        _outlook(context, log.desk, name)
    return drill


def _aimed(context: Context, log: OpenLog, name: str | None, wishes: Wishes) -> Aimed:
    """Return what to practice; on the evening before several calls for the one whose turn it is."""
    found = aimed(context, log.desk, name, alone=wishes.warm)
    chosen = name or wishes.cards or wishes.minutes or wishes.warm
    if chosen or len(found.ahead) < 2:  # noqa: PLR2004 - there is no other
        return found
    from trainer.acts.turn import in_turn  # for one evening only

    log.turn_to(in_turn(context, log.desk).turn)
    return aimed(context, log.desk, None)


def practice_part(context: Context, log: OpenLog, wishes: Wishes) -> bool:
    """Drill a part of something larger, which says itself how it went; False: the person left."""
    screen = _prepared(context, log, aimed(context, log.desk, None), wishes)
    screen.run()
    drill = screen.practice.drill
    if drill.task is not None and (
        drill.verdict is not None or any(one.key for one in log.desk.live)
    ):
        from trainer.rows.practice.end.ending import unsaved

        echo(unsaved(drill) or "Everything you've rated is saved.")
    return drill.task is None


def _prepared(context: Context, log: OpenLog, found: Aimed, wishes: Wishes) -> Screen:
    """Return the screen of a drill with its first card asked."""
    reworded: dict[str, str] = {}
    for script in found.scripts:
        reworded |= follow(context, log, script)
    drill = replace(_drill(context, log.desk, found, wishes), reworded=reworded)
    drill = next_task(drill, now=context.clock(), random=context.random)
    return _screen(context, found, drill, _outside(context, log, found, wishes), wishes)


def _outside(context: Context, log: OpenLog, found: Aimed, wishes: Wishes) -> Outside:
    """Return what the screen is handed: the log, the clock, chance, known words, the editor."""
    from trainer.disk.dictionary import ahead

    shelf = log.desk.shelf

    def edit(card: Card) -> tuple[Card, ...]:
        nonlocal found
        script = edited(context, shelf, found.asked_as[card.script], card.line.wanted.at)
        found = found.edited(script)
        return _only(found.wanted(found.deck), wishes)

    return Outside(log.append, context.clock, context.random, ahead(), edit)


def _outlook(context: Context, desk: Desk, name: str | None) -> None:
    """Print what the practice until the call will come to: word for word what `today` says."""
    from trainer.acts.home.today import looked_at
    from trainer.core.memory.tally import NONE
    from trainer.rows.outlook.ahead import ahead_rows

    _, told = looked_at(context, desk, name)
    told = replace(told, waits=NONE)  # the end of the drill says how many lines wait
    printed(ahead_rows(told, day=today(context.clock())), echo)


def _drill(context: Context, desk: Desk, found: Aimed, wishes: Wishes) -> Drill:
    drill = drill_of(context, desk, found)
    tonight = found.days_left(drill.started) == 1 and not wishes.weakest
    if wishes.cards:
        limit = Limit(cards=wishes.cards)
    elif wishes.once or (wishes.minutes is None and tonight):
        limit = Limit(once=True)
    elif wishes.minutes or wishes.weakest:
        limit = Limit(seconds=60 * (wishes.minutes or minutes_a_day(context, found)))
    else:
        limit = Limit(seconds=60 * _minutes(context, desk, found, drill))
    by = _way(wishes.by) if wishes.by else None
    progress = replace(drill.progress, by=by, warm=wishes.warm, eve=limit.once)
    return replace(
        drill,
        weakest=wishes.weakest,
        foremost=wishes.first,
        deck=_only(drill.deck, wishes),
        limit=limit,
        strictness=Strictness(wishes.strictness),
        progress=replace(progress, aloud=_aloud(context)),
    )


def _minutes(context: Context, desk: Desk, found: Aimed, drill: Drill) -> float:
    """Return the minutes of a drill: those that are left of today's, as home and today say."""
    minutes, day = minutes_a_day(context, found), study_day(drill.started)
    if not any(event.key and event.day == day for event in drill.log):
        return minutes
    from trainer.core.outlook.enough import left, practiced_today  # not on a day that begins

    return left(practiced_today(drill, drill.started, turned=desk.turn is not None), minutes)


def _way(wanted: str) -> Way:
    """Return the way that is insisted on; by voice only where that can be, else aloud."""
    if wanted != Way.VOICE:
        return Way(wanted)
    from trainer.acts.hearing.ear import by_voice

    return by_voice()


def _aloud(context: Context) -> Way:
    """Return how what is said aloud is asked: heard, where the person set that."""
    settings = context.settings
    return _way(settings.by) if settings.by == Way.VOICE and not settings.quiet else Way.ALOUD


def _hears() -> "Hears[DrillPractice]":
    """Load what listening needs, now that somebody is to be heard."""
    from trainer.acts.hearing.ear import hears

    return hears()


def _screen(
    context: Context, found: Aimed, drill: Drill, outside: Outside, wishes: Wishes
) -> Screen:
    practice = DrillPractice(
        drill,
        outside,
        timed=wishes.clock,
        title=called(found.stage, found.scripts[0]),
        charts=tuple(Chart(script, found.left_out) for script in found.scripts),
        whose=told_apart(found.ahead),
    )
    if ordinary_lines(context):
        from trainer.screens.plain import PlainScreen

        return PlainScreen(
            practice,
            keys=wishes.keys,
            read=partial(ask, aloud=True),
            write=echo,
            hears=_hears,
            told=wishes.told,
        )
    from trainer.screens.page.full import FullScreen

    return FullScreen(
        practice.charted(),
        now=context.clock,
        theme=theme_of(context),
        signs=signs_of(context),
        hears=_hears,
    )


def _tell(context: Context, found: Aimed, drill: Drill, wishes: Wishes) -> None:
    """Say what this evening is for, and which lines wait for a name.

    A choice of lines was made by what came before it, which said so already.
    """
    if found.stage and not wishes.only and (idle := found.waiting_lines):
        from trainer.rows.tally import waiting_text  # not where every line can be asked

        say(waiting_text(len(idle), found.stage, home=context.at_home))
    tonight = drill.limit.once and found.days_left(drill.started) == 1
    if tonight and (left := drill.round(drill.started)).left:
        from trainer.rows.practice.near.evening import ahead

        day = coming_day(late=past_midnight(drill.started))
        stage = found.stage
        call = "The call" if stage is None or stage.call else "The interview"
        if stage and stage.company and len(found.ahead) > 1:
            call += f" with {stage.company}"
        say(f"{call} is {day}. Tonight: {ahead(left)}. Stop whenever you like.")


def _only(deck: tuple[Card, ...], wishes: Wishes) -> tuple[Card, ...]:
    return tuple(card for card in deck if not wishes.only or card.key in wishes.only)
