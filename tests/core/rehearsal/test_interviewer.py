"""The interviewer: which answer is heard, what fits it, and what comes out of the ordinary."""

from collections import Counter
from itertools import pairwise

import pytest

from tests.support.caller import CARDS, SCRIPT, Caller, again, fork, line
from tests.support.people import Person
from tests.support.reviews import review
from trainer.core.rehearsal.marks import marks
from trainer.core.rehearsal.order import of_scene
from trainer.core.rehearsal.outcome import outcome
from trainer.core.rehearsal.rehearsal import Heard, Waits
from trainer.core.stages.notes import spoken
from trainer.core.value import replace

# -- the interviewer


@pytest.mark.slow
def test_the_least_practiced_branch_is_heard_first_and_evasions_now_and_then() -> None:
    heard: list[str] = []
    person = Person()
    for _ in range(25):
        caller = Caller(person, of_scene(SCRIPT, "stand")).says_it()
        assert caller.call.branch is not None
        heard.append(caller.call.branch.id)
        caller.to_the_end()
        person.wait(86_400)
    counts = Counter(heard)
    assert 1 <= counts.pop("otherwise") <= 12
    assert len(counts) == 3
    assert max(counts.values()) - min(counts.values()) <= 1


@pytest.mark.slow
def test_two_calls_in_a_row_are_not_answered_alike_though_one_branch_is_far_behind() -> None:
    person = Person()
    for _ in range(8):  # two of the three are drilled, again and again
        for branch in ("first", "one-of-several"):
            key = f"second-interview/rank/{branch}#phrasing"
            person.record(replace(review(3, person.now), key=key, way="type", kind="drill"))
    heard = []
    for _ in range(6):
        caller = Caller(person, of_scene(SCRIPT, "stand")).says_it()
        heard.append(caller.call.branch.id if caller.call.branch else "")
        caller.to_the_end()
        person.wait(86_400)
    told = [each for each in heard if each != "otherwise"]
    assert "not-first" in told
    assert all(one != other for one, other in pairwise(told))


def test_the_follow_up_must_fit_what_was_heard() -> None:
    event = fork("not-first").says(line("rank/not-first")).person.log[-1]
    assert event.key == "second-interview/rank/not-first#phrasing"
    branch = CARDS["second-interview/rank/not-first#branch"].branch
    assert branch is not None
    assert event.reply in [reply.text for reply in branch.replies]
    assert event.chosen is None
    assert (event.rating or 0) >= 3


def test_the_words_for_another_answer_are_a_confusion_and_the_call_goes_on() -> None:
    caller = fork("not-first").says(line("rank/first"))
    event = caller.person.log[-1]
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")
    assert caller.card.cue.id == "support"
    assert "said what you say if they say you\N{RIGHT SINGLE QUOTATION MARK}re No. 1." in (
        caller.recap()
    )
    assert "When they said “" in caller.recap()
    assert "their reply not answered right yet" in caller.recap()
    assert "second-interview/rank/not-first#branch" in outcome(caller.call).to_drill


@pytest.mark.parametrize("words", ["", "Thank you anyway."])
def test_to_an_evasion_nothing_needs_to_be_said(words: str) -> None:
    event = fork("otherwise").says(words).person.log[-1]
    assert (event.key, event.way, event.rating) == (
        "second-interview/rank/otherwise#branch",
        "choose",
        3,
    )
    assert event.chosen == event.key


def test_after_an_evasion_the_next_question_may_be_asked_at_once() -> None:
    caller = fork("otherwise").says(line("support"))
    keys = [event.key for event in caller.person.log[-2:]]
    assert keys == ["second-interview/rank/otherwise#branch", "second-interview/support#phrasing"]
    assert (caller.person.log[-1].rating or 0) >= 3
    assert caller.card.cue.id == "hire"


def test_an_evasion_answered_with_the_words_for_another_answer_is_a_confusion() -> None:
    event = fork("otherwise").says(line("rank/first")).person.log[-1]
    assert (event.rating, event.chosen) == (1, "second-interview/rank/first#branch")


