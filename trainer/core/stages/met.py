"""Who is called and who is met, put into a stage: what they are called, and their whole name."""

import re
from typing import Any

from msgspec import Struct

from trainer.core.hedges import I_THINK, MAYBE
from trainer.core.people.called import nobody, sentence
from trainer.core.people.described import described
from trainer.core.people.full import Full
from trainer.core.people.mended import repaired, spelled_like
from trainer.core.people.person import Person, person
from trainer.core.people.place import apart
from trainer.core.people.whose import to_them
from trainer.core.people.words import PARTICLES
from trainer.core.stages.stages import LONGEST_NAME, Stage
from trainer.core.text import one_line, straightened
from trainer.core.value import replace
from trainer.core.when.told import speaks_of_time
from trainer.core.words.consent import consent
from trainer.core.words.lists import TITLES
from trainer.core.words.unsure import known_part

OWN = "{}"
"""What stands around the name of a slot that is the script's own."""


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


def with_told(stage: Stage, slot: str, who: Person) -> Stage:
    """Return a stage with whoever was told of there, or what."""
    return (
        with_person(stage, slot, who)
        if slot in ("interviewer", "next")
        else with_name(stage, slot, who.name)
    )


def with_name(stage: Stage, slot: str, name: str) -> Stage:
    """Return a stage with a name that is no one's on the phone; a script's own slot is `{slot}`."""
    own = slot.strip(OWN)
    if own == slot:
        told: dict[str, Any] = {slot: name}
        return replace(stage, **told)
    slots = {**stage.slots, own: name}
    return replace(stage, slots={each: value for each, value in slots.items() if value})


def with_place(stage: Stage, slot: str) -> Stage:
    """Return a stage with the company out of what somebody of it does, where none is known."""
    full = stage.whole(slot)
    about, company = apart(full.about)
    if stage.company or not company:
        return stage
    placed = replace(stage, company=company)
    return with_person(placed, slot, Person(full.name, about), said=full.said)


def better_told(known: Full, told: Person) -> Person | None:
    """Return who is known, where they are only told otherwise; None where it may be another.

    Of `Denise Park (from HR)` told as `Ms. Park`, that is what they go by, `said`; of `Ms. Park`
    told as `Denise Park` it is the longer name, with what was told of them before; and so it is of
    a name that was mistyped, and of one that is whole where what was known is more than a name.

    >>> better_told(Full("Denise", "Denise Park", "from HR"), Person("Ms. Park"))
    Person(name='Denise Park', about='from HR', said='Ms. Park')
    """
    (old_title, old), (new_title, new) = _parts(known.name), _parts(told.name)
    other = bool(old_title and new_title and old_title != new_title)
    if other or not (old and new) or described(known.name) or described(told.name):
        return None
    about = told.about or known.about
    if _no_name(known.name) and not _no_name(told.name):
        about = told.about or known.about or person(known.name).about
        return Person(told.name, about, told.said)
    longer = set(old) <= set(new) and (len(old) < len(new) or new_title or not old_title)
    if longer or (set(new) <= set(old) and len(new) > 1):
        return Person(told.name, about, told.said)
    if not set(new) <= set(old) or (new[-1] != old[-1] and new_title):
        same = len(new) == len(old) and spelled_like(told.name, known.name)
        name = repaired(known.name, f"no, {told.name}")
        return Person(name, about, told.said) if same else None
    return Person(known.name, about, told.said or told.name)


def may_be_one(name: str, other: str) -> bool:
    """Say whether two names may be those of one person: `Ms. Delgado` and `Ruth Delgado`.

    >>> may_be_one("Ms. Delgado", "Ms. Ruth Delgado"), may_be_one("Mr. Lee", "Ms. Lee")
    (True, False)
    """
    (old_title, old), (new_title, new) = _parts(name), _parts(other)
    same_title = not (old_title and new_title) or old_title == new_title
    return same_title and bool(old and new) and ({*old} <= {*new} or {*new} <= {*old})


def _no_name(name: str) -> bool:
    """Tell whether more was kept than a name: `hopefully Mr. Ito`, `its her boss mr cho`."""
    first = name.split(maxsplit=1)[0]
    small = first.islower() and first not in PARTICLES and name != name.lower()
    return small or bool(person(name).about)


def _parts(name: str) -> tuple[str, list[str]]:
    """Return the title of a name, and its words."""
    words = [word.strip(".,").casefold() for word in name.split()]
    title = words[0] if words and words[0] in TITLES else ""
    return title, [word for word in words if word not in TITLES]


_YES = re.compile(
    rf"(?:(?:yes|yeah|yep|yup|sure|ok(?:ay)?|{MAYBE}|{I_THINK} so|there (?:is|will be)"
    r"|there'll be|i (?:do|have|will)|we do|please|it's|it is|it'll be|one|another)"
    r"(?:\s*[,.;:!\N{EN DASH}\N{EM DASH}-]+\s*|\s+|$))+",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"(?:(?:a|an|the|my|one|another|more|second|third|final|last|next)\s+)*"
    r"(?:one|interview|round|meeting|call|talk)\b[\s,:]*",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?:^|[\s,])(?:(?:meeting|meet|see|seeing)(?: with)?|(?:talk|speak)(?:ing)? (?:to|with))"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
