"""A debrief in ordinary lines, without a terminal."""

from collections.abc import Iterable

import pytest

from tests.support.people import MONDAY
from tests.support.texts.decks import script
from trainer.core.log.events import Event
from trainer.core.stages.notes import field
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.screens.asked.answering import Left
from trainer.screens.asked.noted.debrief import Debrief
from trainer.screens.asked.noted.noting import Call

SCRIPT = script()


class Talk:
    """A debrief of a call, driven by lines; it ends as somebody who types q ends it."""

    def __init__(self) -> None:
        self.call = Call(SCRIPT, Stage(name="acme-1", number=1, company="Acme"))
        self.events: list[Event] = []
        self.shown: list[str] = []

    def typed(self, *lines: str, debriefed: bool = False) -> "Talk":
        self.call.stage = replace(self.call.stage, debriefed=MONDAY if debriefed else None)
        left = iter(lines)

        def read(question: str) -> str:
            self.shown.append(question)
            return next(left, "q")

        debrief = Debrief(
            self.call, record=self._record, now=lambda: MONDAY, read=read, write=self._write
        )
        with pytest.raises(Left):
            debrief.run()
        return self

    def _record(self, event: Event) -> Event:
        self.events.append(event)
        return event

    def _write(self, text: object) -> None:
        self.shown.append(str(text))

    def notes(self) -> dict[str, str]:
        return {key: note.text for key, note in self.call.notes.items()}

    def replies(self) -> list[str | None]:
        return [reply for event in self.events if (reply := field(event, "reply"))]


def after(shown: Iterable[str], question: str) -> list[str]:
    return [each for each in shown if each.startswith(question)]
