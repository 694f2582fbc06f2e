"""Draws in docs/grading.md how one answer is compared; after a change: python docs/alignment.py."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.answers.labelled import NAMES, words
from trainer.core.grading.alignment.align import costs
from trainer.core.grading.alignment.matches import matches
from trainer.core.grading.alignment.sides import Kind, Match, Sides
from trainer.core.grading.compare import Compared, compare
from trainer.core.grading.grade import grade
from trainer.core.grading.heard import heard
from trainer.core.grading.terms import Strictness
from trainer.core.words.slots import filled, named
from trainer.disk.dictionary import known

PAGE = Path(__file__).parent / "grading.md"
BEGIN, END = "<!-- drawn by docs/alignment.py: begin -->", "<!-- end -->"
LINE = (
    "{interviewer}, I’m **excited** about the position, and next week I could start on the first"  # noqa: RUF001  as typeset
    " two projects."
)
SAID = (
    "Um, Ms Ortis, I am exited about the the posision, and I could start on the 1st 2 project next"
    " week, maybe"
)
SMALL, SMALL_SAID = "Start on two projects.", "start two project"
LEGEND = (
    "`=` the same word, `~` spelling forgiven, `f` another form, `x` another word, `>` said"
    " elsewhere,\n`-` missing, `+` added."
)
SIGNS = {
    Kind.SAME: "=",
    Kind.SPELLING: "~",
    Kind.FORM: "f",
    Kind.DERIVED: "f",
    Kind.OPEN: "o",
}
WIDTH = 96


def compared(line: str, said: str) -> Compared:
    """Return a line laid beside what was said."""
    know, people = known(), named(tuple(sorted(NAMES.values())))
    wanted = filled(words(line), NAMES, strict=False)
    answer = heard(said, wanted, know, people)
    sides = Sides(wanted.places, [spot.word for spot in answer.spots], know, people)
    return compare(wanted, answer, sides)


Column = tuple[str, str, str]
"""A word wanted, the word said, and what became of them."""


def columns(found: Compared) -> Iterator[Column]:
    """Yield what lies under what, from left to right."""
    at = here = 0
    for match in (*found.matches, None):
        first, said_first = (
            (match.first, match.said_first) if match else (len(found.places), len(found.said.spots))
        )
        yield from _gap(found, range(at, first), range(here, said_first))
        if match is None:
            return
        yield from _match(found, match)
        at, here = match.end, match.said_end


def _match(found: Compared, match: Match) -> Iterator[Column]:
    sign = SIGNS[match.kind]
    wanted = [found.places[at].word.text for at in range(match.first, match.end)]
    said = [found.word(here).text for here in range(match.said_first, match.said_end)]
    if len(wanted) == len(said):
        yield from ((one, other, sign) for one, other in zip(wanted, said, strict=True))
    else:
        yield " ".join(wanted), " ".join(said), sign


def _gap(found: Compared, wanted: range, said: range) -> Iterator[Column]:
    """Yield what is missing or added; what was moved stands in both places."""
    places, spots = list(wanted), list(said)
    while places and spots and {places[0], spots[0]} <= found.unsaid | found.extra:
        yield found.places[places.pop(0)].word.text, found.word(spots.pop(0)).text, "x"
    for at in places:
        yield found.places[at].word.text, "", ">" if at in found.moves.wanted else "-"
    for here in spots:
        yield "", found.word(here).text, ">" if here in found.moves.said else "+"


def drawn(found: Compared) -> str:
    """Return the alignment as lines, as many columns in each as the page is wide."""
    rows: list[list[list[str]]] = [[["wanted"], ["said"], [""]]]
    for column in columns(found):
        width = max(map(len, column))
        if sum(len(cell) + 1 for cell in rows[-1][0]) + width > WIDTH:
            rows.append([["wanted"], ["said"], [""]])
        for row, cell in zip(rows[-1], column, strict=True):
            row.append((cell or "·" * (row is not rows[-1][2])).ljust(width))
    return "\n\n".join(
        "\n".join(" ".join([row[0].ljust(6), *row[1:]]).rstrip() for row in block) for block in rows
    )


def table(line: str, said: str) -> str:
    """Return the table of the least costs, in sixteenths; the way through it is in brackets."""
    found = compared(line, said)
    wanted, heard_ = (0, len(found.places)), (0, len(found.said.spots))
    extras: dict[int, list[Match]] = {}
    for match in matches(found.sides, *wanted, *heard_):
        extras.setdefault(match.end, []).append(match)
    cells, _, _ = costs(found.sides, wanted, heard_, extras)
    way = path(found)
    heads = ["", "", *(spot.word.text for spot in found.said.spots)]
    names = ["", *(place.word.text for place in found.places)]
    lines = [heads] + [
        [name, *(f"[{cost}]" if (y, x) in way else f" {cost} " for x, cost in enumerate(row))]
        for y, (name, row) in enumerate(zip(names, cells, strict=True))
    ]
    return "\n".join(
        f"{row[0]:<9}" + "".join(cell.rjust(9) for cell in row[1:]).rstrip() for row in lines
    )


def path(found: Compared) -> set[tuple[int, int]]:
    """Return the cells on the way through the table: how many wanted, how many said."""
    end = Match(len(found.places), len(found.places), len(found.said.spots), 0, Kind.SAME)
    way = {(0, 0)}
    at = here = 0
    for match in (*found.matches, end):
        while at < match.first or here < match.said_first:
            at, here = min(at + 1, match.first), min(here + 1, match.said_first)
            way.add((at, here))
        while at < match.end:
            at, here = at + 1, min(here + 1, match.said_end)
            way.add((at, here))
    return way


def figures(line: str, said: str) -> Iterator[str]:
    """Yield what the comparison comes to, and the rating for each strictness."""
    found = compared(line, said)
    share, moves = 100 * found.share, found.moves.count
    yield f"cost {found.cost:g} of {found.total:g}; share said {share:.0f}%; moved: {moves}"
    for strictness in Strictness:
        graded = grade(said, [words(line)], names=NAMES, known=known(), strictness=strictness)
        lost = ", ".join(f"{loss.rule} {loss.word}".strip() for loss in graded.lost) or "nothing"
        yield f"{strictness.value:<14}{graded.suggested}   lost: {lost}"


def section() -> str:
    """Return what stands between the marks of the page."""
    better = SAID.replace("exited", "excited")
    parts = (
        f"Wanted: {LINE}\n\nSaid: {SAID}",
        block(drawn(compared(LINE, SAID))),
        LEGEND,
        block("\n".join(figures(LINE, SAID))),
        "With *excited* for *exited*, and nothing else changed:",
        block("\n".join(figures(LINE, better))),
        f"The table behind it, for a smaller pair. Wanted: {SMALL} Said: {SMALL_SAID}",
        block(table(SMALL, SMALL_SAID)),
    )
    return "\n\n".join(parts)


def block(text: str) -> str:
    """Return a text as it stands."""
    return f"```text\n{text}\n```"


def page() -> str:
    """Return the page with its section drawn anew."""
    text = PAGE.read_text(encoding="utf-8")
    pattern = f"{re.escape(BEGIN)}.*?{re.escape(END)}"
    return re.sub(pattern, lambda _: f"{BEGIN}\n\n{section()}\n\n{END}", text, flags=re.DOTALL)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
