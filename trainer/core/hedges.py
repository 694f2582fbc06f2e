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
