"""The names in a line: shown, heard or written, and what stands where nobody gave one."""

import re
from collections.abc import Iterable, Iterator, Mapping

from trainer.core.people.whose import of_them
from trainer.core.script.script import Words
from trainer.rows.row import upper

BLANK = "____"
"""What an unfilled slot looks like on paper: there it is filled in by hand."""
HEARD_BLANK = "blank"
"""What an unfilled slot, or a word that is asked for, sounds like."""
UNNAMED = {"interviewer": "[their name]", "next": "[the next person]", "me": "[your name]"}
"""What stands where a name isn't known: no blank, for none is asked for."""
_SLOT = re.compile(r"\{([^{}\s]+)\}")
_STAND_INS = {"interviewer": "the interviewer", "next": "the next person", "me": "your name"}
_NEXT, _AGAIN_NEXT = re.compile(r"^(?!\[).*\bnext\b"), re.compile(r"^ next\b")
_BEGINS = (".", "?", "!", "“", "")


def filled(words: Words, names: Mapping[str, str]) -> str:
    """Return the text with its slots filled, in brackets what it is where none is known.

    What they say of somebody, `your boss`, is `my boss`, capitalized where a sentence begins; so is
    what is said for a name that nobody gave: "you'll meet the next person", and not next again.
    """
    text, last = "", ""
    for piece in words.pieces:
        name = names.get(piece.text, unnamed(piece.text)) if piece.slot else piece.text
        begins = text.rstrip()[-1:] in _BEGINS
        if piece.slot and words.theirs:
            name = of_them(name) if piece.text == "next" else name
            name = upper(name) if begins else name
        elif begins and len(words.pieces) > 1 and name == _STAND_INS.get(piece.text):
            name = upper(name)
        if not piece.slot and _NEXT.search(last):
            name = _AGAIN_NEXT.sub("", name)
        text, last = text + name, name if piece.slot else ""
    return text


def unnamed(slot: str) -> str:
    """Return what stands for a slot that nothing is known of: `[their name]`, `[my words]`."""
    return UNNAMED.get(slot, f"[{slot.replace('_', ' ')}]")


def is_unnamed(text: str) -> bool:
    """Tell whether a word of a line is what stands for a name: `[their name],`."""
    return text.startswith("[") and "]" in text


class HeardNames(Mapping[str, str]):
    """Names to be heard: whoever has none is called by what they are, any other blank *blank*."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known: Mapping[str, str] = {**_STAND_INS, **known}

    def __getitem__(self, slot: str) -> str:
        """Return what is said where a slot is."""
        return self._known.get(slot, HEARD_BLANK)

    def __iter__(self) -> Iterator[str]:
        """Yield the slots that have a name."""
        return iter(self._known)

    def __len__(self) -> int:
        """Return how many have one."""
        return len(self._known)


def say_the_name(names: HeardNames, slots: Iterable[str]) -> str:
    """Return what is said before lines are heard whose names nobody gave: a name goes there."""
    told = set(slots)
    open_ = [each for slot, each in _STAND_INS.items() if slot in told and names[slot] == each]
    which = " or ".join(f"“{each}”" for each in open_)
    return f"Where you hear {which}, you'll say a name." if which else ""


class WrittenNames(HeardNames):
    """Names as they stand on paper: whoever has none is a blank to write on."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known

    def __getitem__(self, slot: str) -> str:
        """Return what stands where a slot is."""
        return self._known.get(slot, BLANK)


def heard_names(names: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names, with something to be heard where nobody gave one."""
    return names if isinstance(names, HeardNames) else HeardNames(names)


def named(line: str, names: Mapping[str, str]) -> str:
    """Return a line as the log has it, its slots filled: `{next}` is `Mr. Lee`, or unnamed."""
    return _SLOT.sub(lambda slot: names.get(slot[1]) or unnamed(slot[1]), line)
