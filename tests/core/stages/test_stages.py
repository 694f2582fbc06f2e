"""Stages: merged from the log, named once and for all, the next one ahead at hand."""

import json
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.support.folds import stages
from tests.support.people import MONDAY, Person, real_cards
from tests.support.told import stage_event
from trainer.core.log.events import Event, What, iso_8601, microseconds, moment
from trainer.core.plan.target import target
from trainer.core.sitting.keep import retraction
from trainer.core.stages.record import changed, removal
from trainer.core.stages.stages import (
    LONGEST_NAME,
    Stage,
    current,
    left_out,
    next_name,
    tidy,
    waiting,
)
from trainer.core.value import replace
from trainer.rows.stages import as_fields, people, stage_row, title, waiting_text

CALL = MONDAY + timedelta(days=2)
INTERVIEW = MONDAY + timedelta(days=3)
ACME: dict[str, object] = {
    "company": "Acme",
    "number": 1,
    "call": CALL,
    "interview": INTERVIEW,
    "interviewer": "Ms. Ortiz",
    "next": "Mr. Lee",
}
RANK = "second-interview/rank#phrasing"


def logged(*events: Event) -> tuple[Event, ...]:
    person = Person()
    return tuple(person.record(event) for event in events)


def standing(*events: Event, now: datetime = MONDAY) -> tuple[Stage, ...]:
    return stages(logged(*events), now=microseconds(now))


def only(*events: Event) -> Stage:
    (stage,) = standing(*events)
    return stage


def names(found: tuple[Stage, ...]) -> list[str]:
    return [stage.name for stage in found]


# -- the fold


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


# -- which one


def test_ahead_is_the_call_then_the_interview_then_nothing() -> None:
    stage = only(stage_event("acme-1", ACME, MONDAY))
    assert stage.ahead(MONDAY) == CALL
    assert stage.ahead(CALL) == INTERVIEW
    assert stage.ahead(INTERVIEW) is None


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
    assert at_hand(CALL) == "acme-1"  # the interview still lies ahead
    assert at_hand(INTERVIEW) == "beta-corp-2"  # without a date, but nothing else is ahead
    assert at_hand(MONDAY, "beta-corp-2") == "beta-corp-2"
    assert at_hand(MONDAY, "beta-corp") == at_hand(MONDAY, "Beta Corp") == "beta-corp-1"
    assert at_hand(INTERVIEW, "acme") == "acme-1"  # its last one, as none lies ahead
    assert at_hand(MONDAY, "acm") is None
    assert current((), MONDAY) is None


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


# -- events and JSON


def test_an_event_holds_only_what_changed_as_plain_json() -> None:
    before = Stage(name="acme-1", next="Mr. Lee")
    after = replace(before, call=CALL, leave_out=frozenset("ba"))
    event = changed(before, after, MONDAY)
    assert (event.event, event.stage, event.day) == (What.STAGE, "acme-1", "2026-11-23")
    assert json.loads(event.data or "") == {
        "call": "2026-11-25T20:00:00.000000Z",
        "leave_out": ["a", "b"],
    }
    assert iso_8601(None) is None


def test_json_has_null_for_what_is_not_known_and_what_lies_ahead() -> None:
    fields = as_fields(only(stage_event("acme-1", ACME, MONDAY)), now=CALL)
    assert fields["ahead"] == fields["interview"] == "2026-11-26T20:00:00.000000Z"
    assert fields["role"] is None
    assert " ".join(fields) == (
        "name company number call interview interviewer next role me script minutes"
        " leave_out feared slots ahead"
    )


# -- in words


def test_the_head_of_a_screen_says_who_whom_and_when() -> None:
    stage = only(stage_event("acme-1", ACME, MONDAY))

    def head(now: datetime, stage: Stage = stage) -> str:
        return title(stage, now=now, zone=UTC)

    assert head(MONDAY) == "Ms. Ortiz -> Mr. Lee · call Wed 8:00 PM, in 2 days"
    assert head(MONDAY + timedelta(days=1)) == "Ms. Ortiz -> Mr. Lee · call Wed 8:00 PM, tomorrow"
    assert head(CALL) == "Ms. Ortiz -> Mr. Lee · interview Thu 8:00 PM, tomorrow"
    assert head(INTERVIEW) == "Ms. Ortiz -> Mr. Lee"
    assert head(MONDAY - timedelta(days=7), replace(stage, interviewer="")) == (
        "to meet Mr. Lee · call Nov 25 8:00 PM, in 9 days"
    )
    assert head(MONDAY, Stage(name="acme-1", company="Acme")) == "Acme"
    assert head(MONDAY, Stage(name="interview-1")) == ""


def test_a_stage_in_a_row_tells_all_that_is_known() -> None:
    stage = only(stage_event("acme-1", {**ACME, "minutes": 7.5, "role": "Baker"}, MONDAY))
    row = stage_row(stage, now=MONDAY, zone=UTC, at_hand=True)
    assert row.label == "acme-1"
    assert row.text == (
        "Acme, Ms. Ortiz -> Mr. Lee. Baker. Call: Wednesday, November 25, 8:00 PM, in two days."
        " Interview: Thursday, November 26, 8:00 PM, in three days. 7.5 minutes a day."
        " Practised for now."
    )
    assert people(Stage(name="a", interviewer="Ms. Ortiz")) == "Ms. Ortiz"


# -- what is practised


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
    assert waiting_text(keys, stage) == (
        "9 lines wait until you know whom you meet next:"
        ' trainer interview edit acme-1 --next "Mr. Lee"'
    )
    assert waiting_text([RANK, f"{RANK}#branch"], stage).startswith("1 line waits until")


def test_of_a_day_alone_the_plan_counts_to_its_beginning_and_it_lies_ahead_all_day() -> None:
    last = MONDAY.replace(hour=23, minute=59, second=59) + timedelta(days=2)
    stage = Stage(name="acme-1", call=last)
    aim = target(stage, (), script="s", now=MONDAY)
    assert aim is not None
    assert moment(aim.at) == last.replace(hour=4, minute=0, second=0)
    on_the_day = last.replace(hour=15)
    late = target(stage, (), script="s", now=on_the_day)
    assert late is not None
    assert moment(late.at) == last
    assert stage.ahead(on_the_day) == last
    assert title(stage, now=MONDAY, zone=UTC) == "call Wed, in 2 days"
    assert "Call: Wednesday, November 25, in two days, no time yet." in (
        stage_row(stage, now=MONDAY, zone=UTC).text
    )
