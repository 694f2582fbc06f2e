"""What was asked first counts by its first asking, whatever they understood of it."""

from tests.support.caller import Caller, line
from tests.support.people import Person


def test_what_they_asked_about_was_asked_in_the_same_breath() -> None:
    caller = Caller(Person(seed=3))
    caller.says(f"Could you walk me through the whole thing? And {line('person')}")
    if not caller.heard.endswith("And what was the other thing you asked?"):
        caller = Caller(Person(seed=3)).says(f"Is there a dress code? {line('person')}")
    assert caller.heard.endswith("And what was the other thing you asked?")
    caller.says(line("process"))
    assert len(caller.call.turns) == 2
    assert "after question" not in caller.recap()


def test_what_was_asked_later_of_its_own_accord_was_late() -> None:
    caller = Caller(Person(seed=3)).says(line("person")).says(line("process"))
    assert "You asked question 1 after question 2." in caller.recap()
