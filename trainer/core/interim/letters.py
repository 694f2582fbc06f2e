"""First letters held against the words of a line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from fsrs import Rating

from trainer.core.interim.align import Match
from trainer.core.clauses import tokens
from trainer.core.interim.grading import Grade, Help, Strictness, graded
from trainer.core.interim.losses import Gap
from trainer.core.interim.numbers import CARDINAL, ORDINAL
from trainer.core.script import Words
from trainer.core.interim.wording import Spoken, Word, normal, wanted

MISSED = "-"
"""Stands for a word that was missed, where letters were typed one by one."""
_NAMED = {str(value): word for word, value in CARDINAL.items()}
_NAMED |= {f"{value}th": word for word, value in ORDINAL.items()}


def expected_letters(line: Words, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return each word of a line as shown, and the keys that say it.

    A figure is said by itself or by the first letter of its name. A slot nobody filled, and a mark
    by itself, is not asked: no keys.
    """
    found = []
    for token in tokens(line):
        blank = any(piece.slot and piece.text not in names for piece in token)
        shown = "".join(names.get(p.text, "____") if p.slot else p.text for p in token)
        for word in shown.split():
            found.append((word, "" if blank else _keys(word)))
    return tuple(found)


def _keys(word: str) -> str:
    text = "".join(sign for sign in normal(word) if sign.isalnum())
    if not text:
        return ""
    name = _NAMED.get(text, "")
    if not name and text[0].isdigit():
        name = _NAMED[text[0]]
    return text[0] + name[:1]


def grade_letters(
    keys: str,
    wordings: Sequence[Words],
    *,
    names: Mapping[str, str],
    strictness: Strictness = Strictness.EXACT,
    help_: Help = Help(),  # noqa: B008 - a frozen value
) -> Grade:
    """Return how first letters compare with the wording they are nearest to.

    An unmatched letter of the line is that word missing, a letter too many costs nothing. A loss
    makes it at most Hard, and it is never Easy.
    """
    grades = [_one(keys, wording, names, strictness, help_) for wording in wordings]
    return max(grades, key=lambda one: (one.suggested, -len(one.lost), one.share))


def _one(
    keys: str, wording: Words, names: Mapping[str, str], strictness: Strictness, help_: Help
) -> Grade:
    titles = 0.5 if strictness is Strictness.OPENING_NIGHT else 0.0
    line = _split(wanted(wording, names, titles=titles))
    expected = expected_letters(wording, names)
    asked = [place for place, (_, wants) in enumerate(expected) if wants]
    typed = [sign for sign in keys.casefold() if sign.isalnum() or sign == MISSED]
    said = _said([expected[place][1] for place in asked], typed)
    missed = {asked[n] for n, good in enumerate(said) if not good}
    words, matches, found = line.words, [], [Gap()]
    heard: list[Word] = []
    for place, word in enumerate(words):
        if word.first in missed:
            found[-1].missing.append(place)
            continue
        matches.append(Match(range(place, place + 1), range(len(heard), len(heard) + 1)))
        heard.append(replace(word, key=False))
        found.append(Gap())
    answer = Spoken(tuple(heard), line.surface)
    result = graded(wording, line, answer, matches, found, (), strictness)
    return replace(result, suggested=_rating(result, keys, help_))


def _split(line: Spoken) -> Spoken:
    """Return a line whose surface has one token a word: a name of two words is two."""
    starts: list[int] = []
    surface: list[str] = []
    for token in line.surface:
        starts.append(len(surface))
        surface.extend(token.split() or [token])
    words = []
    before = -1
    offset = 0
    for word in line.words:
        offset = offset + 1 if word.slot and word.first == before and not word.blank else 0
        before = word.first
        place = min(starts[word.first] + offset, len(surface) - 1)
        words.append(replace(word, first=place, last=max(place, starts[word.last])))
    return Spoken(tuple(words), tuple(surface))


def _said(wants: Sequence[str], typed: Sequence[str]) -> list[bool]:
    """Return for each word whether its letter was typed, in order; most words win."""
    if MISSED in typed:
        # Typed one by one: each letter, or the sign for a miss, belongs to its word.
        return [n < len(typed) and typed[n] in keys for n, keys in enumerate(wants)]
    rows, columns = len(wants), len(typed)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if typed[j] in wants[i]:
                best[i][j] = max(best[i][j], best[i + 1][j + 1] + 1)
    said, i, j = [False] * rows, 0, 0
    while i < rows and j < columns:
        if typed[j] in wants[i] and best[i][j] == best[i + 1][j + 1] + 1:
            said[i] = True
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return said


def _rating(result: Grade, keys: str, help_: Help) -> int:
    if not keys.strip(MISSED) or help_.revealed:
        return Rating.Again
    if help_.words > 1 and help_.words > result.words / 4:
        return Rating.Again
    if any(loss.rule == "line" for loss in result.lost):
        return Rating.Again
    if result.lost:
        return Rating.Hard if result.share >= 0.75 else Rating.Again
    rating = min(result.suggested, Rating.Good)
    return int(min(rating, Rating.Hard) if help_.hints else rating)
