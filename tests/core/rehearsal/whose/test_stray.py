"""A line for an answer of theirs that nothing waits for: let go, and no question of the script."""

import pytest

from tests.support.caller import CARDS, SCRIPT, Caller, fork, line
from tests.support.people import Person
from tests.support.terminals.transcript import Transcript
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Rehearsal, Waits

ALREADY, LETS_GO = "I think you already asked me that.", "Hm. All right. Go on."
MAYBE = line("hire/maybe")
ALONE = ("hire/maybe", "hire/no")
"""Lines that are questions by themselves, and take up no answer of theirs."""


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
    answers = [each.text for each in CARDS[f"second-interview/{words}#phrasing"].line.answers]
    assert caller.heard in ([ALREADY] if spoken else answers if words in ALONE else [LETS_GO])
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


@pytest.mark.slow
@pytest.mark.parametrize("words", ["hire/yes", "rank/first", "rank/not-first"])
def test_a_line_that_takes_up_an_answer_they_never_gave_is_not_answered(words: str) -> None:
    assert Caller(Person(seed=3)).to("looks-for#phrasing").says(line(words)).heard == LETS_GO


@pytest.mark.slow
def test_a_question_asked_out_of_its_place_is_answered_the_same_each_time() -> None:
    concerns = line("hire/no")
    caller = Caller(Person(seed=3)).to("support#phrasing").says(concerns)
    told = caller.heard
    assert caller.says(concerns).heard == told
    assert caller.says_it().person.log[-1].key == "second-interview/support#phrasing"
    assert "concerns" not in caller.recap()


@pytest.mark.slow
def test_so_it_is_once_everything_was_asked_and_they_wait_for_the_goodbye() -> None:
    happens = of_scene(SCRIPT, "happens")
    said = Transcript([line("process"), "q"], order=happens, goodbye=line("hire/no"))
    answers = CARDS["second-interview/hire/no#phrasing"].line.answers
    assert any(f"Ms. Ortiz: {each.text}" in said.lines for each in answers)
    assert len(said.reviews) == 1
