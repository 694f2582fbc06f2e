"""What `trainer rehearse` does: which questions, where to go on, the screen, the recap."""

import shlex
from functools import partial
from typing import TYPE_CHECKING, Protocol

import click
from msgspec import Struct

from trainer.acts.context import Context, ask, echo, say
from trainer.acts.desk import Desk, OpenLog, opened
from trainer.acts.door import arrived, leaving
from trainer.acts.interviews.about import told_for_whom
from trainer.acts.interviews.blanks import tell_blanks
from trainer.acts.left import deck_of, left_of, taken_up
from trainer.acts.look.terminal import ordinary_lines, signs_of, theme_of
from trainer.acts.practice import Wishes, practice
from trainer.acts.scripts.edits import edited, follow
from trainer.acts.typed import typed_here
from trainer.core.grading.terms import Strictness
from trainer.core.memory.step import Way
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.ended import abandoned
from trainer.core.rehearsal.left import Left, furthest
from trainer.core.rehearsal.order import (
    CALL,
    FROM_END,
    SCENE,
    Course,
    forward,
    from_end,
    of_scene,
    parts_of,
    scene_names,
)
from trainer.core.rehearsal.outcome import Outcome, outcome
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.script.cards import Card, cards
from trainer.core.script.script import Cue, Script
from trainer.core.sitting.sitting import Sitting, meant_at, seated
from trainer.core.stages.stages import waiting_lines
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.call.begun import ALL_LEFT_OUT, NOTHING_YET
from trainer.rows.call.end import end_rows
from trainer.rows.call.labels import heard_labels
from trainer.rows.call.names import hearable
from trainer.rows.tally import waiting_text
from trainer.screens.call.plain import PlainCall
from trainer.screens.printed import printed
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.outside import Outside

if TYPE_CHECKING:
    from trainer.screens.steps.hearing import Hears, Voice


class Screen(Protocol):
    """A front end of the rehearsal."""

    @property
    def practice(self) -> CallPractice:
        """The call as it is now."""

    @property
    def told(self) -> bool:
        """Whether it has told how the call went."""

    @property
    def wants_practice(self) -> bool:
        """Whether the person wants to practice now what didn't come as it should."""

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
    speak: bool = False
    name: str | None = None


def rehearse(context: Context, wanted: Wanted) -> None:
    """Rehearse the call; drill what didn't come as it should, if the person wants to."""
    with opened(context) as log:
        if not told_for_whom(context, log, wanted.name):
            return
        tell_blanks(log.desk, log.desk.script(wanted.name))
        if found := rehearsed(context, log, wanted):
            settings = context.settings
            wishes = Wishes(
                minutes=settings.minutes,
                by=wanted.by,
                strictness=wanted.strictness,
                clock=settings.clock,
                only=found.to_drill,
                first=tuple(turn.card.key for turn in found.look),
            )
            practice(context, log, wanted.name, wishes)


def rehearsed(context: Context, log: OpenLog, wanted: Wanted) -> Outcome | None:
    """Go through the call and tell how it went, however it ends.

    Return what came of it where the person wants to practice now what didn't come as it should.
    """
    script = log.desk.script(wanted.name)
    stage = log.desk.meant(script)
    asked = _order(script, wanted)
    follow(context, log, script)
    sitting = _sitting(context, log.desk, script, wanted)
    idle = waiting_lines((c for c in cards(script) if c.cue in asked), stage)
    if stage and idle:
        say(waiting_text(len(idle), stage, home=context.at_home))
    if not {card.cue.id for card in sitting.deck} & {cue.id for cue in asked}:
        say(NOTHING_YET if idle else ALL_LEFT_OUT)
        return None
    call = _begun(context, wanted, script, asked, sitting)
    screen = _screen(context, log, call, wanted)
    arrived()

    def tell() -> None:
        if not screen.told:
            call = abandoned(screen.practice.call)
            again = _again(context, log.desk, wanted)
            rows = end_rows(hearable(call), now=context.clock(), twelve=context.twelve, again=again)
            printed(heard_labels(rows), echo)

    with leaving(tell):
        screen.run()
    return outcome(screen.practice.call) if screen.wants_practice else None


