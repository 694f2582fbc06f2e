"""`trainer read --if`: what is said after an answer that only one's own script foresees."""

from pathlib import Path

import pytest

from tests.support.here import Desk

OWN = """# Own

## Ask for a recommendation {#ask}

> Would you recommend me?

- If they hesitate

  > What would make you comfortable?

- If they don't know

  > Who would?

- Otherwise

  > Thanks anyway.
"""


@pytest.fixture(name="own")
def somebody_with_a_script(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "own.md").write_text(OWN, encoding="utf-8")
    return desk


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        *(
            (each, "If they hesitate")
            for each in (
                "they hesitate",
                "she hesitates",
                "He's hesitating",
                "if they hesitate",
                "what if she hesitated?",
                "they were hesitating",
                "hesitates",
            )
        ),
        ("she doesn't know", "If they don't know"),
        ("otherwise", "Otherwise"),
        ("anything else", "Otherwise"),
    ],
)
def test_a_condition_of_ones_own_is_found_in_anothers_mouth_and_any_tense(
    own: Desk, answer: str, told: str
) -> None:
    lines = own("read", "own", "--if", answer).stdout.splitlines()
    assert any(line.strip().startswith(told) for line in lines), lines


@pytest.mark.parametrize("answer", ["she doesn't hesitate", "they never hesitate", "they agree"])
def test_another_answer_is_not_a_condition_of_ones_own(own: Desk, answer: str) -> None:
    told = " ".join(own("read", "own", "--if", answer).output.split())
    known = "they hesitate; they don't know; otherwise."
    assert told.endswith(f"It has these: {known}"), told
