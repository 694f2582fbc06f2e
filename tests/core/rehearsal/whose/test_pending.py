"""Words that are not those waited for: whose they are, whatever is pending."""

import pytest

from tests.for_each import for_each
from tests.support.answers.own_words import due
from tests.support.caller import CARDS, Caller, asked_again, fork, line, script_of, texts
from tests.support.people import DECK, Person
from trainer.core.memory.step import Way
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Heard, Rehearsal, Slip
from trainer.core.rehearsal.speaking import say
from trainer.core.script.key import Kind
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.talk import so_far

WAITING = "They're waiting for your next question."


@pytest.mark.slow
@pytest.mark.parametrize("way", [Way.TYPE, Way.LETTERS])
def test_another_question_asked_where_they_want_to_hear_one_again_is_that_question(
    way: Way,
) -> None:
    caller = asked_again()
    said, kept = caller.card, len(caller.person.log)
    other = next(c for c in reversed(caller.call.order) if c.cue.id not in caller.call.asked)
    caller.call = replace(caller.call, way=way)
    caller.says(line(other.cue.id))
    event = caller.person.log[kept]
    assert (event.key, (event.rating or 0) >= 2) == (other.key, True)
    assert len(caller.person.log) == kept + 1
    assert other.cue.id in caller.call.asked
    assert said.cue.id in caller.call.asked
    assert said.cue.id not in caller.call.passed
    assert other not in outcome(caller.call).unasked


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        ("otherwise", "That is great to hear, Ms. Ortiz."),
        ("otherwise", "That's great to hear, Ms. Ortiz"),
        ("otherwise", "that is great to hear"),
        ("not-first", "That is great to hear, what do I need to do to continue?"),
        ("one-of-several", "Great to hear, what do I do to continue to be number one?"),
    ],
)
def test_part_of_another_branchs_line_is_another_branchs(heard: str, words: str) -> None:
    caller = fork(heard).says(words)
    event = caller.person.log[-1]
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")
    assert outcome(caller.call).forks == (False,)
    assert "their reply not answered right yet" in caller.recap()
    taken = caller.call.turns[-1].taken
    assert taken is not None
    assert taken.slip is Slip.BRANCH


@pytest.mark.parametrize(
    "words", ["Thank you, Ms. Ortiz.", "That is fine.", "Oh well, I see.", "Great, thanks a lot!"]
)
def test_politeness_after_an_evasion_is_no_branchs_line(words: str) -> None:
    caller = fork("otherwise").says(words)
    assert caller.person.log[-1].rating == 3
    assert outcome(caller.call).forks == ()  # there was no reply to answer


@pytest.mark.slow
def test_the_beginning_of_the_right_line_is_no_other_branchs() -> None:
    caller = fork("first").says("That is great to hear, Ms. Ortiz.")
    assert caller.heard == "They're listening."
    assert CARDS["second-interview/rank/first#branch"].kind is Kind.BRANCH


def test_nobody_waits_for_a_question_that_was_just_asked() -> None:
    caller = fork("otherwise").says(line("support"))
    rows = so_far(caller.call)
    asked = next(n for n, row in enumerate(rows) if row.text == line("support"))
    assert WAITING not in texts(rows[: asked + 1])
    assert caller.heard != WAITING
    assert WAITING in fork("otherwise").says("").heard


def test_nobody_waits_for_a_question_asked_in_place_of_a_follow_up() -> None:
    caller = fork("not-first").says(line("support"))
    rows = so_far(caller.call)
    assert rows[-2].text == line("support")
    assert WAITING not in texts(rows)


@pytest.mark.slow
@for_each("words", ("May I ask who is ahead of me?", "So where do I stand?", "Who's the favorite?"))
def test_the_question_they_replied_to_is_answered_once_more_in_any_words(words: str) -> None:
    for branch in ("not-first", "first", "one-of-several"):
        caller = fork(branch)
        told, kept, due = caller.heard, list(caller.person.log), caller.card
        assert caller.says(words).heard == f"Like I said: {told}"
        assert (caller.person.log, caller.card, caller.call.twice) == (kept, due, frozenset())


def said_at(deck: str, due_line: str, words: str) -> tuple[Rehearsal, Rehearsal]:
    call, person = due(deck, due_line)
    return call, say(call, words, now=person.now, random=person.random, known=Nothing())


@for_each("words", ("How do you think I'll come across to him?", "How many of us are left?"))
def test_a_question_that_speaks_of_nothing_the_reply_waits_for_is_answered(words: str) -> None:
    for branch in ("hire/maybe", "hire/no", "rank/one-of-several"):
        before, call = said_at("second-interview", branch, words)
        assert (call.talk[-1].heard, bool(call.talk[-1].words)) == (Heard.TOLD, True)
        assert (call.verdict, call.task and call.task.card) == (
            None,
            before.task and before.task.card,
        )


@for_each(
    ("deck", "words"),
    (
        ("salary-talk", "Thanks for being so fair about all this."),
        ("closing", "Thanks a lot, it was great to meet you."),
        ("after-a-no", "Thank you so much."),
    ),
)
def test_thanks_are_the_line_that_ends_a_call_with_thanks(deck: str, words: str) -> None:
    last = {"salary-talk": "close"}.get(deck, "thanks")
    call = said_at(deck, last, words)[1]
    assert call.verdict
    assert call.verdict.task.card.key == f"{deck}/{last}#phrasing"


def test_what_answers_their_next_question_does_not_ask_again_what_they_dodged() -> None:
    script = script_of((DECK.parent / "salary-talk.md").read_text(encoding="utf-8"))
    for seed in range(60):
        caller = Caller(Person(seed=seed), order=script.questions, script=script).says_it()
        if caller.call.branch and caller.call.branch.otherwise:
            break
    caller.says("All right.")
    assert caller.card.cue.id == "current"
    caller.says("I'd rather not say what I make. For this job I'd look for 80 to 100.")
    assert caller.reviews[-1].key == "salary-talk/current#phrasing"


@for_each("due_line", ("other/yes", "other/no", "other/maybe"))
def test_the_last_line_is_that_line_though_a_reply_waits_whose_line_begins_like_it(
    due_line: str,
) -> None:
    words = "Thank you. You've really helped me, and I won't forget it. Good luck with everything."
    before, call = said_at("after-a-no", due_line, words)
    assert call.carried == words
    assert call.verdict
    assert call.verdict.task == before.task
    assert said_at("after-a-no", due_line, "Thank you.")[1].verdict is None
