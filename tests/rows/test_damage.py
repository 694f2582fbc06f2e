"""What is wrong with a log, as a person reads it."""

from zoneinfo import ZoneInfo

import pytest

from trainer.core.log.damage import Checked, Finding, Wrong
from trainer.rows.copies import finding, sound

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("wrong", Wrong, ids=lambda wrong: wrong.name)
def test_whatever_is_wrong_is_said_in_one_clean_line(wrong: Wrong) -> None:
    texts = dict.fromkeys(("origin", "event", "name", "other", "detail"), "\x1b[2J {0} \n")
    line = finding(Finding(wrong, seq=2, last=4, at="?", **texts), BERLIN)
    assert line.isprintable()
    assert line.endswith(".")
    assert "[2J {0}" in line


def test_what_is_missing_is_named_by_its_numbers() -> None:
    one, more = (Finding(Wrong.MISSING, "ab", 3, last) for last in (3, 5))
    assert finding(one, BERLIN) == "Event 3 is missing from origin ab."
    assert finding(more, BERLIN) == "Events 3 to 5 are missing from origin ab."


def test_a_sound_log_says_how_much_it_holds() -> None:
    assert sound(Checked((), 2)) == "No damage found in 2 answers and everything else saved."
    assert sound(Checked()) == "No damage found. No answers are saved yet."
