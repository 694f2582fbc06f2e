"""The questions about an interview as ordinary lines: one at a time, each skipped by Enter."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from typing import Any

from msgspec import Struct

from trainer.core.stages.people import called
from trainer.core.stages.stages import Stage, tidy
from trainer.core.value import replace
from trainer.core.when.moments import Ask, day_alone, on_the_clock, when
from trainer.core.when.reading import EXAMPLE
from trainer.core.when.said import said_back
from trainer.screens.asked.agree import agreed

NONE = "-"
"""What is typed to take away what was known."""
BACK = "b"
"""What is typed to go back to the question before."""
NOT_KNOWN = frozenset({"?", "none", "unknown", "don't know", "dont know", "not yet", "no idea"})
"""What people type who do not know; it must not become somebody's name."""
EVENING = 18
"""The hour that is offered for a call on the evening before an interview."""
QUESTIONS = {
    "company": "Which company?",
    "interviewer": "Who interviewed you? That's who you'll call.",
    "next": "Who will you meet next?",
    "call": "When will you call?",
    "interview": "When is the next interview?",
    "role": "What position is it?",
    "me": "What's your own name?",
}
HOW = {
    "interviewer": "for example, Ms. Ortiz",
    "next": "for example, Mr. Lee",
    "call": f"for example, {EXAMPLE}",
    "interview": "for example, Nov 26 10am",
}
NAMES = frozenset({"interviewer", "next", "me"})
"""What is somebody's name."""
A_DAY = "That looks like a day, not a name. Type a name, or press Enter to skip."


class _Back(Exception):
    """The person wants the question before."""


class Questions(Struct, frozen=True):
    """Asks, says back what was understood, and asks again where it was not.

    `EOFError` at the end of the input. `now` is the local time, `zone` None the computer's own.
    """

    now: datetime
    zone: tzinfo | None = None
    read: Callable[[str], str] = input
    write: Callable[[str], object] = print
    twelve: bool = True

    def fields(self, names: Iterable[str], stage: Stage) -> Stage:
        """Ask for these fields of a stage, and return it as it is then.

        `b` goes back to the question before, and shows what was answered there.
        """
        asked, place = tuple(names), 0
        while place < len(asked):
            try:
                stage = self._field(asked[place], stage)
            except _Back:
                place = max(0, place - 1)
            else:
                place += 1
        return stage

    def _field(self, name: str, stage: Stage) -> Stage:
        known = getattr(stage, name)
        moment = name in ("call", "interview")
        told: dict[str, Any] = {
            name: self._moment(name, known) if moment else self._name(name, known)
        }
        return replace(stage, **told)

    def name(self, slot: str, known: str = "", question: str = "") -> str:
        """Ask for a name; Enter keeps what is known, `-` takes it away."""
        while True:
            with suppress(_Back):  # there is no question before it
                return self._name(slot, known, question)

    def moment(
        self, field: str, known: datetime | None = None, question: str = ""
    ) -> datetime | None:
        """Ask for a day and a time until they are clear and right; Enter keeps what is known.

        The hour may stay open: the day's last second then stands for it.
        """
        while True:
            with suppress(_Back):  # there is no question before it
                return self._moment(field, known, question)

    def call_before(self, interview: datetime) -> datetime | None:
        """Ask for the call before an interview; the evening before is offered."""
        local = interview.astimezone(self.zone)
        wall = local.replace(tzinfo=None) - timedelta(days=1)
        wall = wall.replace(hour=EVENING, minute=0, second=0, microsecond=0)
        offered = wall.replace(tzinfo=self.zone) if self.zone else wall.astimezone()
        question = "When will you call, before the interview?"
        return self.moment("call", offered if offered > self.now else None, question)

    def _agreed(self, question: str) -> bool:
        """Ask a question that Enter answers with yes, until it is a yes or a no."""
        return agreed(question, read=self.read, write=self.write)

    def _name(self, slot: str, known: str, question: str = "") -> str:
        question = question or QUESTIONS.get(slot, f"{slot}?")
        while True:
            typed = tidy(self._answer(f"{question} ({self._hint(slot, known)}) "))
            if typed == NONE or typed.casefold() in NOT_KNOWN:
                return ""
            if slot not in NAMES or not typed:
                return typed or known
            if self._is_day(typed):
                self.write(A_DAY)
                continue
            better = called(typed)
            if better == typed or self._agreed(f"{better}? Enter: yes \N{MIDDLE DOT} n: {typed} "):
                return better
            return typed

    def _moment(self, field: str, known: datetime | None, question: str = "") -> datetime | None:
        question = question or QUESTIONS[field]
        shown = self._said(known) if known else ""
        while typed := self._answer(f"{question} ({self._hint(field, shown)}) ").strip():
            if typed == NONE or typed.casefold() in NOT_KNOWN:
                return None
            found = self._understood(typed)
            if isinstance(found, Ask):
                self.write(found.text)
                continue
            found = on_the_clock(found, now=self.now, zone=self.zone)
            right = "Is that right? Enter: yes \N{MIDDLE DOT} n: type it again "
            if self._agreed(f"{self._said(found)}. {right}"):
                return found
        return known

    def _understood(self, typed: str) -> datetime | Ask:
        """Return the moment that was typed; of a day alone the hour is asked, and may stay open."""
        day = day_alone(typed, now=self.now)
        if day is None:
            return when(typed, now=self.now)
        hour = self.read("At what time? (for example, 5pm \N{MIDDLE DOT} Enter: not set yet) ")
        return when(f"{typed} {hour}", now=self.now) if hour.strip() else day

    def _answer(self, question: str) -> str:
        typed = self.read(question)
        if typed.strip().lower() == BACK:
            raise _Back
        return typed

    def _is_day(self, typed: str) -> bool:
        found = when(typed, now=self.now)
        return not isinstance(found, Ask) or day_alone(typed, now=self.now) is not None

    def _said(self, moment: datetime) -> str:
        return said_back(moment.astimezone(self.zone), self.now, twelve=self.twelve)

    def _hint(self, field: str, known: str) -> str:
        if known:
            return f"Enter: {known} \N{MIDDLE DOT} {NONE}: none"
        skip = "Enter: skip"
        return f"{HOW[field]} \N{MIDDLE DOT} {skip}" if field in HOW else skip
