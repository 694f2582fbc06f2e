"""The rehearsal on the full screen, typed into a real prompt."""

from collections.abc import Callable
from datetime import datetime

from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.support.caller import CARDS, SCRIPT
from tests.support.folds import notes, prepared
from tests.support.people import Person
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, microseconds
from trainer.core.memory.step import Way
from trainer.core.problems import TrainerError
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.order import of_scene
from trainer.core.script.cards import Card
from trainer.core.script.script import Cue
from trainer.core.stages.notes import Note
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.screens.call.full import CallScreen
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.outside import Outside

SCENE = of_scene(SCRIPT, "happens")


class Typed:
    """A rehearsal after its keys: what it showed at last, and what was kept."""

    def __init__(
        self,
        keys: str,
        *,
        live: bool = False,
        by: Way = Way.TYPE,
        order: tuple[Cue, ...] = SCENE,
        full: Callable[[Event], bool] = lambda _event: False,
    ) -> None:
        self.person = person = Person()
        self.edits: list[str] = []
        drill = prepared(tuple(CARDS.values()), (), limit=Limit(), now=person.now, by=by)
        drill = replace(drill, names={"interviewer": "Ms. Ortiz", "next": "Mr. Lee"})
        call = begin(drill, order, now=person.now, random=person.random, known=Nothing(), live=live)

        def now() -> datetime:
            person.wait(1)
            return person.now

        def record(event: Event, *, exact: bool = False) -> Event:
            if full(event):
                raise TrainerError("The disk is full.")
            return person.record(event, exact=exact)

        outside = Outside(record, now, person.random, Nothing(), self.edit)
        source: PipeInput
        with create_pipe_input() as source:
            screen = CallScreen(
                CallPractice(call, outside), now=now, source=source, output=DummyOutput()
            )
            source.send_text(keys)
            screen.run()
        self.call = screen.practice.call
        self.wants = screen.wants_practice
        view = screen.view()
        lines = ["".join(part[1] for part in shown).rstrip() for shown in view.screen().lines]
        self.moment, self.lines, self.shown = view.moment, lines, "\n".join(lines)

    def edit(self, card: Card) -> tuple[Card, ...]:
        self.edits.append(card.key)
        return tuple(CARDS.values())

    @property
    def log(self) -> list[Event]:
        return self.person.log

    @property
    def notes(self) -> dict[str, Note]:
        return notes(self.log, now=microseconds(self.person.now))
