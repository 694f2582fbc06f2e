"""An answer as it was given: words, or first letters, where either may be typed (G16, G18)."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from trainer.core.grading.grade import PACE, Grade, grade, grade_letters, letters_share
from trainer.core.grading.keys.beyond import spells
from trainer.core.grading.letters import MISSED, expected_letters
from trainer.core.grading.terms import Help, Strictness, bounded
from trainer.core.script.script import Piece, Words
from trainer.core.value import replace
from trainer.core.words.known import Known
from trainer.core.words.lists import LIGHT
from trainer.core.words.pieces import Chunk, fold, raws
from trainer.core.words.slots import filled
from trainer.core.words.spelling import slip

COMPANY = "company"
_YOURS = re.compile(r"(\byour company\b(?!['\u2019]))")
RECOGNIZED = 0.75
"""Share of another branch's words from which an answer is recognized as theirs."""
_SHORTEST_RUN = 2
"""Letters that the runs of an answer in words have on average."""
_SENTENCE = 3
"""Runs of a sentence at least, and letters that they have on average, whatever its words are."""
_LETTERS = 0.5
"""Share of a line from which what may be words is its letters all the same."""


class Question(Struct, frozen=True):
    """What is wanted: the wordings of a line, the names in it, and whether letters are asked."""

    wordings: Sequence[Words]
    names: Mapping[str, str]
    letters: bool = False
    strictness: Strictness = Strictness.EXACT

    def counting(self, said: str, *, letters: bool = False) -> Sequence[Words]:
        """Return the wordings, and with the company's name those that have `your company`.

        Only where the name was said, or its letter may have been: else a line would be held up to
        somebody that they were never taught.
        """
        company = self.names.get(COMPANY, "")
        if not company or not (letters or _says(said, company)):
            return self.wordings
        named = (_by_name(words) for words in self.wordings)
        return (*self.wordings, *(words for words in named if words not in self.wordings))


def _says(said: str, company: str) -> bool:
    """Say whether an answer has a word of the company's name, with a slip or without its blanks."""
    words = fold(said).split()
    own = [word for word in fold(company).split() if word not in LIGHT]
    together = "".join(words)
    return any(each in together or any(slip(word, each) for word in words) for each in own)


def _by_name(words: Words) -> Words:
    """Return a wording with the company's name for `your company`, which is as right to say."""
    pieces = (
        Piece(COMPANY, slot=True) if _YOURS.fullmatch(part) else Piece(part, slot=piece.slot)
        for piece in words.pieces
        for part in (_YOURS.split(piece.text) if not piece.slot else (piece.text,))
        if part
    )
    return replace(words, pieces=tuple(pieces))


def grade_answer(
    said: str,
    question: Question,
    *,
    known: Known,
    help_: Help = Help(),  # noqa: B008 a frozen value
    seconds: float | None = None,
    pace: float = PACE,
) -> Grade:
    """Return an answer held against the wording that it fits best.

    Where first letters are asked, words are read as words all the same, unless they are just the
    letters. The rest as in `grade`.
    """
    names, strictness = question.names, question.strictness
    if question.letters:
        found = grade_letters(
            said,
            question.counting(said, letters=True),
            names=names,
            strictness=strictness,
            help_=help_,
            seconds=seconds,
            pace=pace,
        )
        if not (in_words(said, question) or other_words(said, question, known=known)):
            return _spelled_out(said, question, help_=help_) or found
    return grade(
        said,
        question.counting(said),
        names=names,
        strictness=strictness,
        known=known,
        help_=help_,
        seconds=seconds,
        pace=pace,
    )


def in_words(said: str, question: Question) -> bool:
    """Say whether what was typed where letters are asked is words of the line.

    So it is when half of its runs or more are words of the line, or one slip from one, and they
    have two letters or more on average; but not when they are just its letters.
    """
    runs = _runs(said, question)
    names = question.names
    if not runs or not any(2 * _own(runs, each, names) >= len(runs) for each in question.wordings):
        return False
    letters = grade_letters(said, question.wordings, names=question.names)
    return letters.share < 1 or not letters.words


