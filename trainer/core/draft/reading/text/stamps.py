"""When somebody wrote, or spoke: the times before the lines of a chat, or of a transcript."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

_DATE = r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4}|\.)?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_TIME = re.compile(
    rf"\[?(?:{_CLOCK},\s+{_DATE}|(?:{_DATE},?\s+)?{_CLOCK})\]?\s*+[-\u2013]?\s*+(?=\S)"
)
_NO_WORDS = re.compile(
    r"<[^<>]{1,40}>|(?:(?:media|image|photo|video|audio|sticker|gif|document) omitted"
    r"|(?:this|you deleted this) message(?: was deleted)?|missed (?:voice|video) call)\W*",
    re.IGNORECASE,
)
"""What a chat has instead of words: `<Media omitted>`."""
_NAME = re.compile(r"(?P<name>[A-Z][\w.'\u2019 ]{0,25}):\s*")
_HEAD = re.compile(
    r"(?P<name>[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,2})[ ,\t]+(?:\[|at |today at )?"
    r"(?P<time>\d{1,2}:\d{2})(?:\s?[AaPp]\.?[Mm]\.?)?\]?"
)
"""Who writes, and when, alone on a line."""
_TIME_ALONE = re.compile(r"\[?\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\]?")
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
    return Chat(others=_others(said))


def _taking_turns(names: Sequence[str]) -> bool:
    """Tell whether stamped lines are a transcript: two take turns, and it matters who speaks.

    In a chat somebody tells somebody else what to say, a few lines on end.
    """
    changes = sum(one != other for one, other in pairwise(names))
    return len(names) >= _FEWEST and changes >= _CHANGES * (len(names) - 1)


def headed(lines: Sequence[str]) -> tuple[list[str], frozenset[int]]:
    """Return lines without who wrote them, and when, above several; and those of the others.

    Where two take turns each line has the name before it instead.
    """
    heads = [_HEAD.fullmatch(line.strip()) for line in lines]
    if sum(map(bool, heads)) < 2:  # noqa: PLR2004 - one may be anything
        return list(lines), frozenset()
    names: list[str] = []
    for head in heads:
        names.append(head["name"] if head else names[-1] if names else "")
    bare = [
        "" if head or _TIME_ALONE.fullmatch(line.strip()) else line
        for head, line in zip(heads, lines, strict=True)
    ]
    if _taking_turns([head["name"] for head in heads if head]):
        return [
            f"{name}: {line.strip()}" if name and line else line
            for name, line in zip(names, bare, strict=True)
        ], frozenset()
    others = _others(zip(names, bare, strict=True))
    return bare, frozenset(at for at, name in enumerate(names, 1) if name in others)


def _others(said: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return who only remarks on what somebody else tells them to say: they hardly ask."""
    asking: Counter[str] = Counter()
    for name, line in said:
        asking[name] += bool(_ASKS.search(line))
    most = max(asking.values(), default=0)
    return frozenset(name for name, often in asking.items() if name and often * _SHARE <= most > 0)


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
    rest = line[name.end() if name else found.end() :]
    words = _NAME.match(rest)
    if _NO_WORDS.fullmatch(rest[words.end() :].strip() if words else rest.strip()):
        return Stamped("", aside=True)
    return Stamped(rest, aside)
