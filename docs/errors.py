"""Writes docs/errors.md: every way in which something can go wrong, as the program words it.

A test holds the file against what this writes, and fails when an error has no row.
"""

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from inspect import getsourcelines
from pathlib import Path
from unittest.mock import patch

import trainer
from trainer.cli import UNFORESEEN
from trainer.core.problems import Problem, TrainerError
from trainer.core.script.faults import Fault
from trainer.core.settings import parse_settings
from trainer.store.refusals import StoreError

HERE = Path(__file__).parent
LOG = Path("log.db")
SHOWN = Path("call.md")
OF_SETTINGS = ("plain: true", "minutes = 0", "minuts = 5", "strictness = 'strict'")


def modules() -> None:
    """Import everything there is, so that every error is known."""
    for found in pkgutil.walk_packages(trainer.__path__, "trainer."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def errors() -> list[type[TrainerError]]:
    """Return every class of error, in the order of the source."""
    found, waiting = [], [TrainerError]
    while waiting:
        own = waiting.pop().__subclasses__()
        waiting += own
        found += own
    return sorted(found, key=lambda kind: (kind.__module__, getsourcelines(kind)[1]))


def example(kind: type[TrainerError]) -> str | None:
    """Return what the program says, for one example; None where only its own kinds are raised."""
    if issubclass(kind, StoreError):
        return None if kind is StoreError else str(kind(LOG))
    now = datetime(2026, 11, 25, 17, tzinfo=UTC)
    problem = Problem(str(SHOWN), 3, "There's nothing to say.", "Write a line.")
    made: dict[str, tuple[object, ...]] = {
        "WrongClock": (now.replace(year=1970), None),
        "NotAnEvent": ("The rating is 9, not 1, 2, 3 or 4.",),
        "UnknownScript": ("my-cal", ["my-call", "second-interview"]),
        "NoSuchFile": ("my-cal.md", ["my-call.md"], ["my-call", "second-interview"]),
        "SettingsError": (parse_settings(OF_SETTINGS[1], path="settings.toml")[1],),
        "BadRow": ("answers.tsv:3: This row has no answer. Write kind, line, slots, said.",),
        "NoCallToday": (now.replace(day=27), now),
        "NoEditor": ("The editor “emacs” can't be started.",),
        "NoSuchEditor": ("lp",),
        "MissingEditor": ("emacs",),
        "NoName": ("../call",),
        "NameTaken": ("my-call",),
        "NothingToSay": ("my-call",),
        "NoText": (
            "questions.txt",
            "That file doesn't exist, or can't be read. Check its name.",
        ),
        "NotReadable": ("a.pdf", "This is a PDF, not text.", "Paste the text: --from -"),
        "NotTaken": ("answers.jsonl", 17, "The rating is 9, not 1, 2, 3 or 4."),
        "NotAFile": (SHOWN,),
        "NotOurs": (SHOWN,),
        "Earlier": (SHOWN,),
        "PlaceTaken": (SHOWN,),
    }
    name = kind.__name__
    if name in {"ScriptError", "BrokenScript"}:
        return None if name == "ScriptError" else str(problem)
    with patch.dict(os.environ, PATH="", VISUAL="", EDITOR=""):  # whichever editors are here
        return str(kind(*made.get(name, ())))


def faults() -> Iterator[Fault]:
    """Yield all that can be found in a script, in the order of the source."""
    seen = set()
    home = "trainer.core.script."
    for name in (f"{home}markdown.findings", *sorted(sys.modules)):
        if name.startswith(home):
            for value in vars(sys.modules[name]).values():
                if isinstance(value, Fault) and value not in seen:
                    seen.add(value)
                    yield value


def row(*cells: str) -> str:
    """Return one row of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page() -> str:
    """Return the whole page."""
    modules()
    told = [(kind, example(kind)) for kind in errors() if kind.__module__.startswith("trainer.")]
    kinds = [
        row((kind.__doc__ or "").split("\n")[0].rstrip("."), text.replace("\n", " "))
        for kind, text in told
        if text
    ]
    scripts = [
        row("warning" if fault.warning else "error", fault.what, fault.remedy) for fault in faults()
    ]
    settings = [
        row(f"`{line}`", *(str(each) for each in parse_settings(line, path="settings.toml")[1]))
        for line in OF_SETTINGS
    ]
    return TEMPLATE.format(
        unforeseen=row("The program itself is at fault", UNFORESEEN.format(kind="KeyError")),
        kinds="\n".join(kinds),
        scripts="\n".join(scripts),
        settings="\n".join(settings),
    )


TEMPLATE = """\
# What can go wrong, and what you're told

`docs/errors.py` writes this page from the program itself, and a test checks that it's up to date.
Each message is one line on standard error, after `trainer: `. The file names are examples.

The exit code is 0 when all went well, 1 when something below stopped it or `check` found something,
2 when what you typed makes no sense or names something that doesn't exist (one line says what to
type instead), 130 after Ctrl-C, 129 when the terminal was closed, and 143 when the system told it
to stop. It's 0 too when whoever reads the output has seen enough, as `head` does. Everything you've
rated is saved in every one of these cases.

| what happened | what you're told |
|---|---|
{kinds}
{unforeseen}

`--debug` shows where in the program it happened: files, lines and function names. It never shows
what you said, wrote or noted.

## In a script

One line each: `path:line: what is wrong. What to do.` Words in braces stand for words of your own.

| kind | what | what to do |
|---|---|---|
{scripts}

## In the settings

| line | what you're told |
|---|---|
{settings}
"""

if __name__ == "__main__":
    (HERE / "errors.md").write_text(page(), encoding="utf-8")
