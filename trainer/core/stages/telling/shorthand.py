"""What people tell in a hurry, spelled out: `going w someone else`, `not moving fwd`."""

import re

from trainer.core.text import lowered

_WORDS = {
    "w": "with",
    "w/": "with",
    "w/o": "without",
    "fwd": "forward",
    "thru": "through",
    "rej": "rejected",
    "rnd": "round",
    "rd": "round",
    "nxt": "next",
    "offerd": "offered",
    "rn": "right now",
    "bc": "because",
    "cuz": "because",
    "tho": "though",
    "til": "until",
    "till": "until",
    "gonna": "going to",
    "wanna": "want to",
    "dunno": "don't know",
    "pos": "position",
    "intvw": "interview",
    "thx": "thanks",
    "abt": "about",
    "ppl": "people",
}
_SHORT = re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, _WORDS))})(?![\w'/])")
_ASIDE = re.compile(r",? \b(?:lol|lmao|haha+|smh|tbh|imo|ngl|fwiw|btw|omg)\b")
"""What is said besides, and tells nothing."""


def spelled_out(text: str) -> str:
    """Return a text as patterns read it, its short words in full.

    >>> spelled_out("Going w someone else lol"), spelled_out("w/o me")
    ('going with someone else', 'without me')
    """
    return _ASIDE.sub("", _SHORT.sub(lambda found: _WORDS[found[0]], lowered(text)))
