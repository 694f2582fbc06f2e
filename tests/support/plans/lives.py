"""Several interviews at once, as weeks of looking for work bring them."""

from datetime import datetime, timedelta

from tests.support.here import Desk
from trainer.core.stages.record import added, changed
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.store.store import Store

WHO = (("Zeta", "Rebecca Stone"), ("Beta", "Priya Shah"), ("Lumo", "Ana Weiss"))
BEGUN, DONE = "begun", "done"
"""How far a call that was made is noted."""


def living(desk: Desk, calls: list[tuple[int | None, int | None, str]], now: datetime) -> Desk:
    """Let somebody have these interviews: hours until each call and interview, how it's noted."""
    desk.clock = lambda: now
    with Store.open(desk.store_path) as store:
        for (company, who), (call, interview, noted) in zip(WHO, calls, strict=False):
            stage = Stage(
                name=f"{company.lower()}-1",
                company=company,
                interviewer=who,
                call=None if call is None else now + timedelta(hours=call),
                interview=None if interview is None else now + timedelta(hours=interview),
            )
            store.append(added(stage, now - timedelta(days=8)))
            if noted and call is not None and call < 0:
                over = now + timedelta(hours=call, minutes=5)
                told = replace(stage, outcome="well", debriefed=over if noted == DONE else None)
                store.append(changed(stage, told, over))
    return desk
