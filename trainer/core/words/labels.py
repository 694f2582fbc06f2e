"""Keys and the labels beside them, as any screen shows them: `Enter: skip · q: stop here`."""

import re

from trainer.core.text import lowered

ENTER = "Enter"
"""How the key is written whose answer is an empty line."""
ONCE_MORE = "again"
"""What has a question put once more, too; where an answer is rated, it's the rating Again."""
_REPEATS = re.compile(
    r"(?:(?:please|pls|sorry|ok|okay|wait|hm+|can|could|would|may|you|i|me|we|to|just|want|let|now)"
    r",? )*"
    rf"(?:{ONCE_MORE}|rpt|(?:repeat|replay)(?: (?:it|this|that|the|last|question|line|one))*"
    r"|(?:say|tell|read|hear|ask|play|put)(?: (?:it|this|that|me|them|the (?:question|line)))*"
    r"(?: (?:again|once more|one more time))|(?:once more|(?:one|1) more time|come again)"
    r"|what(?:(?: was|'s) (?:that|it|the (?:question|line))| did you say))"
    r"(?:,? (?:please|pls|for me|now|again|sorry|thanks))*"
)
"""What has a question put once more, where nobody else is there to say it again."""
_APART = re.compile(r" \N{MIDDLE DOT} |\n|[()]| {2,}|(?<=[.?])\s+(?:Or )?(?=Enter: |\w: )")
_KEYED = re.compile(r"(Enter|back|[^\s:]): (.+)", re.DOTALL)
_WORD = re.compile(r"[\w'-]+")
_LITTLE = frozenset("a an the it my your to please pls thanks".split())
"""Words that may be left out of a label, or put into it."""


def repeats(typed: str) -> bool:
    """Say whether somebody wants to be told once more: `Repeat that, please`, `What was that?`.

    >>> repeats("say that again"), repeats("rpt pls"), repeats("What was wrong?")
    (True, True, False)
    """
    text = lowered(typed)
    return _REPEATS.fullmatch(text.rstrip(" .!?")) is not None


def keys(shown: str) -> list[tuple[str, str]]:
    """Return the keys that a text shows, each with its label; that of Enter is the empty text."""
    found = (_KEYED.fullmatch(piece.strip()) for piece in _APART.split(shown))
    return [(key[1].replace(ENTER, ""), key[2].strip(" :.")) for key in found if key]


def chosen(shown: str, typed: str, *, part: bool = False) -> str | None:
    """Return the key whose label was typed instead of it; None where none was.

    `part`: some words of a label are enough where no other label has them.
    """
    wanted = _plain(typed)
    if not wanted:
        return None
    labels = keys(shown)
    for key, label in labels:
        if wanted in (_plain(label), *map(_plain, label.split(","))):
            return key
    part = part and not all(word.isdigit() for word in wanted)  # `5` is no wish for 5 minutes
    near = {key for key, label in labels if part and _within(wanted, _plain(label))}
    return near.pop() if len(near) == 1 else None


def _plain(text: str) -> tuple[str, ...]:
    words = _WORD.findall(lowered(text))
    return tuple(word for word in words if word not in _LITTLE) or tuple(words)


def _within(wanted: tuple[str, ...], label: tuple[str, ...]) -> bool:
    starts = range(len(label) - len(wanted) + 1)
    return any(label[start : start + len(wanted)] == wanted for start in starts)
