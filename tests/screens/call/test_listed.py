"""The turns of a call that is over: each under the number of its question."""

from tests.support.caller import fork
from trainer.rows.call.labels import labeled_turns
from trainer.rows.call.talk import number
from trainer.rows.call.turns import no_such, numbering


def test_the_numbers_of_the_list_are_those_of_the_questions_and_letters_what_followed() -> None:
    caller = fork("not-first").says_it()
    listed = labeled_turns(caller.call)
    assert len(listed) == len(caller.call.turns)
    for name, turn in listed.items():
        assert name.rstrip("ab") == str(number(caller.call, turn.card) or "+")
    followed = next(name for name, turn in listed.items() if turn.card.branch)
    assert followed[-1] == "a"
    assert f"A letter, as in {followed}, marks what came next." in numbering(caller.call)
    last = list(listed)[-1]
    assert no_such(caller.call) == f"Type a number from the list, like {last}, or Enter."
