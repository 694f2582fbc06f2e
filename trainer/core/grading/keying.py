"""First letters as they are typed: each key answers one word, and a wrong one shows it."""

from collections.abc import Mapping

from msgspec import Struct

from trainer.core.grading.letters import MISSED, expected_letters
from trainer.core.script.clauses import joined, tokens
from trainer.core.script.script import Words
from trainer.core.value import replace


class Blank(Struct, frozen=True):
    """A word as shown, and the keys that say it; no keys: it is not asked."""

    word: str
    keys: str


class Keying(Struct, frozen=True):
    """Letters typed so far: for each blank that was asked, whether it was right."""

    blanks: tuple[Blank, ...]
    place: int = 0
    marks: tuple[bool | None, ...] = ()
    last: str = ""
    typed: str = ""

    @property
    def done(self) -> bool:
        """Whether every word was answered."""
        return self.place >= len(self.blanks)

    @property
    def letters(self) -> str:
        """The letters of the whole line, with the sign for a miss where there is none yet."""
        rest = sum(bool(blank.keys) for blank in self.blanks[self.place :])
        return self.typed + MISSED * rest


def keying(words: Words, names: Mapping[str, str], *, every_other: bool) -> Keying:
    """Return the words of a line waiting for their letters, or only every other one of them."""
    blanks = tuple(
        Blank(word, "" if every_other and not number % 2 else keys)
        for number, token in enumerate(tokens(words))
        for word, keys in expected_letters(Words(token), names)
    )
    return _skipped(Keying(blanks))


def press(state: Keying, key: str) -> Keying:
    """Return the state after one key.

    A key that fits answers its word. The letter of the word before, straight after it, is dropped:
    a key held too long. A key that fits the next word counts this one as missing; any other key
    shows this word, counts it as missing, and moves on.
    """
    key = key.casefold()
    if state.done or not key.isalnum():
        return state
    if key in state.blanks[state.place].keys:
        return _marked(state, right=True, key=key)
    if key == state.last:
        return replace(state, last="")
    missed = _marked(state, right=False, key=MISSED)
    if not missed.done and key in missed.blanks[missed.place].keys:
        return _marked(missed, right=True, key=key)
    return missed


def hidden(words: Words) -> Words:
    """Return the words of a line that are asked when every other one is shown."""
    return joined(tokens(words)[1::2], words.at)


def _marked(state: Keying, *, right: bool, key: str) -> Keying:
    after = replace(
        state,
        place=state.place + 1,
        marks=(*state.marks, right),
        last=key if right else "",
        typed=state.typed + key,
    )
    return _skipped(after)


def _skipped(state: Keying) -> Keying:
    """Pass over words that are not asked."""
    while not state.done and not state.blanks[state.place].keys:
        state = replace(state, place=state.place + 1, marks=(*state.marks, None))
    return state
