"""A file opened in the person's editor; the first time it is said what opens, and asked."""

from collections.abc import Callable
from pathlib import Path

from trainer.acts.context import Context, ask, echo
from trainer.core.problems import TrainerError
from trainer.core.text import one_line
from trainer.disk.editor import MissingEditor, found, installed, named, open_editor, program
from trainer.disk.settings import change
from trainer.rows.editor import NOT_OPENED, opens, question
from trainer.screens.asked.agree import NO, YES


class NotOpened(TrainerError):
    """The person would rather not."""

    def __init__(self) -> None:
        super().__init__(NOT_OPENED)


def opened(context: Context, ready: Callable[[], Path], line: int) -> None:
    """Open a file at a line and wait until it is closed; `ready` makes it, once it is wanted.

    What VISUAL or EDITOR names is opened, else what the person chose before. An editor that they
    were not told of yet is told first; one that is missing is said, and another one offered.
    """
    chosen, known = named() or context.settings.editor or found(), context.settings.editor
    if not installed(chosen):
        missing = MissingEditor(chosen)
        if not (missing.other and context.at_terminal):
            raise missing
        echo(one_line(missing.what))
        chosen, known = missing.other, ""
    if chosen != known and context.at_terminal:
        chosen = _agreed(chosen, line)
        change(context.settings_path, "editor", chosen)
        context.forget_settings()
    open_editor(ready(), line, editor=chosen)


def _agreed(chosen: str, line: int) -> str:
    """Return the editor to open, told and agreed to; `NotOpened` where it isn't.

    Enter is a no: an editor is hard to leave for somebody who never saw one.
    """
    while True:
        for sentence in opens(program(chosen), line=line):
            echo(one_line(sentence))
        try:
            typed = ask(question(others=not named())).strip()
        except EOFError:
            raise NotOpened from None
        if typed.lower() in YES:
            return chosen
        if not typed or typed.lower() in NO or named():
            raise NotOpened
        if installed(typed):
            chosen = typed
        else:
            echo(one_line(MissingEditor(typed).what))
