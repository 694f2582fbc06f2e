"""The law of the house, as a test: who may know whom.

Core thinks, screens talk, the store remembers, the command line introduces them. The law is
checked on the source itself, so imports inside functions and those for typing only count too;
at the end it is tried on a small made-up house, to see that it can be broken.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import trainer

LONGEST = 300
"""Lines of a file."""

House = dict[str, str]
"""The source of every module, by its dotted name."""

STORE = dict.fromkeys(("schema", "views", "storefile", "backup", "check", "refusals"), "store")
"""Files that are parts of one room; elsewhere a room is a file or a folder."""

SHELL = {"core", "posix", "trainer"}
"""What every room may import besides itself; a room nobody has heard of is a shell."""

KNOWS = {"trainer": set[str](), "core": set[str](), "__main__": {"cli"}}
"""The rooms that may import less, or others."""

HARBOURS = {"os", "pathlib", "sqlite3", "socket", "subprocess", "sys", "time", "secrets", "uuid"}
CORE_MAY_USE = (sys.stdlib_module_names - HARBOURS) | {"fsrs", "markdown_it", "trainer"}
"""The standard library but for disk, screen, clock and chance; what remembers; what parses."""

ASKING = {"open", "print", "input", "datetime.now", "datetime.today", "date.today"}
"""Disk, screen and clock again, within reach of every module; core is handed what it needs."""

POSIX_ONLY = {
    *("SIGHUP", "SIGQUIT", "SIGTSTP", "SIGCONT", "SIGWINCH", "SIGUSR1", "SIGUSR2", "SIGALRM"),
    *("umask", "os.fork", "getuid", "geteuid", "getgid", "fchmod", "chown", "mkfifo", "setsid"),
    *("fcntl", "termios", "tty", "pty", "pwd", "grp", "setrlimit", "syslog", "tzset"),
    *("O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK"),
}
"""What Windows lacks: named in `trainer/posix.py` alone."""


# -- the law: each function returns the breaches, in words


def strangers(house: House) -> list[str]:
    """Find imports of rooms that a room may not know."""
    return [
        f"{name} imports {other}"
        for name in house
        for other in sorted(imports(name, house))
        if other.partition(".")[0] == "trainer" and not may_know(room(name), room(other))
    ]


def may_know(one: str, other: str) -> bool:
    """Say whether a room may import another."""
    if one in {"cli", "commands"}:
        return one == other or other not in {"cli", "__main__"}
    return one == other or other in KNOWS.get(one, SHELL)


def luggage(house: House) -> list[str]:
    """Find packages that core may not use, and uses of `Scheduler` outside its one file."""
    return [
        f"{name} imports {other}"
        for name in house
        if room(name) == "core"
        for other in sorted(imports(name, house))
        if other.partition(".")[0] not in CORE_MAY_USE
    ] + [
        f"{name} knows fsrs.Scheduler"
        for name, source in house.items()
        if "Scheduler" in names(source) and name != "trainer.core.memory"
    ]


def circles(house: House) -> list[str]:
    """Find a circle of imports; a module also needs the packages it lies in."""
    graph = {
        name: (imports(name, house) | set(packages(name))) & house.keys() - {name} for name in house
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def long_files(house: House) -> list[str]:
    """Find files that are too long to be read at a sitting."""
    lengths = {name: len(source.splitlines()) for name, source in house.items()}
    return [f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST]


def questions(house: House) -> list[str]:
    """Find what core does not think but asks of the computer."""
    return [
        f"{name} asks {asked}"
        for name, source in house.items()
        if room(name) == "core"
        for asked in sorted(ASKING & names(source))
    ]


def foreign(house: House) -> list[str]:
    """Find names that Windows lacks, outside the one room for them."""
    return [
        f"{name} mentions {used}"
        for name, source in house.items()
        if room(name) != "posix"
        for used in sorted(POSIX_ONLY & names(source))
    ]


LAW = (strangers, luggage, circles, long_files, questions, foreign)


# -- reading the house


def read(folder: Path) -> House:
    """Read every module of a package."""
    house = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        house[name] = path.read_text(encoding="utf-8")
    return house


def room(name: str) -> str:
    """Return the room a module is in: `trainer.screens.plain` is in `screens`."""
    _, _, rest = name.partition(".")
    first = rest.partition(".")[0]
    return STORE.get(first, first or "trainer")


def packages(name: str) -> Iterator[str]:
    """Yield the packages a module lies in."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def imports(name: str, house: House) -> set[str]:
    """Return the dotted names of all that a module imports, wherever in it and whatever for."""
    found: set[str] = set()
    for part in ast.walk(ast.parse(house[name])):
        match part:
            case ast.Import(names=aliases):
                found |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=module, names=aliases, level=level):
                base = absolute(module or "", level, name, house)
                members = {f"{base}.{alias.name}" for alias in aliases}
                found |= members & house.keys()
                if members - house.keys():
                    found.add(base)
            case ast.Call(args=[target, *_]) if called(part) in {"import_module", "__import__"}:
                found |= lazily(target, house)
    return found


def absolute(module: str, level: int, name: str, house: House) -> str:
    """Return the full name of what `from ..module import` means inside the module `name`."""
    if level == 0:
        return module
    inside = any(other.startswith(f"{name}.") for other in house)
    base = [name, *packages(name)][level - 1 if inside else level]
    return f"{base}.{module}" if module else base


def called(call: ast.Call) -> str:
    """Return the last name of what is called."""
    return ast.unparse(call.func).rpartition(".")[2]


