"""Logs as lines and as tables: what was written comes back, and what is wrong is named."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.stores.apart import KEYS, NOW, START
from trainer.core.log.codec import as_fields
from trainer.core.log.events import Event, live
from trainer.core.text import in_json
from trainer.exchange.logs.jsonl import ANOTHER, MOST_BYTES, events
from trainer.exchange.logs.refusals import NotTaken
from trainer.exchange.logs.table import FSRS, reviews, table

GOOD: dict[str, object] = as_fields(
    Event(
        id="1", origin="o", seq=1, event="review", at=START, day="2026-09-21", key=KEYS[0],
        rating=3, said="so", missing=("a",), seconds=2.0,
    )
)  # fmt: skip
HEAD = ",".join(FSRS)


def read(text: str) -> list[Event]:
    return list(events(text.encode("utf-8", "surrogatepass"), "x.jsonl"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rating": 0}, "The rating is 0, not 1, 2, 3 or 4."),
        ({"rating": 9}, "The rating is 9, not 1, 2, 3 or 4."),
        ({"at": 0}, "isn't a time in the years 2020 to 2099"),
        ({"at": 1_584_000_000_000_000_000}, "isn't a time in the years 2020 to 2099"),
        ({"at": -1}, "The field at can't be"),
        ({"id": None}, "The field id is missing."),
        ({"seconds": "long"}, "The field seconds can't be"),
        ({"missing": "a"}, "The field missing can't be"),
        ({"data": [1]}, "The field data can't be"),
        ({"rating": True}, "The field rating can't be"),
        ({"seq": 2**70}, "The field seq can't be"),
    ],
)
def test_a_line_with_something_wrong_is_named_with_its_place(
    change: dict[str, object], said: str
) -> None:
    lines = f"{in_json(GOOD)}\n\n{in_json(GOOD | change)}\n"
    with pytest.raises(NotTaken) as refused:
        read(lines)
    assert str(refused.value).startswith("x.jsonl:3: ")
    assert said in str(refused.value)
    assert "I took nothing from this file. " in str(refused.value)
    assert str(refused.value).endswith(("Correct that line, then import the file again.", ANOTHER))


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", "1", "null", '"a"', "\x00", '{"rating": NaN}', '{"seconds": Infinity}',
        "[" * 100_000, '{"a":' * 50_000, '{"at": ' + "9" * 10_000 + "}", "\udcff", "not json",
    ],
    ids=range(13),
)  # fmt: skip
def test_what_is_no_event_is_refused_in_a_line(line: str) -> None:
    with pytest.raises(NotTaken) as refused:
        read(line)
    assert len(str(refused.value)) < 300


@pytest.mark.slow
def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(NotTaken, match="larger than 64 MiB"):
        list(events(b"x" * (MOST_BYTES + 1), "x.jsonl"))


@pytest.mark.slow
@often(200)
@given(st.text(max_size=200) | st.text('{}[]",:0123456789.eE-+ntrufalseid\\u\n', max_size=200))
def test_whatever_stands_in_the_lines_it_is_read_or_refused(text: str) -> None:
    with suppress(NotTaken):  # any other error is one too many
        read(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


@pytest.mark.slow
@often(300)
@given(st.sampled_from(sorted(GOOD)), JSON)
def test_whatever_stands_in_a_field_it_is_an_event_or_refused(field: str, value: object) -> None:
    line = json.dumps(GOOD | {field: value})
    try:
        (event,) = read(line)
    except NotTaken:
        return
    assert read(in_json(as_fields(event))) == [event]


# -- tables


def reviewed(text: str) -> list[Event]:
    return list(reviews(text.encode(), "x.csv"))


def test_a_table_comes_back_as_the_same_reviews() -> None:
    written = live(
        [
            Event(
                id=str(number), origin="o", seq=number, event="review", at=START + number * 10**9,
                day="2026-09-21", key=KEYS[number % 3], rating=1 + number % 4, way="type", rung=2,
                seconds=float(number), kind="drill", said="private", strictness="exact", hints=0,
            )
            for number in range(20)
        ],
        now=NOW,
    )  # fmt: skip
    text = table(written)
    assert text.splitlines()[0].startswith(HEAD)
    assert "private" not in text
    back = reviewed(text)
    for one, other in zip(written, back, strict=True):
        for name in ("id", "key", "rating", "day", "way", "rung", "seconds", "kind", "hints"):
            assert getattr(one, name) == getattr(other, name)
        assert one.at // 1_000 == other.at // 1_000


def test_a_table_of_another_tool_gets_ids_that_stay_the_same() -> None:
    text = f"{HEAD}\n17,1790000000000,3,0,4000\n17,1790086400000,1,2,\n"
    one, other = reviewed(text), reviewed(text)
    assert [event.id for event in one] == [event.id for event in other]
    assert len({event.id for event in one}) == 2
    assert [event.rating for event in one] == [3, 1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "x.csv:1: There's no column card_id"),
        ("card_id,review_time\n", "no column review_rating"),
        (f"{HEAD}\na,1790000000000,0,,\n", "x.csv:2: The rating is 0"),
        (f"{HEAD}\na,1790000000000,9,,\n", "The rating is 9"),
        (f"{HEAD}\na,1790000000000,nan,,\n", "The review_rating is “nan”"),
        (f"{HEAD}\na,0,3,,\n", "isn't between 2020 and 2099"),
        (f"{HEAD}\na,1584000000000000,3,,\n", "isn't between 2020 and 2099"),
        (f"{HEAD}\na,1e999,3,,\n", "not a whole number"),
        (f"{HEAD}\n,1790000000000,3,,\n", "no card_id"),
        (f'{HEAD}\n"' + "a" * 20_000 + '",1,1,,\n', "can't be read as CSV"),
    ],
)
def test_a_row_with_something_wrong_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(NotTaken) as refused:
        reviewed(text)
    assert said in str(refused.value)


def test_no_cell_is_a_formula() -> None:
    written = live(
        [Event(id="1", event="review", at=START, day="2026-09-21", key="=1+1", rating=3)], now=NOW
    )
    assert "'=1+1" in table(written)
    assert reviewed(table(written))[0].key == "=1+1"
