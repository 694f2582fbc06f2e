"""When somebody wrote, or spoke: the times before the lines of a chat, or of a transcript."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

_TIME = re.compile(
    r"\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\]?"
    r"\s*[-\u2013]?\s*(?=\S)"
)
_NAME = re.compile(r"(?P<name>[A-Z][\w.'\u2019 ]{0,25}):\s*")
_FEWEST = 6
_CHANGES = 0.6
_SHARE = 3
_ASKS = re.compile(r"[?\"\u201c]")


class Chat(Struct, frozen=True):
    """Who writes in stamped lines.

    `named`: it's a transcript, in which it matters who speaks. `others`: who only remarks on what
    somebody else tells them to say.
    """

    named: bool = False
    others: frozenset[str] = frozenset()


def chat(lines: Sequence[str]) -> Chat:
    """Return who writes in stamped lines; nobody where there are none."""
    stamped = [
        line.strip()[found.end() :] for line in lines if (found := _TIME.match(line.strip()))
    ]
    said = [(named["name"], line) for line in stamped if (named := _NAME.match(line))]
    if _taking_turns([name for name, _ in said]):
        return Chat(named=True)
    asking = Counter(name for name, line in said if _ASKS.search(line))
    if not asking:
        return Chat()
    main, most = asking.most_common(1)[0]
    names = {name for name, _ in said} - {main}
    return Chat(others=frozenset(name for name in names if asking[name] * _SHARE <= most))


def _taking_turns(names: Sequence[str]) -> bool:
    """Tell whether stamped lines are a transcript: two take turns, and it matters who speaks.

    In a chat somebody tells somebody else what to say, a few lines on end.
    """
    changes = sum(one != other for one, other in pairwise(names))
    return len(names) >= _FEWEST and changes >= _CHANGES * (len(names) - 1)


class Stamped(Struct, frozen=True):
    """What stands behind a stamp; `aside`: it's a remark of one of the others."""

    text: str
    aside: bool = False


def unstamped(line: str, chat: Chat) -> Stamped | None:
    """Return what stands behind a stamp, with the name in a transcript; None: there is none."""
    found = _TIME.match(line) if line[:1] in "[0123456789" else None
    if not found:
        return None
    name = None if chat.named else _NAME.match(line, found.end())
    aside = name is not None and name["name"] in chat.others
    return Stamped(line[name.end() if name else found.end() :], aside)
