"""A line asked in parts: a part is never compared with the whole line, and tells nothing new."""

import pytest

from tests.support.people import MONDAY
from tests.support.texts.call import SCRIPT, SUPPORT, deck, log_of
from trainer.core.edits.changes import Changes, changes
from trainer.core.log.events import Event, live, microseconds

NOW = MONDAY.replace(year=2027)
LINE = "call/ask-for-support#phrasing"
PART = "in getting the job?"
OTHER = "Will you help me a bit?"


def study(line: str, *, rung: int = 1) -> Event:
    at = microseconds(NOW) - 1_000_000
    return Event(event="study", id="z", at=at, day="2026-11-24", key=LINE, line=line, rung=rung)


def found(text: str, *log: Event) -> Changes:
    return changes(deck(text), live(log, now=microseconds(NOW)), others=frozenset())


def after(text: str, *more: Event) -> Changes:
    return found(text, *log_of(deck(SCRIPT)), *more)


@pytest.mark.parametrize("rung", [0, 1])
def test_a_part_of_the_new_words_is_no_line_that_was_rewritten(rung: int) -> None:
    text = SCRIPT.replace("in getting this job?", PART)
    assert after(text).reworded == {LINE: SUPPORT}
    assert after(text, study(PART, rung=rung)) == Changes()  # they were told, and it stays


def test_a_part_without_the_new_words_leaves_them_to_be_told() -> None:
    text = SCRIPT.replace("in getting this job?", PART)
    assert after(text, study("Do I have your support")).reworded == {LINE: SUPPORT}


def test_whole_lines_are_compared_also_where_a_part_was_asked_since() -> None:
    ((card, was),) = after(SCRIPT.replace(SUPPORT, OTHER), study("Will you help me")).rewritten
    assert (card.key, was) == (LINE, SUPPORT)


def test_of_a_line_that_was_only_asked_in_parts_nothing_is_asked() -> None:
    part = study("support in getting this job?")
    assert found(SCRIPT, part) == Changes()
    rewritten = found(SCRIPT.replace(SUPPORT, OTHER), part)
    assert (rewritten.rewritten, rewritten.reworded, rewritten.unsure) == ((), {}, ())


def test_a_line_that_was_only_asked_in_parts_is_known_by_them_where_it_moved() -> None:
    renamed = SCRIPT.replace("Ask for support", "Ask for a hand")
    ((move),) = found(renamed, study("support in getting this job?")).moves
    assert (move.old, move.card.key) == (LINE, "call/ask-for-a-hand#phrasing")
