"""What is done with scripts: they are checked, listed, shown as cards, and edited."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import click

from trainer.acts.context import Context, Mistyped, answer, echo, say
from trainer.acts.desk import Desk, as_written, desk_of, opened
from trainer.acts.look.array import array
from trainer.acts.look.terminal import told_names
from trainer.acts.scripts.editor import NobodyHere, remind
from trainer.acts.scripts.edits import follow, moved_by, opened_in_editor
from trainer.acts.scripts.mend import EDIT, RESET, wanted_of
from trainer.acts.scripts.practiced import say_how
from trainer.acts.scripts.reset import reset
from trainer.core.edits.accepted import accepted, unwritten
from trainer.core.log.events import microseconds, today
from trainer.core.memory.fitted import new_card
from trainer.core.memory.fold import fold
from trainer.core.memory.memory import NEW
from trainer.core.memory.tally import tally
from trainer.core.plan.target import target
from trainer.core.script.cards import cards
from trainer.core.script.language import in_english
from trainer.core.stages.stages import waiting
from trainer.core.text import clean, one_line
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen, repeats
from trainer.disk.scripts import FIRST, Found, built_in_of, told_apart
from trainer.disk.shelf import Shelf, UnknownScript
from trainer.rows.editor import (
    AGAIN,
    AGAIN_OR_BACK,
    FIX_HELP,
    GO_BACK,
    KEPT,
    KEPT_OR_NOT,
    REST_OF_EDIT,
    file_of,
)
from trainer.rows.figures.cards import Known, card_rows, studied
from trainer.rows.row import counted
from trainer.rows.script.listed import (
    also_rows,
    card_fields,
    card_lines,
    offer,
    problem_fields,
    script_fields,
    tree,
)
from trainer.screens.asked.answers import STOPS

FINE = "The script is fine. To practice it: trainer drill{}"
FOREIGN = (
    "I compare words in any language. But the words that turn a meaning around, such as “not”, I "
    "know only in English. In other languages, a missing one counts like any other word."
)


def checked(context: Context, names: tuple[str, ...], *, as_tree: bool, as_json: bool) -> int:
    """Print what is wrong with these scripts, or with all; return the exit code."""
    shelf = context.shelf()
    found = tuple(told_apart(_named(shelf, names))) if names else shelf.scripts
    found = tuple(map(shelf.compared, found))
    problems = [problem for each in found for problem in each.problems]
    errors = sum(1 for problem in problems if not problem.warning)
    code = 1 if errors else 2 if len(found) < len(names) else 0
    if as_json:
        array(problem_fields(problem) for problem in problems)
        return code
    if as_tree:
        _trees(found)
    for problem in problems:
        echo(str(problem))
    warnings = counted(len(problems) - errors, "warning")
    summary = f"{counted(len(found), 'script')}, {counted(errors, 'error')}, {warnings}."
    if found or not names:  # of what there isn't, it was said
        (say if problems else echo)(summary)
    foreign = [
        each.script.title.text for each in found if each.script and not in_english(each.script)
    ]
    if foreign:
        say(f"Not in English, as far as I can tell: {'; '.join(foreign)}. {FOREIGN}")
    _tell_moves(as_written(context, shelf), found)
    return code


def listed(context: Context, *, as_json: bool) -> None:
    """Print the scripts there are, the person's own first."""
    found = context.shelf().scripts
    if as_json:
        array(
            {"id": each.id, **script_fields(each.script), "path": str(each.path), "own": each.own}
            for each in found
        )
        return
    for each in found:
        origin = str(each.path) if each.own else "built in"
        if each.script is None:
            errors = sum(1 for problem in each.problems if not problem.warning)
            echo(one_line(f"{each.id or '-'}: {counted(errors, 'error')} ({origin})"))
            continue
        size = counted(len(cards(each.script)), "line or reply", "lines and replies")
        echo(one_line(f"{each.id}: {each.script.title.text} ({size}; {origin})"))


def in_cards(context: Context, name: str | None, *, keys: bool, as_json: bool) -> None:
    """Print the cards of a script, and how well each is remembered; `keys`: by their keys."""
    desk = desk_of(context)
    script = desk.shelf.usable(name or FIRST)
    made = cards(script)
    now = microseconds(desk.now)
    memories = fold(desk.live, new_card(desk.live))
    rows = [(card, memories.get(card.key, NEW)) for card in made]
    also = accepted(desk.live)
    if as_json:
        array(
            card_fields(
                card,
                memory,
                now=now,
                zone=context.zone,
                begins=context.settings.day_begins,
                also=also.get(card.key, ()),
            )
            for card, memory in rows
        )
        return
    if not keys:
        told = tally(made, memories)
        names = told_names(context, desk.names(script))
        day = today(desk.now)
        learned = studied(desk.live)
        stage = desk.meant(script)
        idle = waiting(made, stage) if stage else frozenset[str]()
        goal = target(stage, made, script=script.id, now=context.clock()) if stage else None
        known = Known(memories, day, names, told.say, told.letters, also, learned, idle, goal)
        for row in card_rows(made, known):
            echo(row)
        return
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for card, memory in rows:
        for line in card_lines(card, memory, now=now, columns=columns):
            click.echo(line)
        for row in also_rows(card, also.get(card.key, ())):
            echo(row)


