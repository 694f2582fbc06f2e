"""The questions about an interview as ordinary lines: one at a time, each skipped by Enter."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from msgspec import Struct, field

from trainer.core.stages.people import called, named, nobody, person
from trainer.core.stages.stages import Stage, tidy
from trainer.core.value import replace
from trainer.core.when.evenings import evening_before, working_day
from trainer.core.when.moments import Ask, day_alone, on_the_clock, time_on, when
from trainer.core.when.reading import EXAMPLE
from trainer.core.when.said import said_back
from trainer.core.when.told import day_told, part_told, within
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen
from trainer.rows.stages import (
    AT_WHAT_TIME,
    EVE,
    HELPS,
    NONE,
    OWN_WORD,
    PEOPLE,
    QUESTIONS,
    TODAY,
    TYPE_AGAIN,
    hint,
)
from trainer.screens.asked.agree import AGAIN as YES_OR_NO
from trainer.screens.asked.called import no_name, on_the_phone, short

BACK = frozenset({"b", "back"})
"""What is typed to go back to the question before."""
LEAVE = frozenset({"q", "quit", "exit"})
"""What is typed to leave the questions; what was answered stays."""
HELP = frozenset({"?", "help"})
"""What is typed to have a question explained; it is asked again."""
WAYS = "b: go back \N{MIDDLE DOT} q: stop here and keep your answers"
KEYS = f"Enter: skip \N{MIDDLE DOT} {WAYS}"
"""What can be typed at every question instead of an answer."""
LABELS = f"{KEYS}\nEnter: keep as it is\nEnter: not set yet\n{NONE}: none"
"""What may be typed instead of those keys; not what is known, which a new answer may be like."""
MEANWHILE = frozenset({"right", "hour"})
"""What is asked about an answer before it is taken, by the names of their helps."""
INTERVIEW_IN = timedelta(days=9)
"""How far away the day of an example is, or the working day after it."""
NAMES = frozenset({"interviewer", "next", "me"})
"""What is somebody's name."""
OWN = "{"
"""What the name of a slot begins with that is the script's own."""
EVENING_BEFORE = "evening before"
"""What asks for the call once the interview is known, and is passed over where the call is."""


class Left(Exception):
    """The person leaves the questions; `stage` is what was answered so far, where that is known."""

    def __init__(self, stage: Stage | None = None) -> None:
        super().__init__()
        self.stage = stage


class _Back(Exception):
    """The person wants the question before."""


