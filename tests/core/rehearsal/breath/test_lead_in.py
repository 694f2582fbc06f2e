"""What leads in to a line costs nothing; the right line after another answer's is a second try."""

import pytest

from tests.often import SLOW, some
from tests.support.caller import CARDS, Caller, fork, line, texts, words_of
from tests.support.people import Person
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Waits
from trainer.rows.call.talk import so_far

LEADS = [
    "Oh, one more thing: ",
    "Also, ",
    "Thank you. Also, ",
    "And ",
    "Okay, so ",
    "Sorry, I mean, ",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("key", ["person", "how-many"])
def test_a_lead_in_costs_nothing_and_stands_in_the_conversation(lead: str, key: str) -> None:
    caller = Caller().says_it().says(lead + line(key))
    event = caller.person.log[-1]
    assert event.key == f"second-interview/{key}#phrasing"
    assert ((event.rating or 0) > 2, event.share) == (True, 1)
    assert event.said in (line(key), lead + line(key))  # a correction never cost anything
    assert lead.strip() in texts(so_far(caller.call))
    assert " 2 of " in caller.recap()


@pytest.mark.slow
@pytest.mark.parametrize(
    "lead",
    [
        "I'm back.",
        "Sorry about that, I'm back now.",
        "Sorry, that was my dog.",
        "Fair enough.",
        "Hi, Ms. Ortiz, this is Sam Park calling.",
        "Perfect, I wrote that down. Um,",
        "So, as I was saying,",
        "My next question is:",
        "I also wanted to ask:",
        "Let me ask you this:",
        "Uh, what I meant was:",
        "What is his, uh, what I meant was:",
        "How does this, no wait, let me start over.",
    ],
)
@pytest.mark.parametrize("key", some(1, ["process", "present-better", "support"], SLOW))
def test_small_talk_before_a_line_is_no_part_of_it(lead: str, key: str) -> None:
    caller = Caller(Person(seed=3)).to(f"{key}#phrasing").says("Hold on, somebody's at the door.")
    kept = len(caller.reviews)
    caller.says(f"{lead} {line(key)}")
    (event,) = caller.reviews[kept:]
    assert ((event.rating or 0) > 2, event.share, event.missing) == (True, 1, ())


@pytest.mark.slow
@pytest.mark.parametrize("lead", LEADS)
def test_when_they_ask_whether_that_is_everything_the_words_after_it_count(lead: str) -> None:
    caller = Caller().says_it().says("bye").says(f"{lead}what is Mr. Lee like as a person?")
    assert caller.person.log[-1].key == "second-interview/person#phrasing"
    assert caller.heard != "Go ahead."
    late = Caller().says_it().says(line("looks-for"))
    while late.call.waits is not Waits.ELSE:
        late.says_it()
    late.says(f"{lead}what is Mr. Lee like as a person?")
    assert late.person.log[-1].key == "second-interview/person#phrasing"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_no_line_loses_its_own_words(seed: int) -> None:
    caller = Caller(Person(seed=seed))
    while caller.call.lasts:
        words = "" if caller.call.quiet else words_of(caller.card)
        caller.says(words)
        if words and caller.person.log[-1].share is not None:
            assert caller.person.log[-1].said in (words, None)
    assert all(event.share in (1, None) for event in caller.person.log)


@pytest.mark.slow
@pytest.mark.parametrize("words", ["Oh, one more thing", "And", "Okay, so", "No, wait."])
def test_a_lead_in_alone_is_no_line(words: str) -> None:
    caller = Caller().says_it()
    kept = list(caller.person.log)
    caller.says(words)
    assert caller.person.log == kept


SHORT = "what do I need to do in order to become your number one candidate?"


@pytest.mark.slow
@pytest.mark.parametrize("words", [f"Sorry, I mean, {SHORT}", SHORT, line("rank/not-first")])
def test_the_right_line_after_another_answers_is_its_second_try(words: str) -> None:
    caller = fork("not-first").says(line("rank/first"))
    assert caller.heard == "Hm. All right. Go on."
    caller.says(words)
    first, second = caller.person.log[-2:]
    assert first.key == second.key == "second-interview/rank/not-first#phrasing"
    assert (first.rating, first.chosen) == (1, "second-interview/rank/first#branch")
    assert second.chosen is None
    answers = CARDS["second-interview/rank/not-first#phrasing"].line.answers
    assert any(each.text in caller.heard for each in answers)
    assert caller.card.cue.id == "support"
    recap = caller.recap()
    assert "their reply not answered right yet" in recap
    assert "The right line came on the second try. The first is saved as Again." in recap
    assert len(outcome(caller.call).look) == 1
    caller.says_it()
    assert caller.person.log[-1].key == "second-interview/support#phrasing"


def test_ones_own_words_on_the_second_try_are_not_called_the_right_line() -> None:
    recap = fork("not-first").says(line("rank/first")).says("What do I need to do?").recap()
    assert "The right line" not in recap
    assert "You tried again in your own words. Both tries are saved as Again." in recap


@pytest.mark.slow
def test_after_another_answers_line_the_next_question_is_that_one() -> None:
    caller = fork("not-first").says(line("rank/first")).says(f"Okay, so {line('support')}")
    assert (caller.person.log[-1].key, caller.person.log[-1].share) == (
        "second-interview/support#phrasing",
        1,
    )
    caller.says("He was there not long ago.")
    assert caller.heard == "Sorry, what was that?"
    caller.says(line("rank/not-first"))  # their reply still waits for it
    assert (caller.person.log[-1].key or "").endswith("rank/not-first#phrasing")
    assert caller.card.cue.id == "hire"


def test_another_answers_line_said_once_more_is_no_correction() -> None:
    caller = fork("not-first").says(line("rank/first"))
    kept = list(caller.person.log)
    caller.says(line("rank/first"))
    assert caller.person.log == kept
