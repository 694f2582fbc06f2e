"""Decks for Anki, made of the script that comes along, with a history of its own."""

from datetime import UTC, datetime, timedelta

from tests.support.made import DECK
from trainer.core.log.events import Event, live, microseconds, study_day
from trainer.core.memory.fold import fold
from trainer.core.script.cards import cards
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.exchange.anki.notes import places
from trainer.exchange.anki.write import History, packed

WHEN = datetime(2026, 11, 20, 19, tzinfo=UTC)
NAMES = {"interviewer": "Ms. Ortiz", "next": "Mr. Lee & <b>Co</b> [sound:x.mp3] {{Key}}"}


def script(text: str | None = None) -> Script:
    found, problems = parse(text or DECK.read_text("utf-8"), path="a.md", stem="second-interview")
    assert found is not None, problems
    return found


def past() -> list[Event]:
    deck = cards(script())[:6]
    return [
        Event(
            id=f"{number:032x}", origin="o", seq=number, event="review", key=deck[number % 6].key,
            at=microseconds(WHEN - timedelta(days=9) + timedelta(hours=7 * number)),
            day=study_day(WHEN - timedelta(days=9) + timedelta(hours=7 * number)),
            kind="drill", way="type", rung=2, rating=1 + (number * 7) % 4, seconds=12.5,
        )
        for number in range(30)
    ]  # fmt: skip


def deck(text: str | None = None, *, history: bool = False, later: int = 0) -> bytes:
    found = script(text)
    made = tuple(places(found, cards(found), NAMES))
    events = live(past(), now=microseconds(WHEN))
    known = History(events, fold(events)) if history else None
    now = WHEN + timedelta(hours=later)
    return packed(found.title.text, found.id, made, now=now, history=known)
