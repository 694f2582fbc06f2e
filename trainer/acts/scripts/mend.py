"""A script with an error, where home comes to it: corrected, or left for the words it came with."""

from collections.abc import Callable, Sequence

from trainer.acts.context import Context, answer, echo
from trainer.acts.scripts.editor import remind
from trainer.acts.typed import within_home
from trainer.core.text import one_line
from trainer.core.words.consent import sentence
from trainer.core.words.labels import chosen, repeats
from trainer.disk.shelf import BrokenScript
from trainer.rows.editor import (
    AGAIN_OR_BACK,
    FIX,
    FIX_HELP,
    FIX_OR_BACK,
    REST_OF_EDIT,
    broken_script,
    file_of,
)
from trainer.screens.asked.answers import LEAVES, word_of

EDIT, RESET = "edit", "reset"


def mended(context: Context, broken: BrokenScript, run: Callable[[Sequence[str]], None]) -> bool:
    """Let a script that has an error be corrected where somebody can; False: they leave."""
    found = broken.found
    if not (context.at_terminal and found.own):
        raise broken
    errors = [problem for problem in found.problems if not problem.warning]

    def tell() -> None:
        echo(broken_script(found.id, len(errors)))
        for problem in errors:
            echo(problem.brief)

    def help_there() -> None:
        echo(FIX_HELP)
        echo(one_line(file_of(found.path)))

    tell()
    remind(context, errors[0].line)
    known = broken.copied
    wanted = wanted_of(FIX_OR_BACK if known else FIX, tell, help_there)
    if wanted is None:
        return False
    with within_home():
        run(("script", wanted, known if known and wanted == RESET else found.id))
    return True


def wanted_of(
    question: str, tell: Callable[[], None], help_there: Callable[[], None]
) -> str | None:
    """Ask what is to be done with it: the command's name; None: they leave.

    Whoever asks for help, or isn't understood, is told what can be done; `tell` says once more what
    is wrong.
    """
    while (typed := answer(question)) is not None:
        if repeats(typed):
            tell()
            continue
        if word_of(typed) in LEAVES or (meant := sentence(typed)) is False:
            return None
        key = typed if typed in ("", "b") else chosen(question, typed, part=True)
        if key == "" or meant or typed in {"e", *REST_OF_EDIT}:
            return EDIT
        if key == "b" and question in (FIX_OR_BACK, AGAIN_OR_BACK):
            return RESET
        if key == "q":
            return None
        help_there()
    return None
