"""An interview told of at home, in one sentence or behind a yes, is added as it's told."""

import pytest

from tests.for_each import for_each
from tests.support.here import Desk
from trainer.acts.home.said.named import Named, named

LONG = (
    "i have a new interview at larkin dental dr amy larkin interviewed me last week and i liked her"
    " i will call her monday the 30th at 10 and i meet her husband dr paul larkin tuesday at 3"
)


@pytest.mark.slow
def test_all_of_it_in_one_sentence_is_said_back(desk: Desk) -> None:
    desk.acme()
    assert named(LONG) == Named(("a",))
    shown = desk.asked(typed=(LONG, *("",) * 9, "q", "q")).stdout
    assert "You'll call Dr. Amy Larkin?" in shown
    assert "You'll meet Dr. Paul Larkin?" in shown
    added = {each["company"]: each["call"] for each in desk.list()}
    assert added["larkin dental"][:13] == "2026-11-30T10", shown


@pytest.mark.slow
@for_each("more", ["yes its at larkin dental", "yes, at larkin dental with dr paul larkin"])
def test_what_stands_behind_a_yes_is_not_lost(desk: Desk, more: str) -> None:
    desk.acme()
    desk.asked(typed=("i have a new interview", more, "q", "q"))
    assert "larkin dental" in [each["company"] for each in desk.list()]
