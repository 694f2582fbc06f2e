"""Words that say something isn't known, with something known behind them."""

import pytest

from trainer.core.people.person import person
from trainer.core.words.unsure import known_part


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("idk some VP", "some VP"),
        ("no idea, some VP", "some VP"),
        ("Not sure yet - the director of sales", "the director of sales"),
        ("I don\N{RIGHT SINGLE QUOTATION MARK}t know, maybe Tom Lee", "Tom Lee"),
        ("dunno, the CFO I think", "the CFO"),
        ("I don't remember the name, Dana something", "Dana something"),
    ],
)
def test_what_is_known_is_kept(typed: str, known: str) -> None:
    assert known_part(typed) == known
    assert person(typed).name == person(known).name


@pytest.mark.parametrize(
    "typed", ["Ida Known", "Ms. Ortiz", "I don't know who will decide", "Noah Idea", "some VP", ""]
)
def test_a_name_and_a_sentence_stay_as_they_are(typed: str) -> None:
    assert known_part(typed) == typed


@pytest.mark.parametrize("signs", [" - ", "...", ", ", " (", " \N{EM DASH} ", " sorry, "])
def test_whatever_sign_stands_between_them_what_is_known_stays(signs: str) -> None:
    assert known_part(f"her boss{signs}don't know the name yet") == "her boss"
