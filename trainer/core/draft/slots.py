"""Blanks as slots: `Mr. ____` is {next} or {interviewer}, by what stands around it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from trainer.core.script.ids import slug
from trainer.core.script.markdown.unspoken import DOING, MOMENTS, SLOTS

INTERVIEWER, NEXT, ME = "interviewer", "next", "me"
_TITLE = r"(?:Herrn?|Frau|Mme|Sra?|Miss|Sir|(?i:mr|mrs|ms|mx|dr|prof|mister))\b\.?"
_TITLES = rf"{_TITLE}(?:\s?(?:/|or)\s?{_TITLE}){{0,3}}"
_LINE = r"_(?:\s?_)+|\u2026{2,}|\.{4,}"
_HINT = (
    r"\s*\((?P<hint>the [^()]{3,80}|"
    r"(?:next|their|your|name|first|last|his|her|interviewer)[^()]{0,60})\)"
)
_SAID = _HINT.replace("?P<hint>", "?P<said>")
_NOUN = (
    r"(?:name|company|date|day|time|month|year|job|job title|title|position|role|topic|product|"
    r"service|city|place|town|candidate|applicant|employee|employer|manager|recruiter|department|"
    r"team|project|school|field|industry|skill|problem|amount|number|salary|range|referral|friend|"
    r"contact|prospect|customer|client|person|event|website|address|email|phone)"
)
_FILLER = (
    rf"(?<![\w)])\((?:(?:the|your|my|their|his|her|name of(?: the)?|job|company|first|last|next|"
    rf"hiring) )?{_NOUN}(?:['\u2019]s(?: name)?)?(?:/{_NOUN})?\)"
)
"""A noun in round brackets, which nobody says: `the position of (job title)`."""
_CAPITALS = (
    r"(?:(?:YOUR|MY|THEIR|NEXT|FIRST|LAST|FULL|COMPANY|JOB) )?(?:NAME|COMPANY|EMPLOYER|POSITION|"
    r"TITLE|ROLE|DATE|TIME|DAY|MONTH|AMOUNT|NUMBER|CITY|TOPIC|PRODUCT|INTERVIEWER|MANAGER|BOSS|"
    r"RECRUITER|CONTACT|TEAM|PROJECT|PERSON)"
)
"""The same in capitals, in a text that is not written in them."""
_WRITTEN_SMALL = re.compile(r"[a-z].*[a-z].*[a-z]", re.DOTALL)
_POSSESSIVE = re.compile(r"['\u2019]s[)\]}>]$")
_BLANK = re.compile(
    rf"(?P<titled>{_TITLES}\s*(?:{_LINE}|\[[^\[\]]{{1,40}}\]|<[^<>]{{1,40}}>|"
    rf"(?:X|XX|XXX|XYZ|Y|[A-Z]{{3,}}|N\.?N\.?|So-and-so|Blank|{_CAPITALS})\b)(?:{_HINT})?)"
    rf"|(?P<cut>{_TITLE}\s?/\s?{_TITLE})(?=\s*[?.,;:!\"\u201d)]|\s*$)"
    rf"|(?P<amount>[$\u20ac\u00a3]\s?(?:{_LINE}))"
    rf"|(?P<line>(?:{_LINE})(?:{_SAID})?)"
    r"|\[(?P<square>[^\[\]]{1,60})\]|\{\{\s*+(?P<double>[^{}]{1,40}?)\s*+\}\}|\{(?P<brace>[^{}]{1,40})\}"
    r"|<(?P<angle>[A-Za-z][^<>]{1,40})>"
    r"|\((?P<round>(?:your|my|their|his|her|the|insert|interviewer'?s?|interviewer\u2019s|company|"
    r"manager'?s?|next)?\s*(?:first |last |full )?(?:name|company|job title|position|title|"
    r"company name|person|interviewer))\)"
    rf"|(?P<filler>{_FILLER})|(?P<capitals>\b{_CAPITALS}\b)"
    r"|(?P<firm>\b(?:XYZ|ABC|Acme)\b(?:\s+(?:Company|Corp|Inc|Ltd)\b\.?)?(?=[\s,.?!'\u2019]|$))"
)
_MINE = re.compile(
    r"(?:this is|my name is|hier ist|mein name ist|ich bin|je suis|soy|me llamo|my name's|"
    r"i'm|i am|it's|name:|i\u2019m|it\u2019s)\s*$",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"(?:\bis this|\bspeak(?:ing)? (?:to|with)|\btalk(?:ing)? (?:to|with)|\bare you|\breach)\s*$",
    re.IGNORECASE,
)
"""Before the name of whom one calls."""
_GREETED = re.compile(
    r"(?:^|[.?!]\s*|\b(?:hi|hello|hey|dear|morning|afternoon|evening|thanks?|thank you|well|so|"
    r"okay|"
    r"now|and|but|yes|no|great|please|sorry|excuse me|goodbye|bye)[,]?\s+|,\s*)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:to|with|about|from|of|by|meet|meeting|see|is|are|was|that|what|how|does|did|will|would|"
    r"can|like|for|than|and|or|told|tell|ask|impress|whether|before|after|know|call)\s*$",
    re.IGNORECASE,
)
_A_ROLE = re.compile(r"(?:position|role|job|opening|vacancy)\b", re.IGNORECASE)
_BEFORE_A_ROLE = re.compile(r"\b(?:position|role|job) (?:of|as)(?: an?)?\s*$", re.IGNORECASE)
"""What stands around a blank for what one wants to become."""
_KNOWN = {text: slot for slot, texts in SLOTS.items() for text in texts.split("|")} | {
    "name": "",
    "first-name": "",
    "last-name": "",
    "full-name": "",
    "blank": "",
    "person": "",
    "interviewer": INTERVIEWER,
    "interviewers-name": INTERVIEWER,
    "manager": INTERVIEWER,
    "manager-s-name": INTERVIEWER,
    "recruiter": INTERVIEWER,
    "hiring-manager": INTERVIEWER,
    "contact": INTERVIEWER,
    "their-first-name": INTERVIEWER,
    "contact-person": INTERVIEWER,
    "next-interviewer-s-name": NEXT,
    "name-of-next-interviewer": NEXT,
    "next-interviewer": NEXT,
    "name-of-the-next-interviewer": NEXT,
    "next-person": NEXT,
    "next": NEXT,
    "boss": NEXT,
    "director": NEXT,
    "next-name": NEXT,
    "second-interviewer": NEXT,
    "their-boss": NEXT,
    "your-full-name": ME,
    "votre-nom": ME,
    "ihr-name": ME,
    "mein-name": ME,
    "tu-nombre": ME,
    "mi-nombre": ME,
    "mon-nom": ME,
    "su-nombre": ME,
    "you": ME,
    "me": ME,
    "my-first-name": ME,
    "your-own-name": ME,
    "company": "company",
    "employer": "company",
    "firm": "company",
    "organization": "company",
    "job": "role",
    "the-job": "role",
    "job-title": "role",
    "position-title": "role",
    "the-title": "role",
    "position-name": "role",
    "name-of-position": "role",
}
_DRAWN = re.compile(r"[_.\u2026\[\]<>/]{2}|[\[<]")
_OF_NEXT = re.compile(
    r"\b(?:next|will be (?:meeting|interview)|second|upcoming|other)\b", re.IGNORECASE
)
_INSERT = re.compile(r"^(?:insert|add|fill in|enter|put)\s+", re.IGNORECASE)
_OWN_NAME = re.compile(r"['\u2019]s?\s+(?:first\s+|last\s+)?name$", re.IGNORECASE)
_NAMES = ("square", "double", "brace", "angle", "round", "filler", "capitals")
"""The kinds of blanks that say whose they are."""
_OWN, _LONGEST, _NEAR = 4, 8, 100
"""Words of a slot of one's own; more words in brackets say what to do; signs looked at before."""


