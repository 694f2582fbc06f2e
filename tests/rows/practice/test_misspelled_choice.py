"""A reply told in words with a slip of the hand is that reply, or they are asked again."""

import re
from random import Random

import pytest

from tests.support.caller import CARDS, NAMES
from tests.support.people import MONDAY
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import LETTERS, choices
from trainer.core.script.key import Kind
from trainer.core.sitting.task import Task
from trainer.disk.dictionary import known
from trainer.rows.line import meaning
from trainer.rows.practice.choice import letter_of

LISTS = known()
TOLD = (
    *("one of several", "none of these", "I'm their number one", "they say yes", "maybe"),
    *("not her first choice", "she'd recommend me", "it depends on the others", "I'm one of three"),
)


def asked(place: str) -> Task:
    card = next(
        card
        for key, card in CARDS.items()
        if key.startswith(f"second-interview/{place}/") and card.kind is Kind.BRANCH
    )
    assert card.branch
    step = Step(card, Way.CHOOSE, card.branch.condition)
    return Task(step, MONDAY, choices=choices(card))


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("one of sevral", "one of several"),
        ("im one of sevral", "one of several"),
        ("im there number one", "their number one"),
        ("your there number one", "their number one"),
        ("i'm thier numbr one", "their number one"),
        ("im number one", "their number one"),
        ("im her frist choise", "their number one"),
        ("they rank me but not nubmer one", "they rank you, but not No. 1"),
        ("none of thees", "none of these"),
    ],
)
def test_a_choice_with_a_slip_is_that_choice(typed: str, right: str) -> None:
    task = asked("rank")
    meant = letter_of(task, NAMES, right)
    assert meant is not None
    assert letter_of(task, NAMES, typed, known=LISTS) == meant


@pytest.mark.slow
@pytest.mark.parametrize("place", ["rank", "hire"])
def test_with_any_slip_it_is_that_choice_or_none(place: str) -> None:
    task, random, understood, every = asked(place), Random(7), 0, 0
    told = (*TOLD, *(meaning(branch, NAMES) for branch in task.choices))
    for said in told:
        right = letter_of(task, NAMES, said)
        for word in re.finditer(r"[A-Za-z]{4,}", said):
            for at in range(word.start() + 1, word.end() - 1):
                for slip in ("", said[at + 1] + said[at], said[at] * 2, random.choice("bkpvx")):
                    end = at + (2 if slip == said[at + 1] + said[at] else 1)
                    typed = said[:at] + slip + said[end:]
                    found = letter_of(task, NAMES, typed, known=LISTS)
                    assert found in {right, None}, typed
                    every, understood = every + (right is not None), understood + bool(found)
    assert understood > 0.8 * every


def test_what_is_no_choice_stays_none() -> None:
    task = asked("rank")
    for typed in ("banana split", "peple", "we are hear", "numbers", "im tired", "sevn"):
        assert letter_of(task, NAMES, typed, known=LISTS) is None
    assert len(task.choices) <= len(LETTERS)
