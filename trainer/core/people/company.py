"""A company's name, and a position, out of what is typed: `It's a startup called Acme`."""

import re
from collections.abc import Sequence

from trainer.core.firms import FIRM
from trainer.core.hedges import HEDGE, unhedged
from trainer.core.people.called import called, unadorned
from trainer.core.people.words import (
    BUSINESSES,
    GROUPS,
    KINDS,
    OFFICES,
    OPENING,
    PLACES,
    SOMEONE,
    bare,
)
from trainer.core.text import straightened, unended
from trainer.core.words.lists import TITLES
from trainer.core.words.unsure import awaited, known_part, unsure

_OPENERS = frozenset(
    "i i'm i've i'll it it's its it'll this that's thats they they're we we're we've my a an some"
    " at with for called named work working interview interviewing probably maybe".split()
)
"""Words with which a sentence begins that tells a company."""
_NAMING = frozenset({"called", "named"})
_LEADING = frozenset("with at for by is it's its that's thats be was are".split())
_INDEFINITE = (["a"], ["an"], ["some"])
"""With what a text begins that only tells what kind it is; it stays as it was typed."""
_BETWEEN = frozenset("of and the & de la du von for in".split())
"""Words inside a company's name that are often not capitalized."""
_AFTER = frozenset("in as on i for next this hopefully".split())
"""Words behind a company's name, where no capitals tell where it ends."""
_WHERE = r"in|near|based|out of|from|over in|down in|up in|outside|around|downtown"
_APART = re.compile(
    r"(?<!\s)\s*(?:[(;\N{EM DASH}]|\s[-\N{EN DASH}]\s"
    rf"|,\s+(?=(?:\S*'\S*|an?|the|they|it|its|which|i|we|but|though|{_WHERE})\s)"
    r"|\s(?=(?:which|who|and (?:it|they|i|we))(?:'\S+)?\s)|\s(?=(?:based (?:in|out of)|out of)\s)"
    rf"|\s(?=in (?:downtown |north |south |east |west )?(?:{'|'.join(PLACES)})"
    r"(?:,?\s[\w. ]{2,20})?$))",
    re.IGNORECASE,
)
"""Where something else is told, after a company's name."""
_FILLER = re.compile(
    r"\A(?:(?:it's|its|it is|this is) (?=an? )"
    rf"|(?:oh|hi|hello|well|um|uh|so|yes|yeah|ok|okay|sure)[,.!]\s+|{HEDGE},?\s+)+(?=\S)",
    re.IGNORECASE,
)
"""What says nothing before an answer; few names begin with `maybe`."""
_KIND = rf"(?:{'|'.join(sorted(KINDS))}|practice|place)"
_NAME_IS = re.compile(
    r"(?:(?:(?:the|my|our|its|their|this) )?"
    r"(?:\b\w++(?:'s)? )?name(?: of (?:the|my|this|that) \w+)?"
    rf"|(?:the|my|our|this) (?:\w+ )?{_KIND})(?:'s| is| was)(?: called| named)? (?=\S)",
    re.IGNORECASE,
)
"""What says that a name follows: `the company's name is`, `the law firm is`."""
_KIND_OF = re.compile(
    rf"(?i:[a-z])[a-z' -]{{0,50}}?(?<![a-z]){_KIND}"
    r"(?:\s*[,:(\N{EM DASH}]\s*|\s+[\N{EN DASH}-]\s+)"
    rf"(?i:{HEDGE} )?(?=(?!I\b)[A-Z0-9]|\w+ (?:&|and) \w+$)"
)
"""What tells of what kind it is, before its name: `it's a law firm, Hale & Porter`."""
_SOMEONES = rf"(?:{'|'.join(sorted((OFFICES - GROUPS) | SOMEONE))})"
_TITLED = rf"(?:{'|'.join(sorted(TITLES))})\b\.? \S"
_PERSON = re.compile(
    rf"(?:(?:his|her) (?:\w+ )?name(?:'s| is| was)|(?:he|she)(?:'s| is| was|'ll be)"
    rf"|(?:my|the|our|her|his|their) (?:\w+ )?{_SOMEONES}(?:'s name)?(?:'s| is| was)"
    rf"|(?:i|we|it)(?:'m|'ll| was| were| will)?(?: \w+)?(?: (?:with|by|to))? {_TITLED}"
    r"|(?:i|we) (?:was|were) interviewed by \S|.+ (?:interviewed|called|met) (?:me|us)\b"
    r"|(?:i|we) (?:met|saw|spoke (?:to|with)|talked (?:to|with)) \S)",
    re.IGNORECASE,
)
"""What tells of a person, where a company is asked for."""
_SOMEBODY_THERE = re.compile(rf",\s+(?={_TITLED})", re.IGNORECASE)
"""Where somebody with a title is told behind a company's name."""
_THEIR_PLACE = re.compile(r"\s(?:at|from|of|with)\s+(?P<place>\S.*)$")


def names_company(text: str) -> bool:
    """Say whether a text says what the company is called: `sorry, the company is Acme`."""
    found = _NAME_IS.search(text)
    return found is not None and re.search(_KIND, found[0], re.IGNORECASE) is not None


def company(typed: str) -> str:
    """Return the name that was typed, as it is usually written; out of a sentence where it's told.

    >>> company("It's a small startup called Acme"), company("at acme"), company("Acme, Inc.")
    ('Acme', 'Acme', 'Acme, Inc.')
    """
    straight = _plain(unadorned(typed))
    said = _NAME_IS.sub("", _FILLER.sub("", straight), count=1)
    said = said[kind.end() :].rstrip(" )") if (kind := _KIND_OF.match(said)) else said
    words = said.split()
    first = [word.casefold() for word in words[:2]]
    sentence = bool(words[1:]) and first[0] in _OPENERS
    found = _told(words) if sentence else ""
    name = unended(_APART.split(found or said, maxsplit=1)[0].strip())
    return name if first[:1] in _INDEFINITE and said.startswith(name) else called(name or straight)


