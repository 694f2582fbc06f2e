"""Texts made to be huge or slow to read; how long each takes is measured in bench/hostile.py."""

from trainer.core.script import faults as say

MIB = 1 << 20
HOSTILE = {
    "a line of 10 MB": ("a" * 10_000_000, say.TOO_BIG),
    "a long line": ("a" * 10_001, say.TOO_LONG_LINE),
    "quotes": (">" * 100_000, say.TOO_LONG_LINE),
    "lists": ("- " * 100_000, say.TOO_LONG_LINE),
    "brackets": ("[" * 100_000, say.TOO_LONG_LINE),
    "quotes in a row": ("# A\n\n" + ">" * 9_999, say.TOO_DEEP),
    "lists in a row": ("# A\n\n" + "- " * 4_999 + "a", say.TOO_DEEP),
    "lists in a stair": ("# A\n\n" + "".join("  " * n + "- a\n" for n in range(900)), say.TOO_DEEP),
    "headings": ("#\n" * 300_000, say.TOO_MANY_LINES),
    "2,001 cues": (
        "# A\n\n" + "".join(f"### {n}\n\n> Well?\n\n" for n in range(2_001)),
        say.TOO_MANY_CARDS,
    ),
}
"""Text and what is wrong with it, by what it is."""

SLOW = {
    "[": 9_000,
    "![": 4_000,
    "[a](b": 1_000,
    "*a **a _a ": 500,
    "<!--": 900,
    "a <![CDATA[ ": 500,
    "`": 5_000,
    "{": 5_000,
}
"""What makes a paragraph slow to read when it is repeated, and how often it fits in a line."""

PAGES = ("[" * 49 + "*_" * 4_900 + "\n\n") * 100
"""A mebibyte of brackets and emphasis."""


def as_script(text: str) -> str:
    """Return a script with a text where there is advice, and again where there are words to say."""
    return f"# A\n\n{text}\n\n### B\n\n> {text}\n"
