"""Every key that is offered is obeyed, and every key that does something is offered: in a drill."""

from collections.abc import Iterator
from itertools import chain

import pytest
from prompt_toolkit.keys import Keys

from tests.support.people import Person
from tests.support.terminals.gallery import CARDS, gallery
from tests.support.terminals.listening import drilled
from tests.support.terminals.offered import (
    EVERYWHERE,
    LETTERS,
    OURS,
    Deaf,
    helped,
    named,
    pressed,
)
from trainer.core.drill.drill import Drill
from trainer.core.script import cards
from trainer.core.script.cards import Card
from trainer.core.value import replace
from trainer.rows.practice.doing import WRITING, Doing
from trainer.rows.practice.drill import DrillFace
from trainer.rows.signs import ROUND
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.listening import Attention
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears

TYPED = (*WRITING, Doing.LETTERS, Doing.CHOOSING, Doing.ALOUD)


class Placed:
    """Somebody at the keys of a drill at a moment, half a minute after it was shown."""

    def __init__(self, drill: Drill) -> None:
        self.person, self.edits, self.over = Person(), 0, 0
        outside = replace(self.person.outside, edit=self.edit)
        deaf: Hears[DrillPractice] = Hears(
            Deaf(), heard=DrillPractice.heard, said_it=DrillPractice.said_it
        )
        self.board = Keyboard(
            DrillPractice(drill, outside),
            Handed(outside.now, lambda: None, self.end),
            attention=Attention(lambda: deaf),
        )
        self.board.begin()

    def end(self) -> None:
        self.over += 1

    def edit(self, _card: Card) -> tuple[Card, ...]:
        self.edits += 1
        return CARDS

    @property
    def state(self) -> tuple[object, ...]:
        """Everything that a key can change."""
        board, letters = self.board, self.board.letters.state
        said = letters and (letters.keys, letters.wrong, letters.given)
        return (
            *(board.practice.sitting, board.practice.added, board.doing(), said),
            *(board.helping(), board.stopping(), len(self.person.log)),
            *(board.leaving.begun, board.spelling.text, board.entry.text, self.over, self.edits),
        )

    def obeys(self, key: str | Keys, *, told: bool = True) -> bool:
        before, notice = self.state, self.notice
        self.person.wait(30)
        pressed(bindings(self.board), key)
        self.board.alone()
        return self.state != before or (told and self.notice != notice)

    @property
    def notice(self) -> str:
        return self.board.view(80, 24, signs=ROUND).notice

    @property
    def offered(self) -> set[str | Keys]:
        """The keys that are named at the foot of the page, wide or narrow."""
        board = self.board
        view = board.view(80, 24, signs=ROUND)
        wide, narrow = view.face.footer(board.doing(), hears=view.hears)
        told = [*wide, *narrow]
        told += [view.face.accept()] if board.doing() is Doing.RATING else []
        return set(chain.from_iterable(map(named, told)))

    @property
    def helped(self) -> set[str | Keys]:
        return helped(self.board.practice.face().words.help)


def states() -> Iterator[tuple[str, Drill]]:
    for name, view in chain(gallery(), drilled()):
        if isinstance(view.face, DrillFace) and view.doing not in (Doing.LISTENING, Doing.WORKING):
            yield name, view.face.drill


STATES = dict(states())


@pytest.mark.parametrize("name", STATES)
def test_every_key_that_is_offered_is_obeyed(name: str) -> None:
    keys = Placed(STATES[name]).offered
    assert keys
    assert [key for key in keys if not Placed(STATES[name]).obeys(key)] == []


@pytest.mark.parametrize("name", STATES)
def test_every_key_that_does_something_is_offered(name: str) -> None:
    placed = Placed(STATES[name])
    told = placed.offered | placed.helped | EVERYWHERE
    told |= LETTERS if placed.board.doing() in TYPED else set()
    assert [
        key for key in OURS if key not in told and Placed(STATES[name]).obeys(key, told=False)
    ] == []


def test_every_key_that_the_help_names_is_obeyed_somewhere() -> None:
    asked = {key for drill in STATES.values() for key in Placed(drill).helped}
    asked -= set(cards.LETTERS)  # as many of them as there are answers
    for drill in STATES.values():
        asked -= {key for key in asked if Placed(drill).obeys(key)}
    assert asked == set()
