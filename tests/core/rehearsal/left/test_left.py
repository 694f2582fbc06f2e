"""A call that was left goes on where it was, and covers the whole of it then."""

import json

import pytest

from tests.support.caller import SCRIPT as REAL
from tests.support.caller import Caller, again, fork, line
from tests.support.folds import prepared
from tests.support.people import Person
from tests.support.texts.calls import SCRIPT, at_branch, caller_of, visited
from trainer.core.drill.drill import Limit
from trainer.core.memory.step import Way
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.helped import prompted
from trainer.core.rehearsal.left import furthest, left_at
from trainer.core.rehearsal.marks import marks
from trainer.core.rehearsal.order import CALL, FROM_END, SCENE, from_end
from trainer.core.rehearsal.rehearsal import Heard, Waits
from trainer.core.script.cards import cards
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.prompts import help_given
from trainer.rows.call.talk import said_before

HELLO, MINUTE = "It's me. Do you have a minute?", "When can I call back?"
BYE, NEED, WHO = "Thank you. Goodbye.", "What do you need?", "Who decides?"


def typed(seed: int = 1) -> Caller:
    return Caller(Person(seed=seed), SCRIPT.questions, script=SCRIPT)


def heard(branch: str) -> Caller:
    """Return a caller who typed the first line, and heard that branch."""
    for seed in range(100):
        caller = typed(seed).says(HELLO)
        if caller.call.branch and caller.call.branch.id == branch:
            return caller
    raise AssertionError(branch)


def test_a_call_killed_between_a_reply_and_its_follow_up_goes_on_with_the_reply() -> None:
    caller = typed().says(HELLO)
    later = again(caller)
    assert later is not None
    assert later.call.heard is Heard.REPLIED
    assert later.call.branch is not None
    assert later.card.cue.id == "hello"
    assert [one.text for one in later.call.talk if one.heard is None] == [HELLO]


def test_a_call_gone_on_with_at_a_fork_has_the_same_reply_and_its_follow_up_is_due() -> None:
    for seed in range(12):
        caller = Caller(Person(seed=seed)).to("rank#phrasing").says_it()
        if caller.call.waits is Waits.REPEAT:
            caller.says_it()
        before = caller.heard, caller.card.key, caller.call.quiet
        caller.person.random.seed(seed + 100)
        later = again(caller)
        assert later is not None
        assert (later.heard, later.card.key, later.call.quiet) == before
        assert said_before(later.call) == line("rank")
        told = f"You hung up before you replied to “{caller.heard}”"
        assert (told in caller.recap()) is not caller.call.quiet
        assert "hung up before" not in later.says_it().recap()


def test_a_fork_answered_with_prompts_is_told_as_such() -> None:
    caller = fork("not-first")
    before = caller.call
    caller.call = prompted(prompted(before))
    first, *_ = help_given(prompted(before), aloud=True)
    assert first.label == "Next letters"
    told = " ".join(each.text for each in help_given(caller.call))
    assert "if " not in told.lower()  # what they meant is not given away
    assert "their reply answered right, with prompts" in caller.says_it().recap()


def test_a_call_left_after_a_link_goes_on_there_and_its_end_covers_all_of_it() -> None:
    caller = heard("busy").says(MINUTE)
    later = again(caller)
    assert later is not None
    assert later.card.cue.id == "bye"
    later.says(BYE)
    assert (
        later.recap()
        == "You got through. 2 of 2 questions word for word, their reply answered right."
    )
    assert again(later) is None


def test_a_call_that_they_ended_is_not_gone_on_with() -> None:
    assert again(heard("gone").says("")) is None


def test_a_call_is_not_gone_on_with_after_half_a_day_nor_under_another_order() -> None:
    caller = typed().says(HELLO)
    assert again(caller, after=12 * 3600 + 1) is None
    caller = typed().says(HELLO)
    for name in (FROM_END, SCENE):
        caller.name = name
        assert again(caller, after=60) is None
    caller.name = CALL
    assert again(caller, after=60) is not None


def test_a_rehearsal_of_a_scene_in_between_does_not_hide_the_call_that_was_left() -> None:
    caller = typed().says(HELLO)
    person = caller.person
    Caller(person, SCRIPT.questions[1:3], script=SCRIPT, name=SCENE).says(NEED)
    later = again(caller)
    assert later is not None
    assert later.card.cue.id == "hello"


def test_from_the_end_a_call_goes_on_in_its_own_order() -> None:
    order = from_end(SCRIPT)
    caller = Caller(Person(), order, script=SCRIPT, name=FROM_END).says(NEED)
    later = again(caller)
    assert later is not None
    assert later.card.cue.id in {"who", "have", "much"}


def test_from_the_end_it_is_told_where_it_is_picked_up() -> None:
    for seed in range(100):
        caller = Caller(Person(seed=seed), from_end(REAL), name=FROM_END)
        while caller.card.key.own != "otherwise" and caller.card.cue.id != "recommend":
            caller.says_it()
        if caller.call.quiet:
            later = again(caller.says(""))
            assert later is not None
            assert later.heard == "Picking up where you left off: question 13."
            return
    raise AssertionError("never")


