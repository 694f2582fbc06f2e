"""A line for an answer of theirs that nothing waits for: let go, and no question of the script."""

import pytest

from tests.support.caller import CARDS, Caller, fork, line
from tests.support.people import Person
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits

ALREADY, LETS_GO = "I think you already asked me that.", "Hm. All right. Go on."
MAYBE = line("hire/maybe")


def heard(branch: str) -> Caller:
    """Return a caller who has heard that answer to whether they would hire you."""
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("hire#phrasing").says_it()
        if caller.call.branch and caller.call.branch.id == branch:
            return caller
    raise AssertionError(branch)


def waits(call: Rehearsal) -> tuple[object, ...]:
    return call.task and call.task.card.key, call.waits, call.asked, call.turns, call.twice


@pytest.mark.slow
@pytest.mark.parametrize("due", ["looks-for", "emphasize", "support", "recommend"])
@pytest.mark.parametrize("words", ["hire/maybe", "hire/no", "rank/first"])
def test_where_a_question_is_due_it_uses_up_none(due: str, words: str) -> None:
    caller = Caller(Person(seed=3)).to(f"{due}#phrasing")
    assert caller.call.waits is Waits.LINE
    spoken = any(
        turn.card.key == f"second-interview/{words}#phrasing" for turn in caller.call.turns
    )
    before, kept = waits(caller.call), len(caller.person.log)
    caller.says(line(words))
    assert caller.heard == (ALREADY if spoken else LETS_GO)
    assert (waits(caller.call), len(caller.person.log)) == (before, kept)


@pytest.mark.slow
def test_it_is_not_the_question_that_it_resembles() -> None:
    caller = heard("yes").says_it()
    if caller.call.waits is Waits.REPEAT:
        caller.says(line("hire/yes"))
    assert "more than once" not in caller.says(MAYBE).recap()
    unasked = Caller(Person(seed=3)).to("strong-or-weak#phrasing").says(line("emphasize"))
    assert "You asked question 5" not in unasked.says(MAYBE).recap()


def test_at_another_fork_the_reply_still_waits() -> None:
    caller = fork("first").says(line("hire/no"))
    assert caller.heard == LETS_GO
    assert caller.says_it().person.log[-1].key == "second-interview/rank/first#phrasing"


@pytest.mark.slow
def test_missed_in_its_place_it_is_still_its_own_answers() -> None:
    caller = heard("no").says("").says("").says(line("hire/no"))
    answers = CARDS["second-interview/hire/no#phrasing"].line.answers
    assert any(each.text in caller.heard for each in answers)
