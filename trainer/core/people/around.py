"""What people say around a name: what somebody goes by, a hedge, a correction of what is shown."""

import re
from functools import cache

from trainer.core.hedges import unhedged
from trainer.core.people.words import OPENING
from trainer.core.text import straightened, unended
from trainer.core.when.told import speaks_of_time
from trainer.core.words.lists import TITLES

_TITLE = rf"(?:{'|'.join(sorted(TITLES))})\b"
_NAME = rf"(?P<name>(?:{_TITLE}\.? )?\w[\w'-]*(?: (?-i:[A-Z])[\w'-]+)?)"
_NICK = rf"[\"'“]?{_NAME}[\"'”]?"
_WORD = r"(?P<name>[\w'-]{1,40}+)[\"”]?"
_OWN = "(?:his|her|their|my|the|our)"
_SAYS = (
    r"(?:(?:just|simply|usually|mostly|always|also|really|actually|often|sometimes|now|only|still"
    r"|all|both|better|commonly|normally|generally|likely|probably) ){0,4}+"
)
_PEOPLE = (
    r"(?:(?:everyone|everybody)(?: else)?|(?:most )?people|they|we|i|you(?: can)?|all|most|many"
    rf"|some|friends|colleagues|coworkers|{_OWN}(?: whole)? \w+)(?: at \w+)?"
)
_ONE = r"(?:he|she|they|it|who|that)"
_IS = r"(?:(?:'s|'re| is| was| are| were| has been|'d| would)(?: going)?)"
_THEM = r"(?:him|her|them|me)"
_ASKED = r"(?:(?:said|says|(?:told|asked|wants|wanted) (?:me|us))[,:]? )"
_LIKES = (
    r"(?P<likes>(?:prefers?|likes?|wants?|(?:he|she|they)'d (?:rather|like)|rather)"
    r"(?: (?:to (?:be|go)|being|be|going)(?: (?:called|known as|addressed as|by))?)?)"
)
_CLAUSES = (
    rf"(?:{_ONE} )?{_SAYS}(?:goes by|answers to|uses|signs as)(?: the (?:nick)?name)? {_NICK}",
    rf"(?:{_ONE}{_IS}? )?{_SAYS}going by(?: the (?:nick)?name)? {_NICK}",
    rf"(?:{_ONE}{_IS}? )?{_SAYS}(?:called|(?P<known>known|referred to|addressed) as) {_NICK}",
    rf"(?:{_ONE}(?: would| 'd)? )?{_SAYS}{_LIKES} {_NICK}",
    (
        rf"(?:and |{_ONE} )?{_ASKED}?(?:{_PEOPLE} )?{_ASKED}?(?:to |i can |we can |that )?{_SAYS}"
        rf"[\"“']?calls? {_THEM} {_NICK}"
    ),
    rf"(?:whom?|that) {_PEOPLE} {_SAYS}calls? {_NICK}",
    rf"(?:a\.?k\.?a\.?|nicknamed|{_OWN} nickname(?:'s| is)?|nickname:?) {_NICK}",
    rf"(?:{_ONE} )?(?:introduced (?:him|her|them)sel(?:f|ves) as|signed as) {_NICK}",
    rf"(?:{_ONE}{_IS} |or )?{_SAYS}{_WORD} for short",
    (
        rf"(?:{_ONE}{_IS} )?{_SAYS}{_WORD} to (?:everyone|everybody|all|(?:most )?people|most"
        rf"|friends|{_OWN} \w+)"
    ),
)
"""How it is said that somebody goes by a name."""
_JOINED = (
    r"(?<!\s)(?:\s*+[,;.(:\N{EN DASH}\N{EM DASH}-]{1,4}+\s*+|\s++)"
    r"(?:(?:but|and|though|although|however|usually|mostly),? ){0,4}+"
)
_BEHIND = (
    r"(?:,? (?:instead|actually|though|really|mostly|usually|these days|nowadays|for short"
    r"|at work|by (?:everyone|everybody|most|most people)|to everyone"
    r"|(?:he|she|they) (?:said|says|told me|insists|prefers)))*"
)


