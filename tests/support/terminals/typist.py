"""Somebody who is asked about an interview, and what they saw."""

from datetime import UTC, datetime

from tests.support.people import MONDAY
from trainer.core.stages.stages import Stage
from trainer.screens.asked.interview import Questions

THURSDAY = datetime(2026, 11, 26, 23, 59, 59, tzinfo=UTC)
FIVE = THURSDAY.replace(hour=17, minute=0, second=0)
FIELDS = ("interviewer", "next", "call")
NEW = Stage(name="acme-1")
THURSDAY_MORNING = datetime(2026, 11, 26, 11, tzinfo=UTC)


class Typist:
    """Somebody who types these lines; what was asked and said is in `seen`."""

    def __init__(self, *lines: str) -> None:
        self.lines = iter(lines)
        self.seen: list[str] = []

    def read(self, question: str) -> str:
        self.seen.append(question)
        return next(self.lines)

    def write(self, text: str) -> None:
        self.seen.append(text)


def asked(typist: Typist, known: Stage = NEW) -> Stage:
    ask = Questions(MONDAY, UTC, typist.read, typist.write)
    found = ask.fields(FIELDS, known)
    assert list(typist.lines) == []
    return found


def told(
    *lines: str, known: Stage = NEW, now: datetime = THURSDAY_MORNING
) -> tuple[str, list[str]]:
    """Return the call as it was told, its day and its hour, and what was seen meanwhile."""
    typist = Typist(*lines)
    call = Questions(now, UTC, typist.read, typist.write).fields(("call",), known).call
    assert list(typist.lines) == []
    if call is None:
        return "", typist.seen
    return f"{call:%b} {call.day}" + f" {call:%H:%M}" * (not call.second), typist.seen
