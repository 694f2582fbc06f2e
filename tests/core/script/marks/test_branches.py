"""A branch that lost its dash or its place, an id that lost a brace: one row, and what to type."""

from pathlib import Path
from random import Random

import pytest

from tests.often import some
from trainer.core.script import lost
from trainer.core.script.faults import FEW_REPLIES
from trainer.core.script.markdown import braces
from trainer.core.script.markdown.lines import DOUBLED
from trainer.core.script.parse import parse

DECKS = sorted((Path(__file__).parents[4] / "decks").glob("*.md"))
ROWS = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in DECKS}
BRANCHES = [(stem, n) for stem, rows in ROWS.items() for n, r in enumerate(rows) if "- If " in r]
MIX = Random(2)
"""So that those tried on every commit are of all scripts."""
REPLIES = [
    (stem, number)
    for stem, number in BRANCHES
    if ROWS[stem][number].startswith("- ") and ROWS[stem][number + 1].startswith("  - “")
]
MIX.shuffle(REPLIES)
HEADINGS = [
    (stem, n)
    for stem, rows in ROWS.items()
    for n, r in enumerate(rows)
    if r.startswith("###") and r.endswith("}") and " ." not in r
]
MIX.shuffle(HEADINGS)


def named(at: tuple[str, int]) -> str:
    return f"{at[0]}-{at[1] + 1}"


def told(stem: str, changed: dict[int, str]) -> tuple[tuple[int, str, str], ...]:
    """Return what is told of a script with other rows: line, what, remedy."""
    rows = [changed.get(number, row) for number, row in enumerate(ROWS[stem])]
    found = parse("\n".join(rows), path="a.md", stem=stem)[1]
    return tuple((each.line, each.what, each.remedy) for each in found)


@pytest.mark.parametrize("way", ["", "-", "\N{EN DASH} ", "• "])
@pytest.mark.parametrize("at", some(8, REPLIES), ids=named)
def test_a_branch_without_its_dash_is_told_alone(at: tuple[str, int], way: str) -> None:
    stem, row = at
    condition = ROWS[stem][row].removeprefix("- ")
    (found,) = told(stem, {row: f"{way}{condition}"})
    assert found[:2] == (row + 1, lost.NO_DASH_IF.what)
    assert f"“- {condition[:30]}" in found[2]


@pytest.mark.parametrize("at", some(8, REPLIES), ids=named)
def test_a_branch_that_slid_to_the_right_is_told_alone(at: tuple[str, int]) -> None:
    stem, row = at
    (found,) = told(stem, {row: f"  {ROWS[stem][row]}"})
    assert found[:2] == (row + 1, lost.BRANCH_RIGHT.what)


@pytest.mark.slow
@pytest.mark.parametrize("at", some(8, REPLIES), ids=named)
def test_replies_that_slid_to_the_left_are_told_once_at_the_first(at: tuple[str, int]) -> None:
    stem, row = at
    replies = [n for n in range(row + 1, row + 5) if ROWS[stem][n].startswith("  - “")]
    assert replies[0] == row + 1
    for slid in (replies, replies[:1], replies[1:2]):
        (found,) = told(stem, {n: ROWS[stem][n].removeprefix("  ") for n in slid})
        assert found[:2] == (slid[0] + 1, lost.REPLY_LEFT.what)


@pytest.mark.parametrize("way", ["{{#{0}", "#{0}}}", "{{{0}#}}", "{{#{0}}}}}", "{{#{0}]"])
@pytest.mark.parametrize("at", some(8, HEADINGS), ids=named)
def test_a_damaged_id_is_shown_as_it_was(at: tuple[str, int], way: str) -> None:
    stem, row = at
    heading, _, name = ROWS[stem][row].removesuffix("}").partition(" {#")
    found = told(stem, {row: f"{heading} {way.format(name)}"})
    # A link to the cue may stand above it, and leads nowhere meanwhile.
    (own,) = [each for each in found if "leads nowhere" not in each[1]]
    assert own[:2] == (row + 1, braces.BROKEN_ID.what)
    assert f"{{#{name}}}" in own[2]


CUE = "# T\n\n### Ask{}\n\n{}\n\n- If so{}\n  - “Yes.”\n  - “I do.”\n"
TWO = "\n- Otherwise\n  - “No.”\n  - “Never.”\n"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (CUE.format("", ">> Do you?", "") + TWO, 5, DOUBLED.what),
        (CUE.format("", "> > Do you?", "") + TWO, 5, DOUBLED.what),
        (CUE.format(" (#ask)", "> Do you?", "") + TWO, 3, braces.PERHAPS_ID.what),
        (CUE.format(" {#ask", "> Do you?", "") + TWO, 3, braces.BROKEN_ID.what),
        (CUE.format("", "> Do you?", " {#so") + TWO, 7, braces.BROKEN_ID.what),
        (CUE.format("", "> Do you?", " {#so}").replace("- “Y", "“Y"), 8, braces.RUNS_ON.what),
    ],
)
def test_one_row_is_told(text: str, line: int, what: str) -> None:
    found = [
        (each.line, each.what)
        for each in parse(text, path="a.md", stem="a")[1]
        if not each.warning or each.what == what  # of replies there are too few meanwhile
    ]
    assert found == [(line, what)]


@pytest.mark.parametrize("at", some(8, REPLIES), ids=named)
def test_a_reply_without_its_dash_is_told_at_its_own_row(at: tuple[str, int]) -> None:
    stem, row = at
    told_all = told(stem, {row + 2: ROWS[stem][row + 2].replace("- “", "“")})
    (found,) = [each for each in told_all if each[1] != FEW_REPLIES.what]
    assert found[:2] == (row + 3, braces.RUNS_ON.what)
    assert f"“- {ROWS[stem][row + 2].removeprefix('  - ')[:20]}" in found[2]


def test_a_number_in_parentheses_is_no_id() -> None:
    text = CUE.format(" about the bug (#12)", "> Do you?", "") + TWO
    assert parse(text, path="a.md", stem="a")[1] == ()