def other_words(said: str, question: Question, *, known: Known) -> bool:
    """Say whether what was typed where letters are asked is whole words of something else.

    So it is when half of its runs or more are words that people know, when it is plainly a
    sentence, or when more of its letters fit nowhere than somewhere; but not when at least half of
    the line is in them as letters.
    """
    runs = _runs(said, question)
    if not runs:
        return False
    real = sum(run in LIGHT or known.word(run) for run in runs)
    sentence = len(runs) >= _SENTENCE and sum(map(len, runs)) >= _SENTENCE * len(runs)
    found = grade_letters(said, question.wordings, names=question.names)
    keys = "".join(runs)
    first = grade_letters(keys[: found.words], question.wordings, names=question.names)
    if len(runs) == 1 and first.share == 1:  # all of them, and more
        return False
    strays = len(keys) > 2 * found.right
    if not (sentence or strays or 2 * real >= len(runs)):
        return False
    names, strictness = question.names, question.strictness
    shares = (letters_share(said, w, names=names, strictness=strictness) for w in question.wordings)
    return max(shares) < _LETTERS and not letters_of(said, question.wordings, names)


def _runs(said: str, question: Question) -> list[str]:
    """Return the runs of an answer that may be words; none where they are letters at a glance."""
    said = bounded(said, max(len(words.text) for words in question.wordings))
    runs = ["".join(filter(str.isalnum, fold(run))) for run in said.split()]
    runs = [run for run in runs if run]
    short = sum(map(len, runs)) < _SHORTEST_RUN * len(runs)
    return [] if MISSED in said or short else runs


def other_branch(
    said: str,
    question: Question,
    others: Mapping[str, Sequence[Words]],
    *,
    own: float,
    known: Known,
) -> str | None:
    """Return which of the other branches' words were said instead, by its id; None: of none.

    Always looked for, also where nothing of the own line was lost: `own` is the share of it that
    was said (G18).
    """
    shares = {
        branch: share_of(said, Question(wordings, question.names, question.letters), known=known)
        for branch, wordings in others.items()
    }
    best = max(shares, key=lambda branch: shares[branch], default=None)
    if best is None or shares[best] < RECOGNIZED or shares[best] <= own:
        return None
    return best


def share_of(said: str, question: Question, *, known: Known) -> float:
    """Return the share of a line that an answer says, 0 to 1: that of its grade."""
    words = not question.letters or len(question.wordings) > 1 or in_words(said, question)
    if words or other_words(said, question, known=known):
        return grade_answer(said, question, known=known).share
    (line,) = question.wordings  # of letters no more is looked at
    keys = "" if MISSED in said else letters_of(said, question.wordings, question.names)
    return letters_share(keys or said, line, names=question.names, strictness=question.strictness)


def _spelled_out(said: str, question: Question, *, help_: Help) -> Grade | None:
    """Return the grade of a line that was typed in full without its blanks; None for others."""
    wordings, names = question.wordings, question.names
    if MISSED in said or not (keys := letters_of(said, wordings, names)):
        return None
    return grade_letters(keys, wordings, names=names, strictness=question.strictness, help_=help_)


def letters_of(said: str, wordings: Sequence[Words], names: Mapping[str, str]) -> str:
    """Return the letters of the first wording that keys spell with no slip; nothing for none."""
    found = (expected_letters(words, names) for words in wordings if spells(words, names, said))
    return "".join(keys[:1] for _, keys in next(found, ()))


def _own(runs: Sequence[str], words: Words, names: Mapping[str, str]) -> int:
    """Count the runs that are words of a line, or one slip from one."""
    wanted = filled(words, names)
    shown = [fold(text) for text in wanted.shown]
    whole = {"".join(filter(str.isalnum, text)) for text in shown} | wanted.vocabulary
    return sum(
        run in whole
        or any(raw.text in whole for raw in raws([Chunk(run, 0)]))
        or any(slip(run, word) for word in whole)
        for run in runs
    )
