"""Answers graded in one call, and what the tests of grading look at."""

from tests.support.answers.labelled import FOLDER, NAMES, read, words
from trainer.core.grading.grade import Grade, grade, grade_letters
from trainer.core.grading.terms import Help, Strictness
from trainer.core.words.pieces import fold
from trainer.disk.dictionary import known

KNOWN = known()
GIST, EXACT, OPENING_NIGHT = Strictness
LINES = {
    line.text: line
    for name in ("cases.txt", "held-out.txt")
    for case in read(FOLDER / name)
    for line in case.wordings
}
"""Every line of the labelled files, by its text."""
STRANGE = tuple(
    answer[:2000]
    for answer in (
        " ".join("abcdefghij"[n * n % 10] for n in range(1000)),
        " ".join(f"sperxc{n}zt"[n % 4 :] for n in range(300)),
        "hundred and " * 170,
        "n't" * 700,
        "9" * 2000,
        "é\u0301" * 1000,
    )
)
"""Answers of 2,000 characters, each made to be slow in a way of its own."""


def said(
    line: str,
    answer: str,
    *,
    names: dict[str, str] = NAMES,
    strictness: Strictness = EXACT,
    help_: Help | None = None,
    seconds: float | None = None,
) -> Grade:
    """Grade what was said against a line, `**` around key words and slots in braces."""
    return grade(
        answer,
        [words(line)],
        names=names,
        strictness=strictness,
        known=KNOWN,
        help_=help_ or Help(),
        seconds=seconds,
    )


def typed(line: str, keys: str, *, strictness: Strictness = EXACT) -> Grade:
    """Grade first letters against a line."""
    return grade_letters(keys, [words(line)], names=NAMES, strictness=strictness)


def lists(found: Grade) -> tuple[str, str]:
    """Return the words missing and those added, each as one text."""
    return fold(" ".join(found.missing)), fold(" ".join(found.added))


def lost(found: Grade) -> set[tuple[str, str]]:
    """Return the meanings that are lost, each with its word."""
    return {(loss.rule, fold(loss.word)) for loss in found.lost}


def same(line: str, answer: str, *, names: dict[str, str] = NAMES) -> bool:
    """Say whether an answer is all of a line, with nothing to remark but spelling."""
    found = said(line, answer, names=names, strictness=OPENING_NIGHT)
    return lists(found) == ("", "") and not found.lost and found.suggested == 3
