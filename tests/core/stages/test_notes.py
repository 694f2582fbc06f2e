"""Notes of the last call, and the real replies among them."""

from datetime import timedelta
from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.folds import last_notes, notes, prepared, real_replies
from tests.support.people import MONDAY, Person, real_cards
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, Live, What, live, microseconds, study_day
from trainer.core.memory.step import Step, Way
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind
from trainer.core.sitting.answer import choose
from trainer.core.sitting.keep import retraction
from trainer.core.sitting.sitting import meant_at, seated, with_note
from trainer.core.sitting.task import Task
from trainer.core.stages import notes as noted
from trainer.core.stages.notes import (
    LONGEST_NOTE,
    Note,
    Shown,
    field,
    heard,
    note,
    reply,
    shown,
)
from trainer.core.stages.record import added
from trainer.core.stages.stages import Stage
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.rows.practice.card import note_rows, question
from trainer.rows.practice.verdict.words import verdict_rows

NOW = microseconds(MONDAY + timedelta(days=1))
KEY = "second-interview/how-many#phrasing"


def logged(*events: Event) -> tuple[Event, ...]:
    person = Person()
    return tuple(person.record(event) for event in events)


def card(key: str) -> Card:
    return next(card for card in real_cards() if card.key == key)


def test_the_latest_note_of_a_card_counts_with_the_stage_it_is_of() -> None:
    log = logged(
        note("two", now=MONDAY, key=KEY, stage="acme-1"),
        note("four candidates", now=MONDAY, key=KEY, stage="acme-2"),
        note("she was in a hurry", now=MONDAY, stage="acme-2"),
        note("by myself", now=MONDAY, key="s/x#phrasing"),
    )
    assert notes(log, now=NOW) == {
        KEY: Note("four candidates", "acme-2"),
        "acme-2": Note("she was in a hurry", "acme-2"),
        "s/x#phrasing": Note("by myself"),
    }
    assert last_notes(log, now=NOW)[KEY] == "“four candidates”"
    assert last_notes(log, now=NOW)["s/x#phrasing"] == "“by myself”"


CALL = MONDAY + timedelta(hours=20)
DAY, AFTER = timedelta(days=1), study_day(MONDAY + timedelta(days=3))


@pytest.mark.parametrize(
    ("stage", "wait", "own"),
    [
        (None, timedelta(), True),
        (Stage(name="acme-1", company="Acme", call=CALL), timedelta(), True),
        (Stage(name="acme-1", company="Acme", call=CALL), DAY, False),
        (
            Stage(name="acme-1", company="Acme", call=MONDAY.replace(hour=23, second=59)),
            timedelta(),
            False,
        ),
        (Stage(name="acme-1", company="Acme"), timedelta(), True),
        (Stage(name="acme-1", company="Acme", outcome="well"), timedelta(), False),
    ],
)
def test_a_note_taken_in_practice_is_not_of_last_time(
    stage: Stage | None, wait: timedelta, *, own: bool
) -> None:
    at = MONDAY + wait
    kept = note("four", now=at, key=KEY, stage=stage.name if stage else None)
    log = live(logged(*([added(stage, MONDAY)] if stage else []), kept), now=NOW * 2)
    found = shown(log, AFTER)
    assert found.own == (frozenset((KEY,)) if own else frozenset())
    assert found.texts[KEY] == ("“four”" if own else "“four” (Acme)")
    assert shown(log, study_day(at)).own == {KEY}  # on its own day it is of today anyway


ORTIZ = Stage(name="interview-1", interviewer="Ms. Ortiz", call=CALL)
KERN = Stage(name="interview-2", number=2, interviewer="Mr. Kern", call=CALL + 5 * DAY)
PRIYA = Stage(name="lumo-1", company="Lumo", interviewer="Priya", call=CALL + 2 * DAY)
LUMO = Stage(name="lumo-2", number=2, company="Lumo", interviewer="Ms. Shah", call=CALL + 6 * DAY)


def two_companies(*events: Event) -> Live:
    told = (added(stage, MONDAY) for stage in (ORTIZ, KERN, PRIYA, LUMO))
    return live(logged(*told, *events), now=NOW * 2)


