"""Whose a script and a sentence are, whatever interviews there are."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.log.events import Live
from trainer.core.outlook.first import first
from trainer.core.stages.onward import either, just_over, meeting, standing, to_debrief, untimed
from trainer.core.stages.several.named import another_named, named_in
from trainer.core.stages.several.whose import ABOUT, about, answering, to_call, whose
from trainer.core.stages.stages import Stage, current, place
from trainer.core.stages.telling.came import ACCEPTED, NO, OFFER, ON, WAITING
from trainer.core.value import replace

NOW = datetime(2026, 12, 17, 12, tzinfo=UTC)
COMPANIES = ("St. Luke's", "Bright Path Home Care", "Acme", "")
PEOPLE = ("Dr. Anand", "Lorraine Moody", "Bo Lind", "")
HOURS = st.none() | st.integers(-24 * 20, 24 * 20)
RESULTS = st.sampled_from(("", "", NO, OFFER, ON, WAITING))


@st.composite
def lives(draw: st.DrawFn) -> tuple[Stage, ...]:
    """Draw interviews at up to four companies, each with up to three rounds."""
    found = []
    for company, who in zip(COMPANIES, PEOPLE, strict=True):
        for number in range(1, draw(st.integers(0, 3)) + 1):
            call, interview = draw(HOURS), draw(HOURS)
            found.append(
                Stage(
                    name=f"{place(company)}-{number}",
                    company=company,
                    interviewer=who,
                    number=number,
                    call=None if call is None else NOW + timedelta(hours=call),
                    interview=None if interview is None else NOW + timedelta(hours=interview),
                    result=draw(RESULTS),
                )
            )
    return tuple(found)


@pytest.mark.slow
@given(lives(), st.sampled_from(tuple(ABOUT)))
def test_a_call_after_an_answer_is_never_about_another_interview(
    found: tuple[Stage, ...], script: str
) -> None:
    came_of, may_be = ABOUT[script], about(found, script, NOW)
    one = whose(found, script, NOW)
    noted = [each for each in found if each.result == came_of]
    other = {NO, OFFER} - {came_of}
    assert all(each in noted for each in may_be) or not noted
    assert not any(each.result in other for each in may_be)
    assert one is None or one in may_be
    assert one is not None or not noted
    untouched = [each for each in found if not (each.made(NOW) or each.had(NOW))]
    only_ahead = [each for each in untouched if not _touched(found, each)]
    assert noted or not any(each in only_ahead for each in may_be)


def _touched(found: tuple[Stage, ...], stage: Stage) -> bool:
    own = [each for each in found if place(each.company) == place(stage.company)]
    return any(each.made(NOW) or each.had(NOW) for each in own)


@pytest.mark.slow
@given(lives(), st.sampled_from(("second-interview", "cold-call", "my-own", "")))
def test_any_other_script_is_about_none(found: tuple[Stage, ...], script: str) -> None:
    assert whose(found, script, NOW) is None
    assert not about(found, script, NOW)


@pytest.mark.slow
@given(lives())
def test_an_answer_may_be_of_one_interview_a_company_at_most(found: tuple[Stage, ...]) -> None:
    may_be = answering(found, NOW)
    places = [place(each.company) for each in may_be]
    assert len(set(places)) == len(places)
    assert set(places) == {place(each.company) for each in found}


@pytest.mark.slow
@given(lives())
def test_after_a_no_nothing_of_it_is_ahead(found: tuple[Stage, ...]) -> None:
    for each in found:
        if each.closed:
            assert each.ahead(NOW) is each.to_meet(NOW) is each.towards(NOW) is None
            assert not each.undated
            assert not each.wanted(NOW)
    at_hand = current(found, NOW)
    assert at_hand is None or not at_hand.closed
    waits = (*just_over(found, NOW), *untimed(found, NOW), *either(found, NOW))
    assert not any(each.closed for each in (*waits, *meeting(found, NOW)))
    assert not any(over.stage.closed for over in first(found, Live(()), NOW).over)
    noted = to_debrief(found, NOW)
    assert noted is None or not noted.closed or all(each.closed for each in found)


@pytest.mark.slow
@given(lives(), st.data())
def test_what_names_a_company_names_only_its_interviews(
    found: tuple[Stage, ...], data: st.DataObject
) -> None:
    named = [each for each in found if each.company]
    if not named:
        return
    one = data.draw(st.sampled_from(named))
    said = data.draw(st.sampled_from(("{} turned me down", "I got the job at {}!", "{} SAID NO")))
    company = data.draw(st.sampled_from((one.company, one.company.replace("'", ""))))
    having = named_in(said.format(company), found)
    assert {each.company for each in having} == {one.company}
    assert all(each in having for each in found if each.company == one.company)


def test_a_part_of_a_name_names_where_no_whole_name_does() -> None:
    found = [
        Stage(name="bright-path-1", company="Bright Path Home Care", interviewer="Lorraine Moody"),
        Stage(name="st-luke-s-1", company="St. Luke's", interviewer="Dr. Anand"),
    ]
    assert named_in("anand said no", found) == [found[1]]
    assert named_in("Lorraine offered me the job", found) == [found[0]]
    assert named_in("Bright said no", found) == [found[0]]
    assert not named_in("they said no at home", found)


def test_who_is_named_and_isnt_known_is_somebody_else() -> None:
    for said in ("Brightwave said no", "Acme, Inc. turned me down", "The Hub rejected me"):
        assert another_named(said) is not said.startswith(("The", "Acme,"))
    for said in ("they said no", "I got rejected", "unfortunately they went with someone else"):
        assert not another_named(said)


def test_an_answer_is_of_the_call_that_waits_to_be_noted_not_of_one_only_planned() -> None:
    acme = Stage(name="acme-1", company="Acme", number=1)
    called = replace(acme, call=NOW - timedelta(hours=7))
    planned = replace(acme, name="acme-2", number=2, call=NOW + timedelta(days=11))
    assert answering((called, planned), NOW) == [called]
    noted = replace(called, debriefed=NOW, result=ON)
    assert answering((noted, planned), NOW) == [planned]


@pytest.mark.parametrize("result", ["", ACCEPTED, NO])
def test_an_offer_stands_beside_a_later_round_until_something_came_of_that(result: str) -> None:
    had = NOW - timedelta(days=2)
    offer = Stage(name="acme-1", company="Acme", interview=had, heard=had, result=OFFER)
    later = Stage(name="acme-2", company="Acme", number=2, result=result)
    assert standing((offer, later), NOW) == (None if result else offer)
    waits = replace(offer, result=WAITING)
    assert standing((waits, later), NOW) is None


def test_after_a_no_whoever_they_met_last_is_called() -> None:
    had = NOW - timedelta(days=2)
    stage = Stage(name="acme-1", interviewer="Dave", next="Ms. Marsh", interview=had, result=NO)
    stage = replace(stage, heard=NOW - timedelta(days=1))
    asked = to_call(stage, "after-a-no", NOW)
    assert (asked.interviewer, asked.next, asked.name) == ("Ms. Marsh", "", "acme-1")


@pytest.mark.parametrize(
    ("stage", "script"),
    [
        (Stage(name="a", interviewer="Dave", next="Ms. Marsh", result=NO), "after-a-no"),
        (Stage(name="a", interviewer="Dave", interview=NOW, result=NO), "after-a-no"),
        (Stage(name="a", interviewer="Dave", next="the panel", interview=NOW), "after-a-no"),
        (Stage(name="a", interviewer="Dave", next="Ms. Marsh", interview=NOW), "salary-talk"),
        (Stage(name="a", next="Ms. Marsh", interview=NOW + timedelta(1)), "after-a-no"),
    ],
)
def test_whoever_was_called_is_called_where_nobody_else_is_known(stage: Stage, script: str) -> None:
    assert to_call(stage, script, NOW) == stage


def test_a_no_that_came_before_the_interview_is_from_who_was_called() -> None:
    stage = Stage(name="a", interviewer="Dave", next="Ms. Marsh", interview=NOW, result=NO)
    told = replace(stage, heard=NOW - timedelta(hours=1))
    assert to_call(told, "after-a-no", NOW + timedelta(1)) == told
