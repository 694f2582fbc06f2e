"""The log as a person reads it."""

from zoneinfo import ZoneInfo

import pytest

from trainer.core.log.events import Event
from trainer.rows.log import Told, sentence

AT, DAY = 1_790_000_000_000_000, "2026-09-21"
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            Event(event="review", at=AT, day=DAY, key="s/rank", rating=2, said="i want\nto"),
            '2026-09-21 16:13:20 review s/rank Hard "i want to"',
        ),
        (
            Event(event="review", at=AT, day=DAY, key="s/rank#branch", rating=3, chosen="s/rank/a"),
            "2026-09-21 16:13:20 review s/rank#branch Good chose s/rank/a",
        ),
        (
            Event(event="study", at=AT, day=DAY, key="s/rank", said="\x1b[2J"),
            '2026-09-21 16:13:20 study s/rank "␛[2J"',
        ),
        (
            Event(event="retract", at=AT, day=DAY, of="4af1"),
            "2026-09-21 16:13:20 retract of 4af1",
        ),
        (
            Event(event="tombstone", at=AT, day=DAY, of="s/rank"),
            "2026-09-21 16:13:20 tombstone of s/rank",
        ),
        (
            Event(event="alias", at=AT, day=DAY, from_="s/old", to="s/new"),
            "2026-09-21 16:13:20 alias s/old -> s/new",
        ),
        (
            Event(event="stage", at=AT, day=DAY, stage="acme-1", data='{"who": "Mr. Lee"}'),
            '2026-09-21 16:13:20 interview acme-1: {"who": "Mr. Lee"}',
        ),
        (
            Event(event="stage", at=AT, day=DAY, stage="acme-1", data='{"debriefed": "2026-"}'),
            "2026-09-21 16:13:20 interview acme-1: how the call went was noted",
        ),
        (
            Event(
                event="stage",
                at=AT,
                day=DAY,
                stage="acme-1",
                data='{"next": "Mr. Lee", "call": "2026-09-23T15:00:00Z", "ways": {}}',
            ),
            (
                "2026-09-21 16:13:20 interview acme-1: who you meet next: Mr. Lee; "
                "call: Wednesday, September 23, 5:00 PM; what they answered: none"
            ),
        ),
        (
            Event(event="rerate", at=AT, day=DAY, of="4af1", rating=3),
            "2026-09-21 16:13:20 changed the rating of answer 4af1 to Good",
        ),
        (Event(event="dream", at=AT, day=DAY), "2026-09-21 16:13:20 dream"),
    ],
)
def test_an_event_is_one_line(event: Event, line: str) -> None:
    assert sentence(event, Told(zone=BERLIN)) == line


def test_an_interview_is_told_in_words_and_hours_as_they_are_counted_here() -> None:
    known = Told(interviews={"acme-1": "acme-1 (Acme, Ms. Ortiz)"}, zone=BERLIN, twelve=False)
    moved = Event(
        event="stage", at=AT, day=DAY, stage="acme-1", data='{"call": "2026-09-23T15:00:00Z"}'
    )
    assert sentence(moved, known) == (
        "2026-09-21 16:13:20 interview acme-1 (Acme, Ms. Ortiz): "
        "call: Wednesday, September 23, 17:00"
    )
    noted = Event(
        event="note", at=AT, day=DAY, key="s/rank", stage="acme-1", data='{"text": "slowly"}'
    )
    assert sentence(noted, known) == (
        '2026-09-21 16:13:20 note s/rank "slowly" for acme-1 (Acme, Ms. Ortiz)'
    )
    assert sentence(noted, Told(zone=BERLIN)).endswith('note s/rank "slowly" for acme-1')
