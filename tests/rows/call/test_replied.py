"""What was said to their replies, and what a rating means where they understood one's own words."""

from tests.for_each import for_each
from tests.support.caller import Caller, fork, line
from tests.support.people import Person
from trainer.core.text import straightened
from trainer.rows.call.end import OWN_WORDS


@for_each(
    ("words", "told"),
    (
        (("", ""), "you didn't reply."),
        (
            (line("rank/first"),),
            "you said what you say if they say you're No. 1.",
        ),
    ),
)
def test_which_reply_was_not_answered_right_is_told(words: tuple[str, ...], told: str) -> None:
    caller = fork("not-first")
    heard = caller.heard.rstrip(".")
    for each in words:
        caller.says(each)
    (row,) = [each for each in caller.recap().splitlines() if each.startswith("When they said “")]
    assert heard in row
    assert straightened(row).endswith(told)


def test_what_was_said_in_ones_own_words_worked_and_why_it_is_again_is_told() -> None:
    caller = Caller().says("What are the next steps?")
    assert OWN_WORDS in caller.recap()
    assert OWN_WORDS not in Caller().says_it().recap()
    assert OWN_WORDS not in Caller().says_it().says("").says("").recap()


@for_each(
    ("words", "first"),
    (
        ("Hi, how are you? What is the rest of the process?", "I'm well, thanks. "),
        ("Do you have five minutes? What is the rest of the process?", "Sure, I have time. "),
        ("What is the rest of the process?", ""),
    ),
)
def test_what_is_asked_out_of_politeness_with_a_question_is_answered_with_it(
    words: str, first: str
) -> None:
    answer = Caller(Person(seed=4)).says("What is the rest of the process?").heard
    assert Caller(Person(seed=4)).says(words).heard == f"{first}{answer}"


@for_each(
    ("words", "told"),
    (
        ("It's so cold today, isn't it?", "Ha, you never know with the weather."),
        ("Is it raining over there?", "Ha, you never know with the weather."),
        ("Did you watch the game last night?", "I missed it, I'm afraid."),
    ),
)
def test_a_word_on_the_weather_gets_one_back_and_costs_nothing(words: str, told: str) -> None:
    caller = Caller().says_it()
    kept, due = list(caller.person.log), caller.card
    assert caller.says(words).heard == told
    assert (caller.person.log, caller.card) == (kept, due)


def test_a_line_for_another_answer_said_to_a_dodge_is_told_that_this_was_all() -> None:
    caller = fork("otherwise").says(line("rank/one-of-several"))
    assert caller.heard == "That's about all I can say for now."
    assert caller.person.log[-1].chosen == "second-interview/rank/one-of-several#branch"
