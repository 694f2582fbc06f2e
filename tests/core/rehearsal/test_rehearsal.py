"""A call from its first question to its last, with an interviewer who can't be foreseen."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.caller import NAMES, SCRIPT, Caller, line, texts
from tests.support.folds import fold
from tests.support.people import MONDAY, Person
from trainer.core.log.events import What, live, microseconds
from trainer.core.memory.ladder import BOTTOM
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import aloud, prompted
from trainer.core.script.key import Kind
from trainer.core.sitting import sitting
from trainer.core.value import replace
from trainer.rows.practice.call import brief, heard_rows, help_rows
from trainer.rows.practice.recap import to_drill

# -- what is seen and helped


def test_only_what_the_interviewer_did_is_seen() -> None:
    caller = Caller()
    assert "picked up" in texts(heard_rows(caller.call))
    caller.says_it().rates()
    assert heard_rows(caller.call)[0].text in [
        "".join(NAMES.get(piece.text, piece.text) for piece in answer.pieces)
        for answer in SCRIPT.cues[0].line.answers
    ]
    assert help_rows(caller.call, so_far=0) == ()


def test_the_first_hint_is_the_cue_and_the_next_are_those_of_a_drill() -> None:
    caller = Caller()
    caller.call = prompted(caller.call)
    assert [row.label for row in help_rows(caller.call, so_far=0)] == ["The point"]
    caller.call = prompted(caller.call)
    assert [row.label for row in help_rows(caller.call, so_far=0)] == ["The point", "Hint"]
    event = caller.says_it().rates()
    assert (event.hints, event.rating) == (2, 2)


def test_a_live_call_has_no_hints() -> None:
    caller = Caller(live=True)
    assert prompted(caller.call) == caller.call


# -- what is kept


def test_every_line_is_a_review_of_kind_rehearsal_and_feeds_the_memory() -> None:
    caller = Caller()
    event = caller.says_it().rates()
    assert (event.event, event.kind, event.key) == (
        What.REVIEW,
        "rehearsal",
        "second-interview/process#phrasing",
    )
    assert (event.way, event.rung, event.strictness, event.share) == ("type", 2, "exact", 1.0)
    assert event.hints == 0
    now = microseconds(caller.person.now)
    assert fold(caller.person.log, now=now)[event.key or ""].reviews == 1


def test_a_line_said_right_last_time_is_asked_by_letters() -> None:
    person = Person()
    Caller(person).says_it().rates()
    caller = Caller(person, by=None)
    assert caller.call.way == "letters"
    caller.says("x").rates(1)
    assert caller.call.way == "type"


def test_aloud_the_person_judges() -> None:
    caller = Caller(by=Way.ALOUD).says("")
    assert caller.call.verdict is not None
    assert caller.call.verdict.suggested is None
    assert "the rest of the process" in texts(brief(caller.call))
    assert caller.rates(4).way == "aloud"


def test_one_line_of_a_typed_call_may_be_said_aloud() -> None:
    caller = Caller()
    caller.call = aloud(caller.call)
    assert caller.says("").rates(3).way == "aloud"
    assert caller.call.way is Way.TYPE


# -- the recap


def test_the_recap_says_what_was_missed_and_what_it_did_to_the_schedule() -> None:
    caller = Caller().says_it()
    caller.rates()
    caller.says("Please tell me, what is Mr. Lee like?").rates()
    caller.says("").rates()
    recap = caller.recap()
    assert "1 minute, 3 questions. 1 of 3 right. All saved." in recap
    assert "Missed: Ask what the next person is like: as, a, person" in recap
    assert "Skipped: Ask what part they play" in recap
    assert "Schedule: 2 lines come back tomorrow and 1 comes back later." in recap
    assert "You stopped at: question 4 of 13." in recap
    assert to_drill(caller.call) == (
        "second-interview/person#phrasing",
        "second-interview/role#phrasing",
    )


def test_nothing_said_changes_nothing() -> None:
    assert "nothing changed" in Caller().recap()


# -- what always holds


@settings(max_examples=20, deadline=None)
@given(
    words=st.lists(st.sampled_from(["", "it", "rank", "rank/first", "hire/no", "support"])),
    seed=st.integers(0, 50),
    is_live=st.booleans(),
)
def test_whatever_is_said_the_call_comes_to_its_end_and_every_turn_is_kept(
    words: list[str], seed: int, *, is_live: bool
) -> None:
    order = of_scene(SCRIPT, "stand") + of_scene(SCRIPT, "getting")
    caller = Caller(Person(seed=seed, now=MONDAY + timedelta(days=seed)), order, live=is_live)
    for said_now in words:
        if caller.call.task is None:
            break
        if said_now == "it":
            caller.says_it()
        else:
            caller.says(line(said_now) if said_now else "")
        while caller.call.verdict:
            caller.rates()
    call = caller.to_the_end()
    assert {card.key for card in call.order} <= {turn.card.key for turn in call.turns}
    assert [turn.event for turn in call.turns] == caller.person.log
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
        caller.says_it().rates()
        assert caller.card.key in {kept, "second-interview/hire/otherwise#branch"}


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
