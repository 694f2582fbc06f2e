"""A name that is put right after it was told: `no, his name is Sam Ortiz`, whatever is asked."""

import re
from collections.abc import Mapping

from trainer.core.people.address import fits
from trainer.core.people.called import nobody, sentence
from trainer.core.people.company import company, names_company
from trainer.core.people.correction import (
    begins_to_correct,
    corrected,
    instead_of,
    names_somebody,
    only_sorry,
)
from trainer.core.people.described import described
from trainer.core.people.person import Person, person
from trainer.core.people.pieces import namely
from trainer.core.people.words import PARTICLES, bare
from trainer.core.text import straightened
from trainer.core.when.told import speaks_of_time
from trainer.core.words.consent import consent
from trainer.core.words.lists import TITLES

COMPANY, CALLED = "company", "called"
_PEOPLE = frozenset({"interviewer", "next"})
LONGEST = 4
"""Words of a name that puts another right."""


def mended(
    typed: str, names: Mapping[str, str], *, asks: str = "", shown: str = ""
) -> tuple[str, str] | None:
    """Return which of the names told before is put right, and the name that is; None: none is.

    `names` are in the order in which they were told. `asks`: the field that is asked for; somebody
    else's name alone would be the answer to that. `shown`: what a correction may be of instead.

    >>> mended("sorry, it's Ortiz, not Ortega", {"interviewer": "Sam Ortega", "next": "Ms. Diaz"})
    ('interviewer', 'Sam Ortiz')
    >>> mended("no, Thursday", {"interviewer": "Sam Ortega"})
    """
    text = " ".join(straightened(typed).split())
    if not names or consent(text) is not None or nobody(text):
        return None
    slot = [*names][-1]
    if wrong := _words(instead_of(text)):
        having = [slot for slot, name in names.items() if wrong <= _words(name)]
        slot, found = having[-1] if having else "", ""
        if slot and not (shown and asks != CALLED and wrong <= _words(shown)):
            found = repaired(names[slot], text)
        if asks == CALLED and not fits(corrected(text, " "), instead_of(text)):
            return None  # `Bob, not Robert`: so Robert Hill is called
    elif COMPANY in names and begins_to_correct(text) and names_company(text):
        slot, found = COMPANY, company(corrected(text, ""))
    elif asks == CALLED:
        found = _put_right(text, names[slot], person_asked=False)
        whole = len(_words(corrected(text, names[slot]))) > 1  # `no, Sam`: so they are called
        found = found if whole else ""
    elif shown:
        return None
    else:
        found = _put_right(text, names[slot], person_asked=asks in _PEOPLE and slot != COMPANY)
    return (slot, found) if found and found != names[slot] else None


def _put_right(text: str, known: str, *, person_asked: bool) -> str:
    """Return the name that is right instead of the one told last; empty where none is told."""
    right = corrected(text, known)
    if right == text or speaks_of_time(right) or any(map(str.isdigit, right)):
        return ""
    who = person(right)
    words = _words(who.name)
    if not 0 < len(words) <= LONGEST or sentence(who.name) or described(who.name):
        return ""
    naming = names_somebody(text)
    if spelled_like(who.name, known):
        begins = begins_to_correct(text, plainly=False) or (naming and not person_asked)
        return repaired(known, text) if begins else ""
    if not person_asked:
        titled = bare(right.split()[0]) in TITLES and begins_to_correct(text)
        return repaired(known, text) if naming or titled else ""
    told = begins_to_correct(text) and (naming or not only_sorry(text))
    return repaired(known, text) if told and _a_name(right) else ""


def _a_name(text: str) -> bool:
    """Say whether a text is a name by its letters, or by what its words may be."""
    words = text.rstrip(".!").split()
    cased = all(word[:1].isupper() or word in PARTICLES for word in words)
    return cased or (text == text.lower() and all(map(namely, words)))


def spelled_like(name: str, known: str) -> bool:
    """Say whether each word of a name may be one of another, mistyped: `Ortiz`, `Ortega`."""
    words = _words(name)
    return bool(words) and all(fits(word, known) for word in words)


def told_again(said: str, shown: Person) -> str:
    """Return what was typed instead of somebody who is shown.

    It is told with what they do, where their name was only mistyped.

    >>> told_again("Ortiz", Person("Sam Ortega", "the recruiter"))
    'Sam Ortiz (the recruiter)'
    """
    correction = f"no, {said}"
    name = repaired(shown.name, correction)
    if name == correction or not spelled_like(name, shown.name):
        return said
    return Person(name, shown.about).whole


def repaired(known: str, typed: str) -> str:
    """Return a name that is put right; of its last name alone, with the first that is known.

    What corrects nothing stays as it was typed.

    >>> repaired("Sam Ortega", "no, Ortiz"), repaired("Sam Ortega", "no, it's Ana Diaz")
    ('Sam Ortiz', 'Ana Diaz')
    """
    right = corrected(typed, known).strip()
    words, before = right.split(), known.split()
    if right == typed or len(words) != 1 or len(before) == 1:
        return right
    wrong = _words(instead_of(" ".join(straightened(typed).split())))
    last = re.search(r"\blast name(?:'s| is)", typed, re.IGNORECASE) is not None
    like = [
        at
        for at, word in enumerate(before)
        if (bare(word) in wrong if wrong else fits(words[0], word))
    ]
    at = len(before) - 1 if last else like[-1] if like else None
    return right if at is None else " ".join((*before[:at], person(right).name, *before[at + 1 :]))


def _words(name: str) -> frozenset[str]:
    return frozenset(map(bare, name.split())) - TITLES
