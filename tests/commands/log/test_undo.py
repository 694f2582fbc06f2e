"""`trainer undo` says what it took back."""

import pytest

from tests.support.here import Desk
from trainer.core.log.events import Event, microseconds
from trainer.core.script.key import Key
from trainer.store.store import Store

RANK = Key.of("second-interview", "rank").under("first").choice


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (RANK, "No. 1)"),
        (None, "(you didn't know)"),
    ],
)
def test_a_choice_is_told_with_its_question(desk: Desk, chosen: str | None, told: str) -> None:
    with Store.open(desk.store_path) as store:
        store.append(
            Event(
                event="review",
                at=microseconds(desk.clock()) - 1_000_000,
                day="2026-11-20",
                key=RANK,
                line="Otherwise",
                way="choose",
                rung=2,
                rating=1,
                hints=0,
                chosen=chosen,
            )
        )
    said = " ".join(desk("undo").stdout.split())
    assert said.startswith("Taken back: your choice at “")
    assert told.lower() in said.lower()
    assert "Otherwise" not in said


def test_a_line_practiced_before_there_was_an_interview_has_the_names_there_are_now(
    desk: Desk,
) -> None:
    with Store.open(desk.store_path) as store:
        store.append(
            Event(
                event="review",
                at=microseconds(desk.clock()) - 1_000_000,
                day="2026-11-20",
                key=Key.of("second-interview", "rank").under("not-first"),
                line="Then please tell me, {interviewer}, what do I need to do?",
                way="type",
                rung=2,
                rating=3,
            )
        )
    desk("interview", "add", "Zeta", "--interviewer", "Ms. Ortiz", "--call", "tomorrow 17:00")
    said = " ".join(desk("undo").stdout.split())
    assert "please tell me, Ms. Ortiz, what" in said
