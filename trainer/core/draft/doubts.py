"""What in a draft rests on little: each part for which something else speaks, too.

The reader decides by the form that a text seems to have, and a form that is new to it is taken for
another. What it made of that shows here, whatever the form was: a mark that nobody says is left in
the words, a question is still among the advice, an answer has no question.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainer.core.draft.draft import Draft, Fork, Spoken
from trainer.core.draft.parts import Part, What
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_unmarked
from trainer.core.draft.reading.openers import ASKS, REACTS, WH
from trainer.core.draft.reading.quotes import quoted
from trainer.core.draft.reading.row.conditions import is_brief
from trainer.core.draft.reading.speech import asks, is_spoken, is_told

_WORD_OF_THEIRS = r"(?:yes|no|maybe|if so|if not|otherwise|else)"
_GREETS = re.compile(r"(?:mr|mrs|ms|dr|hi|hello|hey|good \w+|dear)\b", re.IGNORECASE)
_BLANK = re.compile(r"\{[\w-]+\}|\[[^\[\]?]{2,40}\]")
_LABEL = re.compile(r"[^.?!:\"\u201c]{1,40}(?::|\s[\u2013\u2014|/=-]+|\uff1a|\u3001|\uff09)\s+\S")
_UNSAID = re.compile(
    rf"{phrases.ARROW}|[\u2013\u2014-] *(?:{_WORD_OF_THEIRS}|if)\b|"
    rf"\b{_WORD_OF_THEIRS}\s*(?::|=|\s[\u2013\u2014-])|"
    r"(?<=[a-z,?.!] )if (?:they|he|she)\b|(?<=\W)if (?:yes|no|not|so)\b|\d{1,2}:\d\d|"
    r"\s[~=+<>*^\\]+\s|"
    r"\s[\u2013\u2014/-]+\s.*\?|\b(?:ask|say|tell) (?:him|her|them)\b|"
    r"\([^()]*$|^[^()]*\)|[\[\]|\u2705\u274c\u2611\u2714\u2718\u2717]",
    re.IGNORECASE,
)
"""What nobody says: an arrow, an answer and what is said to it, times and signs."""
_CONDITION = re.compile(
    rf"(?:[(\[]\s*)?(?:{phrases.CONDITION.pattern}|depend(?:ing|s)\b|either\b|"
    rf"{phrases.SHORT.pattern}\s*(?:[:=,.]|\s[\u2013\u2014-]|{phrases.ARROW}))",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"\b(?:says?|said|when|if|they|he|she)\W*$", re.IGNORECASE)
"""How a condition ends whose answer was lost."""
_ASK = re.compile(
    rf"(?:(?:and|then|also) )*ask (?:(?:him|her|them) )?(?:{WH}|if|whether)\b", re.IGNORECASE
)
"""What one is told to ask, and how isn't said: *ask her when they decide*."""
_ECHOED = re.compile(
    rf"(?!{ASKS.pattern}|{REACTS.pattern})[\w'\u2019]++ ?(?:[\w'\u2019]++ ?)?\?\s", re.IGNORECASE
)
"""An answer said again as a question, before what is said to it."""
_NAMED = re.compile(r"[^.?!:\"\u201c]{1,30}:\s+")
_BEGUN = re.compile(r"[\W\d_]|[^\W\d_][^\w\s'\u2019]")
"""How nothing begins that is said: with a sign, or with a letter that counts."""
_MARKS = re.compile(r"(?:[\W\d_]|[a-z][.)]\s)+", re.IGNORECASE)
_TERM, _LONG, _NEAR, _BEFORE = 3, 14, 3, 200
"""Words of a term in quotation marks; of a condition; lines between it and what is said then."""


def doubts(parts: Sequence[Part], draft: Draft) -> frozenset[int]:
    """Return the numbers of the parts of a draft that somebody should look at."""
    return frozenset(
        (
            *_questions([question.line for question in draft.questions]),
            *(part for question in draft.questions for part in _forks(question.line, parts)),
            *(number for number, part in enumerate(parts) if _misread(part)),
            *_labeled(parts),
            *_shaken(parts),
        )
    )


