"""A number beside a weekday: a date, or an hour, and asked about where it may be either."""

from datetime import UTC, datetime

from tests.for_each import for_each
from trainer.core.when.moments import Ask, when

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
"""A Monday evening."""
WHICH = "The day or the hour: "

READ = (
    ("wed 25 17:00", "Wed Nov 25 17:00"),
    ("it is Wednesday 25 at 10 in morning", "Wed Nov 25 10:00"),
    ("Monday 14 at 10 am", "Mon Dec 14 10:00"),
    ("next Monday 14 at 10 am", "Mon Dec 14 10:00"),
    ("10am Monday 14", "Mon Dec 14 10:00"),
    ("14 Monday, 2 in afternoon", "Mon Dec 14 14:00"),
    ("friday 4 at 9am", "Fri Dec 04 09:00"),
    ("Monday 14 of December at 15:00", "Mon Dec 14 15:00"),
    ("Monday the 14, 10am", "Mon Dec 14 10:00"),
    ("on the 14 at 10am", "Mon Dec 14 10:00"),
    ("in the 14th at 10am", "Mon Dec 14 10:00"),
    ("wed 15", "Wed Nov 25 15:00"),
    ("wed at 14", "Wed Nov 25 14:00"),
    ("monday 12 noon", "Mon Nov 30 12:00"),
    ("wed in afternoon at 2", "Wed Nov 25 14:00"),
    ("wed 10 o clock in morning", "Wed Nov 25 10:00"),
    ("at 10 wednesday morning", "Wed Nov 25 10:00"),
    ("a week Wednesday at 5pm", "Wed Dec 02 17:00"),
    ("a week on Wednesday at 5pm", "Wed Dec 02 17:00"),
    ("in Wednesday at 5pm", "Wed Nov 25 17:00"),
)
ASKED = (
    ("wed 2 at 7", "Type 7am or 7pm"),
    ("wed 7", "Type 7am or 7pm"),
    ("wed 9", f"{WHICH}December 9, or Wednesday at 9 o'clock? Type Dec 9 or Wed 9am."),
    ("mon 14", f"{WHICH}December 14, or Monday at 2 PM? Type Dec 14 or Mon 2pm."),
    ("15 tuesday", f"{WHICH}December 15, or Tuesday at 3 PM? Type Dec 15 or Tue 3pm."),
    ("Monday 15 at 10am", "December 15, 2026 is a Tuesday, not a Monday"),
    ("mon 31", "December 31, 2026 is a Thursday, not a Monday"),
    ("wed 0 at 10am", "isn't a time I understand"),
)


@for_each(("typed", "meant"), READ)
def test_a_number_beside_a_weekday_is_read_for_what_it_can_be(typed: str, meant: str) -> None:
    found = when(typed, now=NOW)
    assert not isinstance(found, Ask), found
    assert f"{found:%a %b %d %H:%M}" == meant


@for_each(("typed", "answer"), ASKED)
def test_it_is_asked_about_where_it_may_be_either_or_cannot_be(typed: str, answer: str) -> None:
    found = when(typed, now=NOW)
    assert isinstance(found, Ask)
    assert answer in found.text
