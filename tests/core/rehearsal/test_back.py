"""Going back in a rehearsal: the last thing said again, turns rated anew, a script edited."""

import pytest

from tests.support.caller import SCRIPT, Caller, fork, line, script_of
from tests.support.people import DECK, Person
from trainer.core.log.events import Event, What, live, microseconds
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.back import edited, looked_at, rated_anew
from trainer.core.rehearsal.manners.lost import MOST
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.script.cards import Card, cards
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.talk import number
from trainer.screens.steps.call import CallPractice, NoWayBack
from trainer.screens.steps.practice import NothingToTakeBack


def practice(caller: Caller) -> CallPractice:
    return CallPractice(caller.call, caller.person.outside)


def back(caller: Caller) -> None:
    """Take the last thing said back, as a screen does."""
    caller.call = practice(caller).undo().call


def standing(person: Person) -> list[tuple[str, int]]:
    log = live(person.log, now=microseconds(person.now))
    reviews = [event for event in log if event.event == What.REVIEW]
    return sorted(
        ((event.key or "").split("/", 1)[1].partition("#")[0], event.rating or 0)
        for event in reviews
    )


def test_what_was_said_is_taken_back_and_said_again() -> None:
    caller = Caller().says_it()
    before = caller.call
    caller.says("").says("")
    assert standing(caller.person)[0] == ("person", 1)
    back(caller)
    assert [name for name, _ in standing(caller.person)] == ["process"]
    assert caller.heard == "Are you still there?"
    back(caller)
    assert caller.call.talk == before.talk
    assert caller.card == before.order[1]
    caller.says_it()
    assert standing(caller.person)[0][0] == "person"
    assert standing(caller.person)[0][1] >= 3
    assert len(caller.call.turns) == 2


@pytest.mark.parametrize(
    "beside", [("repeat",), ("Thank you.",), ("How so?",), ("How so?", "repeat", "repeat")]
)
def test_what_was_said_beside_a_line_is_passed_over_and_the_line_taken_back(
    beside: tuple[str, ...],
) -> None:
    caller = Caller().says_it()
    before, told = caller.call, len(standing(caller.person))
    caller.says_it()
    for words in beside:
        caller.says(words)
    back(caller)
    assert (caller.call.talk, caller.card) == (before.talk, before.order[1])
    assert len(standing(caller.person)) == told


def test_words_beside_any_line_are_nothing_to_take_back() -> None:
    caller = Caller().says("Is now a good time?").says("repeat")
    with pytest.raises(NothingToTakeBack):
        back(caller)


def test_all_of_a_call_can_be_taken_back_to_its_beginning() -> None:
    caller = Caller()
    for _ in range(3):
        caller.says_it()
    for _ in range(3):
        back(caller)
    assert caller.call.heard is Heard.PICKED_UP
    assert standing(caller.person) == []
    with pytest.raises(NothingToTakeBack):
        back(caller)


def test_two_things_kept_at_once_are_taken_back_at_once() -> None:
    caller = fork("otherwise")
    before = len(standing(caller.person))
    caller.says(line("support"))
    assert len(standing(caller.person)) == before + 2
    back(caller)
    assert len(standing(caller.person)) == before
    assert caller.call.quiet


def test_live_there_is_no_way_back() -> None:
    with pytest.raises(NoWayBack):
        back(Caller(live=True).says_it())


# -- turns rated anew, when it is over


def test_a_turn_is_rated_anew_by_an_event_of_its_own_and_the_end_counts_with_it() -> None:
    caller = Caller(order=of_scene(SCRIPT, "happens")).says("").says("").says("")
    assert "0 of 1 question word for word" in caller.recap()
    (turn,) = caller.call.turns
    over = practice(caller).through()
    after = over.look(turn).rate(3)
    assert [event.event for event in caller.person.log] == ["review", "rerate"]
    assert standing(caller.person) == [("process", 3)]
    assert outcome(after.call).exact == outcome(after.call).questions
    assert after.call.memories[turn.card.key].rating == 3
    assert after.call.verdict is None


