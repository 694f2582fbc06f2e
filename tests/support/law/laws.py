"""The law of the house: who may know whom, and how large a room may be.

Checked on the source itself, so imports inside functions and those for typing only count too. Each
law is a function that returns the breaches in words.
"""

import sys
from graphlib import CycleError, TopologicalSorter

from tests.support.law.house import House, imports, packages
from tests.support.law.rooms import FLOOR, ORDER, room, thinks
from tests.support.law.source import source

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
"""What Windows lacks: named in `trainer/posix/` alone."""


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
        for name, text in house.items()
        if "Scheduler" in source(text).names and name != "trainer.core.memory.schedule"
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
        for name, text in house.items()
        if name != "trainer.core.script.key"
        for line in source(text).cuts
    ]


def questions(house: House) -> list[str]:
    """Find what core does not think but asks of the computer."""
    return [
        f"{name} asks {asked}"
        for name, text in house.items()
        if thinks(name)
        for asked in sorted(ASKING & source(text).names)
    ]


def foreign(house: House) -> list[str]:
    """Find names that Windows lacks, outside the one room for them."""
    return [
        f"{name} mentions {used}"
        for name, text in house.items()
        if room(name) != "posix"
        for used in sorted(POSIX_ONLY & source(text).names)
    ]


def shapes(house: House) -> list[str]:
    """Find values in another form than msgspec's `Struct`: bench/README.md says what they cost."""
    return [
        f"{name} mentions {used}"
        for name, text in house.items()
        if name != "trainer.core.value"
        for used in sorted(
            {"dataclass", "dataclasses", "NamedTuple", "namedtuple"} & source(text).names
        )
    ]


def labels(house: House) -> list[str]:
    """Find files outside `rows/` that look at the words of a row instead of at its role."""
    return [
        f"{name} looks at a row's label"
        for name, text in house.items()
        if room(name) != "rows" and "label" in source(text).compared
    ]