def test_what_one_company_said_is_never_last_time_at_another_and_hides_nothing_there() -> None:
    log = two_companies(
        note("it depends on the CMO", now=CALL + DAY, key=KEY, stage="interview-1"),
        note("four of you", now=CALL + 3 * DAY, key=KEY, stage="lumo-1"),
        note("about B2B", now=CALL + 3 * DAY, key="s/x#phrasing", stage="lumo-1"),
    )
    day = study_day(CALL + 4 * DAY)
    assert shown(log, day, "interview-2").texts == {KEY: "“it depends on the CMO”"}
    lumo = {KEY: "“four of you”", "s/x#phrasing": "“about B2B”"}
    assert shown(log, day, "lumo-2").texts == lumo
    assert shown(log, day).texts[KEY] == "“four of you” (Lumo)"
    assert noted.notes(log, "interview-1")[KEY].text == "it depends on the CMO"


def test_a_note_from_practice_for_another_company_says_whose_where_there_is_none_of_ones_own() -> (
    None
):
    slowly = note("slowly", now=MONDAY, key=KEY, stage="interview-1")
    day = study_day(CALL + DAY)
    found = shown(two_companies(slowly), day, "lumo-1")
    assert found.texts == {KEY: "“slowly” (Ms. Ortiz)"}
    assert found.own == {KEY}
    own = note("smile", now=MONDAY, key=KEY, stage="lumo-1")
    for order in ((own, slowly), (slowly, own)):
        assert shown(two_companies(*order), day, "lumo-1").texts == {KEY: "“smile”"}
    gone = note("", now=MONDAY, key=KEY, stage="lumo-1")
    assert shown(two_companies(slowly, own, gone), day, "lumo-1").texts == {}
    assert shown(two_companies(slowly, own, gone), day, "interview-2").texts == {KEY: "“slowly”"}


def test_what_another_interviewer_said_today_says_whose_it_is() -> None:
    said = note("You are my first choice", now=CALL + DAY, key=KEY, stage="interview-1")
    log = two_companies(said)
    found = shown(log, study_day(CALL + DAY), "interview-2")
    assert found.texts == {KEY: "“You are my first choice” (Ms. Ortiz)"}
    assert shown(log, study_day(CALL + DAY), "interview-1").texts == {
        KEY: "“You are my first choice”"
    }


def test_a_card_shows_the_notes_of_the_interview_it_is_asked_for() -> None:
    log = two_companies(
        note("it depends", now=CALL + DAY, key=KEY, stage="interview-1"),
        note("four of you", now=CALL + 3 * DAY, key=KEY, stage="lumo-1"),
    )
    start = seated(real_cards(), log, now=CALL + 4 * DAY)
    for stage, text in (("interview-2", "it depends"), ("lumo-2", "four of you")):
        there = meant_at(start, stage, {})
        assert there.notes.texts == {KEY: f"“{text}”"}
        more = note("new", now=CALL + 4 * DAY, key=KEY, stage=stage)
        assert with_note(there, more).notes.texts == {KEY: "“new”"}
        assert with_note(there, more).notes.own == {KEY}
        other = "lumo-2" if stage == "interview-2" else "interview-2"
        assert meant_at(with_note(there, more), other, {}).notes.texts != {KEY: "“new”"}


def test_an_empty_note_takes_the_one_before_away_and_a_forgotten_one_says_nothing() -> None:
    first = note("two", now=MONDAY, key=KEY)
    assert notes(logged(first, note("", now=MONDAY, key=KEY)), now=NOW) == {}
    forgotten = Event(event=What.NOTE, at=first.at, day=first.day, key=KEY)
    assert notes(logged(first, forgotten), now=NOW) == {KEY: Note("two")}


def test_a_note_follows_its_card_to_a_new_key_and_goes_when_it_is_retracted() -> None:
    day = MONDAY.date().isoformat()
    at = microseconds(MONDAY) + 9
    renamed = Event(event=What.ALIAS, at=at, day=day, from_=KEY, to="s/y#phrasing")
    log = logged(note("two", now=MONDAY, key=KEY), renamed)
    assert notes(log, now=NOW) == {"s/y#phrasing": Note("two")}
    assert notes((*log, retraction(log[0], now=MONDAY)), now=NOW) == {}


@given(st.text(max_size=50))
def test_a_note_is_one_clean_line_whatever_is_typed(text: str) -> None:
    found = field(note(text, now=MONDAY, key=KEY), "text")
    assert found is not None
    assert one_line(found) == found


def test_a_note_is_cut_to_what_may_be_kept_and_spoilt_data_is_no_note() -> None:
    assert len(field(note("x" * 9_999, now=MONDAY, key=KEY), "text") or "") == LONGEST_NOTE
    for data in (None, "[", "[]", "null", '{"text": 1}', "[" * 100_000):
        at, day = microseconds(MONDAY), "2026-11-23"
        spoilt = Event(event=What.NOTE, at=at, day=day, key=KEY, data=data)
        assert notes((spoilt,), now=NOW) == {}


