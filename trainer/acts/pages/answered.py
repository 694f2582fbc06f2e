"""What one says after an answer of theirs: the call sheet, with nothing else on it."""

import re
from collections.abc import Iterator, Sequence

import click

from trainer.acts.pages.retold import retold
from trainer.core.script.cards import LETTERS
from trainer.core.text import lowered
from trainer.core.value import replace
from trainer.core.words.consent import consent, respelled, unclipped
from trainer.core.words.picked import picked
from trainer.core.words.ranks.first import by_rank
from trainer.core.words.ranks.sense import by_sense
from trainer.rows.row import lowered as uncapital
from trainer.rows.sheet import Section, Sheet, Way

TITLE = "What you say then"


_PLACE = re.compile(
    r"((?:(?:she|he|they)(?:'d)? (?:says?|said|ranks?|ranked|puts?)(?: me)?[,:]? )?)"
    r"(?:(?:i|you)(?:'m|'re| am| are) )?(?:the |at |as )?"
    r"(?:(?:(?:number|no\.?|#) ?)?(\d{1,2}|two|three|four|five)"
    r"|(\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth))"
    r"(?: (?:place|choice|pick|best))?(?: (?:out )?of (?:the )?\w+)?[.!]*"
)
"""A place, as somebody puts it who was told it: `she says 2nd of 4`, `number two`."""
_OTHERWISE, _NONE = "otherwise", "none of these"
"""How the sheet puts what comes of any other answer, and how one is found for it."""
_ELSE = frozenset({_OTHERWISE, "anything else", "something else", "any other answer", "else"})
"""How somebody asks for what the sheet puts so."""
_IF = re.compile(r"(?:what )?(?:if|when) (?=\S)")


def answered(found: Sheet, answer: str) -> Sheet:
    """Return the sheet with only what follows an answer, as somebody puts it: `she says no`.

    Raises:
        click.UsageError: None of the questions has such an answer, or it isn't plain.

    """
    bare = _IF.sub("", lowered(answer).strip(), count=1)
    said = consent(bare)
    plain = "yes" if said else "no" if said is False else respelled(unclipped(bare))
    plain = _NONE if plain.strip(" .,!") in _ELSE else plain
    if place := _PLACE.fullmatch(plain):
        plain = f"{place[1]}i'm {f'number {place[2]}' if place[2] else place[3]}"
    sections = tuple(_sections(found, plain))
    if not sections:
        ways = (way for each in found.sections for entry in each.entries for way in entry.ways)
        known = dict.fromkeys(map(_condition, ways))
        has = f" It has these: {'; '.join(known)}." if known else ""
        raise click.UsageError(f"“{answer}” isn't an answer I can find in the script.{has}")
    return Sheet(TITLE, (), sections)


def _sections(found: Sheet, answer: str) -> Iterator[Section]:
    for section in found.sections:
        ways = ((entry, _meant(entry.ways, answer)) for entry in section.entries)
        if entries := tuple(replace(entry, ways=(way,)) for entry, way in ways if way):
            yield replace(section, entries=entries)


def _meant(ways: Sequence[Way], answer: str) -> Way | None:
    pairs = zip(LETTERS, ways, strict=False)
    choices = {letter: lowered(_condition(way)) for letter, way in pairs}
    choices = {each: _NONE if text == _OTHERWISE else text for each, text in choices.items()}
    if not choices:
        return None
    meant = picked(answer, choices) or by_rank(answer, choices) or by_sense(answer, choices)
    meant = meant or retold(answer, choices)
    return ways[LETTERS.index(meant)] if meant else None


def _condition(way: Way) -> str:
    """Return what they say, as one tells of it: `they say yes`."""
    return uncapital(way.condition).removeprefix("if ")
