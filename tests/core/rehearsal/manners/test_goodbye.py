"""A goodbye after one that was asked about, and one when all was said."""

import pytest

from tests.support.caller import Caller, line
from tests.support.people import Person
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.rehearsal.turns import hung_up, once_more
from trainer.core.value import replace
from trainer.core.words.known import Nothing

DONE = "Yes, that's everything. Thank you. Bye!"


@pytest.mark.parametrize(
    "words", [DONE, "That's all, thanks. Bye!", "That was everything. Goodbye!"]
)
def test_asked_before_that_it_is_everything_ends_the_call(words: str) -> None:
    caller = Caller().says_it().says("bye")
    assert caller.heard == "Is that everything?"
    caller.says(line("person")).says(words)
    assert (caller.call.left, caller.heard) == (True, "All right. Goodbye. The call is over.")
    assert caller.recap().startswith("You hung up at question 3. 2 of 2 questions word for word.")


def test_the_first_goodbye_and_one_without_more_are_asked_about() -> None:
    assert Caller().says_it().says(DONE).heard == "Is that everything?"
    caller = Caller().says_it().says("bye").says(line("person")).says("Thank you, bye!")
    assert (caller.call.left, caller.heard) == (False, "Is that everything?")


def at_the_last() -> Caller:
    """Return a caller who was asked to say the last question of all once more."""
    for seed in range(100):
        trial = Caller(Person(seed=seed))
        trial.to("recommend#phrasing").says("bye").says(line("recommend"))
        if trial.call.waits is Waits.REPEAT:
            return trial
    raise AssertionError("never")


def test_when_all_was_asked_nobody_hung_up_at_a_question() -> None:
    caller = at_the_last()
    assert caller.heard == "Sorry, could you say that again?"
    caller.says(DONE)
    assert (caller.call.lasts, caller.call.left) == (False, False)
    assert caller.recap().startswith("You got through. 13 of 13 questions word for word")
    assert "pick it up" not in caller.recap()
    keys = at_the_last()
    keys.call = hung_up(keys.call, now=keys.person.now, known=Nothing())
    assert keys.recap().startswith("You got through.")


def test_before_the_last_question_it_is_still_left() -> None:
    caller = Caller().to("support#phrasing")
    task = caller.call.task
    assert task
    caller.says_it()
    caller.call = once_more(replace(caller.call, repeats=1), task, caller.person.now)
    caller.says("bye").says("yes")
    assert caller.call.left
