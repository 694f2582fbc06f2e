"""Finds and reads script files: a person's own, then those that come with the program."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from trainer.core.problems import Problem
from trainer.core.script.script import MAX_BYTES, Script
from trainer.core.value import replace
from trainer.disk.kept import Kept, Parsed
from trainer.disk.reading import NotRegular, read_small
from trainer.posix.files import appearing, keep_folder_private, keep_private, private_folder

FIRST = "second-interview"
"""The script to practice when none is named."""

_SUFFIX = ".md"


class Found(Struct, frozen=True):
    """A script file: its id, the script (None if it has errors), and all its problems.

    `own` is False for a script that comes with the program.
    """

    path: Path
    id: str
    script: Script | None
    problems: tuple[Problem, ...] = ()
    own: bool = True


def is_path(name: str) -> bool:
    """Tell whether what a person typed is a path; else it is an id."""
    separators = {"/", os.sep, os.altsep or "/"}
    return name.lower().endswith(_SUFFIX) or any(sign in name for sign in separators)


def own_scripts(folder: Path, kept: Kept | None = None) -> tuple[Found, ...]:
    """Read a person's own scripts."""
    return tuple(_folder(folder, kept))


def changed_since(folder: Path, moment: datetime) -> bool:
    """Tell whether one of the scripts of a folder was written after a moment."""
    with suppress(OSError):  # a folder that isn't there, or can't be read, has no changes to tell
        written = (each.stat().st_mtime for each in folder.glob("*.md"))
        return any(at > moment.timestamp() for at in written)
    return False


def built_in_scripts() -> dict[str, Path]:
    """Return the files of the scripts that come along by their ids, the first one first.

    Their ids are the names of their files, so none is read for it.
    """
    paths = sorted(built_in().glob(f"*{_SUFFIX}"), key=lambda path: (path.stem != FIRST, path.stem))
    return {path.stem: path for path in paths}


def load(
    path: Path, kept: Kept | None = None, *, own: bool = True, before: Script | None = None
) -> Found:
    """Read one file; whatever is wrong with it is a problem, never an exception.

    What it was read as may be `kept`. `before`: the script as it was without errors, from which it
    is told which line has lost its mark.
    """
    data = _read(path)
    if kept and isinstance(data, bytes) and not before:
        found = kept.parsed(data, path, lambda: _parsed(data, path))
    else:
        found = _parsed(data, path, before)
    return Found(path, found.id, found.script, found.problems, own)


def _parsed(data: bytes | Problem, path: Path, before: Script | None = None) -> Parsed:
    from trainer.core.script.lost import known
    from trainer.core.script.parse import decode, parse, script_id

    text = decode(data, str(path)) if isinstance(data, bytes) else data
    if isinstance(text, Problem):
        return Parsed(script_id("", stem=path.stem), None, (text,))
    script, problems = parse(text, path=str(path), stem=path.stem, known=known(before))
    name = script.id if script else script_id(text, stem=path.stem)
    return Parsed(name, script, problems)


def taken_over(found: Found, path: Path) -> None:
    """Make a built-in script a person's own, for nobody else to read; never over another file."""
    private_folder(path.parent)
    with appearing(path) as unfinished:
        unfinished.write_bytes(found.path.read_bytes())


def given_back(found: Found, path: Path) -> bool:
    """Remove a copy that `taken_over` made and nobody changed; say whether it was one."""
    try:
        same = path.read_bytes() == found.path.read_bytes()
    except FileNotFoundError:
        return False
    if same:
        path.unlink()
    return same


def set_aside(path: Path, kept: Path) -> None:
    """Give a person's own script a name by which it's none; never over another file."""
    with appearing(kept) as unfinished:
        unfinished.write_bytes(path.read_bytes())
    path.unlink()


def built_in_of(name: str) -> str | None:
    """Return the id of the built-in script that a name, or a path, stands for; None: of none."""
    plain = Path(name).stem if is_path(name) else name
    return plain if plain in built_in_scripts() else None


def keep_scripts_private(own_folder: Path) -> None:
    """Take the rights to a person's own scripts, and to their folder, from everybody else."""
    try:
        paths = [path for path in own_folder.iterdir() if path.suffix.lower() == _SUFFIX]
        keep_folder_private(own_folder, lambda name: name.lower().endswith(_SUFFIX))
    except OSError:
        return  # not there, or not this person's: then nothing of theirs is in it
    for path in paths:
        keep_private(path)


def built_in() -> Path:
    """Return the folder of the scripts that come along: in the package, or beside it in git."""
    here = Path(__file__).parent.parent
    packed = here / "decks"
    return packed if packed.is_dir() else here.parent / "decks"


def _folder(folder: Path, kept: Kept | None) -> Iterator[Found]:
    try:
        paths = sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() == _SUFFIX and not path.name.startswith(".")
        )
    except FileNotFoundError:
        return  # nobody has written a script yet
    except OSError as error:
        yield Found(folder, "", None, (_unreadable(folder, error),))
        return
    yield from told_apart(load(path, kept) for path in paths)


def told_apart(scripts: Iterable[Found]) -> Iterator[Found]:
    """Yield scripts; the second of two files with one id can't be used, and says so.

    What was learned is kept by id: in two scripts of one id it would go to either.
    """
    seen: dict[str, Path] = {}
    for found in scripts:
        there = found.id and found.path.exists()
        first = seen.setdefault(found.id, found.path) if there else found.path
        yield found if same_file(first, found.path) else _second(found, first)


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file."""
    return one == other or one.resolve() == other.resolve()


def _second(found: Found, first: Path) -> Found:
    problem = Problem(
        str(found.path),
        found.script.title.at if found.script else 1,
        f"Another script already has the id {found.id}: {first}.",
        f"Put a different one at the end of the title, such as {{#{found.id}-2}}.",
    )
    if any(each.what == problem.what for each in found.problems):
        return found
    problems = sorted((problem, *found.problems), key=lambda problem: problem.line)
    return replace(found, script=None, problems=tuple(problems))


def _read(path: Path) -> bytes | Problem:
    """Return at most one byte more of a file than a script may have."""
    try:
        return read_small(path, MAX_BYTES)
    except NotRegular as error:
        what = "This is a folder." if error.folder else "This isn't a regular file."
        return Problem(str(path), 1, what, f"Choose a script, a text file that ends in {_SUFFIX}.")
    except (OSError, ValueError) as error:
        return _unreadable(path, error)


def _unreadable(path: Path, error: OSError | ValueError) -> Problem:
    match getattr(error, "errno", errno.ENOENT):
        case errno.ENOENT | errno.ENOTDIR | errno.ENAMETOOLONG | errno.ELOOP:
            what, remedy = "That file doesn't exist.", "To see the scripts: trainer script list"
        case errno.EACCES | errno.EPERM:
            what, remedy = (
                "You don't have permission to read this.",
                "Ask its owner, or change its permissions.",
            )
        case _:
            what, remedy = "This can't be read.", "Check the disk, then try again."
    return Problem(str(path), 1, what, remedy)
