"""A question of a call that nobody said: the log and what is taken back tell it so."""

import json

import pytest

from trainer.core.log.events import Event
from trainer.rows.log import Told, heard, rating_of, sentence

PLACE = "question 4 (Ask what they look for)"
KEY = "s/look#phrasing"
KNOWN = Told(cards={KEY: PLACE})


def event(mark: str, rating: int = 1) -> Event:
    return Event(
        id="x",
        event="review",
        at=1_790_000_000_000_000,
        day="2026-09-21",
        key=KEY,
        kind="rehearsal",
        way="aloud",
        rating=rating,
        data=json.dumps({"call": 1, mark: True}),
    )


@pytest.mark.parametrize(
    ("mark", "logged", "back"),
    [
        ("skipped", "Skipped in the call", "that you skipped"),
        ("forgotten", "Not asked in the call", "that you didn't ask"),
    ],
)
def test_it_was_not_said_aloud(mark: str, logged: str, back: str) -> None:
    told = heard(event(mark), KNOWN)
    assert told.endswith(f"{logged}: {PLACE}.")
    assert "Said" not in told
    assert "Again" not in told
    assert rating_of(event(mark), "Ask what they look for", 4) == f"{back} {PLACE}"
    assert (
        sentence(event(mark), KNOWN).lower().endswith(logged.lower().removesuffix(" in the call"))
    )


def test_rated_better_later_it_says_so_and_rated_better_at_once_it_was_said() -> None:
    anew = Told(cards={KEY: PLACE}, ratings={"x": 3})
    assert heard(event("skipped"), anew).endswith(f"Skipped in the call: {PLACE}. Again, now Good.")
    assert heard(event("skipped", 3), KNOWN).endswith(f"Said aloud: {PLACE}. Good.")
    assert rating_of(event("other"), "Ask it", 4) == "your Again for question 4 (Ask it)"
