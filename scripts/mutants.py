"""Mutation testing of core: small faults are put in, one at a time, and the tests must see each.

python scripts/mutants.py [HOW_MANY] [SEED] [ROOM ...]

A room is a folder of trainer/core; of each so many are tried. Its own tests are run, those of
tests/core/ROOM, the likeliest first, in a copy of this process whose Python reads the one module
with the fault: no file is changed. What survives few random examples is tried with as many as the
ordinary run has, and then printed with its line: either a test is missing, or the change means
nothing. A sample, not all: there are some thousands.
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

import hypothesis
import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("edits", "grading", "log", "memory", "plan", "script", "stages", "when")
SECONDS = 300
"""After which a mutant that runs on counts as seen: a loop without an end is one."""
FEW = 12
"""Random examples of each property, at first."""
LOADED = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
"""Of hypothesis, which is loaded once, before the copies are made."""

Undo = Callable[[], None]

COMPARED: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
}
CALCULATED: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.Add(),
    ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Mult(),
}


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield each fault: its line, what was changed, and the source with it."""
    tree = ast.parse(source)
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    # Frozen, by keyword only: that a class is made so is what the types hold, not the tests.
    made_so = {id(each.value) for node in classes for each in node.keywords}
    for node in ast.walk(tree):
        if id(node) in made_so:
            continue
        for what, undo in changed(node):
            yield getattr(node, "lineno", 0), what, ast.unparse(tree)
            undo()


def changed(node: ast.AST) -> Iterator[tuple[str, Undo]]:
    """Change a node in each way there is; the caller undoes each before the next."""
    match node:
        case ast.Compare(ops=[operation]) if type(operation) in COMPARED:
            new = COMPARED[type(operation)]
            node.ops = [new]
            yield f"{name(operation)} -> {name(new)}", lambda: setattr(node, "ops", [operation])
        case ast.BinOp(op=old) if type(old) in CALCULATED:
            node.op = CALCULATED[type(old)]
            yield f"{name(old)} -> {name(node.op)}", lambda: setattr(node, "op", old)
        case ast.BoolOp(op=join):
            node.op = ast.Or() if isinstance(join, ast.And) else ast.And()
            yield f"{name(join)} -> {name(node.op)}", lambda: setattr(node, "op", join)
        case ast.UnaryOp(op=ast.Not()):
            node.op = ast.UAdd()
            yield "not -> +", lambda: setattr(node, "op", ast.Not())
        case ast.Constant(value=bool(value)):
            node.value = not value
            yield f"{value} -> {not value}", lambda: setattr(node, "value", value)
        case ast.Constant(value=int(number)) if not isinstance(number, bool):
            node.value = number + 1
            yield f"{number} -> {number + 1}", lambda: setattr(node, "value", number)


def name(node: ast.AST) -> str:
    """Return what an operation is called."""
    return type(node).__name__


class Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds one module with a fault in it; all others are found as always."""

    def __init__(self, path: Path, source: str) -> None:
        self.path, self.source = ROOT / path, source
        parts = path.with_suffix("").parts
        self.name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return how the faulty module is loaded, and nothing of any other."""
        del path, target
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(self.name, self.path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the source with the fault."""
        exec(compile(self.source, str(self.path), "exec"), module.__dict__)  # noqa: S102 - ours


def tests_of(room: str, path: Path) -> list[str]:
    """Return the tests of a room: first those that bear the module's name."""
    found = sorted((ROOT / "tests/core" / room).rglob("test_*.py"))
    return [str(each) for each in sorted(found, key=lambda each: path.stem not in each.stem)]


def seen(room: str, path: Path, source: str, *, examples: int) -> bool:
    """Run the tests of a room with a fault, and say whether one of them failed."""
    child = os.fork()
    if not child:
        _tested(room, path, source, examples)
    for _ in range(SECONDS * 20):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status != 0
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _tested(room: str, path: Path, source: str, examples: int) -> None:
    """End this process with what the tests of a room say."""
    os.setsid()
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    sys.meta_path.insert(0, Faulty(path, source))
    hypothesis.settings.register_profile(
        "few",
        max_examples=examples,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    options = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "--hypothesis-profile=few"]
    code = 1
    try:
        code = pytest.main([*options, *LOADED, "-m", "not long", *tests_of(room, path)])
    finally:
        os._exit(code)


def main() -> None:
    """Try a sample of each room, and print the figures and what survived."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    rooms = [word for word in sys.argv[1:] if not word.isdecimal()] or list(ROOMS)
    many, seed = [*numbers, 60, 1][:1][0], [*numbers[1:], 1][0]
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    for room in rooms:
        found = [
            (path.relative_to(ROOT), *mutant)
            for path in sorted((ROOT / "trainer/core" / room).rglob("*.py"))
            for mutant in mutants(path.read_text(encoding="utf-8"))
        ]
        chosen = random.Random(f"{room} {seed}").sample(found, min(many, len(found)))
        whole, *_ = chosen[0]
        if seen(room, whole, (ROOT / whole).read_text(encoding="utf-8"), examples=FEW):
            sys.exit(f"tests/core/{room} fails without a fault too")
        survivors = 0
        for path, line, what, source in chosen:
            if not any(seen(room, path, source, examples=some) for some in (FEW, 100)):
                survivors += 1
                print(f"survived: {path}:{line}: {what}", flush=True)
        print(
            f"{room}: {len(chosen)} of {len(found)} tried (seed {seed}), {survivors} survived",
            flush=True,
        )


if __name__ == "__main__":
    main()
