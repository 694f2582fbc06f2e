"""Every key that is offered is obeyed, and every key that does something is offered: in a drill."""

import re
from collections.abc import Iterator
from itertools import chain
from string import ascii_lowercase, digits

import pytest
from prompt_toolkit.key_binding.key_processor import KeyProcessor
from prompt_toolkit.keys import Keys

from tests.support.people import Person
from tests.support.terminals.gallery import CARDS, gallery
from tests.support.terminals.hands import ENTER, Hands
from tests.support.terminals.listening import drilled
from trainer.core.drill.drill import Drill
from trainer.core.script.cards import LETTERS, Card
from trainer.core.value import replace
from trainer.hearing.refusals import NoDevice
from trainer.rows.practice.doing import WRITING, Doing
from trainer.rows.practice.drill import DrillFace
from trainer.rows.signs import ROUND
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.listening import Attention
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears, Listening

NAMED = {
    "Enter": ENTER,
    "Tab": Keys.Tab,
    "Space": " ",
    "Esc": Keys.Escape,
    "Backspace": Keys.Backspace,
    "Ctrl-O": Keys.ControlO,
    "Ctrl-U": Keys.ControlU,
}
"""Keys by what they are called; others are called what they type."""
OURS = (*ascii_lowercase, *digits, "?", *(key for key in NAMED.values() if key != " "), " ")
"""Keys that may do something."""
EVERYWHERE = {ENTER, Keys.Escape}
"""They are told on every page, or close what is open."""
TYPED = (*WRITING, Doing.LETTERS, Doing.CHOOSING, Doing.ALOUD)
"""Where letters are typed: those are no keys."""


class Deaf:
    """An ear without a microphone."""

    def ready(self) -> bool:
        return True

    def listen(self) -> Listening:
        raise NoDevice


class Placed(Hands):
    """Somebody at the keys of a drill at a moment, long after it was shown."""

    def __init__(self, drill: Drill) -> None:
        self.person = Person()
        self.before, self.edits, self.over = 0, 0, 0
        outside = replace(self.person.outside, edit=self.edit)
        deaf: Hears[DrillPractice] = Hears(
            Deaf(), heard=DrillPractice.heard, said_it=DrillPractice.said_it
        )
        self.board = Keyboard(
            DrillPractice(drill, outside),
            Handed(self.person.outside.now, lambda: None, self.end),
            attention=Attention(lambda: deaf),
        )
        self.board.begin()
        self.keys = KeyProcessor(bindings(self.board))

    def edit(self, _card: Card) -> tuple[Card, ...]:
        self.edits += 1
        return CARDS

    @property
    def state(self) -> tuple[object, ...]:
        """Everything that a key can change."""
        board, letters = self.board, self.board.letters.state
        said = letters and (letters.keys, letters.wrong, letters.given)
        return (
            *(board.practice.sitting, board.practice.added, board.doing()),
            *(
                board.view(80, 24, signs=ROUND).notice,
                board.helping(),
                board.stopping(),
                board.leaving.begun,
                board.spelling.text,
            ),
            *(self.over, self.edits, board.entry.text, said),
        )

    def obeys(self, key: str | Keys) -> bool:
        before = self.state
        self.press(key, after=30, every=0.0)
        return self.state != before


def states() -> Iterator[tuple[str, Drill]]:
    for name, view in chain(gallery(), drilled()):
        if isinstance(view.face, DrillFace) and view.doing not in (Doing.LISTENING, Doing.WORKING):
            yield name, view.face.drill


STATES = dict(states())


def offered(board: Keyboard[DrillPractice]) -> set[str | Keys]:
    """Return the keys that are named at the foot of the page, wide or narrow."""
    view = board.view(80, 24, signs=ROUND)
    wide, narrow = view.face.footer(board.doing(), hears=view.hears)
    told = [*wide, *narrow]
    told += [view.face.accept()] if board.doing() is Doing.RATING else []
    return set(chain.from_iterable(map(named, told)))


def helped(board: Keyboard[DrillPractice]) -> set[str | Keys]:
    """Return the keys that the help names."""
    rows = board.practice.face().words.help
    found = set(chain.from_iterable(named(f"{row.label}: ") for row in rows))
    texts = " ".join(row.text for row in rows)
    found |= {key for name, key in NAMED.items() if name in texts}
    return found | set(re.findall(r"(?<=[ ,])([b-z])(?=[,.])", texts))


def named(told: str) -> list[str | Keys]:
    """Return the keys that are pressed by what is told: `a-d: choose`, `Enter: continue`."""
    name, colon, _ = told.partition(": ")
    if not colon:
        return []
    if several := re.fullmatch(r"([a-z1-9])-([a-z1-9])", name):
        return [chr(n) for n in range(ord(several[1]), ord(several[2]) + 1)]
    return [NAMED[name]] if name in NAMED else [name] if len(name) == 1 else []


@pytest.mark.parametrize("name", STATES)
def test_every_key_that_is_offered_is_obeyed(name: str) -> None:
    keys = offered(Placed(STATES[name]).board)
    assert keys
    assert [key for key in keys if not Placed(STATES[name]).obeys(key)] == []


@pytest.mark.parametrize("name", STATES)
def test_every_key_that_does_something_is_offered(name: str) -> None:
    placed = Placed(STATES[name])
    told = offered(placed.board) | helped(placed.board) | EVERYWHERE
    if placed.board.doing() in TYPED:
        told |= {*ascii_lowercase, *digits, " ", "?", Keys.Backspace}
    assert [key for key in OURS if key not in told and Placed(STATES[name]).obeys(key)] == []


def test_every_key_that_the_help_names_is_obeyed_somewhere() -> None:
    asked = {key for drill in STATES.values() for key in helped(Placed(drill).board)}
    asked -= set(LETTERS)
    for drill in STATES.values():
        asked -= {key for key in asked if Placed(drill).obeys(key)}
    assert asked == set()
