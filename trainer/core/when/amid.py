"""The moment amid the words of a sentence: of `he can't, he wants Friday at 9` `friday at 9`."""

import re
from collections.abc import Iterator, Sequence

from trainer.core.text import lowered
from trainer.core.when.told import speaks_of_time

_SIGNS = " ,.;!?"
LONGEST, MOST = 8, 60
"""Words of a moment, and of a sentence that is looked through."""
_HOUR = re.compile(r"(?:at |around |about )?(?:\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?|noon|midday)")
_FIGURE = re.compile(
    r"(?:the )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second"
    r"|third|an?|days?|weeks?|months?|hours?|minutes?|in|of|next|last|or|and| )+"
)
"""What is a moment only behind one of these: `three days`, `one of two`."""
_LEADS = frozenset("at to it be is around about".split())
_IT_IS = frozenset(("it's", "its", "that's", "is"))
"""The same behind which only a figure stands: `it's 2 instead of 1`."""
_ON = frozenset("on next this to till until for from".split())
_LIKE_OTHERS = frozenset(("sat", "sun", "am", "pm"))
"""What is a moment only behind one of these: `we sat down`, `I am`."""
_INSTEAD_OF = frozenset("not than of from isn't wasn't was never".split())
_NO_GOOD = re.compile(
    r"(?:is|was|isn't|won't|doesn't|does not|will not|didn't|can't|cannot|not (?:possible|good|ok))"
    r"\b(?! (?:better|best|fine|good|ok|okay|great|perfect|free|open))"
)
"""What stands behind a moment that is none any more: `5pm is bad`."""
_GOES_ON = re.compile(
    r"$|(?:not|instead|rather|please|then|ok|okay|now|thanks|if|and|but|because|so)\b"
)
"""What may stand behind a figure that is an hour: `make it 6`, not `five minutes`."""
_PARTED = re.compile(r"(?<=,) | (?=to |and )")
"""Where a moment may end that another follows: `not friday, saturday`."""


def amid(text: str) -> str:
    """Return the moment that a sentence tells, in its words; empty where it tells none.

    Of two it's the last that isn't taken back; a day and an hour that stand apart are one.

    >>> amid("I call him at 3pm, not 2pm"), amid("Tomorrow 5pm is bad, make it 6")
    ('at 3pm', '6')
    >>> amid("Friday is fine for him, 9am"), amid("You're one of three")
    ('friday 9am', '')
    """
    words = lowered(text).split()
    if len(words) > MOST:
        return ""
    *others, last = ["", *_moments(words)]
    day = others[-1] if others else ""
    apart = _HOUR.fullmatch(last) and day and not _HOUR.fullmatch(day)
    return f"{day} {last}" if apart and speaks_of_time(f"{day} {last}") else last


def _moments(words: Sequence[str]) -> Iterator[str]:
    """Yield the moments among words that aren't taken back, in their order."""
    at = 0
    while at < len(words):
        end = _end(words, at)
        if not end:
            at += 1
            continue
        before, told = words[at - 1].strip(",.") if at else "", " ".join(words[at:end])
        if before in _INSTEAD_OF:  # of `from friday to monday` the rest may be the new day
            first = _PARTED.split(told, maxsplit=1)[0]
            at += len(first.split())
            continue
        if _counts(told.strip(_SIGNS), before, _behind(words, end)):
            yield told.strip(_SIGNS)
        at = end


def _behind(words: Sequence[str], end: int) -> str:
    """Return the words behind a moment, as far as the part of the sentence goes."""
    ended = words[end - 1][-1:] in _SIGNS
    return "" if ended else " ".join(words[end : end + 3])


def _counts(told: str, before: str, behind: str) -> bool:
    """Say whether what may be a moment is one, and stands, by what is around it."""
    if _FIGURE.fullmatch(told):
        leads = before in _LEADS or (before in _IT_IS and told.isdigit())
        return leads and _GOES_ON.match(behind) is not None
    alone = [word for word in told.split() if word not in _LEADS | _ON | {"in", "the"}]
    if len(alone) == 1 and alone[0] in _LIKE_OTHERS and before not in _ON:
        return False
    return not _NO_GOOD.match(behind)


def _end(words: Sequence[str], at: int) -> int:
    """Return the place behind the longest moment that begins there; 0 where none does."""
    for end in range(min(len(words), at + LONGEST), at, -1):
        told = [word.strip(_SIGNS) for word in words[at:end]]
        ended = any(word[-1:] in ".!?;" for word in words[at : end - 1])
        if (
            not ended
            and all(told)
            and told[0] not in ("from", "of")
            and speaks_of_time(" ".join(told))
        ):
            return end
    return 0
