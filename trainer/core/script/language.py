"""Whether a script is in English: for no other language there are rules about what words mean."""

import re

from trainer.core.script.script import Line, Script

_FEW = 12
"""Words from which a language can be told."""
_SHARE = 0.15
"""The share of common words that English has at least; its everyday talk has about half."""
_COMMON = frozenset(
    """the a an and or but if of to in on at for from with about is are was be do does did have has
    i you we they it he she me my your our this that what when where who how which not no yes can
    could would will should may there here so as by more any""".split()
)
_LATIN = "\u024f"
"""The last letter of the Latin alphabet with its accents."""
_WORD = re.compile(r"[^\W\d_]+")


def in_english(script: Script) -> bool:
    """Tell whether the lines of a script are in English; where they are too few, they may be.

    By the share of its most common words: no other language has as many of them.
    """
    words = [word for cue in script.cues for word in _words(cue.line)]
    letters = "".join(words)
    if sum(letter > _LATIN for letter in letters) > len(letters) / 2:
        return False  # some of these languages have no blanks, so their words can't be counted
    common = sum(word in _COMMON for word in words)
    return len(words) < _FEW or common >= _SHARE * len(words)


def _words(line: Line) -> list[str]:
    said = " ".join(piece.text for piece in line.wanted.pieces if not piece.slot)
    found = _WORD.findall(said.casefold())
    for branch in line.branches:
        found += _words(branch.follow_up) if branch.follow_up else []
    return found