"""What is done there, the last of it with whom: `see me again to meet the board`."""
_WITH = re.compile(r"(?:^|[\s,])with\s+(?=\S)", re.IGNORECASE)
_AT_ITS_END = re.compile(r"(?<![\s,])[\s,]+(?:on|at|in|next|this|before|after)$", re.IGNORECASE)
_DAY_WORDS, _NAME_WORDS = 8, 5
"""Words that a day, and a name, are looked for in."""


CALLS = re.compile(
    r"\b(?:i|we)(?:'ll| will| am going to| have to| should)? (?:call|phone)\b"
    r"(?:(?! and (?:i|we)\b| (?:i|we) (?:will |'ll )?(?:meet|see|go)\b)"
    r"(?:(?<=mr|ms|dr)\.|(?<=mrs)\.|[^,.;]))*",
    re.IGNORECASE,
)
"""What tells of the call before an interview: its day is no interview's."""


class Told(Struct, frozen=True):
    """What was told of an interview with the yes that there is one: who is met, and when.

    `call`: when they call before it.
    """

    who: Person | None = None
    when: str = ""
    call: str = ""

    @property
    def surely(self) -> bool:
        """Whether it tells of somebody without a yes, too: one word, `Help`, may be anything."""
        name = self.who.name if self.who else ""
        return bool(name) and (bool(self.when) or described(name) or len(name.split()) > 1)

    @property
    def words(self) -> str:
        """All the words of it."""
        return f"{self.who.name} {self.who.about} {self.when}" if self.who else self.when


def told_with(typed: str) -> Told:
    """Return what is told of an interview beside the yes that there is one.

    >>> told_with("Yes, Tuesday with the head of sales")
    Told(who=Person(name='the head of sales', about='', said=''), when='Tuesday', call='')
    >>> told_with("yes, the CFO next week").when, told_with("Yes, with pleasure")
    ('next week', Told(who=None, when='', call=''))
    """
    text = straightened(one_line(typed)).strip(" .!")
    text = text[yes.end() :] if (yes := _YES.match(text)) else text
    text = text[another.end() :] if (another := _ANOTHER.match(text)) else text
    when, rest = _when(text)
    with_ = _with(rest)
    who = _somebody(rest[with_.end() :] if with_ else rest)
    return Told(who, when if who or not rest else "")  # of `they'll call on Friday` it's no day


def _with(text: str) -> re.Match[str] | None:
    """Return what stands before whoever is met."""
    return next(reversed(list(_MEETING.finditer(text))), None) or _WITH.search(text)


def _when(text: str) -> tuple[str, str]:
    """Return the day and the hour that a text tells, and the rest of it.

    They are at its end, before `with`, or one of them here and the other there. That more isn't
    known, `in two weeks, I don't know the day yet`, is told with them.
    """
    known = known_part(text)
    last, rest = _at_end(known)
    first, rest = _in_front(rest)
    if not (first or last):
        return "", text
    unknown = text[len(known) :] if text.startswith(known) else ""
    return " ".join(filter(None, (first, last))) + unknown, rest


def _at_end(text: str) -> tuple[str, str]:
    words = text.split()
    for start in range(max(0, len(words) - _DAY_WORDS), len(words)):
        when = " ".join(words[start:]).strip(" ,.")
        if speaks_of_time(when):
            return when, _AT_ITS_END.sub("", " ".join(words[:start])).rstrip(" ,;:")
    return "", text


def _in_front(text: str) -> tuple[str, str]:
    with_ = _with(text)
    front = text[: with_.start()].strip(" ,;:") if with_ else ""
    if front and speaks_of_time(front):
        return front, text[len(front) :].lstrip(" ,;:")
    first, comma, rest = text.partition(",")
    if comma and speaks_of_time(first.strip()):
        return first.strip(), rest.strip()
    return "", text


def _somebody(text: str) -> Person | None:
    """Return who is told of; None where it's no name, and no office."""
    if not text or consent(text) is not None or _LINK.match(text) or len(text) > LONGEST_NAME:
        return None
    who = person(text)
    words = who.name.split()
    if not words or sentence(who.name) or nobody(who.name) or len(words) > LONGEST_WHO:
        return None
    titled = words[0].strip(".").casefold() in TITLES
    typed = titled or who.name in text  # small letters may be no name: `with pleasure`
    named = typed and len(words) <= _NAME_WORDS and all(map(_capital, words))
    if named and words[0].casefold() in _NO_NAMES:
        return None
    office = described(who.name) and (who.name in text or who.name[:1].islower())
    return who if named or (office and "same" not in words) else None


def _capital(word: str) -> bool:
    return word[:1].isupper() or word.casefold() in PARTICLES


_LINK = re.compile(
    r"(?:at|in|on|for|from|to|by|about|because|if|when|i|they|we|he|she|you|it)\b", re.IGNORECASE
)
_NO_NAMES = frozenset(
    "thanks thank thankfully finally hopefully luckily great good zoom teams skype phone online"
    " video whom".split()
)
"""What stands alone behind a yes with a capital, and is nobody."""
LONGEST_WHO = 10
"""Words of somebody who is only described."""


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
