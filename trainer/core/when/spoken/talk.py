"""The day and the hour in a sentence that is mostly talk: `she'd like to hear from me on Friday`.

Left out is what bears on no moment: `until`, `or`, `not`, a number, a city stay, and are asked.
"""

import re
from datetime import datetime

from trainer.core.text import lowered
from trainer.core.when.reading.found import NotKnown, Unclear
from trainer.core.when.reading.reading import read
from trainer.core.when.spoken.leaning import told_by
from trainer.core.when.spoken.settled import settled
from trainer.core.when.zones import zoned

_BEARS = re.compile(
    r"\d|n't\b|\b(?:no|not|never|nor|neither|none|cannot|without|except|unless|instead|rather|than"
    r"|before|after|until|till|prior|following|previous|earlier|later|last|past|ago|since|or|every"
    r"|each|both|half|quarter|away|out|busy|off|vacation|cancel\w*|miss\w*|wrong|if|whether|am|pm"
    r"|(?:minute|hour|time|zone|clock|day|date|week|weekend|month|year|noon)s?"
    r"|in(?! (?:person|the office|their office)\b))\b"
)
"""What may bear on a day or an hour."""
_OTHER = {"call": re.compile(r"\b(?:interview|meeting)"), "interview": re.compile(r"\bcall")}
"""What another moment is told of."""
_WORD = re.compile(r"(?<![^\s,.;:(])\w")
_BREAK = re.compile(
    r"\s*[,.;:!(\N{EN DASH}\N{EM DASH}-]"
    r"|\s+(?:and|but|so|because|as|when|with|for|which|while|where|who|to|please|now)\b|\s*$"
)
"""With what the talk behind a moment begins."""


_SHORTEST = 5
"""Letters of a word from which on it may be a day's that was misspelled."""


def in_itself(
    text: str,
    *,
    of: str,
    own: datetime | None,
    other: datetime | None,
    just: bool = False,
    at: datetime | None = None,
) -> str:
    """Return a text about a moment without the talk, the day it tells by others as it is."""
    return without_talk(told_by(text, of=of, own=own, other=other, just=just, at=at), of=of)


def without_talk(text: str, *, of: str) -> str:
    """Return what a text tells of the moment of the `call` or the `interview`.

    The text itself where it's read as it is, or where the talk may bear on it.

    >>> without_talk("They would love to talk to me on Friday at three pm", of="call")
    'on friday at three pm'
    >>> without_talk("They would love to meet me, not on Friday", of="call")
    'They would love to meet me, not on Friday'
    """
    plain = settled(lowered(text))
    try:
        before, told, behind = _parted(plain)
        alone = not _parted(behind)[1]
    except Unclear:
        return text
    talk = f"{before} {behind}"
    bears = _BEARS.search(talk) or _OTHER[of].search(talk) or any(map(zoned, talk.split()))
    free = alone and not bears and _BREAK.match(behind)
    return told.strip(" ,") if told not in ("", plain) and free else text


def _parted(text: str) -> tuple[str, str, str]:
    """Return what stands before the first words that tell a moment, these, what stands behind."""
    for word in _WORD.finditer(text):
        begin = word.start()
        if told := _told(text[begin:]):
            return text[:begin], told, text[begin + len(told) :]
    return text, "", ""


def _told(text: str) -> str:
    """Return how much of a text tells of a moment from its first word on; `Unclear`: it may."""
    try:
        found = read(text)
    except NotKnown as unknown:
        if unknown.near and len(text.split(maxsplit=1)[0]) >= _SHORTEST:
            raise
        text = unknown.before.rstrip(" ,")
        found = read(text)
    tells = found.days or found.times or found.doubt or found.parts or found.loose
    return text if tells else ""
