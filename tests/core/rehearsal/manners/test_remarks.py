"""Small talk is answered as somebody would, is never taken for a line, and uses up no question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.often import SLOW, some
from tests.support.caller import Caller, asked_again, fork, line, script_of, texts
from trainer.core.memory.step import Way
from trainer.core.rehearsal.manners.lost import MOST
from trainer.core.rehearsal.manners.remarks import Manner, remark
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.rehearsal.whose.whose import tried
from trainer.rows.call.made_up import KINDLY, PUT_OFF
from trainer.rows.call.talk import so_far

SORRY, LOST = "Sorry, what was that?", "Sorry, the line isn't great. Go ahead."
THERE, GO_AHEAD = "Are you still there?", "No problem. Go ahead."
ANSWERED = {
    "You're welcome.": [
        "thats very kind of you",
        "thanks for getting back to me",
        "I appreciate you taking the time",
        "you're very kind",
    ],
    "Sure, take your time.": [
        "one moment please, someone is at the door",
        "sorry, someone is at the door, one moment",
        "hang on a sec",
        "let me write that down",
        "hm let me think for a second",
        "sorry, I lost my place",
        "I can't remember what I wanted to ask",
        "excuse me, my dog is barking",
        "Would you mind if I take notes?",
    ],
    "Now is fine. Go ahead.": [
        "hello patricia this is ana, is it a good time?",
        "Hello, this is Ana. Do you have a minute?",
        "am I catching you at a bad time",
        "Hope I'm not interrupting.",
    ],
    "No problem. Go ahead.": [
        "sorry we got cut off",
        "I won't keep you long",
        "Sorry about the noise.",
        "sorry I'm back now",
    ],
    "Of course. Go ahead.": [
        "I just have a few quick questions",
        "ok next question",
    ],
    "It was nice, thanks for asking.": [
        "How was your Thanksgiving?",
        "hi ms ortiz how was your weekend",
        "Did you have a nice holiday?",
    ],
    "You'll be fine. Just be yourself.": [
        "I'm a little nervous about meeting him, to be honest.",
        "I really need this job.",
        "Wish me luck!",
    ],
    "I wouldn't worry about that.": [
        "Does he mind that I'm 58?",
        "Is it bad that I don't have a degree?",
        "Does he know I was laid off?",
    ],
    "That's one to ask in person.": [
        "Does Mr. Lee have kids?",
        "How old is he?",
        "Do you like working there?",
    ],
    "Yes, I'm here.": ["can you hear me", "are you still there?", "Ms. Ortiz?"],
    "Thanks. You too.": [
        "nice to talk to you again",
        "I hope you're well",
        "have a great day",
        "I'm looking forward to it",
    ],
    "They're listening.": [
        "that's good to know",
        "oh that's a shame",
        "fair enough",
        "wow, that's great to hear",
        "no worries",
    ],
}
EACH = [(words, answer) for answer, every in ANSWERED.items() for words in every]
UNHEARD_OF = ["My uncle sells carpets.", "qwertz", "I feel a bit silly", "asdf jkl", "the carpets"]
POOR = "Company, position, process, somehow, tomorrow."


@pytest.mark.parametrize(("words", "answer"), some(9, EACH, SLOW, several=True))
def test_a_remark_is_answered_and_never_taken_for_a_line(words: str, answer: str) -> None:
    for caller in (Caller(), Caller().says_it(), fork("not-first")):
        kept, due = list(caller.person.log), caller.card.key
        for _ in range(MOST + 2):
            assert caller.says(words).heard == answer
        assert (caller.person.log, caller.card.key) == (kept, due)


@pytest.mark.slow
def test_greetings_are_answered_where_they_are_said() -> None:
    caller = Caller().says("it's Ana from Tuesday")
    assert caller.heard == "Hi! What can I do for you?"
    assert caller.says("how are you today?").heard == "I'm well, thanks. What can I do for you?"
    lost = Caller().says("qwertz").says("how are you today?")
    assert lost.heard == "I'm well, thanks. What can I do for you?"
    assert caller.says_it().says("and how are you?").heard == "I'm well, thanks. Go ahead."


@pytest.mark.slow
@pytest.mark.parametrize("way", [Way.TYPE, Way.VOICE])
def test_what_is_no_attempt_uses_up_a_question_only_after_many_in_a_row(way: Way) -> None:
    caller = Caller(by=way)
    told = []
    for number in range(MOST):
        words = UNHEARD_OF[number % len(UNHEARD_OF)]
        caller = caller.says(words) if way is Way.TYPE else caller.hears(words)
        told.append(caller.heard)
        assert (caller.person.log, caller.card.cue.id) == ([], "process")
    assert told == [SORRY, LOST] * (MOST // 2)
    assert caller.says("My uncle sells carpets.").heard == "Question 1 skipped. Question 2 is next."
    assert caller.person.log == []
    assert "You didn't ask question 1" in caller.says(line("person")).recap()
    assert "My uncle sells carpets." in texts(so_far(caller.call))


@pytest.mark.slow
def test_what_was_only_passed_over_can_still_be_asked_and_counts_once() -> None:
    caller = Caller()
    for _ in range(MOST + 1):
        caller.says("My uncle sells carpets.")
    caller.says(line("person")).says(line("process"))
    asked = [(event.key, event.share) for event in caller.person.log]
    assert asked == [
        ("second-interview/person#phrasing", 1),
        ("second-interview/process#phrasing", 1),
    ]
    assert "second try" not in caller.recap()


@pytest.mark.slow
def test_a_reply_that_only_remarks_followed_is_not_kept_as_a_miss() -> None:
    caller = fork("not-first")
    kept = list(caller.person.log)
    for _ in range(MOST + 1):
        caller.says("My uncle sells carpets.")
    assert caller.heard == "You didn't reply to that. Question 11 is next."
    assert (caller.person.log, caller.card.cue.id) == (kept, "support")


def test_only_silence_to_whether_anybody_is_there_ends_a_question() -> None:
    caller = Caller().says("qwertz").says("")
    assert caller.heard == THERE
    assert (caller.says("My uncle sells carpets.").heard, caller.person.log) == (GO_AHEAD, [])
    assert (caller.says("").heard, caller.person.log) == (THERE, [])
    caller.says("")
    assert caller.heard == "Question 1 skipped. Question 2 is next."


@pytest.mark.slow
def test_attempts_and_remarks_that_are_not_understood_count_together() -> None:
    caller = Caller()
    for number in range(MOST):
        assert caller.says((POOR, "qwertz")[number % 2]).heard in (SORRY, LOST)
    assert caller.says(POOR).heard == "Question 1 skipped. Question 2 is next."


def test_a_remark_that_was_understood_begins_anew() -> None:
    caller = Caller().says_it().says("").says("one moment please").says("")
    assert (caller.heard, len(caller.person.log)) == (THERE, 1)


@pytest.mark.slow
@pytest.mark.parametrize("words", ["one moment please", "how are you?", "Can you hear me?"])
def test_whether_there_is_anything_else_a_remark_ends_nothing(words: str) -> None:
    caller = Caller().says_it().says(line("looks-for"))
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    assert caller.says(words).call.lasts
    assert not caller.says("No, thank you.").call.lasts


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    ["Sorry, I have to go", "I have to hang up now"],
)
def test_who_has_to_go_says_goodbye(words: str) -> None:
    caller = Caller().says_it().says(words)
    assert caller.heard == "Is that everything?"
    assert caller.says("yes, sorry").call.left


def test_a_line_of_such_words_is_tried_and_missed_as_any() -> None:
    script = script_of(
        "# Bakery {#bakery}\n\n## Call\n\n### Greet {#greet}\n\n"
        "> Good morning, do you have a minute to talk about the oven?\n\n"
        "### Leave {#leave}\n\n> Have a good day.\n"
    )
    caller = Caller(order=script.questions, script=script)
    assert tried(caller.call, "good morning, a minute about the oven?")
    caller.says("Good morning, do you have a minute to talk about the oven?")
    assert [event.share for event in caller.person.log] == [1]


@given(st.lists(st.sampled_from("i m have a quick moment you so one that s good to ask".split())))
def test_whatever_stands_together_is_looked_at_soon(words: list[str]) -> None:
    text = " ".join(words)
    assert remark(text, {}) is remark(text.upper(), {})


@pytest.mark.parametrize(
    "words",
    [
        "Did you get my email?",
        "Do you have kids?",
        "Can I bring my dog?",
        "Is my phone number still right?",
        "Do you think he'll ask about Excel?",
    ],
)
def test_a_question_about_something_else_is_no_wish_for_a_moment(words: str) -> None:
    caller = Caller().to("role#phrasing")
    kept = len(caller.reviews)
    assert caller.says(words).heard in (SORRY, *PUT_OFF, *KINDLY.values())
    assert len(caller.reviews) == kept


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Do you have a moment? I need my notes.",
        "Do you mind if I get a pen?",
        "Can I get my notes?",
    ],
)
def test_a_wish_for_a_moment_may_be_a_question(words: str) -> None:
    heard = Caller().to("role#phrasing").says(words).heard
    assert heard in ("Sure, take your time.", "Now is fine. Go ahead.")


@for_each(
    "words",
    (
        "May I?",
        "May I ask a question?",
        "Can I ask something about the job?",
        "May I ask about the position?",
    ),
)
def test_that_a_question_comes_is_no_question(words: str) -> None:
    assert remark(words, {}) is Manner.BEGINS


@for_each(
    "words",
    (
        "May I ask who is ahead of me?",
        "Could I ask you what the color is?",
        "Can I ask if you liked me?",
        "May I call you Pat?",
    ),
)
def test_what_is_asked_at_once_is_no_word_that_a_question_comes(words: str) -> None:
    assert remark(words, {}) is not Manner.BEGINS


@for_each("words", ("here", "I am", "Yep, sorry", "all ears", "I'm here, Ms. Ortiz", "uh-huh"))
def test_whether_they_are_still_there_is_answered_in_a_word(words: str) -> None:
    for caller in (Caller(), Caller().says_it(), fork("not-first"), asked_again()):
        caller.says("")
        kept, due = list(caller.person.log), caller.card
        listens = "They're listening." if words == "uh-huh" else GO_AHEAD
        assert caller.says(words).heard == listens
        assert (caller.person.log, caller.card) == (kept, due)
