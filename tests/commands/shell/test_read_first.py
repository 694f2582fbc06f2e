"""A call of lines not seen yet says how to read them first: these lines, and no other script."""

from pathlib import Path

import pytest

from tests.support.here import Desk

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ((), "trainer read."),
        (("salary-talk",), "trainer read salary-talk."),
        (("--stage", "acme"), "trainer read --stage acme."),
    ],
)
def test_lines_not_seen_yet_can_be_read_by_what_is_said(
    desk: Desk, typed: tuple[str, ...], reads: str
) -> None:
    desk.acme()
    shown = desk.asked("rehearse", *typed, typed=("q", "q")).stdout
    assert f"To read them first, type q to hang up, then: {reads}" in " ".join(shown.split())
    command = reads.removeprefix("trainer ").removesuffix(".").split()
    script = "salary" if "salary-talk" in typed else "Ms. Ortiz"
    assert script in desk.asked(*command, typed=("q",)).stdout
    said = reads.removeprefix("trainer ").replace("--stage ", "")  # as it's said at home
    at_home = f"then type {said}" if typed else "then type r."
    line = " ".join(("rehearse", *typed))
    assert at_home in " ".join(desk.asked(typed=(line, "q", "q", "q")).stdout.split())
