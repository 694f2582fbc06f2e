"""The proper words right after one's own: they count, and the first ones are set aside."""

import pytest

from tests.support.caller import CARDS, Caller, again, fork, line, standing, words_of
from tests.support.people import Person
from trainer.core.log.events import AGAIN, GOOD, What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.back import gone_back
from trainer.core.rehearsal.ended import unasked
from trainer.core.rehearsal.manners.late import parting
from trainer.core.rehearsal.marks import aside_kept, set_aside
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.words.known import Nothing

LOOKS_FOR = line("looks-for")
KEY = "second-interview/looks-for#phrasing"
OWN = "what do they look for?"
FIRST = "second-interview/rank/first#phrasing"


def after_own_words() -> Caller:
    """Return somebody who has asked what they look for in their own words."""
    caller = Caller(Person(seed=3)).to("looks-for#phrasing").says(OWN)
    assert (caller.reviews[-1].key, caller.reviews[-1].rating) == (KEY, AGAIN)
    return caller


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [LOOKS_FOR, f"Sorry, I mean: {LOOKS_FOR}", "what does this person look for in a candidate"],
)
def test_the_proper_words_replace_ones_own_and_they_say_it_again(words: str) -> None:
    caller = after_own_words()
    answer, due = caller.heard, caller.card
    caller.says(words)
    assert caller.heard == f"Like I said: {answer}"
    assert caller.card == due
    assert caller.call.talk[-2].text == words
    assert [r for k, r in standing(caller.person) if k == KEY] == [GOOD]
    found = outcome(caller.call)
    assert (found.exact, found.look, found.twice) == (found.questions, (), ())
    assert "more than once" not in caller.recap()
    caller.says_it()
    assert caller.reviews[-1].key == due.key


@pytest.mark.slow
def test_what_is_no_better_was_asked_already() -> None:
    caller = after_own_words().says(OWN)
    assert caller.heard == "I think you already asked me that."
    caller = after_own_words().says(LOOKS_FOR).says(LOOKS_FOR)
    assert caller.heard == "I think you already asked me that."
    assert [r for k, r in standing(caller.person) if k == KEY] == [GOOD]


def test_after_another_question_the_line_itself_still_counts_instead_of_a_passing_word() -> None:
    caller = after_own_words().says_it().says(LOOKS_FOR)
    assert caller.heard.startswith("Like I said: ")
    assert [r for k, r in standing(caller.person) if k == KEY] == [GOOD]
    caller.says_it().says(LOOKS_FOR)
    assert caller.heard == "I think you already asked me that."


def test_after_another_question_ones_own_words_were_asked_already() -> None:
    caller = after_own_words().says_it().says(OWN)
    assert caller.heard == "I think you already asked me that."
    assert [r for k, r in standing(caller.person) if k == KEY] == [AGAIN]


def test_taken_back_ones_own_words_count_as_before() -> None:
    caller = after_own_words().says(LOOKS_FOR)
    found = gone_back(caller.call, now=caller.person.now)
    assert found is not None
    before, events = found
    assert {event.event for event in events} == {What.REVIEW, What.RERATE}
    assert [t.event.rating for t in before.turns if t.card.key == KEY] == [AGAIN]


def test_a_call_gone_on_with_knows_the_better_words_only() -> None:
    caller = after_own_words().says(LOOKS_FOR)
    due = caller.card
    later = again(caller)
    assert later is not None
    assert later.card.key == due.key
    assert outcome(later.call).look == ()


@pytest.mark.slow
def test_by_first_letters_it_is_the_same() -> None:
    caller = Caller(Person(seed=3), by=Way.LETTERS).to("looks-for#phrasing").says(OWN)
    assert caller.reviews[-1].rating == AGAIN
    caller.says("wdtplfiac")
    assert [(r or 0) > AGAIN for k, r in standing(caller.person) if k == KEY] == [True]


@pytest.mark.slow
def test_at_a_fork_the_reply_stands_and_still_waits_for_its_line() -> None:
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("rank#phrasing").says("How would you rank me?")
        branch = caller.call.branch
        if branch and branch.follow_up and caller.reviews[-1].rating == AGAIN:
            break
    heard, due = caller.heard, caller.card
    caller.says(line("rank"))
    assert (caller.heard, caller.card) == (f"Like I said: {heard}", due)
    caller.says_it()
    assert caller.reviews[-1].key == due.key
    assert outcome(caller.call).forks == (True,)


def test_a_reply_in_ones_own_words_is_replaced_too() -> None:
    caller = fork("first").says("What do I need to do to continue to be the number 1 candidate?")
    assert (caller.reviews[-1].key, caller.reviews[-1].rating) == (FIRST, AGAIN)
    caller.says(words_of(CARDS[FIRST]))
    assert caller.heard.startswith("Like I said: ")
    assert [(r or 0) > AGAIN for k, r in standing(caller.person) if k == FIRST] == [True]


@pytest.mark.slow
def test_asked_in_its_words_after_a_dodge_it_counts_and_they_answer() -> None:
    for seed in range(100):
        caller = Caller(Person(seed=seed)).to("rank#phrasing").says("How would you rank me?")
        if caller.call.branch and caller.call.branch.otherwise:
            break
    caller.says(line("rank"))
    ratings = [r for k, r in standing(caller.person) if k == "second-interview/rank#phrasing"]
    assert ratings
    assert all((rating or 0) > AGAIN for rating in ratings)
    assert caller.call.branch
    assert not caller.call.branch.otherwise


def parts(caller: Caller, words: str) -> None:
    """Say something once everything was asked."""
    person = caller.person
    person.wait(20)
    random, known = person.random, Nothing()
    caller.call = parting(caller.call, words, now=person.now, random=random, known=known)
    if rating := unasked(caller.call):
        caller.rates(rating)
    if caller.call.replaced:
        event = person.record(set_aside(caller.call, now=person.now))
        caller.call = aside_kept(caller.call, event)


@pytest.mark.slow
def test_when_everything_was_asked_it_counts_and_they_wait_for_a_goodbye() -> None:
    side = of_scene(Caller().script, "side")
    caller = Caller(Person(seed=3), order=side)
    while caller.call.lasts:
        last = caller.card.cue.id == "recommend"
        caller.says("Are you going to recommend me?" if last else words_of(caller.card))
    assert caller.call.parting
    parts(caller, line("recommend"))
    assert caller.heard.startswith("Like I said: ")
    assert caller.call.parting
    ratings = [r for k, r in standing(caller.person) if k == "second-interview/recommend#phrasing"]
    assert len(ratings) == 1
    assert (ratings[0] or 0) > AGAIN
    parts(caller, "Bye!")
    assert caller.call.heard is Heard.GOODBYE
