"""What is asked in one breath with a question that forks is answered after what follows that."""

import pytest

from tests.support.caller import Caller, again, fork, line, texts
from tests.support.people import Person
from trainer.core.rehearsal.rehearsal import Waits
from trainer.rows.call.bridges import AHEAD, OTHER, REST
from trainer.rows.call.talk import so_far

pytestmark = pytest.mark.slow


BOTH = "How would you rank me, and do I have your support?"
SUPPORT = "second-interview/support#phrasing"


def asked(seed: int, words: str = BOTH) -> Caller:
    """Return a caller who asked that, and heard a reply that something is to be said to."""
    while True:
        caller = Caller(Person(seed=seed)).to("rank#phrasing").says(words)
        if not caller.call.quiet and caller.card.cue.id == "rank":
            return caller
        seed += 100


def keys(caller: Caller) -> list[str | None]:
    return [event.key for event in caller.reviews]


@pytest.mark.parametrize("seed", range(6))
def test_once_the_follow_up_was_said_they_come_to_the_other_question(seed: int) -> None:
    caller = asked(seed)
    assert SUPPORT not in keys(caller)
    follow_up = caller.card.key
    caller.says_it()
    assert keys(caller)[-2:] == [follow_up, SUPPORT]
    assert any(way in caller.heard for way in OTHER)
    assert caller.card.cue.id == "hire"
    assert "more than once" not in caller.recap()
    caller.to_the_end()
    assert "They understood all 13." in caller.recap()
    assert "You didn't ask" not in caller.recap()


@pytest.mark.parametrize("seed", range(4))
def test_they_come_to_it_where_the_follow_up_was_missed(seed: int) -> None:
    silent = asked(seed).says("").says("")
    assert silent.heard.startswith(
        ("You didn't reply to that. As for", "You didn't reply to that. And")
    )
    rambling = asked(seed)
    for _ in range(5):
        rambling.says("My uncle sells carpets.")
    mixed_up = asked(seed)
    other = "one-of-several" if "one-of-several" not in mixed_up.card.key else "first"
    mixed_up.says(line(f"rank/{other}"))
    for caller in (silent, rambling, mixed_up):
        assert keys(caller)[-1] == SUPPORT
        assert any(way in caller.heard for way in OTHER)
        assert caller.card.cue.id == "hire"


def test_asked_again_by_itself_meanwhile_it_is_answered_once() -> None:
    caller = asked(3).says("Do I have your support?")
    assert keys(caller).count(SUPPORT) == 1
    assert not any(way in caller.heard for way in OTHER)
    caller.says_it()
    assert keys(caller).count(SUPPORT) == 1
    assert "more than once" not in caller.recap()


def test_of_two_that_fork_each_gets_its_reply_and_its_follow_up() -> None:
    for seed in range(8):
        caller = asked(seed, "How would you rank me, and would you hire me?")
        caller.says_it()
        assert "second-interview/hire#phrasing" in keys(caller)
        assert any(way in caller.heard for way in OTHER)
        if caller.card.cue.id == "hire":
            follow_up = caller.card.key
            caller.says_it()
            assert keys(caller)[-1] == follow_up
            return
    raise AssertionError("only dodges")


def test_what_is_asked_with_the_follow_up_comes_first() -> None:
    caller = asked(3)
    caller.says(f"{line(caller.card.key.split('/', 1)[1].split('#')[0])} Would you hire me?")
    assert keys(caller)[-1] == "second-interview/hire#phrasing"
    assert SUPPORT not in keys(caller)
    assert keys(caller.says_it())[-1] == SUPPORT


def test_hung_up_before_it_was_answered_it_is_due_after_that() -> None:
    later = again(asked(3))
    assert later
    assert later.says_it().card.key == SUPPORT


@pytest.mark.parametrize("seed", [3, 11])
def test_two_answers_are_led_over_from_the_one_to_the_other(seed: int) -> None:
    caller = Caller(Person(seed=seed)).says(line("process"))
    caller.says("what's he like, what's his role and what does he look for?")
    assert sum(caller.heard.count(way) for way in OTHER) == 1
    assert caller.heard.count(REST) == 1
    assert not any(way in caller.says(line("strong-or-weak")).heard for way in (*OTHER, REST))


def test_what_they_answer_ahead_of_time_is_led_over_to_and_is_the_same_said_again() -> None:
    for seed in range(150):
        caller = Caller(Person(seed=seed))
        while caller.call.lasts and not (caller.call.answered and caller.call.waits is Waits.LINE):
            caller.says_it()
        if caller.call.lasts and not caller.call.visit:
            break
    heard = caller.heard
    assert sum(heard.count(way) for way in AHEAD) == 1
    assert caller.says("Sorry, what was that?").heard == heard
    later = again(caller)
    assert later
    assert heard in later.heard


def test_one_asked_before_beside_a_new_one_was_asked_more_than_once() -> None:
    caller = Caller(Person(seed=3)).says(line("process")).says(line("person"))
    caller.says("What's he like, and what's his role?")
    assert "You asked question 2 more than once." in caller.recap()
    later = again(caller)
    assert later
    assert "You asked question 2 more than once." in later.recap()
    assert "already asked" not in texts(so_far(caller.call))


def test_both_asked_before_were_both_asked_more_than_once() -> None:
    caller = fork("otherwise").says("What's he like, and what's his role?")
    assert "You asked questions 2 and 3 more than once." in caller.recap()
