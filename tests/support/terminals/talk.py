"""A drill in ordinary lines at which somebody types, without a terminal."""

from collections.abc import Iterable, Iterator

from tests.support.folds import prepared
from tests.support.made import SHORT, log, script
from tests.support.people import MONDAY, Person
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.script.cards import Card, cards
from trainer.core.value import replace
from trainer.screens.plain import PlainScreen
from trainer.screens.steps.drill import DrillPractice

DECK = cards(script(SHORT))


class Full(TrainerError):
    """There is no space left."""


class Talk:
    """A drill at which somebody types these lines and then nothing more."""

    def __init__(
        self,
        answers: Iterable[str],
        *due: str,
        by: Way | None = None,
        keys: bool = False,
        deck: tuple[Card, ...] = DECK,
    ) -> None:
        self.person = Person()
        for event in log(deck, due, now=MONDAY) if due else ():
            self.person.record(event)
        self.before = len(self.person.log)
        self.answers = iter(answers)
        self.prompts: list[str] = []
        self.said: list[str] = []
        self.failing = 0
        self.pauses: Iterator[float] = iter(())
        start = prepared(deck, tuple(self.person.log), limit=Limit(seconds=3000), now=MONDAY, by=by)
        drill = next_task(start, now=MONDAY, random=self.person.random)
        outside = replace(self.person.outside, record=self.record)
        self.screen = PlainScreen(
            DrillPractice(drill, outside), keys=keys, read=self.read, write=self.said.append
        )

    def read(self, prompt: str) -> str:
        self.prompts.append(prompt)
        self.person.wait(next(self.pauses, 20))
        answer = next(self.answers, None)
        if answer is None:
            raise EOFError
        return answer

    def record(self, event: Event, *, exact: bool = False) -> Event:
        if self.failing:
            self.failing -= 1
            raise Full("There is no space left.")
        return self.person.record(event, exact=exact)

    def run(self) -> list[Event]:
        """Talk to the end and return what was kept."""
        self.screen.run()
        return self.person.log[self.before :]

    @property
    def text(self) -> str:
        return "\n".join(self.said)
