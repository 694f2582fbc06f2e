"""A name in a sentence is offered, and a sentence is never taken for one."""

import pytest

from tests.support.terminals.typist import Typist, asked
from trainer.core.people.called import articled, sentence
from trainer.core.people.person import named, person
from trainer.core.stages.stages import Stage
from trainer.rows.asked.answered import A_DAY, A_SENTENCE
from trainer.rows.stages import TYPE_AGAIN


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("I will meet the director, Mr. Brandt", "Mr. Brandt"),
        ("i\u2019ll be meeting mr brandt.", "Mr. Brandt"),
        ("It's Mr. Brandt", "Mr. Brandt"),
        ("Mr. Brandt is the director", "Mr. Brandt"),
        ("I think Mr. Brandt", "Mr. Brandt"),
        ("My first interviewer was Mrs. Hannah Okafor", "Mrs. Hannah Okafor"),
        ("She is called Anna Lee", "Anna Lee"),
        ("I think it's Anna Lee, a recruiter", "Anna Lee"),
        ("Her name\u2019s Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("I spoke with Dr. J. Lee, PhD", "Dr. J. Lee"),
        ("They are Mr. Lee and Dr. Wu", "Mr. Lee and Dr. Wu"),
        ("I'm going to meet The board", "the board"),
        ("I think so", ""),
        ("My call is today", ""),
        ("It's complicated", ""),
    ],
)
def test_the_name_in_a_sentence_is_found(typed: str, name: str) -> None:
    assert sentence(typed)
    assert named(typed) == name
    typist = Typist("", typed, *(("",) if name else ("Mr. Lee",)), *_phone(name, typed), "")
    assert asked(typist).next == (_short(name) if name else "Mr. Lee")
    whole = person(typed).whole if name else name
    assert (f"You'll meet {whole}? {TYPE_AGAIN}" in typist.seen) == bool(name)


def _short(name: str) -> str:
    return {"Mrs. Hannah Okafor": "Mrs. Okafor", "Dr. J. Lee": "Dr. Lee"}.get(name, name)


def _phone(name: str, typed: str) -> tuple[str, ...]:
    """Return the answer to how somebody is called, where that is asked."""
    return ("",) if name and (_short(name) != name or person(typed).about) else ()


@pytest.mark.parametrize(
    "name",
    ["Will Smith", "He Jin", "Im Soo", "So Yun", "I. M. Pei", "The Anh", "A. Lee"],
)
def test_a_name_that_begins_like_a_sentence_is_one(name: str) -> None:
    assert not sentence(name)
    assert person(name).name == name


def test_a_sentence_stays_none_however_often_it_is_typed() -> None:
    typed = "She is called Anna Lee"
    typist = Typist("", typed, "n", typed, "n", "Hannah Lee", "")
    assert asked(typist).next == "Hannah Lee"
    typist = Typist("", "I think it is she", "I think it is she", "", "")
    assert asked(typist).next == ""
    assert typist.seen.count(A_SENTENCE) == 2
    typist = Typist("", "It's Friday", "", "")
    assert asked(typist).next == ""
    assert A_DAY in typist.seen


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("I will meet the director, Mr. Brandt", "Mr. Brandt"),
        ("the director, Mr. Brandt", "Mr. Brandt"),
        ("Anna Lee, PhD", "Anna Lee"),
        ("Ms. Ortiz, HR", "Ms. Ortiz"),
    ],
)
def test_a_part_of_what_is_known_is_a_new_name(known: str, new: str) -> None:
    assert asked(Typist("", new, ""), Stage(name="acme-1", next=known)).next == new


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("The board", "the board"), ("The panel", "the panel"), ("the board", "the board")],
)
def test_an_article_is_small_in_a_sentence(typed: str, kept: str) -> None:
    assert asked(Typist("", typed, "")).next == articled(typed) == kept
    assert articled("A recruiter") == "a recruiter"
