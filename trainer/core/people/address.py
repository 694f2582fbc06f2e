"""What a person is called on the phone, from the name by which they were told of."""

import re

from trainer.core.hedges import unhedged
from trainer.core.people.called import called
from trainer.core.people.person import person
from trainer.core.people.words import CALLINGS, LINKS, OFFICES, OPENING, PARTICLES, SEVERAL, bare
from trainer.core.text import straightened
from trainer.core.words.lists import AFTER_A_NAME, ALIASES, TITLES
from trainer.core.words.names import alike
from trainer.core.words.pieces import fold

MOST = 4
"""Words of a full name; what is longer is no name alone."""
_END = LINKS | OPENING | SEVERAL
"""Words with which a name ends, or that make it more than one person's name."""
_SAYING = re.compile(
    r"(?:(?:just|simply|only|hm+|um|well|oh|so|actually),? )*"
    r"(?:(?:(?:i|we|i'll|i'd|they|people|everyone|everybody)(?: will| would| just| usually)* )?"
    r"(?:goes by|prefers|calls? (?:her|him|them)|say|use|go with)(?: just)? )?",
    re.IGNORECASE,
)
"""With what a sentence begins that tells what to call somebody: `everyone calls her Deb`."""
_FINE = re.compile(r"(?:,|(?<![\s,]))\s++(?:please|is fine|works)[.!]?$", re.IGNORECASE)
"""What is said behind a name that is offered."""
_QUOTES = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}'
_NICK = frozenset("big little lil old young crazy".split())
"""What stands before a first name that is never all of what somebody is called: `Big Dave`."""
_OR = re.compile(r",? or | ?/ ?", re.IGNORECASE)
SHORTENED_TO = 3
"""Letters that two names have to begin with to be forms of one: `Debbie`, of `Deborah`."""


def addressed(name: str) -> str:
    """Return what is natural on the phone for somebody of that name; else the name itself.

    >>> addressed("Patricia O'Neill"), addressed("the director, Ms. Grant"), addressed("Ms. Ortiz")
    ('Patricia', 'Ms. Grant', 'Ms. Ortiz')
    >>> addressed("Doctor Karl Neumann"), addressed("Big Dave Kowalczyk")
    ('Doctor Neumann', 'Dave')
    """
    words = name.split()
    if SEVERAL & {word.casefold() for word in words}:
        return name
    title = next((at for at, word in enumerate(words[:-1]) if _titles(word)), None)
    if title is not None:
        last = _surname(_cut(words[title + 1 :]))
        short = not last or _titles(words[title + 1]) or f"{words[title]} {last}" == name
        return name if short else called(f"{words[title]} {last}")
    full = _cut(words)
    if not full or len(full) > MOST or bare(full[0]) in PARTICLES:
        return name
    last_first = words[0].endswith(",")  # of `O'Neill, Patricia` nobody is called `O'Neill`
    if bare(full[0]) in CALLINGS and len(full) > 1:
        return name
    if OFFICES & {bare(word) for word in full} or len(bare(full[0])) == 1 or last_first:
        return name
    nick = len(full) > 2 and bare(full[0]) in _NICK  # noqa: PLR2004 - a first name and a last one
    return full[nick]


def spoken(typed: str) -> str:
    """Return the name that was typed for the phone, as it is written; the first of several.

    >>> spoken("Mr. Osgood I suppose"), spoken("everyone calls her deb"), spoken("Pat or Patty")
    ('Mr. Osgood', 'Deb', 'Pat')
    """
    straight = " ".join(straightened(typed).split())
    plain = unhedged(_SAYING.sub("", unhedged(_FINE.sub("", straight)), count=1))
    first = next(filter(None, _OR.split(plain)), "") or straight
    return person(first.strip(_QUOTES)).name


def fits(said: str, name: str) -> bool:
    """Say whether what somebody is called may be one of their names, or a short form of it.

    A title alone says nothing; `Bob` is like nothing in `Robert Hill`.
    """
    parts, whole = _parts(said), _parts(name)
    return any(_form(one, other) for one in parts for other in whole)


def _parts(name: str) -> list[str]:
    words = (bare(word) for part in name.split() for word in part.split("-"))
    small = TITLES | PARTICLES | AFTER_A_NAME
    return [fold(word) for word in words if word and word not in small]


def _form(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    inside = len(short) >= SHORTENED_TO and short in long
    begins = len(short) >= SHORTENED_TO and short[:SHORTENED_TO] == long[:SHORTENED_TO]
    return inside or begins or alike(one, other)


def formal(name: str) -> str:
    """Return the same with a title, of which only the person knows which: `Mr. or Ms. O'Neill`."""
    full = _cut(name.split())
    return f"Mr. or Ms. {_surname(full)}" if len(full) > 1 else ""


def only_title(typed: str) -> bool:
    """Say whether a title is all that was typed, alone or as a choice: `dr.`, `Mr. or Ms.`."""
    words = [bare(word) for word in re.split(r"[\s/]+", typed) if word]
    titles = [word for word in words if word != "or"]
    return bool(titles) and all(map(_titles, titles))


def _titles(word: str) -> bool:
    """Say whether a word is a title, short or in full: `Dr.`, `Professor`."""
    return ALIASES.get(bare(word), bare(word)) in TITLES


def entitled(title: str, name: str) -> str:
    """Return a name with a title: of `mr` and `Tom Osgood` it is `Mr. Osgood`.

    Empty where more than a title was typed, or of several no one was chosen.
    """
    if not only_title(title) or len(re.split(r"[\s/]+", title.strip())) > 1:
        return ""
    words = [word for word in _cut(name.split()) if bare(word) not in TITLES]
    last = _surname(words)
    first = ALIASES.get(bare(title), bare(title))
    return called(f"{first} {last}") if last else ""


def _cut(words: list[str]) -> list[str]:
    """Return the words that are the name: to a comma, a bracket, or where they come from."""
    found: list[str] = []
    for word in words:
        if word.casefold() in _END or word.startswith(("(", "-", "\N{EN DASH}", "\N{EM DASH}")):
            break
        found.append(word.rstrip(",;"))
        if word.endswith((",", ";")):
            break
    return [word for word in found if bare(word) not in AFTER_A_NAME]


def _surname(words: list[str]) -> str:
    """Return the last name: from its particle on, `van der Berg`."""
    if not words:
        return ""
    at = next((at for at, word in enumerate(words[:-1]) if word.lower() in PARTICLES), None)
    return " ".join(words[-1:] if at is None else words[at:])
