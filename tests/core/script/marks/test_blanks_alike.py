"""A blank that looks like a known one is told once, with every line it's in."""

import pytest

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
