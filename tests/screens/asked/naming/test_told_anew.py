"""A name that is known is told anew: a whole one takes the place of what was kept before."""

from datetime import UTC

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.terminals.typist import NEW, Typist
from trainer.core.people.person import Person
from trainer.core.stages.met import with_person
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.screens.asked.interview import Questions

KEPT = "its her husband dr paul larkin"


def asked(typist: Typist, known: Stage = NEW, *, of: str = "next") -> Stage:
    """Return the stage after who it is was asked, and Enter was pressed at all that follows."""
    read = (*typist.lines, "", "", "")
    typist.lines = iter(read)
    return Questions(MONDAY, UTC, typist.read, typist.write).fields((of,), known)


@for_each("typed", ["no its dr paul larkin", "Dr. Paul Larkin", "DR PAUL LARKIN", KEPT])
def test_a_whole_name_takes_the_place_of_a_sentence_that_was_kept(typed: str) -> None:
    known = replace(NEW, next=KEPT)
    found = asked(Typist(typed), known)
    assert found.whole("next").name == "Dr. Paul Larkin"
    assert "its" not in found.next


@for_each(
    ("known", "typed", "whole"),
    [
        ("Mr. Henry James Cho", "Mr. Henry Cho", "Mr. Henry Cho"),
        ("Dr. Paul Larkin", "Paul Larkin", "Paul Larkin"),
        ("Dr. Paul Larkin", "Dr. Peter Larkin", "Dr. Peter Larkin"),
        ("Dr. Paul Larkin", "Dr. Larkin", "Dr. Paul Larkin"),
        ("Dr. Paul Larkin", "Paul", "Dr. Paul Larkin"),
    ],
)
def test_and_of_a_longer_one_but_not_a_short_form_of_it(known: str, typed: str, whole: str) -> None:
    before = with_person(NEW, "next", Person(known), said="Dr. Larkin")
    assert asked(Typist(typed), before).whole("next").name == whole


def test_a_name_after_a_no_is_no_sentence() -> None:
    found = asked(Typist("I think it's Dr. Ann Lark", "n", "no dr amy larkin"), of="interviewer")
    assert found.whole("interviewer").name == "Dr. Amy Larkin"
    assert found.interviewer == "Dr. Larkin"


def test_two_names_typed_for_one_are_not_made_one() -> None:
    typed = "no i call mrs delgado mr cho is the second one"
    typist = Typist("Mr. Henry Cho", typed, "n")
    found = asked(typist, of="interviewer")
    assert any("To Mr. Henry Cho you'll say “Mrs. Delgado”?" in each for each in typist.seen)
    assert found.interviewer == "Mr. Cho"
