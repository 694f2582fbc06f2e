"""An answer told again is told without the word that opened it."""

import pytest

from tests.support.caller import Caller, line
from tests.support.people import Person
from trainer.core.rehearsal.rehearsal import Heard
from trainer.core.rehearsal.talk import theirs
from trainer.core.script.script import Piece, Words
from trainer.rows.call.talk import last_heard


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_answers_of_the_script_begin_with_what_they_tell(seed: int) -> None:
    caller = Caller(Person(seed=seed)).says("What happens after that in the process?")
    caller.says(line("process"))
    assert caller.heard.startswith("Like I said: ")
    assert not caller.heard.startswith(("Like I said: Of", "Like I said: S", "Like I said: H"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Of course. It's one more.", "It's one more."),
        ("Well, we're calling back.", "We're calling back."),
        ("Happy to. First the team.", "First the team."),
        ("Well spoken people do well.", "Well spoken people do well."),
        ("Sure.", "Sure."),
    ],
)
def test_what_is_all_of_it_or_no_opening_stays(words: str, told: str) -> None:
    caller = Caller(Person(seed=1))
    call = theirs(caller.call, Heard.TOLD, Words((Piece(words),)))
    assert str(last_heard(call)[-1].text) == f"Like I said: {told}"
