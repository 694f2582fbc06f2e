"""The day and the hour in a sentence that is mostly talk, unless the talk may bear on them."""

from tests.for_each import for_each
from trainer.core.when.spoken.talk import without_talk


@for_each(
    ("typed", "told"),
    [
        ("They would love to talk to me next Wednesday at 3pm", "next wednesday at 3pm"),
        ("Wednesday at 3pm with Ms. Park", "wednesday at 3pm"),
        ("I'm supposed to give her a ring on Friday, she'll be at her desk", "on friday"),
        ("they'd like me to phone on Dec 3rd at noon", "on dec 3rd at noon"),
        ("what about Friday at 2pm", "about friday at 2pm"),
        ("no, they changed their minds and want Friday now", "friday"),
        ("Friday at noon please call", "friday at noon"),
        (
            "The recruiter says Ms. Park has a slot Friday at 2:30 pm and wants to hear from me",
            "friday at 2:30 pm",
        ),
    ],
)
def test_the_talk_is_left_out(typed: str, told: str) -> None:
    assert without_talk(typed, of="call") == told


@for_each(
    "typed",
    [
        "Friday at 3pm",
        "yes please",
        "any day but Friday",
        "I can't on Friday",
        "I'm away on Friday",
        "perhaps before their lunch on Friday",
        "she isn't there Friday",
        "I was thinking Friday or Monday",
        "could be Friday at noon, could be Monday",
        "Friday at 3pm, she's in Boston",
        "Friday at 3pm, Berlin",
        "Friday at 3pm her time",
        "Friday at 3pm, number 5551234",
        "Ask Tom wensday 5pm",
        "they do the interview with me on Friday",
        "Friday Harbor",
    ],
)
def test_what_may_bear_on_a_moment_stays(typed: str) -> None:
    assert without_talk(typed, of="call") == typed


def test_what_is_told_of_the_call_is_no_interview() -> None:
    typed = "I want to give her a call on Friday"
    assert without_talk(typed, of="interview") == typed
    assert without_talk(typed, of="call") == "on friday"
