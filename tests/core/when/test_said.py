"""Hours as the clocks of a country show them."""

import pytest

from trainer.core.when.said import by_twelve


@pytest.mark.parametrize(
    ("named", "twelve"),
    [
        ("en_US.UTF-8", True),
        ("es_PR", True),
        ("English_United States.1252", True),
        ("C.UTF-8", True),
        ("POSIX", True),
        ("", True),
        (None, True),
        ("en_GB.UTF-8", False),
        ("de_DE@euro", False),
        ("German_Germany.1252", False),
    ],
)
def test_only_an_american_clock_shows_am_and_pm(named: str | None, twelve: bool) -> None:  # noqa: FBT001 a case
    assert by_twelve(named) is twelve
