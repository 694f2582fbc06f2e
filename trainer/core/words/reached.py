"""How far into a line somebody has come who types it, so that a hint says what follows."""

from collections.abc import Sequence

from trainer.core.words.pieces import fold

SKIPPED = 3
"""Words of the line that may be left out before the next one is looked for no further."""


def reached(words: Sequence[str], typed: str) -> int:
    """Return how many words of a line were come past; what stands nowhere in it counts nothing.

    A name is one of `words` and may be typed as several: in "Ms. Ortiz, in" and "ms ortiz in" it is
    two. "how many people" has come past two of "How many candidates are".
    """
    line = [(place, _plain(each)) for place, word in enumerate(words) for each in word.split()]
    at = 0
    for word in map(_plain, typed.split()):
        ahead = range(at, min(at + SKIPPED, len(line)))
        at = next((place + 1 for place in ahead if line[place][1] == word), at)
    return line[at][0] if at < len(line) else len(words)


def _plain(word: str) -> str:
    return "".join(filter(str.isalnum, fold(word)))
