"""A stop behind a name is the sentence's, never the name's; and who is known stays who they are."""

import pytest

from tests.support.terminals.typist import Typist, asked
from trainer.core.people.full import Full
from trainer.core.stages.stages import Stage, tidy

PARK = Stage(
    name="acme-1",
    interviewer="Denise",
    in_full={"interviewer": Full("Denise", "Denise Park", "from HR")},
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Denise.", "Denise"),
        ("Ms. Park.", "Ms. Park"),
        ("Ms. Park,", "Ms. Park"),
        ("Mr. Lee!", "Mr. Lee"),
        ("Mr. Lee?", "Mr. Lee"),
        ("just Tom", "Tom"),
    ],
)
def test_a_name_ends_without_the_stop_of_its_sentence(typed: str, kept: str) -> None:
    found = asked(Typist("", typed, ""))
    assert found.next == kept


@pytest.mark.parametrize(
    "typed", ["The chief of nursing.", "I don't know her name, the chief of nursing."]
)
def test_who_is_told_by_what_they_are_is_told_so_inside_a_line(typed: str) -> None:
    assert asked(Typist("", typed, "")).next == "the chief of nursing"


def test_what_they_are_called_on_the_phone_ends_without_a_stop() -> None:
    found = asked(Typist("Denise Park from HR.", "Ms. Park.", "", ""))
    assert found.interviewer == "Ms. Park"
    assert found.whole("interviewer").told == "Denise Park (from HR)"


def test_two_things_told_of_somebody_stand_in_one_bracket() -> None:
    assert Full("Bob", "Robert Hill", "the CFO").told == "Robert Hill (“Bob”, the CFO)"


@pytest.mark.parametrize("name", ["Acme, Inc.", "Priya K.", "Sam Hill Jr.", "Ana Lee, Ph.D.", "?"])
def test_what_is_shortened_keeps_its_period(name: str) -> None:
    assert tidy(name) == name
    assert tidy(f"{name},") in (name, f"{name},")


def test_another_way_to_say_who_is_known_keeps_who_they_are() -> None:
    found = asked(Typist("Ms. Park", "", ""), known=PARK)
    assert found.whole("interviewer") == Full("Ms. Park", "Denise Park", "from HR")


def test_somebody_else_is_somebody_else() -> None:
    found = asked(Typist("Ms. Parker", "", ""), known=PARK)
    assert found.whole("interviewer") == Full("Ms. Parker", "Ms. Parker")


def test_a_longer_name_keeps_what_is_told_of_them() -> None:
    known = Stage(
        name="acme-1",
        interviewer="Ms. Park",
        in_full={"interviewer": Full("Ms. Park", "Ms. Park", "from HR")},
    )
    found = asked(Typist("Denise Park", "Ms. Park", "", ""), known=known)
    assert found.whole("interviewer") == Full("Ms. Park", "Denise Park", "from HR")


@pytest.mark.parametrize("typed", ["keep it", "Keep it.", "leave it as it is", "no change"])
def test_keep_it_is_nobodys_name(typed: str) -> None:
    assert asked(Typist(typed, "", typed, ""), known=PARK) == PARK


def test_what_somebody_does_is_said_back_and_their_name_for_the_phone_asked() -> None:
    typist = Typist("", "I'm meeting Priya Raman, their head of product", "", "Priya", "")
    found = asked(typist)
    assert found.whole("next") == Full("Priya", "Priya Raman", "their head of product")
    assert any(
        each.startswith("You'll meet Priya Raman (their head of product)? ") for each in typist.seen
    )
