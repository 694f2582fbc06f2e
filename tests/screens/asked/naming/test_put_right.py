"""A name that was just told is put right at the next question; what they do stays with it."""

from tests.for_each import for_each
from tests.support.terminals.typist import NEW, Typist, asked
from trainer.core.people.person import Person
from trainer.core.stages.met import with_person
from trainer.core.stages.stages import Stage
from trainer.rows.stages import TYPE_AGAIN

CALLS = f"You'll call Sam Ortiz? {TYPE_AGAIN}"


@for_each("typed", ["no, his name is Sam Ortiz", "sorry, it's Sam Ortiz not Ortega", "no, Ortiz"])
def test_who_was_named_is_put_right_where_the_next_one_is_asked_for(typed: str) -> None:
    typist = Typist("Sam Ortega, recruiter", "", typed, "", "Mr. Lee", "")
    found = asked(typist)
    assert found.whole("interviewer").told == "Sam Ortiz (recruiter)"
    assert (found.interviewer, found.next) == ("Sam", "Mr. Lee")
    assert CALLS in typist.seen


@for_each("typed", ["no, his name is Sam Ortiz", "it's Ortiz, not Ortega"])
def test_and_where_it_is_asked_what_they_are_called(typed: str) -> None:
    found = asked(Typist("Sam Ortega, recruiter", typed, "", "", "Mr. Lee", ""))
    assert found.whole("interviewer").told == "Sam Ortiz (recruiter)"
    assert (found.interviewer, found.next) == ("Sam", "Mr. Lee")


def test_and_where_a_day_is_asked_for() -> None:
    found = asked(Typist("Ms. Ortega", "Mr. Lee", "sorry, it's Mr. Low", "", ""))
    assert (found.interviewer, found.next) == ("Ms. Ortega", "Mr. Low")


def test_a_correction_that_was_none_takes_nothing_away() -> None:
    typist = Typist("Ms. Ortega", "no, Ms. Diaz", "n", "", "Ms. Diaz", "")
    found = asked(typist)
    assert (found.interviewer, found.next) == ("Ms. Ortega", "Ms. Diaz")


@for_each("typed", ["no, Sam Ortiz", "Ortiz"])
def test_what_they_do_stays_where_a_name_that_is_shown_is_typed_again(typed: str) -> None:
    found = asked(Typist("I think it's Sam Ortega, the recruiter", typed, "", "", ""))
    assert found.whole("interviewer").told == "Sam Ortiz (the recruiter)"


@for_each("typed", ["no, Sam Ortiz", "Sam Ortiz", "no, it's Ortiz"])
def test_and_where_it_is_told_otherwise_later(typed: str) -> None:
    known = with_person(NEW, "interviewer", Person("Sam Ortega", "the recruiter"))
    found = asked(Typist(typed, "", "", ""), known)
    assert found.whole("interviewer").told == "Sam Ortiz (the recruiter)"


def test_somebody_else_does_something_else() -> None:
    known = with_person(Stage(name="acme-1"), "interviewer", Person("Sam Ortega", "the recruiter"))
    assert asked(Typist("Ana Diaz", "", "", ""), known).whole("interviewer").told == "Ana Diaz"
