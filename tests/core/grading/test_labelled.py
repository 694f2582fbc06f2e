"""The grades of labelled answers and of mechanical edits, against the figures that were set."""

from collections import Counter
from random import Random

import pytest

from tests.for_each import for_each
from tests.support.answers.coach import Answer, answers
from tests.support.answers.edits import NAMES, agrees, edits
from tests.support.answers.labelled import FOLDER, Case, Result, figures, graded, read, words
from trainer.core.grading.grade import grade
from trainer.core.value import replace
from trainer.disk.dictionary import known

KNOWN = known()
CASES = tuple(read(FOLDER / "cases.txt"))
HELD_OUT = tuple(read(FOLDER / "held-out.txt"))
PEOPLE = tuple(read(FOLDER / "people.txt"))
PEOPLE_HELD_OUT = tuple(read(FOLDER / "people-held-out.txt"))
COACHED = tuple(answers())
LINES = {line.text: line for case in (*CASES, *HELD_OUT) for line in case.wordings}
GRAVE = {"negation dropped", "negation added", "name changed", "name dropped", "key dropped"}


@pytest.mark.slow
@for_each("case", CASES)
def test_a_labelled_answer_is_graded_as_labelled(case: Case) -> None:
    found = Result(case, graded(case, KNOWN))
    assert found.rated, found.grade
    assert found.listed, found.grade
    assert found.lost == case.lost, found.grade


@pytest.mark.slow
@pytest.mark.parametrize(
    "cases",
    [CASES, HELD_OUT, PEOPLE, PEOPLE_HELD_OUT],
    ids=["tuned", "held-out", "people", "people held out"],
)
def test_the_figures_are_reached(cases: tuple[Case, ...]) -> None:
    found = figures(Result(case, graded(case, KNOWN)) for case in cases)
    assert found.rated >= 95
    assert found.rated_plain >= 98
    assert found.grave == 100
    assert found.unfounded <= 1
    assert found.unfounded_forgiven == 0
    assert found.listed >= 95


@pytest.mark.slow
def test_other_losses_are_flagged() -> None:
    found = figures(Result(case, graded(case, KNOWN)) for case in (*CASES, *HELD_OUT))
    assert found.other >= 97


def test_there_are_enough_cases_of_every_kind() -> None:
    kinds = Counter(case.kind for case in (*CASES, *HELD_OUT))
    assert kinds.total() >= 240
    assert len(HELD_OUT) * 2 >= len(CASES)
    assert min(kinds.values()) >= 2


def test_a_case_reads_as_it_is_written() -> None:
    case = HELD_OUT[0]
    assert case.wordings == (
        words("Before we finish, could you tell me what would **worry** you about hiring me?"),
    )
    assert (case.kind, case.missing, case.added) == ("surface", "", "")
    assert case.ratings == {3}
    wrong = replace(case, ratings=frozenset({1}), missing="worry")
    found = Result(wrong, graded(case, KNOWN))
    assert [found.rated, found.listed, found.fine] == [False, False, False]


@pytest.mark.slow
def test_every_line_edited_once_is_graded_as_the_edit_asks() -> None:
    measured(seeds=3)


@pytest.mark.long
def test_every_line_edited_in_many_ways_is_graded_as_the_edit_asks() -> None:
    measured(seeds=100)


def measured(seeds: int) -> None:
    right, made = Counter[str](), Counter[str]()
    for seed in range(seeds):
        for text, line in LINES.items():
            for edit in edits(line, Random(f"{seed} {text}"), KNOWN):
                found = grade(edit.said, [line], names=NAMES, known=KNOWN)
                made[edit.kind] += 1
                right[edit.kind] += agrees(edit, found)
    assert right.total() >= 0.995 * made.total(), made - right
    assert not GRAVE & (made - right).keys(), made - right
    assert len(made) >= 20


@for_each("answer", COACHED)
def test_an_answer_is_rated_as_a_coach_would_rate_it(answer: Answer) -> None:
    found = answer.graded(KNOWN)
    assert answer.fine(found), (found.suggested, found.lost, found.missing, found.added)


def test_a_coach_hears_answers_that_are_right_and_those_where_something_is_lost() -> None:
    assert len(COACHED) > 300
    assert sum(answer.lost is True for answer in COACHED) > 100
    assert sum(answer.lost is False for answer in COACHED) > 100
