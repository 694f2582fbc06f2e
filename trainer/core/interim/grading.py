"""How near the words came, what was lost, and the rating that suggests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from fsrs import Rating

from trainer.core.interim import wordlists
from trainer.core.interim.align import Match, align
from trainer.core.interim.bits import Bit, Op, diff
from trainer.core.interim.losses import Gap, Loss, Move, gaps, keep_negations, losses, moves
from trainer.core.script import Words
from trainer.core.interim.wording import Spoken, Word, spoken, vocabulary, wanted

LONGEST = 2000
"""Characters of an answer that are compared; what comes after is not."""
SLOW = 3.0
QUICK = 0.8
AGES = 300.0
"""Seconds after which time says nothing."""


class Strictness(StrEnum):
    """How exactly a line must be said."""

    GIST = "gist"
    EXACT = "exact"
    OPENING_NIGHT = "opening-night"


@dataclass(frozen=True, slots=True)
class Help:
    """The hints given: how many words, their first letters, next words shown, all shown."""

    counted: bool = False
    letters: bool = False
    words: int = 0
    revealed: bool = False

    @property
    def hints(self) -> int:
        """How many hints these are."""
        return self.counted + self.letters + self.words + self.revealed


@dataclass(frozen=True, slots=True)
class Grade:
    """How an answer compares with one wording: words missing, added, moved, spelt oddly, lost.

    `share` is 1 less the cost over the weight of the line; `words` and `right` count words wanted.
    `suggested` is a rating, 1-4.
    """

    wanted: Words
    diff: tuple[Bit, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]
    moved: tuple[str, ...]
    spelling: tuple[tuple[str, str], ...]
    lost: tuple[Loss, ...]
    share: float
    words: int
    right: int
    suggested: int


def grade(
    said: str,
    wordings: Sequence[Words],
    *,
    names: Mapping[str, str],
    strictness: Strictness = Strictness.EXACT,
    known: Callable[[str], bool],
    help_: Help = Help(),  # noqa: B008 - a frozen value
    seconds: float | None = None,
    pace: float = 1.5,
) -> Grade:
    """Return how what was said compares with the wording it is nearest to.

    `known` tells whether a word exists: then it is no slip of the finger. `seconds` is the time
    from the question to the answer, `pace` the person's usual seconds a word.
    """
    grades = [
        _timed(_one(said[:LONGEST], wording, names, strictness, known), help_, seconds, pace)
        for wording in wordings
    ]
    return max(grades, key=lambda one: (one.suggested, -len(one.lost), one.share))


def _one(
    said: str,
    wording: Words,
    names: Mapping[str, str],
    strictness: Strictness,
    known: Callable[[str], bool],
) -> Grade:
    titles = 0.5 if strictness is Strictness.OPENING_NIGHT else 0.0
    line = wanted(wording, names, titles=titles)
    answer = spoken(said, vocabulary(line.words))
    answer = replace(answer, words=_once(answer.words, line.words))
    return compared(wording, line, answer, strictness, known)


def _once(said: Sequence[Word], line: Sequence[Word]) -> tuple[Word, ...]:
    """Return what was said without a word or pair of words said twice in a row."""
    texts = [word.text for word in line]
    doubled = {(a, b) for a, b in zip(texts, texts[1:], strict=False) if a == b}
    found: list[Word] = []
    for word in said:
        again = bool(found) and found[-1].text == word.text and not word.number
        if again and (word.text, word.text) not in doubled:
            continue
        found.append(word)
        tail = [one.text for one in found[-4:]]
        pair_again = len(tail) == 4 and tail[:2] == tail[2:]
        if pair_again and not any(one.number for one in found[-2:]) and not _runs(texts, tail):
            del found[-2:]
    return tuple(found)


def _runs(texts: list[str], run: list[str]) -> bool:
    return any(texts[n : n + len(run)] == run for n in range(len(texts)))


def compared(
    wording: Words,
    line: Spoken,
    answer: Spoken,
    strictness: Strictness,
    known: Callable[[str], bool],
) -> Grade:
    """Return the grade of an answer whose words are known, before hints and time."""
    matches = align(line.words, answer.words, known)
    found = gaps(len(line.words), len(answer.words), matches)
    moved = moves(line.words, answer.words, found)
    keep_negations(line.words, answer.words, found)
    return graded(wording, line, answer, matches, found, moved, strictness)


def graded(
    wording: Words,
    line: Spoken,
    answer: Spoken,
    matches: Sequence[Match],
    found: Sequence[Gap],
    moved: Sequence[Move],
    strictness: Strictness,
) -> Grade:
    """Return the grade that gaps and moves amount to."""
    words = line.words
    missing = [place for gap in found for place in gap.missing if words[place].weight]
    total = sum(word.weight for word in words)
    cost = len(moved) / 2 + sum(map(partial(_gap_cost, line, answer), found))
    said = total - sum(words[place].weight for place in missing)
    share = max(0.0, 1 - cost / total) if total else 1.0
    lost = list(losses(words, answer.words, found))
    if _line_lost(words, missing, said, total, strictness):
        lost.append(Loss("line", wording.text))
    titles = [word for gap in found for word in _titles_changed(line, answer, gap)]
    listed = [words[place].shown for place in missing]
    result = Grade(
        wanted=wording,
        diff=diff(line, answer, matches, found, moved),
        missing=tuple(titles + listed),
        added=tuple(answer.words[place].shown for gap in found for place in gap.added),
        moved=tuple(" ".join(words[place].shown for place in move.wanted) for move in moved),
        spelling=_spelling(line, answer, matches),
        lost=tuple(lost),
        share=share,
        words=sum(not word.blank for word in words),
        right=sum(not word.blank for word in words) - len(listed),
        suggested=Rating.Again,
    )
    rating = _gist(words, missing) if strictness is Strictness.GIST else None
    rating = rating or _exact(result, cost, strictness)
    return replace(result, suggested=_without_losses(rating, result.lost, strictness))


def _gap_cost(line: Spoken, answer: Spoken, gap: Gap) -> float:
    missing = sum(line.words[place].weight for place in gap.missing)
    return max(missing, sum(answer.words[place].weight for place in gap.added) / 2)


def _titles_changed(line: Spoken, answer: Spoken, gap: Gap) -> list[str]:
    """Return titles that weigh nothing but became others: they are listed all the same."""
    if not any(answer.words[place].text in wordlists.TITLES for place in gap.added):
        return []
    words = [line.words[place] for place in gap.missing]
    return [word.shown for word in words if word.text in wordlists.TITLES and not word.weight]


def _line_lost(
    words: Sequence[Word],
    missing: Sequence[int],
    said: float,
    total: float,
    strictness: Strictness,
) -> bool:
    if strictness is not Strictness.GIST:
        return total > 0 and said < total / 2
    heavy = sum(word.heavy for word in words)
    kept = heavy - sum(words[place].heavy for place in missing)
    keyed = any(word.key for word in words)
    return heavy > 0 and kept < heavy * (0.25 if keyed else 0.5)


def _gist(words: Sequence[Word], missing: Sequence[int]) -> Rating:
    heavy = sum(word.heavy for word in words)
    kept = heavy - sum(words[place].heavy for place in missing)
    good, hard = (0.5, 0.25) if any(word.key for word in words) else (0.8, 0.5)
    share = kept / heavy if heavy else 1.0
    return Rating.Good if share >= good else Rating.Hard if share >= hard else Rating.Again


def _exact(result: Grade, cost: float, strictness: Strictness) -> Rating:
    whole = not result.missing
    if strictness is Strictness.OPENING_NIGHT:
        good = cost == 0
        hard = result.share >= 0.9 or cost <= 0.5 or whole
    else:
        good = result.share >= 0.95 or cost <= 0.5
        hard = result.share >= 0.75 or cost <= 1 or whole
    return Rating.Good if good else Rating.Hard if hard else Rating.Again


def _without_losses(rating: Rating, lost: Sequence[Loss], strictness: Strictness) -> Rating:
    if not lost:
        return rating
    only_names = all(loss.rule == "name" for loss in lost)
    if only_names and strictness is not Strictness.OPENING_NIGHT:
        return min(rating, Rating.Hard)
    return Rating.Again


def _spelling(
    line: Spoken, answer: Spoken, matches: Sequence[Match]
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (
            " ".join(answer.words[place].shown for place in match.said),
            " ".join(line.words[place].shown for place in match.wanted),
        )
        for match in matches
        if match.slip
    )


def _timed(result: Grade, help_: Help, seconds: float | None, pace: float) -> Grade:
    """Return the grade with hints and time counted: both can only be read beside the words."""
    rating = result.suggested
    if help_.hints:
        rating = min(rating, Rating.Hard)
    if help_.revealed or (help_.words > 1 and help_.words > result.words / 4):
        rating = Rating.Again
    if seconds is not None and seconds <= AGES and result.words:
        usual = pace * result.words
        clean = result.share == 1 and not (result.added or result.moved or result.spelling)
        if clean and seconds <= QUICK * usual and not help_.hints and rating == Rating.Good:
            rating = Rating.Easy
        if seconds > SLOW * usual:
            rating = min(rating, Rating.Hard)
    return replace(result, suggested=int(rating))


def grade_choice(chosen: str | None, right: str, *, seconds: float, usual: float) -> int:
    """Return the rating of a choice: never Easy; Hard when it took over three times as long."""
    if chosen != right:
        return Rating.Again
    return Rating.Hard if seconds > SLOW * usual else Rating.Good
