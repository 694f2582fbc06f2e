"""A script without replies makes a call in which the interviewer says something all the same."""

import pytest

from tests.support.caller import Caller, script_of
from tests.support.people import Person
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.rows.call.made_up import ANSWERS, DODGES, NODS, OTHERS, spoken

CHANCE = "Can you give me a chance?"
TEXT = f"""# My call {{#mine}}

### Ask for a chance

> {CHANCE}

- If they say yes, maybe

  > Great, when do I start?

- If they would rather see somebody else first

  > Who would that be?

### Ask about pay

> What does it pay?

### Say it

> I would like that very much.

### Ask about the team

> Who is on the team?
"""
SCRIPT = script_of(TEXT)
OTHERWISE = script_of(
    TEXT.replace("- If they would rather see somebody else first\n", "- Otherwise {#otherwise}\n")
)


def calling(script: Script, branch: str) -> Caller:
    """Return a caller to whom that branch was replied, which has no words."""
    for seed in range(60):
        caller = Caller(Person(seed=seed), script.questions, script=script).says(CHANCE)
        if caller.call.branch and caller.call.branch.condition.text.startswith(branch):
            return caller
    raise AssertionError(branch)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("If they say yes", "Yes."),
        ("If they say maybe, depending on the others", "Maybe."),
        ("If she says you're too young", "You're too young."),
        ("If they say “we'll call you”", "We'll call you."),
        ("If yes", "Yes."),
        ("If it's a no", ""),
        ("No", "No."),
        ("If the answer is maybe", "Maybe."),
        ("If they say that it depends", "It depends."),
        ("If they don't say", ""),
        ("If they say nothing", ""),
        ("If they say they like you", ""),
        ("If they say how much", ""),
        ("If they tell you to wait", ""),
        ("If they rank you, but not No. 1", ""),
        ("If it is low", ""),
        ("Otherwise", ""),
        ("", ""),
    ],
)
def test_a_condition_that_tells_their_words_is_said_in_them(condition: str, words: str) -> None:
    assert spoken(condition) == words


def test_they_say_what_the_condition_says_and_say_it_again() -> None:
    caller = calling(SCRIPT, "If they say yes")
    assert caller.heard == "Yes."
    assert caller.says("Huh?").heard == "Yes."
    assert caller.says("Great, when do I start?").call.turns[-1].taken is None


def test_where_it_doesnt_they_say_something_and_what_it_means_is_told() -> None:
    caller = calling(SCRIPT, "If they would")
    words, told = caller.heard.split(". ", 1) if ". " in caller.heard else ("", caller.heard)
    assert caller.heard.removesuffix(" They would rather see somebody else first.") in OTHERS
    assert caller.says("Sorry?").heard.startswith(words or told[:4])


def test_a_dodge_without_words_is_said_aloud() -> None:
    assert calling(OTHERWISE, "Otherwise").heard in DODGES


def test_a_question_without_answers_is_answered_in_sound_and_a_statement_nodded_at() -> None:
    caller = calling(SCRIPT, "If they say yes").says("Great, when do I start?")
    caller.says("What does it pay?")
    told = caller.heard.removesuffix(" They answer your question.")
    assert told in ANSWERS
    assert caller.says("What was that?").heard.startswith(told)
    assert caller.says("I would like that very much.").heard in NODS
    caller.says("Who is on the team?")
    assert any(caller.heard.startswith(each) for each in ANSWERS)
    assert "That's everything. Say goodbye" in caller.heard


def test_a_line_for_another_answer_is_told_by_the_answer_where_that_has_no_words() -> None:
    recap = calling(SCRIPT, "If they say yes").says("Who would that be?").recap()
    told = "At “If they say yes, maybe,” you said what you say if they would rather see somebody"
    assert told in recap


def test_branches_with_too_few_replies_are_one_warning_that_counts_them() -> None:
    (found,) = parse(TEXT, path="a.md", stem="a")[1]
    assert (found.line, found.warning) == (7, True)
    assert found.what == "2 branches have fewer than two replies: lines 7 and 11."
    more = "".join(
        f"\n- If they say {n} things\n\n  > Then what is number {n}?\n" for n in "345678"
    )
    text = TEXT.replace("\n### Ask about pay", f"{more}\n### Ask about pay")
    (found,) = parse(text, path="a.md", stem="a")[1]
    assert found.what.startswith("8 branches have fewer than two replies: lines 7, 11, 15, ")
