"""Texts wholly inside double quotation marks, of whatever language."""

import unicodedata

_MARKS = frozenset(
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2e42\u301d\u301e\u301f\uff02\u300e\u300f'
)
_OPENING = frozenset({"Pi", "Ps"})
_BEFORE = frozenset(" ([{-\u2013\u2014\u2026")


def wholly_quoted(text: str) -> bool:
    """Tell whether `text` is one utterance from its first sign to its last.

    `"One." "Two."` is not; quotation marks inside are told to open or to close by what stands
    beside them, for the same sign opens in one language and closes in another.
    """
    if len(text) <= 1 or text[0] not in _MARKS or text[-1] not in _MARKS:
        return False
    depth = 1
    for place in range(1, len(text) - 1):
        if text[place] in _MARKS:
            depth += 1 if _opens(text, place) else -1
            if not depth:
                return False
    return True


def _opens(text: str, place: int) -> bool:
    mark, before, after = text[place], text[place - 1], text[place + 1]
    if before == after == " ":  # French leaves blanks inside its marks: there the sign tells
        return mark == text[0] != text[-1]
    if before in _BEFORE or before in _MARKS:
        return True
    return mark != text[-1] and unicodedata.category(mark) in _OPENING
