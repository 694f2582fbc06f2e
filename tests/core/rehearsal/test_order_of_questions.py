"""Questions out of order, asked twice, forgotten; silence, and words that fit nothing."""

import pytest

from tests.support.caller import SCRIPT, Caller, again, fork, line
from trainer.core.memory.step import Way
from trainer.core.rehearsal.manners.lost import MOST
from trainer.core.rehearsal.rehearsal import Waits
from trainer.rows.call.prompts import help_given


def asked(caller: Caller) -> list[str]:
    return [turn.card.cue.id for turn in caller.call.turns]


def forgotten(caller: Caller) -> list[str]:
    return [event.key or "" for event in caller.person.log if '"forgotten"' in (event.data or "")]


@pytest.mark.parametrize("live", [False, True])
def test_another_question_is_recognized_and_the_call_goes_on_after_it(*, live: bool) -> None:
    caller = Caller(live=live).says(line("how-many"))
    assert asked(caller) == ["how-many"]
    assert (caller.person.log[0].rating or 0) >= 2
    assert caller.card.cue.id == "present-better"
    assert "You didn't ask" not in " ".join(row.text for row in caller.call.talk)


@pytest.mark.slow
def test_another_question_is_recognized_by_its_letters_too() -> None:
    letters = "".join(word[0] for word in line("how-many").split())
    assert asked(Caller(by=Way.LETTERS).says(letters)) == ["how-many"]


@pytest.mark.slow
def test_those_passed_over_stay_askable_and_are_not_forgotten_then() -> None:
    caller = Caller().says(line("process")).says(line("looks-for")).says(line("person"))
    assert asked(caller) == ["process", "looks-for", "person"]
    assert caller.card.cue.id == "role"
    caller.to_the_end()
    assert forgotten(caller) == []
    assert "You got through. 13 of 13 questions word for word" in caller.recap()
    assert "You asked questions 2 and 3 after question 4." in caller.recap()


@pytest.mark.slow
def test_they_are_forgotten_where_the_call_ends_without_them() -> None:
    caller = Caller().says(line("process")).says(line("looks-for"))
    while caller.call.waits is not Waits.ELSE:
        assert forgotten(caller) == []
        caller.says_it()
    assert caller.heard.endswith("Is there anything else?")
    caller.says("No, thank you.")
    assert not caller.call.lasts
    assert forgotten(caller) == [
        "second-interview/person#phrasing",
        "second-interview/role#phrasing",
    ]
    assert {event.rating for event in caller.person.log[-2:]} == {1}
    assert "You got through. 11 of 13 questions word for word" in caller.recap()
    assert "You didn't ask question 2: what the next person is like." in caller.recap()
    assert "You didn't ask question 3: what part they play." in caller.recap()


@pytest.mark.slow
def test_a_question_that_comes_back_at_the_very_end_is_asked_and_what_follows_it_too() -> None:
    caller = Caller().says(line("process")).says(line("recommend"))
    caller.says(line("support"))
    assert (asked(caller)[-2:], caller.card.cue.id) == (["recommend", "support"], "hire")
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    assert caller.says("").heard == THERE  # one Enter alone forgets nothing
    assert (caller.call.waits, forgotten(caller)) == (Waits.ELSE, [])
    caller.says("")
    assert len(forgotten(caller)) == 9
    assert "You didn't ask questions 2 to 10." in caller.recap()


@pytest.mark.slow
def test_who_asks_only_the_last_question_did_not_get_through_the_call() -> None:
    caller = Caller().says(line("recommend")).says("goodbye")
    told = caller.recap()
    assert told.startswith("The call is over. 1 of 13 questions word for word.")
    assert "You didn't ask questions 1 to 12." in told


@pytest.mark.parametrize("live", [False, True])
def test_a_question_asked_twice_is_told_so_and_nothing_is_kept(*, live: bool) -> None:
    caller = Caller(live=live).says_it().says(line("process"))
    assert caller.heard == "I think you already asked me that."
    assert (asked(caller), caller.card.cue.id) == (["process"], "person")
    caller.says_it()
    assert (caller.person.log[-1].rating or 0) >= 3
    assert "You asked question 1 more than once." in caller.recap()


SORRY, THERE = "Sorry, what was that?", "Are you still there?"
POOR = "Your company, position, process, somehow, tomorrow."


@pytest.mark.parametrize(("words", "times"), [("", 1), (POOR, MOST)])
def test_silence_and_poor_attempts_are_asked_about_and_then_nothing_was_said(
    words: str, times: int
) -> None:
    caller = Caller() if words else Caller().says("")  # as the call begins, once costs nothing
    caller.says(words)
    assert caller.heard == (SORRY if words else THERE)
    assert caller.person.log == []
    for _ in range(times):
        assert caller.person.log == []
        caller.says(words)
    (event,) = caller.person.log
    assert (event.key, event.rating) == ("second-interview/process#phrasing", 1)
    assert caller.card.cue.id == "person"
    caller.says("")
    assert caller.heard == THERE


