"""The interviewer: which answer is heard, what fits it, and questions that are forgotten."""

from collections import Counter

import pytest

from tests.support.caller import CARDS, SCRIPT, Caller, fork, line, texts
from tests.support.people import Person
from trainer.core.memory.step import Way
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.rehearsal import Heard, Slip
from trainer.core.stages.notes import spoken
from trainer.core.value import replace
from trainer.rows.practice.call import brief, heard_rows
from trainer.rows.practice.recap import to_drill

# -- the interviewer


def test_the_least_practiced_branch_is_heard_first_and_evasions_now_and_then() -> None:
    heard: list[str] = []
    person = Person()
    for _ in range(25):
        caller = Caller(person, of_scene(SCRIPT, "stand"))
        caller.says_it().rates()
        assert caller.call.branch is not None
        heard.append(caller.call.branch.id)
        caller.to_the_end()
        person.wait(86_400)
    counts = Counter(heard)
    assert 1 <= counts.pop("otherwise") <= 12
    assert len(counts) == 3
    assert max(counts.values()) - min(counts.values()) <= 1


def test_the_follow_up_must_fit_what_was_heard() -> None:
    caller = fork("not-first")
    event = caller.says(line("rank/not-first")).rates()
    assert event.key == "second-interview/rank/not-first#phrasing"
    branch = CARDS["second-interview/rank/not-first#branch"].branch
    assert branch is not None
    assert event.reply in [reply.text for reply in branch.replies]
    assert event.chosen is None
    assert (event.rating or 0) >= 3


def test_the_words_for_another_answer_are_named_and_kept_as_a_confusion() -> None:
    caller = fork("not-first").says(line("rank/first"))
    assert "what you say if they say you\N{RIGHT SINGLE QUOTATION MARK}re No. 1" in texts(
        brief(caller.call)
    )
    event = caller.rates()
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")
    assert "Mixed up: Ask how you rank: they said" in caller.recap()
    assert "second-interview/rank/not-first#branch" in to_drill(caller.call)


@pytest.mark.parametrize("words", ["", "Thank you anyway."])
def test_to_an_evasion_nothing_needs_to_be_said(words: str) -> None:
    caller = fork("otherwise").says(words)
    event = caller.rates()
    assert (event.key, event.way, event.rating) == (
        "second-interview/rank/otherwise#branch",
        "choose",
        3,
    )
    assert event.chosen == event.key


def test_after_an_evasion_the_next_question_may_be_asked_at_once() -> None:
    caller = fork("otherwise").says(line("support"))
    assert caller.rates().key == "second-interview/rank/otherwise#branch"
    assert caller.call.verdict is not None
    assert (caller.rates().rating or 0) >= 3
    assert caller.card.cue.id == "hire"


def test_an_evasion_answered_with_the_words_for_another_answer_is_a_confusion() -> None:
    event = fork("otherwise").says(line("rank/first")).rates()
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")


def test_what_interviewers_really_said_may_be_heard_too() -> None:
    real = {"second-interview/hire/yes#branch": (spoken("You had me at hello."),)}
    heard = set()
    for seed in range(60):
        caller = Caller(Person(seed=seed), of_scene(SCRIPT, "getting")).says_it()
        caller.call = replace(caller.call, replies=real)
        caller.rates()
        caller.says_it().rates()
        heard.add(heard_rows(caller.call)[0].text)
    assert "You had me at hello." in heard


# -- questions forgotten


def test_a_later_question_is_recognized_and_the_one_at_hand_is_forgotten() -> None:
    caller = Caller().says(line("how-many"))
    assert caller.call.taken is not None
    assert caller.call.taken.slip is Slip.LATER
    assert "That one comes later: Ask how many are still in the running" in texts(
        brief(caller.call)
    )
    assert caller.rates().rating == 1
    assert "Skipped: Ask what steps are left (you asked:" in caller.recap()
    assert caller.card.cue.id == "person"


def test_a_later_question_is_recognized_by_its_letters_too() -> None:
    letters = "".join(word[0] for word in line("how-many").split())
    taken = Caller(by=Way.LETTERS).says(letters).call.taken
    assert taken is not None
    assert taken.card.cue.id == "how-many"


def test_live_the_call_goes_on_where_the_person_is() -> None:
    caller = Caller(live=True).says(line("role"))
    while caller.call.verdict:
        caller.rates()
    assert [turn.card.cue.id for turn in caller.call.turns] == ["process", "person", "role"]
    assert [turn.event.rating == 1 for turn in caller.call.turns] == [True, True, False]
    assert caller.card.cue.id == "looks-for"


def test_live_a_question_asked_twice_is_answered_and_nothing_is_kept() -> None:
    caller = Caller(live=True).says_it()
    caller.rates()
    caller.says(line("process"))
    assert caller.call.heard is Heard.ALREADY
    assert caller.call.verdict is None
    assert caller.card.cue.id == "person"
