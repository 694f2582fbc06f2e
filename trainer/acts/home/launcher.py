"""The word `trainer`, made to work everywhere: offered once, never done without a yes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from trainer.acts.context import Context, ask, calmly, echo, say
from trainer.acts.typed import comes_back
from trainer.core.problems import TrainerError
from trainer.disk.launcher import (
    Found,
    Here,
    found_by,
    made,
    on_path,
    place,
    read_anew,
    write,
)
from trainer.disk.settings import change
from trainer.rows.trouble import trouble
from trainer.screens.asked.agree import agreed

NEEDED = "To come back, you'd have to open this folder and type: {}"
WORD = "I can make the short word “trainer” work from any folder. It's one small file: {}"
MAKE = "Enter: yes, make it \N{MIDDLE DOT} n: no, and don't ask again "
ADD = "Enter: yes, add it \N{MIDDLE DOT} n: no, I'll do it myself "
NEVER, OFFERED = "no", "the short word"


class Instead(Exception):
    """The person wants something else now than to answer."""


def offer(
    context: Context,
    here: Here | None = None,
    *,
    wanted: Callable[[str], bool] = lambda _: False,
) -> str:
    """Offer the launcher once, where `trainer` can't be found; say which file, and what is left.

    What is `wanted` instead is no answer: it's returned as it was typed, and asked the next time
    that the program starts.
    """
    here = here or Here.now()
    never = context.settings.launcher == NEVER or OFFERED in context.told_once
    if never or here.at_hand or here.program is None or made(here):
        return ""
    path = place(here)

    def told() -> None:
        echo(NEEDED.format(comes_back(here.command)))
        echo(WORD.format(path))

    echo("")
    told()
    answer = _answer(context, told, wanted)
    if answer is True:
        _made(context, here, path)
    elif answer is False:
        _declined(context)
    return answer if isinstance(answer, str) else ""


def _answer(
    context: Context, told: Callable[[], None], wanted: Callable[[str], bool]
) -> bool | str:
    """Return whether it's to be made, or what was typed instead: it is asked again the next time.

    The end of the input is no answer either.
    """
    typed = ""

    def read(question: str) -> str:
        nonlocal typed
        typed = calmly(context)(question)
        return typed

    def means(_: str) -> None:
        if wanted(typed):
            raise Instead

    try:
        return agreed(MAKE, read=read, write=echo, again=told, means=means)
    except Instead:
        context.told_once.add(OFFERED)
        return typed
    except EOFError:
        click.echo()
        return ""


def _declined(context: Context) -> None:
    change(context.settings_path, "launcher", NEVER)
    context.forget_settings()
    echo("All right. If you change your mind: trainer config launcher ask")


def _made(context: Context, here: Here, path: Path) -> None:
    """Write the launcher, and say what is left to do; one that can't be isn't offered anymore."""
    try:
        write(here)
    except (TrainerError, OSError) as error:
        why = trouble(error) if isinstance(error, OSError) else str(error)
        say(f"That didn't work: {why}")
        change(context.settings_path, "launcher", NEVER)
        context.forget_settings()
        return
    if on_path(path.parent, here):
        echo("Done. From now on, type: trainer")
    else:
        _look_in(path.parent, here)


def _look_in(folder: Path, here: Here) -> None:
    """Have the terminal look in the folder of the launcher, with a second yes, or say how."""
    found = found_by(folder, here)
    if found is None:
        echo(f"Done, but your terminal doesn't look in {folder} yet. Add that folder to Path:")
        echo("  in the Start menu, type: environment variables. Choose Edit, then Path, then New.")
        click.echo(f"Then open a new terminal, and type: {comes_back('trainer')}")
        return
    echo(f"Done. There's one more step: your terminal doesn't look in {folder} yet.")
    _offered(found)
    if not _added(found):
        echo("All right. To do it yourself, run this line once:")
        click.echo(f"  {found.typed}")  # to be copied
    again = "open a new terminal" if read_anew(here) else "log out and in again"
    click.echo(f"Now {again}, and from then on type: {comes_back('trainer')}")
    echo("Until then, in this terminal, type: trainer")


def _offered(found: Found) -> None:
    """Tell which line can be added, and to which file."""
    echo(
        f"I can add one line to the end of {found.shown}, a file that it reads each time it opens:"
    )
    click.echo(f"  {found.line}")  # as it stands


def _added(found: Found) -> bool:
    """Add the line, if the person agrees; False where it isn't there."""
    try:
        if not agreed(ADD, read=ask, write=echo, again=partial(_offered, found)):
            return False
    except EOFError:
        click.echo()
        return False
    try:
        found.add()
    except OSError as error:
        say(f"That didn't work: {trouble(OSError(error.errno, error.strerror, found.shown))}")
        return False
    echo("Added.")
    return True