def _begun(
    context: Context, wanted: Wanted, script: Script, asked: tuple[Cue, ...], sitting: Sitting
) -> Rehearsal:
    """Return the call as it begins, or goes on where it was left."""
    from trainer.disk.dictionary import ahead

    name = SCENE if wanted.scene else FROM_END if wanted.from_end else CALL
    first = script.number(min(asked, key=lambda cue: cue.heading.at)) or 1
    return begin(
        sitting,
        asked,
        now=context.clock(),
        random=context.random,
        known=ahead(),
        told=Course(name, first, parts_of(script)),
        left=None if wanted.scene else _left(context, script, asked, sitting, wanted),
        live=wanted.live,
    )


def _sitting(context: Context, desk: Desk, script: Script, wanted: Wanted) -> Sitting:
    """Return what the call begins with: its cards, names and memories."""
    stage = desk.meant(script)
    sitting = seated(
        deck_of(script, stage),
        desk.live,
        now=context.clock(),
        strictness=Strictness(wanted.strictness),
        by=_way(wanted.by or _by_habit(context)),
    )
    sitting = replace(sitting, progress=replace(sitting.progress, quiet=context.settings.quiet))
    kept_for = desk.kept_for(script)
    return meant_at(sitting, kept_for.name if kept_for else None, desk.names(script))


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
    context: Context, script: Script, order: tuple[Cue, ...], sitting: Sitting, wanted: Wanted
) -> Left | None:
    """Return where to go on: where it was left, if the option says so or the person does."""
    name = FROM_END if wanted.from_end else CALL
    left = left_of(script, order, sitting, now=context.clock(), name=name)
    if left is None or not (context.at_terminal if wanted.resume is None else wanted.resume):
        return None
    if wanted.resume is None and not taken_up(left, furthest(left, order), sitting.names):
        return None
    return left


def _screen(context: Context, log: OpenLog, call: Rehearsal, wanted: Wanted) -> Screen:
    from trainer.disk.dictionary import ahead

    shelf, name = log.desk.shelf, wanted.name or log.desk.used(log.desk.stage)
    stage = log.desk.meant(log.desk.script(wanted.name))

    def edit(card: Card) -> tuple[Card, ...]:
        return deck_of(edited(context, shelf, name, card.line.wanted.at), stage)

    outside = Outside(log.append, context.clock, context.random, ahead(), edit, context.twelve)
    plain = ordinary_lines(context)
    reads = _typed("read", context, log.desk, wanted)
    outside = replace(outside, reads=reads, rehearses=_again(context, log.desk, wanted))
    practice = CallPractice(call, outside)
    if plain:
        return PlainCall(
            practice,
            keys=wanted.keys,
            read=partial(ask, aloud=True),
            write=echo,
            hears=_hears,
            voice=_voice(wanted),
        )
    from trainer.screens.call.full import CallScreen

    return CallScreen(
        practice,
        now=context.clock,
        theme=theme_of(context),
        signs=signs_of(context),
        hears=_hears,
        voice=_voice(wanted),
    )


def _again(context: Context, desk: Desk, wanted: Wanted) -> str:
    """Return what has to be typed to pick up this rehearsal, and no other."""
    how = ("--from-end",) if wanted.from_end else ()
    return _typed("rehearse", context, desk, wanted, *how)


def _typed(does: str, context: Context, desk: Desk, wanted: Wanted, *how: str) -> str:
    """Return what `does` this with this script, and no other, with its own names; `how`: options.

    At home the key reads that of the call just made, where one waits to be noted.
    """
    stage = desk.wish
    if stage is None and wanted.name is None and context.at_home and desk.stage:
        from trainer.acts.turn import comes_first  # it's loaded there

        stage = desk.stage.name if comes_first(desk).notes else None
    which = (*([wanted.name] * bool(wanted.name)), *(["--stage", stage] if stage else ()))
    return typed_here(shlex.join(("trainer", does, *which, *how)))


def _hears() -> "Hears[CallPractice]":
    """Load what listening needs, now that somebody is to be heard."""
    from trainer.acts.hearing.ear import call_hears

    return call_hears()


def _voice(wanted: Wanted) -> "Voice | None":
    """Return the interviewer's voice where it is asked for and there is one."""
    if not wanted.speak:
        return None
    from trainer.acts.hearing.ear import voice

    return voice()


def _by_habit(context: Context) -> str | None:
    """Return by voice where the person set that lines they say are heard."""
    settings = context.settings
    return settings.by if settings.by == Way.VOICE and not settings.quiet else None


def _way(wanted: str | None) -> Way | None:
    """Return the way that is insisted on; by voice only where that can be, else aloud."""
    if wanted != Way.VOICE:
        return Way(wanted) if wanted else None
    from trainer.acts.hearing.ear import by_voice

    return by_voice()
