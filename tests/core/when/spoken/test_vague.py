"""Times that are no day yet, and days that sound like them."""

import pytest

from tests.for_each import for_each
from trainer.core.when.spoken.vague import vague


@for_each(
    "typed",
    "the week after next|sometime next week|maybe next week|next week sometime|next month"
    "|early December|mid-december|the end of the month|in December|sometime in january"
    "|after Thanksgiving|after the holidays|in about two weeks|in two or three weeks|in a month"
    "|in a couple of weeks|soon|Later|at some point|the first week of December"
    "|hopefully next week|it'll be sometime next week, I think|a few days before the interview"
    "|the week before|in the new year|next week, not sure yet".split("|"),
)
def test_what_tells_no_day_is_vague(typed: str) -> None:
    assert vague(typed)


@pytest.mark.parametrize(
    "typed",
    "next week|next week on tuesday|in two weeks|dec 4|friday|the day before|this weekend"
    "|tuesday the week after next|tomorrow|a week before|in 8 days at 10am|maybe friday|||?".split(
        "|"
    ),
)
def test_what_may_be_a_day_is_not(typed: str) -> None:
    assert not vague(typed)


@pytest.mark.parametrize("typed", ["in two weeks", "in 3 weeks", "two weeks from now", "next week"])
def test_weeks_alone_are_vague_to_who_does_not_know_the_day(typed: str) -> None:
    assert vague(typed, hedged=True)
    assert not vague(typed)