def _misread(part: Part) -> bool:
    match part.what:
        case What.SAY:
            return not _is_clean(part.text)
        case What.IF:
            return _swallows(part.text)
        case What.ADVICE | What.LEFT:
            return _may_be_said(part.text)
        case What.SCENE | What.TOPIC:
            long = len(part.text.split()) > _TERM
            opens = bool(ASKS.match(part.text)) and (long or is_unmarked(part.text))
            spoken = opens or bool(REACTS.match(part.text)) or asks(part.text)
            return is_brief(part.text) or (spoken and part.what is What.SCENE)
        case What.HEAR | What.FIRST:
            return asks(part.text) or bool(phrases.DRAWN.search(part.text))


def _is_clean(text: str) -> bool:
    """Tell whether words to say are nothing but that, from the first to the last."""
    body = _BLANK.sub(lambda blank: " | " if is_brief(blank[0].strip("[]{}")) else "X", text)
    labeled = _LABEL.match(body) and asks(text) and not (_GREETS.match(body) or ASKS.match(body))
    return not (
        _BEGUN.match(body)
        or labeled
        or _UNSAID.search(body)
        or body[-1:] in ":,;"
        or body.count("?") >= _TERM
        or _ECHOED.match(body)
        or is_told(text)
        or any(len(each.words.split()) >= _TERM for each in quoted(text))
    )


def _swallows(text: str) -> bool:
    """Tell whether a condition is more than what they answer, or less."""
    return "?" in text or len(text.split()) > 2 * _LONG or bool(_CUT_OFF.search(text))


def _may_be_said(text: str) -> bool:
    """Tell whether what was taken for advice, or left, may have words to say in it."""
    label = phrases.ADVICE.match(text)
    if label:
        return False
    body = _MARKS.sub("", text, count=1) if _MARKS.match(text) else text
    body = _NAMED.sub("", body, count=1)
    brief = _TERM <= len(body.split()) < 2 * _LONG and body[-1:] not in ".:" and not is_told(body)
    return (
        "?" in text
        or bool(ASKS.match(body) and brief)
        or bool(_CONDITION.match(text) and len(text.split()) < 2 * _LONG)
        or bool(phrases.DRAWN.search(text))
        or any(
            len(each.words.split()) >= _TERM
            and not phrases.THEY_SAY.search(text, max(0, each.start - _BEFORE), each.start)
            for each in quoted(text)
        )
        or is_spoken(body)
        or _ASK.match(body) is not None
    )


def _questions(lines: Sequence[Spoken]) -> Iterator[int]:
    """Yield the questions that look like what is said to an answer, or that don't ask at all."""
    for at, line in enumerate(lines):
        text = line.words.text
        last = line is lines[-1] and not asks(text)
        opens = ASKS.match(text) and text[-1:] != "."
        odd = not (asks(text) or opens or is_spoken(text))
        if odd or (at and REACTS.match(text) and not last):
            yield line.part


def _forks(line: Spoken, parts: Sequence[Part]) -> Iterator[int]:
    """Yield the conditions on what nobody asks, or far from what is said then."""
    asked = asks(line.words.text) or bool(ASKS.match(line.words.text))
    for fork in line.forks:
        if not asked or _is_far(fork):
            yield fork.part
        if fork.said:
            yield from _forks(fork.said, parts)


def _is_far(fork: Fork) -> bool:
    return fork.said is not None and fork.said.at - fork.at > _NEAR


def _shaken(parts: Sequence[Part]) -> Iterator[int]:
    """Yield conditions behind what may be said, too: they may be answers to that."""
    shaken = False
    for number, part in enumerate(parts):
        if part.what is What.IF and shaken:
            yield number
        elif part.what is What.SAY and not (number and parts[number - 1].what is What.IF):
            shaken = False
        elif part.what in {What.ADVICE, What.LEFT}:
            shaken = shaken or ("?" in part.text and _may_be_said(part.text))


def _labeled(parts: Sequence[Part]) -> Iterator[int]:
    """Yield what stands behind a label, right below a question without one: it may be an answer."""
    asked = -_NEAR
    for at, (part, after) in enumerate(pairwise(parts)):
        if part.what is What.TOPIC:
            below = asked + 2 >= part.at and len(part.text.split()) <= 2 * _TERM
            asked = part.at if below else -_NEAR
            if below and after.what is What.SAY:
                yield at + 1
        elif part.what is What.SCENE:
            asked = -_NEAR
        elif part.what is What.ADVICE and _CONDITION.match(part.text):
            asked = part.at
        elif part.what is What.SAY and not (at and parts[at - 1].what is What.TOPIC):
            asked = part.at if asks(part.text) or ASKS.match(part.text) else -_NEAR
