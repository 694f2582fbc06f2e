"""Whether anything is said: also a question whose mark was left out, or not asked outright."""

import re

from trainer.core.draft.reading.openers import DOES, WH
from trainer.core.draft.reading.quotes import begins
from trainer.core.draft.reading.speech import (
    FEWEST_WORDS,
    MOST_WORDS,
    is_question,
    is_spoken,
    sentences,
)

_THOSE = (
    r"(?:i|you|u|ya|we|they|he|she|it|the|this|that|there|my|your|our|their|his|her|any\w*|some\w*|an?|"
    r"people|these|those)\b(?! and\b)"
)
_UNMARKED = re.compile(
    r"(?:(?:and|so|but|also|then|ok(?:ay)?|well|or),? )?"
    r"(?!don['\u2019]?t (?!i\b|you\b|we\b|they\b))(?:"
    rf"{WH}(?: (?!{_THOSE})\w+){{0,2}}? {DOES} \w|"
    rf"{DOES} (?:{_THOSE}|(?-i:[A-Z])\w+ \w)|"
    r"(?:what|who|where|why|how|when)['\u2019]?(?:s|re|d|ll) \w|"
    r"(?:how (?:much|many|long|often|soon|big|far|come|about)|"
    r"what (?:happens|else|kind|sort|about|if)|who (?:else|decides)|anything (?:else|you|that)|"
    r"any (?:\w+ ){0,3}(?:you|about|for))\b)",
    re.IGNORECASE,
)
"""How a question begins: words in the order that only a question has."""
_WISH_TO_KNOW = re.compile(
    r"(?:(?:and|also|then|first|next|second|finally|lastly?),? )*"
    r"(?P<said>(?:i|we)(?:['\u2019]d| would)? (?:(?:just|really|also) )?"
    r"(?:want|wanted|like|love|need|have) to (?:know|ask|find out|hear|understand|learn)\b"
    r"(?: (?:more )?about\b)? (?!you\b|the following)\S.*)",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?<!\?)\?+\s++[^\W_]++(?:\s++[^\W_]++){0,2}\s*+$")
"""A few words behind the mark: *what was it?? like really*."""
_ASIDE = re.compile(
    r"(?<=[?.!])[\"\u201d\u201c]?\s+(?:\([^()?]*\)|\[[^\[\]?]*\]|[\u2013\u2014-]\s[^?]*)$"
)
_INDIRECT = re.compile(
    r"(?!what (?:I|we|you|to)\b.*\b"
    r"(?:(?:ask|say)\b|(?:know|learn|find out|get across|mention)\W*$))"
    r"(?:(?:what|who|whose|when|where|why|how|which|whether)\b(?! to\b)|"
    r"if (?:I(?:['\u2019]m| am)|(?:she|he|they)(?:['\u2019]d| would|['\u2019]re|['\u2019]s))\b)"
    r"(?: [^\s:;?.!\"\u201c]+){2,}",
    re.IGNORECASE,
)
"""What one wants to know, as a part of a sentence: *how many they still see*."""


def is_unmarked(text: str) -> bool:
    """Tell whether a text begins as only a question does: its mark may have been left out."""
    brief = FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
    text = _TRAILING.sub("", text)
    return brief and bool(_UNMARKED.match(text)) and "?" not in text and text[-1:] not in ":."


def is_said(text: str) -> bool:
    """Tell whether a text is said, by any sign: quotation marks, a question, how it begins."""
    text = without_aside(text)
    return bool(begins(text)) or is_question(text) or is_unmarked(text) or is_spoken(text)


def without_aside(text: str) -> str:
    """Return words to say without what is noted behind them: *Who decides? (Wait.)*."""
    return _ASIDE.sub("", text)


def asked_indirectly(text: str) -> str:
    """Return what one wants to know, as it is said: *I'd like to know how ...*; empty: nothing."""
    found = _WISH_TO_KNOW.fullmatch(text)
    return found["said"] if found and len(sentences(text)) == 1 and "?" not in text else ""


def is_indirect(text: str) -> bool:
    """Tell whether a text is only what one wants to know: *whether I'm too expensive*."""
    return bool(_INDIRECT.fullmatch(text)) and len(text.split()) <= MOST_WORDS
