"""Today in one line, for a notification: what comes first, and whether there is anything."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.here import Desk, drilled
from tests.support.people import MONDAY
from tests.support.plans.lives import BEGUN, DONE, living
from trainer.rows.practice.near.evening import BEST

pytestmark = pytest.mark.slow


NOON = MONDAY.replace(hour=12)
ZETA = "Rebecca Stone at Zeta"
Calls = list[tuple[int | None, int | None, str]]


def brief(folder: Path, calls: Calls, *args: str) -> tuple[str, int]:
    """Return what is said of these interviews to somebody who practiced yesterday, and the code."""
    desk = living(Desk(folder), calls, NOON)
    desk.clock = lambda: NOON - timedelta(days=1)
    drilled(desk, "--cards", "3", typed="\n3\n" * 30)
    desk.clock = lambda: NOON
    result = desk("today", "--exit-code", *args)
    assert len(result.stdout.splitlines()) == 1
    return result.stdout.strip(), result.exit_code


@pytest.mark.parametrize(
    ("calls", "told"),
    [
        ([], "Today: about 5 minutes, "),
        ([(100, None, "")], "Today: about 5 minutes, "),
        ([(24, None, "")], "Tonight: all 10 lines and 4 replies once, about 6 to 10 minutes."),
        (
            [(24, None, ""), (27, None, "")],
            "Tonight: all 10 lines and 4 replies once, about 6 to 10 minutes, for Zeta.",
        ),
        ([(5, None, "")], f"Today: a warm-up: five minutes, aloud, {BEST}."),
        ([(-3, None, "")], f"How did the call with {ZETA} go? To note it: trainer debrief zeta-1"),
        (
            [(-3, None, BEGUN)],
            f"Your notes on the call with {ZETA} aren't finished: trainer debrief",
        ),
        ([(-3, None, ""), (60, None, "")], f"How did the call with {ZETA} go? To note it: "),
        ([(-30, 2, DONE)], "Today, 2:00 PM: your interview at Zeta. The call sheet: trainer read"),
        (
            [(-60, -9, DONE)],
            "How did your interview at Zeta go? To note it: trainer debrief zeta-1",
        ),
    ],
)
def test_it_says_what_comes_first(tmp_path: Path, calls: Calls, told: str) -> None:
    text, code = brief(tmp_path, calls)
    assert text.startswith(told)
    assert code == 0


@pytest.mark.parametrize("calls", [[(-24 * 30, -24 * 20, DONE)], [(-3, None, DONE)]])
def test_once_all_was_had_nobody_is_called_to_practice(tmp_path: Path, calls: Calls) -> None:
    text, code = brief(tmp_path, calls)
    assert text == "No call planned. To add one: trainer interview add"
    assert code == 1


def test_of_a_script_that_is_named_its_practice_is_told(tmp_path: Path) -> None:
    text, code = brief(tmp_path, [(-3, None, "")], "salary-talk")
    assert text.startswith("Today: about 5 minutes")
    assert code == 0
