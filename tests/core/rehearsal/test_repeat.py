"""They ask to hear a line again: no second try, and what came then is told as it was."""

from collections import Counter

import pytest

from tests.support.caller import Caller, again, asked_again, fork, line
from tests.support.people import Person
from trainer.core.memory.step import Way
from trainer.core.rehearsal.helped import changed
from trainer.core.rehearsal.rehearsal import Repeat, Waits
from trainer.core.rehearsal.theirs.answers import once_more
from trainer.core.value import replace

ELSE = "you said something else."
TOLD = "When they asked you to repeat"


def place(caller: Caller) -> str:
    return caller.card.key.place.split("/", 1)[1]


def other(caller: Caller) -> str:
    """Return a question not asked so far, and not the next one."""
    asked = caller.call.asked
    return [card.cue.id for card in caller.call.order if card.cue.id not in asked][1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("it", ""),
        ("", "you didn't say anything."),
        ("Something else altogether.", ELSE),
    ],
)
def test_the_second_saying_is_no_second_try_and_told_where_it_came_amiss(
    words: str, told: str
) -> None:
    caller = asked_again()
    assert caller.heard == "Sorry, you cut out for a second. Could you say that again?"
    kept, here = list(caller.person.log), caller.card
    assert (kept[-1].key, (kept[-1].rating or 0) > 1) == (here.key, True)
    if not words:
        assert caller.says("").heard == "Are you still there?"
        assert (caller.call.waits, caller.call.repeated) == (Waits.REPEAT, {})
    caller.says(line(place(caller)) if words == "it" else words)
    assert caller.person.log == kept
    assert not caller.call.lasts or caller.call.waits is Waits.LINE
    assert caller.heard != ""
    assert (TOLD in caller.recap()) is bool(told)
    assert told in caller.recap()


def test_most_of_the_line_again_is_the_line_in_other_words() -> None:
    caller = asked_again()
    words = line(place(caller)).split()
    caller.says(" ".join(words[: len(words) * 2 // 3]))
    assert f"{TOLD} question" in caller.recap()
    assert "you used different words." in caller.recap()


@pytest.mark.slow
def test_it_is_asked_twice_a_call_at_most_and_not_at_once() -> None:
    asked = Counter[int]()
    for seed in range(80):
        caller = Caller(Person(seed=seed))
        times = 0
        while caller.call.lasts:
            if caller.call.waits is Waits.REPEAT:
                times += 1
                assert len(caller.call.turns) > 2
            caller.says_it()
        assert TOLD not in caller.recap()
        asked[times] += 1
    assert set(asked) == {0, 1, 2}


@pytest.mark.slow
def test_another_question_in_its_place_is_that_one_and_is_told() -> None:
    caller = asked_again()
    name = other(caller)
    caller.says(line(name))
    assert caller.call.turns[-1].card.cue.id == name
    assert (caller.person.log[-1].rating or 0) >= 3
    assert ELSE in caller.recap()


def test_one_asked_before_is_no_repeat_and_they_wait_on() -> None:
    caller = asked_again()
    before = caller.call.turns[0].card.cue.id
    assert before != caller.card.cue.id
    kept, here = list(caller.person.log), caller.card
    caller.says(line(before))
    assert caller.heard == "I think you already asked me that."
    assert (caller.call.waits, caller.card, caller.person.log) == (Waits.REPEAT, here, kept)
    caller.says(line(place(caller)))
    assert TOLD not in caller.recap()
    assert "You asked question 1 more than once." in caller.recap()


@pytest.mark.parametrize("then", ["", "bye", "Yes, that's all."])
def test_a_goodbye_is_no_repeat(then: str) -> None:
    caller = asked_again().says("Thanks, bye!")
    assert caller.heard == "Is that everything?"
    assert caller.call.lasts
    caller.says(then)
    assert (caller.call.waits, caller.call.left) == (Waits.NOTHING, True)
    assert caller.recap().startswith("You said goodbye before question")
    assert ELSE in caller.recap()


def test_after_a_goodbye_the_line_may_still_come_and_then_nothing_was_amiss() -> None:
    caller = asked_again().says("bye")
    caller.says(line(place(caller)))
    assert caller.call.waits is Waits.LINE
    assert TOLD not in caller.recap()


@pytest.mark.slow
def test_the_words_for_another_answer_are_something_else_and_a_line_is_told_by_its_place() -> None:
    caller = fork("not-first")
    task = caller.call.task
    assert task
    caller.says_it()
    caller.call = once_more(replace(caller.call, repeats=1), task, caller.person.now)
    caller.says(line("rank/first"))
    assert f"{TOLD} your line after question 10, {ELSE}" in caller.recap()
    assert caller.person.log[-1].rating != 1


def test_said_aloud_and_unheard_nothing_is_claimed_of_it() -> None:
    caller = asked_again()
    caller.call = changed(caller.call)
    assert caller.call.way is Way.ALOUD
    caller.says("")
    assert caller.call.waits is not Waits.REPEAT
    assert caller.call.repeated == {}


def test_what_came_amiss_is_known_after_the_call_was_left() -> None:
    for seed in range(40):
        caller = asked_again(seed)
        caller.says("").says("").says_it()
        later = again(caller)
        if later and later.call.repeated:
            assert set(later.call.repeated.values()) == {Repeat.SILENT}
            assert "you didn't say anything." in later.recap()
            return
    raise AssertionError("never")
