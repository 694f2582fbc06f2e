"""What the interviewer may answer, in its many phrasings, as a condition of a script."""

import re

from msgspec import Struct

from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.quotes import bare, begins

OTHERWISE = "Otherwise"
_PLAIN = (
    (re.compile(phrases.WELL, re.IGNORECASE), "If it's positive"),
    (re.compile(phrases.BADLY, re.IGNORECASE), "If it's negative"),
    (re.compile(phrases.YES, re.IGNORECASE), "If they say yes"),
    (re.compile(phrases.NO, re.IGNORECASE), "If they say no"),
    (re.compile(phrases.MAYBE, re.IGNORECASE), "If they say maybe"),
    (re.compile(phrases.UNSURE, re.IGNORECASE), "If they're not sure"),
    (re.compile(phrases.ELSE, re.IGNORECASE), OTHERWISE),
)
_AROUND = " \t,:;.\u2026*_-\u2013\u2014=>\u2192\u21d2\u279c()[]{}"
_SIGNS = re.compile(r"^[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\s]+")
"""A check mark, a cross, a hand: people put them before an answer."""
_LEADING = re.compile(rf"(?:and |but |or |only |else )?({phrases.WHEN})\s+", re.IGNORECASE)
_SHOULD = re.compile(r"^(?P<who>s?he|it|there|\w+body|\w+one) (?P<verb>[a-z]+)", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:they(?:\s+\w+)? (?:say|answer|reply|respond|said|tell you)|(?:he|she|s/he|he/she) "
    r"(?:says|answers|replies)|the answer is|their answer is|it's|it is)\s*[:,]?\s*(?P<said>.+)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"[\"\u201c\u201e\u00ab]\s*+([^\"\u201c\u201d\u201e\u00bb]+?)\s*+[\"\u201c\u201d\u00bb]"
)
_BETWEEN = re.compile(r"(?:(?<!\s)\s+)?(?:/|,? or\b)\s*")
"""What stands between answers in a word: `yes/maybe`."""
_SIGNED = re.compile(r"^(?:if )?\(?([+?\u2013-])\)?:?$", re.IGNORECASE)
_MEANT = {"+": "good", "-": "not good", "\u2013": "not good", "?": "unclear"}
_LONGEST = 260
"""Characters of a condition, at most."""


class Condition(Struct, frozen=True):
    """A condition as a script has it, and what it says they say, if it quotes it."""

    text: str
    replies: tuple[str, ...] = ()


def condition(text: str) -> Condition:
    """Return the condition that a text stands for: `YES` is *If they say yes*."""
    text = _SIGNED.sub(lambda sign: f"if {_MEANT[sign[1]]}", text.strip())
    text = _SIGNS.sub("", " ".join(text.split())).strip(_AROUND)
    if found := phrases.SAID_SO.fullmatch(f"{text}:") or phrases.ON.fullmatch(text):
        return _plain(found[1]) or Condition(f"If they say {found[1]}")
    if simple := _plain(bare(text)):
        return simple
    if is_brief(text) and _BETWEEN.search(text):
        return Condition(f"If they say {_BETWEEN.sub(' or ', text.lower())}")
    if found := _LEADING.match(text):
        rest = text[found.end() :].strip(_AROUND)
        return _with_if(_SHOULD.sub(_does, rest) if found[1].lower() == "should" else rest)
    if phrases.SOMEONE.match(text) and not begins(text):
        return _with_if(text[0].lower() + text[1:])
    return _reply(text)


def _does(found: re.Match[str]) -> str:
    """Return *she hesitate*, of *should she hesitate*, as it stands behind an *if*."""
    who, verb = found["who"], found["verb"]
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{who} {verb}es"
    return f"{who} {irregular.get(verb) or re.sub(r'(?<=[^aeiou])y$', 'ie', verb) + 's'}"


def is_brief(text: str) -> bool:
    """Tell whether a text is a condition in a word: yes, no, otherwise."""
    text = bare(_SIGNS.sub("", " ".join(text.split())).strip(_AROUND))
    return bool(phrases.SHORT.fullmatch(text) or phrases.ON.fullmatch(text))


def is_condition(text: str) -> bool:
    """Tell whether a text that stands by itself, or in brackets, is a condition."""
    if phrases.SAID_SO.fullmatch(text):
        return True
    text = " ".join(text.split()).strip(_AROUND)
    return is_brief(text) or bool(
        phrases.CONDITION.match(text) and "?" not in text and len(text) < _LONGEST
    )


def answer(text: str) -> str:
    """Return what they answer as a condition: quoted, unless it's one already."""
    told = is_condition(text) or begins(text) or phrases.SOMEONE.match(text)
    return text if told else f"\u201c{text.strip(' ?')}\u201d"


def _plain(text: str) -> Condition | None:
    text = text.strip(_AROUND + "!")
    for pattern, meaning in _PLAIN:
        if pattern.fullmatch(text):
            return Condition(meaning)
    return None


def _with_if(rest: str) -> Condition:
    if simple := _plain(bare(rest)):
        return simple
    found = _ANSWER.fullmatch(rest)
    if found and (simple := _plain(bare(found["said"]))):
        if simple.text == OTHERWISE:
            return simple
        verb = rest[: found.start("said")].strip(" ,:")
        answer = bare(found["said"]).strip(_AROUND + "!").lower()
        return Condition(f"If {verb} {answer}") if len(answer.split()) == 1 else simple
    if rest.lower() in {"so", "not"}:
        rest = rest.lower()
    return Condition(f"If {_balanced(rest)}", tuple(_INSIDE.findall(rest)))


def _balanced(text: str) -> str:
    """Return a text whose quotation marks pair: the last may have been cut off with a period."""
    opened = len(re.findall(r"[\u201c\u201e]", text))
    closed = text.count("\u201d")
    if opened > closed:
        return re.sub(r"\s*\u201c$", "", text) + "\u201d" if opened > 1 else text + "\u201d"
    return text + '"' if text.count('"') % 2 else text


def _reply(text: str) -> Condition:
    """Return the condition that they say just this."""
    said = bare(text).strip()
    return Condition(f"If they say \u201c{said}\u201d", (said,))
