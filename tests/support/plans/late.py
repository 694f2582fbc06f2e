"""Somebody whose call has an hour that has just come, or is over."""

from datetime import timedelta
from pathlib import Path

from tests.support.here import Desk
from tests.support.people import MONDAY
from trainer.core.stages.record import added
from trainer.core.stages.stages import Stage
from trainer.store.store import Store

CALL = MONDAY.replace(hour=17)
STAGE = Stage(name="zeta-1", company="Zeta", interviewer="Ms. Stone", next="Mr. Lee", call=CALL)


def held_up(folder: Path) -> Desk:
    """Return somebody ten minutes after the hour of their call."""
    desk = Desk(folder)
    with Store.open(desk.store_path) as store:
        store.append(added(STAGE, MONDAY - timedelta(days=3)))
    return after(desk, minutes=10)


def after(desk: Desk, **by: float) -> Desk:
    """Let it be so long after the hour of the call."""
    now = CALL + timedelta(**by)
    desk.clock = lambda: now
    return desk
