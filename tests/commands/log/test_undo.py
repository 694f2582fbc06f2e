"""`trainer undo` says what it took back."""

import os
from pathlib import Path

import pytest

from tests.support.caller import Caller
from tests.support.here import Desk
from tests.support.people import Person
from trainer.core.log.events import Event, live, microseconds
from trainer.core.script.key import Key
from trainer.store.store import Store, read

CALL = """\
# My

## Ask the time

> What time is it?

## Ask the way

> Which way do I go?
"""
RANK = Key.of("second-interview", "rank").under("first").choice


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (RANK, "number 1)"),
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


def test_a_line_practiced_for_no_interview_has_the_names_there_are_now(
    desk: Desk,
) -> None:
    desk("interview", "add", "Zeta", "--interviewer", "Ms. Ortiz", "--call", "tomorrow 17:00")
    with Store.open(desk.store_path) as store:
        store.append(
            Event(
                event="review",
                at=microseconds(desk.clock()) + 1_000_000,
                day="2026-11-20",
                key=Key.of("second-interview", "rank").under("not-first"),
                line="Then please tell me, {interviewer}, what do I need to do?",
                way="type",
                rung=2,
                rating=3,
            )
        )
    said = " ".join(desk("undo").stdout.split())
    assert "please tell me, Ms. Ortiz, what" in said


def test_what_was_said_in_better_words_in_a_call_is_taken_back_at_once(tmp_path: Path) -> None:
    caller = Caller(Person(seed=3)).to("looks-for#phrasing").says("what do they look for?")
    person = caller.person
    first, own = len(person.log), person.log[-1]
    wanted = "second-interview/looks-for#phrasing"
    better = "What does this person look for in a candidate?"
    caller.says(better)
    assert [event.event for event in person.log[first:]] == ["review", "rerate"]
    desk = Desk(tmp_path)
    desk.clock = lambda: person.now
    with Store.open(desk.store_path) as store:
        store.join(person.log)

    told = desk("undo").output
    assert told.startswith("Taken back: ")
    assert "is back to" in told
    events, now = read(desk.store_path), microseconds(person.now)
    reviews = [e for e in live(events, now=now) if e.event == "review" and e.key == wanted]
    assert [(e.id, e.rating) for e in reviews] == [(own.id, own.rating)]
    again = desk("undo").stdout  # the first words, which were an answer of their own
    assert again.startswith("Taken back: ")
    left = live(read(desk.store_path), now=now)
    assert not [e for e in left if e.event == "review" and e.key == wanted]


def test_taking_back_the_end_of_a_call_says_that_it_is_open_again_and_what_to_do(
    desk: Desk,
) -> None:
    (desk.folder / "scripts").mkdir(exist_ok=True)
    (desk.folder / "scripts" / "my.md").write_text(CALL)
    desk.asked("rehearse", "my", typed=("What time is it?", "Which way do I go?", "", "q"))
    told = "That reopens your call. To go on after question 1, type: trainer rehearse my"
    assert desk("undo").stdout.splitlines()[1:] == [told]
    assert told not in desk("undo").stdout


@pytest.mark.parametrize("later", [True, False])
def test_what_was_changed_in_a_script_since_is_said_to_stay(desk: Desk, *, later: bool) -> None:
    desk("interview", "add", "Zeta", "--interviewer", "Ms. Ortiz")
    assert desk.scripts
    script = desk.scripts / "mine.md"
    script.parent.mkdir(exist_ok=True)
    script.write_text(CALL)
    written = desk.clock().timestamp() + (60 if later else -60)
    os.utime(script, (written, written))
    desk("interview", "edit", "--next", "Mr. Lee")
    assert ("Your script stays as you changed it" in desk("undo").stderr) is later
