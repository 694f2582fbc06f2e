"""What is told beside a name of a day, or of how it was, is no office; the day isn't lost."""

from tests.for_each import for_each
from trainer.core.people.besides import besides
from trainer.core.people.person import person


@for_each(
    ("typed", "whole"),
    [
        (
            "The superintendent, Dr. Joyce Bell. We meet Thursday next week at 10.",
            "Dr. Joyce Bell (the superintendent)",
        ),
        ("Dr. Joyce Bell. We met last week.", "Dr. Joyce Bell"),
        ("Dr. Joyce Bell, the dean. She was really nice.", "Dr. Joyce Bell (the dean)"),
        ("Joyce Bell, I hope that helps!", "Joyce Bell"),
        ("Tom Osgood, the CFO, on Dec 3", "Tom Osgood (the CFO)"),
        ("Tom Osgood (the CFO, next Thursday)", "Tom Osgood (the CFO)"),
        ("Tom Osgood, who I met last week", "Tom Osgood"),
        ("Tom Osgood on Thursday at 10", "Tom Osgood"),
        ("Joyce Bell, I don't know much about her", "Joyce Bell"),
        ("Tom Osgood. He runs support.", "Tom Osgood (he runs support)"),
        ("Tom Osgood, I think he decides", "Tom Osgood (he decides)"),
        ("Ana Diaz, I was told she is the CFO", "Ana Diaz (the CFO)"),
        ("Ana Diaz, works in the Monday Group", "Ana Diaz (works in the Monday Group)"),
        ("Theresa May", "Theresa May"),
        ("Joe Friday, the sheriff", "Joe Friday (the sheriff)"),
        ("Dr. J. R. Smith, the dean", "Dr. J. R. Smith (the dean)"),
    ],
)
def test_only_what_somebody_does_stands_beside_their_name(typed: str, whole: str) -> None:
    assert person(typed).whole == whole


@for_each(
    ("typed", "day", "of"),
    [
        (
            "Hofmann Logistics, I think the call is next thursday in the afternoon",
            "I think the call is next thursday in the afternoon",
            "call",
        ),
        ("Dr. Bell. We meet Thursday at 10.", "We meet Thursday at 10", "interview"),
        ("Joyce Bell. I'll call him Tuesday at 2", "I'll call him Tuesday at 2", "call"),
        ("Joyce Bell, call her Friday at 2", "call her Friday at 2", "call"),
        ("Tom Osgood, Tuesday at 3pm", "Tuesday at 3pm", ""),
        ("Dr. Joyce Bell. We met last Thursday.", "", ""),
        ("Theresa May", "", ""),
    ],
)
def test_a_day_beside_a_name_is_told_with_what_it_is_of(typed: str, day: str, of: str) -> None:
    found = besides(typed)
    assert (found.day, found.of) == (day, of)