class Blank(Struct, frozen=True):
    """A blank in words: what stood there, the slot it is taken for, and which else it could be.

    `sure`: what stood there says it.
    """

    found: str
    slot: str
    other: str
    start: int
    sure: bool


class Filled(Struct, frozen=True):
    """Words with their blanks as slots, `{next}`, and what was guessed."""

    text: str
    blanks: tuple[Blank, ...] = ()


def filled(text: str, choose: dict[int, str] | None = None) -> Filled:
    """Return words with each blank as a slot; `choose` names the slot of some, by their number."""
    parts: list[str] = []
    blanks: list[Blank] = []
    place = length = 0
    for found in _BLANK.finditer(text):
        blank = _blank(text, found, length + found.start() - place)
        before = text[place : found.start()]
        parts.append(before)
        place = found.end()
        if blank is None:
            parts.append(found[0])
            length += len(before) + len(found[0])
            continue
        slot = (choose or {}).get(len(blanks), blank.slot)
        blanks.append(blank)
        owned = "\u2019s" if _POSSESSIVE.search(found[0]) else ""
        parts.append(f"{{{slot}}}{owned}")
        length += len(before) + len(slot) + 2 + len(owned)
    parts.append(text[place:])
    return Filled(_spaced("".join(parts)), tuple(blanks))


