"""Somebody at a desk of their own."""

from pathlib import Path

import pytest

from tests.support.here import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
