"""Which of several interviews a sentence names: `St. Luke's turned me down`."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from trainer.core.people.words import PARTICLES
from trainer.core.stages.several.whose import since
from trainer.core.stages.stages import Stage, place
from trainer.core.text import lowered, one_line
from trainer.core.words.lists import TITLES

SHORTEST = 3
"""Letters of a part of a name that names somebody alone."""
_COMMON = frozenset(
    "the and for inc llc ltd corp company group home care health center centre hospital clinic"
    " school services service solutions systems labs office bank path".split()
)
"""Words of companies that name none of them alone."""


def named_in(text: str, found: Sequence[Stage]) -> Sequence[Stage]:
    """Return the interviews whose company, or one of whose people, a text names; else none.

    A whole name counts before a part of one. Capitals and apostrophes don't matter.

    >>> both = [Stage(name="st-luke-s-1", company="St. Luke's"), Stage(name="acme-1")]
    >>> [each.name for each in named_in("st lukes turned me down", both)]
    ['st-luke-s-1']
    """
    said = _plain(text)
    for names in (_whole, _parts):
        having = [each for each in found if any(_says(said, name) for name in names(each))]
        if having:
            return having
    return ()


def one_named(text: str, found: Sequence[Stage], now: datetime) -> Stage | None:
    """Return the interview that a text names, of its company the last one by `now` (aware).

    One that goes on comes first. None where it names none, or several companies.
    """
    named = named_in(text, found)
    if len({place(each.company) for each in named}) != 1:
        return None
    return max(named, key=lambda each: (each.wanted(now), each.number, since(each, now)))


_OTHER = re.compile(
    r"(?:(?:actually|well|so|sorry|hey|hi|but|and|then|now|today|yesterday|ok|okay|oh|no|yes)"
    r"[,.]? )*"
    r"(?!(?:actually|they|they've|she|he|it|i|i've|we|you|that|the|my|our|just|well|so"
    r"|unfortunately|sadly|finally|no|yes|oh|ok|okay|someone|somebody|nobody|everyone|got|was)\b)"
    r"[\w'&.-]+(?: [\w'&.-]+){0,3}?(?:'ve|'s| has| have| just)*"
    r" (?:said|turned|went|hired|rejected|offered|chose|picked|decided|passed|declined|gave|took)"
    r"\b",
    re.IGNORECASE,
)


def another_named(text: str) -> bool:
    """Tell whether a text begins with whoever did something, by a name.

    >>> another_named("Brightwave said no"), another_named("They said no")
    (True, False)
    """
    return _OTHER.match(one_line(text)) is not None


_ELSEWHERE = re.compile(
    r"\b(?:interviews?|offer|job|position|call|round) (?:at|from) (?!(?:\d|the|an?|my|that|this"
    r"|their|noon|night|once|last|first|least|work|them|her|him|some)\b)\w",
    re.IGNORECASE,
)


def elsewhere(text: str) -> bool:
    """Tell whether a text speaks of an interview, or an offer, at a place that it names.

    >>> elsewhere("I have another interview at Costco"), elsewhere("another interview at 3")
    (True, False)
    """
    return _ELSEWHERE.search(one_line(text)) is not None


def _says(said: str, name: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None


def _whole(stage: Stage) -> Iterable[str]:
    people = (stage.whole(slot) for slot in ("interviewer", "next"))
    names = (name for full in people for name in (full.said, full.name))
    known = (stage.company, place(stage.company).replace("-", " ") * bool(stage.company), *names)
    return (*map(_plain, known), _plain(stage.name))


def _parts(stage: Stage) -> Iterable[str]:
    """Return the words of its names, and the first two of a company of more."""
    words = [word for name in _whole(stage) for word in name.split()]
    small = TITLES | PARTICLES | _COMMON
    return (word for word in words if len(word) >= SHORTEST and word not in small)


def _plain(text: str) -> str:
    text = lowered(text)
    return " ".join(re.sub(r"[^\w\s-]", "", text).split())
