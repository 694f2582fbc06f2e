"""The whole name of somebody, beside what is said on the phone; or only what they are to others.

`her colleague from HR` is no name: nobody is called that. Said to the one on the phone it is `your
colleague from HR`, and in that one's mouth `my colleague from HR`.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from trainer.core.hedges import I_THINK, MAYBE
from trainer.core.text import straightened

_WHOSE = frozenset("my her his their our its your".split())
_ARTICLES = frozenset("the a an some another this that".split())
_SOMEBODY = frozenset("somebody someone".split())
_COUNTS = frozenset("one two three four five six several".split())
_HIGHER = frozenset("higher up higher-up else senior important upstairs new".split())
_LINKS = frozenset("of at from in for with on".split())
_WHO = frozenset("who whose that".split())
_OWNERS = frozenset("hers his theirs mine ours yours".split())
_SOMEONE = frozenset(
    "lady guy gal man woman person gentleman people folks girl boy peer friend mentor deputy"
    " owner developer designer lawyer accountant analyst consultant secretary executive exec"
    " teammate superior employee staff member rep representative other bosses men women ladies"
    " successor predecessor associate expert boss's".split()
)
"""Words that say what somebody is, beside offices; among small letters none is a name."""
_SHORT = frozenset("hr vp svp evp ceo cto cfo coo cio cmo cpo gm it".split())
"""Offices that are written in capitals."""
_HR = frozenset("hr human resources".split())
_SIGNS = re.compile(r"[,;:()\[\]/&@]|\s[-\N{EN DASH}]\s|\N{EM DASH}")
_OF_THEIRS = re.compile(r"^(?:an?|some|another) (.+) of (?:hers|his|theirs|mine|ours|yours)$")
_MOST = 12
"""Words of what is told of somebody; what is longer is told otherwise."""
_PLACE = 2
"""Words of a place or a field, after which others may be a name: `from customer success`."""


_PARTS = re.compile(r"[,;:()\[\]/]|\s[-\N{EN DASH}]\s|\N{EM DASH}")
_WHO_IS = re.compile(
    r"^(?:and |or |so |(?:also )?known as |i\.e\. )?(?:(?:she|he|they|who|that)(?:'s| is|'re| are|"
    r"'ll be| will be) )?(?:also )?",
    re.IGNORECASE,
)
"""What stands before the second thing that somebody is: `the CFO, and he's her boss`."""
_HEDGE = re.compile(
    rf"(?:{I_THINK}|i (?:hear|heard)|{MAYBE}|not sure|i'm not sure"
    r"|so i hear|apparently)(?: so)?",
    re.IGNORECASE,
)
_TO_COME = frozenset("future next new potential prospective possible would-be".split())
"""Whose boss `my future boss` is: of the one who calls, and not of the one on the phone."""


class Full(Struct, frozen=True):
    """Somebody's whole name, and what they do, beside the name that is `said` on the phone."""

    said: str
    name: str
    about: str = ""

    @property
    def short(self) -> str:
        """What they are called where no line is said: of `your boss` it is `her boss`."""
        return self.name if self.said != self.name and described(self.name) else self.said

    @property
    def shown(self) -> str:
        """The whole name; what is said, too, where that is another: `Deborah Lee (“Debbie”)`."""
        words = (text.casefold().split() for text in (self.said, self.name))
        of_it = frozenset.intersection(*map(frozenset, words)) or not self.said
        return self.name if of_it or described(self.name) else f"{self.name} (“{self.said}”)"

    @property
    def told(self) -> str:
        """The same with what they do: `Tom Osgood (the CFO)`, `Robert Hill (“Bob”, the CFO)`."""
        if not self.about:
            return self.shown
        also = self.shown.removeprefix(self.name).strip(" ()")
        return f"{self.name} ({', '.join(filter(None, (also, self.about)))})"


@cache
def _offices() -> frozenset[str]:
    from trainer.core.words.lists import OFFICES  # not before a drill's first frame

    return OFFICES


@cache
def _titles() -> frozenset[str]:
    from trainer.core.words.lists import TITLES  # as above

    return TITLES


def described(text: str) -> bool:
    """Say whether a text tells what somebody is, and no name.

    >>> described("her colleague from HR"), described("one of the VPs"), described("his boss Tom")
    (True, True, False)
    """
    words = straightened(text).split()
    if not words or len(words) > _MOST or _SIGNS.search(text):
        return False
    first = _bare(words[0])
    if any(_bare(word) in _titles() | {"called", "named"} for word in words):
        return False
    if first in _SOMEBODY:
        higher = all(_bare(word) in _HIGHER for word in words[1:])
        return higher or (_bare(words[1]) in _LINKS | _WHO and _placed(words[1:]))
    if first in _COUNTS and len(words) > 1:
        several = first != "one" and all(map(_someone, words[1:]))
        return several or (_bare(words[1]) == "of" and _described(words[2:]))
    if first in _WHOSE | _ARTICLES:
        return _described(words)
    plain = len(words) > 1 or text in (text.upper(), text.lower())
    return plain and all(_noun(word) in _offices() for word in words)


