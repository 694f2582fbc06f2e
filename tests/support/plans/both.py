"""Two calls ahead, each with another script: that of the second, and a clock that goes on."""

from datetime import datetime, timedelta

from tests.support.here import Desk
from trainer.store.store import read

CALL = datetime.fromisoformat("2026-11-25T17:00+00:00")
OWN = """\
# My call {#my-call}

### Ask for time {#time}

> Hi {interviewer}, got **ten minutes** for me now?

### Ask about the team {#team}

> How big is the **team** that {next} leads today?

### Say goodbye {#goodbye}

> Thanks, that **helps** me a lot, talk soon.
"""


def own_script(desk: Desk) -> Desk:
    folder = desk.folder / "scripts"
    folder.mkdir()
    (folder / "my-call.md").write_text(OWN, encoding="utf-8")
    return desk


def passing(desk: Desk, now: datetime, *, seconds: float = 10) -> None:
    """Let the clock of a desk go on from a moment whenever it is asked."""

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=seconds)
        return now

    desk.clock = clock


def tried(desk: Desk) -> list[str]:
    """Return the scripts whose cards were asked, in that order, each once."""
    keys = (
        event.key or "" for event in read(desk.store_path) if event.event in ("review", "study")
    )
    return list(dict.fromkeys(key.partition("/")[0] for key in keys))
