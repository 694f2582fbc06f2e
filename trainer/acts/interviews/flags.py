"""The flags that tell of an interview, as they were typed, and what they mean once checked."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypedDict

from msgspec import Struct

from trainer.acts.context import Context, Mistyped, say
from trainer.acts.desk import Desk, script_of
from trainer.acts.interviews.blanks import blanks, slots_of
from trainer.core.people.called import nobody, sentence
from trainer.core.people.described import only_told
from trainer.core.people.full import Full
from trainer.core.people.person import Person, named, person
from trainer.core.script.cards import cards
from trainer.core.script.key import KINDS, Key, Kind
from trainer.core.script.script import KNOWN_SLOTS
from trainer.core.stages.met import better_told, with_person
from trainer.core.stages.several.whose import ABOUT
from trainer.core.stages.stages import ASK, Stage, tidy
from trainer.core.stages.telling.slips import spelled
from trainer.core.text import one_line
from trainer.core.value import replace
from trainer.core.when.away import days_away
from trainer.core.when.clocks import on_the_clock, skipped
from trainer.core.when.days import which
from trainer.core.when.moments import Ask, day_alone, in_a_city, when
from trainer.core.when.reading.found import Unclear
from trainer.core.when.reading.hours import which_hour
from trainer.core.when.spoken.leaning import THAN_WHICH, leans, same_hour, told_by
from trainer.core.when.told import part_told, two_told
from trainer.disk.scripts import is_path
from trainer.rows.asked.moments import stays

NAMES = ("company", "interviewer", "next", "role", "me")
PEOPLE = ("interviewer", "next")
MOMENTS = (("interview", "call"), ("call", "interview"))
"""Each moment and the other; which one it leans on where the day before it is told."""
_SLOT = re.compile(r"[^\W_][\w-]*")


class Typed(TypedDict):
    """What stands after the flags; None or nothing where a flag was not given."""

    call: str | None
    interview: str | None
    interviewer: str | None
    next_: str | None
    role: str | None
    me: str | None
    script: str | None
    minutes: float | None
    away: str | None
    leave_out: tuple[str, ...]
    feared: tuple[str, ...]
    slot: tuple[str, ...]


class Flags(Struct, frozen=True):
    """The flags that were given, by the name of their field; values as they were typed."""

    given: Mapping[str, Any]

    @classmethod
    def of(cls, typed: Typed, company: str | None = None) -> "Flags":
        """Return the flags among what click found."""
        every = {**typed, "company": company}
        named = ((name.rstrip("_"), value) for name, value in every.items())
        return cls({name: value for name, value in named if value not in (None, ())})

    def without(self, *names: str) -> "Flags":
        """Return all flags but these."""
        return Flags({each: value for each, value in self.given.items() if each not in names})

    def __bool__(self) -> bool:
        return bool(self.given)

    @property
    def asked(self) -> bool:
        """Whether all of them are to be asked for, and said back as they were told; or none is."""
        return all(str(value).startswith(ASK) for value in self.given.values())

    @property
    def names(self) -> tuple[str, ...]:
        """As whom somebody was told of that is not asked about."""
        given = {slot: str(self.given.get(slot, ASK)) for slot in PEOPLE}
        return tuple(slot for slot, typed in given.items() if not typed.startswith(ASK))

    @property
    def moves(self) -> bool:
        """Whether only days are to be changed."""
        return bool(self.given) and set(self.given) <= {"call", "interview"}

    def __contains__(self, name: str) -> bool:
        return name in self.given


def checked(context: Context, desk: Desk, flags: Flags, stage: Stage) -> Stage:
    """Return a stage as the flags make it; raises `Mistyped` at the first that is not clear.

    An empty text takes away what was known.
    """
    given = flags.given
    found: dict[str, Any] = {name: tidy(given[name]) for name in NAMES if name in given}
    found |= _moments(context, given, stage)
    if "minutes" in given:
        if math.isnan(given["minutes"]):
            raise Mistyped("--minutes: type a number, for example 10.")
        found["minutes"] = given["minutes"]
    if "away" in given:
        try:
            found["away"] = days_away(given["away"], now=context.clock())
        except Unclear as unclear:
            raise Mistyped(f"--away: {unclear}") from unclear
    if given.get("script"):
        name = given["script"]
        desk.shelf.usable(name)
        found["script"] = str(Path(name).absolute()) if is_path(name) else name
    elif "script" in given:
        found["script"] = ""
    told = replace(stage, **found)
    for name in PEOPLE:
        if name in found:
            told = _with_person(told, name, _person(name, found[name]), known=stage.whole(name))
    if {"leave_out", "feared", "slot"} & given.keys():
        return _of_script(desk, given, told)
    return told


def _person(flag: str, typed: str) -> Person:
    """Return who is meant, read as where it is asked; raises `Mistyped` where it's nobody."""
    if nobody(typed):
        return Person("")
    if sentence(typed) and not (named(typed) or only_told(typed)):
        raise Mistyped(f"--{flag}: type a name, for example: Ms. Ortiz")
    return person(typed)


