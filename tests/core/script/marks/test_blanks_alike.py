"""A blank that looks like a known one is told once, with every line it's in."""

import pytest

from tests.for_each import for_each
from trainer.core.script.parse import parse


def told(*blanks: str) -> list[tuple[int, str]]:
    cues = "".join(
        f"### Ask {n} {{#a-{n}}}\n\n> Is {{{each}}} number {n}?\n\n"
        for n, each in enumerate(blanks)
    )
    _, problems = parse(f"# My\n\n## Scene\n\n{cues}", path="my.md", stem="my")
    return [(each.line, each.what) for each in problems if "looks like" in each.what]


@pytest.mark.parametrize(
    ("blanks", "what"),
    [
        (["nxt"], [(7, "The blank {nxt} looks like {next}.")]),
        (["nxt"] * 2, [(7, "The blank {nxt} looks like {next}, here and in line 11.")]),
        (["nxt"] * 3, [(7, "The blank {nxt} looks like {next}, here and in lines 11, 15.")]),
        (
            ["nxt", "interveiwer", "nxt"],
            [
                (7, "The blank {nxt} looks like {next}, here and in line 15."),
                (11, "The blank {interveiwer} looks like {interviewer}."),
            ],
        ),
        (["next"] * 3, []),
    ],
)
def test_each_line_is_named(blanks: list[str], what: list[tuple[int, str]]) -> None:
    assert told(*blanks) == what


def test_of_very_many_the_first_are_named() -> None:
    ((line, what),) = told(*["nxt"] * 40)
    assert line == 7
    assert what.endswith(" and so on.")
    assert what.count(",") == 24


@for_each(
    ("blanks", "slip", "like"),
    [
        (["name", "nmae"], "nmae", "name"),
        (["nmae"], "nmae", "name"),
        (["salary_goal", "salery_goal"], "salery_goal", "salary_goal"),
        (["salery_goal", "salary_goal", "salary_goal"], "salery_goal", "salary_goal"),
        (["my_reason", "my_reeason"], "my_reeason", "my_reason"),
        (["skill", "sklil"], "sklil", "skill"),
        (["Team", "team", "team"], "Team", "team"),
    ],
)
def test_of_two_own_blanks_that_are_alike_one_is_a_slip(
    blanks: list[str], slip: str, like: str
) -> None:
    assert told(*blanks) == [
        (7 + 4 * blanks.index(slip), f"The blank {{{slip}}} looks like {{{like}}}.")
    ]


@for_each(
    "blanks",
    [
        ["name"],
        ["skill", "skills"],
        ["hire", "here"],
        ["candidate_one", "candidate_two"],
        ["reason_a", "reason_b"],
        ["floor_1", "floor_2", "floor_12", "floor_21"],
        ["my_team", "your_team", "their_team"],
        ["first_day", "last_day"],
        [f"a{at:03}".translate(str.maketrans("0123456789", "abcdefghij")) for at in range(150)],
    ],
)
def test_blanks_that_may_well_be_two_are_none(blanks: list[str]) -> None:
    assert told(*blanks) == []
