"""What somebody does is never spoken; their whole name is kept where it's seen."""

from datetime import UTC

import pytest

from tests.support.people import MONDAY
from tests.support.terminals.typist import NEW, Typist, asked
from trainer.core.log.events import live, microseconds
from trainer.core.stages.record import added, changed, stages
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.stages import CALLED, NAMED, TYPE_AGAIN
from trainer.screens.asked.interview import Questions


def test_who_is_met_is_asked_for_by_the_name_alone() -> None:
    typist = Typist("", "her boss, Tom Osgood, the CFO", "", "")
    found = asked(typist)
    assert (
        typist.seen.count(NAMED.format("Tom Osgood", "Tom Osgood", ", like Mr. or Ms. Osgood")) == 1
    )
    assert found.next == "Tom Osgood"
    assert found.whole("next").told == "Tom Osgood (her boss, the CFO)"


def test_who_goes_by_another_name_is_offered_by_it() -> None:
    found = asked(Typist("Deborah Lee, she goes by Deb", "", "", ""))
    assert (found.interviewer, found.whole("interviewer").shown) == ("Deb", "Deborah Lee (“Deb”)")


@pytest.mark.parametrize("typed", ["Tom Osgood, the CFO", "CFO Tom Osgood", "the CFO, Tom Osgood"])
def test_who_is_called_is_offered_by_the_first_name(typed: str) -> None:
    typist = Typist(typed, "", "", "")
    found = asked(typist)
    assert CALLED.format("Tom Osgood", "Tom", ", like Mr. or Ms. Osgood") in typist.seen
    assert (found.interviewer, found.whole("interviewer").shown) == ("Tom", "Tom Osgood")


def test_a_new_interview_offers_a_short_name_for_who_was_met_and_an_edit_what_was_said() -> None:
    known = replace(NEW, interviewer="Tom Osgood")
    for new, typed, said in ((True, ("", ""), "Tom"), (False, ("", ""), "Tom Osgood")):
        typist = Typist(*typed)
        ask = Questions(MONDAY, UTC, typist.read, typist.write, new=new)
        found = ask.fields(("interviewer",), known)
        assert (found.interviewer, found.whole("interviewer").name) == (said, "Tom Osgood")


def test_a_whole_name_goes_through_the_log_and_an_old_log_has_none() -> None:
    told = asked(Typist("Deborah Lee", "", "", ""))
    event = replace(added(told, MONDAY), id="1")
    (found,) = stages(live([event], now=microseconds(MONDAY)))
    assert found == told
    old = Stage(name="acme-1", interviewer="Deborah")
    assert old.whole("interviewer").told == "Deborah"
    by_old_program = changed(told, replace(told, interviewer="Ms. Diaz"), MONDAY)
    later = replace(by_old_program, id="2", at=event.at + 1)
    (found,) = stages(live([event, later], now=microseconds(MONDAY)))
    assert found.whole("interviewer").told == "Ms. Diaz"


def test_a_company_in_a_sentence_is_offered_and_can_be_insisted_on() -> None:
    for typed, kept in ((("",), "Home Group"), (("n", "At Home Group"), "At Home Group")):
        typist = Typist("At Home Group", *typed)
        ask = Questions(MONDAY, UTC, typist.read, typist.write)
        assert ask.fields(("company",), NEW).company == kept
        assert f"Home Group? {TYPE_AGAIN}" in typist.seen
    typist = Typist("I don't know yet")
    ask = Questions(MONDAY, UTC, typist.read, typist.write)
    assert ask.fields(("company",), NEW).company == ""
