"""Stages: merged from the log, named once and for all, the next one ahead at hand."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.folds import stages
from tests.support.people import MONDAY
from tests.support.staged import ACME, CALL, INTERVIEW, logged, names, only, standing
from tests.support.told import stage_event
from trainer.core.log.events import What, microseconds
from trainer.core.sitting.keep import retraction
from trainer.core.stages.record import removal
from trainer.core.stages.stages import LONGEST_NAME, Stage, tidy
from trainer.core.value import replace


def test_a_stage_is_what_was_said_of_it_the_last_word_counting() -> None:
    stage = only(
        stage_event("acme-1", ACME, MONDAY),
        stage_event("acme-1", {"next": "Dr. Wu", "minutes": 12, "feared": {"b", "a"}}, MONDAY),
        stage_event("acme-1", {"feared": ["a"], "slots": {"product": "Rocket"}}, MONDAY),
    )
    assert stage == Stage(
        name="acme-1",
        company="Acme",
        call=CALL,
        interview=INTERVIEW,
        interviewer="Ms. Ortiz",
        next="Dr. Wu",
        minutes=12.0,
        feared=frozenset("a"),
        slots={"product": "Rocket"},
    )
    assert stage.names == {
        "interviewer": "Ms. Ortiz",
        "next": "Dr. Wu",
        "company": "Acme",
        "product": "Rocket",
    }


def test_none_or_an_empty_value_takes_away_what_was_known() -> None:
    stage = only(
        stage_event("acme-1", ACME, MONDAY),
        stage_event("acme-1", {"call": None, "next": "", "interviewer": None}, MONDAY),
    )
    assert (stage.call, stage.next, stage.interviewer) == (None, "", "")
    assert stage.names == {"company": "Acme"}


def test_what_the_debrief_brought_is_part_of_the_stage() -> None:
    fork, way = "s/rank#phrasing", "s/rank/first#branch"
    brought = {
        "outcome": "well",
        "ways": {fork: way},
        "said_replies": {way: ["You are my first.", "Top of the list."]},
        "debriefed": CALL,
    }
    stage = only(stage_event("acme-1", {**ACME, **brought}, MONDAY))
    assert (stage.outcome, stage.ways, stage.debriefed) == ("well", {fork: way}, CALL)
    assert stage.said_replies == {way: ("You are my first.", "Top of the list.")}


def test_a_card_that_moved_is_followed_by_what_a_stage_says_of_it() -> None:
    old, new = "s/a#phrasing", "s/b#phrasing"
    fields = {"leave_out": [old], "feared": [old], "ways": {old: "x"}, "said_replies": {old: ["y"]}}
    moved = replace(removal("", MONDAY), event=What.ALIAS, data=None, from_=old, to=new)
    stage = only(stage_event("acme-1", fields, MONDAY), moved)
    assert stage.leave_out == stage.feared == {new}
    assert stage.ways == {new: "x"}
    assert stage.said_replies == {new: ("y",)}


def test_a_removed_stage_is_gone_and_stays_so() -> None:
    gone = (stage_event("acme-1", ACME, MONDAY), removal("acme-1", MONDAY))
    assert standing(*gone) == ()
    assert standing(*gone, stage_event("acme-1", {"role": "Baker"}, MONDAY)) == ()


def test_a_retracted_removal_brings_the_stage_back() -> None:
    log = logged(stage_event("acme-1", ACME, MONDAY), removal("acme-1", MONDAY))
    log = (*log, replace(retraction(log[1], now=MONDAY), id="9", at=log[1].at + 1))
    assert names(stages(log, now=microseconds(MONDAY))) == ["acme-1"]


def test_a_forgotten_stage_is_none() -> None:
    log = logged(stage_event("acme-1", ACME, MONDAY))
    assert stages([replace(event, data=None) for event in log], now=microseconds(MONDAY)) == ()


def test_what_somebody_spoilt_counts_as_not_given() -> None:
    spoilt = {
        "company": 7,
        "number": "two",
        "call": "wed 17:00",
        "interview": "2026-11-26T10:00",  # no zone: nobody knows which moment that is
        "minutes": -5,
        "leave_out": "all",
        "feared": [1, "b"],
        "slots": ["a"],
        "ways": {"a": 1},
        "said_replies": {"a": "b"},
    }
    stage = only(stage_event("acme-1", spoilt, MONDAY))
    assert stage == Stage(name="acme-1", feared=frozenset("b"), said_replies={"a": ()})
    text = replace(stage_event("acme-1", {}, MONDAY), data="[1")
    assert only(text) == Stage(name="acme-1")


def test_names_are_cleaned_and_capped() -> None:
    long = only(stage_event("acme-1", {"next": f" \x1b[31m\n{'x' * 200}"}, MONDAY)).next
    assert len(long) == LONGEST_NAME
    assert long.startswith("␛[31m x")
    assert tidy("  Ms.\tOrtiz ") == "Ms. Ortiz"


def test_stages_stand_by_date_those_without_one_last() -> None:
    assert names(
        standing(
            stage_event("none-1", {"company": "None"}, MONDAY),
            stage_event("late-1", {"interview": INTERVIEW}, MONDAY),
            stage_event("early-1", {"call": CALL, "interview": INTERVIEW}, MONDAY),
        )
    ) == ["early-1", "late-1", "none-1"]


@pytest.mark.slow
@given(st.randoms(use_true_random=False), st.integers(0, 8))
def test_copies_of_a_log_joined_in_any_order_tell_of_the_same_stages(
    random: Random, count: int
) -> None:
    fields: list[dict[str, object]] = [
        {"next": "Mr. Lee"},
        {"call": CALL},
        {"next": ""},
        {"removed": True},
        {"slots": {"a": "b"}},
    ]
    events = [
        stage_event(random.choice(("acme-1", "beta-1")), random.choice(fields), MONDAY)
        for _ in range(count)
    ]
    log = list(logged(*events))
    copies = [*log, *random.sample(log, k=len(log) // 2)]
    random.shuffle(copies)
    at = microseconds(MONDAY)
    assert stages(copies, now=at) == stages(log, now=at)
