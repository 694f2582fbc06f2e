"""The scripts as one command sees them: each file is read once, when it is first asked for."""

import shlex
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from trainer.core.problems import TrainerError
from trainer.core.script.script import Script
from trainer.core.text import one_line
from trainer.disk.kept import Kept
from trainer.disk.scripts import (
    Found,
    built_in_of,
    built_in_scripts,
    is_path,
    load,
    own_scripts,
    told_apart,
)


class ScriptError(TrainerError):
    """The script you asked for can't be used."""


MOST = 8
"""Scripts that are named where the one asked for isn't there."""
OWN = "To write your own: trainer script new NAME"
ALSO_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("salary", "offer", "negotiate", "negotiation"), "salary-talk"),
    **dict.fromkeys(("feedback", "rejection", "rejected"), "after-a-no"),
}
"""Which script a word may be a wish for."""
_ALONE: Mapping[str, str] = {**ALSO_CALLED, "no": "after-a-no"}
"""The same where it stands for a script, and is no word of a sentence."""


class UnknownScript(ScriptError):
    """No script has the id you asked for."""

    mistyped = True

    def __init__(self, name: str, ids: Iterable[str], file: str = "") -> None:
        known = tuple(ids)
        here = f" There's a file of that name here: for that one, type {file}." if file else ""
        hint = here or _nearest(name, known)
        super().__init__(one_line(f"I don't know the script “{name}”.{hint} {_known(known)}"))


class NoSuchFile(ScriptError):
    """No file has the path you asked for."""

    def __init__(self, name: str, near: Iterable[str], ids: Iterable[str]) -> None:
        super().__init__(
            one_line(f"There's no file “{name}”.{_nearest(name, tuple(near))} {_known(tuple(ids))}")
        )


def _nearest(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    meant = _ALONE.get(name.casefold(), "")
    near = [meant] if meant in known else get_close_matches(name.casefold(), known, n=1)
    return f" Did you mean “{near[0]}”?" if near else ""


def _known(ids: tuple[str, ...]) -> str:
    """Return which scripts there are, and how to make another."""
    more = " To see them all: trainer script list" if len(ids) > MOST else ""
    return f"The scripts are {', '.join(ids[:MOST])}.{more or f' {OWN}'}"


class BrokenScript(ScriptError):
    """The script you asked for has errors.

    `copied`: the script that comes with the program of which it's a copy, if it is one.
    """

    def __init__(self, found: Found, name: str = "", *, copied: str | None = None) -> None:
        errors = [problem for problem in found.problems if not problem.warning]
        more, which = len(errors) - 1, shlex.quote(name or str(found.path))
        rest = f" To open it: trainer script edit {which}" if found.own else ""
        if more:
            rest = f" To see {more} more: trainer script check {which}"
        if copied:
            rest += f"; to go back to the words that came with it: trainer script reset {copied}"
        super().__init__(f"{errors[0]}{rest}")
        self.found, self.copied = found, copied


class Shelf:
    """The person's own scripts in a folder, those that come along, and files named by a path."""

    def __init__(self, own_folder: Path, kept: Kept | None = None) -> None:
        self.own_folder = own_folder
        self._kept = kept
        self._named: dict[str, Found] = {}
        self.missed: set[str] = set()
        """Scripts of interviews that can't be used, once that was said: their names, or paths."""

    @cached_property
    def scripts(self) -> tuple[Found, ...]:
        """Every script but those that are only named by a path."""
        taken = {found.id for found in self.own}
        others = (self.get(name) for name in self._others if name not in taken)
        return (*self.own, *others)

    @cached_property
    def own(self) -> tuple[Found, ...]:
        """The person's own scripts."""
        return own_scripts(self.own_folder, self._kept)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of these scripts."""
        return frozenset(self._listed)

    @property
    def _listed(self) -> tuple[str, ...]:
        """The ids, each once: those of the person's own, then those that come along."""
        return tuple(dict.fromkeys((*(found.id for found in self.own if found.id), *self._others)))

    def get(self, name: str) -> Found:
        """Find one script by its id, or by its path if `name` holds a `/` or ends in `.md`.

        Raises `UnknownScript`. A file with errors is returned, its script None.
        """
        if name not in self._named:
            self._named[name] = self._at(Path(name)) if is_path(name) else self._of_id(name)
        return self._named[name]

    def has(self, name: str) -> bool:
        """Say whether there is a script of that id, or a file of that path; it may have errors."""
        if not is_path(name):
            return name in self.ids
        try:
            return Path(name).exists()
        except OSError:  # it may be there: reading it says what is wrong
            return True

    def usable(self, name: str) -> Script:
        """Return the script of that id or path; raises `ScriptError` when it cannot be used."""
        found = self.get(name)
        if found.script is None and is_path(name) and not self.has(name):
            raise NoSuchFile(name, _beside(Path(name)), self._listed)
        if found.script is None:
            raise BrokenScript(self.compared(found), name, copied=self.copied(found))
        return found.script

    def copied(self, found: Found) -> str | None:
        """Return the id of the built-in script of which one is the person's copy; None: of none.

        A file elsewhere is none, whatever its name.
        """
        if not found.own or found.path.resolve().parent != self.own_folder.resolve():
            return None
        return built_in_of(found.id) or built_in_of(found.path.name)

    def whole(self, found: Found) -> Script | None:
        """Return a script without errors: as it is, else the built-in one of its id; or None."""
        if found.script or found.id not in self._others:
            return found.script
        return load(self._others[found.id], self._kept, own=False).script

    def compared(self, found: Found) -> Found:
        """Return a script with errors, told from the lines of the built-in one of its id.

        One that can't be used for another reason, as where two have one id, is returned as it is.
        """
        before = None if found.script else self.whole(found)
        if before is None or load(found.path).problems != found.problems:
            return found
        return load(found.path, own=found.own, before=before)

    def edited(self) -> None:
        """Let go of what was read: a file is another one now."""
        self._named.clear()
        self.__dict__.pop("scripts", None)
        self.__dict__.pop("own", None)

    def _at(self, path: Path) -> Found:
        found = load(path, self._kept)
        own = [each for each in self.own if each.id == found.id]
        *_, found = told_apart((*own, found))
        return found

    def _of_id(self, name: str) -> Found:
        # Where two have one id, the one that says so must be heard.
        matches = [found for found in self.own if found.id == name]
        if matches:
            return min(matches, key=lambda found: found.script is not None)
        if name in self._others:  # the others that come along are not read for it
            return load(self._others[name], self._kept, own=False)
        file = Path(f"{name}.md")
        raise UnknownScript(name, self._listed, f"./{file}" if file.is_file() else "")

    @cached_property
    def _others(self) -> dict[str, Path]:
        return built_in_scripts()


def _beside(path: Path) -> Iterator[str]:
    """Yield the paths of the scripts in the folder where one was looked for."""
    try:
        yield from (str(each) for each in sorted(path.parent.glob("*.md")))
    except OSError:
        return  # there is no such folder: then nothing is near
