"""The tests on every other Python of this machine, and once with the oldest dependencies allowed.

    .venv/bin/python scripts/pythons.py [--list]

Looked for is CPython from the oldest version that pyproject.toml allows, on the PATH and where
pyenv, uv and python.org put it; the newest of each version is taken. Left out, and named, are
versions that are not out yet and those that can't make an environment. The version that runs this
script is left out too: its tests are `scripts/fast`. Ends with 1 where a run fails.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACES = (
    "~/.pyenv/versions/*/bin",
    "~/.local/share/uv/python/*/bin",
    "/opt/homebrew/opt/python@3.*/bin",
    "/Library/Frameworks/Python.framework/Versions/*/bin",
)
"""Folders of interpreters that need not be on the PATH."""
ASKED = """
import importlib.util, json, sys
needed = ("ensurepip", "sqlite3", "venv", "zlib", "ssl")
print(json.dumps({
    "path": sys.executable,
    "version": list(sys.version_info[:3]),
    "release": sys.version_info.releaselevel,
    "name": sys.implementation.name,
    "lacks": [name for name in needed if importlib.util.find_spec(name) is None],
}))
"""
PATIENCE = 30.0
"""Seconds to wait until an interpreter says what it is."""

Version = tuple[int, int, int]


@dataclass(frozen=True)
class Python:
    """An interpreter, and why it can't be used, if so."""

    path: Path
    version: Version
    why_not: str = ""

    @property
    def minor(self) -> tuple[int, int]:
        """Its version as far as it matters: (3, 12)."""
        return self.version[:2]

    def __str__(self) -> str:
        return f"Python {'.'.join(map(str, self.version))} at {self.path}"


def main(arguments: Sequence[str]) -> int:
    """Run the tests everywhere; return 1 where one run failed."""
    parser = argparse.ArgumentParser(description="The tests on every other Python.")
    parser.add_argument("--list", action="store_true", help="only tell what would be run")
    wanted = parser.parse_args(arguments)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pythons = chosen(found(), oldest(project["requires-python"]))
    for python in pythons:
        print(f"{python}: {python.why_not or 'the tests run on it'}")
    able = [python for python in pythons if not python.why_not]
    own = Python(Path(sys.executable), sys.version_info[:3])
    runs: list[tuple[Python, tuple[str, ...]]]
    runs = [(python, ()) for python in able if python.minor != own.minor]
    runs.append((min([*able, own], key=lambda python: python.version), lowest(project)))
    failed = [] if wanted.list else [told(*run) for run in runs if not tested(*run)]
    for each in failed:
        print(f"failed: {each}")
    return int(bool(failed))


def oldest(requirement: str) -> tuple[int, int]:
    """Return the oldest Python of a requirement: (3, 11) of `>=3.11`."""
    major, minor = re.fullmatch(r">=(\d+)\.(\d+)", requirement).groups()  # type: ignore[union-attr]  # else pyproject is broken, and this fails
    return int(major), int(minor)


def lowest(project: dict[str, list[str]]) -> tuple[str, ...]:
    """Return the dependencies, each at its lower bound: `fsrs==6.3` of `fsrs>=6.3,<7`."""
    return tuple(bound(dependency) for dependency in project["dependencies"])


def bound(dependency: str) -> str:
    """Return a dependency at its lower bound; there must be one."""
    where = dependency.partition(";")[0]  # whatever machines it is for
    parts = re.fullmatch(r"([\w.-]+)>=([\w.]+)(,.*)?", where.replace(" ", ""))
    if parts is None:
        raise NoLowerBound(dependency)
    return f"{parts[1]}=={parts[2]}"


class NoLowerBound(ValueError):
    """A dependency that doesn't say from which version on it will do."""

    def __init__(self, dependency: str) -> None:
        super().__init__(
            f"pyproject.toml: {dependency!r} has no lower bound; write it as name>=version"
        )


def found() -> Iterator[Python]:
    """Yield every interpreter that runs, each file once."""
    folders = [Path(name) for name in os.environ.get("PATH", "").split(os.pathsep) if name]
    places = [*PLACES, f"{os.environ.get('PYENV_ROOT', '~/.pyenv')}/versions/*/bin"]
    for place in places:
        pattern = os.path.expanduser(place)  # noqa: PTH111  a pattern, no path
        anchor = Path(pattern).anchor or "."
        folders += sorted(Path(anchor).glob(pattern.removeprefix(anchor)))
    seen = set()
    for folder in folders:
        for path in sorted(folder.glob("python3.*")):
            if re.fullmatch(r"python3\.\d+", path.name) and path.resolve() not in seen:
                seen.add(path.resolve())
                if (python := asked(path)) is not None:
                    yield python


def asked(path: Path) -> Python | None:
    """Ask an interpreter what it is; None where it doesn't run, as the stubs of pyenv may not."""
    try:
        answer = subprocess.run(
            [path, "-I", "-c", ASKED], capture_output=True, check=True, timeout=PATIENCE
        ).stdout
        told = json.loads(answer)
        first, second, third = told["version"]
    except (OSError, subprocess.SubprocessError, ValueError, LookupError):
        return None
    why_not = ""
    if told["name"] != "cpython":
        why_not = f"left out: it is {told['name']}"
    elif told["release"] != "final":
        why_not = "left out: it is not out yet"
    elif told["lacks"]:
        why_not = f"left out: it lacks {', '.join(told['lacks'])}"
    return Python(Path(told["path"]), (first, second, third), why_not)


def chosen(pythons: Iterable[Python], since: tuple[int, int]) -> list[Python]:
    """Return the newest of each version that can be used, or one that says why none can."""
    best: dict[tuple[int, int], Python] = {}
    for python in pythons:
        before = best.get(python.minor)
        if python.minor >= since and (
            before is None
            or (not python.why_not, python.version) > (not before.why_not, before.version)
        ):
            best[python.minor] = python
    return [best[minor] for minor in sorted(best)]


def tested(python: Python, pins: Sequence[str]) -> bool:
    """Install the project for an interpreter, in a folder of its own, and say if its tests pass."""
    print(f"== {told(python, pins)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        own = f"{folder}/bin/python"
        install = (own, *"-m pip install -q --disable-pip-version-check -e .[test]".split(), *pins)
        for command in ((python.path, "-m", "venv", folder), install):
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if done.returncode:
                print(done.stdout, done.stderr, sep="\n")
                return False
        return subprocess.run([own, "-m", "pytest"], cwd=ROOT, check=False).returncode == 0


def told(python: Python, pins: Sequence[str]) -> str:
    """Say what a run is."""
    return f"{python}{' with ' if pins else ''}{' '.join(pins)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
