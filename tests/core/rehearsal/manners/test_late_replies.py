"""A line that answers a reply of theirs is that line, however late it comes."""

from collections.abc import Callable

import pytest

from tests.support.caller import Caller, fork, line, standing
from trainer.core.log.events import AGAIN, GOOD, HARD
from trainer.core.rehearsal.manners.late import parting
from trainer.core.rehearsal.rehearsal import Heard, Repeat, Waits
from trainer.core.rehearsal.theirs.answers import once_more
from trainer.core.value import replace
from trainer.core.words.known import Nothing

FIRST, KEY = line("rank/first"), "second-interview/rank/first#phrasing"
OWN = "Great. What do I have to do to stay number one?"


def ratings(caller: Caller) -> list[int | None]:
    return [rating for key, rating in standing(caller.person) if key == KEY]


def own_words() -> Caller:
    """Return somebody who has answered in their own words that they are first."""
    caller = fork("first").says(OWN)
    assert ratings(caller)[0] in (AGAIN, HARD)
    assert caller.card.key != KEY
    return caller


def waiting_for(caller: Caller) -> Caller:
    """Return the caller, asked to say the next question once more."""
    while caller.card.asked is not None:
        caller.says_it()
    task = caller.call.task
    assert task
    caller.says(line(task.card.cue.id))
    caller.call = once_more(replace(caller.call, repeats=1), task, caller.person.now)
    return caller


@pytest.mark.slow
@pytest.mark.parametrize("words", [FIRST, f"Sorry, I mean: {FIRST}"])
def test_said_word_for_word_after_ones_own_words_it_counts_in_their_place(words: str) -> None:
    caller = own_words().says_it()
    while caller.card.asked is not None:
        caller.says_it()
    due = caller.card.key
    caller.says(words)
    assert caller.heard.startswith("Like I said: ")
    assert ratings(caller) == [GOOD]
    assert caller.card.key == due
    caller.says(FIRST)
    assert caller.heard == "I think you already asked me that."
    assert ratings(caller) == [GOOD]
    assert "more than once" not in caller.recap()


@pytest.mark.slow
def test_once_that_was_everything_it_counts_too() -> None:
    caller = own_words()
    caller.to_the_end()
    assert caller.call.parting
    now, random = caller.person.now, caller.person.random
    caller.call = parting(caller.call, FIRST, now=now, random=random, known=Nothing())
    assert caller.call.verdict
    caller.rates(GOOD)
    assert caller.heard.startswith("Like I said: ")
    assert "Sorry" not in caller.heard
    assert caller.call.parting


def unanswered() -> Caller:
    """Return somebody who has said nothing to hearing that they are first."""
    return fork("first").says("").says("")


@pytest.mark.slow
@pytest.mark.parametrize("begun", [own_words, unanswered])
def test_it_is_no_repeat_of_the_question_they_want_to_hear_again(
    begun: Callable[[], Caller],
) -> None:
    caller = waiting_for(begun())
    waited = caller.card.key
    answers = caller.card.line.answers
    before = len(caller.call.talk)
    caller.says(FIRST)
    assert (ratings(caller)[-1] or 0) >= GOOD
    told = [words for one in caller.call.talk[before:] for words in one.words]
    assert not set(told) & set(answers)
    assert caller.call.waits is Waits.REPEAT or caller.call.repeated[waited] is Repeat.OPEN


def test_one_that_nobody_asked_for_is_no_repeat_either() -> None:
    caller = waiting_for(fork("not-first").says_it())
    kept = len(caller.reviews)
    caller.says(FIRST)
    assert (caller.call.waits, len(caller.reviews)) == (Waits.REPEAT, kept)
    assert caller.call.talk[-1].heard is Heard.AGAIN


@pytest.mark.slow
def test_what_was_skipped_and_said_late_is_told_as_late() -> None:
    told = "Your line after question 10 came late: you skipped it at first."
    caller = unanswered()
    assert told not in caller.recap()
    while caller.card.asked is not None:
        caller.says_it()
    caller.says(FIRST)
    assert (ratings(caller)[0], (ratings(caller)[-1] or 0) >= GOOD) == (AGAIN, True)
    assert told in caller.recap()
    listed = caller.recap().splitlines()
    assert any("You skipped it at first. It came later." in each for each in listed)
    assert not any("You said nothing here." in each for each in listed)
    assert told not in own_words().says(FIRST).recap()
