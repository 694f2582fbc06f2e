"""What needs the voice extra is skipped by name where it isn't installed."""

import pytest

from trainer.hearing.recognizer import installed


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if installed():
        return
    for item in items:
        if item.get_closest_marker("voice"):
            item.add_marker(pytest.mark.skip(reason="the voice extra isn't installed"))
