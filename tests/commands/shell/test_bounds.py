"""Numbers and answers out of bounds: what was typed and what it can be, in words."""

import pytest

from tests.support.here import Desk
from trainer.core.grading.terms import LONGEST_ANSWER
from trainer.rows.practice.keys import TOO_LONG
from trainer.store.store import read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--minutes", "0"), "0 is too low. It has to be more than 0."),
        (("--minutes", "601"), "601 is too high. It can be at most 600."),
        (("--minutes", "nan"), "--minutes: type a number, for example 10."),
        (("--cards", "0"), "0 is too low. It has to be 1 or more."),
        (("--cards", "1.5"), "--cards: type a whole number, for example 10."),
    ],
)
def test_what_is_out_of_bounds_is_said_in_words(
    desk: Desk, typed: tuple[str, ...], told: str
) -> None:
    result = desk("drill", *typed)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not desk.store_path.exists()


def test_the_help_tells_the_bounds_in_words(desk: Desk) -> None:
    told = " ".join(desk("drill", "--help").stdout.split())
    assert "[up to 600]" in told
    assert "[1 to 10000]" in told


ENDLESS = "x" * 10_000


@pytest.mark.parametrize(
    "command",
    [(), ("drill",), ("rehearse",), ("interview", "add"), ("interview", "edit", "acme"), ("undo",)],
)
def test_a_line_too_long_for_an_answer_is_cut_and_told_wherever_one_is_asked(
    desk: Desk, command: tuple[str, ...]
) -> None:
    desk.acme()
    told = " ".join(desk.asked(*command, typed=(ENDLESS,) * 2).output.split())
    assert TOO_LONG in told


def test_the_first_characters_of_an_answer_too_long_count(desk: Desk) -> None:
    drilled = desk.asked("drill", "--by", "letters", "--cards", "1", typed=("", ENDLESS, "1"))
    assert drilled.exit_code == 0, drilled.output
    said = [event.said for event in read(desk.store_path) if event.said]
    assert said == ["x" * LONGEST_ANSWER]
