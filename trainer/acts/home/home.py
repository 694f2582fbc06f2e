"""Home, and it is a loop: what was chosen ends, and home comes back until the person leaves."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

import click

from trainer.acts.context import Context, echo
from trainer.acts.desk import Desk, desk_of, opened
from trainer.acts.exchange.noticed import noticed
from trainer.acts.home.below import INTERVIEW, NOTES, SHEET, next_to, put_back
from trainer.acts.home.beside import with_others
from trainer.acts.home.first import WELCOME, first_start
from trainer.acts.home.launcher import offer
from trainer.acts.home.questions import three_questions
from trainer.acts.home.said.choice import wanted
from trainer.acts.home.said.wish import wish
from trainer.acts.home.situation import (
    done,
    idle,
    in_question,
    last_evening,
    left_today,
    sheet_read,
    situation_of,
    unfinished,
    warmed,
)
from trainer.acts.look.map import map_of
from trainer.acts.look.terminal import signs_of
from trainer.acts.turn import comes_first, in_turn
from trainer.acts.typed import KEYS, telling, typed_here, within_home
from trainer.core.script.cards import cards
from trainer.core.stages.stages import waiting_lines
from trainer.core.stages.telling.dated import Dated
from trainer.core.value import replace
from trainer.disk.shelf import BrokenScript
from trainer.posix.terminal import forget_typed_ahead
from trainer.rows.home.page import ROOMY, home_rows, home_sentences
from trainer.rows.home.view import Home, Situation
from trainer.rows.practice.end.nothing import due_text
from trainer.screens.ink import laid_out, show

Run = Callable[[Sequence[str]], None]
"""Runs one command line; what goes wrong in it is said, and home goes on."""

UNDO = KEYS["u"]
AT_ONCE = frozenset({"drill", "rehearse", "warm-up"})
"""Commands after which home comes back at once; after the others what they say stays to be read."""
TOP = "\x1b[H"
"""Where a terminal's screen begins."""
LOOKS, LOOKS_AT = tuple(KEYS[key] for key in "cits"), ("--page", "--stage")
"""What only shows something, and the options with which it still does."""


def at_home(context: Context, run: Run, commands: Sequence[str]) -> None:
    """Show where the person stands, and do what they choose, until they leave.

    Somebody new is led through the first ten minutes first. Where nobody can be asked, it is shown
    once. `commands` are the words that are commands.
    """
    noticed(context)
    desk, instead = desk_of(context), ""  # what was typed already where something else was asked
    if not desk.log:
        if not context.at_terminal:  # a pipe: nobody would answer
            click.echo(typed_here(WELCOME), nl=False)
            return
        typed = _begun(context, desk, run, commands)
        if typed is False:
            return
        desk, instead = desk_of(context), "" if typed is True else typed
    counted = False  # whether a drill has only just said how many lines can be said
    while True:
        try:
            view = seen(context, desk)
        except BrokenScript as broken:
            from trainer.acts.scripts.mend import mended  # not before a script has an error

            if not mended(context, broken, run):
                return
            desk = desk_of(context)
            continue
        if not instead:
            _shown(context, view, counted=counted)
        if not context.at_terminal:
            _listed(commands)
            return
        command, instead = _chosen(context, view, run, commands, instead), ""
        if command is None:
            return
        before, desk = len(desk.log), desk_of(context)
        counted = command in (("drill",), ("warm-up",)) and len(desk.log) > before


def _begun(context: Context, desk: Desk, run: Run, commands: Sequence[str]) -> bool | str:
    """Lead somebody new through the first ten minutes; False: they leave.

    Or what they typed that is for home. A script of theirs that has an error is corrected first,
    as it is later.
    """
    while True:
        try:
            return first_start(
                context,
                desk,
                lambda typed: wanted(seen(context, desk_of(context)), commands, typed),
            )
        except BrokenScript as broken:
            from trainer.acts.scripts.mend import mended  # not before a script has an error

            if not mended(context, broken, run):
                return False
            desk = desk_of(context)


def _asked(context: Context, told: Dated) -> tuple[str, ...]:
    """Ask the three questions, one of them half answered; and return that no command was run."""
    with opened(context) as log:
        three_questions(context, log, told=told, at_home=True)
    return ()


