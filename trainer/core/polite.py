"""What stands around a wish as people type it, `stats please`, `show me the days ahead`."""

import re
from collections.abc import Sequence

from trainer.core.text import straightened

_BEFORE = frozenset(
    "please pls hey hi hello ok okay yes sure now just can could would will you i i'd i'll we want"
    " wanna like need to let let's lets us me show see open go run start do give take get have my"
    " our the a an thanks thank great good type press".split()
)
_AFTER = frozenset("please pls plz thanks thank you now me to for it that this again".split())
_THANKS = frozenset("please pls plz thanks".split())
SMALL = _BEFORE | _AFTER
"""What stands around a wish and says no more."""
_COURTESY = (
    r"(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|thanks|thank you|thx|many thanks"
    r"|excuse me|please)(?: (?:there|again|everyone|so much|very much|a lot|trainer))?"
)
_LED_BY = re.compile(rf"(?:{_COURTESY}[.!,]+\s+)+", re.IGNORECASE)
_ENDED_BY = re.compile(rf"(?<=[.!?])\s+{_COURTESY}[\s.!]*$", re.IGNORECASE)
_POLITE = re.compile(rf"{_COURTESY}[\s.!,]*", re.IGNORECASE)


def uncourteous(text: str) -> str:
    """Return a text without the greeting or thanks that stand apart around what it says.

    >>> uncourteous("Good evening. Thank you. How do I leave?"), uncourteous("I got it. Thanks!")
    ('How do I leave?', 'I got it.')
    """
    led = _LED_BY.match(text)
    rest = text[led.end() :] if led else text
    return _ENDED_BY.sub("", rest) or text


def courteous(text: str) -> bool:
    """Tell whether a text is a greeting or thanks, and nothing else."""
    return _POLITE.fullmatch(text) is not None


def bare(words: Sequence[str]) -> list[str]:
    """Return what is wished for without the small words around it; nothing where there is none."""
    found = _led(words)
    while found and _plain(found[-1]) in _AFTER:
        found = found[:-1]
    return [*found[:-1], *(word.rstrip("!.?,") or word for word in found[-1:])]


def unthanked(words: Sequence[str]) -> list[str]:
    """Return a command as it is typed without what makes it polite: `please drill --cards 3`.

    What stands behind it is its own, but for a last `please`.
    """
    found = _led(words) or list(words)
    return found[:-1] if len(found) > 1 and _plain(found[-1]) in _THANKS else found


def _led(words: Sequence[str]) -> list[str]:
    """Return the words from the first that isn't a small one."""
    first = next((at for at, word in enumerate(words) if _plain(word) not in _BEFORE), len(words))
    return list(words[first:])


def _plain(word: str) -> str:
    return straightened(word.casefold()).strip(",.!?;:")
