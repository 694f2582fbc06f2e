"""Whether words are spoken to somebody: a question, or what one says in the first person."""

import re

from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.openers import SPEAKS

_QUESTION = re.compile(
    r"\?[\"'\u201d\u2019\u00bb)\]\s]*(?:[:;]-?[)DP]+\s*|"
    rf"\[(?!{phrases.CONDITION.pattern})[^\[\]?]{{1,60}}\][\"'\u201d\u2019\u00bb\s]*)?$",
    re.IGNORECASE,
)
"""A question mark at the end, or before what is done then: `Who decides? [wait]`."""
_SENTENCE = re.compile(r"[^.?!\u2026]+(?:[.?!\u2026]+[\"'\u201d\u2019\u00bb)]*|$)")
_ABBREVIATED = re.compile(
    r"\b(Mr|Mrs|Ms|Dr|Prof|No|St|vs|e\.g|i\.e|etc|a\.m|p\.m)\.", re.IGNORECASE
)
_FIRST = re.compile(r"\b(?:I|me|my|I['\u2019]\w+|us|our|we)\b")
_IMPERATIVE = re.compile(
    r"(?:write|have|stand|send|bring|take|keep|be|make|don'?t|don\u2019t|never|always|remember|"
    r"compare|check|call|thank (?:him|her|them)|use|wear|smile|listen|wait|look|put|get|prepare|"
    r"review|hang up|ring off|move on|stay|"
    r"pause|breathe|skip|leave|laugh|nod|apologi[sz]e|repeat|confirm|"
    r"practice|read|note|find|"
    r"ask (?:about|for|if|whether|how|what|who|when|why|them|(?-i:[A-Z])\w+)|mention|talk about|"
    r"explain|show|avoid|try|do|start|begin|end|finish|say (?:that|how|why|what|you)|buy|"
    r"print)\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?:(?:and|then|so|just|please),? )+", re.IGNORECASE)
_PROMPT = re.compile(
    r"(?:tell|walk|talk|take|give|show|describe|explain|share|name|think|imagine|rate|rank|list)\b"
    r"(?=[^?]*\b(?:you|your|yourself|me|us)\b)(?![^?]*\b(?:them|him|her|they)\b)",
    re.IGNORECASE,
)
"""What asks somebody to tell something, without a question mark."""
_ANYWAY = re.compile(
    rf"\b(?:and|but|instead|then|so|just)\b[^.?!]{{0,40}}{phrases.TELLING}[^.?!]{{0,40}}$",
    re.IGNORECASE,
)
"""What takes a *not* back before the quotation: *and reply*."""
_LABEL = re.compile(r"[^:?!.]{1,40}:\s+")
_LEAD_IN = re.compile(
    r"\b(?:say(?:ing)?|ask|tell (?:them|him|her)|examples?|instance|like this|try|this|these|"
    r"script|words?|phrase|with|line)\b[^.?!:]{0,30}:$",
    re.IGNORECASE,
)
_MINE = re.compile(r"my\b(?:.*[^.!?\u2026]|)$", re.IGNORECASE)
"""What is noted of oneself, and no sentence: *my strengths: ...*."""
_PRESENTS = re.compile(
    r"(?:\w+,? ){0,3}(?:here(?:['\u2019]s| is| are)|(?:these|those|this) (?:are|is))\b[^.?!]*"
    r"\b(?:ask|say|questions?|list|script)\b",
    re.IGNORECASE,
)
"""What leads to a list of questions: *these are the ones I'd ask*."""
_TO_READERS = re.compile(
    r"(?:thank you|thanks)(?: \w+){0,3}? for (?:reading|watching|listening)\b|good luck\b",
    re.IGNORECASE,
)
_NOTED_SIGN = re.compile(r"\s[+=~&]\s")
_WISH = re.compile(r"(?:have an?|take care|see you|talk (?:to you )?soon)\b", re.IGNORECASE)
_NOTED = re.compile(
    r"(?:i|we) (?:want|need|hope|like|always|usually|ask|asked|never|often|sometimes)\b|my ",
    re.IGNORECASE,
)
"""What one notes for oneself behind a question."""
FEWEST_WORDS, MOST_WORDS = 2, 90
_MOST_SENTENCES, _EXCLAIMED = 4, 3


