"""Every key that is offered is obeyed, and every key that does something is offered: in a call."""

from functools import cache
from itertools import chain

import pytest
from prompt_toolkit.keys import Keys

from tests.for_each import for_each
from tests.support.caller import CARDS
from tests.support.people import Person
from tests.support.terminals.calling import calling
from tests.support.terminals.listening import called
from tests.support.terminals.offered import (
    EVERYWHERE,
    LETTERS,
    OURS,
    Deaf,
    helped,
    named,
    pressed,
)
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.script.cards import Card
from trainer.core.value import replace
from trainer.rows.call import keys as words
from trainer.rows.call.keys import Moment
from trainer.rows.signs import ROUND
from trainer.screens.call.bindings import bindings
from trainer.screens.call.keyboard import CallKeyboard
from trainer.screens.page.listening import Attention
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.hearing import Hears

pytestmark = pytest.mark.slow


TYPED = (Moment.TYPING, Moment.PARTING, Moment.CHOOSING, Moment.ALOUD)
PASSING = (Moment.LISTENING, Moment.WORKING, Moment.KEEPING)
"""Moments that a call alone doesn't make."""


class Placed:
    """Somebody at the keys of a call at a moment, half a minute after it was shown."""

    def __init__(self, call: Rehearsal, *, listing: bool) -> None:
        self.person, self.edits, self.over = Person(), 0, 0
        outside = replace(self.person.outside, edit=self.edit)
        deaf: Hears[CallPractice] = Hears(Deaf(), heard=CallPractice.heard, said_it=lambda it: it)
        self.board = CallKeyboard(
            CallPractice(call, outside),
            Handed(outside.now, lambda: None, self.end),
            attention=Attention(lambda: deaf),
        )
        self.board.begin()
        if listing:
            self.board.list()
            self.board.move(1)

    def end(self) -> None:
        self.over += 1

    def edit(self, _card: Card) -> tuple[Card, ...]:
        self.edits += 1
        return tuple(CARDS.values())

    @property
    def state(self) -> tuple[object, ...]:
        """Everything that a key can change."""
        board = self.board
        view = board.view(80, 24, signs=ROUND)
        return (
            *(board.practice.call, board.practice.added, board.moment(), len(self.person.log)),
            *(board.helping(), board.stopping(), board.noting(), board.leaving.begun),
            *(board.spelling.text, board.entry.text, view.picked, view.gone, self.over, self.edits),
        )

    def obeys(self, key: str | Keys, *, told: bool = True) -> bool:
        """Tell whether a key does anything, be it only that something is told."""
        before, notice = self.state, self.notice
        self.person.wait(30)
        pressed(bindings(self.board), key)
        if self.board.moment() is Moment.CHOOSING:
            self.board.alone()
        told = told and self.notice != notice
        return (self.state != before or told) and not self.board.rambles()

    @property
    def notice(self) -> str:
        return self.board.view(80, 24, signs=ROUND).notice

    @property
    def offered(self) -> set[str | Keys]:
        """The keys that are named at the foot of the page, wide or narrow."""
        view = self.board.view(80, 24, signs=ROUND)
        told = chain(*words.keys(view.call, self.board.moment(), hears=view.hears))
        told = chain(told, [words.MORE] * (view.pages > 1))
        return set(chain.from_iterable(map(named, told)))

    @property
    def helped(self) -> set[str | Keys]:
        view = self.board.view(80, 24, signs=ROUND)
        return helped(words.help_rows(view.call, hears=view.hears))


@cache
def states() -> dict[str, tuple[Rehearsal, bool]]:
    return {
        name: (view.call, view.moment is Moment.TURNS)
        for name, view in chain(calling(), called())
        if view.moment not in PASSING and not (view.helping or view.stopping)
    }


def placed(name: str) -> Placed:
    call, listing = states()[name]
    return Placed(call, listing=listing)


@for_each("name", states)
def test_every_key_that_is_offered_is_obeyed(name: str) -> None:
    keys = placed(name).offered
    assert keys
    assert [key for key in keys if not placed(name).obeys(key)] == []


@for_each("name", states)
def test_every_key_that_does_something_is_offered(name: str) -> None:
    there = placed(name)
    told = there.offered | there.helped | EVERYWHERE
    told |= LETTERS if there.board.moment() in TYPED else set()
    assert [key for key in OURS if key not in told and placed(name).obeys(key, told=False)] == []


def test_every_key_that_the_help_names_is_obeyed_somewhere() -> None:
    asked = {key for name in states() for key in placed(name).helped}
    for name in states():
        asked -= {key for key in asked if placed(name).obeys(key)}
    assert asked == set()
