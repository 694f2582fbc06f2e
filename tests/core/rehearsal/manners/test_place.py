"""Whoever lost the thread is told where they were, and it costs no question."""

from tests.for_each import for_each
from tests.support.caller import Caller, asked_again, fork, line
from trainer.core.rehearsal.manners.small import Small, small

WHERE = (
    "Where were we?",
    "I am back. Where were we?",
    "sorry, where was I",
    "OK, where did we leave off?",
    "Where are we now?",
    "What were we talking about?",
    "let me see, what was I asking",
    "I lost track of where we were",
    "Hello? Can you remind me where we were?",
    "So where were we, Ms. Ortiz?",
    "What did I just ask you?",
)


@for_each("words", WHERE)
def test_they_tell_what_they_told_last_and_what_is_next(words: str) -> None:
    caller = Caller().says_it().says_it()
    told, kept = caller.heard, list(caller.person.log)
    assert caller.says(words).heard == f"I'd just told you: {told} Question 3 is next."
    assert (caller.person.log, caller.card.cue.id) == (kept, "role")


@for_each("words", WHERE)
def test_a_reply_that_waits_for_a_line_is_told_once_more(words: str) -> None:
    caller = fork("not-first")
    told = caller.heard
    assert caller.says(words).heard == f"I'd just told you: {told}"
    assert caller.says(words).heard == f"I'd just told you: {told}"


def test_before_anything_was_told_the_first_question_is_next() -> None:
    assert Caller().says("Where were we?").heard == "Go ahead. Question 1 is next."


def test_asked_to_say_a_line_again_that_is_where_they_are() -> None:
    assert (
        asked_again().says("Where were we?").heard
        == "Sorry, you cut out for a second. Could you say that again?"
    )


def test_whoever_finds_it_by_themselves_says_the_line() -> None:
    caller = Caller().says_it().says_it().says(f"Where was I? Oh, yes. {line('role')}")
    assert (caller.person.log[-1].share, caller.card.cue.id) == (1, "looks-for")


@for_each(
    "words",
    (
        "Where are we in the process?",
        "Where is your office?",
        "What was I good at?",
        "What did I say that you liked?",
        "Where were you?",
    ),
)
def test_what_asks_for_anything_else_asks_for_no_place(words: str) -> None:
    assert small(words) is not Small.PLACE
