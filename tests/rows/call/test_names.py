"""What people call themselves, and whom a title is about."""

import pytest

from tests.support.people import DECK
from trainer.core.script.parse import parse
from trainer.rows.call.names import by_themselves
from trainer.rows.line import titled
from trainer.rows.names import WrittenNames, heard_names


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Mr. Kern", "Kern"),
        ("Ms. Ortiz", "Ortiz"),
        ("Dr. Wu", "Dr. Wu"),
        ("Rebecca", "Rebecca"),
        ("Daniel Kern", "Daniel Kern"),
        ("Mr. and Mrs. Lee", "Mr. and Mrs. Lee"),
        ("", ""),
    ],
)
def test_nobody_calls_themselves_by_a_title(name: str, says: str) -> None:
    assert by_themselves({"interviewer": name} if name else {}) == says


@pytest.mark.slow
def test_a_title_for_every_call_names_who_is_called_where_that_is_known() -> None:
    script, _ = parse(DECK.read_text(), path="x.md", stem="second-interview")
    assert script is not None
    names = {"interviewer": "Mr. Kern"}
    for known in (names, heard_names(names), WrittenNames(names)):
        assert titled(script, known) == "Calling Mr. Kern back"
    for unknown in ({}, heard_names({}), WrittenNames({})):
        assert titled(script, unknown) == "Calling back your first interviewer"
