"""A goodbye after one that was asked about, and one when all was said."""

from pathlib import Path

import pytest

import tests.support.caller as phone
from tests.for_each import for_each
from tests.often import SLOW, some
from tests.support.caller import Caller, fork, line
from tests.support.people import Person
from trainer.core.rehearsal.ended import hung_up
from trainer.core.rehearsal.manners.goodbye import polite, says_goodbye
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.rehearsal.theirs.answers import once_more
from trainer.core.value import replace
from trainer.core.words.known import Nothing

DONE = "Yes, that's everything. Thank you. Bye!"


@pytest.mark.slow
@pytest.mark.parametrize(
    "words", [DONE, "That's all, thanks. Bye!", "That was everything. Goodbye!"]
)
def test_asked_before_that_it_is_everything_ends_the_call(words: str) -> None:
    caller = Caller().says_it().says("bye")
    assert caller.heard == "Is that everything?"
    caller.says(line("person")).says(words)
    assert (caller.call.left, caller.heard) == (True, "All right. Goodbye. The call is over.")
    assert caller.recap().startswith("You said goodbye before questions 3 to 13. 2 of 2 questions")


@pytest.mark.slow
def test_the_first_goodbye_and_one_without_more_are_asked_about() -> None:
    assert Caller().says_it().says(DONE).heard == "Is that everything?"
    caller = Caller().says_it().says("bye").says(line("person")).says("Thank you, bye!")
    assert (caller.call.left, caller.heard) == (False, "Is that everything?")


def at_the_last() -> Caller:
    """Return a caller who was asked to say the last question of all once more."""
    for seed in range(100):
        trial = Caller(Person(seed=seed))
        trial.to("recommend#phrasing").says("bye").says(line("recommend"))
        if trial.call.waits is Waits.REPEAT:
            return trial
    raise AssertionError("never")


@pytest.mark.slow
def test_when_all_was_asked_nobody_hung_up_at_a_question() -> None:
    caller = at_the_last()
    assert caller.heard == "Sorry, you cut out for a second. Could you say that again?"
    caller.says(DONE)
    assert (caller.call.lasts, caller.call.left) == (False, False)
    assert caller.recap().startswith("You got through. 13 of 13 questions word for word")
    assert "pick it up" not in caller.recap()
    keys = at_the_last()
    keys.call = hung_up(keys.call, now=keys.person.now, known=Nothing())
    assert keys.recap().startswith("You got through.")


@pytest.mark.slow
def test_before_the_last_question_it_is_still_left() -> None:
    caller = Caller().to("support#phrasing")
    task = caller.call.task
    assert task
    caller.says_it()
    caller.call = once_more(replace(caller.call, repeats=1), task, caller.person.now)
    caller.says("bye").says("yes")
    assert caller.call.left


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Thanks a lot, goodbye",
        "Thanks a lot. Goodbye!",
        "Thank you so much for all of this, that was super helpful. Bye!",
        "Okay great, thanks a million, bye-bye",
        "Goodbye, and thanks for being so open with me!",
        "It was a pleasure, Ms. Ortiz. Take care, bye",
        "Sorry, I took so much of your time. Goodbye.",
    ],
)
@pytest.mark.parametrize("asked", [0, 1, 5, 11])
def test_thanks_and_a_goodbye_are_a_goodbye_wherever_they_are_said(words: str, asked: int) -> None:
    caller = Caller()
    while len(caller.call.asked) < asked or caller.call.waits is Waits.REPEAT:
        caller.says_it()
    kept = list(caller.person.log)
    assert caller.says(words).heard == "Is that everything?"
    assert caller.says(words).heard.startswith("All right. Goodbye.")
    assert (caller.call.left, caller.person.log) == (True, kept)


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Before I say goodbye, what are the next steps?",
        "I don't want to say goodbye to this chance.",
        "Thanks, but should I say goodbye to the idea?",
    ],
)
def test_who_only_speaks_of_a_goodbye_says_none(words: str) -> None:
    assert "Is that everything?" not in Caller().says_it().says(words).heard


@pytest.mark.slow
def test_what_was_still_to_come_after_a_goodbye_is_told() -> None:
    near = Caller().to("hire#phrasing")
    if near.call.waits is Waits.REPEAT:
        near.says_it()
    near.says("bye").says("bye")
    assert near.recap().startswith("You said goodbye before questions 12 and 13. 11 of 11")
    last = Caller().to("recommend#phrasing").says("bye").says("bye")
    assert last.recap().startswith("You said goodbye before question 13. 12 of 12")
    reply = fork("not-first").says("bye").says("yes")
    assert reply.recap().startswith("You said goodbye before questions 11 to 13.")
    assert "You said goodbye before you replied to" in reply.recap()


GOODBYES = Path(__file__).parents[3] / "data" / "goodbyes.txt"
FULL = GOODBYES.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("words", some(9, FULL, SLOW))
def test_a_goodbye_of_several_sentences_is_one_wherever_it_is_said(
    words: str, every: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(phone.NAMES, "interviewer", "Deborah")
    first = FULL.index(words) % every  # so at each place many are said, each of them somewhere
    callers = (Caller(), Caller().says_it(), fork("not-first"))
    for caller in callers[first::every]:
        kept = list(caller.person.log)
        assert caller.says(words).heard == "Is that everything?"
        assert caller.says(words).heard.startswith("All right. Goodbye.")
        assert (caller.call.left, caller.person.log) == (True, kept)
    assert polite(words, phone.NAMES)


@pytest.mark.slow
@pytest.mark.parametrize("words", FULL[:4])
def test_it_answers_whether_there_is_anything_else(words: str) -> None:
    caller = Caller().says_it().says(line("looks-for"))
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    assert caller.says(words).heard == "All right. Goodbye. The call is over."


@pytest.mark.parametrize(
    "words",
    [
        "One more thing before I say goodbye.",
        "Wait, don't say goodbye yet!",
        "Goodbye? Not yet.",
        "Thank you. Goodbye. Oh, one more question.",
        "Bye, and would you hire me?",
        "How many are still in the running? Then I'll say goodbye.",
        "She never said goodbye.",
    ],
)
def test_who_has_more_to_say_says_no_goodbye(words: str) -> None:
    assert not says_goodbye(words, {})


@pytest.mark.slow
@for_each(
    "words",
    (
        "I'll call you back",
        "Sorry, I have to call you back in a minute.",
        "Can I call you back?",
        "Let me call you right back.",
        "Could you call me back?",
        "I'll call you back after the interview and tell you how it went.",
        "Is it OK if I call again later?",
    ),
)
def test_to_a_call_back_they_agree_and_ask_whether_that_is_everything(words: str) -> None:
    caller = Caller().says_it().says(words)
    assert (caller.heard, caller.card.cue.id) == ("Sure. Is that everything for now?", "person")
    assert caller.says("No, one more thing.").heard == "Go ahead."
    caller = Caller().says_it().says(words).says("Yes, thanks. Bye!")
    assert (caller.call.left, caller.heard) == (True, "All right. Goodbye. The call is over.")


@for_each(
    "words",
    ("When will you call me back?", "Thanks for calling me back!", "Will he call me back?"),
)
def test_what_speaks_of_a_call_back_is_none(words: str) -> None:
    assert not says_goodbye(words, {})
