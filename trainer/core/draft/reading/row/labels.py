"""What stands before words to say: what they are about, or that they are to be said."""

import re

from msgspec import Struct

from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_unmarked, without_aside
from trainer.core.draft.reading.speech import is_question, is_spoken

_BEFORE_COLON = re.compile(r"(?P<label>[^:?!\"\u201c\u201e\u00ab.]{1,80}?)\s*:\s+(?=\S)")
_BEFORE_DASH = re.compile(
    r"(?P<label>[^:?!\"\u201c\u201e\u00ab.,]{2,40}?)\s+[\u2013\u2014-]\s+(?=\S)"
)
"""What a question is about, and the question behind a dash: `Timing - when ...?`."""
_BEFORE_QUOTE = re.compile(
    r"(?P<label>[^:?!\"\u201c\u201e\u00ab.]{1,40})(?:\.|\s(?:[\u2013\u2014/|-]|>{1,3}))\s+(?=[\"\u201c\u201e\u00ab])"
)
"""What a question is about, and the question in quotation marks: `Timing. "When ...?"`."""
_TOLD_TO = re.compile(
    r"(?i:(?:(?:and|then|finally|also|first|last|next|just|I|I['\u2019](?:d|ll)|you can)[, ]+)*"
    r"(?:(?:end|start|begin|finish|open|close|go on|continue|follow up) with|"
    r"ask(?: him| her| them)?))[:,]?\s+(?=[A-Z])|"
    r"(?i:(?:first|second|third|fourth|fifth|sixth|last)(?:ly)?:)\s+|"
    r"(?i:[\w'\u2019 ]{1,40}\b(?:ask|say|know)(?: him| her| them)?:\s+)(?=\w)"
)
"""What is done before a question with a capital letter: *and end with Who decides?*."""


_SAYS = re.compile(r"\b(?:says?|said|asks?|answers?|repl(?:y|ies)|is|are)\s*:$", re.IGNORECASE)
_MOST = 10
"""Words of what somebody does, at most."""


class Labeled(Struct, frozen=True):
    """A label, and what stands behind it."""

    label: str
    rest: str


def labeled(text: str) -> Labeled | None:
    """Return the label that a text begins with, before a colon, a period, or a dash."""
    found = _BEFORE_COLON.match(text) or _BEFORE_QUOTE.match(text) or _dashed(text)
    return Labeled(found["label"].strip(), text[found.end() :]) if found else None


def _dashed(text: str) -> re.Match[str] | None:
    """Return what a question is about and stands before a dash; words that are said are none."""
    found = _BEFORE_DASH.match(text)
    if not found or not is_question(without_aside(text[found.end() :])):
        return None
    return None if is_spoken(found["label"]) or is_unmarked(f"{found['label']} this") else found


def undrawn(text: str) -> str:
    """Return a text without the arrow before it."""
    arrow = phrases.DRAWN.match(text)
    return text[arrow.end() :] if arrow else text


def is_label(text: str) -> bool:
    """Tell whether a text is a label before words to say, or before advice: *Ask*, *Tip*."""
    return bool(phrases.ADVICE.match(f"{text}:") or phrases.LINE.fullmatch(f"{text}:"))


def told_to(text: str) -> str:
    """Return a question without what tells one to ask it."""
    found = _TOLD_TO.match(text)
    return (
        text[found.end() :] if found and is_question(without_aside(text[found.end() :])) else text
    )


def is_done(text: str) -> bool:
    """Tell whether a text is what they do, alone before a colon: *She likes him:*."""
    return text[-1:] == ":" and not _SAYS.search(text) and somebody_does(text[:-1])


def somebody_does(label: str) -> bool:
    """Tell whether a label says what they do: *they hang up*, *it went well*."""
    found = phrases.SOMEONE.match(label)
    mine = phrases.ME.match(label) or phrases.LINE.match(f"{label}:")
    brief = len(label.split()) <= _MOST
    return brief and bool(found and label[found.end() :].strip()) and not mine