@pytest.mark.slow
def test_what_interviewers_really_said_may_be_heard_too() -> None:
    real = {"second-interview/hire/yes#branch": (spoken("You had me at hello."),)}
    heard = set()
    for seed in range(60):
        caller = Caller(Person(seed=seed), of_scene(SCRIPT, "getting"))
        caller.call = replace(caller.call, replies=real)
        heard.add(caller.says_it().says_it().heard)
    assert "You had me at hello." in heard


# -- two answers in one breath


def both(seeds: int = 300) -> Caller:
    """Return a caller who was just told the answer to the next question too."""
    for seed in range(seeds):
        caller = Caller(Person(seed=seed))
        while caller.call.lasts:
            caller.says_it()
            if caller.call.answered and caller.call.waits is Waits.LINE:
                return caller
    raise AssertionError("never")


@pytest.mark.slow
def test_two_questions_are_answered_at_once_only_where_neither_forks_and_not_at_first() -> None:
    calls, times = 120, 0
    plain = {cue.id for cue in SCRIPT.questions if cue.line.answers}
    for seed in range(calls):
        caller = Caller(Person(seed=seed)).to("rank#phrasing")
        times += len(caller.call.answered)
        assert caller.call.answered <= plain - {"process", "person", "role"}
    # Of seven lines after the first two, one in eight.
    assert 0.4 < times / calls < 1.4


@pytest.mark.slow
def test_what_was_answered_already_may_be_left_out_and_counts_as_nothing() -> None:
    caller = both()
    spared = caller.card
    following = caller.call.order[caller.call.place + 1]
    caller.says(line(following.cue.id))
    assert caller.call.turns[-1].card == following
    caller.to_the_end()
    number = SCRIPT.number(spared.cue)
    assert (
        f"They answered question {number} before you asked, so it doesn't count." in caller.recap()
    )
    assert "of 12 questions word for word" in caller.recap()
    assert spared.key not in [event.key for event in caller.person.log]
    assert "You didn't ask" not in caller.recap()


@pytest.mark.slow
def test_what_was_answered_last_before_they_hung_up_is_known_where_it_goes_on() -> None:
    spared = (caller := both()).card
    later = again(caller)
    assert later is not None
    assert later.card == spared
    assert later.call.answered == caller.call.answered
    following = later.call.order[later.call.place + 1]
    later.says(line(following.cue.id)).to_the_end()
    number = SCRIPT.number(spared.cue)
    assert f"They answered question {number} before you asked" in later.recap()
    assert "You didn't ask" not in later.recap()


@pytest.mark.slow
def test_what_was_kept_of_two_answers_in_one_breath_is_what_was_heard() -> None:
    for seed in range(60):
        caller = Caller(Person(seed=seed)).says_it().says_it()
        while caller.call.lasts and len(caller.reviews) < 10:
            caller.says_it()
            told = marks(caller.reviews[-1])
            assert told is not None
            if caller.call.waits is not Waits.REPEAT:
                assert told.answered == caller.call.answered


@pytest.mark.slow
def test_what_was_answered_already_may_be_asked_all_the_same() -> None:
    caller = both()
    asked = caller.card
    before = caller.call.theirs
    caller.says_it()
    if caller.call.waits is Waits.REPEAT:
        caller.says("")
    assert caller.call.turns[-1].card == asked
    assert caller.call.talk[-1].heard in {Heard.TOLD, Heard.SPOKE}
    assert caller.call.talk[-1].words[0] == before[1]
    assert caller.heard.startswith("Like I said: ")
    assert "so it doesn't count" not in caller.recap()


@pytest.mark.slow
def test_silence_where_it_was_answered_already_is_no_question_forgotten() -> None:
    caller = both()
    spared = caller.card
    caller.says("")
    assert caller.heard == "Are you still there?"
    caller.says("")
    assert caller.card.cue == caller.call.order[caller.call.order.index(spared) + 1].cue
    assert spared.key not in [event.key for event in caller.person.log]
