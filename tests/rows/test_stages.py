"""A stage as events, JSON and words."""

import json
from datetime import UTC, datetime, timedelta

from tests.support.people import MONDAY
from tests.support.staged import ACME, CALL, INTERVIEW, only
from tests.support.told import stage_event
from trainer.core.log.events import What, iso_8601
from trainer.core.people.full import Full
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.stages import as_fields, people, stage_row, title

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
    stage = only(stage_event("acme-1", ACME, MONDAY))
    fields = as_fields(stage, now=MONDAY)
    assert fields["ahead"] == fields["call"] == "2026-11-25T20:00:00.000000Z"
    assert as_fields(stage, now=CALL)["ahead"] is None  # the call was made
    assert fields["role"] is None
    assert " ".join(fields) == (
        "name company number call interview interviewer next role me script minutes"
        " away leave_out feared slots in_full result ahead"
    )


# -- in words


def test_the_head_of_a_screen_says_who_whom_and_when() -> None:
    stage = only(stage_event("acme-1", ACME, MONDAY))

    def head(now: datetime, stage: Stage = stage) -> str:
        return title(stage, now=now, zone=UTC)

    assert head(MONDAY) == "Ms. Ortiz, then Mr. Lee · call Wed 8:00 PM, in 2 days"
    assert (
        head(MONDAY + timedelta(days=1)) == "Ms. Ortiz, then Mr. Lee · call Wed 8:00 PM, tomorrow"
    )
    far = title(stage, now=MONDAY - timedelta(days=7), zone=UTC, aloud=True)
    assert far.endswith("call November 25 8:00 PM, in 9 days")
    assert head(CALL) == "Ms. Ortiz, then Mr. Lee · interview Thu 8:00 PM, tomorrow"
    assert head(INTERVIEW) == "Ms. Ortiz, then Mr. Lee"
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
        "Acme, Ms. Ortiz, then Mr. Lee. Baker. Call: Wednesday, November 25, 8:00 PM, in two days."
        " Interview: Thursday, November 26, 8:00 PM, in three days. 7.5 minutes a day."
        " You're practicing for this one."
    )
    assert people(Stage(name="a", interviewer="Ms. Ortiz")) == "Ms. Ortiz"


def test_a_head_with_little_room_leaves_out_what_they_do_and_then_whole_names() -> None:
    whole = {
        "interviewer": Full("Deborah", "Deborah Lee", "the HR manager"),
        "next": Full("Mr. Osgood", "Tom Osgood", ""),
    }
    stage = Stage(name="acme-1", interviewer="Deborah", next="Mr. Osgood", call=CALL, in_full=whole)
    at = "call Wed 8:00 PM, in 2 days"
    heads = {
        75: f"Deborah Lee (the HR manager), then Tom Osgood · {at}",
        72: f"Deborah Lee, then Tom Osgood · {at}",
        54: f"Deborah, then Mr. Osgood · {at}",
        20: f"Deborah, then Mr. Osgood · {at}",
    }
    for room, head in heads.items():
        assert title(stage, now=MONDAY, zone=UTC, room=room) == head
    assert title(stage, now=MONDAY, zone=UTC) == heads[75]
