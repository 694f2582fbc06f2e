"""The end of a call in words: what belongs together is one sentence, and nothing is overstated."""

import pytest

from tests.support.caller import CARDS, Caller, fork, line
from tests.support.people import Person
from trainer.core.memory.step import Way
from trainer.core.rehearsal.ended import abandoned
from trainer.rows.call.end import end_rows
from trainer.rows.call.labels import labeled_turns
from trainer.rows.row import Role

pytestmark = pytest.mark.slow


KEYS = [key.split("/")[1].removesuffix("#phrasing") for key in CARDS if key.count("/") == 1]
QUESTIONS = [key for key in dict.fromkeys(KEYS) if "#" not in key]


def test_questions_asked_late_are_one_sentence() -> None:
    caller = Caller(Person(seed=1)).says(line("recommend"))
    for key in QUESTIONS[1:6]:
        caller.says(line(key))
    recap = caller.recap()
    assert recap.count("after question 13") == 1
    assert "You asked questions 2, 3, 4, 5 and 6 after question 13." in recap


def test_questions_asked_twice_are_one_sentence() -> None:
    caller = Caller(Person(seed=3)).says_it().says_it()
    caller.says(line("process")).says(line("person"))
    assert "You asked questions 1 and 2 more than once." in caller.recap()


def test_who_asked_one_of_thirteen_got_through_nothing() -> None:
    caller = Caller(Person(seed=1)).says(line("process")).says(line("recommend")).says("no, bye")
    recap = caller.recap()
    assert "You got through" not in recap
    assert recap.startswith("The call is over. 2 of 13 questions word for word.")
    whole = Caller(Person(seed=1))
    whole.to_the_end()
    assert whole.recap().startswith("You got through. 13 of 13")


def test_who_said_only_hello_and_goodbye_did_say_something() -> None:
    recap = Caller().says("Hello, this is Ana.").says("Sorry, I have to go. Bye!").recap()
    assert recap == "You didn't get to any of your lines, so nothing changed."
    assert Caller().says("").recap() == "You didn't say anything, so nothing changed."


def test_own_words_that_were_understood_take_no_line_away() -> None:
    first = Caller(Person(seed=1)).says(line("process"))
    first.to_the_end()
    own = Caller(first.person).says("Can you tell me how the rest of the process goes?")
    recap = own.says("no, bye").recap()
    assert "What you put in your own words worked on the phone." in recap
    assert "fewer word for word" not in recap
    assert own.call.memories["second-interview/process#phrasing"].said


def test_lines_that_count_no_longer_are_told_with_the_reason() -> None:
    first = Caller(Person(seed=1)).says(line("process"))
    first.to_the_end()
    assert "fewer word for word" not in first.recap()
    aloud = Caller(first.person, by=Way.ALOUD).says("").says("no, bye").goes_through(1)
    told = "You can say 1 line fewer word for word than before this call. It counts again once"
    assert told in aloud.recap()


def test_two_lines_to_look_at_are_never_called_the_same() -> None:
    caller = fork("not-first")
    caller.says("Company, position, number one, somehow, tomorrow, candidate, become.")
    for _ in range(6):
        caller.says("become candidate number one tomorrow somehow position company")
    turns = labeled_turns(caller.call)
    rows = end_rows(abandoned(caller.call), now=caller.person.now)
    looked = [row.label for row in rows if row.role is Role.ITEM]
    assert looked
    assert len(set(looked)) == len(looked)
    assert set(looked) <= set(turns)
    assert "10a" in turns
    assert "10a" in looked
