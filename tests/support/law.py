"""The law of the house: who may know whom, and how large a room may be.

Checked on the source itself, so imports inside functions and those for typing only count too. Each
law is a function that returns the breaches in words.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

House = dict[str, str]
"""The source of every module, by its dotted name; a package by its own."""

CORE = tuple(
    "when log script words grading memory stages edits plan sitting drill rehearsal stats outlook"
    " example".split()
)
SIDE = frozenset("disk store pages exchange hearing screens".split())
"""Rooms that may use what is below them and never each other."""
ORDER: tuple[frozenset[str], ...] = (
    frozenset({"trainer"}),
    frozenset({"core"}),
    *(frozenset({f"core.{name}"}) for name in CORE),
    frozenset({"rows"}),
    frozenset({"posix"}),
    SIDE,
    frozenset({"acts"}),
    frozenset({"commands"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""The rooms, lowest first; an import goes only to a lower one, or stays in its room."""
FLOOR = {name: floor for floor, rooms in enumerate(ORDER) for name in rooms}

ROOM, FILE, FUNCTION, PREFIX = 15, 300, 40, 3
"""Modules of a folder, lines of a file, lines of a function; files of a folder with one prefix."""

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


def large(house: House) -> list[str]:
    """Find files and functions that are too long to be read at a sitting."""
    found = []
    for name, source in house.items():
        if (lines := len(source.splitlines())) > FILE:
            found.append(f"{name}: {lines} lines")
        for part in ast.walk(ast.parse(source)):
            if isinstance(part, ast.FunctionDef) and part.end_lineno:
                lines = part.end_lineno - part.lineno + 1
                if lines > FUNCTION:
                    found.append(f"{name}: {part.name} has {lines} lines")
    return found


def crowded(house: House) -> list[str]:
    """Find folders with too many modules, and prefixes that are folders in disguise."""
    folders: dict[str, list[str]] = {}
    for name in house:
        folder, _, module = name.rpartition(".")
        if not any(other.startswith(f"{name}.") for other in house):
            folders.setdefault(folder, []).append(module)
    found = [f"{name}: {len(here)} modules" for name, here in folders.items() if len(here) > ROOM]
    for folder, here in folders.items():
        prefixes = Counter(module.partition("_")[0] for module in here if "_" in module.strip("_"))
        found += [
            f"{folder}: {count} modules begin with {prefix}_"
            for prefix, count in prefixes.items()
            if count >= PREFIX
        ]
    return found


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
    """Return the room a module is in: `core.grading` of `trainer.core.grading.align`."""
    _, _, rest = name.partition(".")
    first, _, below = rest.partition(".")
    inner = below.partition(".")[0]
    return f"core.{inner}" if first == "core" and inner in CORE else first or "trainer"


def thinks(name: str) -> bool:
    """Say whether a module is a part of core."""
    return room(name).partition(".")[0] == "core"


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