def asks(text: str) -> bool:
    """Tell whether a text ends as a question."""
    return bool(_QUESTION.search(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; *Mr.* ends none."""
    masked = _ABBREVIATED.sub(lambda found: found[0][:-1] + "\0", text)
    masked = re.sub(r"(?<=\d)\.(?=\d)", "\0", masked)
    return [
        found[0].replace("\0", ".").strip()
        for found in _SENTENCE.finditer(masked)
        if found[0].strip(" \"'\u201d\u2019")
    ]


def is_question(text: str) -> bool:
    """Tell whether a text is a question to somebody, alone or after a sentence that leads to it."""
    if not asks(text) or len(text.split()) < FEWEST_WORDS or len(text.split()) > MOST_WORDS:
        return False
    found = sentences(text)
    return len(found) <= _MOST_SENTENCES and not (
        len(found) > 1
        and _IMPERATIVE.match(_LABEL.sub("", found[0], count=1))
        and not asks(found[0])
        and not _FIRST.search(found[0])
    )


def goes_on(text: str) -> bool:
    """Tell whether a question is followed by what one says of oneself."""
    found = sentences(text)
    asked = next((at for at, each in enumerate(found) if asks(each)), None)
    if asked is None or asked + 1 >= len(found) or len(found) > _MOST_SENTENCES:
        return False
    return len(text.split()) <= MOST_WORDS and all(
        (_FIRST.search(each) and not _NOTED.match(each))
        or (each.endswith("!") and len(each.split()) <= _EXCLAIMED)
        for each in found[asked + 1 :]
    )


def is_prompt(text: str) -> bool:
    """Tell whether a text asks somebody to tell something, without a question mark."""
    return bool(_PROMPT.match(text))


def never(before: str) -> bool:
    """Tell whether words before a quotation say not to say it; not *don't, but ask*."""
    before = before.rpartition(";")[2]
    found = None if "without" in before else phrases.NEVER.search(before)
    return bool(found) and not _ANYWAY.search(before, found.start() if found else 0)


def is_lead_in(text: str) -> bool:
    """Tell whether a text leads to words to say: *for instance, you could say:*."""
    return bool(_LEAD_IN.search(text))


def is_addressed(text: str) -> bool:
    """Tell whether somebody says a text to somebody: of oneself, or to a *you*."""
    return bool(_FIRST.search(text)) and len(text.split()) <= MOST_WORDS


def is_told(text: str) -> bool:
    """Tell whether a text says what to do, and not what to say: *write it down*."""
    return (
        bool(_IMPERATIVE.match(_THEN.sub("", text, count=1)))
        and "?" not in text
        and not _FIRST.search(text)
        and not _PROMPT.match(text)
    )


def is_spoken(text: str) -> bool:
    """Tell whether a text without a question is what one says: thanks, a wish, *tell me ...*."""
    if (
        len(text.split()) > MOST_WORDS
        or text.endswith(":")
        or _PRESENTS.match(text)
        or _MINE.match(text)
        or _TO_READERS.match(text)
        or _NOTED_SIGN.search(text)
    ):
        return False
    if _PROMPT.match(text) or _WISH.match(text):
        return True
    if _IMPERATIVE.match(_THEN.sub("", text, count=1)) and not re.match(
        r"tell me|help me|thank you", text, re.IGNORECASE
    ):
        return False
    return bool(SPEAKS.match(text)) and (text[-1:] in ".!\u2026" or len(text.split()) > 2)  # noqa: PLR2004 - more than a word
