"""What they say where the script has no words for it: few words that give nothing away."""

import re

from trainer.core.rehearsal.manners.elsewhere import About, about
from trainer.core.rehearsal.whose.own_words import wonders
from trainer.core.script.cards import Card

ANSWERS = ("Sure, let me tell you.", "Good question.", "Let me think. All right.")
"""What they say to a question that the script has no answer to."""
NODS = ("I see.", "All right.", "Mm-hmm.")
"""What they say to what is no question."""
DODGES = ("I'd rather not say.", "That's hard to say.", "I can't really answer that.")
"""What they say where nothing they may say is meant."""
OTHERS = ("Well, let me see.", "Let me put it this way.", "How do I say this?")
"""What they say where what it means is told beside it."""
PUT_OFF = (
    "I'll have somebody send you the details.",
    "Good question. I'll find out and let you know.",
    "Let me get back to you on that.",
)
"""What they say to a question about something else: nothing that could be taken for a fact."""
KINDLY = {
    About.SELF: "I wouldn't worry about that.",
    About.LIFE: "That's one to ask in person.",
}
"""The same to a question about a person."""
TOLD = "Like I said before."
"""What they say where they answered already."""
_OF_YOU = re.compile(
    r"\b(?:have|did|do) you (?:\w+ )?(?:work\w*|know\w*|met|meet)\b", re.IGNORECASE
)
"""What asks about the one who answers: nobody else could send that."""
_SAY = re.compile(
    r"""
    (?:(?:if|when)\s+)?(?:(?:it\W?s|it\s+is|(?:the|their)\s+answer\s+is|they|he|she|i\s+hear)\s+)?
    (?:(?P<verb>says?)\s+|(?:tells?\s+you|answers?|repl(?:y|ies))\s+)?(?:that\s+)?
    (?P<quote>["“])?(?P<words>[^"”,;:(]+)["”]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE = frozenset("absolutely both definitely maybe neither never no nope perhaps yeah yes".split())
"""Answers of one word."""
_THEIRS = frozenset(
    "they them their theirs he she his her hers him himself herself themselves nothing anything"
    " something so whatever either more less little much".split()
)
"""Words of somebody who tells what they say, and doesn't say it."""
_TELLS = frozenset("how what when where which who whom whose why whether if to about".split())
"""Words with which that begins."""


def spoken(condition: str) -> str:
    """Return what they say in the words of a condition; nothing where it has no such words.

    >>> spoken("If they say maybe, depending on the others")
    'Maybe.'
    >>> spoken("If they say you're No. 1")
    "You're No. 1."
    >>> spoken("If they rank you, but not No. 1")
    ''
    """
    found = _SAY.fullmatch(condition.split(",", maxsplit=1)[0].strip().rstrip(".!"))
    if found is None:
        return ""
    words = found["words"].strip()
    said = re.findall(r"[^\W_]+", words.casefold())
    told = found["verb"] and not _THEIRS & set(said) and not _TELLS & set(said[:1])
    if not said or not (told or found["quote"] or (len(said) == 1 and said[0] in _BARE)):
        return ""
    return f"{words[:1].upper()}{words[1:]}."


def reply(card: Card, condition: str, at: int) -> tuple[str, bool]:
    """Return what they reply where the branch of a card has no words, and whether that tells all.

    `at` is where in the conversation: the same isn't said each time.
    """
    if card.branch and card.branch.otherwise:
        return DODGES[at % len(DODGES)], True
    if words := spoken(condition):
        return words, True
    return OTHERS[at % len(OTHERS)], False


def put_off(said: str) -> str:
    """Return what they say to a question about something else: to the same, the same.

    >>> put_off("how long have you worked with him")
    'Let me get back to you on that.'
    """
    if kindly := KINDLY.get(about(said) or About.DAY):
        return kindly
    if _OF_YOU.search(said):
        return PUT_OFF[-1]
    return PUT_OFF[len(said.strip(" .?!")) % len(PUT_OFF)]


def answer(said: str, at: int) -> tuple[str, bool]:
    """Return what they answer to words of yours, and whether that tells all.

    Said aloud, nobody knows the words: most of them are questions.
    """
    asked = not said or wonders(said)
    return (ANSWERS[at % len(ANSWERS)], False) if asked else (NODS[at % len(NODS)], True)
