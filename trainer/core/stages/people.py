"""Names as people are called, from names as they are typed."""

import re

from trainer.core.words.lists import TITLES

SHORTENED = frozenset({"mr", "ms", "mrs", "dr", "prof", "mx"})
"""Titles that end in a period."""
PARTICLES = frozenset(
    "al bin da de del della den der di dos du el la le ter van von y zu"
    " and at for in of the".split()
)
"""Words inside the name of a person or a company that are often not capitalized."""
_WORD = re.compile(r"(^|-|(?<=^[od])['\N{RIGHT SINGLE QUOTATION MARK}])(\w)", re.IGNORECASE)
"""Where a word of a name gets its capital: at its beginning, after a hyphen, after `o'`."""

_SPEECH = frozenset(
    "my is are was call interview today tomorrow don't dont know it's i'm have has".split()
)
"""Words of sentences, which no name has."""


_NOBODY = frozenset(
    "no|none|nope|n/a|tbd|tba|unknown|nobody|no one|no-one|noone|someone|somebody|no idea|idk"
    "|not sure|unsure|unclear|dont know|don't know|do not know|i dont know|i don't know|dunno"
    "|i do not know|i'm not sure|im not sure|i have no idea|not known|not told|no clue".split("|")
)
_YET = re.compile(r"\b(?:yet|so far|right now|now|still)\b")


def nobody(text: str) -> bool:
    """Tell whether a text says that a name isn't known: `nobody yet`, `I don't know`."""
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold()
    words = " ".join(_YET.sub(" ", plain).split()).strip(" .,!?")
    return words in _NOBODY or (words == "not" and words != plain)


def sentence(text: str) -> bool:
    """Tell whether a text is a sentence and not a name: `my call is today`."""
    words = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().split()
    return len(words) > 1 and any(word.strip(".,!?") in _SPEECH for word in words)


def called(name: str) -> str:
    """Return a name as it is usually written: of `mrs o'brien-ortiz` `Mrs. O'Brien-Ortiz`.

    A name with a capital in it is the person's own spelling, and stays; only a title gets its
    period.
    """
    words = name.split()
    typed_small = name == name.lower()
    found = []
    for place, word in enumerate(words):
        plain = word.rstrip(".").lower()
        if place == 0 and len(words) > 1 and plain in TITLES:
            found.append(plain.title() + "." * (plain in SHORTENED))
        elif typed_small and not (0 < place < len(words) - 1 and word in PARTICLES):
            found.append(_capital(word))
        else:
            found.append(word)
    return " ".join(found)


def _capital(word: str) -> str:
    """Return a word with a capital at its beginning, after a hyphen, and after `o'`."""
    return _WORD.sub(lambda found: found[1] + found[2].upper(), word)
