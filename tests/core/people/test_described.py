"""What somebody is to others is no name: a line says `your boss`, and the answer `my boss`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.people.company import company
from trainer.core.people.described import described, only_told, somebodys
from trainer.core.people.person import Person, person
from trainer.core.people.whose import of_them, to_them
from trainer.core.script.script import Piece, Words
from trainer.core.stages.met import met, with_person
from trainer.core.stages.stages import Stage
from trainer.rows.call.names import said
from trainer.rows.names import filled


@pytest.mark.parametrize(
    ("typed", "name", "line"),
    [
        ("her colleague from HR", "her colleague from HR", "your colleague from HR"),
        ("her colleague from hr", "her colleague from HR", "your colleague from HR"),
        ("my colleague from HR", "my colleague from HR", "your colleague from HR"),
        ("Her boss", "her boss", "your boss"),
        ("his manager", "his manager", "your manager"),
        ("her colleague", "her colleague", "your colleague"),
        ("a colleague of hers", "a colleague of hers", "your colleague"),
        ("the HR lady", "the HR lady", "the HR lady"),
        ("the hr lady", "the HR lady", "the HR lady"),
        ("somebody from HR", "somebody from HR", "the person from HR"),
        ("someone from sales", "someone from sales", "the person from sales"),
        ("one of the VPs", "one of the VPs", "one of the VPs"),
        ("one of their engineers", "one of their engineers", "one of your engineers"),
        ("head of platform", "head of platform", "the head of platform"),
        ("guy from HR", "guy from HR", "the guy from HR"),
        ("the guy from accounting", "the guy from accounting", "the guy from accounting"),
        ("the VP of Sales", "the VP of Sales", "the VP of Sales"),
        ("their new CTO", "their new CTO", "your new CTO"),
        ("a recruiter", "a recruiter", "the recruiter"),
        ("her colleague from HR, don't know the name yet", "her colleague from HR", "your collea"),
        ("her boss, I don't know his name", "her boss", "your boss"),
        ("her boss - no name yet", "her boss", "your boss"),
        ("HR, no name yet", "HR", "the person from HR"),
        ("somebody from HR, no idea who", "somebody from HR", "the person from HR"),
        ("the lady from HR (name unknown)", "the lady from HR", "the lady from HR"),
    ],
)
def test_a_description_stays_one_and_is_turned_to_whom_it_is_said(
    typed: str, name: str, line: str
) -> None:
    assert person(typed) == Person(name)
    assert described(name)
    assert to_them(name).startswith(line)
    told = with_person(Stage(name="acme-1"), "next", person(typed))
    assert told.next == to_them(name)
    inside = line if line == f"the {name}" else name  # as it stands in a sentence
    assert told.whole("next").shown == told.whole("next").short == inside


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("her colleague Tom Lee from HR", "Tom Lee"),
        ("her boss Tom", "Tom"),
        ("his boss tom lee", "Tom Lee"),
        ("her boss (Tom)", "Tom"),
        ("the HR lady, Ms. Grant", "Ms. Grant"),
        ("a woman from legal named Ana Cruz", "Ana Cruz"),
        ("a friend of his, Paul Smith", "Paul Smith"),
        ("his colleague in engineering, Priya", "Priya"),
        ("Guy Lee", "Guy Lee"),
        ("Bessie Head", "Bessie Head"),
        ("The Anh", "The Anh"),
    ],
)
def test_a_name_beside_a_description_is_the_name(typed: str, name: str) -> None:
    assert person(typed).name == name
    assert not described(name)


REPLY = Words((Piece("Be calm. "), Piece("next", slot=True), Piece(" listens.")), theirs=True)
LINE = Words((Piece("What is "), Piece("next", slot=True), Piece(" like?")))


def test_who_is_on_the_phone_calls_them_their_own() -> None:
    names = {"next": "your colleague from HR"}
    assert filled(LINE, names) == "What is your colleague from HR like?"
    assert filled(REPLY, names) == said(REPLY, names) == "Be calm. My colleague from HR listens."
    assert filled(REPLY, {"next": "one of your VPs"}) == "Be calm. One of our VPs listens."
    assert filled(REPLY, {"next": "Mr. Lee"}) == "Be calm. Mr. Lee listens."


@pytest.mark.parametrize(
    ("typed", "name", "about", "line"),
    [
        ("the CFO, her boss", "the CFO", "her boss", "the CFO"),
        ("her boss, the CFO", "her boss", "the CFO", "your boss"),
        ("The director (her manager)", "the director", "her manager", "the director"),
        ("the CFO, my future boss", "the CFO", "my future boss", "the CFO"),
        ("my future boss, the cfo", "my future boss", "the CFO", "my future boss"),
        ("CFO, her boss", "CFO", "her boss", "the CFO"),
        ("the CFO, her boss, I think", "the CFO", "her boss", "the CFO"),
        ("the CFO - her boss", "the CFO", "her boss", "the CFO"),
        ("the CFO, he's her boss", "the CFO", "her boss", "the CFO"),
        (
            "someone from finance, maybe the CFO",
            "someone from finance",
            "the CFO",
            "the person from finance",
        ),
        ("hopefully the CEO, her boss", "the CEO", "her boss", "the CEO"),
        ("her colleague, also from HR", "her colleague", "from HR", "your colleague"),
        ("her boss, who is the head of sales", "her boss", "the head of sales", "your boss"),
    ],
)
def test_of_two_things_that_somebody_is_one_is_said_and_the_other_kept(
    typed: str, name: str, about: str, line: str
) -> None:
    assert person(typed) == Person(name, about)
    told = with_person(Stage(name="acme-1"), "next", person(typed))
    assert told.next == line
    assert about in told.whole("next").told


@pytest.mark.parametrize(
    "typed", ["her boss, Tom Osgood, the CFO", "the CFO, Tom", "Lee, her boss"]
)
def test_a_name_among_what_somebody_is_stays_the_name(typed: str) -> None:
    assert not only_told(typed)
    assert not described(person(typed).name)


def test_a_boss_to_come_is_of_the_one_who_calls() -> None:
    names = {"next": to_them("my future boss")}
    assert filled(LINE, names) == "What is my future boss like?"
    assert filled(REPLY, names) == "Be calm. Your future boss listens."


_KINDS = st.sampled_from(
    ["the CFO", "her boss", "my future boss", "a colleague of hers", "their new CTO", "HR"]
)
_JOINS = st.sampled_from([", ", " (", "; ", " - ", ", who is ", ", and she's ", " / "])


@pytest.mark.slow
@given(_KINDS, _JOINS, _KINDS)
def test_nothing_of_a_relation_comes_into_a_line_as_it_was_typed(
    one: str, join: str, other: str
) -> None:
    typed = f"{one}{join}{other}{')' if join == ' (' else ''}"
    told = with_person(Stage(name="acme-1"), "next", person(typed))
    assert told.next == to_them(one)
    assert not set(told.next) & set(",;()/")
    assert "her" not in told.next.split()


@pytest.mark.slow
@given(st.text(max_size=30))
def test_any_text_is_turned(text: str) -> None:
    told = person(text).name
    if described(told):
        assert to_them(told)
        assert to_them(to_them(told)) == to_them(told)
        assert "your " not in of_them(to_them("her boss"))


def test_nobody_is_spoken_to_by_what_they_are() -> None:
    stage = with_person(Stage(name="acme-1"), "interviewer", person("her boss"))
    assert stage.interviewer == ""
    assert "interviewer" not in stage.names
    assert stage.whole("interviewer").shown == "her boss"
    named = with_person(stage, "interviewer", person("Tom Lee"))
    assert (named.interviewer, named.whole("interviewer").shown) == ("Tom Lee", "Tom Lee")


def test_who_was_met_without_a_name_has_none_on_the_next_phone_call() -> None:
    stage = with_person(Stage(name="acme-1"), "next", person("her colleague from HR"))
    new = met(stage, Stage(name="acme-2"))
    assert (new.interviewer, new.whole("interviewer").shown) == ("", "")


def test_a_name_told_for_the_phone_takes_the_place_of_what_they_are() -> None:
    stage = with_person(Stage(name="acme-1"), "next", person("her boss"))
    stage = with_person(stage, "next", Person("her boss"), said="Tom Lee")
    assert (stage.next, stage.whole("next").told) == ("Tom Lee", "Tom Lee (her boss)")


def test_a_persons_description_is_no_company() -> None:
    assert somebodys("her colleague from HR, don't know the name yet")
    assert not any(map(somebodys, ("The Board", "Acme", "HR Partners", "My Team Software", "")))
    assert company("Acme") == "Acme"
