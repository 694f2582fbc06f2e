"""Who is called and who is met, put into a stage: what they are called, and their whole name."""

import re
from typing import Any

from trainer.core.stages.full import Full, described, to_them
from trainer.core.stages.people import nobody, sentence
from trainer.core.stages.person import Person, person
from trainer.core.stages.stages import Stage, tidy
from trainer.core.value import replace
from trainer.core.words.lists import TITLES
from trainer.core.words.unsure import MAYBE


def with_person(stage: Stage, slot: str, who: Person, *, said: str = "") -> Stage:
    """Return a stage with somebody told of: who they are, and what they are called (`said`).

    What the person on the phone goes by is what they are called, where nothing else is said. Of
    whom only an office is known, nobody is called by it: who is on the phone has no name yet.
    """
    spoken_to = slot == "interviewer"
    told: dict[str, Any]
    if described(who.name) and said and not described(said):
        who, said = Person(said, who.name), ""  # now there is a name
    elif described(who.name):
        full = Full("" if spoken_to else said or to_them(who.name), who.name, who.about)
        told = {slot: full.said, "in_full": {**stage.in_full, slot: full}}
        return replace(stage, **told)
    said = said or who.said * spoken_to
    full = Full(said or who.name, who.name, who.about)
    others = {each: value for each, value in stage.in_full.items() if each != slot}
    longer = {slot: full} if full.about or full.name != full.said else {}
    told = {slot: full.said, "in_full": {**others, **longer}}
    return replace(stage, **told)


def better_told(known: Full, told: Person) -> Person | None:
    """Return who is known, where they are only told otherwise; None where it may be another.

    Of `Denise Park (from HR)` told as `Ms. Park`, that is what they go by, `said`; of `Ms. Park`
    told as `Denise Park` it is the longer name, with what was told of them before.

    >>> better_told(Full("Denise", "Denise Park", "from HR"), Person("Ms. Park"))
    Person(name='Denise Park', about='from HR', said='Ms. Park')
    """
    (old_title, old), (new_title, new) = _parts(known.name), _parts(told.name)
    other = bool(old_title and new_title and old_title != new_title)
    if other or not (old and new) or described(known.name) or described(told.name):
        return None
    about = told.about or known.about
    if set(old) <= set(new) and (len(old) < len(new) or new_title or not old_title):
        return Person(told.name, about, told.said)
    if not set(new) <= set(old) or (new[-1] != old[-1] and (new_title or len(new) > 1)):
        return None
    return Person(known.name, about, told.said or told.name)


def _parts(name: str) -> tuple[str, list[str]]:
    """Return the title of a name, and its words."""
    words = [word.strip(".,").casefold() for word in name.split()]
    title = words[0] if words and words[0] in TITLES else ""
    return title, [word for word in words if word not in TITLES]


_WITH = re.compile(
    r"(?:^|[\s,])(?:with|meeting|meet|see) (?P<who>.+?)"
    r"(?:,? (?:on|next|this|tomorrow|today|in|at|before|after) .*)?$",
    re.IGNORECASE,
)
_MAYBE = re.compile(rf"(?:{MAYBE}|i (?:think|guess|hope) so)\b", re.IGNORECASE)


def maybe(typed: str) -> bool:
    """Tell whether somebody says that there may be one: `Maybe with the CEO`."""
    return _MAYBE.match(typed.strip()) is not None


def with_somebody(typed: str) -> Person | None:
    """Return who is met by what is said of an interview: `Yes, with the COO`; None: no one.

    >>> with_somebody("Yes, with the COO"), with_somebody("Yes, with pleasure")
    (Person(name='the COO', about='', said=''), None)
    """
    found = _WITH.search(tidy(typed))
    if found is None:
        return None
    who = person(found["who"])
    if sentence(who.name) or nobody(who.name):
        return None
    known = described(who.name) or any(word[:1].isupper() for word in found["who"].split())
    return who if known else None


def met(stage: Stage, new: Stage) -> Stage:
    """Return a new stage whose interviewer is who was met at this one, by their whole name.

    Of a name that was told with an office before the two were kept apart it is the name alone.
    """
    full = stage.whole("next")
    if described(full.name):  # by then they were met, and have a name
        return with_person(new, "interviewer", Person(""))
    who = Person(full.name, full.about)
    apart = person(full.said)
    if apart.about and not full.about:
        return with_person(new, "interviewer", apart)
    return with_person(new, "interviewer", who, said=full.said)
