"""The examples in docstrings are true: each is run, and gives what stands below it."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WITH_EXAMPLES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "trainer").rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.slow
def test_every_example_gives_what_stands_below_it() -> None:
    found = {name: doctest.testmod(import_module(name)) for name in WITH_EXAMPLES}
    assert found
    assert [name for name, results in found.items() if results.failed] == []
