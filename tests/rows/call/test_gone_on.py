"""A call that is gone on with begins with what they answered last, beside what you said."""

import pytest

from tests.support.caller import Caller, again, line
from tests.support.people import Person
from trainer.core.rehearsal.left import goes_on
from trainer.core.rehearsal.rehearsal import Heard
from trainer.rows.call.talk import said_before
from trainer.screens.asked.agree import agreed


@pytest.mark.parametrize("seed", range(6))
def test_they_say_what_they_had_answered(seed: int) -> None:
    caller = Caller(Person(seed=seed)).says(line("process"))
    if not caller.call.lasts or caller.card.cue.id != "person":
        caller.says_it()
    heard = next(one for one in caller.call.talk if one.heard is Heard.ANSWERED).words
    later = again(caller)
    assert later is not None
    assert said_before(later.call) == line("process")
    told = later.call.talk[1]
    assert told.words[: len(heard)] == heard


@pytest.mark.slow
def test_what_they_said_is_told_where_more_was_said_in_one_breath() -> None:
    for seed in range(60):
        caller = Caller(Person(seed=seed))
        while caller.call.lasts and not (caller.call.answered - caller.call.asked):
            caller.says_it()
        if caller.call.lasts:
            break
    told = caller.call.talk[-1].words
    assert len(told) > 1
    later = again(caller)
    assert later is not None
    assert later.call.talk[1].words == told


def test_what_nobody_understood_was_not_answered() -> None:
    caller = Caller(Person(seed=3)).says(line("process")).says("").says("")
    later = again(caller)
    assert later is not None
    assert all(not one.words for one in later.call.talk)


@pytest.mark.slow
def test_asked_what_that_was_they_say_it_again() -> None:
    caller = Caller(Person(seed=3)).says(line("process"))
    heard = caller.heard
    later = again(caller)
    assert later is not None
    assert later.heard == heard
    assert later.says("Sorry, what was that?").heard == heard
    assert later.says("How so?").heard == "That's just how I see it."


WORDS = {
    True: [
        "",
        "yes",
        "continue",
        "Continue from there.",
        "go on",
        "keep going",
        "Let's pick it up where we stopped, please",
        "I'd like to continue",
    ],
    False: [
        "n",
        "start over",
        "no, from the start",
        "from the beginning",
        "go back to the start",
        "start again",
        "restart",
    ],
}


@pytest.mark.parametrize(("meant", "typed"), [(yes, each) for yes in WORDS for each in WORDS[yes]])
def test_going_on_or_not_is_said_in_words(typed: str, *, meant: bool) -> None:
    question = "Continue from there? Enter: yes · n: start over "
    told: list[str] = []
    assert agreed(question, read=lambda _: typed, write=told.append, means=goes_on) is meant
    assert told == []


def test_what_is_neither_is_asked_again() -> None:
    typed, told = iter(["hm", "what about lunch", "go on"]), list[str]()
    question = "Continue from there? Enter: yes · n: start over "
    assert agreed(question, read=lambda _: next(typed), write=told.append, means=goes_on)
    assert told == ["Press Enter (yes), or type n (start over)."] * 2
