"""Which stage is practiced for, how it is named, and what it leaves out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.folds import stages
from tests.support.people import MONDAY, Person, real_cards
from tests.support.staged import ACME, CALL, INTERVIEW, RANK, logged, only, standing
from tests.support.told import stage_event
from trainer.core.log.events import microseconds, moment
from trainer.core.plan.target import target
from trainer.core.stages.record import removal
from trainer.core.stages.stages import (
    LATELY,
    STILL,
    Stage,
    current,
    left_out,
    next_name,
    waiting,
    waiting_lines,
)
from trainer.core.value import replace
from trainer.rows.stages import stage_row, title
from trainer.rows.tally import waiting_text

# -- which one


def test_ahead_is_the_call_and_after_it_nothing() -> None:
    stage = only(stage_event("acme-1", ACME, MONDAY))
    assert (stage.ahead(MONDAY), stage.to_meet(MONDAY)) == (CALL, None)
    assert (stage.ahead(CALL), stage.to_meet(CALL)) == (None, INTERVIEW)
    assert (stage.ahead(INTERVIEW), stage.to_meet(INTERVIEW)) == (None, None)


def test_an_interview_without_a_call_is_ahead_itself_until_it_is_talked_over() -> None:
    alone = Stage(name="acme-1", interview=INTERVIEW)
    assert alone.ahead(CALL) == INTERVIEW
    assert alone.ahead(INTERVIEW) is None
    assert replace(alone, debriefed=CALL).ahead(CALL) is None


def test_a_call_that_came_early_was_made_once_it_was_talked_over() -> None:
    stage = only(stage_event("acme-1", {**ACME, "debriefed": MONDAY}, MONDAY))
    assert stage.ahead(MONDAY) is None
    assert stage.ahead(MONDAY - timedelta(hours=1)) == CALL  # as it was known then


def test_a_call_that_is_told_of_after_the_debrief_is_another_one() -> None:
    over = stage_event("acme-1", {**ACME, "debriefed": CALL}, MONDAY)
    again = only(over, stage_event("acme-1", {"call": INTERVIEW}, MONDAY))
    assert again.ahead(CALL) == INTERVIEW
    earlier = only(over, stage_event("acme-1", {"call": MONDAY}, MONDAY))
    assert (earlier.debriefed, earlier.ahead(CALL)) == (CALL, None)  # only its hour was mended


def test_the_current_stage_is_the_next_that_lies_ahead_or_the_one_asked_for() -> None:
    found = standing(
        stage_event("acme-1", ACME, MONDAY),
        stage_event("beta-corp-1", {"company": "Beta Corp", "call": INTERVIEW}, MONDAY),
        stage_event("beta-corp-2", {"company": "Beta Corp", "number": 2}, MONDAY),
    )

    def at_hand(now: datetime, name: str | None = None) -> str | None:
        stage = current(found, now, name)
        return stage.name if stage else None

    assert at_hand(MONDAY) == "acme-1"
    assert at_hand(CALL) == "acme-1"  # it may still be made
    assert at_hand(CALL + STILL) == "beta-corp-1"  # of the other only the interview is ahead
    assert at_hand(INTERVIEW + STILL) == "beta-corp-1"  # nothing is noted of it yet
    later = INTERVIEW + LATELY
    assert at_hand(later) == "beta-corp-2"  # without a date, but nothing else is ahead
    assert at_hand(MONDAY, "beta-corp-2") == "beta-corp-2"
    assert at_hand(MONDAY, "beta-corp") == at_hand(MONDAY, "Beta Corp") == "beta-corp-1"
    assert at_hand(INTERVIEW, "acme") == "acme-1"  # its last one, as none lies ahead
    assert at_hand(MONDAY, "acm") is None
    assert current((), MONDAY) is None
    alone = current(found[:1], CALL)
    assert alone == found[0]  # its names stay until the interview
    assert current(found[:1], INTERVIEW) == found[0]  # nothing is noted of it yet
    assert current(found[:1], CALL + LATELY) is None


def test_a_stage_without_a_date_that_was_talked_over_is_past() -> None:
    found = standing(stage_event("acme-1", {"debriefed": MONDAY}, MONDAY))
    assert current(found, MONDAY) is None


def test_a_stage_that_was_talked_over_gives_way_to_a_call_that_is_still_to_be_made() -> None:
    over = {**ACME, "debriefed": MONDAY}
    alone = standing(stage_event("acme-1", over, MONDAY))
    found = current(alone, MONDAY)
    assert found is not None
    assert found.name == "acme-1"
    fresh = ({"company": "Acme", "number": 2}, {"company": "Acme", "number": 2, "call": INTERVIEW})
    for fields in fresh:
        both = (stage_event("acme-1", over, MONDAY), stage_event("acme-2", fields, MONDAY))
        found = current(standing(*both), MONDAY)
        assert found is not None
        assert found.name == "acme-2"


# -- names


def test_the_name_is_the_companys_slug_and_a_number() -> None:
    assert next_name("Müller & Söhne", ()) == ("müller-söhne-1", 1)
    assert next_name("", ()) == next_name("!?", ()) == ("interview-1", 1)


def test_a_company_that_is_known_under_another_name_gets_its_second_stage() -> None:
    log = logged(stage_event("interview-1", {"company": "Acme"}, MONDAY))
    assert next_name("Acme", log, stages(log, now=microseconds(MONDAY))) == ("acme-2", 2)


@pytest.mark.slow
@given(st.lists(st.sampled_from(("Acme", "acme", "Acme 1", "acme-1", "")), max_size=12), st.data())
def test_a_name_is_never_given_twice_whatever_was_removed_or_forgotten(
    companies: list[str], data: st.DataObject
) -> None:
    person, given_ = Person(), []
    for company in companies:
        name, number = next_name(company, person.log)
        given_.append(name)
        person.record(stage_event(name, {"company": company, "number": number}, MONDAY))
        if data.draw(st.booleans()):
            person.record(removal(name, MONDAY))
        if data.draw(st.booleans()):
            person.log[:] = [replace(event, data=None) for event in person.log]
    assert len(set(given_)) == len(given_)


# -- what is practiced


def test_what_leans_on_a_line_that_is_left_out_is_left_out_too() -> None:
    out = left_out(real_cards(), [RANK])
    assert all("/rank" in key for key in out)
    assert len(out) == 8  # the line, four branches, three follow-ups
    assert left_out(real_cards(), []) == frozenset()
    assert left_out(real_cards(), ["second-interview/rank/first#branch"]) == {
        "second-interview/rank/first#branch"
    }


def test_lines_about_the_next_person_wait_until_the_name_is_known() -> None:
    stage = Stage(name="acme-1", interviewer="Ms. Ortiz")
    keys = waiting(real_cards(), stage)
    assert RANK in keys
    named = [card for card in real_cards() if "next" in card.line.wanted.slots]
    assert {card.key for card in named} <= keys
    assert all(card.key in keys or card.parent not in keys for card in real_cards())
    assert len(keys) == 13  # six lines, and of one of them four branches and three follow-ups
    assert waiting(real_cards(), replace(stage, next="Mr. Lee")) == frozenset()
    lines = waiting_lines(real_cards(), stage)
    assert lines < keys
    assert waiting_text(len(lines), stage) == (
        "9 lines wait until you add who you'll meet next:"
        ' trainer interview edit acme-1 --next "Mr. Lee"'
    )
    assert waiting_text(1, stage).startswith("1 line waits until")
    without = replace(stage, leave_out=frozenset({RANK}))
    assert waiting_lines(real_cards(), without) == lines - {
        RANK,
        *(card.key for card in real_cards() if card.parent == RANK),
    }
    assert waiting_lines(real_cards(), None) == frozenset()


def test_of_a_day_alone_the_plan_counts_to_its_beginning_and_it_lies_ahead_all_day() -> None:
    last = MONDAY.replace(hour=23, minute=59, second=59) + timedelta(days=2)
    stage = Stage(name="acme-1", call=last)
    aim = target(stage, (), script="s", now=MONDAY)
    assert aim is not None
    assert moment(aim.at) == last.replace(hour=8, minute=0, second=0)
    on_the_day = last.replace(hour=15)
    late = target(stage, (), script="s", now=on_the_day)
    assert late is not None
    assert moment(late.at) == last
    assert stage.ahead(on_the_day) == last
    assert title(stage, now=MONDAY, zone=UTC) == "call Wed, in 2 days"
    assert "Call: Wednesday, November 25, in two days, no time yet." in (
        stage_row(stage, now=MONDAY, zone=UTC).text
    )
