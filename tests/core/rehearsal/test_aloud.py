"""Said aloud and unheard: nothing is judged in the call, and all of it asked at its end."""

import pytest

from tests.support.caller import SCRIPT, Caller, fork, line
from tests.support.people import Person
from trainer.core.log.events import live, microseconds
from trainer.core.memory.step import Way
from trainer.core.rehearsal.aloud import skipped
from trainer.core.rehearsal.back import looked_at, rated_anew
from trainer.core.rehearsal.ended import hung_up, through, unasked
from trainer.core.rehearsal.helped import changed
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.script.cards import LETTERS
from trainer.core.script.key import Kind
from trainer.core.sitting.answer import choose
from trainer.core.sitting.sitting import seated
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.talk import IN_ONE, so_far
from trainer.rows.call.through import it_was


def aloud(seed: int = 1, order: str = "") -> Caller:
    chosen = of_scene(SCRIPT, order) if order else SCRIPT.cues
    return Caller(Person(seed=seed), chosen, by=Way.ALOUD)


def over(seed: int = 1) -> Caller:
    """Return a caller who has said everything aloud, and gone through nothing of it yet."""
    caller = aloud(seed)
    while caller.call.lasts:
        caller.says("")
    return caller


def skips(caller: Caller) -> Caller:
    person = caller.person
    caller.call = skipped(caller.call, now=person.now, random=person.random, known=Nothing())
    while rating := unasked(caller.call):
        caller.rates(rating)
    return caller


def test_nothing_is_shown_judged_or_kept_while_the_call_lasts() -> None:
    caller = over()
    assert caller.reviews == []
    assert caller.call.turns == ()
    lines = {line(card.key.place.split("/", 1)[1]) for card in caller.call.order}
    assert not lines & {row.text for row in so_far(caller.call)}
    assert "“" not in caller.recap()


def test_after_an_enter_to_a_dodge_it_is_told_what_to_do_if_that_was_the_question() -> None:
    told = [row.text for row in so_far(over(seed=7).call)]
    assert told[told.index(IN_ONE) - 1] == "That\u2019s not really mine to say."
    assert IN_ONE not in [row.text for row in so_far(over(seed=1).call)]


def test_at_the_end_each_line_is_asked_about_once_and_kept_with_the_moment_it_was_said() -> None:
    caller = over()
    begun = caller.person.now
    caller.goes_through(3)
    keys = [event.key for event in caller.reviews]
    assert len(set(keys)) == len(keys)
    assert {card.key for card in caller.call.order} <= set(keys)
    assert all(event.at < microseconds(begun) for event in caller.reviews)
    assert caller.call.waits is Waits.NOTHING
    assert (
        "You got through. 13 of 13 questions word for word, both replies answered right."
        in caller.recap()
    )


@pytest.mark.parametrize(("rating", "exact"), [(1, 0), (2, 0), (3, 13), (4, 13)])
def test_what_the_person_says_of_a_line_is_what_counts(rating: int, exact: int) -> None:
    caller = over().goes_through(rating)
    assert len(outcome(caller.call).exact) == exact
    lines = [event for event in caller.reviews if event.way == "aloud"]
    assert {event.rating for event in lines} == {rating}
    assert all(event.share is None for event in lines)


def test_the_memories_are_those_that_the_log_says() -> None:
    caller = over().goes_through(2)
    log = live(caller.person.log, now=microseconds(caller.person.now))
    fresh = seated(caller.call.deck, log, now=caller.person.now)
    assert caller.call.memories == fresh.memories
    assert caller.call.log == fresh.log


def test_left_before_the_end_nothing_is_rated_and_the_lines_are_not_rated() -> None:
    caller = aloud().says("").says("").says("")
    caller.call = hung_up(caller.call, now=caller.person.now, known=Nothing())
    assert caller.reviews == []
    assert "3 lines you said aloud aren't rated yet: pick the call up to do that." in caller.recap()
    assert "word for word" not in caller.recap()


def test_left_on_the_way_through_what_was_rated_is_kept_and_the_rest_is_not() -> None:
    caller = over()
    caller.call = through(caller.call, now=caller.person.now)
    caller.rates(3)
    caller.rates(1)
    left = sum(one.verdict is not None for one in caller.call.unrated)
    caller.call = hung_up(caller.call, now=caller.person.now, known=Nothing())
    assert [event.rating for event in caller.reviews] == [3, 1]
    assert "You got through. 1 of 2 questions word for word." in caller.recap()
    assert f"{left} lines you said aloud aren't rated yet. To do that:" in caller.recap()


