"""The law of the house: who may know whom, and how large a room may be.

Checked on the source itself, so imports inside functions and those for typing only count too. Each
law is a function that returns the breaches in words.
"""

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from tests.support.law.house import House, imports, names, packages
from tests.support.law.rooms import FLOOR, ORDER, room, thinks

HARBORS = {"os", "pathlib", "sqlite3", "socket", "subprocess", "sys", "time", "secrets", "uuid"}
CORE_MAY_USE = (sys.stdlib_module_names - HARBORS) | {"fsrs", "markdown_it", "msgspec", "trainer"}
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


def strangers(house: House) -> list[str]:
    """Find imports of a room that is not below."""
    return [
        f"{name} imports {other}"
        for name in house
        for other in sorted(imports(name, house))
        if other.partition(".")[0] == "trainer" and not may_know(room(name), room(other))
    ]


def may_know(one: str, other: str) -> bool:
    """Say whether a room may import another."""
    return one == other or FLOOR.get(other, len(ORDER)) < FLOOR.get(one, -1)


def luggage(house: House) -> list[str]:
    """Find packages that core may not use, and uses of `Scheduler` outside its one file."""
    return [
        f"{name} imports {other}"
        for name in house
        if thinks(name)
        for other in sorted(imports(name, house))
        if other.partition(".")[0] not in CORE_MAY_USE
    ] + [
        f"{name} knows fsrs.Scheduler"
        for name, source in house.items()
        if "Scheduler" in names(source) and name != "trainer.core.memory.memory"
    ]


def circles(house: House) -> list[str]:
    """Find a circle of imports between files; a module also needs the packages it lies in.

    Between rooms there can be none: their order is checked.
    """
    graph = {
        name: (imports(name, house) | set(packages(name))) & house.keys() - {name} for name in house
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def borrowed(house: House) -> list[str]:
    """Find what is imported from a file of tests: what two of them need stands in tests/support."""
    return [
        f"{name} borrows from {other}"
        for name in house
        for other in sorted(imports(name, house))
        if ".test_" in other and other.startswith("tests.")
    ]


def cutters(house: House) -> list[str]:
    """Find files that take a key to pieces, or put one together, outside its own."""
    return [
        f"{name}:{line} cuts a key"
        for name, source in house.items()
        if name != "trainer.core.script.key"
        for line in cuts(source)
    ]


def cuts(source: str) -> Iterator[int]:
    """Yield the lines on which `#` divides or ends a text, or a kind of card is named behind it."""
    for part in ast.walk(ast.parse(source)):
        match part:
            case ast.Call(func=ast.Attribute(attr=method), args=[ast.Constant(value="#"), *_]):
                if method in {"partition", "rpartition", "split", "rsplit"}:
                    yield part.lineno
            case ast.JoinedStr(values=values):
                for value in values:
                    text = value.value if isinstance(value, ast.Constant) else ""
                    if str(text).endswith("#") and not str(text).endswith("{#"):  # a pinned id
                        yield part.lineno
            case ast.Constant(value=str(text), lineno=line):
                if text in {"#phrasing", "#branch"}:
                    yield line


def questions(house: House) -> list[str]:
    """Find what core does not think but asks of the computer."""
    return [
        f"{name} asks {asked}"
        for name, source in house.items()
        if thinks(name)
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


def shapes(house: House) -> list[str]:
    """Find values in another form than msgspec's `Struct`: bench/README.md says what they cost."""
    return [
        f"{name} mentions {used}"
        for name, source in house.items()
        if name != "trainer.core.value"
        for used in sorted({"dataclass", "dataclasses", "NamedTuple", "namedtuple"} & names(source))
    ]


def labels(house: House) -> list[str]:
    """Find files outside `rows/` that look at the words of a row instead of at its role."""
    return [
        f"{name} looks at a row's label"
        for name, source in house.items()
        if room(name) != "rows" and "label" in compared(source)
    ]


def compared(source: str) -> set[str]:
    """Return the attributes that are compared, matched or looked up in a source."""
    found = set()
    for part in ast.walk(ast.parse(source)):
        if isinstance(part, ast.Compare):
            sides = [part.left, *part.comparators]
            found |= {side.attr for side in sides if isinstance(side, ast.Attribute)}
        elif isinstance(part, ast.Match) and isinstance(part.subject, ast.Attribute):
            found.add(part.subject.attr)
        elif isinstance(part, ast.Subscript) and isinstance(part.slice, ast.Attribute):
            found.add(part.slice.attr)
    return found
