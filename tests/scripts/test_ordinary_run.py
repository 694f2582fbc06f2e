"""Which tests run where nobody says more: all but the slow ones; of a named file all."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.conftest import NAMED, ORDINARY, run_what_is_named
from tests.often import SLOW, some

Source = pytest.Config.ArgsSource
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_what_is_ordinary_is_what_pytest_is_told() -> None:
    told = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert f"-m '{ORDINARY}'" in told["addopts"]


@pytest.mark.parametrize(
    ("source", "marks", "run"),
    [
        (Source.TESTPATHS, ORDINARY, ORDINARY),
        (Source.ARGS, ORDINARY, NAMED),
        (Source.ARGS, "slow", "slow"),
        (Source.TESTPATHS, "slow and not long", "slow and not long"),
    ],
)
def test_who_names_a_file_has_its_slow_tests_too(source: Source, marks: str, run: str) -> None:
    config = SimpleNamespace(args_source=source, option=SimpleNamespace(markexpr=marks))
    run_what_is_named(config)  # type: ignore[arg-type]  # as much of one as is asked
    assert config.option.markexpr == run


def test_some_of_a_table_run_and_the_others_are_marked() -> None:
    assert some(2, "ab", SLOW) == ["a", "b"]
    assert some(1, [(1, 2), (3, 4)], SLOW, several=True) == [
        (1, 2),
        pytest.param(3, 4, marks=SLOW),
    ]
    assert some(0, [(3, 4)]) == [pytest.param((3, 4), marks=pytest.mark.long)]
