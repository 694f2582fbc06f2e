"""Words of people who say something and aren't sure of it: `I think`, `probably`, `pretty sure`.

Patterns, for others to build on; each in small letters, with a straight apostrophe.
"""

import re

from trainer.core.text import straightened

BELIEVE = (
    r"(?:thinkk?|thnik|guess|gues|believe|beleive|belive|beleave|suppose|supose|assume|asume"
    r"|reckon|figure|imagine|expect|hope)"
)
"""What they do, as it's spelled in a hurry, too."""
I_THINK = rf"i(?: do| would|'d|'m)?(?: just| really| honestly)? {BELIEVE}"
MAYBE = r"(?:maybe|mabye|maybee|probably|probaly|prolly|perhaps|possibly|presumably)"
QUITE_SURE = r"(?:pretty |quite |fairly |almost )?sure"
_SURE = rf"(?:i(?:'m| am) {QUITE_SURE}|(?:pretty|quite|fairly|almost) sure)"
HEDGE = (
    rf"(?:(?:{I_THINK}|{_SURE}|i(?:'d| would|'ll| will)(?: just)? say|(?:so )?i (?:hear|heard)"
    rf"|i (?:was|am|got|have been) told|i've been told)(?: that(?!'s| is| was))?|{MAYBE}|likely"
    r"|apparently|hopefully)"
)
"""Any of it, around what it is said of."""
_BEFORE = re.compile(rf"\A(?:{HEDGE}[,:]?\s+(?!so[.!?]*$)){{1,4}}(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:^|(?<![\s,])[\s,]++)(?:{HEDGE}(?: so)?|for sure"
    r"|(?:i'm )?not (?:too |quite |really )?(?:sure|certain)|or (?:something|so)"
    r"|if i remember (?:right|correctly))[.!?]*$",
    re.IGNORECASE,
)


def unhedged(text: str) -> str:
    """Return a text as it would be said by who is sure of it; its apostrophes are straight.

    >>> unhedged("I think it's Dana Lee, not sure"), unhedged("Dana, probably")
    ("it's Dana Lee", 'Dana')
    """
    text, before = straightened(text), ""
    while text != before:
        before = text
        text = _BEHIND.sub("", _BEFORE.sub("", text))
    return text


_SOUND = r"(?:u+m+|u+h+m*|e+r+m*|h+m+|a+h+|oh+)(?![\w'-])(?!\W*h(?:uh|m+)\b)"
_HESITATES = re.compile(
    rf"\s*(?:(?:{_SOUND}|(?:well|so)(?=[,.\N{{HORIZONTAL ELLIPSIS}}]))"
    r"(?P<mark>[,.!\N{HORIZONTAL ELLIPSIS}-]*)\s+)+(?=\S)",
    re.IGNORECASE,
)
_A_NAME = re.compile(r"(?!(?:Mrs?|Ms|Miss|Dr|Prof|Yes|No)\b)[A-Z][\w']")


def unhesitating(text: str) -> str:
    """Return a text without the sounds of hesitation before it: of `um yes`, `yes`.

    A capital before another may be a name.

    >>> unhesitating("um, Mr. Achebe"), unhesitating("Uh yes")
    ('Mr. Achebe', 'yes')
    >>> unhesitating("uh huh"), unhesitating("Um Ji-won")
    ('uh huh', 'Um Ji-won')
    """
    found = _HESITATES.match(text)
    if found is None:
        return text
    rest = text[found.end() :]
    named = found[0].lstrip()[0].isupper() and _A_NAME.match(rest) and not found["mark"]
    return text if named else rest


_MARK = r"(?:no|nope|nah|wait|sorry|oops|actually|scratch that|correction|i meant?|rather)"
_LED = r"(?:(?:oh|well|um|hm+|ah|ok|okay),? )*"
_END = r"(?:\s*(?:[,.;:!]|\s[-\N{EN DASH}\N{EM DASH}])+\s+|\s+(?=(?:it|that|the|my|i)\b))"
_CORRECTS = re.compile(
    rf"{_LED}{_MARK}(?:[,.;:!]* {_MARK})*{_END}(?:i meant? )?(?=\S)", re.IGNORECASE
)
"""With what begins what is said instead of something before: `no wait, it was so-so`."""
_ONLY_NO = re.compile(r"(?:[\W_]*\b(?:oh|well|um|hm+|ah|ok|okay|no|nope|nah)\b)*\W*", re.IGNORECASE)


def corrected(text: str, *, no: bool = True) -> str:
    """Return a text without the words that take back what was said before it.

    `no`: a lone no takes back, too; else it may be the answer itself.

    >>> corrected("No, it was so-so"), corrected("no wait, badly"), corrected("no good")
    ('it was so-so', 'badly', 'no good')
    >>> corrected("oh sorry, I mean I'm second", no=False), corrected("no, it was so", no=False)
    ("I'm second", 'no, it was so')
    """
    found = _CORRECTS.match(straightened(text))
    if found is None or (not no and _ONLY_NO.fullmatch(found[0])):
        return text
    return text[found.end() :]