def test_a_rating_that_cannot_be_kept_leaves_the_one_before() -> None:
    caller = Caller(order=of_scene(SCRIPT, "happens")).says_it()
    (turn,) = caller.call.turns

    def full(event: Event, *, exact: bool = False) -> Event:
        raise TrainerError(f"The disk is full: {event.event} {exact}.")

    looked = practice(caller).through().look(turn)
    broken = replace(looked, outside=replace(looked.outside, record=full))
    with pytest.raises(TrainerError):
        broken.rate(1)
    assert standing(caller.person)[0][1] >= 3


@pytest.mark.slow
def test_looking_at_a_turn_changes_nothing() -> None:
    caller = Caller(order=of_scene(SCRIPT, "happens")).says("Company, position, somehow, tomorrow.")
    for _ in range(MOST):
        caller.says("Company, position, somehow, tomorrow.")
    over = practice(caller).through().call
    looked = looked_at(over, over.turns[0], now=caller.person.now, known=Nothing())
    assert (looked.log, looked.memories) == (over.log, over.memories)
    assert looked.verdict is not None
    assert looked.verdict.said == "Company, position, somehow, tomorrow."
    again = rated_anew(looked, over.turns[0].event.rating or 1)
    assert (again.log, again.memories) == (over.log, over.memories)


@pytest.mark.slow
def test_words_for_another_answer_stay_a_confusion_when_rated_anew() -> None:
    caller = fork("not-first").says(line("rank/first"))
    caller.to_the_end()
    turn = next(turn for turn in caller.call.turns if turn.taken)
    after = practice(caller).through().look(turn).rate(2)
    assert [t.taken for t in after.call.turns if t.taken] == [turn.taken]


# -- an edited script


TEXT = DECK.read_text(encoding="utf-8")


def deck_with(old: str, new: str) -> tuple[Card, ...]:
    """Return the cards of the script with other words in one place."""
    assert old in TEXT
    return cards(script_of(TEXT.replace(old, new)))


@pytest.mark.slow
def test_the_line_of_a_turn_is_compared_anew_after_an_edit() -> None:
    caller = Caller(order=of_scene(SCRIPT, "happens")).says_it()
    over = practice(caller).through()
    looked = over.look(over.call.turns[0]).call
    deck = deck_with("the rest of the process", "all of the process")
    after = edited(looked, deck, known=Nothing())
    assert after.verdict is not None
    assert after.verdict.grade is not None
    assert "all" in after.verdict.grade.missing
    assert "all of the process" in after.turns[0].card.line.wanted.text


# -- what waits for a name


@pytest.mark.slow
def test_an_answer_whose_follow_up_waits_is_not_heard() -> None:
    heard = set()
    for seed in range(40):
        caller = Caller(Person(seed=seed), of_scene(SCRIPT, "stand"))
        deck = tuple(card for card in caller.call.deck if "rank/first#phrasing" not in card.key)
        caller.call = replace(caller.call, deck=deck)
        caller.says_it()
        assert caller.call.branch is not None
        heard.add(caller.call.branch.id)
    assert heard == {"not-first", "one-of-several", "otherwise"}


def test_where_every_follow_up_waits_the_question_is_answered_and_the_next_is_due() -> None:
    script = script_of(
        '# Call\n\n### Ask {#ask}\n\n> May I?\n\n- If yes {#yes}\n  - "Yes."\n\n'
        "  > Thanks from {next}.\n\n### Bye {#bye}\n\n> Goodbye then.\n"
    )
    caller = Caller(script=script, order=script.cues, by=Way.TYPE)
    deck = tuple(card for card in caller.call.deck if card.branch is None)
    caller.call = replace(caller.call, deck=deck)
    caller.says_it()
    assert caller.call.heard is Heard.ANSWERED
    assert caller.heard.endswith("They answer your question.")
    assert (caller.card.cue.id, number(caller.call, caller.card)) == ("bye", 2)
