"""Whoever didn't catch what they said hears it again, however it's put and whatever is due."""

from collections.abc import Callable

import pytest

from tests.support.caller import Caller, asked_again, fork, line
from tests.support.people import Person

WORDS = [
    "huh?",
    "Hm?",
    "eh?",
    "what?",
    "wait, what?",
    "come again?",
    "pardon?",
    "say again?",
    "sorry?",
    "excuse me?",
    "what was that?",
    "what did you say?",
    "hang on, what did you just say",
    "say that again",
    "one more time please",
    "run that by me again",
    "sorry can you go over that again",
    "would you mind repeating that?",
    "I didn't catch that",
    "I didn't quite get that last part",
    "didn't hear you, sorry",
    "I can't hear you very well",
    "you're breaking up, can you say that again?",
    "sorry the line cut out",
    "sorry, connection dropped, say again?",
    "the line went dead, what did you say?",
    "I lost you there for a second",
    "could you speak up please",
    "slow down, please",
    "hello? you broke up",
]


def _answered() -> Caller:
    return Caller(Person(seed=3)).says(line("process"))


MOMENTS: dict[str, Callable[[], Caller]] = {
    "an answer": _answered,
    "a reply that asks for a line": lambda: fork("first"),
    "a dodge": lambda: fork("otherwise"),
    "their wish to hear it again": asked_again,
}


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_they_say_it_again_and_nothing_is_kept_of_the_wish(moment: str, words: str) -> None:
    caller = MOMENTS[moment]()
    told, due = caller.call.talk[-1], caller.card.key
    waits, kept, repeated = caller.call.waits, len(caller.person.log), caller.call.repeated
    caller.says(words)
    assert caller.call.talk[-1].heard is told.heard
    assert caller.call.talk[-1].words == told.words
    assert (caller.card.key, caller.call.waits) == (due, waits)
    assert (len(caller.person.log), caller.call.repeated) == (kept, repeated)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Can you please share with me again what the rest of the process will be?", "process"),
        ("Sorry, what was your answer: what is he like as a person?", "person"),
        ("Again, would you hire me for this position?", "hire"),
    ],
)
def test_a_question_that_says_again_is_that_question(words: str, cue: str) -> None:
    caller = Caller(Person(seed=3)).says(words)
    assert caller.person.log[-1].key == f"second-interview/{cue}#phrasing"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Is now a good time?", "Now is fine. Go ahead."),
        ("One moment, please.", "Sure, take your time."),
        ("Thank you.", "You're welcome."),
    ],
)
def test_small_talk_is_what_they_said_last_and_said_again(words: str, told: str) -> None:
    caller = Caller(Person(seed=3)).says(words)
    assert caller.heard == told
    assert caller.says("repeat").heard == told


@pytest.mark.slow
def test_after_small_talk_they_begin_with_what_they_had_told() -> None:
    caller = _answered()
    answer = caller.heard
    caller.says("How so?")
    assert caller.heard == "That's just how I see it."
    assert caller.says("repeat").heard == f"{answer} That's just how I see it."
