"""Polite words use up no question, and nothing of them is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.caller import CARDS, NAMES, Caller, fork, line, script_of, texts
from trainer.core.memory.step import Way
from trainer.core.rehearsal.beside import asks_help
from trainer.core.rehearsal.manners.manners import manner
from trainer.core.rehearsal.manners.remarks import Manner
from trainer.core.rehearsal.rehearsal import Waits
from trainer.rows.call.talk import so_far

SORRY = "Sorry, what was that?"
SAID = {
    Manner.HELLO: [
        "hello",
        "Hi Ms. Ortiz.",
        "Good morning!",
        "hey there",
        "Hello, this is Sam Roe.",
    ],
    Manner.HOW_ARE_YOU: [
        "Hi Ms. Ortiz, this is Sam, how are you?",
        "How are you doing today?",
        "Good morning Ms. Ortiz, it's nice to talk to you again. How are you?",
    ],
    Manner.THANKS: [
        "Thank you.",
        "Thanks so much, Ms. Ortiz!",
        "Great, thank you for telling me.",
        "OK, thanks, I appreciate it.",
        "That's very kind of you, thank you",
    ],
    Manner.AGAIN: [
        "Could you repeat that?",
        "Sorry, could you say that again, please?",
        "Pardon?",
        "I didn't catch that.",
        "I'm sorry, what was that?",
        "Can you repeat the last part?",
        "Would you mind repeating that?",
    ],
    Manner.NODS: ["Okay.", "Great.", "I see.", "That's great."],
}
EACH = [(words, kind) for kind, each in SAID.items() for words in each]


@pytest.mark.parametrize(("words", "kind"), EACH)
def test_polite_words_are_told_apart(words: str, kind: Manner) -> None:
    assert manner(words, NAMES) is kind


@pytest.mark.slow
@pytest.mark.parametrize(("words", "kind"), EACH)
def test_polite_words_are_answered_and_nothing_is_kept(words: str, kind: Manner) -> None:
    caller = Caller()
    for _ in range(3):
        caller.says(words)
        assert caller.heard not in ("", SORRY), kind
    assert (caller.person.log, caller.call.unsaid, caller.card.cue.id) == (
        [],
        frozenset(),
        "process",
    )
    caller.says_it()
    (event,) = caller.person.log
    assert (event.rating or 0) > 2
    assert SORRY not in texts(so_far(caller.call))


@pytest.mark.parametrize("key", [key for key in CARDS if key.endswith("#phrasing")])
def test_no_line_to_be_said_is_polite_words(key: str) -> None:
    assert manner(CARDS[key].line.wanted.text, NAMES) is None


@pytest.mark.slow
@given(st.lists(st.sampled_from("hi hello how are you this is sam ms what thank good".split())))
def test_whatever_stands_together_is_looked_at_soon(words: list[str]) -> None:
    text = " ".join(words)
    assert manner(text, NAMES) is manner(text.upper(), NAMES)


def test_they_greet_as_a_person_does() -> None:
    caller = Caller()
    assert caller.heard.endswith("Hello, Ortiz speaking.")
    assert caller.says("hello").heard == "Hi! What can I do for you?"
    assert caller.says("how are you?").heard == "I'm well, thanks. What can I do for you?"
    assert caller.says_it().says("hello?").heard == "Yes, I'm here."


@pytest.mark.slow
def test_they_say_their_last_words_again() -> None:
    caller = Caller()
    assert caller.says("Pardon?").heard == "Hello, Ortiz speaking."
    caller.says("hello").says("Pardon?")
    assert caller.heard == "Hi! What can I do for you?"
    answer = caller.says_it().heard
    assert answer
    caller.says("Thank you.")
    assert caller.heard == "You're welcome."
    for words in ("again", "qwertz", "again"):  # what they said last, after what may be meant, too
        caller.says(words)
    assert caller.says("Could you repeat that?").heard == f"{answer} You're welcome."


@pytest.mark.slow
def test_a_reply_is_said_again_and_its_follow_up_is_still_due() -> None:
    caller = fork("not-first")
    reply, due, kept = caller.heard, caller.card.key, len(caller.person.log)
    for words in ("Sorry?", "Thank you.", "Could you say that again?"):
        caller.says(words)
    told = f"{reply} You're welcome."
    assert (caller.heard, caller.card.key, len(caller.person.log)) == (told, due, kept)
    caller.says_it()
    assert (caller.person.log[-1].key, caller.person.log[-1].share) == (due, 1)


@pytest.mark.parametrize("way", [Way.TYPE, Way.VOICE])
def test_a_line_that_is_such_words_is_that_line(way: Way) -> None:
    script = script_of(
        "# Bakery {#bakery}\n\n## Call\n\n### Greet {#greet}\n\n> Hello, how are you?\n\n"
        "### Thank {#thank}\n\n> Thank you very much.\n\n### Leave {#leave}\n\n> Until Friday.\n"
    )
    caller = Caller(order=script.questions, script=script, by=way)
    for words in ("Hello, how are you?", "Thank you very much."):
        caller.hears(words) if way.spoken else caller.says(words)
    assert [event.share for event in caller.person.log] == [1, 1]


@pytest.mark.slow
def test_whether_there_is_anything_else_thanks_end_it_and_pardon_does_not() -> None:
    caller = Caller().says_it().says(line("looks-for"))
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    asked = caller.heard
    assert caller.says("Sorry, could you repeat that?").heard == asked
    assert not caller.says("No, thank you.").call.lasts


def test_help_is_asked_for_in_words() -> None:
    caller = Caller()
    assert asks_help(caller.call, "Help!")
    assert asks_help(caller.call, " ? ")
    assert asks_help(caller.call, "How many questions are left?")
    assert not asks_help(caller.call, "How many candidates are left?")
    assert not asks_help(caller.call, "How can you help?")


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Yes, thank you, goodbye",
        "Yes",
        "That's all, thanks.",
        "No, that's everything.",
        "yes bye",
        "Thank you so much, Ms. Ortiz.",
        "Yep, have a great day!",
        "That will be all.",
        "I think so",
        "Yes, it is. Talk to you next week!",
    ],
)
def test_whatever_says_yes_or_goodbye_ends_the_call(words: str) -> None:
    caller = Caller().says_it().says("bye").says(words)
    assert (caller.call.left, caller.heard) == (True, "All right. Goodbye. The call is over.")


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "no",
        "Not yet.",
        "one more thing",
        "Oh, one more thing, please",
        "No, not yet!",
        "Actually, I have another question.",
        "Yes, but wait.",
        "Yes, one more thing.",
    ],
)
def test_whatever_says_no_goes_on(words: str) -> None:
    caller = Caller().says_it().says("bye").says(words)
    assert (caller.call.left, caller.heard) == (False, "Go ahead.")


@pytest.mark.slow
@pytest.mark.parametrize(
    "words", ["Mr. Lee?", "Hello, Mr. Lee!", "Is this Mr. Lee?", "Am I speaking to Mr. Lee?"]
)
def test_somebody_elses_name_is_not_theirs(words: str) -> None:
    assert Caller().says(words).heard == "No, this is Ortiz."
    assert Caller().says(words.replace("Mr. Lee", "Ms. Ortiz")).heard != "No, this is Ortiz."


def test_the_name_of_whom_they_spoke_of_is_right() -> None:
    caller = Caller().says_it()
    assert "Mr. Lee" in caller.heard
    assert caller.says("Mr. Lee?").heard == "That's right."
