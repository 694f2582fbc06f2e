"""A script that no interview is for has no interview's people, and none of its header."""

from pathlib import Path
from shutil import copy

import pytest

from tests.support.here import DATES, Desk, drilled

DECKS = Path(__file__).parents[3] / "decks"


@pytest.fixture
def ortiz(desk: Desk) -> Desk:
    """Return somebody who has an interview, and two more scripts."""
    (desk.folder / "scripts").mkdir()
    for name in ("closing", "cold-call"):
        copy(DECKS / f"{name}.md", desk.folder / "scripts" / f"{name}.md")
    desk.acme(*DATES, "--me", "Sam Field")
    return desk


@pytest.mark.parametrize("name", ["closing", "cold-call"])
@pytest.mark.parametrize("how", [("read", "--page"), ("read",), ("script", "cards")])
def test_its_people_are_not_those_of_the_call(ortiz: Desk, name: str, how: tuple[str, ...]) -> None:
    command, *flags = how
    args = ("script", "cards", name) if command == "script" else (command, name, *flags)
    found = ortiz.asked(*args, typed=("",) * 20)
    assert found.exit_code == 0
    assert "Ms. Ortiz" not in found.stdout
    assert "Mr. Lee" not in found.stdout
    assert "November" not in found.stdout


@pytest.mark.parametrize("name", ["closing", "cold-call"])
def test_nor_in_practice(ortiz: Desk, name: str) -> None:
    assert "Ortiz" not in drilled(ortiz, name, "--cards", "3").stdout


def test_your_own_name_is_yours_in_every_script(ortiz: Desk) -> None:
    assert "Sam Field" in ortiz("read", "cold-call", "--page").stdout


def test_the_script_of_the_interview_has_them_and_so_has_one_asked_for(ortiz: Desk) -> None:
    assert "Ms. Ortiz" in ortiz("read", "--page").stdout
    assert "Ms. Ortiz" in ortiz("read", "second-interview", "--page").stdout
    assert "Ms. Ortiz" in ortiz("--stage", "acme-1", "read", "cold-call", "--page").stdout
    ortiz("interview", "edit", "acme-1", "--script", "cold-call")
    assert "Ms. Ortiz" in ortiz("read", "cold-call", "--page").stdout
    assert "Ms. Ortiz" not in ortiz("read", "second-interview", "--page").stdout
