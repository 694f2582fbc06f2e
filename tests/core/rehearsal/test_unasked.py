"""What was not asked is not answered; a short form is the question, and a goodbye ends the call."""

import pytest

from tests.support.caller import Caller, fork, line, script_of, texts
from tests.support.people import DECK
from trainer.core.log.events import Event, live
from trainer.core.memory.attempt import attempted
from trainer.core.memory.fold import fold
from trainer.core.memory.tally import tally
from trainer.core.rehearsal.back import looked_at
from trainer.core.rehearsal.ended import abandoned
from trainer.core.rehearsal.manners.lost import MOST
from trainer.core.rehearsal.rehearsal import Waits
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.talk import so_far
from trainer.rows.call.turns import turn_rows

WAITING = "They're waiting for your next question."


@pytest.mark.parametrize("words", ["", "Company, position, process, somehow, tomorrow."])
def test_where_nothing_was_asked_nothing_is_answered(words: str) -> None:
    caller = Caller().says(words)
    for _ in range(MOST if words else 2):
        caller.says(words)
    assert caller.heard == "Question 1 skipped. Question 2 is next."
    assert caller.card.cue.id == "person"
    recap = caller.recap()
    told = "They didn't understand" if words else "You didn't ask"
    assert f"{told} question 1: what steps are left." in recap
    assert "to look at" not in recap


@pytest.mark.slow
def test_the_report_names_every_again_of_a_question() -> None:
    caller = Caller().says("").says("").says("").says(line("process"))
    assert [event.rating == 1 for event in caller.person.log] == [True, False]
    assert "Question 1 came on the second try. The first is saved as Again." in caller.recap()
    later = Caller().says("").says("").says("").says_it().says_it().says(line("process"))
    assert "You asked question 1 after question 3." in later.recap()
    assert "second try" not in later.recap()


def test_a_reply_that_was_missed_is_said_to_be_and_which_question_is_next() -> None:
    caller = fork("not-first").says("").says("")
    assert caller.heard.startswith("You didn't reply to that. Question ")


def test_another_branchs_line_is_no_question_that_they_answer() -> None:
    caller = fork("not-first").says("That is great to hear, what do I do to continue?")
    assert caller.heard == "Hm. All right. Go on."  # but they don't leave you in silence


@pytest.mark.slow
def test_a_line_said_for_another_answer_can_not_be_said_as_in_a_drill() -> None:
    key = "second-interview/rank/not-first#phrasing"
    known = Event(event="review", at=1, day="2026-11-20", id="a", key=key, way="type", rung=2)
    known = replace(known, rating=3, hints=0)
    for words, stays in ((line("rank/first"), False), ("what do I do to become first?", True)):
        caller = fork("not-first").says(words)
        now = caller.person.log[-1].at + 1
        after = fold(live((known, *caller.person.log), now=now))
        assert caller.person.log[-1].rating == 1
        assert (key in tally(caller.call.deck, after).say) is stays


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Do I have your support?", "support"),
        ("would you hire me?", "hire"),
        ("How many candidates?", "how-many"),
        ("can I count on your support?", "support"),
        ("I liked our talk. How would you rank me if you had to?", "rank"),
        ("any pointers on how I could come across better?", "present-better"),
        ("do you think I'll come across as strong or weak?", "strong-or-weak"),
    ],
)
def test_a_short_form_is_its_question(words: str, cue: str) -> None:
    caller = Caller().says_it().says(words)
    event = caller.person.log[-1]
    assert event.key == f"second-interview/{cue}#phrasing"
    assert cue in caller.call.asked
    assert "Sorry, what was that?" not in texts(so_far(caller.call))


AGAIN = [
    "How would you rank me?",
    "How would you rank me, personally?",
    "Honestly, how would you rank me currently?",
    "If you were the person to rank the candidates, how would you rank me?",
]


@pytest.mark.slow
@pytest.mark.parametrize("branch", ["not-first", "first", "one-of-several"])
@pytest.mark.parametrize("words", AGAIN)
def test_a_question_asked_again_in_short_is_no_try_of_what_is_next(branch: str, words: str) -> None:
    caller = fork(branch).says("I understand, but what do you think personally?")
    for _ in range(3):
        caller.says(words)
        assert caller.heard == "I think you already asked me that."
    while caller.card.cue.id != "support":
        caller.says_it()
    for _ in range(3):
        assert caller.says(words).heard == "I think you already asked me that."
    caller.says_it()
    own = [event for event in caller.person.log if event.key and "/support#" in event.key]
    assert [(event.rating or 0) > 2 for event in own] == [True]
    said = [event.said for event in caller.person.log if event.said in AGAIN]
    assert said == []
    assert "You asked question 10 more than once." in caller.recap()


@pytest.mark.slow
def test_what_was_in_between_costs_the_line_no_time() -> None:
    caller = Caller().says_it()
    for _ in range(15):
        caller.says(line("process"))
    assert caller.says_it().person.log[-1].rating != 2


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
    assert caller.recap().startswith("You said goodbye before questions 2 to 13.")


@pytest.mark.parametrize("words", ["no", "No, wait.", "One more thing.", "Actually no, Ms. Ortiz."])
def test_after_a_goodbye_that_was_none_they_listen(words: str) -> None:
    caller = Caller().says_it().says("bye").says(words)
    assert caller.heard == "Go ahead."
    caller.says_it()
    assert caller.person.log[-1].key == "second-interview/person#phrasing"
    assert "Sorry" not in texts(so_far(caller.call))


