"""Which Pythons are chosen, and what the oldest dependencies are."""

import sys
import tomllib
from pathlib import Path

import pytest

from scripts.pythons import (
    NoLowerBound,
    Python,
    asked,
    bound,
    chosen,
    lowest,
    oldest,
    told,
)

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def python(version: str, why_not: str = "") -> Python:
    first, second, third = map(int, version.split("."))
    return Python(Path(f"/py/{version}"), (first, second, third), why_not)


def test_the_newest_of_each_version_that_can_be_used_is_chosen() -> None:
    found = chosen(
        [
            python("3.12.1"),
            python("3.10.9"),
            python("3.12.4", "it lacks venv"),
            python("3.12.3"),
            python("3.13.0", "it lacks venv"),
            python("3.11.2"),
        ],
        (3, 11),
    )
    assert found == [python("3.11.2"), python("3.12.3"), python("3.13.0", "it lacks venv")]


@pytest.mark.slow
def test_an_interpreter_says_what_it_is() -> None:
    found = asked(Path(sys.executable))
    assert found is not None
    assert found.version == sys.version_info[:3]
    assert found.minor == sys.version_info[:2]


@pytest.mark.parametrize("text", ["", "exit 3", "echo no JSON", 'echo "{}"'])
def test_what_does_not_run_or_answers_something_else_is_none(tmp_path: Path, text: str) -> None:
    stub = tmp_path / "python3.12"
    stub.write_text(f"#!/bin/sh\n{text}\n")
    stub.chmod(0o755)
    assert asked(stub) is None


def test_the_oldest_python_is_the_one_that_the_project_names() -> None:
    assert oldest(">=3.11") == (3, 11)
    assert oldest(PROJECT["requires-python"]) == (3, 11)


def test_a_dependency_at_its_lower_bound() -> None:
    assert bound("fsrs>=6.3.2,<7") == "fsrs==6.3.2"
    assert bound("prompt-toolkit >= 3.0.50") == "prompt-toolkit==3.0.50"


@pytest.mark.parametrize("dependency", ["fsrs", "fsrs<7", "fsrs~=6.3", "fsrs==6.3"])
def test_without_a_lower_bound_it_is_said(dependency: str) -> None:
    with pytest.raises(NoLowerBound, match="has no lower bound"):
        bound(dependency)


def test_every_dependency_of_ours_has_one_and_every_tool_that_the_tests_need() -> None:
    assert len(lowest(PROJECT)) == len(PROJECT["dependencies"])
    for extra, tools in PROJECT["optional-dependencies"].items():
        for tool in tools:
            assert bound(tool), extra


def test_a_run_is_named_with_what_is_special_about_it() -> None:
    assert told(python("3.12.1"), ()) == "Python 3.12.1 at /py/3.12.1"
    assert told(python("3.11.7"), ("click==8.3.1",)).endswith(" with click==8.3.1")
