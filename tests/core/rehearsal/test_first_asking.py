"""What was asked first counts by its first asking, whatever they understood of it."""

import pytest

from tests.support.caller import Caller, asked_again, line
from tests.support.people import Person


@pytest.mark.slow
def test_what_they_asked_about_was_asked_in_the_same_breath() -> None:
    caller = Caller(Person(seed=3))
    caller.says(f"Could you walk me through the whole thing? And {line('person')}")
    if not caller.heard.endswith("And what was the other thing you asked?"):
        caller = Caller(Person(seed=3)).says(f"Is there a blue door? {line('person')}")
    assert caller.heard.endswith("And what was the other thing you asked?")
    caller.says(line("process"))
    assert len(caller.call.turns) == 2
    assert "You asked question" not in caller.recap()


@pytest.mark.slow
def test_what_was_asked_later_of_its_own_accord_was_late() -> None:
    caller = Caller(Person(seed=3)).says(line("person")).says(line("process"))
    assert "You asked question 1 after question 2." in caller.recap()


def _next(caller: Caller) -> list[str]:
    """Return the next questions that they simply answer."""
    asked = caller.call.asked | {caller.card.cue.id}
    order = (card for card in caller.call.order if card.cue.id not in asked)
    return [card.cue.id for card in order if not (card.line.branches or card.cue.heard)][:2]


@pytest.mark.slow
def test_all_that_is_asked_in_one_breath_where_they_want_to_hear_one_again_is_asked() -> None:
    caller = asked_again()
    waited, (one, two) = caller.card.cue.id, _next(caller)
    caller.says(f"{line(one)} {line(two)}")
    assert [turn.card.cue.id for turn in caller.call.turns][-2:] == [one, two]
    before = len(caller.call.turns)
    if caller.card.asked is None:
        caller.says(line(waited))
        assert "already" not in caller.heard
        assert len(caller.call.turns) == before
    assert "You asked question" not in caller.recap()


def test_the_one_they_wanted_again_among_them_is_answered_first() -> None:
    caller = asked_again()
    waited, (one, _) = caller.card, _next(caller)
    before = len(caller.call.talk)
    caller.says(f"{line(waited.cue.id)} {line(one)}")
    told = [words for talk in caller.call.talk[before:] for words in talk.words]
    assert not waited.line.answers or told[0] in waited.line.answers
    assert [turn.card.cue.id for turn in caller.call.turns][-2:] == [waited.cue.id, one]
    assert "When they asked you to repeat" not in caller.recap()