def test_a_call_left_in_a_visit_goes_on_after_it_and_it_does_not_come_again() -> None:
    caller = visited("have")
    caller.call = replace(caller.call, way=Way.TYPE)
    before = [NEED, WHO][: caller.call.place + 1]
    caller.person.log.clear()
    fresh = Caller(caller.person, caller.order, script=SCRIPT)
    fresh.call = replace(fresh.call, visits=1)
    for words in before:
        fresh.says(words)
    while not fresh.call.visit and fresh.call.lasts:
        fresh.says("")
    if not fresh.call.lasts:
        pytest.skip("nothing came up")
    fresh.says_it()
    later = again(fresh)
    assert later is not None
    while later.call.lasts:
        assert not later.call.visit
        later.says("")


def test_what_was_passed_over_stays_askable_after_it_was_left() -> None:
    caller = Caller().says(line("process")).says(line("looks-for"))
    assert caller.call.passed == {"person", "role"}
    later = again(caller)
    assert later is not None
    assert later.call.passed == {"person", "role"}
    later.says(line("role"))
    assert later.call.turns[-1].card.cue.id == "role"
    assert later.card.cue.id == "strong-or-weak"


def test_what_they_answered_before_it_was_asked_is_known_after_it_was_left() -> None:
    caller = Caller().says(line("process"))
    caller.call = replace(caller.call, answered=frozenset({"role"}), twice=frozenset({"process"}))
    later = again(caller.says(line("person")))
    assert later is not None
    assert later.call.answered == {"role"}
    assert later.call.twice == {"process"}


def test_left_where_only_something_passed_over_is_to_be_asked_it_goes_on_there() -> None:
    caller = Caller().says(line("process")).says(line("recommend"))
    assert caller.call.waits is Waits.ELSE
    later = again(caller)
    assert later is not None
    assert later.call.waits is Waits.ELSE
    later.says(line("how-many"))
    assert later.call.lasts
    assert later.card.cue.id == "present-better"


def test_a_turn_tells_of_its_call_and_one_that_is_spoiled_tells_nothing() -> None:
    caller = Caller().says(line("process")).says(line("looks-for"))
    first, second = (marks(event) for event in caller.person.log)
    assert first is not None
    assert second is not None
    assert first.call == second.call == caller.call.call
    assert (first.course, first.passed) == ("call", frozenset())
    assert second.passed == {"person", "role"}
    event = caller.person.log[0]
    for data in ("[1]", "{", '{"call": "x", "course": "call"}', '{"call": 1}', None):
        assert marks(replace(event, data=data)) is None
    odd = json.dumps({"call": 1, "course": "call", "passed": [1, "x"], "twice": "y"})
    told = marks(replace(event, data=odd))
    assert told is not None
    assert told.passed == {"x"}
    assert told.twice == frozenset()


def test_what_waits_for_a_name_is_passed_over_also_where_a_link_leads_to_it() -> None:
    deck = tuple(card for card in cards(SCRIPT) if card.cue.id != "bye")
    for seed in range(100):
        caller = caller_of(SCRIPT, person=Person(seed=seed))
        drill = prepared(deck, (), limit=Limit(), now=caller.person.now, by=Way.ALOUD)
        now, chance = caller.person.now, caller.person.random
        caller.call = begin(drill, SCRIPT.questions, now=now, random=chance, known=Nothing())
        caller.says("")
        if caller.call.branch and caller.call.branch.id == "busy":
            caller.says("")
            assert caller.call.heard is Heard.PARTING
            return
    raise AssertionError("busy")


def test_an_aloud_call_that_was_left_is_gone_on_with_where_it_was_and_asks_about_it_then() -> None:
    caller = at_branch("busy").says("")
    assert caller.reviews == []
    before, then = caller.call, again(caller)
    assert then is not None
    assert (then.card.key, then.call.asked) == (caller.card.key, before.asked)
    assert [(one.at, one.task.card.key) for one in then.call.unrated] == [
        (one.at, one.task.card.key) for one in before.unrated
    ]
    then.goes_through(3)
    rated = again(then, after=1)
    assert rated is not None
    assert rated.call.unrated == ()


def test_the_whole_script_may_be_left_after_any_line_and_is_gone_through_to_its_end() -> None:
    caller = Caller(Person(seed=3), REAL.questions)
    turns = 0
    while caller.call.lasts:
        caller.says_it()
        turns += 1
        later = again(caller, after=60)
        if later is None:
            assert not caller.call.lasts or caller.call.waits is Waits.REPEAT
            caller.to_the_end()
            break
        assert len(later.call.turns) == turns
        caller = later
    assert "You got through. 13 of 13 questions word for word" in caller.recap()


def test_a_goodbye_names_the_question_at_hand_as_left_out_though_it_was_answered_before() -> None:
    for seed in range(100):
        caller = Caller(Person(seed=seed))
        while caller.call.lasts and not caller.call.answered - caller.call.asked:
            caller.says_it()
        if caller.call.lasts:
            break
    picked_up = again(caller)
    assert picked_up
    here = next(n for n, card in enumerate(picked_up.call.order, 1) if card is picked_up.card)
    assert picked_up.card.cue.id in picked_up.call.answered
    picked_up.says("Goodbye, Ms. Ortiz.")
    if picked_up.call.lasts:
        picked_up.says("Goodbye.")
    assert f"You said goodbye before questions {here} to 13." in picked_up.recap()


def test_how_far_a_call_came_is_told_whatever_was_asked_once_more_after_that() -> None:
    caller = Caller(Person()).says_it().says_it().says_it().says(line("process"))
    left = left_at(REAL, REAL.questions, caller.person.log, now=caller.person.now)
    assert left is not None
    assert REAL.number(furthest(left, REAL.questions)) == 3
