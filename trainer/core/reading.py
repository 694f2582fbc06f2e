"""The table read: a script as pages to be read aloud, one cue at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.core.rows import Row, Style, filled, row
from trainer.core.script import Branch, Cue, Line, Script

PHRASING = "#phrasing"


@dataclass(frozen=True, slots=True)
class Page:
    """What is read in one go, and the keys of the lines that are met by it with their wording."""

    rows: tuple[Row, ...]
    met: tuple[tuple[str, str], ...]


def pages(script: Script, names: Mapping[str, str]) -> tuple[Page, ...]:
    """Return one page a cue; the title, scenes and their advice stand above the cue after them."""
    found: list[Page] = []
    above = [row("", filled(script.title, names), Style.CUE)]
    above += [row("", filled(text, names), Style.DIM) for text in script.directions]
    for part in script.parts:
        if isinstance(part, Cue):
            rows = (*above, *_cue(part, names))
            found.append(Page(rows, tuple(_met(part.line, f"{script.id}/{part.id}"))))
            above = []
        else:
            above.append(row("", filled(part.heading, names), Style.CUE))
            above += [row("", filled(text, names), Style.DIM) for text in part.directions]
    return tuple(found)


def _cue(cue: Cue, names: Mapping[str, str]) -> Iterator[Row]:
    yield row("Cue", filled(cue.heading, names), Style.CUE)
    yield row("You say", filled(cue.line.wanted, names))
    for text in cue.directions:
        yield row("Why", filled(text, names), Style.DIM)
    yield from _branches(cue.line, names)


def _branches(line: Line, names: Mapping[str, str]) -> Iterator[Row]:
    for branch in line.branches:
        yield row("They may say", _heard(branch, names))
        if branch.follow_up:
            yield row("-> You say", filled(branch.follow_up.wanted, names))
            yield from _branches(branch.follow_up, names)
        else:
            yield row("-> You say", "nothing more; go on with the next question.", Style.DIM)


def _heard(branch: Branch, names: Mapping[str, str]) -> str:
    if branch.replies:
        return filled(branch.replies[0], names)
    return filled(branch.condition, names)


def _met(line: Line, place: str) -> Iterator[tuple[str, str]]:
    yield place + PHRASING, line.wanted.text
    for branch in line.branches:
        if branch.follow_up:
            yield from _met(branch.follow_up, f"{place}/{branch.id}")
