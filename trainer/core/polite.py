"""What stands around a wish as people type it, `stats please`, `show me the days ahead`."""

from collections.abc import Sequence

from trainer.core.text import straightened

_BEFORE = frozenset(
    "please pls hey hi hello ok okay yes sure now just can could would will you i i'd i'll we want"
    " wanna like need to let let's lets us me show see open go run start do give take get have my"
    " our the a an thanks thank great good".split()
)
_AFTER = frozenset("please pls plz thanks thank you now me to for it that this again".split())
_THANKS = frozenset("please pls plz thanks".split())


def bare(words: Sequence[str]) -> list[str]:
    """Return what is wished for without the small words around it; nothing where there is none."""
    found = _led(words)
    while found and _plain(found[-1]) in _AFTER:
        found = found[:-1]
    return [*found[:-1], *(word.rstrip("!.?,") or word for word in found[-1:])]


def unthanked(words: Sequence[str]) -> list[str]:
    """Return a command as it is typed without what makes it polite: `please drill --cards 3`.

    What stands behind it is its own, but for a last `please`.
    """
    found = _led(words) or list(words)
    return found[:-1] if len(found) > 1 and _plain(found[-1]) in _THANKS else found


def _led(words: Sequence[str]) -> list[str]:
    """Return the words from the first that isn't a small one."""
    first = next((at for at, word in enumerate(words) if _plain(word) not in _BEFORE), len(words))
    return list(words[first:])


def _plain(word: str) -> str:
    return straightened(word.casefold()).strip(",.!?;:")