def test_the_question_shows_last_time_right_after_the_cue() -> None:
    wanted = card(KEY)
    task = Task(Step(wanted, Way.TYPE, wanted.line.wanted), MONDAY)
    rows = question(task, {}, Shown({KEY: "“four candidates” (acme-1)"}))
    assert [row.label for row in rows[:2]] == ["The point", "Last time"]
    assert rows[1].text == "“four candidates” (acme-1)"
    assert "Last time" not in [row.label for row in question(task, {})]


def test_what_was_noted_of_an_answer_stands_under_the_question_and_under_the_follow_up() -> None:
    last = {FIRST: "“top of my list” (acme-1)"}
    for key in ("second-interview/rank#phrasing", FIRST.replace("branch", "phrasing")):
        rows = note_rows(card(key), Shown(last))
        assert [row.text for row in rows] == ["“top of my list” (acme-1)"]
    assert note_rows(card("second-interview/rank/not-first#phrasing"), Shown(last)) == ()


def test_what_another_person_said_is_told_once_with_who_said_it_and_when() -> None:
    line, tell = card("second-interview/rank#phrasing"), partial(note, now=CALL + DAY)
    told = (tell(text, key=key) for text, key in (("well", line.key), ("you lead", FIRST)))
    log = two_companies(*(replace(each, stage=ORTIZ.name) for each in told))
    found = shown(log, study_day(CALL + 4 * DAY), KERN.name)
    rows = [each.line for each in note_rows(line, found)]
    assert rows == [f"Your note on Ms. Ortiz, {CALL:%b} {CALL.day}: “well” “you lead”"]
    same = shown(log, study_day(CALL + 4 * DAY), ORTIZ.name)
    assert [each.label for each in note_rows(line, same)] == ["Last time"]


def test_before_a_choice_no_note_tells_which_answer_it_is() -> None:
    last = {FIRST: "“top of my list” (acme-1)"}
    now = MONDAY
    wanted = card(FIRST)
    assert wanted.branch is not None
    task = Task(
        Step(wanted, Way.CHOOSE, wanted.branch.condition), now, choices=wanted.line.branches
    )
    assert "Last time" not in [row.label for row in question(task, {}, Shown(last))]
    drill = replace(drilled(()), notes=Shown(last), task=task)
    chosen = verdict_rows(choose(drill, "a", now=now))
    assert [row.text for row in chosen if row.label == "Last time"] == list(last.values())


# -- real replies

FIRST = "second-interview/rank/first#branch"


def drilled(log: tuple[Event, ...]) -> Drill:
    now = MONDAY + timedelta(days=1)
    return prepared(real_cards(), log, limit=Limit(cards=3), now=now)


def test_a_real_reply_is_asked_among_those_of_the_script() -> None:
    log = logged(
        reply("You lead {by} far.", now=MONDAY, branch=FIRST, stage="acme-1"),
        reply("You lead {by} far.", now=MONDAY, branch=FIRST, stage="acme-2"),
    )
    real = real_replies(log, now=NOW)
    assert [words.text for words in real[FIRST]] == ["You lead {by} far."]
    for kind in Kind:
        texts = [words.text for words in heard(card(FIRST.replace("branch", kind)), real)]
        assert texts[-1] == "You lead {by} far."
        assert len(texts) == 5
    assert notes(log, now=NOW) == {}
    assert heard(card(KEY), real) == ()


def test_a_drill_puts_the_real_reply_in_its_turn() -> None:
    fork = card(FIRST)
    met = Event(
        event=What.STUDY,
        at=microseconds(MONDAY),
        day="2026-11-23",
        key=fork.parent,
        line=fork.line.wanted.text,
    )
    log = logged(met, reply("By far the best.", now=MONDAY, branch=FIRST, stage="acme-1"))
    now = MONDAY + timedelta(days=1)
    drill = replace(prepared(real_cards(), log, limit=Limit(cards=1), now=now), deck=(fork,))
    found = set()
    for seed in range(40):
        asked = next_task(drill, now=now, random=Random(seed)).task
        assert asked is not None
        assert asked.reply is not None
        found.add(asked.reply.text)
    assert "By far the best." in found
    assert len(found) == 5


def test_a_prepared_drill_knows_the_notes_and_the_replies() -> None:
    log = logged(
        note("four", now=MONDAY, key=KEY, stage="acme-1"),
        reply("The best.", now=MONDAY, branch=FIRST, stage="acme-1"),
    )
    drill = drilled(log)
    assert drill.notes.texts == {KEY: "“four”"}
    assert list(drill.replies) == [FIRST]