def only_told(text: str) -> tuple[str, ...]:
    """Return what somebody is, each thing of it; nothing where a text tells a name, or neither.

    >>> only_told("the CFO, her boss"), only_told("her boss, Tom Osgood, the CFO")
    (('the CFO', 'her boss'), ())
    """
    straight = straightened(text)
    if described(straight):
        return (as_told(straight),)
    cut = (part.strip(" .") for part in _PARTS.split(straight))
    first, *rest = [part for part in cut if part and not _HEDGE.fullmatch(part)] or [""]
    rest = [_WHO_IS.sub("", part) for part in rest]
    told = described(first) and all(described(part) or _where(part) for part in rest)
    return tuple(map(as_told, (first, *rest))) if told else ()


def _where(part: str) -> bool:
    """Say whether a part tells where somebody works: `from headquarters`."""
    words = part.split()
    small = all(word[:1].islower() or word == word.upper() for word in words)
    return len(words) > 1 and _bare(words[0]) in _LINKS and small and _placed(words)


def somebodys(text: str) -> bool:
    """Say whether a text tells, in whatever sentence, of somebody by whose they are: `her boss`."""
    from trainer.core.words.unsure import known_part  # as above

    known = known_part(text)
    first = _bare(known.split(maxsplit=1)[0]) if known.split() else ""
    return first in _WHOSE | _SOMEBODY and described(known)


def _described(words: Sequence[str]) -> bool:
    """Say whether words tell what somebody is, from an article on: `the new director of Sales`."""
    if not words or _bare(words[0]) not in _WHOSE | _ARTICLES:
        return False
    rest = list(words[1:])
    end = next((at for at, word in enumerate(rest) if _bare(word) in _LINKS | _WHO), len(rest))
    head = rest[:end]
    if not head or not _someone(head[-1]):
        return False
    capitals = (word for word in head[:-1] if word[:1].isupper() and word != word.upper())
    named = not all(map(_someone, capitals))
    return not named and (end == len(rest) or _placed(rest[end:]))


def _placed(words: Sequence[str]) -> bool:
    """Say whether words tell where somebody works, or who they are, and name nobody."""
    if _bare(words[0]) in _WHO:
        return all(word[:1].islower() or word == word.upper() for word in words)
    rest = [word for word in words if _bare(word) not in _LINKS | _WHOSE | _ARTICLES]
    owned = bool(words[1:]) and _bare(words[-1]) in _OWNERS
    offices = list(map(_someone, rest))
    behind = any(offices) and bool(offices) and not offices[-1]  # `from HR Tom`
    return owned or (bool(rest) and not behind and offices.count(False) <= _PLACE)


def as_told(text: str) -> str:
    """Return what somebody is as it stands inside a sentence: of `The hr lady` `the HR lady`."""
    words = text.split()
    small = _WHOSE | _ARTICLES | _SOMEBODY | _COUNTS
    words[0] = words[0].lower() if _bare(words[0]) in small else words[0]
    return " ".join(_capitals(word) for word in words)


def to_them(told: str) -> str:
    """Return what somebody is as it is said to the one on the phone.

    >>> to_them("her boss"), to_them("a colleague of hers"), to_them("somebody from HR")
    ('your boss', 'your colleague', 'the person from HR')
    """
    if found := _OF_THEIRS.match(told):
        return f"your {found[1]}"
    words = told.split()
    if all(_bare(word) in _HR for word in words):
        return "the person from HR"
    first, rest = words[0], words[1:]
    if _to_come(words):
        return told
    if first in _SOMEBODY:
        first = "the person"
    elif first in _ARTICLES:
        first = "the"
    elif first not in _WHOSE | _COUNTS:
        small = (word if word == _capitals(word.lower()) else word.lower() for word in words)
        return " ".join(("the", *small))
    return " ".join("your" if word in _WHOSE else word for word in (*first.split(), *rest))


def of_them(said: str) -> str:
    """Return the same in the mouth of the one on the phone: of `your boss` `my boss`."""
    if _to_come(said.split()):
        return f"your{said[len('my') :]}"
    return re.sub(r"\byour\b", "my", said.replace(" of your ", " of our "))


def _to_come(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0].casefold() == "my" and _bare(words[1]) in _TO_COME


def _capitals(word: str) -> str:
    bare = word.rstrip("s")
    return f"{bare.upper()}{word[len(bare) :]}" if bare in _SHORT - {"it"} else word


def _someone(word: str) -> bool:
    return _noun(word) in _SOMEONE | _offices()


def _noun(word: str) -> str:
    bare = _bare(word).removesuffix("'s")
    return bare if bare in _SOMEONE | _offices() else bare.removesuffix("s")


def _bare(word: str) -> str:
    return word.strip(".,;:!?").casefold()
