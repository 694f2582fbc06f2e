"""A line of a script typed where a name is asked: it's a sentence, and never a day or a name."""

import pytest

from tests.support.people import MONDAY
from tests.support.terminals.typist import Typist
from tests.support.texts.decks import script
from trainer.core.people.called import line
from trainer.core.script.cards import cards
from trainer.core.stages.stages import Stage
from trainer.core.when.told import speaks_of_time
from trainer.rows.asked.answered import A_DAY, A_SENTENCE
from trainer.rows.names import filled
from trainer.screens.asked.interview import Questions

NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee"}
LINES = sorted({filled(card.line.wanted, NAMES) for card in cards(script())})


@pytest.mark.parametrize("field", ["interviewer", "next", "me"])
@pytest.mark.parametrize(
    "typed",
    [
        "Thank you for calling me today.",
        "You mentioned just once that you train new people. I'd say more about that.",
        "What would you do differently on Monday?",
        "I'd like you to come back on Tuesday at ten.",
    ],
)
def test_a_line_is_a_sentence(field: str, typed: str) -> None:
    typist = Typist(typed, "")
    Questions(MONDAY, None, typist.read, typist.write).fields((field,), Stage(name="a"))
    assert A_SENTENCE in typist.seen
    assert A_DAY not in typist.seen


@pytest.mark.parametrize("typed", LINES)
def test_no_line_of_the_script_is_taken_for_a_day(typed: str) -> None:
    assert not speaks_of_time(typed)


@pytest.mark.parametrize(
    "typed",
    "Linda Marsh, she runs sales, thank you|Robert Hale|Will Grant|May Wu|Jin You"
    "|I'll be meeting Mr. Lee|She's called Anna Lee|her boss, don't know the name yet"
    "|Robert Hale, he'll be my manager|You Wang|It's Ms. Ortiz".split("|"),
)
def test_who_tells_a_name_says_no_line(typed: str) -> None:
    assert not line(typed)
