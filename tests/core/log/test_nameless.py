"""The log for somebody else: nobody's name and no word is in it, and every answer is."""

from trainer.core.log.events import Event
from trainer.core.log.nameless import nameless

DAY = "2026-11-23"


def event(what: str, at: int, **fields: str | int) -> Event:
    return Event(event=what, at=at, day=DAY, id=f"{at}", **fields)  # type: ignore[arg-type]  # fields of many types


LOG = (
    event("stage", 1, stage="fjordline-1", data='{"company": "Fjordline"}'),
    event("review", 2, stage="fjordline-1", key="a/b#phrasing", rating=3, said="hello Ms. Hale"),
    event("review", 3, key="a/b#phrasing", rating=1),
    event("stage", 4, stage="globex-1", data='{"company": "Globex"}'),
    event("note", 5, stage="globex-1", key="a/b#phrasing", data='{"text": "Fjordline, too"}'),
    event("tombstone", 6, of="fjordline-1"),
    event("tombstone", 7, of="3"),
    event("retract", 8, of="2"),
)


def test_interviews_have_numbers_in_place_of_their_companies() -> None:
    found = nameless(LOG)
    assert [each.stage for each in found] == [
        *("interview-1", "interview-1", None, "interview-2", "interview-2", None, None, None)
    ]
    assert [each.of for each in found[5:]] == ["interview-1", "3", "2"]
    assert not [word for word in ("jord", "lobex", "Hale") if word in repr(found)]


def test_every_answer_is_there_with_its_rating() -> None:
    kept = [(each.id, each.at, each.event, each.key, each.rating) for each in LOG]
    assert [(each.id, each.at, each.event, each.key, each.rating) for each in nameless(LOG)] == kept
