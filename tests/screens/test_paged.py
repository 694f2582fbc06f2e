"""A long text, a screenful at a time."""

from itertools import repeat

from hypothesis import given
from hypothesis import strategies as st

from trainer.screens.paged import MORE, paged
from trainer.screens.tableread import HELP_ON, by_parts


def told(lines: int, rows: int, *typed: str) -> list[str]:
    """Return what stands on the screen, the questions included."""
    found: list[str] = []
    answers = iter((*typed, *repeat("", lines)))

    def read(question: str) -> str:
        found.append(question)
        return next(answers)

    paged([str(number) for number in range(lines)], rows=rows, read=read, write=found.append)
    return found


def test_what_fits_is_not_asked_about() -> None:
    assert told(3, 4) == ["0", "1", "2"]


def test_before_each_further_screenful_it_is_asked() -> None:
    assert told(5, 3) == ["0", "1", MORE, "2", "3", MORE, "4"]


def test_q_is_enough() -> None:
    assert told(5, 3, "", "Q") == ["0", "1", MORE, "2", "3", MORE]


@given(st.integers(0, 40), st.integers(0, 12))
def test_every_line_comes_once_in_its_order(lines: int, rows: int) -> None:
    assert [each for each in told(lines, rows) if each != MORE] == [*map(str, range(lines))]


def heard(parts: int, *typed: str) -> list[str]:
    """Return what is heard of a text of so many parts, the questions included."""
    found: list[str] = []
    answers = iter((*typed, *repeat("", parts)))

    def read(_: str) -> str:
        found.append("?")
        return next(answers)

    by_parts([[str(number)] for number in range(parts)], read=read, write=found.append)
    return found


def test_part_by_part_it_can_be_told_again_gone_back_in_and_left() -> None:
    assert heard(3) == ["0", "?", "1", "?", "2"]
    assert heard(3, "", "repeat", "b", "q") == ["0", "?", "1", "?", "1", "?", "0", "?"]
    assert heard(3, "how long is this", "") == ["0", "?", HELP_ON, "?", "1", "?", "2"]
    assert heard(1) == ["0"]
