"""A sentence about a day at a question for a name."""

import pytest

from trainer.core.when.told import tells_moment


@pytest.mark.parametrize(
    "typed",
    [
        "they moved it to friday, same time",
        "it got moved to Tuesday 3pm",
        "it's on Monday",
        "same time thursday",
    ],
)
def test_a_sentence_that_tells_a_day_does(typed: str) -> None:
    assert tells_moment(typed)


@pytest.mark.parametrize("typed", ["", "It's May", "She is April Summers", "the board", "Mr. Day"])
def test_a_name_does_not(typed: str) -> None:
    assert not tells_moment(typed)
