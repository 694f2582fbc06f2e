"""Who, or which company, was meant by an answer, and whether that is to be asked."""

from msgspec import Struct

from trainer.core.people.company import company, position, someone, titled
from trainer.core.people.described import described
from trainer.core.people.person import Person, named, person
from trainer.core.stages.stages import tidy
from trainer.core.value import replace
from trainer.core.words.unsure import awaited, known_part, unsure
from trainer.rows.asked.answered import ITS_NAME, KNOWN_PERSON, OF_WHOM, TWICE, UNNAMED
from trainer.rows.stages import PEOPLE, TYPE_AGAIN
from trainer.screens.asked.answering import no_one

NAMES = frozenset({"interviewer", "next", "me"})
"""What is somebody's name."""
COMPANY = "company"


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


def doubt(slot: str, who: Person, *, twice: bool = False) -> str:
    """Return the question whether it's that one; `twice`: who is both called and met."""
    if slot == COMPANY and twice:
        return f"{KNOWN_PERSON} {TYPE_AGAIN}".format(who.whole)
    asked = f"{TWICE if twice else OF_WHOM.get(slot, '{}?')} {TYPE_AGAIN}"
    return (ITS_NAME if _somebody(slot, who) else asked).format(who.whole)


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


def lone(typed: str) -> bool:
    """Tell whether one letter or figure is all there is."""
    return sum(map(str.isalnum, typed)) == 1


def nothing(slot: str, typed: str) -> bool:
    """Tell whether there is none to tell of; a company or a position may be called `None`."""
    return (unsure(typed) or awaited(typed)) if slot in UNNAMED else no_one(typed)
