"""Contractions: what an apostrophe shortens, and how people write it without one (G2)."""

from trainer.core.apostrophes import AUXILIARIES, CUT

SUFFIXES = {"'m": "am", "'re": "are", "'ll": "will", "'ve": "have", "'s": "'s", "'d": "'d"}
"""What an apostrophe shortens, and its reading (G2)."""

SHORTENED = {"'s": ("is", "has"), "'d": ("would", "had")}
"""What the two doubtful endings may be read as (G2)."""

_JOINED = (*AUXILIARIES, "am", "will", "may")

_ASKING = ("who", "what", "that", "there", "it", "how", "when", "where", "why")

_OPENED = {
    "won't": "will not",
    "can't": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "d'you": "do you",
    "cannot": "can not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "do not know",
    "alright": "all right",
    "w/": "with",
    "w/o": "without",
    "wont": "will not",
    "cant": "can not",
    "shant": "shall not",
    "aint": "is not",
    "dyou": "do you",
    "im": "i am",
    "youre": "you are",
    "theyre": "they are",
    "youll": "you will",
    "theyll": "they will",
    "hed": "he 'd",
    "youd": "you 'd",
    "theyd": "they 'd",
    "whatre": "what are",
    "thatre": "that are",
    "therere": "there are",
    "whove": "who have",
    "thereve": "there have",
    **{f"{word}ll": f"{word} will" for word in _ASKING},
    **{f"{word}d": f"{word} 'd" for word in _ASKING},
    **{f"{word}ve": f"{word} have" for word in ("i", "you", "we", "they")},
    **{f"{word}ve": f"{word} have" for word in ("could", "would", "should", "might", "must")},
    **{f"{word}s": f"{word} 's" for word in ("he", "she", "that", "what", "where", "who", "how")},
    **{f"{word}s": f"{word} 's" for word in ("there", "here", "when", "why")},
    **{f"{word}nt": f"{word} not" for word in AUXILIARIES},
    **{f"{word}not": f"{word} not" for word in _JOINED},
}

OPENED = {short: tuple(full.split()) for short, full in _OPENED.items()}
"""Contractions that no ending explains, and those that are written without an apostrophe (G2).

`wont` and `cant` are words too, but nobody says them, and a *not* must never be overlooked.
"""

NEGATED = {short: full for short, full in OPENED.items() if "not" in full and "'" not in short}
"""The contractions that end in *not*, without their apostrophe (G2)."""

CUT_OFF = {
    **{f"{word}n": (word, "not") for word in AUXILIARIES},
    **{f"{cut}n": (word, "not") for cut, word in CUT.items()},
    "can": ("can", "not"),
}
"""What stands before a *t* that a wrong key has cut off: `shouldn t`, `shouldn;t` (G2)."""

HOSTS = frozenset({*AUXILIARIES, *CUT, "may", "dare", "ought"})
"""What stands before *n't*; elsewhere the apostrophe is a slip: `wan't`."""

_DOUBTFUL = {
    "id": "i 'd",
    "ill": "i will",
    "well": "we will",
    "were": "we are",
    "wed": "we 'd",
    "hell": "he will",
    "shell": "she will",
    "shed": "she 'd",
    "its": "it 's",
    "lets": "let us",
    "your": "you are",
    "their": "they are",
    "there": "they are",
    "whose": "who 's",
}


def _readings() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for spelling, reading in _DOUBTFUL.items():
        first, last = reading.split()
        for other in (last, *SHORTENED.get(last, ())):
            found[first, other] = (*found.get((first, other), ()), spelling)
    return found


DOUBTFUL = _readings()
"""Two words, and the spellings that equal them only where the other side has them (G2)."""
