"""Words that are not those waited for: whose they are, whatever is pending."""

import pytest

from tests.for_each import for_each
from tests.support.caller import CARDS, asked_again, fork, line, texts
from trainer.core.memory.step import Way
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Slip
from trainer.core.script.key import Kind
from trainer.core.value import replace
from trainer.rows.call.talk import so_far

WAITING = "They're waiting for your next question."


@pytest.mark.slow
@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS])
def test_another_question_asked_where_they_want_to_hear_one_again_is_that_question(
    way: Way,
) -> None:
    caller = asked_again()
    said, kept = caller.card, len(caller.person.log)
    other = next(c for c in reversed(caller.call.order) if c.cue.id not in caller.call.asked)
    caller.call = replace(caller.call, way=way)
    caller.says(line(other.cue.id))
    event = caller.person.log[kept]
    assert (event.key, (event.rating or 0) >= 2) == (other.key, True)
    assert len(caller.person.log) == kept + 1
    assert other.cue.id in caller.call.asked
    assert said.cue.id in caller.call.asked
    assert said.cue.id not in caller.call.passed
    assert other not in outcome(caller.call).unasked


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        ("otherwise", "That is great to hear, Ms. Ortiz."),
        ("otherwise", "That's great to hear, Ms. Ortiz"),
        ("otherwise", "that is great to hear"),
        ("not-first", "That is great to hear, what do I need to do to continue?"),
        ("one-of-several", "Great to hear, what do I do to continue to be number one?"),
    ],
)
def test_part_of_another_branchs_line_is_another_branchs(heard: str, words: str) -> None:
    caller = fork(heard).says(words)
    event = caller.person.log[-1]
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")
    assert outcome(caller.call).forks == (False,)
    assert "their reply not answered right yet" in caller.recap()
    taken = caller.call.turns[-1].taken
    assert taken is not None
    assert taken.slip is Slip.BRANCH


@pytest.mark.parametrize(
    "words", ["Thank you, Ms. Ortiz.", "That is fine.", "Oh well, I see.", "Great, thanks a lot!"]
)
def test_politeness_after_an_evasion_is_no_branchs_line(words: str) -> None:
    caller = fork("otherwise").says(words)
    assert caller.person.log[-1].rating == 3
    assert outcome(caller.call).forks == ()  # there was no reply to answer


@pytest.mark.slow
def test_the_beginning_of_the_right_line_is_no_other_branchs() -> None:
    caller = fork("first").says("That is great to hear, Ms. Ortiz.")
    assert caller.heard == "They're listening."
    assert CARDS["second-interview/rank/first#branch"].kind is Kind.BRANCH


def test_nobody_waits_for_a_question_that_was_just_asked() -> None:
    caller = fork("otherwise").says(line("support"))
    rows = so_far(caller.call)
    asked = next(n for n, row in enumerate(rows) if row.text == line("support"))
    assert WAITING not in texts(rows[: asked + 1])
    assert caller.heard != WAITING
    assert WAITING in fork("otherwise").says("").heard


def test_nobody_waits_for_a_question_asked_in_place_of_a_follow_up() -> None:
    caller = fork("not-first").says(line("support"))
    rows = so_far(caller.call)
    assert rows[-2].text == line("support")
    assert WAITING not in texts(rows)


@pytest.mark.slow
@for_each("words", ("May I ask who is ahead of me?", "So where do I stand?", "Who's the favorite?"))
def test_the_question_they_replied_to_is_answered_once_more_in_any_words(words: str) -> None:
    for branch in ("not-first", "first", "one-of-several"):
        caller = fork(branch)
        told, kept, due = caller.heard, list(caller.person.log), caller.card
        assert caller.says(words).heard == f"Like I said: {told}"
        assert (caller.person.log, caller.card, caller.call.twice) == (kept, due, frozenset())
