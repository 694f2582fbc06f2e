"""A line that lost its “>”, a heading its “#”: the first thing that is told is that very row."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.often import some
from trainer.core.problems import Problem
from trainer.core.script import faults as say
from trainer.core.script import lost
from trainer.core.script.lost import known
from trainer.core.script.parse import parse

DECKS = sorted((Path(__file__).parents[4] / "decks").glob("*.md"))
WAYS = {
    "gone": "{}",
    "another sign": "\N{GREATER-THAN OR EQUAL TO} {}",
    "an entity": "&gt; {}",
    "quotation marks": "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK}",
    "straight quotation marks": '"{}"',
    "a guillemet": "» {}",
    "the other way round": "< {}",
    "a backtick": "`> {}",
    "escaped": "\\> {}",
    "an arrow": "-> {}",
}


EACH_WAY = [
    (DECKS[(turn + number) % len(DECKS)], way)
    for turn in range(len(DECKS))
    for number, way in enumerate(WAYS)
]
"""Every way in every script; the first of them are each way once, in one script or another."""
EDITED = [
    (path, (number + turn) % 2 == 1) for turn in range(2) for number, path in enumerate(DECKS)
]
"""Every script, known from before or not; the first of them are each script once."""


@cache
def rows(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").splitlines())


def problems(
    path: Path, changed: list[str], *, before: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    return parse("\n".join(changed), path="call.md", stem=path.stem, known=before)[1]


def lines(path: Path) -> list[int]:
    """Return the places of the rows that are said, from 0."""
    return [number for number, row in enumerate(rows(path)) if row.lstrip().startswith("> ")]


def without(path: Path, place: int, way: str = "{}") -> list[str]:
    changed = list(rows(path))
    blanks, _, words = changed[place].partition("> ")
    changed[place] = blanks + way.format(words)
    return changed


@pytest.mark.slow
@pytest.mark.parametrize("at", some(len(DECKS), EDITED), ids=lambda at: f"{at[0].stem}-{at[1]}")
def test_each_line_that_loses_its_mark_is_what_is_told_first(at: tuple[Path, bool]) -> None:
    path, edited = at
    text = "\n".join(rows(path))
    before = known(parse(text, path="", stem=path.stem)[0]) if edited else frozenset[str]()
    assert len(lines(path)) > 10
    for place in lines(path):
        first, *_ = problems(path, without(path, place), before=before)
        assert first.line == place + 1, rows(path)[place]
        assert first.what in {lost.LOST.what, lost.ASIDE.what}
        said = rows(path)[place].partition("> ")[2].replace("**", "")
        assert f"“> {said[:40]}" in first.remedy


@pytest.mark.slow
@pytest.mark.parametrize("at", some(len(WAYS), EACH_WAY), ids=lambda at: f"{at[0].stem}-{at[1]}")
def test_however_it_was_lost(at: tuple[Path, str]) -> None:
    path, way = at
    for place in lines(path):
        if rows(path)[place].startswith("> ") and rows(path)[place - 2].startswith("#"):
            first, *_ = problems(path, without(path, place, WAYS[way]))
            assert first.line == place + 1
            said = rows(path)[place].partition("> ")[2].replace("**", "")
            assert f"“> {said[:30]}" in first.remedy


@pytest.mark.slow
@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_where_the_line_is_gone_its_heading_says_so_and_offers_no_other_words(path: Path) -> None:
    tried = 0
    for place in lines(path):
        beside = (rows(path)[place - 2], rows(path)[place + 2])
        if rows(path)[place].startswith("> ") and not any(row.startswith(">") for row in beside):
            above = [number for number in range(place) if rows(path)[number].startswith("#")]
            first, *_ = problems(path, [*rows(path)[:place], *rows(path)[place + 1 :]])
            assert (first.line, first.what) == (above[-1] + 1, say.NO_WORDS.what)
            assert first.remedy == say.NO_WORDS.remedy
            tried += 1
    assert tried >= 5


@pytest.mark.slow
@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_each_heading_that_loses_its_marks_is_what_is_told_first(path: Path) -> None:
    for place, row in enumerate(rows(path)):
        if place > 10 and row.startswith("##"):
            changed = list(rows(path))
            changed[place] = row.lstrip("# ")
            first, *_ = problems(path, changed)
            assert first.line == place + 1, row
            assert first.what in {lost.NO_HASH.what, lost.NO_HASH_PERHAPS.what}
            assert re.search(r"“#+ ", first.remedy)


CUE = "# T\n\n### Ask how it went\n\n"


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        (f"{CUE}Why it matters.\n", 3, say.NO_WORDS),
        (f"{CUE}Why it matters.\n\nHow did it go?\n", 7, lost.LOST),
        (f"{CUE}- How did it go?\n\nAdvice.\n\n- “Well.”\n- “Badly.”\n", 5, lost.LOST),
        (f"{CUE}- How did it go?\n- What is next?\n", 5, say.QUESTIONS),
        (f"{CUE}- “Well.”\n- “Badly.”\n", 3, say.NO_WORDS),
        (f"{CUE}- “How are you?”\n- “What is next?”\n", 5, say.QUESTIONS),
        (f"{CUE}- “Well?”\n- “So?”\n\n### Go on\n\n> What is next?\n", 3, say.NO_WORDS),
        (f"{CUE}    > How did it go?\n", 5, say.CODE),
        (f"{CUE}Tell me,\n> how did it go?\n", 5, lost.ASIDE),
        (f"{CUE}> How did it go?\n\n“Well.”\n\n- “Badly.”\n- “So so.”\n", 7, None),
        (f"{CUE}> How did it go?\n\n- “Well.”\n\n“Badly.”\n\n- “So so.”\n", 9, lost.NO_DASH),
        (f"{CUE}Listen first\n\n- “Hello.”\n- “Hi.”\n\n> How did it go?\n", 7, None),
        (f"{CUE}Ask more\n\n> How did it go?\n", 5, lost.NO_HASH_PERHAPS),
        (f"{CUE}> How did it go?\n\n###Ask more\n\n> And then?\n", 7, lost.NO_HASH),
        (f"{CUE}> How did it go?\n\nAdvice.\n\nAsk more\n\n> And then?\n", 9, lost.NO_HASH),
    ],
)
def test_one_row_is_named(text: str, line: int, fault: say.Fault | None) -> None:
    found = parse(text, path="a.md", stem="a")[1]
    if fault is None:
        assert not found
        return
    assert found[0].line == line
    assert found[0].what.split("{")[0].startswith(fault.what.split("{")[0])


def test_a_line_that_sounds_like_advice_is_known_by_what_it_was() -> None:
    whole = f"{CUE}> This job would suit a careful person.\n\n- “Is it so?”\n- “Good.”\n"
    script, found = parse(whole, path="a.md", stem="a")
    assert not found
    bare = whole.replace("> ", "")
    assert parse(bare, path="a.md", stem="a")[1][0].line == 3
    told = parse(bare, path="a.md", stem="a", known=known(script))[1]
    assert [(each.line, each.what) for each in told] == [(5, lost.LOST.what)]


@pytest.mark.slow
def test_what_was_known_before_never_changes_what_a_script_is() -> None:
    for path in DECKS:
        text = "\n".join(rows(path))
        script, found = parse(text, path="", stem=path.stem)
        assert parse(text, path="", stem=path.stem, known=known(script)) == (script, found)