def _with_person(stage: Stage, slot: str, who: Person, *, known: Full) -> Stage:
    """Return a stage with somebody told of.

    Of whom more is told than was `known`, what they are called on the phone stays; told shorter,
    that's what they are called.
    """
    better = better_told(known, who)
    stays = {*known.said.split()} <= {*(better or who).name.split()}
    said = (better.said or known.said * stays) if better else ""
    return with_person(stage, slot, better or who, said=said)


def _moments(
    context: Context, given: Mapping[str, Any], stage: Stage
) -> Mapping[str, datetime | None]:
    found: dict[str, datetime | None] = {}
    for name, other in MOMENTS:
        if name in given:
            known, beside = getattr(stage, name), found.get(other, getattr(stage, other))
            found[name] = _moment(context, name, given[name], known=known, beside=beside)
    return found


def _moment(
    context: Context, name: str, text: str, *, known: datetime | None, beside: datetime | None
) -> datetime | None:
    """Return the moment that is told; another day alone keeps the hour that is `known`.

    `beside`: the other moment of the interview, which may be leaned on.
    """
    if not text.strip():
        return None
    now = context.clock()
    local, other = (each and each.astimezone(now.tzinfo) for each in (known, beside))
    text = told_by(spelled(text), of=name, own=local, other=other, at=local)
    if leans(text):
        raise Mistyped(f"--{name}: {THAN_WHICH}")
    if two := two_told(text, now=now):  # nobody is asked here which one they mean
        raise Mistyped(f"--{name}: {which(*two)}")
    alone = day_alone(text, now=now)
    part = part_told(text)
    if kept := alone and same_hour(alone, local, now=now, part=part):
        say(stays(kept, twelve=context.twelve))
    elif asked := which_hour([part]):  # nobody is asked here, and it's not dropped
        raise Mistyped(f"--{name}: {asked}")
    found = kept or alone or when(text, now=now, twelve=context.twelve)
    if isinstance(found, Ask):
        raise Mistyped(f"--{name}: {in_a_city(text, now=now) or found.text}")
    if never := skipped(found, now=now, zone=context.zone, twelve=context.twelve):
        raise Mistyped(f"--{name}: {never}")
    return on_the_clock(found, now=now, zone=context.zone)


def _of_script(desk: Desk, given: Mapping[str, Any], stage: Stage) -> Stage:
    """Return a stage with those fields set that only its script gives a meaning.

    The blanks of a call that may come of it, about the salary, can be filled, too.
    """
    script = desk.shelf.usable(script_of(stage))
    deck = cards(script)
    found: dict[str, Any] = {}
    for name in ("leave_out", "feared"):
        if name in given:
            known = [c.key for c in deck if name == "leave_out" or c.kind is Kind.BRANCH]
            keys = (key for key in given[name] if key.strip())
            found[name] = frozenset(_key(key, known, script.id, name) for key in keys)
    if "slot" in given:
        known_slots = {*slots_of(deck), *blanks(desk, stage, *ABOUT)}
        slots = {**stage.slots, **dict(_slot(text, known_slots) for text in given["slot"])}
        found["slots"] = {slot: value for slot, value in slots.items() if value}
    return replace(stage, **found)


def _key(typed: str, known: Iterable[str], script: str, flag: str) -> str:
    """Return the key that was meant: in full, or without the script and what stands after #."""
    known = list(known)
    for start in ("", f"{script}/"):
        for end in ("", *KINDS):
            if f"{start}{typed}{end}" in known:
                return f"{start}{typed}{end}"
    # The script's own name, and the kind of a card, are alike in all of them and say nothing.
    places = {Key(key.removeprefix(f"{script}/")).place: key for key in reversed(known)}
    place = Key(typed.removeprefix(f"{script}/")).place
    near = get_close_matches(place, places, n=1)
    hint = (
        f"Did you mean {places[near[0]]}?"
        if near
        else f"To see the keys: trainer script cards {script} --keys"
    )
    raise Mistyped(one_line(f"--{flag.replace('_', '-')}: I don't know the key “{typed}”. {hint}"))


def _slot(text: str, known: Iterable[str]) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    name = name.strip()
    if not sign or not _SLOT.fullmatch(name):
        raise Mistyped("--slot: type a name and a value, for example: --slot product=Rocket")
    if name in KNOWN_SLOTS:
        raise Mistyped(f"--slot: {name} has its own option. Use --{name}.")
    if name not in known:
        near = get_close_matches(name, list(known), n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise Mistyped(one_line(f"--slot: nothing in the script uses {{{name}}}.{hint}"))
    return name, tidy(value)
