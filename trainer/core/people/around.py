"""What people say around a name: what somebody goes by, a hedge, a correction of what is shown."""

import re
from functools import cache

from trainer.core.hedges import I_THINK, MAYBE, QUITE_SURE
from trainer.core.people.called import nobody
from trainer.core.text import straightened, unended
from trainer.core.when.told import speaks_of_time
from trainer.core.words.consent import consent
from trainer.core.words.lists import TITLES

_NAME = r"(?P<name>(?:(?:mr|mrs|ms|mx|dr|prof)\.? )?\w[\w'-]*(?: (?-i:[A-Z])[\w'-]+)?)"
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
_ONE = r"(?:he|she|they|who|that)"
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


_MERELY = re.compile(r"^\s*(?:just|only|simply)\s+(?=\S)", re.IGNORECASE)
"""What says before a name that it is all there is: `just Tom`."""


_TITLE = rf"(?:{'|'.join(sorted(TITLES))})\b"
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
    text = _THEN.sub("", text)
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


_UNSURE = rf"(?:{I_THINK}|i(?:'m| am) {QUITE_SURE})(?: that)?"
_HEDGE = re.compile(
    rf"^(?:(?:{_UNSURE}|{MAYBE}|likely|apparently|i (?:was|am) told)[,:]?\s+)+", re.IGNORECASE
)
_HEDGED = re.compile(
    rf"(?:^|(?<![\s,])[\s,]++)(?:{_UNSURE}|{MAYBE}"
    r"|(?:i'm )?not (?:too |quite |really )?(?:sure|certain)"
    r"|or (?:something|so)|if i remember (?:right|correctly))[.!?]*$",
    re.IGNORECASE,
)
_IS_THE = re.compile(
    r"^(?:who|he|she|they)(?:'s|'re| is| was| are| were)(?: (?:probably|maybe|also|now))? "
    r"(?=(?:the|a|an|my|our|his|her|their|head|vp|ceo|cto|cfo|coo|chief|from|in|with)\b)",
    re.IGNORECASE,
)


def unhedged(about: str) -> str:
    """Return what somebody does as it would be said by who is sure of it.

    >>> unhedged("I think he's the director"), unhedged("who runs support")
    ('the director', 'who runs support')
    """
    plain, before = straightened(about), ""
    while plain != before:
        before = plain
        plain = _IS_THE.sub("", _HEDGE.sub("", _HEDGED.sub("", plain)))
    same = plain == straightened(about)
    return _inside(unended(about if same else plain))


_SMALL = frozenset("the a an my our her his their she she's he he's who who's from".split())


def _inside(about: str) -> str:
    """Return what somebody does as it stands in brackets: of `The CFO` `the CFO`."""
    first, space, rest = about.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _SMALL else about


_NO = (
    r"(?:no|nope|nah|wrong|actually|sor+y|srr?y|oops|whoops|wait|almost|not (?:quite|right)"
    r"|correction|scratch that|my (?:bad|mistake)|that's (?:wrong|not right)|typo|wrong name"
    r"|(?:it|that) isn't right|i made a (?:mistake|typo)"
    r"|i (?:misspelled|mistyped|misspelt) (?:it|that|(?:his|her|their|the)(?: \w+)? name)"
    r"|i (?:got|typed|wrote|spelled|had) (?:it|that|(?:his|her|their|the)(?: \w+)? name) wrong"
    r"|(?:the|his|her|that|their)(?: \w+)? name(?:'s| is| was) wrong)"
)
_OH = r"(?:(?:oh|well|um|hm+|ah|ok|okay)[,.]? )*"
_SIGN = r"(?:\s*[,.!;:]+\s*|\s+[\N{EN DASH}\N{EM DASH}-]+\s+)"
_MEANT = (
    r"(?:(?:it|that|he|she|they|(?:his|her|their|the|my)(?: (?:first|last|full|real|actual))? name)"
    r"(?:'s|s| is| was)(?: (?:actually|really|just|called|spelled))*"
    r"|(?:(?:it|that) )?should be(?: spelled)?|(?:it|that) should say|make (?:it|that)"
    r"|change (?:it|that) to|i mean[t]?|i said|put|(?:it|that) ought to be) "
)
_NOT = r"(?:(?:(?:it|that|he|she)(?:'s| is) )?not|(?:it|that|he|she) (?:isn't|is not))"
_OTHER = r"(?P<other>[\w.&'-]+(?: [\w.&'-]+){0,3}?)"
_BEGINS = re.compile(_MEANT, re.IGNORECASE)
_PLAINLY = re.compile(rf"{_OH}(?:(?:{_NO} )*{_NO}(?:{_SIGN}| (?={_MEANT})))+{_OH}", re.IGNORECASE)
"""With what a correction begins, whether or not something is shown."""
_MENDED = re.compile(
    r"[\w.' -]{1,40}?\s*(?:[,.;!]|\s[\N{EN DASH}\N{EM DASH}-])\s*"
    r"(?:(?:oh|no|sorry|oops|wait)[,.!]?\s+)*"
    r"(?:i mean[t]?|i meant to say|make (?:it|that)|correction|or rather|scratch that"
    r"|actually (?:it's|that's|it is|his name is|her name is))[,:]?\s+(?=\S)",
    re.IGNORECASE,
)
"""What is mended in the same breath: of `Bob, I mean Robert Hale` all before the right name."""
_SHOWN = re.compile(rf"{_OH}{_NO} ", re.IGNORECASE)
"""The same where something is shown that may be wrong; else `No` may be a name."""
_NOT_BUT = re.compile(
    rf"{_NOT} {_OTHER}(?:\s*[,;.]\s*(?:but )?|\s+but\s+|\s+[\N{{EM DASH}}-]+\s+)(?=\S)",
    re.IGNORECASE,
)
_BUT_NOT = re.compile(
    rf"(?<!\s)(?:\s*+[,;(]\s*+|\s++)(?:and )?(?:not|instead of|rather than) {_OTHER}\)?[.!]*$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:(?<!\s)|(?=,))(?:,?\s++(?:actually|instead|sorry|please|pls|i mean|then)){1,4}[.!]*$",
    re.IGNORECASE,
)


