"""Huge texts and those made to be slow end in one line, within bounds of memory.

How long each takes: bench/hostile.py.
"""

import tracemalloc

import pytest

from tests.support.texts.hostile import HOSTILE, MIB, PAGES, SLOW, as_script
from trainer.core.script.parse import parse


@pytest.mark.parametrize("name", HOSTILE)
def test_huge_input_ends_in_one_line(name: str) -> None:
    text, fault = HOSTILE[name]
    script, problems = parse(text, path="a.md", stem="a")
    assert script is None
    assert [problem.what for problem in problems] == [fault.what]


@pytest.mark.slow
@pytest.mark.parametrize("text", [part * count for part, count in SLOW.items()], ids=list(SLOW))
def test_a_paragraph_made_to_be_slow_is_read_within_bounds(text: str) -> None:
    tracemalloc.start()
    script, problems = parse(as_script(text), path="a.md", stem="a")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 * MIB
    assert script is not None or problems


@pytest.mark.long
def test_a_mebibyte_of_brackets_comes_to_an_end() -> None:
    script, problems = parse(PAGES, path="a.md", stem="a")
    assert script is None
    assert problems
