"""A file opened in the person's editor; the first time it is said what opens, and asked."""

from collections.abc import Callable
from pathlib import Path

from trainer.acts.context import Context, ask, echo
from trainer.core.problems import TrainerError
from trainer.core.text import one_line
from trainer.core.words import labels
from trainer.core.words.consent import consent
from trainer.disk.editor import (
    THEIRS,
    MissingEditor,
    NoSuchEditor,
    at_line,
    editor,
    found,
    in_terminal,
    installed,
    named,
    open_editor,
    program,
    set_as,
)
from trainer.disk.settings import change
from trainer.rows.editor import (
    NOBODY_HERE,
    NOT_OPENED,
    REST_OF_EDIT,
    helped,
    kept,
    opens,
    opens_theirs,
    question,
    reminded,
)
from trainer.screens.asked.answers import HELPS, STOPS


class NotOpened(TrainerError):
    """You decided not to open the editor."""

    def __init__(self) -> None:
        super().__init__(NOT_OPENED)


class NobodyHere(TrainerError):
    """An editor would open in a terminal, and there is none."""

    def __init__(self) -> None:
        super().__init__(NOBODY_HERE)


def opened(context: Context, ready: Callable[[], Path], line: int) -> None:
    """Open a file at a line and wait until it is closed; `ready` makes it, once it is wanted.

    What the person set here is opened, else what VISUAL or EDITOR names. An editor that they were
    not told of yet is told first; one that is missing is said, and another one offered. Whoever
    agreed to their own, as VISUAL or EDITOR names it, gets the one that is named there by then.
    Where there is no terminal none opens that needs one, and none that nobody chose.
    """
    known = set_as(context.settings.editor)
    chosen = known or named() or found()
    nobody = chosen and not context.at_terminal
    if nobody and (not (known or named()) or in_terminal(chosen)):
        raise NobodyHere
    if not installed(chosen):
        missing = MissingEditor(program(chosen))
        if not (missing.other and context.at_terminal):
            raise missing
        echo(one_line(missing.what))
        chosen, known = missing.other, ""
    if chosen != known and context.at_terminal:
        chosen = _agreed(chosen, line)
        theirs = chosen == named()
        change(context.settings_path, "editor", THEIRS if theirs else chosen)
        echo(one_line(kept(found(but=program(chosen)), theirs=theirs)))
        context.forget_settings()
    open_editor(ready(), line, editor=chosen)


def remind(context: Context, line: int) -> None:
    """Say how to leave the editor that scripts open in; one not agreed to yet is told of later.

    `line` is the one to be looked at: some editors don't go there by themselves.
    """
    if installed(known := set_as(context.settings.editor)):
        echo(one_line(reminded(program(known), line=line, there=at_line(known))))


def _agreed(chosen: str, line: int) -> str:
    """Return the editor to open, told and agreed to; `NotOpened` where it isn't.

    Enter is a no: an editor is hard to leave for somebody who never saw one. Whoever named it in
    VISUAL or EDITOR knows it, and there Enter is a yes.
    """
    while True:
        theirs = chosen == named()
        name = program(chosen)
        there = at_line(chosen)
        told = (
            (opens_theirs(name, line=line, there=there),)
            if theirs
            else opens(name, line=line, there=there)
        )
        for sentence in told:
            echo(one_line(sentence))
        asked = question(theirs=theirs)
        while (typed := _typed(asked)).lower() in HELPS | REST_OF_EDIT:
            if typed.lower() in HELPS:
                echo(helped(theirs=theirs))
        key = labels.chosen(asked, typed)
        typed = typed if key is None else key
        if (meant := consent(typed)) or (theirs and not typed):
            return chosen
        if not typed or meant is False or typed.lower() in STOPS:
            raise NotOpened
        if _speaks(typed):
            echo(helped(theirs=theirs))
        elif not installed(typed):
            echo(one_line(MissingEditor(typed).what))
        elif not editor(typed):
            echo(one_line(str(NoSuchEditor(typed))))
        else:
            chosen = typed


def _speaks(typed: str) -> bool:
    """Tell whether a sentence was typed, or a question, and no command that opens an editor.

    A command of several words has an option or a path, or begins with a program that is here.
    """
    words = typed.split()
    command = any(sign in typed for sign in "-/\\.'\"") or bool(words and installed(words[0]))
    return typed.endswith("?") or (len(words) > 1 and not command)


def _typed(asked: str) -> str:
    """Return what was typed; `NotOpened` at the end of the input."""
    try:
        return ask(asked).strip()
    except EOFError:
        raise NotOpened from None
