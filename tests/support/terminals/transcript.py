"""A rehearsal in lines that are typed ahead, as it reads afterwards."""

from collections.abc import Callable, Mapping

from tests.support.caller import CARDS, NAMES, SCRIPT
from tests.support.folds import prepared
from tests.support.people import Person
from trainer.core.drill.drill import Limit
from trainer.core.log.events import Event, What
from trainer.core.memory.step import Way
from trainer.core.rehearsal.begin import begin
from trainer.core.rehearsal.order import of_scene
from trainer.core.script.cards import Card
from trainer.core.script.script import Cue
from trainer.core.value import replace
from trainer.core.words.known import Nothing
from trainer.rows.call.talk import PARTING
from trainer.screens.call.plain import PlainCall
from trainer.screens.steps.call import CallPractice
from trainer.screens.steps.outside import Record

WHOLE = of_scene(SCRIPT, "getting")
"""The last scene of the script, whose first questions fork."""


class Transcript:
    """A rehearsal with lines typed ahead, as it reads afterwards."""

    def __init__(  # noqa: PLR0913 - by name, and each may be left out
        self,
        typed: list[str],
        *,
        person: Person | None = None,
        order: tuple[Cue, ...] = SCRIPT.cues,
        live: bool = False,
        by: Way = Way.TYPE,
        keys: bool = False,
        record: Record | None = None,
        edit: Callable[[Card], tuple[Card, ...]] | None = None,
        names: Mapping[str, str] = NAMES,
        goodbye: str = "",
    ) -> None:
        self._goodbye = goodbye
        self.person = person or Person()
        self.lines: list[str] = []
        self._typed = iter(typed)
        deck = tuple(CARDS.values())
        log = tuple(self.person.log)
        drill = prepared(deck, log, limit=Limit(), now=self.person.now, by=by)
        person, drill = self.person, replace(drill, names=names)
        call = begin(drill, order, now=person.now, random=person.random, known=Nothing(), live=live)
        outside = replace(self.person.outside, edit=edit)
        outside = replace(outside, record=record) if record else outside
        self.screen = PlainCall(
            CallPractice(call, outside), keys=keys, read=self._read, write=self.lines.append
        )
        self.screen.run()
        self.call = self.screen.practice.call

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def reviews(self) -> list[Event]:
        """What was rated."""
        return [event for event in self.person.log if event.event == What.REVIEW]

    @property
    def rated(self) -> list[tuple[str | None, int | None]]:
        """How it was said, and how it was rated."""
        return [(event.way, event.rating) for event in self.reviews]

    def _read(self, prompt: str) -> str:
        self.person.wait(20)
        try:
            typed = self._goodbye if self.lines[-1:] == [f"({PARTING})"] else next(self._typed)
        except StopIteration:
            self.lines.append(prompt)
            raise EOFError from None
        self.lines.append(prompt + typed)
        return typed


def rated(*typed: str) -> Transcript:
    """Say every line of `WHOLE` aloud, then type this where it is asked how they went."""
    call = Transcript([""] * 40, order=WHOLE, by=Way.ALOUD).text.partition(PARTING)[0]
    return Transcript([*[""] * call.count("You, aloud: "), *typed], order=WHOLE, by=Way.ALOUD)