def test_which_branch_was_right_is_asked_at_the_end_too() -> None:
    caller = aloud(order="stand").says("").says("")
    assert not caller.call.lasts
    caller.call = through(caller.call, now=caller.person.now)
    caller.rates(3)
    task = caller.call.task
    assert task is not None
    assert (task.step.way, caller.call.verdict) == (Way.CHOOSE, None)
    assert len(task.choices) == 4
    assert task.reply is not None
    other = next(branch.id for branch in task.choices if branch != task.card.branch)
    caller.goes_through(3, chosen=other)
    choice = next(event for event in caller.reviews if event.way == "choose")
    assert (choice.rating, choice.chosen) == (1, str(task.card.key.beside(other)))
    assert "their reply not answered right yet" in caller.recap()


def test_typed_and_aloud_may_take_turns_in_one_call() -> None:
    caller = Caller().says_it()
    caller.call = changed(caller.call)
    caller.says("")
    assert [turn.card.cue.id for turn in caller.call.turns] == ["process"]
    caller.call = changed(caller.call)
    caller.says_it()
    assert [turn.card.cue.id for turn in caller.call.turns] == ["process", "role"]
    assert len(caller.call.unrated) == 1


def test_words_typed_where_they_would_be_said_aloud_are_typed() -> None:
    caller = aloud().says(line("process"))
    (event,) = caller.reviews
    assert (event.way, event.share) == ("type", 1.0)


def test_a_question_that_was_skipped_is_kept_at_once_and_asked_about_no_more() -> None:
    caller = skips(aloud().says(""))
    assert caller.card.cue.id == "role"
    assert caller.heard.endswith("Question 2 skipped. Question 3 is next.")
    while caller.call.lasts:
        caller.says("")
    (event,) = caller.reviews
    assert (event.key, event.rating) == ("second-interview/person#phrasing", 1)
    assert "person" not in {one.task.card.cue.id for one in caller.call.unrated}
    caller.goes_through(3)
    assert event.id in {turn.event.id for turn in caller.call.turns}
    assert "You skipped question 2: what the next person is like." in caller.recap()
    assert "12 of 13 questions word for word" in caller.recap()


def test_what_was_skipped_is_told_and_not_counted_as_said_where_the_call_was_left() -> None:
    caller = skips(aloud().says("")).says("")
    caller.call = hung_up(caller.call, now=caller.person.now, known=Nothing())
    assert "2 lines you said aloud aren't rated yet: pick the call up to do that." in caller.recap()
    assert "You skipped question 2: what the next person is like." in caller.recap()


def test_one_that_was_not_skipped_after_all_counts() -> None:
    caller = skips(aloud(order="happens"))
    assert not caller.call.lasts
    assert "You skipped" in caller.recap()
    caller.call = looked_at(
        caller.call, caller.call.turns[0], now=caller.person.now, known=Nothing()
    )
    caller.call = rated_anew(caller.call, 3)
    assert "1 of 1 question word for word." in caller.recap()
    assert "You skipped" not in caller.recap()


def test_order_and_forgetting_are_not_claimed_of_what_nobody_heard() -> None:
    caller = over().goes_through(3)
    found = outcome(caller.call)
    assert (found.late, found.unasked, found.twice) == ((), (), ())


def test_skipping_is_nothing_where_lines_are_typed() -> None:
    caller = fork("not-first")
    assert skips(caller).call is caller.call


def test_only_what_was_a_choice_is_asked_as_one() -> None:
    caller = over()
    kinds = [one.task.card.kind for one in caller.call.unrated]
    assert kinds.count(Kind.BRANCH) == 2


def test_one_answered_ahead_of_time_and_skipped_is_told_too() -> None:
    caller = aloud()
    task = caller.call.task
    assert task is not None
    caller.call = replace(caller.call, answered=caller.call.answered | {task.card.cue.id})
    assert skips(caller).heard.endswith("Question 1 skipped. Question 2 is next.")
    assert caller.reviews == []


def test_who_does_not_know_what_a_reply_was_is_told() -> None:
    caller = over()
    caller.call = through(caller.call, now=caller.person.now)
    while (task := caller.call.task) and not task.choices:
        caller.rates(3)
    assert task is not None
    right = next(
        letter
        for letter, each in zip(LETTERS, task.choices, strict=False)
        if task.card.branch and each.id == task.card.branch.id
    )
    assert it_was(caller.call, right) == ""
    assert it_was(caller.call, None).startswith(f"It was {right}: ")


def test_who_is_not_sure_of_a_reply_later_and_said_the_right_line_answered_it() -> None:
    caller = over()
    caller.call = through(caller.call, now=caller.person.now)
    while task := caller.call.task:
        caller.person.wait(5)
        if task.choices:
            caller.call = choose(caller.call, None, now=caller.person.now)
            caller.rates(unasked(caller.call) or 1)
        else:
            caller.rates(3)
    found = outcome(caller.call)
    assert found.forks
    assert all(found.forks)
    assert found.amiss == ()
