"""Days and hours in the words of people in a hurry, on several todays."""

from datetime import UTC, datetime

from tests.for_each import for_each
from trainer.core.when.moments import Ask, when

MONDAY, TUESDAY, THURSDAY, SATURDAY = (
    datetime(2026, 11, day, 11, tzinfo=UTC) for day in (23, 24, 26, 28)
)


@for_each(
    ("now", "typed", "meant"),
    [
        (TUESDAY, "wed 3:30p", "Nov 25 15:30"),
        (TUESDAY, "thursday 9 thirty am", "Nov 26 09:30"),
        (TUESDAY, "wed 1530", "Nov 25 15:30"),
        (TUESDAY, "Nov 25 0900 hours", "Nov 25 09:00"),
        (TUESDAY, "wed after 2pm", "Nov 25 14:00"),
        (TUESDAY, "wed at 10am (my time)", "Nov 25 10:00"),
        (TUESDAY, "sometime wed, 10am", "Nov 25 10:00"),
        (TUESDAY, "early wed, 7:30", "Nov 25 07:30"),
        (MONDAY, "in two weeks, on a Monday, 10am", "Dec 07 10:00"),
        (TUESDAY, "in two weeks, on a Monday, 10am", "Dec 07 10:00"),
        (SATURDAY, "in two weeks, on a Monday, 10am", "Dec 07 10:00"),
        (THURSDAY, "on a Monday in two weeks at noon", "Dec 07 12:00"),
        (TUESDAY, "the Monday after next, noon", "Dec 07 12:00"),
        (TUESDAY, "Dec. 8 @ 2pm", "Dec 08 14:00"),
        (SATURDAY, "a Friday at 3 pm", "Dec 04 15:00"),
        (TUESDAY, "in 2h", "Nov 24 13:00"),
        (TUESDAY, "in 1h 30min", "Nov 24 12:30"),
        (TUESDAY, "tonite 8", "Nov 24 20:00"),
        (TUESDAY, "2moro 3pm", "Nov 25 15:00"),
        (TUESDAY, "wed 14h", "Nov 25 14:00"),
    ],
)
def test_it_is_understood(now: datetime, typed: str, meant: str) -> None:
    found = when(typed, now=now)
    assert not isinstance(found, Ask), found.text
    assert f"{found:%b %d %H:%M}" == meant
