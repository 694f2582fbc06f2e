"""Whose choice somebody is, told by others than those who chose: `you're their first choice`."""

import re
from collections.abc import Mapping

NOUN = (
    r"(?:choice|choise|pick|favou?rite|number|no\.?|first|second|third|top|best|candidate|finalists?"
    r"|list|ranking|preference)\b"
)
"""What somebody is to those who choose, or where somebody stands with them."""
_WHOSE = r"(?P<whose>his|her|their)"
_RANK = r"(?:(?:very|first|second|third|top|number|absolute|clear|strongest|best|last|final) )"
OF_ME = re.compile(
    rf"(?P<rest>(?:I'?m|I am|I was|I(?:'d| would) be) (?:[\w-]+ ){{0,4}}?"
    rf"{_WHOSE} (?:\w+ ){{0,2}}?{NOUN}.*)",
    re.IGNORECASE,
)
"""A report where only whose it is tells who said it: `I'm his first choice`."""
ALONE = re.compile(
    r"(?P<rest>(?:(?:definitely|probably|still|clearly|not|now|maybe) )?(?:at the |near the )?"
    rf"(?:(?:top of|on|in|among|one of|first on|number one on|no\. ?1 on) )?{_WHOSE} {_RANK}{{0,3}}"
    rf"{NOUN}.*)",
    re.IGNORECASE,
)
"""The same in fewer words: `their first choice`."""
THE_ONE = re.compile(
    r"(?P<rest>(?:I'?m|I am|I(?:'d| would) be|you'?re|you are|you(?:'d| would) be) the"
    r" (?:one|person|candidate) (?:that |who )?(?P<who>she|he|they)(?:'d|'ll)? \w+.*)",
    re.IGNORECASE,
)
"""The same with what they'd do: `you're the one she wants`."""
_ANSWER = r"(?:(?:yes|yeah|yep|no|nope|sure|maybe|probably|absolutely|definitely|of course),? )"
WOULD = re.compile(
    rf"(?P<rest>{_ANSWER}?(?P<who>she|he|they)(?:'d|'ll| would| will| won't| might)(?:n't| not)?"
    r"(?: (?!you\b)[\w'-]+){0,12}[.!]*)",
    re.IGNORECASE,
)
"""The same of what they'd do, where whom is plain: `yes, they would`."""
UP_TO = re.compile(
    r"(?P<rest>if (?:it|that) (?:was|were|is) (?:all |only |totally |just )?up to"
    r" (?P<whom>her|him|them)\b.*)",
    re.IGNORECASE,
)
"""The same of what's up to them: `if it was up to her, yes`."""
_WHOM = {"her": ("she", "me"), "him": ("he", "me"), "them": ("they", "us")}
_FOR = re.compile(r"\b(?P<for>for|of|to) (?P<whom>them|theirs|her|him)(?=[.!,]*$|,)", re.IGNORECASE)
_AS_SAID = {"them": "us", "theirs": "ours", "her": "me", "him": "me"}
_THEIRS = re.compile(rf"\b{_WHOSE}(?= (?:\w+ ){{0,2}}?{NOUN})", re.IGNORECASE)
_TO_YOU = re.compile(r"(?P<rest>(?:[\w-]+ ){0,4}?you\b.*)", re.IGNORECASE)
_UP_TO_THEM = re.compile(
    r"(?P<it>if .{5,30}? up to )(?P<whom>her|him|them)\b(?P<then>,? ?)", re.IGNORECASE
)
_BY = re.compile(
    rf"^{_ANSWER}(?=(?:she|he|they)\b)"
    r"|\bthe (?:one|person|candidate) (?:that |who )?(?=(?:she|he|they)\b)",
    re.IGNORECASE,
)
_SAYS = {"he": "his", "she": "her"}


def of_you(text: str) -> re.Match[str] | None:
    """Return what is said to somebody of whose choice they are, where others are meant by it.

    >>> bool(of_you("you came second in their ranking")), of_you("you came second")
    (True, None)
    """
    return _TO_YOU.fullmatch(text) if _THEIRS.search(text) or _FOR.search(text) else None


def as_ours(text: str, who: str) -> str:
    """Return a text in which what is theirs who chose is told by them; `who` tells it, if known.

    Whoever speaks for others says `our`; `his` and `her` are somebody else's where it's known so.

    >>> as_ours("you're their first choice", "she"), as_ours("you're her second pick", "")
    ("you're our first choice", "you're my second pick")
    >>> as_ours("you're his second pick", "she")
    "you're his second pick"
    """

    def turned(found: re.Match[str]) -> str:
        whose = found["whose"].casefold()
        if whose == "their":
            return "our"
        return "my" if not who or _SAYS.get(who) == whose else found[0]

    def to_us(found: re.Match[str]) -> str:
        whom = found["whom"].casefold()
        theirs = not who or whom.startswith("the") or _WHOM[whom][0] == who
        return f"{found['for']} {_AS_SAID[whom]}" if theirs else found[0]

    text = _THEIRS.sub(turned, text)
    return _FOR.sub(to_us, text)


def teller(found: Mapping[str, str | None]) -> str:
    """Return what whoever said it is called in a report: `she`, `Priya`; nothing if it's unsaid."""
    whose, whom = (found.get("whose") or "").casefold(), (found.get("whom") or "").casefold()
    named = {"his": "he", "her": "she", "their": "they"}.get(whose, "")
    return found.get("who") or named or _WHOM.get(whom, ("", ""))[0]


def parted(text: str) -> tuple[str, str]:
    """Return a text up to what they do who chose, and that: `you're the one`, `she wants`."""
    if up := _UP_TO_THEM.match(text):
        before = f"{up['it']}{_WHOM[up['whom'].casefold()][1]}{up['then']}"
        return before, text[up.end() :]
    found = _BY.search(text)
    return (text[: found.end()], text[found.end() :]) if found else ("", text)