@pytest.mark.slow
@pytest.mark.parametrize(("words", "lasts"), [("Yes, one more thing.", True), ("No.", False)])
def test_where_there_is_something_else_and_nobody_says_what_they_listen_once(
    words: str, *, lasts: bool
) -> None:
    caller = Caller().says_it().says(line("looks-for"))
    while caller.call.waits is not Waits.ELSE:
        caller.says_it()
    caller.says(words)
    assert caller.call.lasts is lasts
    if lasts:
        assert caller.heard == "Go ahead."
        caller.says(line("role"))
        assert caller.person.log[-1].key == "second-interview/role#phrasing"
        assert "You didn't ask question 2" in Caller.recap(caller.says("yes").says("yes"))


@pytest.mark.parametrize(
    ("branch", "words"),
    [
        ("not-first", "How do I become your number one?"),
        ("first", "How do I continue to be No. 1?"),
        ("one-of-several", "What makes me unique?"),
        ("one-of-several", "What do I need to do to get the job?"),
    ],
)
def test_a_short_form_of_a_follow_up_is_answered_and_its_fork_was_right(
    branch: str, words: str
) -> None:
    caller = fork(branch).says(words)
    event = caller.person.log[-1]
    assert (event.key, event.rating) == (f"second-interview/rank/{branch}#phrasing", 1)
    assert caller.card.cue.id == "support"
    recap = caller.recap()
    assert "their reply answered right" in recap
    assert "One to look at:" in recap
    assert "Sorry, what was that?" not in texts(so_far(caller.call))


@pytest.mark.parametrize(
    ("branch", "words", "told"),
    [
        ("not-first", "Then please tell me, Ms. Ortiz", "Sure. What would you like to know?"),
        ("one-of-several", "Ms. Ortiz, in your opinion", "Sorry, what was that?"),
        ("first", "Great to hear.", "They're listening."),
    ],
)
def test_the_beginning_of_a_follow_up_asks_nothing(branch: str, words: str, told: str) -> None:
    caller = fork(branch)
    kept = len(caller.reviews)
    assert (caller.says(words).heard, len(caller.reviews)) == (told, kept)


def test_after_a_goodbye_the_next_question_may_still_come() -> None:
    caller = Caller().says_it().says("bye").says(line("person"))
    assert caller.person.log[-1].key == "second-interview/person#phrasing"
    assert caller.call.lasts


@pytest.mark.parametrize(
    ("deck", "told"),
    [
        ("cold-call", "You left out number 1: say who you are."),
        ("salary-talk", "You left out number 1: they ask what you expect to earn."),
        ("screening-call", "You left out number 1: "),
    ],
)
def test_what_is_no_question_of_yours_was_not_asked_but_left_out(deck: str, told: str) -> None:
    script = script_of((DECK.parent / f"{deck}.md").read_text(encoding="utf-8"))
    caller = Caller(order=script.questions, script=script).says("").says("").says("")
    assert told in caller.recap()
    assert "You didn't ask" not in caller.recap()


@pytest.mark.parametrize("words", ["Company, position, process, somehow, tomorrow.", "Hello."])
def test_the_turn_and_the_report_say_the_same_of_a_question_not_asked(words: str) -> None:
    caller = Caller()
    for _ in range(MOST + 1):
        caller.says(words)
    if not caller.person.log:  # a greeting is none of what was said to a line
        caller.says("").says("")
    tried = "You didn't ask" if words.startswith("Hello") else "They didn't understand"
    assert f"{tried} question 1: what steps are left." in caller.recap()
    over = abandoned(caller.call)
    turn = over.turns[0]
    over = looked_at(over, turn, now=caller.person.now, known=Nothing())
    told = [row.text for row in turn_rows(over, turn)]
    understood = "They didn't understand that, so it counts as not asked."
    kept = not words.startswith("Hello")
    assert (words in told, understood in told, bool(turn.event.said)) == (kept, kept, kept)


@pytest.mark.parametrize(
    "words", ["Thanks for your support.", "I need a moment to emphasize that."]
)
def test_a_key_word_alone_asks_nothing(words: str) -> None:
    caller = Caller().says_it().says(words)
    assert len(caller.person.log) == 1
    assert caller.call.asked == {"process"}


@pytest.mark.slow
def test_in_the_middle_of_a_fork_a_question_in_other_words_is_that_question() -> None:
    caller = fork("one-of-several").says(
        "Great, thanks. What would I need to do for you to pick me?"
    )
    assert caller.heard != "You're welcome."
    assert "support" in caller.says("Can I count on your support?").call.asked


def test_what_fits_the_answer_as_well_as_another_is_no_other_answers_line() -> None:
    caller = fork("first").says("What do I need to do to stay number one?")
    turn = caller.call.turns[-1]
    assert turn.taken is None
    assert "what you say if they rank you" not in caller.recap()


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "Thank you, that helps. And what is Mr. Lee like as a person?",
        "OK, I'm back, sorry about that. What is Mr. Lee like as a person?",
    ],
)
def test_a_question_after_a_remark_is_the_question(words: str) -> None:
    caller = Caller().says_it().says(words)
    assert "person" in caller.call.asked
    assert words in texts(so_far(caller.call))


@pytest.mark.slow
@pytest.mark.parametrize("then", [line("hire"), ""])
def test_what_was_said_where_a_reply_was_missed_is_kept_and_told(then: str) -> None:
    caller = fork("not-first").says("uh ok").says(then)
    if not then:
        caller.says(then)
    missed = next(event for event in caller.person.log if event.said == "uh ok")
    assert missed.rating == 1
    assert not attempted(missed)  # it was no try at the line
    assert "You said: uh ok." in caller.recap()
    assert "You said nothing here." not in caller.recap()


def test_where_nothing_was_said_to_a_reply_the_report_tells_that() -> None:
    caller = fork("not-first").says("").says("")
    assert "You said nothing here." in caller.recap()
