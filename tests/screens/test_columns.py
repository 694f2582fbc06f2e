"""The figures on an ordinary screen: they fit, at any width, and lose no word."""

from datetime import UTC, datetime
from functools import cache

import pytest

from tests.for_each import for_each
from tests.support.search import figures, the_log
from trainer.core.stats.report import Report
from trainer.core.value import replace
from trainer.rows.figures.figure import Figure, Table
from trainer.rows.figures.stats import ROOMS
from trainer.rows.figures.stats import figures as told
from trainer.rows.row import cells, row
from trainer.rows.signs import ASCII
from trainer.screens.columns import NARROW, bar, lines, wrapped

WIDTHS = (20, 33, 40, 59, 60, 72, 80, 100, 132)
TABLE = Table("Ask", ("yes", "no"), ((3, 12), (0, 1)))


def _of_one_day() -> Report:
    day = tuple(event for event in the_log() if event.day == "2026-10-12")
    return figures(day, now=datetime(2026, 10, 12, 21, tzinfo=UTC))


REPORTS = {"the search": figures, "empty": lambda: figures(()), "one day": _of_one_day}


@cache
def reported(name: str) -> Report:
    return REPORTS[name]()


@pytest.mark.slow
@for_each("width", WIDTHS)
@for_each("name", REPORTS)
def test_no_line_is_wider_than_the_screen(name: str, width: int) -> None:
    for blocks in (True, False):
        found = lines(told(reported(name), zone=UTC), width, 24, blocks=blocks)
        assert max(map(cells, found)) <= width
        assert all(line == line.rstrip() for line in found)


@pytest.mark.parametrize("name", REPORTS)
def test_it_fits_one_screen_of_80_by_24_with_its_prompt_and_a_heading(name: str) -> None:
    fitting = [
        lines(told(reported(name), zone=UTC, room=room), 80, 22, blocks=True) for room in ROOMS
    ]
    assert min(map(len, fitting)) <= 22


def test_long_names_and_many_stages_fit_too() -> None:
    report = figures()
    stage = replace(report.stages[-1], interviewer="Ms. " + "Ortiz-" * 20, next="界" * 60)
    many = replace(report.search, stages=report.search.stages * 5)
    report = replace(report, towards=stage, search=many, others=("a" * 90, "b" * 90))
    found = lines(told(report, zone=UTC, room=ROOMS[-1]), 80, 22, blocks=True)
    assert len(found) <= 22
    assert max(map(cells, found)) <= 80


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_is_there_at_every_width(width: int) -> None:
    """But of forks, which are tables where there is room; `test_a_table...` says what they hold."""
    shown = " ".join(lines(told(figures(), zone=UTC), width, 99, blocks=True)).split()
    for figure in told(figures(), zone=UTC):
        if figure.table is None or width < NARROW:
            text = "".join(figure.row.text.split())
            assert text in "".join(word for word in shown), figure.row


@for_each("width", WIDTHS)
def test_no_title_stands_at_the_end_of_a_line_without_its_name(width: int) -> None:
    found = lines(told(reported("the search"), zone=UTC), width, 24, blocks=False)
    assert not [line for line in found if line.endswith(("Mr.", "Mrs.", "Ms.", "Dr."))]


def test_groups_stand_apart_only_where_it_still_fits() -> None:
    roomy = lines(told(figures(), zone=UTC), 80, 60, blocks=True)
    tight = lines(told(figures(), zone=UTC), 80, 20, blocks=True)
    assert roomy.count("") == 4
    assert [line for line in roomy if line] == tight


@pytest.mark.parametrize(
    ("share", "blocks", "plain"),
    [
        (0.0, "        ", "........"),
        (0.5, "████    ", "####...."),
        (0.55, "████▍   ", "####...."),
        (1.0, "████████", "########"),
    ],
)
def test_a_bar_is_as_full_as_its_share(share: float, blocks: str, plain: str) -> None:
    assert bar(share, 8, blocks=True) == blocks
    assert bar(share, 8, blocks=False) == plain


def test_a_table_has_letters_for_its_columns_and_a_dot_for_nought() -> None:
    (read, head, *rest) = lines([Figure(row("", "as text"), table=TABLE)], 80, 24, blocks=True)
    assert read == " Left: what they said. Top: what you chose."
    assert head.split() == ["Ask", "a", "b"]
    assert [line.split() for line in rest] == [["a", "yes", "3", "12"], ["b", "no", "·", "1"]]
    assert len({cells(line) for line in (head, *rest)}) == 1


def test_two_tables_stand_side_by_side_and_three_in_two_rows() -> None:
    figure = Figure(row("", "as text"), table=TABLE)
    assert len(lines([figure] * 2, 80, 24, blocks=True)) == 1 + 3
    assert len(lines([figure] * 3, 80, 24, blocks=True)) == 1 + 6


def test_two_tables_are_as_wide_as_there_is_room_for_and_no_wider() -> None:
    figure = Figure(row("", "x"), table=replace(TABLE, title="Ask whether they would hire you"))
    cut = []
    for width in range(NARROW, 160):
        drawn = lines([figure] * 2, width, 24, blocks=True)
        assert max(map(cells, drawn)) <= width
        if "hire you" not in drawn[1]:
            cut.append(width)
    assert cut == list(range(79, 87))


def test_a_table_where_signs_are_lacking_is_drawn_without_them() -> None:
    figure = Figure(row("", "x"), table=replace(TABLE, title="Ask whether they would hire you"))
    drawn = lines([figure], 60, 24, blocks=False, signs=ASCII)
    assert "".join(drawn).isascii()
    narrow = lines([figure, figure], 80, 24, blocks=False, signs=ASCII)[1]
    assert "Ask whether they would...  " in narrow
    assert narrow.isascii()


def test_choices_of_nothing_have_a_column_of_their_own() -> None:
    table = Table("Ask", ("yes", "no"), ((3, 1, 2), (0, 1, 0)))
    (read, head, *_) = lines([Figure(row("", "as text"), table=table)], 80, 24, blocks=True)
    assert read.endswith("Top: what you chose. -: you didn't know.")
    assert head.split() == ["Ask", "a", "b", "-"]


def test_a_table_that_would_not_be_readable_is_text() -> None:
    for big in (
        replace(TABLE, counts=((1000, 1), (1, 1))),
        Table("Ask", tuple("abcdefghi"), ((1,) * 9,) * 9),
    ):
        assert lines([Figure(row("", "as text"), table=big)], 80, 24, blocks=True) == [" as text"]


def test_wide_signs_take_two_cells() -> None:
    assert [cells(text) for text in ("abc", "界界", "e\u0301", "…")] == [3, 4, 1, 1]
    assert list(wrapped("界界界 ab", 4)) == ["界界", "界", "ab"]
