"""How much of something is tried when: some of it in every run, all of it now and then."""

from collections.abc import Iterable

import pytest
from hypothesis import settings

SHARE = settings().max_examples / settings.get_profile("whole").max_examples


def often(times: int) -> settings:
    """Return the settings of a property that is tried so many times where all of it is tried."""
    return settings(max_examples=max(1, round(times * SHARE)))


SLOW = pytest.mark.slow


def some(
    number: int,
    whole: Iterable[object],
    others: pytest.MarkDecorator = pytest.mark.long,
    *,
    several: bool = False,
) -> list[object]:
    """Return values for a test of which so many are tried in every run; the others are marked.

    `several`: each of them is a tuple that fills several arguments.
    """
    return [
        value if at < number else pytest.param(*(value if several else (value,)), marks=others)  # type: ignore[misc]
        for at, value in enumerate(whole)
    ]
