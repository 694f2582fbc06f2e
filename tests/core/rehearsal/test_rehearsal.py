"""A call from its first question to its last, with an interviewer who can't be foreseen."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.caller import NAMES, SCRIPT, Caller, assert_asked_once, line, words_of
from tests.support.folds import fold
from tests.support.people import MONDAY, Person
from trainer.core.log.events import What, live, microseconds
from trainer.core.memory.ladder import BOTTOM
from trainer.core.memory.step import Way
from trainer.core.rehearsal.ended import hung_up
from trainer.core.rehearsal.helped import changed, prompted
from trainer.core.rehearsal.order import FROM_END, SCENE, from_end, of_scene
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.script.key import Kind
from trainer.core.sitting import sitting
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.prompts import help_given

# -- what is seen and helped


def test_only_what_the_interviewer_did_is_told() -> None:
    caller = Caller()
    picked_up = "They've picked up the phone."
    assert caller.heard == f"{picked_up} Hello, Ortiz speaking."
    caller.says_it()
    assert caller.heard in [
        "".join(NAMES.get(piece.text, piece.text) for piece in answer.pieces)
        for answer in SCRIPT.cues[0].line.answers
    ]
    assert help_given(caller.call) == ()


def test_the_first_hint_is_the_point_and_the_next_are_those_of_a_drill() -> None:
    caller = Caller()
    caller.call = prompted(caller.call)
    assert [row.label for row in help_given(caller.call)] == ["The point"]
    caller.call = prompted(caller.call)
    assert [row.label for row in help_given(caller.call)] == ["The point", "Next"]
    (event,) = caller.says_it().person.log
    assert (event.hints, event.rating) == (2, 2)
    told = "I prompted you at question 1. With a hint, it doesn't count as one you can say."
    assert told in caller.recap()


def test_a_live_call_has_no_hints() -> None:
    caller = Caller(live=True)
    assert prompted(caller.call) == caller.call


def test_where_a_part_begins_is_told_from_the_end_and_of_one_scene() -> None:
    caller = Caller(order=from_end(SCRIPT), name=FROM_END)
    first = "From the end: “Getting them on your side” comes first."
    assert caller.heard == first
    while caller.card.cue.id != "rank":
        caller.says_it()
    assert caller.heard.endswith("Now the part before: “Where you stand”.")
    scene = Caller(order=of_scene(SCRIPT, "stand"), name=SCENE)
    assert scene.heard == "Just this part: “Where you stand”."


# -- what is kept


def test_every_line_is_a_review_of_kind_rehearsal_and_feeds_the_memory() -> None:
    caller = Caller().says_it()
    (event,) = caller.person.log
    assert (event.event, event.kind, event.key) == (
        What.REVIEW,
        "rehearsal",
        "second-interview/process#phrasing",
    )
    assert (event.way, event.rung, event.strictness, event.share) == ("type", 2, "exact", 1.0)
    assert event.hints == 0
    now = microseconds(caller.person.now)
    assert fold(caller.person.log, now=now)[event.key or ""].reviews == 1


def test_lines_are_whole_unless_letters_are_asked_for() -> None:
    person = Person()
    Caller(person).says_it()
    assert Caller(person, by=None).call.way is Way.TYPE
    assert Caller(person, by=Way.LETTERS).call.way is Way.LETTERS


def test_the_way_is_what_the_person_chose_last_in_a_call() -> None:
    person = Person()
    caller = Caller(person, by=None)
    caller.call = changed(caller.call)
    caller.says("")
    assert caller.call.way is Way.ALOUD
    while caller.call.lasts:
        caller.says("")
    caller.goes_through()
    person.wait(3600)
    assert Caller(person, by=None).call.way is Way.ALOUD
    typed = Caller(person, by=None)
    typed.call = changed(typed.call)
    assert typed.call.way is Way.TYPE
    typed.says_it()
    person.wait(3600)
    assert Caller(person, by=None).call.way is Way.TYPE


# -- the end


def test_hung_up_early_nothing_is_forgotten_and_it_can_be_picked_up_again() -> None:
    caller = Caller().says_it().says(line("role"))
    now = caller.person.now
    caller.call = hung_up(caller.call, now=now, known=Nothing())
    told = caller.recap()
    assert told.startswith("You hung up after question 3. 2 of 3 questions word for word.")
    assert "You didn't ask question 2: what the next person is like." in told
    assert "You can pick it up again until 8:00 AM tomorrow: trainer rehearse" in told
    assert len(caller.person.log) == 2


@pytest.mark.parametrize(
    ("idle", "told"),
    [
        ((), "You hung up after question 4."),
        (("strong-or-weak", "emphasize", "background"), "You hung up after question 4."),
    ],
)
def test_the_number_of_what_is_due_behind_lines_that_wait_is_not_told(
    idle: tuple[str, ...], told: str
) -> None:
    caller = Caller()
    order = tuple(card for card in caller.call.order if card.cue.id not in idle)
    caller.call = replace(caller.call, order=order, asked=caller.call.asked | set(idle))
    caller.says_it().says(line("looks-for"))
    caller.call = hung_up(caller.call, now=caller.person.now, known=Nothing())
    assert caller.recap().startswith(told)


@pytest.mark.slow
def test_the_end_tells_what_to_look_at_the_worst_first_and_three_at_most() -> None:
    caller = Caller().says_it().says("Please tell me, what is Mr. Lee like?")
    for _ in range(2):
        caller.says(words_of(caller.card).rsplit(" ", 3)[0])
    caller.says(words_of(caller.card).rsplit(" ", 6)[0])
    told = caller.to_the_end()
    found = outcome(told)
    ratings = [turn.event.rating for turn in found.look]
    assert len(ratings) == 4
    assert ratings == sorted(ratings, key=lambda rating: rating or 0)
    recap = caller.recap()
    assert "Three to look at first, of 4:" in recap
    assert "9 of 13 questions word for word" in recap
    assert len(found.to_drill) == 4


def test_nothing_said_changes_nothing() -> None:
    assert Caller().recap() == "You didn't say anything, so nothing changed."


# -- what always holds

WORDS = ["", "it", "rank", "rank/first", "hire/no", "support", "person", "Hello there."]


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=12),
    seed=st.integers(0, 50),
    is_live=st.booleans(),
)
def test_whatever_is_said_the_call_comes_to_its_end_and_every_question_is_accounted_for(
    words: list[str], seed: int, *, is_live: bool
) -> None:
    order = of_scene(SCRIPT, "stand") + of_scene(SCRIPT, "getting")
    person = Person(seed=seed, now=MONDAY + timedelta(days=seed))
    caller = Caller(person, order, live=is_live)
    for said_now in words:
        if not caller.call.lasts:
            break
        if said_now == "it":
            caller.says_it()
        elif said_now in ("", "Hello there."):
            caller.says(said_now)
        else:
            caller.says(line(said_now))
    turns = 0
    while caller.call.lasts:
        turns += 1
        assert turns < 60  # no dead end
        caller.says("" if caller.call.waits is Waits.ELSE else words_of(caller.card))
    call = caller.call
    kept = {turn.card.key for turn in call.turns}
    assert {card.key for card in call.order} == {key for key in kept if key.opens} | {
        card.key for card in outcome(call).spared
    }
    stand = live(person.log, now=microseconds(person.now))
    assert [turn.event for turn in call.turns] == [e for e in stand if e.event == What.REVIEW]
    assert_asked_once(call)
    assert all(turn.card.kind is Kind.PHRASING or turn.event.chosen for turn in call.turns)
    assert caller.recap()


def test_a_branch_whose_follow_up_is_left_out_is_not_heard() -> None:
    kept = "second-interview/hire/yes#phrasing"
    gone = {f"second-interview/hire/{name}#phrasing" for name in ("no", "maybe")}
    hire = tuple(cue for cue in SCRIPT.cues if cue.id == "hire")
    for seed in range(20):
        caller = Caller(Person(seed=seed), order=hire)
        deck = tuple(card for card in caller.call.deck if card.key not in gone)
        caller.call = replace(caller.call, deck=deck)
        caller.says_it()
        assert caller.card.key in {kept, "second-interview/hire/otherwise#branch"}


@pytest.mark.slow
def test_a_turn_folds_nothing_again_and_leaves_what_the_whole_log_would(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caller = Caller()

    def again(*_: object) -> None:
        raise AssertionError("the log was folded again")

    monkeypatch.setattr(sitting, "with_log", again)
    call = caller.to_the_end()
    monkeypatch.undo()
    log = live(caller.person.log, now=microseconds(caller.person.now))
    fresh = sitting.seated(call.deck, log, now=caller.person.now)
    assert (call.memories, call.log) == (fresh.memories, fresh.log)
    begun = {key: each for key, each in call.progress.climbs.items() if each != BOTTOM}
    assert (begun, call.speeds) == (fresh.progress.climbs, fresh.speeds)
