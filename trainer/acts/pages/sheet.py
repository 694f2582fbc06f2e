"""The call sheet: printed, written as a page, or shown in the browser."""

import re
import shutil
from functools import partial
from pathlib import Path

import click
from msgspec import Struct

from trainer.acts.context import Context, ask, echo, say, shown
from trainer.acts.desk import Desk, desk_of
from trainer.acts.home.situation import sheet_read
from trainer.acts.interviews.about import for_whom
from trainer.acts.interviews.blanks import tell_blanks
from trainer.acts.pages.answered import answered
from trainer.acts.pages.put import put
from trainer.core.log.events import Event, study_day
from trainer.core.outlook.first import near
from trainer.core.script.cards import cards
from trainer.core.script.script import Script
from trainer.core.stages.notes import notes
from trainer.core.stages.notes import shown as notes_at
from trainer.core.stages.onward import before
from trainer.core.stages.record import changed
from trainer.core.stages.stages import left_out
from trainer.core.value import replace
from trainer.posix.terminal import nothing_comes
from trainer.rows.asked.noted import call_noted
from trainer.rows.script.pages import AS_TEXT
from trainer.rows.sheet import Circumstances, Sheet, head, sheet, sheet_rows
from trainer.screens.paged import paged
from trainer.screens.tableread import by_parts
from trainer.store.store import Store

NAME = "call-sheet.html"
"""The file, beside the log, of the sheet that the browser shows."""


class Wanted(Struct, frozen=True):
    """How the sheet is wanted: printed here, as a file, in the browser.

    `roomy`: on two sides; `sure`: an earlier page may be replaced. `answer`: only what one says
    after it.
    """

    page: bool = False
    html: Path | None = None
    browser: bool = False
    roomy: bool = False
    sure: bool = False
    answer: str = ""


def call_sheet(context: Context, name: str | None, wanted: Wanted) -> None:
    """Show the call sheet in each way that is wanted; no line is met by it."""
    desk = for_whom(context, desk_of(context), name)
    if desk is None:
        return
    script = desk.script(name)
    tell_blanks(desk, script)
    if wanted.answer:
        found = sheet_of(context, desk, script, aloud=context.wants_plain)
        _print(context, answered(found, wanted.answer))
        return
    found = sheet_of(context, desk, script)
    file = wanted.html
    if file is not None and put(context, _as_page(found, wanted), file, sure=wanted.sure):
        say(f"Saved: {file}. Only you can read it; delete it after the call if you like.")
    if wanted.browser:
        _in_browser(context, _as_page(found, wanted))
    if wanted.page:
        show_sheet(context, desk, script)
    seen = context.at_terminal and (wanted.page or wanted.browser)  # a file is for later
    if seen and (looked := looked_at(desk, script)):
        with Store.open(context.store_path) as store:
            store.append(looked)


def looked_at(desk: Desk, script: Script) -> Event | None:
    """Return the event that the call sheet was looked at; None where its call isn't today's.

    Home and today know by it what is left to do before the call.
    """
    stage, now = desk.meant(script), desk.now
    if stage is None or near(stage, now) != 0 or sheet_read(stage, now):
        return None
    return changed(stage, replace(stage, sheet=now), now)


def show_sheet(context: Context, desk: Desk, script: Script) -> None:
    """Print the call sheet here, a screenful at a time on a terminal."""
    found = sheet_of(context, desk, script, aloud=context.wants_plain)
    stage = desk.meant(script)
    if stage and stage.made(desk.now):  # before the interview, what they said counts most
        own = notes(desk.live, stage.name)
        told = call_noted(script, stage, own)
        found = replace(found, head=(*found.head, *told))
    _print(context, found)


def _print(context: Context, found: Sheet) -> None:
    parts = [[row.line for row in rows] for rows in sheet_rows(found)]
    if context.wants_plain and context.at_terminal and not nothing_comes():
        top, *rest = [[each for line in part for each in shown(line).split("\n")] for part in parts]
        first = [*top, "", *rest[0]] if rest else top
        by_parts([first, *rest[1:]], read=ask, write=click.echo, tells=partial(_after, found=found))
        return
    told = [line for number, part in enumerate(parts) for line in (*[""] * bool(number), *part)]
    lines = [each for line in told for each in shown(line).split("\n")]
    # Ordinary lines go elsewhere here: nothing is waited for.
    room = len(lines) + 1 if context.wants_plain else shutil.get_terminal_size().lines
    paged(lines, rows=room, read=ask, write=click.echo)


_IF = re.compile(r"\b(?:if|when|in case) (?P<answer>\S.*?)[?.!]*$", re.IGNORECASE)
"""With what somebody begins who asks about an answer of theirs."""
_NUMBER = re.compile(
    r"(?:(?:please )?(?:read|tell|show|give|go to|what(?:'s| is))(?: me)? )?"
    r"(?:(?:the )?(?:number|question|line|no\.?) )?(\d{1,2})[.?!]*",
    re.IGNORECASE,
)
"""How a question is asked for by its number."""


def _after(typed: str, *, found: Sheet) -> tuple[str, ...]:
    """Return what is said after an answer that somebody asks about: `if he says maybe`; or none.

    Of a number it's the question that has it.
    """
    if number := _NUMBER.fullmatch(typed):
        return _numbered(int(number[1]), found)
    asks = _IF.search(typed)
    if asks is None:
        return ()
    try:
        return _lines(answered(found, asks["answer"]))
    except click.UsageError:
        return ()


def _numbered(number: int, found: Sheet) -> tuple[str, ...]:
    """Return the question of the sheet that has a number; nothing where none has."""
    sections = (
        replace(each, entries=tuple(one for one in each.entries if one.number == number))
        for each in found.sections
    )
    having = tuple(each for each in sections if each.entries)
    return _lines(Sheet("", (), having)) if having else ()


def _lines(found: Sheet) -> tuple[str, ...]:
    return tuple(shown(row.line) for rows in sheet_rows(found) for row in rows if row.line.strip())


def sheet_of(context: Context, desk: Desk, script: Script, *, aloud: bool = False) -> Sheet:
    """Return the call sheet of a script, for the call that lies ahead; `aloud`: to be heard."""
    stage = desk.meant(script)
    found = notes_at(desk.live, study_day(desk.now), stage.name if stage else None)
    circumstances = Circumstances({}, found)
    if stage is None:
        return sheet(script, replace(circumstances, names=desk.names(script)), aloud=aloud)
    last = before(desk.stages, stage)
    top = head(stage, last, notes(desk.live), zone=context.zone, twelve=context.twelve)
    without = left_out(cards(script), stage.leave_out)
    circumstances = replace(circumstances, names=stage.names, leave_out=without)
    return sheet(script, circumstances, head=top, aloud=aloud)


def _as_page(found: Sheet, wanted: Wanted) -> str:
    from trainer.pages.sheet.page import call_sheet as as_page

    return as_page(found, roomy=wanted.roomy)


def _in_browser(context: Context, page: str) -> None:
    """Show a page in the browser, and say where it is: there may be none."""
    import webbrowser

    from trainer.posix.files import private_folder

    path = context.store_path.absolute().with_name(NAME)
    private_folder(path.parent)
    put(context, page, path, sure=True)  # it is ours alone, made anew each time
    shown = webbrowser.open(path.as_uri())
    echo("Your browser shows it. To print it: Ctrl-P, or Cmd-P on a Mac." if shown else NO_BROWSER)
    echo(f"The page is here: {path}")
    if not shown:
        echo(AS_TEXT)


NO_BROWSER = "I couldn't find a browser. Open the page in one yourself."
