"""Home in a small window: who and when stay on the screen, however much is told below the map."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.told import stage_event
from trainer.core.log.events import Event
from trainer.store.store import Store

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.support.terminals.terminal import terminal

pytestmark = pytest.mark.slow


NOW = datetime.now(UTC)


def calls(*days: int) -> list[Event]:
    people = [("Ms. Ortiz", "Mr. Lee"), ("Dave Novak", "Tom Osgood"), ("Dr. Wu", "Ms. Diaz")]
    told = zip(days, people, strict=False)
    return [
        stage_event(
            f"acme-{number}",
            {
                "company": "Acme",
                "number": number,
                "interviewer": one,
                "next": other,
                "call": NOW + timedelta(days=day),
            },
            NOW,
        )
        for number, (day, (one, other)) in enumerate(told, 1)
    ]


@pytest.mark.parametrize(("columns", "rows"), [(40, 20), (80, 24)])
@pytest.mark.parametrize("days", [(3,), (3, 5), (3, 5, 9)])
def test_who_and_when_stand_on_the_screen(
    tmp_path: Path, days: tuple[int, ...], columns: int, rows: int
) -> None:
    log = tmp_path / "log.db"
    with Store.open(log) as store:
        for event in calls(*days):
            store.append(event)
    with terminal("--db", str(log), home=tmp_path, columns=columns, rows=rows) as screen:
        screen.see("q: leave")
        screen.settle()
        assert "Ms. Ortiz → Mr. Lee" in screen.text
        assert "in 3 days" in screen.text
        assert screen.text.rstrip().endswith(">")