def seen(context: Context, desk: Desk) -> Home:
    """Return what home shows now: all of it is of one interview, the one just over or the next."""
    now, first = context.local_now(), comes_first(desk)
    over = first.over[0].stage if first.notes else None
    desk = replace(desk, wish=over.name) if over else in_turn(context, desk)
    stage, drawn = desk.stage, map_of(context, desk)
    call = over.call if over else stage and stage.call
    met = None if over or stage is None or (call and not stage.made(now)) else stage.interview
    call = met or call
    minutes = (stage and stage.minutes) or context.settings.minutes
    situation = situation_of(desk, now, over=over is not None)
    drill = in_question(context, desk, situation)
    if situation is Situation.ORDINARY and drill and idle(drill, now):
        situation = Situation.IDLE
    ordinary = drill if situation is Situation.ORDINARY else None
    found = Home(
        situation=situation,
        now=now,
        drawn=drawn,
        stage=stage,
        turned=desk.turn is not None,
        call=call.astimezone(context.zone) if call else None,
        minutes=max(1, round(minutes)),
        rest=max(1, round(left_today(desk, ordinary, now, minutes) if ordinary else minutes)),
        yesterday=last_evening(desk, now),
        begun=over is not None and first.over[0].begun,
        tonight=drill.round(now) if drill and situation is Situation.EVENING else None,
        warmed=situation is Situation.DAY and warmed(desk, now),
        read=sheet_read(stage, now),
        twelve=context.twelve,
        met=met is not None,
        lasts=over is not None and over.lasts(now) is not None,
        waits=waiting_lines(cards(desk.script(None)), stage),
        done=situation is Situation.ORDINARY
        and desk.turn is None
        and done(context, desk, now, minutes),
        left=() if over else unfinished(desk, now),
        idle=due_text(drill, now) if drill and situation is Situation.IDLE else "",
    )
    return with_others(context, desk, first, found)


def _chosen(
    context: Context, view: Home, run: Run, commands: Sequence[str], typed: str
) -> tuple[str, ...] | None:
    """Do what the person chooses, and return the last command of it; None: they leave.

    It was `typed` already, perhaps.
    """

    def again() -> None:
        _shown(context, view, counted=False)

    margin = 0 if context.wants_plain else 2 if _roomy() else 1
    found = wish(f"{' ' * margin}> ", view, commands, again=again, typed=typed)
    if found.told:
        return _asked(context, found.told)
    return None if found.leave else _done(context, view, run, found.command, commands)


def _done(
    context: Context, view: Home, run: Run, command: tuple[str, ...], commands: Sequence[str]
) -> tuple[str, ...] | None:
    """Run a command; let what it said stand until it was read. None: the person leaves.

    What is typed instead of Enter is done at once, as it would be at home.
    """
    while True:
        as_before = put_back(context, command)
        told = _ran(context, run, command)
        beside = command[0] == NOTES or command == SHEET  # nobody is asked beside a call, or a no
        typed = "" if beside else offer(context, wanted=partial(wanted, view, commands))
        if command[0] in AT_ONCE and not typed:
            click.echo()
            return command
        stages: tuple[str, ...] = ()
        if command[0] in (INTERVIEW, NOTES):  # its keys are for what is there now
            desk = desk_of(context)
            stages = tuple(each.name for each in desk.stages)
            with suppress(BrokenScript):  # home says it
                view = seen(context, desk)
        question, keys = next_to(command, view, stages)
        found = wish(
            f"\n{question}",
            view,
            commands,
            keys,
            again=partial(_again, context, run, command, told),
            typed=typed,
        )
        if found.told:
            return _asked(context, found.told)
        if not found.command:
            return None if found.leave else command
        command = as_before if found.command == UNDO and as_before else found.command


def _ran(context: Context, run: Run, command: tuple[str, ...]) -> Sequence[str]:
    """Run a command, and return what it said."""
    click.echo()
    at_once = command[0] in AT_ONCE and not context.wants_plain
    if at_once:
        _new_page()
    with within_home(), telling() as told:
        run(command)
    if at_once:  # Enter pressed while the days ahead were counted is no wish for more
        forget_typed_ahead()
    return told


def _again(context: Context, run: Run, command: tuple[str, ...], told: Sequence[str]) -> None:
    """Tell once more what a command showed, or was done by it; else where they stand.

    `told` is what it said: of one that asked nothing it says all that it did.
    """
    if command == UNDO:
        for line in told:
            click.echo(line)
        return
    looks = any(command[: len(each)] == each for each in LOOKS)
    if looks and all(each in LOOKS_AT for each in command if each.startswith("--")):
        with within_home():
            run(command)
        return
    with suppress(BrokenScript):  # as above
        *standing, _ = home_sentences(seen(context, desk_of(context)))  # but for its keys
        for sentence in standing:
            echo(sentence)


def _new_page() -> None:
    """Let what stands on the terminal move up: what comes next is not to be read under it."""
    click.echo("\n" * (shutil.get_terminal_size().lines - 1) + TOP, nl=False)


def _roomy() -> bool:
    return shutil.get_terminal_size().columns >= ROOMY


def _shown(context: Context, view: Home, *, counted: bool) -> None:
    if context.wants_plain:
        for sentence in home_sentences(view, counted=counted):
            echo(sentence)
        return
    (columns, height), signs = shutil.get_terminal_size(), signs_of(context)
    blank = _roomy()
    rows = home_rows(view, columns=columns, signs=signs)
    if len(laid_out(rows)) + blank >= height:  # with the prompt, who and when would move out
        rows = home_rows(view, columns=columns, signs=signs, short=True)
    show(rows, theme=context.settings.theme, signs=signs)
    if blank:
        click.echo()


def _listed(commands: Sequence[str]) -> None:
    """Print what can be typed, where no key can be pressed."""
    echo(typed_here(f"To practice, type: trainer drill. The others: {', '.join(commands)}."))
