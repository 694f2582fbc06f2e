"""Every key that is offered is obeyed, and every key that does something is offered: in a drill."""

from collections.abc import Iterator
from itertools import chain

import pytest

from tests.for_each import for_each
from tests.support.folds import prepared
from tests.support.made import HAND, NO, SHORT, YES, script
from tests.support.people import Person
from tests.support.terminals.gallery import gallery
from tests.support.terminals.listening import drilled
from tests.support.terminals.offered import EVERYWHERE, LETTERS, OURS
from tests.support.terminals.placed import Placed
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Drill, Limit
from trainer.core.script import cards
from trainer.rows.practice.doing import WRITING, Doing
from trainer.rows.practice.drill import DrillFace
from trainer.screens.steps.drill import DrillPractice

TYPED = (*WRITING, Doing.LETTERS, Doing.CHOOSING, Doing.ALOUD)


def states() -> Iterator[tuple[str, Drill]]:
    for name, view in chain(gallery(), drilled()):
        if isinstance(view.face, DrillFace) and view.doing not in (Doing.LISTENING, Doing.WORKING):
            yield name, view.face.drill


STATES = dict(states())


@for_each("name", STATES)
def test_every_key_that_is_offered_is_obeyed(name: str) -> None:
    keys = Placed(STATES[name]).offered
    assert keys
    assert [key for key in keys if not Placed(STATES[name]).obeys(key)] == []


@pytest.mark.slow
@for_each("name", STATES)
def test_every_key_that_does_something_is_offered(name: str) -> None:
    placed = Placed(STATES[name])
    told = placed.offered | placed.helped | EVERYWHERE
    told |= LETTERS if placed.board.doing() in TYPED else set()
    assert [
        key for key in OURS if key not in told and Placed(STATES[name]).obeys(key, told=False)
    ] == []


@pytest.mark.slow
def test_every_key_that_the_help_names_is_obeyed_somewhere() -> None:
    asked = {key for drill in STATES.values() for key in Placed(drill).helped}
    asked -= set(cards.LETTERS)  # as many of them as there are answers
    for drill in STATES.values():
        asked -= {key for key in asked if Placed(drill).obeys(key)}
    assert asked == set()


def _begun(person: Person, *keys: str) -> DrillPractice:
    deck = tuple(card for card in cards.cards(script(SHORT)) if card.key in keys)
    drill = prepared(deck, tuple(person.log), limit=Limit(cards=2), now=person.now)
    return DrillPractice(next_task(drill, now=person.now, random=person.random), person.outside)


def _offered(practice: DrillPractice) -> tuple[str, ...]:
    assert practice.doing is Doing.CHOOSING
    return practice.face().footer(practice.doing)[0]


def test_undo_is_offered_at_a_fork_once_an_answer_can_be_had_back() -> None:
    person = Person()
    read = _begun(person, HAND)
    assert read.doing is Doing.READING
    read.go_on()
    fork = _begun(person, YES, NO)
    assert "u: undo" not in _offered(fork)
    assert "Esc: stop" in _offered(fork)
    person.wait(9)
    following = fork.choose("a").rate(3)
    assert "u: undo" in _offered(following)
    assert following.undo().verdict is not None
