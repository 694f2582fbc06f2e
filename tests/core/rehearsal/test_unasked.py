"""What was not asked is not answered; a short form is the question, and a goodbye ends the call."""

import pytest

from tests.support.caller import Caller, fork, line, texts
from trainer.core.rehearsal.rehearsal import Waits
from trainer.rows.call.talk import so_far

WAITING = "They're waiting for your next question."


@pytest.mark.parametrize("words", ["", "qwertz"])
def test_where_nothing_was_asked_nothing_is_answered(words: str) -> None:
    caller = Caller().says(words).says(words)
    assert caller.heard == WAITING
    assert caller.card.cue.id == "person"


def test_another_branchs_line_is_no_question_that_they_answer() -> None:
    caller = fork("not-first").says("That is great to hear, Ms. Ortiz.")
    assert caller.heard == WAITING


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Do I have your support?", "support"),
        ("would you hire me?", "hire"),
        ("How many candidates?", "how-many"),
    ],
)
def test_a_short_form_is_its_question(words: str, cue: str) -> None:
    caller = Caller().says_it().says(words)
    event = caller.person.log[-1]
    assert event.key == f"second-interview/{cue}#phrasing"
    assert cue in caller.call.asked
    assert "Sorry, what was that?" not in texts(so_far(caller.call))


@pytest.mark.parametrize("words", ["bye", "ok thanks bye", "Goodbye, Ms. Ortiz!"])
@pytest.mark.parametrize("then", ["", "bye", "Yes, that's all."])
def test_a_goodbye_ends_the_call_after_they_asked_once(words: str, then: str) -> None:
    caller = Caller().says_it().says(words)
    assert caller.heard == "Is that everything?"
    kept = list(caller.person.log)
    caller.says(then)
    assert (caller.call.waits, caller.call.left) == (Waits.NOTHING, True)
    assert caller.heard.startswith("All right. Goodbye.")
    assert caller.person.log == kept
    assert caller.recap().startswith("You hung up at question 2.")


def test_after_a_goodbye_the_next_question_may_still_come() -> None:
    caller = Caller().says_it().says("bye").says(line("person"))
    assert caller.person.log[-1].key == "second-interview/person#phrasing"
    assert caller.call.lasts
