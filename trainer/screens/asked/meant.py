"""Who, or which company, was meant by an answer, and whether that is to be asked."""

import re
from collections.abc import Container

from msgspec import Struct

from trainer.core.people.besides import to_meet
from trainer.core.people.company import (
    company,
    firm,
    indefinite,
    named_firm,
    position,
    someone,
    titled,
)
from trainer.core.people.described import described
from trainer.core.people.mended import spelled_like
from trainer.core.people.person import Person, named, person
from trainer.core.stages.met import may_be_one
from trainer.core.stages.stages import Stage, tidy
from trainer.core.value import replace
from trainer.core.when.told import without_which
from trainer.core.words.unsure import awaited, known_part, unsure
from trainer.rows.asked.answered import (
    A_FIRM,
    ANOTHER,
    ITS_NAME,
    KNOWN_PERSON,
    OF_WHOM,
    TWICE,
    UNNAMED,
)
from trainer.rows.stages import PEOPLE, TYPE_AGAIN
from trainer.screens.asked.answering import no_one

NAMES = frozenset({"interviewer", "next", "me"})
"""What is somebody's name."""
COMPANY = "company"
SAME = re.compile(
    r"(?:(?:it|that|he|she)(?:'s| is| was) |they're |still |again )*(?:the )?same"
    r"(?: (?:one|company|place|firm|person|guy|lady|woman|man|name|job|position|again|still))?"
    r"(?: as (?:before|last time|the last time|now|the last one))?[.!]*",
    re.IGNORECASE,
)
"""What keeps what is known."""


class Told(Struct, frozen=True):
    """Who was told of; not `sure` where a part of what was typed is taken for no name, unasked."""

    who: Person
    sure: bool = True


def plainly(slot: str, typed: str, who: Person, *, again: bool) -> Told | None:
    """Return who was told of, where that is plain; None where it is to be confirmed.

    `again`: it was refused once, and is typed the same way.
    """
    if lone(typed):  # one letter is hardly a name, but may be one
        return None
    same = (typed, typed[:1].lower() + typed[1:], typed.rstrip("?."))
    if again or (who.name in same and not _somebody(slot, who)):
        return Told(who)  # `The board` is `the board` in a line
    unsaid = slot in PEOPLE and _apart(who) and not named(known_part(typed))
    return Told(who, sure=False) if unsaid else None


def doubt(slot: str, who: Person) -> str:
    """Return the question whether it's that one."""
    asked = f"{OF_WHOM.get(slot, '{}?')} {TYPE_AGAIN}"
    return (ITS_NAME if _somebody(slot, who) else asked).format(who.whole)


def odd(slot: str, who: Person, stage: Stage, known: Container[str]) -> str:
    """Return what is asked of a name that may be another's; `known` are those of people."""
    if slot == COMPANY and who.name in known:
        return f"{KNOWN_PERSON} {TYPE_AGAIN}".format(who.whole)
    return (_may_be_firm(who, stage) or _may_be_both(who, slot, stage)) if slot in PEOPLE else ""


def its_firm(slot: str, who: Person, stage: Stage) -> dict[str, str]:
    """Return the company that was told where somebody is asked for, if there is none yet."""
    name = _firm(who) if slot in PEOPLE and not stage.company else ""
    return {COMPANY: company(name)} if name and not indefinite(name) else {}


def _may_be_firm(who: Person, stage: Stage) -> str:
    """Return the question whether a company is meant where somebody is asked for; or nothing."""
    name = _firm(who) or (who.name if named_firm(who.name, stage.company) else "")
    return f"{A_FIRM} {TYPE_AGAIN}".format(name) if name else ""


def _firm(who: Person) -> str:
    """Return the name of somebody that sounds like a company's; or nothing."""
    name = f"{who.name} {who.about}" if _OF.match(who.about) else who.name
    return "" if described(name) or not firm(name) else name


_OF = re.compile(r"of \w+$")
"""What would be told of somebody, and is the other half of a company's name: `Bank of America`."""


def _may_be_both(who: Person, slot: str, stage: Stage) -> str:
    """Return the question whether somebody is both called and met; or nothing."""
    other = stage.whole("interviewer" if slot == "next" else "next").name
    both = other and not described(other) and may_be_one(who.name, other)
    return f"{TWICE} {TYPE_AGAIN}".format(who.whole) if both else ""


def _apart(who: Person) -> bool:
    """Say whether more than a name was told, or less: then what they are called is asked next."""
    return bool(who.about or who.said) or described(who.name)


def meant(slot: str, typed: str) -> Person:
    """Return who is meant; of a company or a position their name is all there is."""
    if slot in NAMES:
        found = person(typed)
        return replace(found, name=tidy(found.name))
    if slot == COMPANY:
        return Person(tidy(someone(typed) or company(typed)))
    return Person(tidy(position(typed) if slot == "role" else typed))


def _somebody(slot: str, who: Person) -> bool:
    """Tell whether a company's name is like a person's, `Mr. Cooper`: then it's confirmed."""
    return slot == COMPANY and titled(who.name)


def another(slot: str, typed: str, shown: Person) -> str:
    """Return that another person than the one who was shown is kept; empty where it's no other."""
    who = meant(slot, typed).name if slot in NAMES else ""
    same = spelled_like(who, shown.name) or spelled_like(shown.name, who)
    return ANOTHER.format(who, shown.name) if who and not same else ""


def whom_next(slot: str, typed: str) -> dict[str, str]:
    """Return who is met next, and when, where that is told though it's asked who is called."""
    told = to_meet(typed) if slot == "interviewer" else None
    if told is None or not person(told.name).name:
        return {}
    return {"next": told.name, **({"interview": without_which(told.day)} if told.day else {})}


def lone(typed: str) -> bool:
    """Tell whether one letter or figure is all there is."""
    return sum(map(str.isalnum, typed)) == 1


def nothing(slot: str, typed: str) -> bool:
    """Tell whether there is none to tell of; a company or a position may be called `None`."""
    return (unsure(typed) or awaited(typed)) if slot in UNNAMED else no_one(typed)
