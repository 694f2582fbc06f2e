"""Mails and letters: who writes to whom, what they answer, how they end; none of it is said."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainer.core.draft.parts import Mark, Row
from trainer.core.draft.reading import phrases
from trainer.core.draft.reading.asking import is_said
from trainer.core.draft.reading.quotes import begins, quoted

_BEHIND = re.compile(r"(?:p\.?\s?){1,2}s\b", re.IGNORECASE)
"""What somebody adds behind a letter."""
_SIGNED = re.compile(
    r"(?:best|(?:kind |best |warm )?regards|cheers|sincerely|thanks|yours \w+),\s+"
    r"(?=(?-i:[A-Z]))[^?]{2,120}[^.?!\s]",
    re.IGNORECASE,
)
"""How a mail ends whose lines ran together: *Thanks, Hank Odom, Odom Trades*."""
_NAME = re.compile(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?,")
"""To whom a mail is written, where nothing greets: *Jamal,*."""
_GREETS = (
    r"(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))(?: [\w.' ]{1,40}?)?"
    r"(?:[,.!;:]|\s[\N{EN DASH}\N{EM DASH}-])"
    r"|(?-i:[A-Z])[\w'-]{1,30}(?: (?-i:[A-Z])[\w'-]{1,30})?,)\s"
)
_HANDS_OVER = (
    r"(?:here(?:'s|\N{RIGHT SINGLE QUOTATION MARK}s| is| are| you go| come)|these are"
    r"|as (?:promised|discussed|agreed|requested)|below|attached|following)\b"
)
_OPENS = re.compile(
    rf"{_GREETS}(?:[^?]{{0,80}}\b{_HANDS_OVER}[^?]{{0,80}}|[^?]{{0,80}}:)", re.IGNORECASE
)
"""What a mail begins with in one row: *Hi Sam, here is what I'd ask:*."""
_RULES = frozenset({"--", "\u2013"})
"""What stands above the name of who writes, as programs put it."""
_HEAD, _CLOSING, _GREETING = 8, 6, 4
"""Rows before and after a mail's text, at most; words of its closing, and of its greeting."""


def is_letter(rows: Sequence[Row]) -> bool:
    """Tell whether somebody writes to somebody: what nothing sets apart is for the reader."""
    return any(_greets(row) for row in rows[:_HEAD])


def parted(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return the rows of a mail's text, and those around it: its head, its end, what it answers."""
    around = set(_around(rows))
    inside = [row for at, row in enumerate(rows) if at not in around and (row.text or row.cells)]
    return inside, [rows[at] for at in sorted(around) if any(map(str.isalnum, rows[at].text))]


def _around(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the places of the rows of a mail that nobody says."""
    mail = sum(1 for row in rows[:_HEAD] if phrases.MAIL_HEAD.match(row.text)) > 1
    letter = mail or is_letter(rows)
    wrote = any(phrases.WROTE.match(row.text) for row in rows) or (letter and _says(rows))
    signed = ended = False
    for at, row in enumerate(rows):
        ruled = row.text in _RULES
        ended = ended or (letter and ruled)
        signed = signed or ruled or _signature(rows, at)
        headed = mail and at < _HEAD and phrases.MAIL_HEAD.match(row.text)
        answers = wrote and (row.mark is Mark.QUOTE or phrases.WROTE.match(row.text))
        behind = letter and _BEHIND.match(row.text) and not next(quoted(row.text), None)
        behind = behind or (letter and _NAME.fullmatch(row.text) and not _greets(row))
        below = signed and row.mark is not Mark.ITEM and not begins(row.text)
        opens = at < _HEAD and _OPENS.fullmatch(row.text)
        if headed or opens or answers or behind or below or ended:
            yield at


def _says(rows: Sequence[Row]) -> bool:
    """Tell whether a letter says what to say besides what it quotes, which it answers."""
    own = [row for row in rows if row.mark is not Mark.QUOTE]
    listed = [row for row in own if row.mark is Mark.ITEM and is_said(row.text)]
    behind = [row for one, row in pairwise(rows) if one.mark is Mark.QUOTE is not row.mark]
    told = [row for row in behind if _quotes(row.text)]
    return len(listed) > 1 or (len(told) > 1 and len(told) * 2 > len(behind))


def _quotes(text: str) -> bool:
    return next(quoted(text), None) is not None and not phrases.CONDITION.match(text)


def _greets(row: Row) -> bool:
    """Tell whether a row begins a letter: *Hi Sam,*."""
    greets = phrases.GREETING.fullmatch(row.text)
    return bool(greets) and len(row.text.split()) <= _GREETING and row.text[-1:] in ",!"


def _signature(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a mail ends here: *Best,* and at most a few short rows after it."""
    row, rest = rows[at], rows[at + 1 :]
    if row.mark is Mark.PLAIN and _SIGNED.fullmatch(row.text):
        return True
    if row.mark is not Mark.PLAIN or len(row.text.split()) > _CLOSING:
        return False
    closes = phrases.CLOSER.match(row.text.split("\n")[0]) or phrases.CLOSER.match(
        " ".join(row.text.split()[:2])
    )
    return (
        bool(closes)
        and row.text[:1].isupper()
        and len(rest) <= _HEAD
        and not any(each.mark is Mark.ITEM for each in rest)
    )
