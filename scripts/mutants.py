"""Mutation testing of core: small faults are put in, one at a time, and the tests must see each.

python scripts/mutants.py [HOW_MANY] [SEED] [ROOM ...]

A room is a folder of trainer/core; its own tests are run, those of tests/core/ROOM, in a copy of
the tree. What survives is printed with its line: either the test is missing, or the change means
nothing. A sample, not all: there are some thousands.
"""

import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("edits", "log", "memory", "plan", "script", "stages", "when")
SECONDS = 120
"""After which a mutant that runs on counts as seen: a loop without an end is one."""

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
    for node in ast.walk(tree):
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


def seen(tree: Path, room: str) -> bool:
    """Run the tests of a room in a tree, and say whether one of them failed."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider"]
    try:
        ended = subprocess.run(
            [*command, f"tests/core/{room}"],
            cwd=tree,
            check=False,
            capture_output=True,
            timeout=SECONDS,
            env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
        )
    except subprocess.TimeoutExpired:
        return True
    return ended.returncode != 0


def main() -> None:
    """Try a sample, and print the figure and what survived."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    rooms = [word for word in sys.argv[1:] if not word.isdecimal()] or list(ROOMS)
    many, seed = [*numbers, 60, 1][:1][0], [*numbers[1:], 1][0]
    found = [
        (room, path.relative_to(ROOT), *mutant)
        for room in rooms
        for path in sorted((ROOT / "trainer/core" / room).rglob("*.py"))
        for mutant in mutants(path.read_text(encoding="utf-8"))
    ]
    chosen = random.Random(seed).sample(found, min(many, len(found)))
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for part in ("trainer", "tests", "decks"):
            shutil.copytree(ROOT / part, tree / part)
        shutil.copy(ROOT / "pyproject.toml", tree)
        survivors = 0
        for room, path, line, what, source in chosen:
            whole = (tree / path).read_text(encoding="utf-8")
            (tree / path).write_text(source, encoding="utf-8")
            if not seen(tree, room):
                survivors += 1
                print(f"survived: {path}:{line}: {what}", flush=True)
            (tree / path).write_text(whole, encoding="utf-8")
    print(f"{len(chosen)} of {len(found)} mutants tried (seed {seed}): {survivors} survived")


if __name__ == "__main__":
    main()
