"""A name that is put right after it was told: `no, his name is Sam Ortiz`, whatever is asked."""

import re
from collections.abc import Mapping

from trainer.core.people.address import entitled, fits, only_title
from trainer.core.people.called import nobody, sentence
from trainer.core.people.company import company, names_company
from trainer.core.people.correction import (
    begins_to_correct,
    corrected,
    instead_of,
    names_somebody,
    only_sorry,
    unspelled,
)
from trainer.core.people.described import described
from trainer.core.people.person import Person, person
from trainer.core.people.pieces import namely
from trainer.core.people.words import PARTICLES, bare
from trainer.core.text import straightened
from trainer.core.when.told import speaks_of_time
from trainer.core.words.consent import consent
from trainer.core.words.lists import TITLES
from trainer.core.words.names import alike
from trainer.core.words.pieces import fold

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
    text = unspelled(" ".join(straightened(typed).split()))
    if not (names and text) or consent(text) is not None or nobody(text):
        return None
    if owned := _owned(text, names):
        return owned
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
    who = _named(right)
    if right == text or not who.name:
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


def otherwise(typed: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Return which of the names that are known is put right, where nothing is asked.

    By the wrong name, by one that is spelled like it, by a title; else somebody's by whom only one
    person is known. Of what is told of letters alone there is no name yet: that is empty, and so is
    whose it is where nothing else is said.

    >>> known = {"company": "Acme", "interviewer": "Mr. Kowalczik", "next": "Ms. Halvorson"}
    >>> otherwise("its mr kowalczyk", known), otherwise("no, Halvorsen with an e", known)
    (('interviewer', 'mr kowalczyk'), ('next', 'Ms. Halvorsen'))
    >>> otherwise("it's Dr. not Ms.", known), otherwise("no, her name is Ruth Bell", known)
    (('next', 'Dr. Halvorson'), None)
    """
    whole = " ".join(straightened(typed).split())
    text = unspelled(whole)
    if not text or consent(text) is not None or nobody(text):
        return ("", "") if whole and not text else None
    put = ((slot, _like(whole, name)) for slot, name in names.items())
    if found := _owned(text, names) or next((each for each in put if each[1]), None):
        return found
    if not instead_of(_LED.sub("", text)) and (name := _company(text)):
        return COMPANY, name
    people = {slot: name for slot, name in names.items() if slot in _PEOPLE}
    if text != whole:  # the name as it is known, and something of its letters
        there = (slot for slot, name in people.items() if _says(text, name))
        return next(((slot, "") for slot in there), None)
    if instead_of(text):
        found = mended(text, names)
        return found if found and _named(found[1]).name else None
    return mended(text, people) if len(people) == 1 and names_somebody(text) else None


_OWNED = re.compile(
    r"(?:(?:actually|no|sorry|oh|ok|so|and|by the way|btw)[,.]? )*"
    r"(?P<who>[^\W\d][\w.-]*(?: [\w.-]+)?)"
    r"(?:'s|s) (?P<rest>(?:(?:first|last|full|real|actual|sur) ?)?name(?:'s| is)(?: not)? \S.*)",
    re.IGNORECASE,
)
"""Somebody's name that is told by what of it is known: `Priya's last name is Ramen`."""


def _owned(text: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """Return whose name is told by a part of it that is known, and the name; None: nobody's.

    >>> _owned("priya's last name is Ramen", {"next": "Priya"})
    ('next', 'Priya Ramen')
    >>> _owned("Ortega's first name is Sam", {"next": "Mr. Ortega"})
    ('next', 'Sam Ortega')
    """
    told = _OWNED.fullmatch(text)
    if told is None:
        return None
    who, rest = _words(told["who"]), told["rest"].replace("surname", "last name")
    having = (slot for slot in _PEOPLE & names.keys() if who <= _words(names[slot]))
    slot = next(having, "")
    found = repaired(names[slot], f"their {rest}") if slot else ""
    return (slot, found) if found and found != names[slot] else None


_LED = re.compile(
    r"\A(?:(?:actually|no|sorry|oops|oh|well|wait|ok|so|and|but)\b[,.:]? ?)+", re.IGNORECASE
)
"""With what somebody begins to say it otherwise."""


_TELLS = re.compile(
    r"(?:ing|ed|ly)$|^(?:my|your|his|her|the|an?|in|on|at|to|very|so|too|not|no|now|still|it|me|us|i"
    r"|nice|big|small|great|good|fine|new|old|closed?|busy)$",
    re.IGNORECASE,
)
"""A word of what a company is or does, where it has no capital: `moving my call`."""


def _company(text: str) -> str:
    """Return the name that a text says the company has; empty where it tells what it does.

    >>> _company("the company is Bright Wave"), _company("the company is moving my call")
    ('Bright Wave', '')
    >>> _company("company is lakeshore benefits"), _company("the company is very nice")
    ('Lakeshore Benefits', '')
    """
    text = _LED.sub("", text)
    text = f"the {text}" if text[:8].lower() == "company " else text
    name = company(corrected(text, "")) if names_company(text) else ""
    words, typed = name.split(), name in text  # else with small letters
    does = not typed and any(map(_TELLS.search, words))
    return "" if does or len(words) > LONGEST or speaks_of_time(name) else name


def _says(text: str, known: str) -> bool:
    """Say whether a text is a name as it is known, or a part of it."""
    return _words(corrected(text, known)) <= _words(known)


def _like(text: str, known: str) -> str:
    """Return the name that puts one right that is `known`: with one name, or its title, another."""
    right, wrong = corrected(text, known), instead_of(text)
    if right == text:
        return ""
    if only_title(right):
        there = not wrong or bare(wrong) in map(bare, known.split())
        return entitled(right, known) if there else ""
    who, before = _named(right).name, [fold(word) for word in _words(known)]
    words = who.split()
    if not words or not any(alike(fold(bare(words[-1])), each) for each in before):
        return ""
    titles = {*map(bare, words)} & TITLES - {*map(bare, known.split())}
    return repaired(known, text) if titles or not _words(who) <= _words(known) else ""


def _named(right: str) -> Person:
    """Return who is named by what is right; nobody where that is no name."""
    who = person(right)
    timed = speaks_of_time(right) or any(map(str.isdigit, right))
    short = 0 < len(_words(who.name)) <= LONGEST
    return Person("") if timed or not short or sentence(who.name) or described(who.name) else who


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
    if right == typed or len(words) != 1:
        return right
    part = _PART.search(typed)
    last = part is not None and part[1].lower() == "last"
    if part and len(_words(known)) == 1 and not fits(words[0], before[-1]):
        titled = len(before) > 1  # what is known with a title is the last name
        if titled is not last:
            name = person(right).name
            return f"{known} {name}" if last else f"{name} {before[-1]}"
    if len(before) == 1:
        return right
    wrong = _words(instead_of(" ".join(straightened(typed).split())))
    like = [
        at
        for at, word in enumerate(before)
        if (bare(word) in wrong if wrong else fits(words[0], word))
    ]
    first = part is not None and not last
    at = len(before) - 1 if last else 0 if first else like[-1] if like else None
    return right if at is None else " ".join((*before[:at], person(right).name, *before[at + 1 :]))


_PART = re.compile(r"\b(first|last) name(?:'s| is)", re.IGNORECASE)


def _words(name: str) -> frozenset[str]:
    return frozenset(map(bare, name.split())) - TITLES
