"""The rating that a line suggests when it was said aloud and heard."""

from trainer.core.grading.ratings import helped
from trainer.core.grading.terms import Help, Strictness
from trainer.core.grading.voice.states import Arrived, State
from trainer.core.log.events import AGAIN, GOOD, HARD

SOME = 0.25
"""Share of all words, light ones too, under which what was heard may have been anything."""
HALF = 0.5
"""Share of the words under which the line was not said."""


def suggested(
    found: Arrived,
    *,
    clean: bool,
    strictness: Strictness = Strictness.EXACT,
    help_: Help = Help(),  # noqa: B008 a frozen value
) -> int | None:
    """Return a rating, 1 to 3; None where only the person can tell.

    Every word heard is Good at most, one not heard Hard at most; a key word or a negation not heard
    is Again, and where it is not sure the person is asked. So they are in noise, and where hardly a
    word of the line arrived: that may be the recognizer's mistake, or somebody else's voice.
    """
    if help_.revealed:
        return AGAIN
    if not clean or not found.judged or found.matched < SOME:
        return None
    names = strictness is Strictness.OPENING_NIGHT
    serious = [one.state for one in found.judged if one.serious or (one.name and names)]
    if State.UNHEARD in serious or _lost(found, strictness):
        rating = AGAIN
    elif _doubtful(found):
        return None
    else:
        rating = _by_words(found, strictness)
    return helped(rating, help_, len(found.shown))


def vouched(help_: Help, *, words: int) -> int:
    """Return what is suggested when the person says that they said it all, of so many words."""
    return helped(GOOD, help_, words)


def _doubtful(found: Arrived) -> bool:
    """Say whether what would change the meaning may have been said, or not."""
    unsure = any(one.serious and one.state is State.UNSURE for one in found.judged)
    return unsure or bool(found.added)


def _lost(found: Arrived, strictness: Strictness) -> bool:
    _, least = _gist(found) if strictness is Strictness.GIST else (1.0, HALF)
    return _share(found) < least


def _by_words(found: Arrived, strictness: Strictness) -> int:
    if strictness is Strictness.GIST:
        return GOOD if _share(found) >= _gist(found)[0] else HARD
    # A name that is not sure is no word missing: recognizers know few names.
    missed = (
        one.state is State.UNHEARD or (one.state is State.UNSURE and not one.name)
        for one in found.judged
    )
    return HARD if any(missed) else GOOD


def _share(found: Arrived) -> float:
    """Return the share of the words that may have been said."""
    return sum(one.state is not State.UNHEARD for one in found.judged) / len(found.judged)


def _gist(found: Arrived) -> tuple[float, float]:
    """Return the shares from which gist is Good, and Hard (G13)."""
    return (0.5, 0.25) if any(piece.key for piece in found.wanted.pieces) else (0.8, 0.5)
