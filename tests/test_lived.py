"""The person who lives a week with the real program: they know what is asked, and live it."""

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bench.lives import real_deck
from tests.support.people import MONDAY
from trainer.core.log.events import What
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import Card, choices
from trainer.core.script.key import Kind
from trainer.core.sitting.task import Task
from trainer.rows.practice.card import question
from trainer.store.store import read

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from bench.life.answering import NAMES, card_of, chosen, step_of
from bench.life.lived import CALL, EVENINGS, lived, report


def put(card: Card, names: dict[str, str]) -> str:
    """Return a card as it is put in plain lines."""
    way = Way.CHOOSE if card.kind is Kind.BRANCH else Way.ALOUD
    wanted = card.branch.condition if card.branch and way is Way.CHOOSE else card.line.wanted
    reply = Random(1).choice(card.heard) if card.heard else None
    task = Task(Step(card, way, wanted), MONDAY, reply=reply, choices=choices(card))
    rows = [row.line for row in question(task, names)]
    return "\n".join(["4 minutes left.", *rows])


@pytest.mark.parametrize("names", [NAMES, {}], ids=["with names", "before"])
def test_every_card_is_known_again_by_what_is_printed(names: dict[str, str]) -> None:
    for card in real_deck():
        block = put(card, names)
        found = card_of(block, choosing=card.kind is Kind.BRANCH)
        assert found.key == card.key
        if card.kind is Kind.BRANCH:
            right, wrong = (chosen(card, block, right=right) for right in (True, False))
            assert right in tuple("abcd")
            assert right != wrong


@pytest.mark.long
@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime isn't here")
def test_the_evening_before_the_call_and_the_day_are_lived_through(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "trainer"]
    life = lived("people", 1, "honest", tmp_path, program=program, evenings=1)
    log = read(life.database)
    call = CALL.replace(tzinfo=UTC)
    tried = {e.key for e in log if e.event == What.REVIEW and at(e.at) < call and e.way != "choose"}
    assert len(tried) == 19
    assert "You've been through all 19 lines and 8 replies tonight" in " ".join(
        "".join(life.transcript).split()
    )
    assert {event.kind for event in log} >= {"drill", "warm-up"}
    assert any("debriefed" in (event.data or "") for event in log)
    assert len(list(report(life))) > EVENINGS - 5


def at(microseconds: int) -> datetime:
    """Return a moment of the log."""
    return datetime.fromtimestamp(microseconds / 1e6, UTC)


def test_a_long_line_is_asked_in_parts_that_are_known_too() -> None:
    from bench.life.answering import Asked

    long = max(real_deck(), key=lambda card: card.line.wanted.count)
    block = f"{put(long, NAMES)}\nPart 2 of 4. So far: something"
    step = step_of(long, Way.LETTERS, Asked("Type the first letter of each word: ", block))
    assert step.part is None or (step.part.number, step.part.of) == (2, 4)
