"""What somebody asks of the program, and not of the interviewer, in the middle of a call."""

import re

from trainer.core.rehearsal.manners.goodbye import says_goodbye
from trainer.core.rehearsal.rehearsal import Rehearsal
from trainer.core.sitting import request
from trainer.core.sitting.aside import questioned
from trainer.core.sitting.request import Request
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import mended

_ON = (
    r"(?: (?:are|is|do|have|left|there|to|go|i|we|more|still|ask|now|in|all|got|can|should|must"
    r"|remain(?:s|ing)?|questions|lines|it|of|them|these))*"
)
_QUESTIONS = re.compile(
    rf"(?:\w+ )?how many (?:of (?:my|the|these) )?(?:more |other )?(?:questions|lines){_ON}"
)
"""What is asked of how much of the call is left, and of nobody on the phone."""
_COUNTS = re.compile(r"\bhow (?:many|much)\b")
_BARE = re.compile(
    r"(?:and |so |but |ok |okay )?(?:how many(?: (?:more|are|is|still|do|have|i|we|to|ask|go|left"
    r"|remain|remaining))+|how much(?: (?:is|more|still|left|to|go|do|i|have))+"
    r"|(?:am i|are we)(?: (?:almost|nearly|about|soon))? (?:done|finished|through)"
    r"(?: (?:yet|soon))?)"
)
"""The same without a word for what is counted: a line at hand may ask how many, too."""
_KEYS = re.compile(
    r"\b(?:press|type|typing|keys?|buttons?|keyboard|screen|click|enter)\b"
    r"|\bmy (?:options|choices)\b|^what can i (?:say|do) here$"
)
"""What only the program has."""
_A_WORD = re.compile(
    r"(?:and |so |ok |okay |sorry )?what (?:do|does) (?!(?:it|this|that|you|they|he|she) )"
    r"(?:the word )?\w+ mean(?: here)?|what (?:means?|is (?:the )?meaning(?: of)?) \w+"
)
"""What asks what a word means that was read, and nothing of the interviewer."""


def asked_for(call: Rehearsal, words: str) -> Request | None:
    """Return what a word asks for, said all by itself; None where it may be what is to be said.

    `I have to go` is no question how to leave: on the phone, it's said to them. How many questions
    are left is help, where nobody answers it before; so is which key to press, or a word.
    """
    if asks_count(call, words) or _asks_how(call, words):
        return Request.HELP
    found = request.request(words, _wanted(call))
    told = found is Request.WHETHER and says_goodbye(words, call.names)
    return None if told else found


def _asks_how(call: Rehearsal, words: str) -> bool:
    """Tell whether words ask for a key of the program, or for the meaning of a word."""
    text = mended(words)
    keys = _KEYS.search(text) and questioned(words, _wanted(call)) is Wish.NOW
    return bool(keys) or _A_WORD.fullmatch(text) is not None


def asks_count(call: Rehearsal, words: str) -> bool:
    """Tell whether words ask how many questions are left, and are not what is to be said.

    That is asked of us: they don't know, and it isn't how many people are. Where the line at hand
    is about how many of anything there are, it's that, unless questions are named.
    """
    text = mended(words)
    if _QUESTIONS.fullmatch(text):
        return True
    counts = any(_COUNTS.search(each.lower()) for each in _wanted(call))
    return not counts and _BARE.fullmatch(text) is not None


def to_ask(call: Rehearsal) -> int:
    """Return how many questions of the call haven't been asked yet."""
    return sum(card.cue.id not in call.asked for card in call.order)


def asks_hint(call: Rehearsal, words: str) -> bool:
    """Tell whether words, all by themselves, ask for a hint, and are not what is to be said."""
    return request.asks_hint(words, _wanted(call))


def asks_help(call: Rehearsal, words: str) -> bool:
    """Tell whether words ask what to do, and are not what is to be said."""
    return asked_for(call, words) is Request.HELP


def asks_to_skip(call: Rehearsal, words: str) -> bool:
    """Tell whether words ask to leave out what is to be said: `skip this one`."""
    return questioned(words, _wanted(call)) is Wish.SKIP


def elsewhere(call: Rehearsal, words: str) -> Wish | None:
    """Return what is wished for of the program that is done at home, and nobody on the phone can.

    None where it may be what is to be said.
    """
    found = questioned(words, _wanted(call))
    return found if found in (Wish.ELSEWHERE, Wish.EASIER) else None


def _wanted(call: Rehearsal) -> tuple[str, ...]:
    return tuple(each.text for each in call.task.card.line.wordings) if call.task else ()