class Questions(Struct, frozen=True):
    """Asks, says back what was understood, and asks again where it was not.

    `EOFError` at the end of the input, `Left` where the person leaves. `now` is the local time,
    `zone` None the computer's own. `today`: the call was said to be today, and only its hour is
    asked. `keep` is handed the stage after each answer, so that no later end can lose it, and
    returns it as it is from there on; `wording` are the questions that are asked in other words.
    """

    now: datetime
    zone: tzinfo | None = None
    read: Callable[[str], str] = input
    write: Callable[[str], object] = print
    twelve: bool = True
    today: bool = False
    keep: Callable[[Stage], Stage] = lambda stage: stage
    wording: Mapping[str, str] = field(default_factory=dict)

    def fields(
        self,
        names: Iterable[str],
        stage: Stage,
        more: Callable[[Stage], Iterable[str]] = lambda _: (),
    ) -> Stage:
        """Ask for these fields of a stage, and return it as it is then; own slots as `{slot}`.

        `more` are those that come of what was told.

        `b` goes back to the question before, and shows what was answered there.
        """
        first, place = tuple(names), 0
        while place < len(asked := (*first, *more(stage))):
            try:
                stage = self.keep(self._field(asked[place], stage))
            except _Back:
                place = max(0, place - 1)
            except Left as left:
                raise Left(left.stage or stage) from left
            else:
                place += 1
        return stage

    def _field(self, name: str, stage: Stage) -> Stage:
        if name == EVENING_BEFORE and (stage.call or not stage.interview):
            return stage
        if name in (EVENING_BEFORE, "call") and stage.interview and not stage.call:
            return replace(stage, call=self._call_before(stage.interview))
        if name.startswith(OWN):
            slot = name.strip("{}")
            slots = {**stage.slots, slot: self._name(slot, stage.slots.get(slot, ""))}
            return replace(stage, slots={each: value for each, value in slots.items() if value})
        known = getattr(stage, name)
        moment = name in ("call", "interview")
        people = (stage.interviewer, stage.next)
        told: dict[str, Any] = {
            name: self._moment(name, known) if moment else self._name(name, known, people=people)
        }
        stage = replace(stage, **told)
        again = name not in PEOPLE or told[name] == known
        return stage if again else self._called(name, stage, told[name])

    def _called(self, slot: str, stage: Stage, name: str) -> Stage:
        """Ask what somebody is called on the phone whose name is longer than that."""
        offered = short(name, spoken_to=slot == "interviewer")
        if offered == name:
            return stage
        stage = self.keep(stage)
        try:
            short_name = on_the_phone(name, offered, answer=self._answer, write=self.write)
        except _Back:  # back is to the question that this one follows, with what was typed there
            return self._field(slot, stage)
        except Left as left:
            raise Left(stage) from left
        told: dict[str, Any] = {slot: short_name}
        return replace(stage, **told)

    def _call_before(self, interview: datetime) -> datetime | None:
        """Ask for the call before an interview; the evening of the working day before is offered.

        Where that has passed, the evening before is, even on a weekend.
        """
        return self._moment("call", evening_before(interview, self.now, self.zone), EVE)

    def _name(self, slot: str, known: str, *, people: tuple[str, ...] = ()) -> str:
        """Ask for a name; Enter keeps what is known, `-` takes it away.

        `people` are those who were named already: none of them is an example.
        """
        keys = hint(self._example(slot, people), known)
        question = f"{self._worded(slot)} ({keys}) "
        refused, typed = "", tidy(self._answer(question, slot, known))
        while True:
            if typed == NONE or (_none(typed) and slot not in ("company", "role")):
                return ""
            if not typed or (consent(typed) and known):
                return known
            if slot not in (*NAMES, "company"):
                return typed
            if slot in NAMES and (why := no_name(named(typed) or typed, is_day=self._is_day)):
                self.write(why)
                typed = tidy(self._answer(question, slot, known))
                continue
            better = person(typed) if slot in NAMES else called(typed)
            if typed == refused or better in (typed, typed[:1].lower() + typed[1:]):
                return typed if typed == refused else better  # `The board` is `the board` in a line
            said = self._confirmed(f"{better}? {TYPE_AGAIN}")
            if said is True:
                return better
            refused = "" if named(typed) else typed  # a sentence never is the name
            typed = said or tidy(self._answer(question, slot, known))

    def _confirmed(self, question: str) -> str | bool:
        """Return whether it is right, or what was typed instead."""
        with suppress(_Back):  # back is to the question that this one follows
            typed = tidy(self._answer(question, "right"))
            while _none(typed) and typed != NONE and consent(typed) is None:
                # Not knowing it yet takes no name away.
                typed = tidy(self._answer(question, "right"))
            meant = consent(typed) if typed else True
            return typed if meant is None else meant
        return False

    def _worded(self, asked: str) -> str:
        return self.wording.get(asked) or QUESTIONS.get(asked, f"{asked}?")

    def _moment(self, field: str, known: datetime | None, question: str = "") -> datetime | None:
        """Ask for a day and a time until they are clear and right; Enter keeps what is known.

        The hour may stay open: the day's last second then stands for it.
        """
        shown = self._said(known) if known else ""
        keys = hint(self._example(field), shown)
        asked = f"{question or self._worded(field)} ({keys}) "
        first = known.astimezone(self.now.tzinfo).date() if known and known > self.now else None
        if only := self.today and field == "call" and not known:
            asked, first = TODAY, self.now.date()
        day, typed = first, self._answer(asked, field, shown).strip()
        while typed:
            if typed == NONE or _none(typed):
                return self._end_of_today() if only else None
            found = self._understood(typed, day)
            if isinstance(found, Ask):
                day = day_told(typed, now=self.now) or day  # its hour alone may come next
                self.write(found.text)
                typed = within(typed, self._answer(asked, field, shown).strip())
                continue
            found = on_the_clock(found, now=self.now, zone=self.zone)
            said = self._right(found)
            if said is True:
                return found
            # What is typed instead may be another hour of that day; refused, the day is forgotten.
            day, typed = (found.date(), said) if said else (first, "")
            typed = typed or self._answer(asked, field, shown).strip()
        return self._end_of_today() if only else known

    def _right(self, found: datetime) -> str | bool:
        """Return whether a moment is right, or the one that was typed instead."""
        while True:
            said = self._confirmed(f"{self._said(found)}. Is that right? {TYPE_AGAIN}")
            if isinstance(said, bool) or self._is_day(said):
                return said
            if not isinstance(time_on(said, found.date(), now=self.now), Ask):
                return said
            self.write(YES_OR_NO[True])

    def _end_of_today(self) -> datetime | None:
        """Return today without an hour: the day is known, and stays."""
        day = day_alone("today", now=self.now)
        return day and on_the_clock(day, now=self.now, zone=self.zone)

    def _understood(self, typed: str, before: date | None) -> datetime | Ask:
        """Return the moment that was typed; of a day alone the hour is asked, and may stay open.

        A time alone is one on the day that was told `before`. A time that isn't understood doesn't
        take its day away.
        """
        day = day_alone(typed, now=self.now)
        if day is None:
            if before:
                return time_on(typed, before, now=self.now, twelve=self.twelve)
            return when(typed, now=self.now, twelve=self.twelve)
        question = TODAY if day.date() == self.now.date() else AT_WHAT_TIME
        while hour := self._answer(question, "hour").strip():
            if hour == NONE or _none(hour):
                break
            part = part_told(typed)
            found = time_on(hour, day.date(), now=self.now, twelve=self.twelve, part=part)
            if not isinstance(found, Ask):
                return found
            self.write(found.text)
        return day

    def _answer(self, question: str, field: str, known: str = "") -> str:
        """Return what was typed; `_Back` or `Left` where it was one of those words."""
        while True:
            typed = self.read(question)
            key = chosen(f"{TYPE_AGAIN}\n{WAYS}" if field == "right" else LABELS, typed)
            typed = typed if key is None else key
            word = typed.strip().casefold()
            if word in BACK:
                raise _Back
            if word in LEAVE:
                raise Left
            if word not in HELP:
                return typed
            self.write(HELPS.get(field, OWN_WORD))
            self.write(WAYS if field in MEANWHILE else f"{hint('', known)} \N{MIDDLE DOT} {WAYS}")

    def _is_day(self, typed: str) -> bool:
        found = when(typed, now=self.now)
        return not isinstance(found, Ask) or day_alone(typed, now=self.now) is not None

    def _said(self, moment: datetime) -> str:
        return said_back(moment.astimezone(self.zone), self.now, twelve=self.twelve)

    def _example(self, field: str, people: tuple[str, ...] = ()) -> str:
        """Return an answer that could be typed: a day ahead, a name that is nobody's yet."""
        day = working_day(self.now.date() + INTERVIEW_IN)
        examples = {"call": EXAMPLE, "interview": f"{day:%b} {day.day} 10am"}
        named = next((name for name in PEOPLE.get(field, ()) if name not in people), "")
        return examples.get(field, named)


def _none(typed: str) -> bool:
    """Tell whether this says that there is none to tell of: `nobody yet`, `no thanks`."""
    return nobody(typed) or consent(typed) is False
