"""Keys beyond what was asked: the rest of words whose line is complete, and whole lines typed."""

from collections.abc import Mapping

from trainer.core.grading.keys.keying import Keying, blank, keying, press, slipped
from trainer.core.grading.keys.readings import Blank, best, fitting
from trainer.core.script.script import Words
from trainer.core.value import replace


def swallowed(state: Keying, key: str) -> Keying | None:
    """Return the state after a key that only goes on with a line that is complete; None for others.

    Whoever types words in full has letters left when the last gap is filled, and a mark.
    """
    if not state.done or len(key) != 1:
        return None
    if key.isspace():
        return state
    if not key.isalnum():
        return _marked(state, key)
    found = tuple(fitting(state.blanks, state.readings, key.casefold()))
    return replace(state, readings=found) if found else None


def gone_on(before: Keying, key: str) -> Keying | None:
    """Return the words before a part after one more key, where nothing else was typed so far.

    None where it is no letter of theirs: then it is one of the part.
    """
    if before.done:
        plain = tuple(one for one in before.readings if not one.slips)
        return swallowed(replace(before, readings=plain), key)
    after = press(before, key)
    return None if slipped(after) else after


def spells(words: Words, names: Mapping[str, str], text: str) -> bool:
    """Say whether keys are a whole line with no slip: its letters, or its words without blanks."""
    state = keying(words, names, every_other=False)
    for key in text:
        after = swallowed(state, key) if state.done else _without_slip(state, key)
        if after is None or not after.readings:
            return False
        state = after
    return state.done


def _without_slip(state: Keying, key: str) -> Keying:
    """Return the state after one key as `press` does, with just the readings that have no slip.

    No other ever loses one, so that no others need be looked at.
    """
    key = key.casefold()
    if key.isspace():
        after = blank(state)
        return replace(after, readings=tuple(one for one in after.readings if not one.slips))
    if len(key) != 1 or not key.isalnum():
        return state
    found = best(state.blanks, fitting(state.blanks, state.readings, key))
    return replace(state, readings=found, run=state.run + key)


def _marked(state: Keying, key: str) -> Keying | None:
    """Return the state after the mark at the end of a line whose last word is complete."""
    for one in state.readings:
        last = state.blanks[one.place] if one.piece else Blank("", "")
        if one.piece in last.spellings and key in last.word:
            return replace(state, readings=(replace(one, piece=one.piece + key),))
    return None
