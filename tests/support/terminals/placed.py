"""Somebody at the keys of a drill at any moment of it."""

from itertools import chain

from prompt_toolkit.keys import Keys

from tests.support.people import Person
from tests.support.terminals.gallery import CARDS
from tests.support.terminals.offered import Deaf, helped, named, pressed
from trainer.core.drill.drill import Drill
from trainer.core.script.cards import Card
from trainer.core.value import replace
from trainer.rows.practice.doing import Doing
from trainer.rows.signs import ROUND
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.listening import Attention
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.drill import DrillPractice
from trainer.screens.steps.hearing import Hears


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
        # Elsewhere a letter that is no key is only shown: a word may begin with it.
        text = board.spelling.text if board.doing() is Doing.CHOOSING else ""
        return (
            *(board.practice.sitting, board.practice.added, board.doing(), said),
            *(board.helping(), board.stopping(), len(self.person.log)),
            *(board.leaving.begun, text, board.entry.text, self.over, self.edits),
        )

    def obeys(self, key: str | Keys, *, told: bool = True) -> bool:
        before, notice = self.state, self.notice
        self.person.wait(30)
        pressed(bindings(self.board), key, self.board.alone)
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
