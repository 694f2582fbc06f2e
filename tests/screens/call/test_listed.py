"""The turns of a call that is over: each under the number of its question."""

from tests.support.caller import Caller, fork, line
from trainer.rows.call.labels import labeled_turns
from trainer.rows.call.talk import number
from trainer.rows.call.turns import no_such, numbering
from trainer.rows.signs import ROUND
from trainer.screens.call.listed import NUMBER, listed
from trainer.screens.page.paper import Paper


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


def test_no_two_titles_of_the_list_are_cut_alike() -> None:
    caller = Caller().says(line("hire")).says("What are your concerns?").says(line("recommend"))
    rows = listed(caller.call, 0, Paper(40, 20), 18, ROUND)
    told = ["".join(part[1] for part in row) for row in rows]
    assert any(each.startswith("12  Ask whether they would…") for each in told)
    assert any(each.startswith("12a …") for each in told)
    titles = [each[NUMBER:].rpartition("  ")[0].strip() for each in told]
    assert len(set(titles)) == len(titles)