def edited(context: Context, name: str | None) -> int:
    """Open a script in the editor; show what is wrong with it then; return the exit code.

    What was learned follows what moved.
    """
    shelf = context.shelf()
    _offer(context, shelf, name or FIRST)
    before = shelf.get(name or FIRST)
    line, was = 1 if before.script else _first_error(before), shelf.whole(before)
    while True:
        try:
            found = opened_in_editor(context, shelf, name or FIRST, line, was=was)
        except NobodyHere as error:
            raise Mistyped(str(error)) from None
        _wrong(context, found)
        known = shelf.copied(found)
        wanted = _again(context, found, known) if found.problems else None
        if wanted == RESET:
            reset(context, known)
            return 0
        if found.script and not wanted:
            break
        if not wanted:
            if known:
                echo(f"{GO_BACK} trainer script reset {known}")
            return 1
        line = _first_error(found)
    if context.store_path.exists():
        with opened(context) as log:
            follow(context, log, found.script)
    _ready(context, found, name)
    return 0


def _ready(context: Context, found: Found, name: str | None) -> None:
    """Say that a script can be practiced, and how; `name`: what it was asked for by."""
    if not found.problems:
        echo(FINE.format(f" {found.id}" if name else ""))
    elif not context.at_terminal:  # else it was said where it was asked
        click.echo("You can practice with it.")
    if built_in_of(found.id) is None:
        say_how(context, found.id)


def _wrong(context: Context, found: Found) -> None:
    """Say what is wrong with a script, and where."""
    for problem in found.problems:
        echo(problem.brief if context.at_terminal else str(problem))


def _first_error(found: Found) -> int:
    """Return the line of the first error of a script, of the first warning where it has none."""
    errors = [problem.line for problem in found.problems if not problem.warning]
    return min(errors or [problem.line for problem in found.problems])


def _again(context: Context, found: Found, known: str | None) -> str | None:
    """Ask what is to be done with a script that isn't right: the command's name; None: nothing.

    Enter goes back to an error, for nobody can practice with it; a warning may be as it was meant.
    Before the editor opens again, how to leave it is told. `known` is the script that came with the
    program and that this one was made from, if any.
    """
    if not context.at_terminal:
        return None
    told = partial(_wrong, context, found)
    if found.script:
        wanted = EDIT if _unlike_that(told) else None
    else:
        wanted = wanted_of(AGAIN_OR_BACK if known else AGAIN, told, partial(_helped, found))
    if wanted == EDIT:
        remind(context, _first_error(found))
    return wanted


def _helped(found: Found) -> None:
    """Say what can be done about an error, and where the script is."""
    echo(FIX_HELP)
    echo(one_line(file_of(found.path)))


def _unlike_that(told: Callable[[], None]) -> bool:
    """Ask whether a script with warnings is to be opened again; the end of the input is a no."""
    while typed := answer(KEPT):
        if repeats(typed):
            told()
            continue
        key = typed if typed == "e" else chosen(KEPT, typed, part=True)
        if key == "e" or typed in REST_OF_EDIT:
            return True
        if key == "" or consent(typed) is not None or typed in STOPS:
            return False
        echo(KEPT_OR_NOT)
    return False


def _offer(context: Context, shelf: Shelf, name: str) -> None:
    """Name the wordings that a person let count too, and that the script doesn't have yet."""
    script = shelf.get(name).script
    if script and context.store_path.exists():
        desk = desk_of(context, shelf)
        names = told_names(context, desk.names(script))
        for card, one in unwritten(accepted(desk.live), cards(script)):
            say(offer(card, one, names))


def _named(shelf: Shelf, names: Iterable[str]) -> Iterator[Found]:
    """Yield the scripts of those names; say which there are not, and go on."""
    for name in names:
        try:
            yield shelf.get(name)
        except UnknownScript as unknown:
            say(f"trainer: {unknown}")


def _trees(found: Iterable[Found]) -> None:
    for each in found:
        if each.script:
            for row in tree(each.script):
                click.echo(clean(row))
            click.echo()


def _tell_moves(desk: Desk, found: Iterable[Found]) -> None:
    """Say which cards would be recognized in a new place; nothing is written."""
    if not desk.log:
        return
    for each in found:
        if each.script:
            for sentence in moved_by(each.script, desk):
                say(sentence)
