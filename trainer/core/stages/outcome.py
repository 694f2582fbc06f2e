"""How a call went, in a person's own words: well, so-so or badly."""

import re

WELL, SO_SO, BADLY = "well", "so-so", "badly"
_WORDS = {
    WELL: (
        "well good great fine nice awesome excellent perfect amazing fantastic super brilliant"
        " wonderful smoothly happy positive"
    ),
    SO_SO: (
        "so-so soso ok okay alright right meh mixed average medium middling decent half partly"
        " somewhat"
    ),
    BADLY: (
        "bad badly poorly poor terrible terribly awful awfully horrible horribly disaster worse"
        " worst failed rough roughly wrong negative"
    ),
}
_MEANS = {word: outcome for outcome, words in _WORDS.items() for word in words.split()}
_NOT = re.compile(r"(?:not|never|no|\w*n't|dont|didnt|wasnt)$")
NEAR = 3
"""Words within which a negation turns one round: of `not so very good`."""
_TURNED = {WELL: BADLY, SO_SO: BADLY, BADLY: SO_SO}


def went(text: str) -> str:
    """Return how it went by what was said of it: `it went badly` is `badly`; or nothing.

    A negation turns the word after it round: `not good` is badly, `not bad` so-so. Where words say
    different things it was so-so.
    """
    plain = re.sub(r"\bso so\b", SO_SO, text.lower())
    words = re.findall(r"[\w'-]+", plain.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    found = set()
    for place, word in enumerate(words):
        if outcome := _MEANS.get(word):
            turned = any(_NOT.match(near) for near in words[max(0, place - NEAR) : place])
            found.add(_TURNED[outcome] if turned else outcome)
    return found.pop() if len(found) == 1 else SO_SO if found else ""


_FORGOTTEN = frozenset(
    "don't know|i don't know|idk|don't remember|i don't remember|can't remember|i can't remember"
    "|don't recall|i don't recall|i forgot|forgot|forgotten|no idea|i have no idea|not sure"
    "|i'm not sure|none|nothing".split("|")
)
_SHORT = re.compile(r"\b(don|can)t\b")


def forgotten(text: str) -> bool:
    """Tell whether this says that no words are remembered: it must not become a reply."""
    plain = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(_SHORT.sub(r"\1't", plain).split()).strip(" .!") in _FORGOTTEN
