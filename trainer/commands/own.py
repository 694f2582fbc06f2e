"""A script as the person's own: copied from the built-in one when it is first edited."""

from pathlib import Path

from trainer.commands.base import Context, echo
from trainer.core.script import Script
from trainer.core.text import one_line
from trainer.editing import NoEditor, open_editor
from trainer.scripts import BrokenScript, Found, get, load


def own_copy(context: Context, found: Found) -> Path:
    """Return the path of the person's own file of a script; a built-in one is copied first."""
    if found.own:
        return found.path
    folder = context.own_scripts
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / found.path.name
    try:
        with path.open("xb") as file:
            file.write(found.path.read_bytes())
    except FileExistsError:
        raise NoEditor(f"{path} is there already, with another id.") from None
    echo(f"It is your own from now on: {one_line(str(path))}")
    return path


def opened_in_editor(context: Context, name: str, line: int = 1) -> Found:
    """Open a script in the editor, and return it as it is afterwards, with all its problems."""
    path = own_copy(context, get(name, context.own_scripts))
    open_editor(path, line)
    return load(path)


def edited(context: Context, name: str, line: int = 1) -> Script:
    """Open a script in the editor and return it; raises `BrokenScript` when it has errors then."""
    found = opened_in_editor(context, name, line)
    if found.script is None:
        raise BrokenScript(found)
    return found.script
