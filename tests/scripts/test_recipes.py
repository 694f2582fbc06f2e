"""The scripts that developers and CI run: each recipe is one of them, and CI calls the same."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
SHELL = sorted(path.name for path in SCRIPTS.iterdir() if path.is_file() and not path.suffix)
JUSTFILE = (ROOT / "justfile").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^(\w+)[^\n:]*:\n    ([^\n]+)$", JUSTFILE, re.MULTILINE))
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_recipe_is_one_line_that_calls_a_script() -> None:
    assert set(RECIPES) == {"check", "fast", "long", "proofs", "bench", "pictures"}
    assert JUSTFILE.count("\n    ") == len(RECIPES)
    for name, line in RECIPES.items():
        assert line.split()[0] == f"scripts/{name}"


def test_ci_calls_the_scripts_and_never_just() -> None:
    called = set(re.findall(r"\bscripts/([\w.]+)", CI))
    assert called == {"lint", "wheel", "pythons.py"}
    assert not re.search(r"^\s*just\b", CI, re.MULTILINE)


@pytest.mark.parametrize("text", [CI, CONTRIBUTING, *RECIPES.values()])
def test_every_script_that_is_named_is_there(text: str) -> None:
    for name in re.findall(r"\bscripts/([\w.]+)", text):
        assert (SCRIPTS / name).is_file(), name


@pytest.mark.skipif(sys.platform == "win32", reason="a shell reads them")
@pytest.mark.parametrize("name", SHELL)
def test_a_script_can_be_run_and_is_whole(name: str) -> None:
    assert os.access(SCRIPTS / name, os.X_OK)
    done = subprocess.run(["/bin/bash", "-n", SCRIPTS / name], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_script_that_a_script_calls_is_there() -> None:
    for name in SHELL:
        text = (SCRIPTS / name).read_text(encoding="utf-8")
        for other in re.findall(r"\bscripts/([\w.]+)", text):
            assert (SCRIPTS / other).is_file(), other
        for program in re.findall(r"\.venv/bin/python ((?:bench|docs)/\w+\.py)", text):
            assert (ROOT / program).is_file(), program
    listed = re.search(r"for measured in ([\w ]+);", (SCRIPTS / "bench").read_text("utf-8"))
    assert listed is not None
    assert {f"{name}.py" for name in listed[1].split()} <= {
        path.name for path in (ROOT / "bench").glob("*.py")
    }
