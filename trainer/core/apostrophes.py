"""Apostrophes that people leave out, or put a letter too early: `didnt`, `did'nt`, `im`."""

import re

AUXILIARIES = """
    do does did is are was were have has had would could should must need might
    """.split()
CUT = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
"""What is cut short before *n't*, and what it is in full."""

_HEARD = r"(?:did|does|was|has|is|had|could|would|should|were)"
"""What is also written as it sounds: `didint`, `doesent`."""
_NEGATED = re.compile(
    rf"\b({'|'.join((*AUXILIARIES, *CUT))})(?:(n)t'?|'(n)t|(n)[;`\N{{ACUTE ACCENT}} ]t)(?!['\w-])"
    rf"|\b({_HEARD})[ei]?'?(n)t(?!['\w-])|\b(do)se?(n)t\b",
    re.IGNORECASE,
)
_ENDINGS = {
    "re": ("you", "they"),
    "ve": ("you", "they", "we", "i", "could", "would", "should", "might", "must"),
    "ll": ("you", "they", "it", "that"),
    "d": ("you", "they", "it"),
    "s": ("he", "she", "that", "there", "what", "who", "where", "how", "here"),
    "m": ("i",),
}
"""What is hardly another word with one of them; `hed` and `shed` are, and `its`, `ill`, `well`."""
_SHORTENED = re.compile(
    "|".join(rf"\b(?:{'|'.join(before)})(?={end}\b)" for end, before in _ENDINGS.items()),
    re.IGNORECASE,
)


def restored(text: str) -> str:
    """Return a text with the apostrophes that were left out; its letters stay as they are.

    >>> restored("im sure they didnt, and it isn't"), restored("He does'nt. I cant")
    ("i'm sure they didn't, and it isn't", "He doesn't. I can't")
    >>> restored("dosent"), restored("well, its his own shed")
    ("doesn't", 'well, its his own shed')
    """
    return _SHORTENED.sub(r"\g<0>'", _NEGATED.sub(_written, text))


def _written(found: re.Match[str]) -> str:
    verb, sign = (part for part in found.groups() if part)
    also = ("es", "ES")[verb.isupper()] if found[7] else ""
    return f"{verb}{also}{sign}'{'T' if sign.isupper() else 't'}"
