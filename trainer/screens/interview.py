"""The questions about an interview as ordinary lines: one at a time, each skipped by Enter."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo
from typing import Any

from msgspec import Struct

from trainer.core.stages.stages import Stage, tidy
from trainer.core.value import replace
from trainer.core.when.moments import Ask, on_the_clock, when
from trainer.core.when.reading import EXAMPLE
from trainer.core.when.said import said_back

NONE = "-"
"""What is typed to take away what was known."""
NOT_KNOWN = frozenset({"?", "none", "unknown", "don't know", "dont know", "not yet", "no idea"})
"""What people type who do not know; it must not become somebody's name."""
ANSWERS = {"": True, "y": True, "yes": True, "n": False, "no": False}
"""What a question that Enter answers with yes may be answered with."""
EVENING = 18
"""The hour that is offered for a call on the evening before an interview."""
QUESTIONS = {
    "company": "Which company?",
    "interviewer": "Who interviewed you, whom you will call?",
    "next": "Whom will you meet next?",
    "call": "When will you call?",
    "interview": "When is the next interview?",
    "role": "For which position?",
    "me": "Your own name?",
}
HOW = {
    "interviewer": "for example Ms. Ortiz",
    "next": "for example Mr. Lee",
    "call": f"for example {EXAMPLE}",
    "interview": "for example Nov 26 10am",
}


class Questions(Struct, frozen=True):
    """Asks, says back what was understood, and asks again where it was not.

    `EOFError` at the end of the input. `now` is the local time, `zone` None the computer's own.
    """

    now: datetime
    zone: tzinfo | None = None
    read: Callable[[str], str] = input
    write: Callable[[str], object] = print

    def fields(self, names: Iterable[str], stage: Stage) -> Stage:
        """Ask for these fields of a stage, and return it as it is then."""
        for name in names:
            if name == "call":
                stage = replace(stage, call=self.moment(name, stage.call))
            elif name == "interview":
                stage = replace(stage, interview=self.moment(name, stage.interview))
            else:
                told: dict[str, Any] = {name: self.name(name, getattr(stage, name))}
                stage = replace(stage, **told)
        return stage

    def name(self, slot: str, known: str = "") -> str:
        """Ask for a name; Enter keeps what is known, `-` takes it away."""
        question = QUESTIONS.get(slot, f"{slot}?")
        typed = tidy(self.read(f"{question} ({self._hint(slot, known)}) "))
        if typed == NONE or typed.casefold() in NOT_KNOWN:
            return ""
        return typed or known

    def moment(
        self, field: str, known: datetime | None = None, question: str = ""
    ) -> datetime | None:
        """Ask for a day and a time until they are clear and right; Enter keeps what is known."""
        question = question or QUESTIONS[field]
        shown = said_back(known.astimezone(self.zone), self.now) if known else ""
        while typed := self.read(f"{question} ({self._hint(field, shown)}) ").strip():
            if typed == NONE or typed.casefold() in NOT_KNOWN:
                return None
            found = when(typed, now=self.now)
            if isinstance(found, Ask):
                self.write(found.text)
                continue
            found = on_the_clock(found, now=self.now, zone=self.zone)
            if self.agreed(f"{said_back(found, self.now)}. Right? Enter yes, n again: "):
                return found
        return known

    def call_before(self, interview: datetime) -> datetime | None:
        """Ask for the call before an interview; the evening before is offered."""
        local = interview.astimezone(self.zone)
        wall = local.replace(tzinfo=None) - timedelta(days=1)
        wall = wall.replace(hour=EVENING, minute=0, second=0, microsecond=0)
        offered = wall.replace(tzinfo=self.zone) if self.zone else wall.astimezone()
        if offered <= self.now:
            return self.moment("call", None, "When will you call, before that?")
        return self.moment("call", offered, "When will you call, before that?")

    def agreed(self, question: str) -> bool:
        """Ask a question that Enter answers with yes, until it is a yes or a no."""
        while (typed := self.read(question).strip().lower()) not in ANSWERS:
            self.write("Type Enter or y for yes, n for no.")
        return ANSWERS[typed]

    def _hint(self, field: str, known: str) -> str:
        if known:
            return f"Enter: {known}; {NONE} for none"
        return f"{HOW[field]}; Enter skips" if field in HOW else "Enter skips"
