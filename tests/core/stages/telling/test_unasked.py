"""That something wasn't asked, in people's own words."""

import pytest

from trainer.core.stages.telling.reports.unasked import unasked


@pytest.mark.parametrize(
    "said",
    [
        "I didn't ask",
        "i chickened out and didnt ask",
        "didn't ask",
        "I didn't ask that one",
        "I didn't get to ask everything",
        "we didn't get to it",
        "We ran out of time.",
        "ran out of time",
        "I forgot to ask",
        "Sorry, I forgot that one",
        "she hung up before",
        "she hung up before I could ask",
        "She had to go",
        "skipped",
        "I skipped that one",
        "not asked",
        "never got to it",
        "We didn't get that far, sorry",
        "there was no time left",
        "it didn't come up",
        "I didn't get a chance to ask",
        "I didn't ask because she was in a hurry",
        "i didnt ask",
        "Didn\N{RIGHT SINGLE QUOTATION MARK}t ask that.",
        "the call ended before that",
        "n/a",
    ],
)
def test_it_is_understood_that_something_was_not_asked(said: str) -> None:
    assert unasked(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no",
        "second",
        "I didn't ask, but she said I'm first",
        "they didn't ask",
        "We haven't decided",
        "I'm not number one",
        "I don't have anyone better",
        "I wouldn't want anyone else",
        "She left me a good impression",
        "I had to think about it",
        "I'd need to ask the team",
        "I couldn't say no to you",
    ],
)
def test_an_answer_is_no_word_that_it_was_not_asked(said: str) -> None:
    assert not unasked(said)
