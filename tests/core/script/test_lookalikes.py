"""What people write for a branch in other ways: each is named once, with what it should be."""

import pytest

from trainer.core.script.markdown import looks
from trainer.core.script.parse import parse

TOP = "# My call\n\n### Ask\n\n> Do you like it?\n\n"
YES = '- If they say yes\n  - "Yes."\n  - "Sure."\n\n'


def told(text: str) -> list[tuple[int, str, str]]:
    return [(p.line, p.what, p.remedy) for p in parse(text, path="a.md", stem="a")[1]]


def once(text: str, *, at: int = 7) -> tuple[str, str]:
    """Return what is said of a text, which must be one thing."""
    ((line, what, remedy),) = told(text)
    assert line == at
    return what, remedy


@pytest.mark.parametrize("mark", "→➢►▶✓☐★\N{MINUS SIGN}")
def test_arrows_and_check_marks_make_no_list_either(mark: str) -> None:
    what, remedy = once(f"{TOP}{mark} If they say yes: Good.\n{mark} If they say no: Why?\n")
    assert what == looks.BULLET.what.format(mark=mark)
    assert "“- If they say yes”" in remedy


@pytest.mark.parametrize(
    ("written", "fixed"),
    [
        ("When she says no, ask why.", "- If she says no"),
        ("Whenever they hesitate: wait.", "- If they hesitate"),
        ("Should they be in a hurry, say less.", "- If they are in a hurry"),
        ("Suppose he laughs; laugh too.", "- If he laughs"),
        ("If he says yes, thank him.", "- If he says yes"),
        ("“If they say yes…” say good.", "- If they say yes"),
        ("*If they say yes*", "- If they say yes"),
        ("__If they say yes:__ Good.", "- If they say yes"),
        ("Else: Why?", "- Otherwise"),
        ("IF THEY SAY NO: WHY?", "- IF THEY SAY NO"),
    ],
)
def test_a_condition_in_other_words_is_named_with_the_item_it_should_be(
    written: str, fixed: str
) -> None:
    what, remedy = once(f"{TOP}{written}\n")
    assert what == looks.PARAGRAPH.what
    assert f"“{fixed}”" in remedy


@pytest.mark.parametrize("lead", ["If they say yes:", "*If they say yes*", "When he agrees:"])
def test_the_quote_below_such_a_paragraph_is_the_same_cause(lead: str) -> None:
    what, _ = once(f"{TOP}{lead}\n\n> Good.\n")
    assert what == looks.PARAGRAPH.what


def test_a_quote_that_begins_with_its_condition_is_named() -> None:
    what, remedy = once(f'{TOP}> If they say yes: "Good."\n')
    assert what == looks.QUOTE.what
    assert "“- If they say yes”" in remedy


@pytest.mark.parametrize(
    "line",
    [
        "If they were in your place, would they hire me?",
        "If it were totally up to you, would you hire me?",
        "If she agrees, can we start on Monday?",
    ],
)
def test_a_line_may_begin_with_if(line: str) -> None:
    assert told(f"# My call\n\n### Ask\n\n> {line}\n") == []


def test_an_else_beside_a_branch_is_one_message() -> None:
    what, remedy = once(f'{TOP}{YES}- Else\n  - "No."\n  - "Never."\n', at=11)
    assert what == looks.NEARLY_BRANCH.what
    assert remedy == "Write “- Otherwise”."


@pytest.mark.parametrize(
    ("head", "row", "fixed"),
    [
        ("They say | You say", "Yes, gladly. | Good.", "- If they say yes, gladly"),
        ("Objection | Response", "“Too much.” | Compared to what?", "- If they say too much"),
        ("You answer | What they say", "Good. | Yes", "- If they say yes"),
    ],
)
def test_a_table_of_what_they_and_you_say_is_named_once(head: str, row: str, fixed: str) -> None:
    what, remedy = once(f"{TOP}| {head} |\n|---|---|\n| {row} |\n| x | y |\n")
    assert what == looks.TABLE.what
    assert f"“{fixed}”" in remedy


@pytest.mark.parametrize(
    "advice",
    [
        "| Day | Hour |\n|---|---|\n| Mon | 5 |",
        "→ Smile here.",
        "Whenever you can, smile.",
        "Else you lose them.",
        "✓ Done with the notes",
        "»Das ist ein Rat.«",
        "Should you be nervous, breathe.",
    ],
)
def test_advice_is_left_alone(advice: str) -> None:
    assert told(f"{TOP}{advice}\n") == []