_POSITION_IS = re.compile(
    r"(?:(?:i'm|i am|we're) (?:applying|interviewing|going|up|hoping)|applying|interviewing)"
    r" (?:for|to be|as|to work as) |(?:it|that|this)(?:'s| is| would be|'d be)(?: for)? "
    r"|(?:the|my) (?:job|role|position|title|job title)(?:'s| is| would be|'d be)(?: called)? "
    r"|(?:the )?(?:job|role|position) (?:of|as) |they call(?:ed)? it |to be ",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"(?:an?|the) (?P<what>.+?)(?: (?:position|job|role|opening|post))?", re.IGNORECASE
)


def position(typed: str) -> str:
    """Return the position that was typed; out of a sentence where it is told in one.

    >>> position("I'm applying for a data analyst position, I think"), position("sales rep")
    ('data analyst', 'sales rep')

    Empty where it isn't known yet: `to be determined`.
    """
    straight = _plain(typed)
    if unsure(straight) or awaited(straight):
        return ""
    said = known_part(unhedged(_FILLER.sub("", straight)))
    bare = _POSITION_IS.sub("", said, count=1)
    found = _POSITION.fullmatch(bare) if bare != said else None
    return (found["what"] if found else bare).rstrip(".?") or straight


def someone(typed: str) -> str | None:
    """Return where somebody works of whom it tells, where a company is asked for; None: no one.

    Empty where it names no company.

    >>> someone("His name is Robert Hale"), someone("I was interviewed by Dr. Wu at Acme")
    ('', 'Acme')
    """
    straight = _FILLER.sub("", _plain(typed))
    found = _THEIR_PLACE.search(straight)
    if not (_PERSON.match(straight) or (found and titled(straight))):
        return None
    place = company(found["place"]) if found else ""
    return "" if titled(place) else place


def titled(name: str) -> bool:
    """Tell whether a name begins as a person's does: `Mr. Hale`; few companies do."""
    return re.match(_TITLED, name, re.IGNORECASE) is not None


def firm(name: str) -> bool:
    """Tell whether a name sounds like a company's, where somebody's is asked for.

    >>> [firm(each) for each in ("Harbor Mutual", "the hospital", "Macy's", "acme.com")]
    [True, True, True, True]
    >>> firm("Dr. Bank"), firm("Alan Price"), firm("the board"), firm("Bank manager")
    (False, False, False, False)
    """
    words = straightened(name).split()
    if titled(name) or not words or bare(words[-1]) in OFFICES - GROUPS | SOMEONE:
        return False
    sounds = len(words) > 1 and any(bare(word) in BUSINESSES for word in words)
    return sounds or words[-1].endswith("'s") or bool(_SITE.search(name))


_SITE = re.compile(r"\w\.(?:com|org|net|io|ai|co)$", re.IGNORECASE)


def named_firm(name: str, known: str) -> bool:
    """Tell whether a name is that of a company that is known, however it is shortened.

    >>> named_firm("acme", "Acme, Inc."), named_firm("Price", "Alan Price Motors")
    (True, False)
    """
    return bool(known) and _bare_firm(name) == _bare_firm(known)


def indefinite(name: str) -> bool:
    """Tell whether it only says what kind of company it is: `the hospital`."""
    return bare(name.partition(" ")[0]) in OPENING


def _bare_firm(name: str) -> list[str]:
    words = [bare(word) for word in straightened(name).split()]
    return [word for word in words if word not in FIRM | {"the", ""}] or words


def _plain(typed: str) -> str:
    return " ".join(straightened(typed).split())


def _told(words: Sequence[str]) -> str:
    """Return what a sentence tells after `called`, or after `with`; empty where it tells none."""
    plain = [word.casefold() for word in words]
    cased = any(word[:1].isupper() for word in words[1:])
    at = next((place for place, word in enumerate(plain) if word in _NAMING), None)
    if at is None:
        leads = (place for place, word in enumerate(plain[:-1]) if word in _LEADING)
        at = next((place for place in leads if _begins(words, place + 1, cased=cased)), None)
    if at is None:
        return ""
    rest = words[at + 1 :]
    ends = (place for place in range(1, len(rest)) if _ends(rest, place, cased=cased))
    found = rest[: next(ends, len(rest))]
    return " ".join(found).rstrip(",;")


def _begins(words: Sequence[str], at: int, *, cased: bool) -> bool:
    word = words[at]
    if word.casefold() == "the" and at + 1 < len(words):
        word = words[at + 1]
    return not word[:1].islower() if cased else word not in _LEADING | _OPENERS


def _ends(words: Sequence[str], at: int, *, cased: bool) -> bool:
    """Say whether a name has ended before a word: a sentence goes on in small letters."""
    word = words[at]
    if not cased:
        return word in _AFTER
    inside = word in _BETWEEN and at + 1 < len(words) and not words[at + 1][:1].islower()
    return not inside and (word[:1].islower() or word == "I")


def somebody_there(text: str) -> tuple[str, str]:
    """Return a company's name, and who was told behind it by a title; empty where nobody was.

    >>> somebody_there("Hale & Porter, Mr. Ito"), somebody_there("Smith, Jones & Day")
    (('Hale & Porter', 'Mr. Ito'), ('Smith, Jones & Day', ''))
    """
    name, *who = _SOMEBODY_THERE.split(text, maxsplit=1)
    return (name, who[0]) if who and name else (text, "")
