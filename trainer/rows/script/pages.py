"""A script to be read from beginning to end, a page for each cue."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from trainer.core.script.key import Key
from trainer.core.script.script import Branch, Cue, Line, Script
from trainer.rows.line import GO_ON, line_row, onward, titled
from trainer.rows.names import filled
from trainer.rows.row import Role, Row, Style, row

AS_TEXT = "For the call sheet as plain text, in a terminal, type: trainer read --page > sheet.txt"
"""How it's had in a file, to print it or take it along."""


class Page(Struct, frozen=True):
    """What is read in one go, and the keys of the lines that are met by it with their wording."""

    rows: tuple[Row, ...]
    met: tuple[tuple[str, str], ...]


def pages(script: Script, names: Mapping[str, str]) -> tuple[Page, ...]:
    """Return one page a cue; the title, scenes and their advice stand above the cue after them."""
    found: list[Page] = []
    above = [row("", titled(script, names), Style.CUE)]
    above += [row("", filled(text, names), Style.DIM) for text in script.directions]
    for part in script.parts:
        if isinstance(part, Cue):
            rows = (*above, *_cue(script, part, names))
            found.append(Page(rows, tuple(_met(part.line, Key.of(script.id, part.id)))))
            above = []
        else:
            above.append(row("", filled(part.heading, names), Style.CUE))
            above += [row("", filled(text, names), Style.DIM) for text in part.directions]
    return tuple(found)


def _cue(script: Script, cue: Cue, names: Mapping[str, str]) -> Iterator[Row]:
    yield row("The point", filled(cue.heading, names), Style.CUE, role=Role.CUE)
    for heard in cue.heard[:1]:
        yield row("They say", filled(heard, names), role=Role.CUE)
    yield line_row("You say", cue.line.wanted, names)
    for text in cue.directions:
        yield row("Why", filled(text, names), Style.DIM, role=Role.WHY)
    yield from _after(script, cue.line, names)
    if then := onward(cue, script, names):
        yield row("Then", then, Style.DIM)


def _after(script: Script, line: Line, names: Mapping[str, str]) -> Iterator[Row]:
    """Yield what they may say to a line: an answer, or each branch with what to say then."""
    for answer in line.answers[:1]:
        yield row("They might answer", filled(answer, names))
    for branch in line.branches:
        yield row("They might say", _heard(branch, names))
        then = onward(branch, script, names)
        if branch.follow_up:
            yield line_row("Then you say", branch.follow_up.wanted, names)
            yield from _after(script, branch.follow_up, names)
            if then:
                yield row("Then", then, Style.DIM)
        else:
            yield row("Then" if then else "Then you say", then or GO_ON, Style.DIM)


def _heard(branch: Branch, names: Mapping[str, str]) -> str:
    if branch.replies:
        return filled(branch.replies[0], names)
    return filled(branch.condition, names)


def _met(line: Line, key: Key) -> Iterator[tuple[str, str]]:
    yield key, line.wanted.text
    for branch in line.branches:
        if branch.follow_up:
            yield from _met(branch.follow_up, key.under(branch.id))
