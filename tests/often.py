"""How often something is tried: whole by `scripts/long`, and a part of it on every commit."""

from collections.abc import Iterable

import pytest
from hypothesis import settings

SHARE = settings().max_examples / settings.get_profile("whole").max_examples


def often(times: int) -> settings:
    """Return the settings of a property that is tried so many times where all of it is tried."""
    return settings(max_examples=max(1, round(times * SHARE)))


def some(number: int, whole: Iterable[object]) -> list[object]:
    """Return values for a test of which so many are tried on every commit, and then the others."""
    return [
        value if at < number else pytest.param(value, marks=pytest.mark.long)
        for at, value in enumerate(whole)
    ]
