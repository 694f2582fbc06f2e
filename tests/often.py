"""How often a property is tried: whole by `scripts/long`, and a part of it on every commit."""

from hypothesis import settings

SHARE = settings().max_examples / settings.get_profile("whole").max_examples


def often(times: int) -> settings:
    """Return the settings of a property that is tried so many times where all of it is tried."""
    return settings(max_examples=max(1, round(times * SHARE)))