def lazily(target: ast.expr, house: House) -> set[str]:
    """Return what may be imported by name: of an f-string, all that begins as it does."""
    match target:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.JoinedStr(values=[ast.Constant(value=str(begin)), *_]):
            return {name for name in house if name.startswith(begin)}
    return set()


def names(source: str) -> set[str]:
    """Return every name in a source; `a.b` too of `x.a.b`, and what `getattr` is asked for."""
    found = set()
    for part in ast.walk(ast.parse(source)):
        match part:
            case ast.Name(id=name) | ast.alias(name=name):
                found.add(name)
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=name), *_]):
                found.add(str(name))
            case ast.Attribute(value=value, attr=name):
                found |= {name, f"{ast.unparse(value).rpartition('.')[2]}.{name}"}
    return found


# -- the house as it stands

HOUSE = read(Path(trainer.__file__).parent)


@pytest.mark.parametrize("law", LAW, ids=lambda law: law.__name__)
def test_the_house_keeps_the_law(law: Callable[[House], list[str]]) -> None:
    assert law(HOUSE) == []


# -- a made-up house, to see the law broken

SOUND = {
    "trainer": '__version__ = "1"',
    "trainer.__main__": "from trainer.cli import main",
    "trainer.cli": "import importlib\nimportlib.import_module(f'trainer.commands.{name}')",
    "trainer.commands": "",
    "trainer.commands.base": "import click\nfrom trainer import __version__",
    "trainer.commands.drill": (
        "from trainer.commands import base\nfrom trainer.core import script\n"
        "def drill():\n    from trainer import store\n    from trainer.screens.plain import ask"
    ),
    "trainer.core": "",
    "trainer.core.script": "from dataclasses import dataclass\nprint_out = 1",
    "trainer.core.memory": "from fsrs import Scheduler\nfrom trainer.core.script import Script",
    "trainer.posix": "import fcntl\nimport signal\nsignal.SIGHUP",
    "trainer.schema": "import sqlite_utils",
    "trainer.store": "from trainer import posix, schema\nfrom trainer.core.memory import fold",
    "trainer.screens": "",
    "trainer.screens.layout": "import prompt_toolkit",
    "trainer.screens.plain": "from . import layout\nfrom .layout import lines",
}


def test_a_sound_house_breaks_nothing() -> None:
    assert [breach for law in LAW for breach in law(SOUND)] == []


@pytest.mark.parametrize(
    ("where", "source", "breach"),
    [
        ("core.script", "import trainer", "trainer.core.script imports trainer"),
        ("core.script", "from trainer import store", "trainer.core.script imports trainer.store"),
        ("core.script", "from .. import posix", "trainer.core.script imports trainer.posix"),
        ("core.script", "import click", "trainer.core.script imports click"),
        ("core.script", "import os.path", "trainer.core.script imports os.path"),
        ("core.script", "from os import path", "trainer.core.script imports os"),
        ("core.script", "datetime.datetime.now()", "trainer.core.script asks datetime.now"),
        ("core.script", "open('f')", "trainer.core.script asks open"),
        ("core.script", "import fsrs\nfsrs.Scheduler", "trainer.core.script knows fsrs.Scheduler"),
        ("screens.plain", "import trainer.store", "trainer.screens.plain imports trainer.store"),
        ("pages", "def f():\n    import trainer.schema", "trainer.pages imports trainer.schema"),
        ("pages", "if TYPE_CHECKING:\n    import trainer.cli", "trainer.pages imports trainer.cli"),
        ("store", "from .screens import plain", "trainer.store imports trainer.screens.plain"),
        ("store", "import_module('trainer.pages')", "trainer.store imports trainer.pages"),
        ("posix", "import trainer.store", "trainer.posix imports trainer.store"),
        ("scripts", "import trainer.pages", "trainer.scripts imports trainer.pages"),
        ("commands.drill", "import trainer.cli", "trainer.commands.drill imports trainer.cli"),
        ("pages", "import os\nos.umask(0)", "trainer.pages mentions umask"),
        ("pages", "getattr(signal, 'SIGHUP')", "trainer.pages mentions SIGHUP"),
        ("pages", "from signal import SIGHUP", "trainer.pages mentions SIGHUP"),
        ("pages", "\n" * (LONGEST + 1), "trainer.pages: 301 lines"),
    ],
)
def test_a_breach_is_found(where: str, source: str, breach: str) -> None:
    house = {**SOUND, f"trainer.{where}": source}
    assert breach in [found for law in LAW for found in law(house)]


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("core.script", "from trainer.core.memory import Memory"),
        ("core.script", "def fold():\n    from trainer.core.memory import fold"),
        ("core.script", "if TYPE_CHECKING:\n    import trainer.core.memory"),
        ("core", "from trainer.core.memory import Memory"),  # a re-export
        ("screens.layout", "from .plain import ask"),
        ("commands.base", "from trainer.commands.drill import drill"),
        ("commands.base", "from trainer.cli import main"),
        ("schema", "__import__('trainer.store')"),
    ],
)
def test_a_circle_is_found_however_it_is_hidden(where: str, source: str) -> None:
    (circle,) = circles({**SOUND, f"trainer.{where}": source})
    assert f"trainer.{where}" in circle.split(" <- ")


def test_the_whole_house_was_read() -> None:
    assert {"trainer", "trainer.cli", "trainer.core", "trainer.core.memory"} <= HOUSE.keys()
    assert "trainer.core.events" in imports("trainer.core.memory", HOUSE)
    assert "fsrs" in imports("trainer.core.memory", HOUSE)
