"""A line cut to what is shown of it: the words around those that go missing."""

from collections.abc import Mapping, Sequence

from trainer.core.stats.missing import Missed
from trainer.core.text import cut
from trainer.core.words.slots import BLANK
from trainer.rows.names import heard_names
from trainer.rows.row import listed
from trainer.rows.signs import ROUND

MARKS = ".,;:!?"
WORDS = 58
"""Signs of a line that are shown around its missing words."""
HEARD = 3
"""Stretches of missing words that are told one by one: nobody keeps more in mind."""
GONE = "went missing"


def excerpt(found: Missed, names: Mapping[str, str]) -> str:
    """Return the words of a line around those that go missing most often, these in brackets.

    Marked are words that were missing at least half as often as the one that was most often.
    """
    marks = often(found)
    words = [word_filled(word, names) for word in found.words]
    first = min(marks, default=0)
    if marks:
        worst = max(marks, key=lambda at: (found.times[at], -at))
        first = worst
        while first - 1 in marks:
            first -= 1
    shown = [
        f"{'[' if at in marks and at - 1 not in marks else ''}{word}"
        f"{']' if at in marks and at + 1 not in marks else ''}"
        for at, word in enumerate(words)
    ]
    return _around(shown, max(0, first - 4))


def heard(found: Missed, names: Mapping[str, str]) -> str:
    """Return the whole line to be heard, and in quotes what goes missing: brackets say nothing."""
    marks, names = often(found), heard_names(names)
    runs: list[list[str]] = []
    for at in sorted(marks):
        word = word_filled(found.words[at], names)
        if at - 1 in marks:
            runs[-1].append(word)
        else:
            runs.append([word])
    line = " ".join(word_filled(word, names) for word in found.words)
    if not runs:
        return line
    if len(marks) == len(found.words):
        return f"{line} All of it went missing."
    if len(runs) > HEARD:
        places = len(runs) - 1
        return f"{line} {_quoted(max(runs, key=len))} and words in {places} other places {GONE}."
    return f"{line} {listed([_quoted(run) for run in runs])} {GONE}."


def _quoted(run: Sequence[str]) -> str:
    return f"“{' '.join(run).strip(MARKS)}”"


def lately_said(right: int, tests: int) -> str:
    """Return how the last tries went: `Right on 3 of the last 5 tries`."""
    if tests == 1:
        return f"{'Right' if right else 'Not right'} on the last try"
    return f"Right on {right or 'none'} of the last {tests} tries"


def _around(words: Sequence[str], start: int) -> str:
    """Return as many words from `start` on as may be shown, `…` for what is left out."""
    # Near its end, a line is shown to its end.
    while start and len(" ".join(words[start - 1 :])) <= WORDS:
        start -= 1
    end = start + 1
    while end < len(words) and len(" ".join(words[start : end + 1])) <= WORDS:
        end += 1
    text = cut(" ".join(words[start:end]), WORDS, ROUND.cut)
    if text.count("[") > text.count("]"):
        text += "]"
    return f"{'… ' if start else ''}{text}{' …' if end < len(words) else ''}"


def often(found: Missed) -> frozenset[int]:
    """Return the words of a line that were missing at least half as often as the worst."""
    least = max(1, max(found.times, default=0) / 2)
    return frozenset(at for at, times in enumerate(found.times) if times >= least)


def word_filled(word: str, names: Mapping[str, str]) -> str:
    """Return a word with the slot in it filled: `{next},` is `Mr. Lee,`."""
    before, brace, rest = word.partition("{")
    slot, end, after = rest.partition("}")
    return f"{before}{names.get(slot) or BLANK}{after}" if brace and end else word


def shown(text: str, longest: int, *, whole: bool) -> str:
    """Return a text, cut to at most `longest` signs unless all of it is told."""
    return text if whole else cut(text, longest, ROUND.cut)
