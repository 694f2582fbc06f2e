"""An event as fields and back, and what is no event."""

import json
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from trainer.core.log.codec import (
    FIELDS,
    NotAnEvent,
    as_fields,
    attribute,
    cleaned,
    digest,
    from_fields,
    private_words,
)
from trainer.core.log.events import Event, iso_8601, moment
from trainer.core.value import replace

AT = 1_790_000_000_123_456
EVENT = Event(
    id="a",
    origin="o",
    seq=1,
    event="review",
    at=AT,
    day="2026-09-21",
    key="k",
    from_="old",
    to="new",
    share=0.5,
    rating=3,
    said="words",
    missing=("one", "two"),
    unsure=("three",),
    data='{"a": [1, null]}',
)


def test_every_field_of_an_event_has_its_place_in_the_order() -> None:
    assert sorted(map(attribute, FIELDS)) == sorted(Event.__struct_fields__)
    assert tuple(as_fields(EVENT)) == FIELDS


def test_a_moment_is_iso_8601_in_utc_with_six_decimals() -> None:
    assert as_fields(EVENT, iso=True)["at"] == "2026-09-21T14:13:20.123456Z"
    assert iso_8601(moment(1_790_000_000_000_000)) == "2026-09-21T14:13:20.000000Z"
    assert as_fields(EVENT)["at"] == AT


def test_data_and_missing_are_json_and_a_spoilt_data_stays_as_it_is() -> None:
    found = as_fields(EVENT)
    assert (found["data"], found["missing"]) == ({"a": [1, None]}, ["one", "two"])
    assert as_fields(replace(EVENT, data="{"))["data"] == "{"


TEXT = st.text(max_size=10)


@pytest.mark.slow
@given(
    key=st.none() | TEXT,
    said=st.none() | TEXT,
    missing=st.none() | st.lists(TEXT).map(tuple),
    share=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    hints=st.none() | st.integers(0, 2**63 - 1),
    data=st.none() | st.dictionaries(TEXT, TEXT).map(json.dumps),
)
def test_an_event_survives_json(**values: Any) -> None:  # noqa: ANN401 - fields of every type
    event = cleaned(replace(EVENT, **values))
    assert from_fields(json.loads(json.dumps(as_fields(event)))) == event


@for_each(
    ("field", "value"),
    [
        *product(["id", "origin", "seq", "v", "event", "at", "day"], [None]),
        *product(["rating"], [0, 5, 9, 2.5, "3", True]),
        *product(["at"], [0, -1, 2**70, 1_584_517_248_000_000_000, "2026-09-21"]),
        *product(["share"], [float("nan"), float("inf"), "1", True]),
        *product(["missing", "unsure"], ["word", [1], {}]),
        *product(["data"], ["text", [], 1]),
        ("seq", 2**63),
        ("said", 1),
    ],
)
def test_what_is_no_event_says_which_field_and_why(field: str, value: object) -> None:
    with pytest.raises(NotAnEvent, match=field):
        from_fields({**as_fields(EVENT), field: value})


def test_fields_from_the_future_are_left_out() -> None:
    assert from_fields({**as_fields(EVENT), "mood": "fine"}) == EVENT


def test_the_data_of_a_setting_or_a_review_is_not_private() -> None:
    assert set(private_words(replace(EVENT, event="note"))) == {"said", "missing", "unsure", "data"}
    assert set(private_words(replace(EVENT, event="review"))) == {"said", "missing", "unsure"}
    assert set(private_words(replace(EVENT, event="setting"))) == {"said", "missing", "unsure"}
    assert private_words(replace(EVENT, event="note", said="", missing=(), data=None)) == {
        "said": "",
        "missing": "[]",
        "unsure": '["three"]',
    }


def test_a_digest_is_the_same_for_years() -> None:
    assert digest(["a", 1, 0.5, None, "é"]) == "7b2541b08b15de593f4e7dae99b2d912"
    assert digest(["ab", "c"]) != digest(["a", "bc"])
