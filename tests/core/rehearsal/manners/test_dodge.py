"""Whoever asks again what was dodged is answered, and hasn't asked it more than once."""

import pytest

from tests.for_each import for_each
from tests.support.caller import CARDS, Caller, again, fork, line, texts
from tests.support.people import Person, deck_cards
from trainer.core.log.events import What
from trainer.core.rehearsal.manners.dodge import insists
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.rehearsal.theirs.answers import once_more
from trainer.core.script.key import Kind
from trainer.core.value import replace
from trainer.rows.call.talk import so_far

ALREADY = "I think you already asked me that."
AGAIN = [
    line("rank"),
    "You're HR though! How would you rank me?",
    "How would you rank me?",
    "But where do I stand compared to the others?",
    "Come on, just between us?",
    "Come on, your best guess?",
    "Not even a rough idea?",
    "If you had to guess?",
    "I understand, but I'd really appreciate your honest opinion.",
    "Okay, but what would you say, roughly?",
    "You must have some idea.",
    "Would it be me, if you had to decide today?",
    "Suppose you had to decide this minute. Me?",
    "Gun to your head, is it me?",
]
REAL = {
    reply.text: branch.id
    for branch in CARDS["second-interview/rank#phrasing"].line.branches
    if not branch.otherwise
    for reply in branch.replies
}


def dodged() -> Caller:
    """Return a caller whose question how they rank was dodged."""
    return fork("otherwise")


def answered(caller: Caller) -> str:
    """Return the branch that was really answered, which is the last that they said."""
    return REAL[caller.call.talk[-1].words[0].text]


@for_each(
    "words",
    (
        "Also, is it raining?",
        "By the way, how's the weather?",
        "Well, did you watch the game?",
        "Also, how are you?",
        "One more thing: is it cold there?",
    ),
)
def test_small_talk_after_a_dodge_is_answered_and_they_wait_as_before(words: str) -> None:
    caller = dodged()
    kept, due = list(caller.person.log), caller.card
    assert caller.says(words).call.talk[-1].heard in (Heard.WEATHER, Heard.MISSED_IT, Heard.FINE)
    assert (caller.person.log, caller.card) == (kept, due)


@pytest.mark.parametrize("words", AGAIN)
def test_asked_again_after_a_dodge_they_answer_and_the_follow_up_is_due(words: str) -> None:
    caller = dodged().says(words)
    branch = answered(caller)
    assert caller.card.key == f"second-interview/rank/{branch}#phrasing"
    kept = len(caller.person.log)
    caller.says(line(f"rank/{branch}"))
    assert [event.share for event in caller.person.log[kept:]] == [1]
    assert caller.card.cue.id == "support"
    recap = caller.says_it().recap()
    assert ALREADY not in texts(so_far(caller.call))
    assert "more than once" not in recap
    assert "11 of 11 questions word for word, " in recap


@pytest.mark.parametrize("between", ["", "Okay.", "I understand, thank you anyway."])
@pytest.mark.parametrize("words", [AGAIN[0], AGAIN[1], AGAIN[4]])
def test_it_may_be_asked_again_after_a_pause_too(between: str, words: str) -> None:
    caller = dodged().says(between)
    assert (
        "next question" in caller.heard or "listening" in caller.heard or "welcome" in caller.heard
    )
    caller.says(words)
    assert caller.card.key == f"second-interview/rank/{answered(caller)}#phrasing"


@pytest.mark.slow
def test_whoever_asks_something_else_is_not_insisting() -> None:
    caller = dodged().says("In your opinion, would you hire me?")
    assert caller.person.log[-1].key == "second-interview/hire#phrasing"


def test_whoever_insists_before_other_questions_were_asked_asks_none_of_them() -> None:
    for seed in range(40):
        caller = Caller(Person(seed=seed)).says(line("rank"))
        if caller.call.branch and caller.call.branch.otherwise:
            break
    kept = len(caller.person.log)
    caller.says("Come on, your best guess?")
    assert answered(caller)
    reviews = [each for each in caller.person.log[kept:] if each.event == What.REVIEW]
    assert [each.key for each in reviews] == ["second-interview/rank/otherwise#branch"]


def test_and_after_other_questions() -> None:
    caller = dodged().says(line("support")).says("How would you rank me?")
    answered(caller)
    caller.says_it()
    assert caller.card.cue.id == "hire"
    assert not caller.call.twice


def test_it_may_be_asked_again_where_they_want_to_hear_something_once_more() -> None:
    caller = dodged().says(line("support"))
    task = caller.call.turns[-1].card
    before = caller.call
    while before.earlier and (before.task is None or before.task.card.key != task.key):
        before = before.earlier
    assert before.task
    caller.call = once_more(replace(caller.call, repeats=1), before.task, caller.person.now)
    kept = len(caller.person.log)
    caller.says("How would you rank me?")
    assert caller.card.key == f"second-interview/rank/{answered(caller)}#phrasing"
    assert caller.call.twice == frozenset()
    assert [event.event for event in caller.person.log[kept:]] == [What.HEARD]
    assert caller.says_it().card.cue.id == "hire"


def test_once_answered_it_was_asked_already() -> None:
    caller = dodged().says(AGAIN[1]).says_it().says("How would you rank me?")
    assert caller.heard == ALREADY
    assert caller.call.twice == {"rank"}


def test_a_call_gone_on_with_knows_what_was_dodged() -> None:
    caller = dodged().says(line("support"))
    later = again(caller)
    assert later
    later.says(AGAIN[1])
    answered(later)


@pytest.mark.parametrize(
    "words", ["I see.", "That's fine, thank you.", line("support"), "Fair enough."]
)
def test_who_lets_it_be_is_not_answered(words: str) -> None:
    caller = dodged().says(words)
    last = caller.call.talk[-1].words
    assert not last or last[0].text not in REAL


def test_no_line_insists() -> None:
    texts_ = [
        "Great, thanks.",
        "Okay, thanks anyway.",
        "I see.",
        "No problem.",
        "Alright, next question.",
    ]
    assert not any(insists(words) for words in texts_)


def test_no_dodge_names_who_else_decides_for_nobody_knows_who_is_called() -> None:
    evasions = [
        reply.text
        for card in deck_cards()
        for branch in card.line.branches
        if card.kind is Kind.PHRASING and branch.otherwise
        for reply in branch.replies
    ]
    assert len(evasions) > 10
    assert not [text for text in evasions if "HR" in text or "manager" in text]


def test_a_dodge_is_no_reply_that_asked_for_a_line() -> None:
    caller = fork("otherwise")
    while caller.call.lasts:
        caller.says_it()
    places = {turn.card.key.place for turn in caller.call.turns if turn.card.branch}
    assert (len(places), outcome(caller.call).forks) == (2, (True,))
