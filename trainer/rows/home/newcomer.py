"""What is said to somebody new who asks or tells something before their first line."""

import re
from collections.abc import Mapping

from trainer.core.people.company import someone
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish
from trainer.core.text import straightened
from trainer.rows.home.asked import MISSED

NAMES_LATER = "I'll ask for names in a minute. First, a line of your call."
"""What is said to somebody who says who they are, or who interviewed them."""
_WHAT_FOR = (
    "Before a second interview, you call the person who interviewed you first. You ask what comes"
    " next, what the next interviewer is like, how you rank, and for their support."
)
_WHO = "You call the person who interviewed you first. I'll ask for their name in a minute."
_WISHED: Mapping[Wish, str] = {
    Wish.NOW: _WHAT_FOR,
    Wish.SAVED: "Everything is saved as you go, on this computer only.",
    Wish.MISSED: MISSED,
    Wish.COST: "It's free.",
    Wish.LONG: "About five minutes a day. The first time takes about ten.",
    Wish.FEAR: "That's only natural, and practice helps.",
}
_ASKS_WHO = re.compile(r"\b(?:who|whom)\b.*\b(?:call|calling|phone|phoning|ring|talk|talking)\b")
_ASKS_WHAT = re.compile(
    r"\b(?:what|why|which|how)\b.*\b(?:call|calling|phone|this|that|program|app|here|it)\b"
)
_MY_NAME = re.compile(r"(?:my name(?:'s| is)|(?:[Ii]'m|[Ii] am|[Tt]his is) [A-Z])")
_GREETED = re.compile(
    r"(?:hi|hello|hey|good (?:morning|evening|afternoon))\b[\s,.!]*", re.IGNORECASE
)


def tells_name(typed: str) -> bool:
    """Tell whether somebody says who they are, or who interviewed them.

    >>> tells_name("I'm Jane"), tells_name("my interviewer is Ms. Ortiz"), tells_name("I'm ready")
    (True, True, False)
    """
    plain = _GREETED.sub("", straightened(typed).strip(), count=1)
    return _MY_NAME.match(plain) is not None or someone(plain) is not None


def answered(typed: str) -> str:
    """Return the answer to a question about the call or the program; empty where there's none.

    >>> answered("who am I calling?") == answered("who do I call"), answered("a banana")
    (True, '')
    """
    plain = straightened(typed).lower()
    if _ASKS_WHO.search(plain):
        return _WHO
    if (asked := wish(typed)) and asked in _WISHED:
        return _WISHED[asked]
    return _WHAT_FOR if _ASKS_WHAT.search(plain) else ""
