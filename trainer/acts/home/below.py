"""The question below what a command said, with the keys that it has."""

from collections.abc import Sequence

from msgspec.structs import asdict

from trainer.acts.context import Context
from trainer.acts.home.said.keyed import BROWSER, EDIT, PAGED, keyed, led_on
from trainer.acts.typed import KEYS
from trainer.core.settings import as_toml
from trainer.disk.settings import read_settings
from trainer.rows.home.view import Home

CONFIG, WHOLE = ("config",), 3
"""The command for the settings, and the words of one that changes one."""
SHEET, INTERVIEW, NOTES = KEYS["c"], "interview", "debrief"
BACK = "Enter: back home · q: leave "
BACK_OR_PRACTICE = "Enter: back home · d: practice · q: leave "
BACK_OR_BROWSER = "Enter: back home · p: print it, from the browser · q: leave "
BACK_OR_DAYS = "Enter: back home · e: change it · t: the days ahead · q: leave "
BACK_OR_CHANGE = "Enter: back home · e: change an interview · d: practice · q: leave "
BACK_OR_ADD = "Enter: back home · {}a: add an interview · q: leave "
CHANGE = "e: change it · m: {} · x: it's off · "
MOVED, UNDATED = "it moved", "add its day"
NAMES_IT = frozenset({"read", "debrief", "today"})
"""Commands that end in saying how to practice: the keys below them name that key too."""


def next_to(
    command: tuple[str, ...], view: Home, stages: Sequence[str]
) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Return the question that lets what a command said stand, and its own keys.

    Of several interviews, `stages`, the one to change may be named: else editing asks which.
    """
    if command[: len(SHEET)] == SHEET:
        return BACK_OR_BROWSER, {"p": led_on(BROWSER, view)}
    if stages and command[0] == INTERVIEW and command != KEYS["i"]:
        return BACK_OR_DAYS, {"e": EDIT}
    if stages and command[0] == NOTES:
        return BACK_OR_CHANGE, {"e": EDIT}
    if command != KEYS["i"]:
        return (BACK_OR_PRACTICE if command[0] in NAMES_IT else BACK), {}
    change = {"e": EDIT, **PAGED} if stages else {}
    alone = len(stages) == 1 and keyed("m", view)  # it has no day yet
    if alone:
        change["m"] = alone
    named = {each: (*EDIT, each) for each in stages}  # typed as the list shows it
    what = CHANGE.format(UNDATED if alone else MOVED)
    question = BACK_OR_ADD.format(what if change else "")
    return question, {**named, **change, "a": KEYS["a"]}


def put_back(context: Context, command: tuple[str, ...]) -> tuple[str, ...]:
    """Return what puts a setting back that a command is about to change; nothing for any other.

    Settings are in no log: an undo just after would take back what was kept before.
    """
    if command[:1] != CONFIG or len(command) != WHOLE:
        return ()
    values = asdict(read_settings(context.settings_path))
    found = values.get(command[1])
    return () if found is None else (*CONFIG, command[1], as_toml(found).strip('"'))
