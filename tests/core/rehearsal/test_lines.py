"""No line of any script is small talk, a goodbye, or a question about something else."""

from collections.abc import Iterator

import pytest

from tests.for_each import for_each
from tests.support.caller import Caller, words_of
from tests.support.people import Person
from tests.support.texts.courses import FILES, read
from trainer.core.rehearsal.manners.elsewhere import elsewhere
from trainer.core.rehearsal.manners.goodbye import calls_back, says_goodbye
from trainer.core.rehearsal.manners.manners import manner
from trainer.core.rehearsal.manners.small import small
from trainer.core.rehearsal.order import forward
from trainer.core.script.key import Kind

pytestmark = pytest.mark.slow


def lines() -> Iterator[tuple[Caller, str]]:
    for name in sorted(FILES):
        script = read(name)
        caller = Caller(Person(), forward(script), script=script)
        for card in caller.call.deck:
            if card.kind is Kind.PHRASING:
                yield caller, words_of(card)


@for_each(("caller", "words"), lines)
def test_a_line_said_in_its_words_is_no_manner(caller: Caller, words: str) -> None:
    names = caller.call.names
    assert (manner(words, names), small(words)) == (None, None)
    assert not (says_goodbye(words, names))
    assert not (calls_back(words))
    assert not (elsewhere(caller.call, words))
