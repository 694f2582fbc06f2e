"""What one says after an answer of theirs: the call sheet, with nothing else on it."""

from collections.abc import Iterator, Sequence

from trainer.core.script.cards import LETTERS
from trainer.core.text import lowered
from trainer.core.value import replace
from trainer.core.words.consent import respelled, unclipped
from trainer.core.words.picked import picked
from trainer.core.words.ranks.first import by_rank
from trainer.core.words.ranks.sense import by_sense
from trainer.rows.sheet import Section, Sheet, Way

TITLE = "What you say then"


def answered(found: Sheet, answer: str) -> Sheet:
    """Return the sheet with only what follows an answer, as somebody puts it: `she says no`.

    All of it where the answer isn't plain, or none of the questions has it.
    """
    sections = tuple(_sections(found, respelled(unclipped(answer))))
    return Sheet(TITLE, (), sections) if sections else found


def _sections(found: Sheet, answer: str) -> Iterator[Section]:
    for section in found.sections:
        ways = ((entry, _meant(entry.ways, answer)) for entry in section.entries)
        if entries := tuple(replace(entry, ways=(way,)) for entry, way in ways if way):
            yield replace(section, entries=entries)


def _meant(ways: Sequence[Way], answer: str) -> Way | None:
    choices = {letter: lowered(way.condition) for letter, way in zip(LETTERS, ways, strict=False)}
    if not choices:
        return None
    meant = picked(answer, choices) or by_rank(answer, choices) or by_sense(answer, choices)
    return ways[LETTERS.index(meant)] if meant else None
