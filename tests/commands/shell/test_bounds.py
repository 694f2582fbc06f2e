"""Numbers out of bounds: what was typed and what it can be, in words."""

import pytest

from tests.support.here import Desk


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--minutes", "0"), "0 is too low. It has to be more than 0."),
        (("--minutes", "601"), "601 is too high. It can be at most 600."),
        (("--minutes", "nan"), "--minutes: type a number, for example 10."),
        (("--cards", "0"), "0 is too low. It has to be 1 or more."),
        (("--cards", "1.5"), "--cards: type a whole number, for example 10."),
    ],
)
def test_what_is_out_of_bounds_is_said_in_words(
    desk: Desk, typed: tuple[str, ...], told: str
) -> None:
    result = desk("drill", *typed)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not desk.store_path.exists()


def test_the_help_tells_the_bounds_in_words(desk: Desk) -> None:
    told = " ".join(desk("drill", "--help").stdout.split())
    assert "[up to 600]" in told
    assert "[1 to 10000]" in told
