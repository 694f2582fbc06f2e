"""A call that is heard: words that wait for their question stay words that were heard."""

import pytest

from tests.support.caller import CARDS, ENGINE, Caller, line
from trainer.core.log.events import AGAIN, GOOD, Event
from trainer.core.memory.step import Way
from trainer.core.rehearsal.theirs.answers import once_more


def at_fork(*, quiet: bool) -> Caller:
    """Return a call in which they replied to how you rank: evasively, or so that you go on."""
    for seed in range(60):
        caller = Caller(by=Way.VOICE)
        caller.person.random.seed(seed)
        while caller.call.lasts and caller.card.branch is None:
            caller.hears(line(caller.card.key.partition("/")[2].partition("#")[0]))
        if caller.call.lasts and caller.call.quiet is quiet and "rank" in caller.card.key:
            return caller
    raise AssertionError("no call came to it")


def last(caller: Caller, key: str) -> Event:
    return next(event for event in reversed(caller.person.log) if event.key == CARDS[key].key)


@pytest.mark.slow
def test_a_line_heard_where_nothing_was_to_be_said_is_kept_as_heard() -> None:
    caller = at_fork(quiet=True).hears(line("support"))
    event = last(caller, "second-interview/support#phrasing")
    assert (event.way, event.rating, event.said) == ("voice", GOOD, line("support"))
    assert event.told("engine") == ENGINE


@pytest.mark.slow
def test_in_noise_it_is_asked_about_at_the_end_like_any_other() -> None:
    caller = at_fork(quiet=True).hears(line("support"), clean=False)
    assert [aloud.task.card.cue.id for aloud in caller.call.unrated] == ["support"]
    assert last(caller, "second-interview/support#phrasing").rating is None


@pytest.mark.slow
def test_where_another_question_is_asked_instead_what_was_due_is_missed_not_said() -> None:
    caller = at_fork(quiet=False)
    due = caller.card.key
    caller.hears(line("support"))
    missed, heard = last(caller, due), last(caller, "second-interview/support#phrasing")
    assert missed.rating == AGAIN
    assert (heard.way, heard.rating, heard.told("engine")) == ("voice", GOOD, ENGINE)


def test_another_question_said_in_noise_to_their_wish_to_hear_one_again_is_asked_about() -> None:
    caller = Caller(by=Way.VOICE)
    caller.hears(line("process")).hears(line("person"))
    task = caller.call.task
    assert task
    caller.call = once_more(caller.call, task, caller.person.now)
    caller.hears(line("how-many"), clean=False)
    assert [aloud.task.card.cue.id for aloud in caller.call.unrated] == ["how-many"]
    assert last(caller, "second-interview/how-many#phrasing").rating is None


@pytest.mark.slow
def test_half_a_line_by_ear_is_not_that_line_where_the_words_are_another_question() -> None:
    caller = Caller(by=Way.VOICE)
    caller.hears(line("process")).hears(line("person"))
    assert caller.card.cue.id == "role"  # "what is their role in the interview process?"
    caller.hears(line("how-many"))
    event = last(caller, "second-interview/how-many#phrasing")
    assert (event.way, event.rating) == ("voice", GOOD)
    assert not any(
        event.key == CARDS["second-interview/role#phrasing"].key for event in caller.person.log
    )
    caller.hears(line("role"))
    assert last(caller, "second-interview/role#phrasing").rating == GOOD
