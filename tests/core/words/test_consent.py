"""A yes or a no as people type it, also those who speak another language at home."""

import pytest

from tests.for_each import for_each
from trainer.core.sitting.aside import in_a_word
from trainer.core.words.consent import answered, consent, found_right, sentence

YES = [
    "ja",
    "Oui",
    "si",
    "s\u00ed",
    "S\u00ed, gracias",
    "ja bitte",
    "oui oui",
    "yep",
    "Yup!",
    "yah",
    "aye",
]
YES += ["mhm", "mm-hmm", "mm hm", "uh huh", "Uh-huh.", "you bet"]
NO = ["nein", "nope", "Nah", "nein danke"]
NEITHER = ["Jan", "Silas", "January", "si Newhouse", "oui or no", "ja, nein", "huh", "uh uh"]


@for_each(("typed", "means"), [*((each, True) for each in YES), *((each, False) for each in NO)])
def test_whoever_asks_for_a_yes_or_a_no_understands_it(typed: str, *, means: bool) -> None:
    for read in (consent, sentence, answered, found_right):
        assert read(typed) is means
    assert in_a_word(typed) == ("yes" if means else "no")


@pytest.mark.parametrize("typed", NEITHER)
def test_a_name_or_both_at_once_is_neither(typed: str) -> None:
    assert consent(typed) is None
