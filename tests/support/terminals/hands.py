"""Somebody at the keys of a drill, without a terminal: which key does what, and when."""

from asyncio import run

from prompt_toolkit.application import create_app_session
from prompt_toolkit.application.current import set_app
from prompt_toolkit.input import DummyInput
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.key_binding.key_processor import KeyProcessor
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput

from tests.support.folds import prepared
from tests.support.made import HAND, SHORT, TIME, log, script
from tests.support.people import MONDAY, Person
from tests.support.terminals.offered import nobody
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.memory.step import Way
from trainer.core.script.cards import Card, cards
from trainer.core.value import replace
from trainer.rows.practice.doing import Doing
from trainer.screens.page.keyboard import Keyboard
from trainer.screens.page.keys import bindings
from trainer.screens.page.spelled import ALONE
from trainer.screens.page.stepping import Handed
from trainer.screens.steps.drill import DrillPractice

DECK = cards(script(SHORT))
ENTER = Keys.ControlM
READING_TIME = 3.0


class Hands:
    """Somebody at the keys of a drill, whose clock stands still between them."""

    def __init__(self, *due: str, by: Way | None = None) -> None:
        self.person = Person()
        for event in log(DECK, due, now=MONDAY) if due else ():
            self.person.record(event)
        self.before, self.edits, self.over = len(self.person.log), 0, 0
        start = prepared(DECK, tuple(self.person.log), limit=Limit(seconds=3000), now=MONDAY, by=by)
        drill = next_task(start, now=MONDAY, random=self.person.random)
        outside = replace(self.person.outside, edit=self.edit)
        self.board = Keyboard(
            DrillPractice(drill, outside),
            Handed(self.person.outside.now, lambda: None, self.end),
        )
        self.board.begin()
        self.keys = KeyProcessor(bindings(self.board))

    def end(self) -> None:
        self.over += 1

    def edit(self, _card: Card) -> tuple[Card, ...]:
        self.edits += 1
        return DECK

    def press(self, *keys: str | Keys, every: float = 0.1, after: float = 0.0) -> None:
        self.person.wait(after)
        run(self._pressed(keys, every))

    async def _pressed(self, keys: tuple[str | Keys, ...], every: float) -> None:
        # Where no application is set, one is made each time that a key asks for it.
        with (
            create_app_session(input=DummyInput(), output=DummyOutput()),
            set_app(nobody()),
        ):
            for key in keys:
                self.keys.feed(KeyPress(key))
                self.keys.process_keys()
                self.person.wait(every)
                if every >= ALONE:
                    self.board.alone()
            self.board.alone()  # nothing more comes

    @property
    def kept(self) -> list[int | None]:
        return [event.rating for event in self.person.log[self.before :]]


def aloud() -> Hands:
    hands = Hands(TIME, HAND, by=Way.ALOUD)
    assert hands.board.doing() is Doing.ALOUD
    return hands


def rated(word: str, every: float = 0.3) -> Hands:
    """Return somebody who typed a line, and then that word where a rating is asked."""
    hands = Hands(TIME, HAND, by=Way.TYPE)
    hands.board.paste("what time is it now")
    hands.press(ENTER, after=9)
    hands.press(*word, every=every, after=READING_TIME)
    return hands
