"""A file opened in the person's editor; the first time it is said what opens, and asked."""

from collections.abc import Callable
from pathlib import Path

from trainer.acts.context import Context, ask, echo
from trainer.core.problems import TrainerError
from trainer.core.text import one_line
from trainer.disk.editor import (
    MissingEditor,
    NoSuchEditor,
    editor,
    found,
    installed,
    named,
    open_editor,
    program,
)
from trainer.disk.settings import change
from trainer.rows.editor import HELP, KEPT, NOT_OPENED, REST_OF_EDIT, opens, question
from trainer.screens.asked.agree import NO, YES
from trainer.screens.asked.answers import HELPS, STOPS


class NotOpened(TrainerError):
    """You decided not to open the editor."""

    def __init__(self) -> None:
        super().__init__(NOT_OPENED)


def opened(context: Context, ready: Callable[[], Path], line: int) -> None:
    """Open a file at a line and wait until it is closed; `ready` makes it, once it is wanted.

    What VISUAL or EDITOR names is opened, else what the person chose before. An editor that they
    were not told of yet is told first; one that is missing is said, and another one offered.
    """
    chosen, known = named() or context.settings.editor or found(), context.settings.editor
    if not installed(chosen):
        missing = MissingEditor(program(chosen))
        if not (missing.other and context.at_terminal):
            raise missing
        echo(one_line(missing.what))
        chosen, known = missing.other, ""
    if chosen != known and context.at_terminal:
        chosen = _agreed(chosen, line)
        change(context.settings_path, "editor", chosen)
        echo(KEPT)
        context.forget_settings()
    open_editor(ready(), line, editor=chosen)


def _agreed(chosen: str, line: int) -> str:
    """Return the editor to open, told and agreed to; `NotOpened` where it isn't.

    Enter is a no: an editor is hard to leave for somebody who never saw one.
    """
    while True:
        for sentence in opens(program(chosen), line=line):
            echo(one_line(sentence))
        while (typed := _typed(question(others=not named()))).lower() in HELPS | REST_OF_EDIT:
            if typed.lower() in HELPS:
                echo(HELP)
        if typed.lower() in YES:
            return chosen
        if not typed or typed.lower() in NO | STOPS or named():
            raise NotOpened
        if not installed(typed):
            echo(one_line(MissingEditor(typed).what))
        elif not editor(typed):
            echo(one_line(str(NoSuchEditor(typed))))
        else:
            chosen = typed


def _typed(asked: str) -> str:
    """Return what was typed; `NotOpened` at the end of the input."""
    try:
        return ask(asked).strip()
    except EOFError:
        raise NotOpened from None
