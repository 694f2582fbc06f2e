"""A slip of the hand in a day or an hour is mended; what may be two words is left, and asked."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.stages.telling.slips import spelled
from trainer.core.when.pending import Pending
from trainer.core.when.reading.found import MONTHS, WEEKDAYS

NOW = datetime(2026, 11, 26, 14, tzinfo=UTC)
"""A Thursday."""


def read(text: str) -> str:
    found, told = Pending().joined(spelled(text), now=NOW)
    if isinstance(found, datetime):
        return f"{found:%b} {found.day} {found:%H:%M}"
    return f"{told.day:%b} {told.day.day} {told.part}".strip() if told.day else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("next week on friday in the mornign", "Dec 4 morning"),
        ("on thursday after work, about 5 oclock", "Nov 26 17:00"),
        ("wensday at 5pm", "Dec 2 17:00"),
        ("next tuseday 10 am", "Dec 1 10:00"),
        ("tommorow evning", "Nov 27 evening"),
        ("friday around 5 oclock in the afternon", "Nov 27 17:00"),
        ("friday 5 o clock in the evening", "Nov 27 17:00"),
        ("next weak friday", "Dec 4"),
        ("decmber 4 at 10 am", "Dec 4 10:00"),
        ("firday at like 4:30 pm", "Nov 27 16:30"),
        ("monday before work", "Nov 30 morning"),
        ("monday after dinner", "Nov 30 evening"),
        ("monday after breakfast", "Nov 30 morning"),
    ],
)
def test_what_is_meant_is_read(typed: str, meant: str) -> None:
    assert read(typed) == meant


@given(st.sampled_from((*WEEKDAYS, *MONTHS)), st.data())
def test_two_letters_changed_over_make_no_other_day(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slip = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    assert spelled(slip) in (word, slip)


@pytest.mark.parametrize(
    "text",
    (
        "thursday|Tuesdays at 5pm|munday|tursday|I don't know yet|match|money|the week after"
        "|waiting to hear from the recruiter|nobody told me|Mr. Marsh|2morrow|  Wed  5pm"
    ).split("|"),
)
def test_what_holds_no_plain_slip_stays_as_it_was_typed(text: str) -> None:
    assert spelled(text) == text
