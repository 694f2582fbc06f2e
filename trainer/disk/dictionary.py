"""The English words that people know, from a list that comes with the program."""

import zlib
from collections.abc import Callable
from functools import cache
from importlib.resources import files


def known() -> Callable[[str], bool]:
    """Return a function that tells whether a word, in lower case, is one that people know.

    The list (SCOWL, its notice beside it) is read when the function is first asked.
    """
    return lambda word: word in _words()


@cache
def _words() -> frozenset[str]:
    packed = files("trainer").joinpath("data", "words.zz").read_bytes()
    return frozenset(zlib.decompress(packed).decode("ascii").split())
