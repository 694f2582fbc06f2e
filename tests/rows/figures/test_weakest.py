"""The weakest lines in the figures."""

from datetime import UTC

import pytest

from tests.support.search import figures
from trainer.core.value import replace
from trainer.rows.figures.stats import NONE_WEAK
from trainer.rows.figures.stats import figures as told

pytestmark = pytest.mark.slow


def test_where_no_line_was_missed_lately_none_is_called_weak() -> None:
    found = replace(figures(), weakest=())
    for aloud in (False, True):
        rows = [each.row.line for each in told(found, zone=UTC, aloud=aloud)]
        assert f"Weakest: {NONE_WEAK}" in rows
