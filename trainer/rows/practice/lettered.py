"""First letters that were not right, in words: which stand for another, and how many for none."""

from trainer.core.grading.bits import Bit, Op
from trainer.core.grading.grade import Grade
from trainer.core.text import one_line
from trainer.rows.page.sheet import ENDS
from trainer.rows.row import counted, listed

FEW = 3
"""Wrong letters that are told one by one."""
ONE_EACH = "The first letter of each word is enough."
"""Said to somebody who typed far more letters than there are words."""


MISSING_ONLY = "Type a letter for each missing word only, not for the words you see."
"""Said to somebody who typed too many where some words are on the screen."""


def letters_amiss(graded: Grade, *, gaps: bool = False) -> str:
    """Return which letters were typed for another, or how many stand for no word; or nothing.

    `gaps`: the letters of some words of the line are asked, between others that are shown.
    """
    wrong, surplus = _amiss(graded)
    if gaps and surplus:
        return MISSING_ONLY
    if surplus > graded.words:
        return ONE_EACH
    if surplus:
        return f"{counted(surplus, 'letter')} too many."
    if not wrong or len(wrong) > FEW:
        return ""
    return f"You typed {listed(f'{key} for {word}' for key, word in wrong)}."


def _amiss(graded: Grade) -> tuple[list[tuple[str, str]], int]:
    """Return the wrong letters, each with its word, and how many letters stand for none."""
    wrong: list[tuple[str, str]] = []
    surplus, silent = 0, list[str]()
    for bit in graded.diff:
        keys, words = bit.said.split(), _asked_for(bit)
        if keys and bit.op is Op.SAME:  # a title can do without its letter, but may have another
            silent = words[len(keys) :]
            continue
        silent += words
        if keys:
            wrong += zip(keys, silent, strict=False) if len(keys) <= len(silent) else ()
            surplus += max(0, len(keys) - len(silent))
            silent = []
    return wrong, surplus


def _asked_for(bit: Bit) -> list[str]:
    """Return the words of a stretch of the line that have a letter."""
    words = (word.strip(ENDS) for word in one_line(bit.wanted).split())
    return [word for word in words if any(map(str.isalnum, word))]
