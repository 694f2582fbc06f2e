"""The rating that a grade suggests (G13 to G16, G19)."""

from collections.abc import Sequence

from trainer.core.grading.compare import Compared
from trainer.core.grading.terms import Help, Strictness
from trainer.core.log.events import AGAIN, EASY, GOOD, HARD

SMALL = 0.5
"""A cost that is no more than one light word, one form or one move."""
ONE = 1.0
QUICK, SLOW = 0.8, 3
"""Shares of the usual time: at most for Easy, more than for Hard (G14)."""
PAST_TELLING = 300
"""Seconds after which the time says nothing."""
HINTED = 0.25
"""The share of the words that may be shown as hints."""


def by_words(compared: Compared, strictness: Strictness) -> int:
    """Return the rating that the words alone deserve (G13)."""
    rating = _by_share(compared, strictness)
    return min(rating, HARD) if compared.derived else rating


def _by_share(compared: Compared, strictness: Strictness) -> int:
    cost, share = compared.cost, compared.share
    kept = not (compared.missing or compared.letters)  # letters too many say that it was luck
    match strictness:
        case Strictness.GIST:
            return _by_gist(compared)
        case Strictness.EXACT:
            if share >= 0.95 or cost <= SMALL:  # noqa: PLR2004 the table of G13
                return HARD if compared.replaced else GOOD
            return HARD if share >= 0.75 or cost <= ONE or kept else AGAIN  # noqa: PLR2004 likewise
        case Strictness.OPENING_NIGHT:
            if cost == 0:
                return GOOD
            return HARD if share >= 0.9 or cost <= SMALL or kept else AGAIN  # noqa: PLR2004 likewise


def capped(
    rating: int, rules: Sequence[str], strictness: Strictness, *, letters: bool = False
) -> int:
    """Return a rating no better than what was lost allows: by typing Again, by letters Hard.

    Where less than half of the line was said it is Again by letters too.
    """
    if not rules:
        return rating
    names = all(rule == "name" for rule in rules) and strictness is not Strictness.OPENING_NIGHT
    letters = letters and "line" not in rules
    return min(rating, HARD if letters or names else AGAIN)


def helped(rating: int, help_: Help, words: int) -> int:
    """Return a rating no better than the hints allow, for a line of so many words (G14)."""
    if help_.revealed or (help_.words > 1 and help_.words > words * HINTED):
        return AGAIN
    return min(rating, HARD) if help_.hints else rating


def timed(rating: int, seconds: float | None, usual: float, *, easy: bool) -> int:
    """Return a rating by the time it took beside the usual; `easy` when it may be Easy (G14)."""
    if seconds is None or not 0 <= seconds <= PAST_TELLING:
        return rating
    if seconds > SLOW * usual:
        return min(rating, HARD)
    return EASY if easy and rating == GOOD and seconds <= QUICK * usual else rating


def grade_choice(chosen: str | None, right: str, *, seconds: float | None, usual: float) -> int:
    """Return the rating of a choice on a branch card; `usual` in seconds (G19)."""
    if chosen != right:
        return AGAIN
    return timed(GOOD, seconds, usual, easy=False)


def _by_gist(compared: Compared) -> int:
    heavy = [at for at, place in enumerate(compared.places) if place.heavy]
    if not heavy:
        heavy = [at for at, place in enumerate(compared.places) if place.weight]
    said = sum(at not in compared.unsaid or not compared.weight(at) for at in heavy)
    good, hard = (0.5, 0.25) if compared.wanted.keyed else (0.8, 0.5)
    luck = len(compared.extra) / 2 if compared.letters else 0.0
    share = (said - luck) / len(heavy) if heavy else 1.0
    return GOOD if share >= good else HARD if share >= hard else AGAIN
