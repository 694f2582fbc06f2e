"""Somebody told of by what they are is read back so, and on the phone asked for by a name."""

from datetime import UTC

from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist, asked
from trainer.core.people.person import person
from trainer.core.stages.met import with_person
from trainer.core.stages.stages import Stage
from trainer.rows.asked.answered import NO_NAME, UNNAMED
from trainer.rows.stages import DESCRIBED
from trainer.screens.asked.naming import Naming


def test_what_a_line_says_of_them_is_read_back() -> None:
    typist = Typist("", "her colleague from HR", "", "")
    stage = asked(typist)
    assert DESCRIBED.format("your colleague from HR") in typist.seen
    assert stage.next == "your colleague from HR"
    assert stage.whole("next").told == "her colleague from HR"


def test_an_office_with_a_relation_is_read_back_without_it() -> None:
    typist = Typist("", "the CFO, her boss", "", "")
    stage = asked(typist)
    assert DESCRIBED.format("the CFO") in typist.seen
    assert (stage.next, stage.whole("next").told) == ("the CFO", "the CFO (her boss)")


def test_the_known_half_is_kept() -> None:
    stage = asked(Typist("", "her colleague from HR, don't know the name yet", "", ""))
    assert stage.next == "your colleague from HR"


def test_a_sentence_with_my_is_none_here() -> None:
    assert asked(Typist("", "my colleague from HR", "", "")).next == "your colleague from HR"


def test_a_name_or_another_description_may_be_typed_there() -> None:
    named = asked(Typist("", "her boss", "Tom Lee", ""))
    assert (named.next, named.whole("next").told) == ("Tom Lee", "Tom Lee (her boss)")
    assert asked(Typist("", "her boss", "her manager", "")).next == "your manager"
    assert asked(Typist("", "her boss", "-", "")).next == "your boss"


def test_who_is_called_is_asked_for_by_name() -> None:
    typist = Typist("her boss", "Tom", "", "")
    assert asked(typist).interviewer == "Tom"
    assert NO_NAME in typist.seen
    told = Typist("the CFO, her boss", "Tom", "", "")
    assert asked(told).interviewer == "Tom"
    assert NO_NAME in told.seen
    known = with_person(Stage(name="acme-1"), "interviewer", person("her boss"))
    again = Typist("", "", "")
    assert asked(again, known) == known
    assert "Enter: skip" in again.seen[0]


def test_a_persons_description_is_no_companys_name() -> None:
    typist = Typist("her colleague from HR, don't know the name yet", "Acme")
    ask = Naming(MONDAY, UTC, typist.read, typist.write)
    assert ask.another_name("company", Stage(name="")).company == "Acme"
    assert UNNAMED["company"] in typist.seen
