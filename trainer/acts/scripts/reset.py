"""What `trainer script reset` does: the built-in words again; the person's copy is set aside."""

from datetime import date
from itertools import count
from pathlib import Path

from trainer.acts.context import Context, Mistyped, echo
from trainer.acts.desk import opened
from trainer.acts.scripts.edits import follow
from trainer.core.log.events import today
from trainer.core.text import one_line
from trainer.disk.scripts import FIRST, built_in_of, built_in_scripts, is_path, set_aside
from trainer.disk.shelf import Shelf
from trainer.rows.editor import NOT_YOURS, NOTHING_BUILT_IN, back_again


def reset(context: Context, name: str | None) -> None:
    """Set a person's copy of a built-in script aside, beside itself; progress follows the words.

    `Mistyped` where the script is theirs alone: there is nothing to go back to.
    """
    shelf = context.shelf()
    name = name or FIRST
    if not shelf.has(name):
        shelf.usable(name)  # a name that nothing has is told as everywhere
    known = shelf.copied(shelf.get(name)) if is_path(name) else built_in_of(name)
    if known is None:
        there = ", ".join(built_in_scripts())
        raise Mistyped(one_line(NOTHING_BUILT_IN.format(name, there)))
    copies = _copies(shelf, known)
    if not copies:
        echo(NOT_YOURS.format(known))
        return
    for copy in copies:
        kept = _aside(copy, today(context.clock()))
        echo(one_line(back_again(known, kept)))
    shelf.edited()
    if context.store_path.exists():
        with opened(context) as log:
            follow(context, log, log.desk.shelf.usable(known))


def _copies(shelf: Shelf, known: str) -> tuple[Path, ...]:
    """Return the file in a person's folder that has the name of a built-in script, else its id."""
    named = built_in_scripts()[known].name
    found = tuple(each.path for each in shelf.own if each.path.name == named)
    return found or tuple(each.path for each in shelf.own if each.id == known)


def _aside(copy: Path, day: date) -> Path:
    """Rename a copy so that it's no script any more, over nothing; return where it is."""
    names = (f"{copy.stem}.{day.isoformat()}{f'-{n}' if n > 1 else ''}.txt" for n in count(1))
    kept = next(path for each in names if not (path := copy.with_name(each)).exists())
    set_aside(copy, kept)
    return kept