@cache
def _said() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what is said, made once a name is read: that takes a while."""
    return tuple(
        re.compile(rf"(?:^|{_JOINED}){each}[\"'”]?{_BEHIND}[.!)]*(?=\s*$|\s*[,;(])", re.IGNORECASE)
        for each in _CLAUSES
    )


_NOBODY = frozenset(
    "back for as by to email phone text it him her them me this that the a an you here there from"
    " on at in soon later again then first now often every after before when if mr ms mrs".split()
)
"""What is no name behind `call him`, `known`, `prefers`."""


_MERELY = re.compile(r"^\s*(?:just|only|simply|either|both)\s+(?=\S)", re.IGNORECASE)
"""What says before a name that it is all there is: `just Tom`."""


_NO = re.compile(rf"^\s*(?:no|nope|nah)[,.]?\s+(?={_TITLE})", re.IGNORECASE)
"""What says before a name with a title that another one was wrong: `no dr amy larkin`."""


_THEN = re.compile(
    r"^\s*(?:and,? |so,? )?(?:after (?:that|this)|afterwards|(?:then|next) comes"
    rf"|(?-i:then)(?! comes)|next(?=,? (?-i:[A-Z]))(?<=(?-i:next))"
    rf"|(?:then|next)(?=,? (?:{_TITLE}|(?:the|my|her|his) )))"
    r"[ ,]+(?=\S)",
    re.IGNORECASE,
)
"""What says before a name that they come later: `then Mr. Ito`; `Then` alone may be a name."""


def merely(text: str) -> str:
    """Return a name without the `just` before it; a capital there may be the name's own."""
    text = _THEN.sub("", _NO.sub("", text))
    return text if text[:1].isupper() else _MERELY.sub("", text)


def goes_by(text: str) -> tuple[str, str]:
    """Return a text without what somebody is said to go by, and that; the text where it says none.

    >>> goes_by("Robert Hill, but everyone calls him Bob")
    ('Robert Hill', 'Bob')
    """
    text = _MERELY.sub("", _THEN.sub("", text))
    straight = " ".join(straightened(text).split())
    having = (clause.search(straight) for clause in _said())
    names = [found for found in having if found and _is_name(found, straight)]
    if not names:
        return text, ""
    first = min(names, key=lambda found: (found.start(), -found.end()))
    before, after = straight[: first.start()].rstrip(" ,;("), straight[first.end() :]
    if not before and first.groupdict().get("known", "") is None:
        return text, ""  # `She is called Anna Lee` tells the name
    return f"{before}{after}".strip(" ,;"), first["name"].rstrip("'\"")


def _is_name(found: re.Match[str], text: str) -> bool:
    """Say whether it is a name: in a text that has capitals, most names have one."""
    name, rest = found["name"], text[: found.start()]
    cased = any(word[:1].isupper() for word in rest.split()[1:2]) or rest[:1].isupper()
    doubtful = found.groupdict().get("likes") is not None
    if name.split()[0].casefold() in _NOBODY or speaks_of_time(name):
        return False
    return not (doubtful and cased and name.islower())


_IS_THE = re.compile(
    r"^(?:who|he|she|they)(?:'?s|'re| is| was| are| were)(?: (?:probably|maybe|also|now))? "
    r"(?=(?:the|a|an|my|our|his|her|their|head|vp|ceo|cto|cfo|coo|chief|from|in|with"
    r"|(?:\w+ ){0,2}(?:manager|director|president|officer|supervisor|coordinator|recruiter))\b)",
    re.IGNORECASE,
)


def surely(about: str) -> str:
    """Return what somebody does as it would be said by who is sure of it.

    >>> surely("I think he's the director"), surely("who runs support")
    ('the director', 'who runs support')
    """
    straight = straightened(about)
    plain, before = straight, ""
    while plain != before:
        before = plain
        plain = _IS_THE.sub("", unhedged(plain))
    return _inside(unended(about if plain == straight else plain))


_SMALL = OPENING | frozenset("she she's he he's who who's from".split())


def _inside(about: str) -> str:
    """Return what somebody does as it stands in brackets: of `The CFO` `the CFO`."""
    first, space, rest = about.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _SMALL else about
