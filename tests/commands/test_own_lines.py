"""A drill of a named script ends with the lines of that script, not of the first one."""

import pytest

from tests.support.here import Desk, drilled
from trainer.core.script.cards import cards
from trainer.core.script.key import Kind

pytestmark = pytest.mark.slow


def test_another_script_is_counted_by_its_own_lines(desk: Desk) -> None:
    own = desk.shelf().usable("salary-talk")
    lines = sum(card.kind is Kind.PHRASING for card in cards(own))
    found = drilled(desk, own.id, "--cards", "1")
    assert f"You've made a start on your {lines} lines." in found.output
