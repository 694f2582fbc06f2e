"""Practice has the names of the interview it is for; a script that none is for has none."""

from pathlib import Path
from shutil import copy

import pytest

from tests.support.here import ADD, DATES, PEOPLE, Desk, drilled
from trainer.core.log.events import What
from trainer.store.store import read

DECKS = Path(__file__).parents[3] / "decks"


@pytest.mark.slow
def test_the_drill_and_the_read_have_the_names_of_the_stage(desk: Desk) -> None:
    desk.acme()
    assert "Please tell me, what is Mr. Lee like" in desk("read", "--page").stdout
    shown = drilled(desk, "--cards", "9").stdout
    assert "{" not in shown
    assert "Ms. Ortiz" in shown
    events = [event for event in read(desk.store_path) if event.event != What.STAGE]
    assert events
    assert {event.stage for event in events} == {"acme-1"}
    assert any("{interviewer}" in (event.line or "") for event in events)


@pytest.mark.slow
def test_lines_wait_until_the_next_person_is_known(desk: Desk) -> None:
    desk.added(*DATES)
    result = drilled(desk, "--cards", "20")
    assert result.stderr == (
        "9 lines wait until you add who you'll meet next:"
        ' trainer interview edit acme-1 --next "Mr. Lee"\n'
    )
    assert not any("{next}" in (event.line or "") for event in read(desk.store_path))


@pytest.mark.slow
def test_without_a_stage_blanks_stay_and_nothing_waits(desk: Desk) -> None:
    result = drilled(desk, "--cards", "20")
    assert result.stderr == ""
    assert any("{next}" in (event.line or "") for event in read(desk.store_path))
    assert {event.stage for event in read(desk.store_path)} == {None}


@pytest.mark.slow
def test_a_line_that_is_left_out_is_not_asked(desk: Desk) -> None:
    desk(*ADD, *PEOPLE, "--leave-out", "looks-for")
    drilled(desk, "--cards", "20")
    keys = {event.key for event in read(desk.store_path)}
    assert "second-interview/looks-for#phrasing" not in keys
    assert "second-interview/process#phrasing" in keys


@pytest.mark.slow
def test_another_stage_may_be_practiced_for(desk: Desk) -> None:
    desk.acme()
    desk(
        "interview", "add", "Beta", "--call", "fri 17:00", "--interviewer", "Dr. Wu", "--next", "X"
    )
    drilled(desk, "--cards", "1", "--stage", "beta")
    assert read(desk.store_path)[-1].stage == "beta-1"


@pytest.mark.slow
def test_undo_finds_no_answer_of_a_card_that_is_left_out_since(desk: Desk) -> None:
    desk(*ADD, *PEOPLE)
    assert drilled(desk, "--cards", "6").exit_code == 0
    desk("interview", "edit", "acme", "--leave-out", "looks-for")
    assert drilled(desk, "--cards", "1", typed="\nu\nu\n").exit_code == 0


@pytest.fixture
def ortiz(desk: Desk) -> Desk:
    """Return somebody who has an interview, and two more scripts."""
    (desk.folder / "scripts").mkdir()
    for name in ("closing", "cold-call"):
        copy(DECKS / f"{name}.md", desk.folder / "scripts" / f"{name}.md")
    desk.acme(*DATES, "--me", "Sam Field")
    return desk


@pytest.mark.slow
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


@pytest.mark.slow
@pytest.mark.parametrize("name", ["closing", "cold-call"])
def test_nor_in_practice(ortiz: Desk, name: str) -> None:
    assert "Ortiz" not in drilled(ortiz, name, "--cards", "3").stdout


def test_your_own_name_is_yours_in_every_script(ortiz: Desk) -> None:
    assert "Sam Field" in ortiz("read", "cold-call", "--page").stdout


@pytest.mark.slow
def test_the_script_of_the_interview_has_them_and_so_has_one_asked_for(ortiz: Desk) -> None:
    assert "Ms. Ortiz" in ortiz("read", "--page").stdout
    assert "Ms. Ortiz" in ortiz("read", "second-interview", "--page").stdout
    assert "Ms. Ortiz" in ortiz("--stage", "acme-1", "read", "cold-call", "--page").stdout
    ortiz("interview", "edit", "acme-1", "--script", "cold-call")
    assert "Ms. Ortiz" in ortiz("read", "cold-call", "--page").stdout
    assert "Ms. Ortiz" not in ortiz("read", "second-interview", "--page").stdout