def _spaced(text: str) -> str:
    return re.sub(r" ([?.,;:!])(?= |$)", r"\1", " ".join(text.split()))


def _blank(text: str, found: re.Match[str], start: int) -> Blank | None:
    name = next((found[group] for group in _NAMES if found[group]), None)
    if name is not None:
        shouted = found["capitals"] and not _WRITTEN_SMALL.search(text)
        return None if shouted else _named(text, found, name.strip("()"), start)
    for group, slot in (("amount", "amount"), ("firm", "company")):
        if found[group]:
            return Blank(found[0], slot, "my_words", start, sure=True)
    hint = found["hint"] or found["said"] or ""
    if hint and _OF_NEXT.search(hint):
        return Blank(found[0], NEXT, INTERVIEWER, start, sure=True)
    titled = bool(found["titled"] or found["cut"])
    if titled and text.isupper() and not _DRAWN.search(found[0]):
        return None  # a name, in a text that shouts
    inner = re.search(r"\[([^\[\]]+)\]|<([^<>]+)>", found[0])
    if inner and (known := _known(inner[1] or inner[2])):
        return Blank(found[0], known, NEXT, start, sure=True)
    return _by_place(text, found, start, titled=titled)


def _named(text: str, found: re.Match[str], name: str, start: int) -> Blank | None:
    """Return the blank that words in brackets are; None where they are a direction, or a slot."""
    name = re.sub(r"['\u2019]s$", "", name)
    words = slug(_INSERT.sub("", name)).split("-")
    direction = words[0] in DOING or words[-1] in MOMENTS or len(words) > _LONGEST
    if not words[0] or (found["square"] and direction):
        return None
    known = _known(name)
    if known:
        return Blank(found[0], known, "my_words", start, sure=True)
    if found["brace"] and re.fullmatch(r"[\w-]+", name):
        return Blank(found[0], name, name, start, sure=True)
    if known == "":
        return _by_place(text, found, start, titled=True)
    return Blank(found[0], "_".join(words[:_OWN]), "my_words", start, sure=True)


def _known(name: str) -> str | None:
    """Return the slot that words in brackets name; empty: somebody's name; None: neither."""
    name = _INSERT.sub("", name)
    known = _KNOWN.get(slug(name))
    return _KNOWN.get(slug(_OWN_NAME.sub("", name))) if known is None else known


def _by_place(text: str, found: re.Match[str], start: int, *, titled: bool) -> Blank:
    """Return the blank by what stands around it: whom one greets is the interviewer."""
    before, after = (
        text[max(0, found.start() - _NEAR) : found.start()],
        text[found.end() :].lstrip(),
    )
    if _MINE.search(before):
        other = INTERVIEWER if titled else "my_words"
        return Blank(found[0], ME, other, start, sure=not titled)
    if _ASKED_FOR.search(before):
        return Blank(found[0], INTERVIEWER, NEXT, start, sure=False)
    greeted = _GREETED.search(before) and (not after or after[0] in ",.!?:;-\u2013\u2014")
    if greeted and not _ABOUT.search(before.rstrip(" ,")):
        return Blank(found[0], INTERVIEWER, NEXT, start, sure=False)
    if greeted and before.rstrip().endswith(","):
        return Blank(found[0], INTERVIEWER, NEXT, start, sure=False)
    if titled:
        return Blank(found[0], NEXT, INTERVIEWER, start, sure=False)
    role = _BEFORE_A_ROLE.search(before) or _A_ROLE.match(after)
    slot, other = ("role", "my_words") if role else ("my_words", NEXT)
    return Blank(found[0], slot, other, start, sure=False)


def directions(text: str) -> Iterator[str]:
    """Yield the directions in brackets that stand in words."""
    for found in re.finditer(r"\[([^\[\]]{1,60})\]", text):
        words = slug(found[1]).split("-")
        if words[0] in DOING or words[-1] in MOMENTS:
            yield found[0]
