"""The table read as ordinary lines: one page at a time, Enter goes on."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from trainer.core.log.events import Event
from trainer.core.sitting.keep import met as read_line
from trainer.core.words.consent import consent
from trainer.core.words.labels import ONCE_MORE
from trainer.rows.row import counted
from trainer.rows.script.pages import Page
from trainer.screens.asked.answers import GO_BACK, Stopped, asked
from trainer.screens.printed import printed

HELP = "Read it aloud, then press Enter. repeat tells it again, b goes back a page, q stops."
HELP_ON = "Press Enter to go on. repeat tells this part again, b goes back a part, q stops."
ASK_IT = "You can ask, too: type 10 for question 10, or: what if she says no?"
"""What is said besides where questions are answered."""
NONE_READ = "A line counts as read once you press Enter after it, so none does yet."


def print_whole(pages: Sequence[Page], *, write: Callable[[str], object]) -> None:
    """Write every page, one below the other."""
    for page in pages:
        write("")
        printed(page.rows, write)


def read_through(
    pages: Sequence[Page],
    *,
    record: Callable[[Event], Event],
    now: Callable[[], datetime],
    read: Callable[[str], str] = input,
    write: Callable[[str], object] = print,
) -> bool:
    """Show page after page; a page is met, and that is recorded, when Enter leaves it.

    False: the person stopped before the last one.
    """
    place, met = 0, set[str]()
    while place < len(pages):
        page = pages[place]
        write("")
        printed(page.rows, write)
        try:
            back = _goes_back(
                f"\n{place + 1} of {len(pages)}. Enter: next · b: back · q: stop ",
                read=read,
                write=write,
                again=partial(printed, page.rows, write),
            )
        except Stopped:
            break
        except EOFError:
            write("")
            break
        if back:
            place = max(0, place - 1)
            continue
        for key, line in page.met:
            record(read_line(key, line, now=now()))
            met.add(key)
        place += 1
    write(f"{counted(len(met), 'line')} read." if met else NONE_READ)
    return place >= len(pages)


def by_parts(
    parts: Sequence[Sequence[str]],
    *,
    read: Callable[[str], str],
    write: Callable[[str], object],
    tells: Callable[[str], Sequence[str]] | None = None,
) -> None:
    """Write a long text part by part, for who hears it: nothing of it is read as met.

    `tells`: what answers a question about it, if anything does.
    """
    place, help_ = 0, f"{HELP_ON}\n{ASK_IT}" if tells else HELP_ON

    def tell() -> None:
        for line in parts[place]:
            write(line)

    while place < len(parts):
        tell()
        if place + 1 == len(parts):
            return
        keys = "Enter: next · b: back" if place else "Enter: next"
        question = f"\n{place + 1} of {len(parts)}. {keys} · q: that's enough "
        try:
            back = _goes_back(
                question, read=read, write=write, again=tell, help_=help_, tells=tells
            )
        except Stopped:
            return
        except EOFError:
            write("")
            return
        place = max(0, place - 1) if back else place + 1


def _goes_back(
    question: str,
    *,
    read: Callable[[str], str],
    write: Callable[[str], object],
    again: Callable[[], object],
    help_: str = HELP,
    tells: Callable[[str], Sequence[str]] | None = None,
) -> bool:
    """Ask until it's clear where to go: True is a page back, False the next one.

    `again` tells the page once more. Words that say neither move nothing: `how long is this?` is no
    wish to go on.
    """
    while typed := asked(question, read=read, write=write, help_=help_):
        if consent(typed):
            return False
        if typed in GO_BACK:
            return True
        if typed == ONCE_MORE:
            again()
        else:
            told = tells(typed) if tells else ()
            for line in told or help_.split("\n"):
                write(line)
    return False