_MEANT_IT = re.compile(
    rf"{_OH}(?:i mean[t]?|i meant to say|change (?:it|that) to|make (?:it|that)"
    r"|(?:(?:it|that) )?should be(?: spelled)?|(?:it|that) should say) ",
    re.IGNORECASE,
)
_SORRY = re.compile(
    rf"{_OH}(?:(?:actually|sor+y|srr?y|oops|whoops|wait)[\s,.!:;-]+)++(?!{_MEANT})", re.IGNORECASE
)
_NAMING = re.compile(
    rf"{_OH}(?:{_NO}(?:{_SIGN}| ))*(?:his|her|their)(?: (?:first|last|full|real|actual))? name"
    r"(?:'s|s| is| was)(?: (?:actually|really|spelled))* (?=\S)",
    re.IGNORECASE,
)


def begins_to_correct(text: str, *, plainly: bool = True) -> bool:
    """Say whether a text begins with a correction, whatever it corrects: `no, it's Bob`.

    Not `plainly`: `No Lee` may be a name, too.
    """
    ways = (_PLAINLY, _MEANT_IT) if plainly else (_PLAINLY, _MEANT_IT, _SHOWN)
    return any(each.match(text) for each in ways)


def only_sorry(text: str) -> bool:
    """Say whether a text begins with an apology alone, which may be for anything: `Sorry, Bob`."""
    return _SORRY.match(text) is not None


def names_somebody(text: str) -> bool:
    """Say whether a text says what somebody's name is: `sorry, her last name is Diaz`."""
    return _NAMING.match(text) is not None


def instead_of(text: str) -> str:
    """Return the name that is said to be wrong: of `Bob, not Robert` `Robert`; else nothing."""
    found = _BUT_NOT.search(text)
    if found is None:
        left = text[plain.end() :] if (plain := _SHOWN.match(text)) else text
        found = _NOT_BUT.match(left)
    return found["other"] if found else ""


def corrected(typed: str, shown: str) -> str:
    """Return the name that is right, of a text that corrects the one that is `shown`.

    What corrects nothing stays as it was typed. `shown` empty: nothing is there to be corrected,
    and only what is plainly a correction is one.

    >>> corrected("no, it's Bob", "Robert"), corrected("Bob, not Robert", "Robert")
    ('Bob', 'Bob')
    >>> corrected("Bob, I mean Robert Hale", "")
    'Robert Hale'
    """
    if consent(typed) is not None or nobody(typed):
        return typed
    text = " ".join(straightened(typed).split())
    left = text[found.end() :] if (found := _PLAINLY.match(text)) else text
    left = left[found.end() :] if (found := _MENDED.match(left)) else left
    if shown:
        left = _LAST.sub("", _BUT_NOT.sub("", left))
        for begins in (_SHOWN, _NOT_BUT, _BEGINS):
            if found := begins.match(left):
                left = left[found.end() :]
    elif left != text and (found := _BEGINS.match(left)):
        left = left[found.end() :]
    if left == text:
        return typed
    left = left.strip(" ,;:.!-") if left.endswith((".", "!", ",")) else left.strip()
    no_name = not left or consent(left) is not None or nobody(left)
    return typed if no_name or re.fullmatch(rf"{_NOT} .*", left, re.IGNORECASE) else left
