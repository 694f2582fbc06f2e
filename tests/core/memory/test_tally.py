"""Two counts that are never mixed: lines that can be said, and lines known by first letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.made import HAND, SHORT, TIME, YES, script
from trainer.core.log.events import Event, live
from trainer.core.memory.fold import fold
from trainer.core.memory.tally import Tally, tally
from trainer.core.script.cards import cards
from trainer.core.value import replace

DECK = cards(script(SHORT))
HOUR = 3_600_000_000
START = 1_790_000_000_000_000
PROOF = '{"proof": true}'


def tried(way: str, rating: int, rung: int | None = None, **more: object) -> Event:
    rung = rung if rung is not None else 1 if way == "letters" else 2
    event = Event(event="review", at=0, day="2026-11-23", key=TIME, way=way, rung=rung)
    return replace(event, rating=rating, hints=0, **more)  # type: ignore[arg-type]  # fields by name


def told(*log: Event) -> Tally:
    """Return the counts after tries, an hour apart."""
    events = [replace(e, id=f"{n:03}", at=START + n * HOUR) for n, e in enumerate(log)]
    return tally(DECK, fold(live(events, now=START + len(log) * HOUR)))


def known(*log: Event) -> str:
    found = told(*log)
    assert found.lines == 4
    return "say" if TIME in found.say else "letters" if TIME in found.letters else "not yet"


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ([], "not yet"),
        ([tried("letters", 3)], "letters"),
        ([tried("letters", 4, data=PROOF)], "letters"),
        ([tried("letters", 3, rung=0)], "not yet"),  # with words shown
        ([tried("letters", 3), tried("letters", 1)], "not yet"),
        ([replace(tried("letters", 2), hints=1)], "not yet"),
        ([tried("aloud", 2)], "say"),
        ([tried("voice", 3)], "say"),
        ([tried("type", 3)], "say"),
        ([tried("type", 3, rung=1)], "say"),  # typed in full where letters were asked
        ([replace(tried("type", 2), hints=1)], "not yet"),
        ([tried("aloud", 3), tried("aloud", 1)], "not yet"),
        ([tried("letters", 3), tried("aloud", 1)], "letters"),
        ([tried("aloud", 3), tried("letters", 1)], "say"),  # letters say nothing of the whole ...
        ([tried("aloud", 3), tried("letters", 1, data=PROOF)], "not yet"),  # ... but a proof does
        ([tried("aloud", 3), tried("letters", 1, data=PROOF), tried("letters", 3)], "letters"),
        ([tried("aloud", 3), tried("letters", 1, data=PROOF), tried("aloud", 3)], "say"),
        ([tried("aloud", 1), tried("letters", 3, data=PROOF)], "letters"),
        ([tried("type", 2, kind="rehearsal", suggested=1)], "not yet"),  # own words, by hand
        ([tried("type", 3), tried("type", 2, kind="rehearsal", suggested=1)], "say"),
        ([tried("type", 3), tried("type", 1, kind="rehearsal")], "say"),  # own words, as understood
        ([tried("type", 3), tried("type", 1, kind="rehearsal", chosen=HAND)], "not yet"),
        ([tried("voice", 3), tried("voice", 1, kind="rehearsal", chosen=HAND)], "not yet"),
        ([tried("type", 3), tried("letters", 1, kind="rehearsal", chosen=HAND)], "say"),
        ([tried("type", 3), tried("type", 2, kind="rehearsal", suggested=1, chosen=HAND)], "say"),
        ([tried("type", 3, kind="rehearsal", suggested=1)], "say"),  # they say it was the line
        ([tried("type", 2, kind="rehearsal", suggested=2)], "say"),
        ([tried("aloud", 2, kind="rehearsal")], "say"),
        ([tried("type", 2, suggested=1)], "say"),  # in a drill they rate it
    ],
)
def test_what_the_tries_of_a_line_come_to(log: list[Event], expected: str) -> None:
    assert known(*log) == expected


def test_what_was_copied_adds_nothing_and_a_copy_that_failed_takes_away() -> None:
    shown = tried("aloud", 1)
    at_once = [replace(shown, id="a", at=START), replace(shown, id="b", at=START + 10**7, rating=3)]
    assert TIME not in tally(DECK, fold(live(at_once, now=START + HOUR))).say
    again = [replace(shown, id="a", at=START, rating=3), replace(shown, id="b", at=START + 10**7)]
    assert TIME not in tally(DECK, fold(live(again, now=START + HOUR))).say


def test_what_they_may_answer_is_no_line() -> None:
    choice = replace(tried("choose", 3, rung=None), key=YES, rung=None)
    assert told(choice) == Tally(lines=4)


TRIES = st.builds(
    tried,
    st.sampled_from(("type", "letters", "aloud", "voice")),
    st.integers(1, 4),
    st.sampled_from((0, 1, 2)),
    data=st.sampled_from((None, PROOF)),
    key=st.sampled_from((TIME, HAND)),
)


@pytest.mark.slow
@given(st.lists(TRIES, max_size=12))
def test_no_line_is_in_both_and_letters_alone_never_add_to_what_can_be_said(
    log: list[Event],
) -> None:
    found = told(*log)
    assert not found.say & found.letters
    whole = {event.key for event in log if event.way != "letters" and event.rating != 1}
    assert found.say <= whole
    letters = replace(tried("letters", 3, rung=1), key=TIME)
    assert told(*log, letters).say == found.say
