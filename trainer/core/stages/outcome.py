"""How a call went, in a person's own words: well, so-so or badly."""

import re

from trainer.core.words.unsure import plain, unsure

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
    words = re.findall(r"[\w'-]+", re.sub(r"\bso so\b", SO_SO, plain(text)))
    found = set()
    for place, word in enumerate(words):
        if outcome := _MEANS.get(word):
            turned = any(_NOT.match(near) for near in words[max(0, place - NEAR) : place])
            found.add(_TURNED[outcome] if turned else outcome)
    return found.pop() if len(found) == 1 else SO_SO if found else ""


def forgotten(text: str) -> bool:
    """Tell whether this says that nothing is known to note: it must not become a reply."""
    return unsure(text) or plain(text).strip(" .!") in ("none", "nothing")
