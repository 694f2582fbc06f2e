"""Whoever says again what they heard, where a reply is asked for, means the choice that it is."""

import pytest

from tests.support.caller import CARDS, NAMES
from tests.support.people import MONDAY
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import LETTERS, choices
from trainer.core.sitting.task import Task
from trainer.rows.practice.choice import letter_of


def asked(branch: str, reply: int) -> Task:
    card = CARDS[f"second-interview/rank/{branch}#branch"]
    assert card.branch is not None
    step = Step(card, Way.CHOOSE, card.branch.condition)
    return Task(step, MONDAY, reply=card.branch.replies[reply], choices=choices(card))


def own_letter(task: Task) -> str:
    return next(
        letter
        for letter, branch in zip(LETTERS, task.choices, strict=False)
        if task.card.branch and branch.id == task.card.branch.id
    )


@pytest.mark.parametrize(
    ("branch", "reply", "typed"),
    [
        ("otherwise", 2, "we don't rank"),
        ("otherwise", 2, "They said they don't rank people"),
        ("otherwise", 3, "that's not mine to say"),
        ("not-first", 2, "one person slightly ahead"),
        ("first", 0, "top of my list"),
    ],
)
def test_words_of_the_reply_are_its_choice(branch: str, reply: int, typed: str) -> None:
    task = asked(branch, reply)
    assert letter_of(task, NAMES, typed) == own_letter(task)


@pytest.mark.parametrize("typed", ["banana split", "people", "we are here"])
def test_other_words_are_not_plain(typed: str) -> None:
    assert letter_of(asked("otherwise", 2), NAMES, typed) is None


@pytest.mark.parametrize(
    ("branch", "reply", "typed"),
    [
        ("otherwise", 0, "she's dodging my question"),
        ("otherwise", 0, "He changed the subject"),
        ("otherwise", 0, "no real answer"),
        ("not-first", 0, "someone is ahead of me"),
        ("one-of-several", 0, "I'm in the top three"),
    ],
)
def test_what_it_comes_down_to_is_its_choice_in_any_words(
    branch: str, reply: int, typed: str
) -> None:
    task = asked(branch, reply)
    assert letter_of(task, NAMES, typed) == own_letter(task)