@pytest.mark.parametrize("live", [False, True])
def test_whoever_tries_and_is_not_understood_is_prompted(*, live: bool) -> None:
    caller, given = Caller(live=live), []
    for _ in range(MOST):
        caller.says(POOR)
        given.append([row.text for row in help_given(caller.call)])
    if live:
        assert given == [[]] * MOST
        return
    point = "Ask what steps are left"
    assert given[:2] == [[], [point]]
    assert [len(each) for each in given] == [0, 1, 2, 2]
    caller.says_it()
    (event,) = caller.person.log
    assert (event.hints, event.rating) == (3, 2)


@pytest.mark.slow
@pytest.mark.parametrize("words", ["", "Your company, position, process, somehow, tomorrow."])
@pytest.mark.parametrize("live", [False, True])
def test_a_question_that_nothing_was_said_to_may_be_asked_later_and_is_told_so(
    words: str, *, live: bool
) -> None:
    caller = Caller(live=live).says(words)
    for _ in range(MOST if words else 2):
        caller.says(words)
    assert caller.card.cue.id == "person"
    caller.says_it().says_it()
    assert caller.card.cue.id == "looks-for"
    caller.says(line("process"))
    assert "I think you already asked me that." not in caller.heard
    assert caller.call.turns[-1].card.cue.id == "process"
    assert [event.rating == 1 for event in caller.person.log] == [True, False, False, False]
    if caller.call.waits is Waits.REPEAT:
        caller.says_it()
    assert caller.card.cue.id == "looks-for"
    told = caller.recap()
    assert "You asked question 1 after question 3." in told
    assert "3 of 3 questions word for word" in told
    for untrue in ("You didn't ask", "twice", "to look at"):
        assert untrue not in told
    caller.to_the_end()
    assert "13 of 13 questions word for word" in caller.recap()


def test_one_passed_over_is_not_after_one_that_only_came_up() -> None:
    caller = Caller().says_it().says(line("looks-for"))
    while caller.card.cue.id != "emphasize":
        caller.says_it()
    caller.says("").says("")
    caller.says(line("person"))
    assert "You asked question 2 after question 5." in caller.recap()
    assert "You didn't ask question 6" in caller.recap()


def test_what_was_not_said_is_known_after_the_call_was_left() -> None:
    caller = Caller().says("").says("").says("").says_it()
    later = again(caller)
    assert later is not None
    later.says(line("process"))
    assert later.call.turns[-1].card.cue.id == "process"
    assert "You asked question 1 after question 2." in later.recap()


def test_they_do_not_reply_after_it_was_left_to_what_nobody_asked() -> None:
    caller = Caller().to("rank#phrasing").says("").says("")
    assert caller.card.cue.id == "support"
    later = again(caller)
    assert later is not None
    assert (later.card.cue.id, later.call.branch) == ("support", None)


def test_after_they_asked_what_that_was_the_line_may_still_come() -> None:
    caller = Caller().says("").says_it()
    (event,) = caller.person.log
    assert (event.rating or 0) >= 2
    assert "1 of 1 question word for word" in caller.recap()


@pytest.mark.slow
def test_more_than_half_of_a_line_is_an_answer_and_they_understand_it() -> None:
    caller = Caller().says(line("process").replace("the rest of the process", "it"))
    assert [event.rating for event in caller.person.log] == [1]
    assert caller.card.cue.id == "person"
    assert "One to look at:\n1: Ms. Ortiz, I" in caller.recap()


def test_a_follow_up_that_was_skipped_was_not_said_and_the_next_question_counts() -> None:
    caller = fork("not-first").says(line("support"))
    missed, kept = caller.person.log[-2:]
    assert (missed.key, missed.rating, missed.said) == (
        "second-interview/rank/not-first#phrasing",
        1,
        "",
    )
    assert (kept.key, (kept.rating or 0) >= 3) == ("second-interview/support#phrasing", True)
    assert caller.card.cue.id == "hire"
    assert "their reply not answered right yet" in caller.recap()


def test_all_questions_backwards_are_all_asked() -> None:
    caller = Caller()
    plain = [cue.id for cue in SCRIPT.questions if not cue.line.branches]
    for name in reversed(plain):
        caller.says(line(name))
        if caller.call.waits is Waits.REPEAT:
            caller.says("")
    assert set(asked(caller)) >= set(plain)
    assert len(asked(caller)) == len(set(asked(caller)))


@pytest.mark.slow
def test_a_question_asked_again_that_was_dodged_is_answered_and_then_told_so() -> None:
    caller = fork("otherwise").says(line("rank")).says_it().says(line("rank"))
    assert caller.heard == "I think you already asked me that."
    assert caller.card.cue.id == "support"
    assert "You asked question 10 more than once." in caller.recap()


@pytest.mark.slow
def test_a_question_left_for_an_earlier_one_is_told_as_not_asked_when_they_hang_up() -> None:
    caller = Caller().says_it().says(line("hire")).says_it()
    while caller.card.cue.id != "recommend":
        caller.says_it()
    caller.says(line("person"))
    while caller.card.cue.id in ("person", "recommend") or caller.call.waits is not Waits.LINE:
        caller.says_it()
    told = caller.recap()
    assert told.startswith("You hung up after question 2. 3 of 12 questions word for word")
    assert "You didn't ask questions 4 to 11 and 13." in told
