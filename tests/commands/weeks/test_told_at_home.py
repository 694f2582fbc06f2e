"""Home asks how a call went, and hears an answer: what was typed opens the debrief."""

from pathlib import Path

import pytest

from tests.support.plans.late import after, held_up

ASKED = "How did it go?"


@pytest.mark.parametrize(
    "typed",
    [
        "She didn't pick up.",
        "It went well, thank you.",
        "the call was a disaster",
        "How did the call go",
    ],
)
def test_an_answer_to_how_the_call_went_opens_the_debrief(tmp_path: Path, typed: str) -> None:
    desk = after(held_up(tmp_path), minutes=130)
    assert ASKED in desk.asked(typed=(typed, "q", "", "q")).stdout


@pytest.mark.parametrize("typed", ["hello there", "good grief", "s"])
def test_what_is_no_answer_does_not(tmp_path: Path, typed: str) -> None:
    desk = after(held_up(tmp_path), minutes=130)
    assert ASKED not in desk.asked(typed=(typed, "q", "q")).stdout


def test_whoever_reached_nobody_is_told_that_enter_is_right(tmp_path: Path) -> None:
    desk = held_up(tmp_path)
    told = "If you didn't get through, press Enter, too."
    assert told in after(desk, minutes=130)().stdout
