"""Where somebody works, out of what is told of them: `HR lead at Northgate Logistics`."""

import re

from trainer.core.people.company import company
from trainer.core.people.words import AFAR, FIELDS, HEADS, OFFICES, OPENING, PLACES

_LINK = re.compile(r"(?:^|\s)(at|of|from)\s(?=\S)", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:office|team|department|dept|branch|side|location|site|floor)\b", re.IGNORECASE
)
"""What tells of a part of a company."""
_TOWN = re.compile("|".join(PLACES), re.IGNORECASE)


def apart(about: str) -> tuple[str, str]:
    """Return what somebody does without where, and the company; that is empty where none is told.

    >>> apart("HR lead at Northgate Logistics"), apart("VP of Sales")
    (('HR lead', 'Northgate Logistics'), ('VP of Sales', ''))
    >>> apart("operations director, at Northgate Logistics")
    ('operations director', 'Northgate Logistics')
    """
    parts = about.split(", ")
    for at, part in enumerate(parts):
        for link in _LINK.finditer(part):
            office, place = part[: link.start()], part[link.end() :]
            if _works(office, link[1].casefold(), place, about):
                kept = (*parts[:at], office, *parts[at + 1 :])
                return ", ".join(filter(None, kept)), company(place)
    return about, ""


def _works(office: str, link: str, place: str, about: str) -> bool:
    """Say whether somebody works there: an office is told before it, or they are `at` a name."""
    words, plain = office.casefold().split(), place.casefold().split()
    if AFAR & {*(words or re.findall(r"\w+", about.casefold()))}:
        return False
    if not (OFFICES & {*words} if words else link == "at" and place[0].isupper()):
        return False
    if words and link == "of" and words[-1] not in HEADS:
        return False
    small = place[0].islower() and office != office.lower()
    within = plain[0] in OPENING or {*plain} <= FIELDS or _PART.search(place)
    return not (small or within or {"at", "from"} & {*plain} or _TOWN.fullmatch(place))
