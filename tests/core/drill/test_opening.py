"""What a day's practice begins with: not the same card day after day."""

from datetime import timedelta
from itertools import pairwise
from random import Random

from tests.support.folds import prepared
from tests.support.people import MONDAY, real_cards
from trainer.core.drill.ask import next_task
from trainer.core.drill.drill import Limit
from trainer.core.log.events import AGAIN, Event, What, microseconds, study_day
from trainer.core.memory.ladder import Rung
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind

LINES = [card for card in real_cards() if card.kind is Kind.PHRASING and card.asked is None]
DAYS = 5


def tried(card: Card, day: int, rating: int, place: int) -> Event:
    at = MONDAY + timedelta(days=day, seconds=60 * place)
    return Event(
        event=What.REVIEW,
        id=f"{day}-{place:02}",
        at=microseconds(at),
        day=study_day(at),
        key=card.key,
        rating=rating,
        way="type",
        rung=int(Rung.WHOLE),
        line=card.line.wanted.text,
        seconds=8.0,
    )


def first_of(log: list[Event], day: int) -> Card:
    now = MONDAY + timedelta(days=day)
    drill = prepared(tuple(LINES), tuple(log), limit=Limit(seconds=600), now=now)
    task = next_task(drill, now=now, random=Random(day)).task
    assert task is not None
    return task.card


def test_a_line_that_is_due_day_after_day_does_not_open_each_of_them() -> None:
    log = [tried(card, 0, AGAIN, n) for n, card in enumerate(LINES)]
    opened = []
    for day in range(1, DAYS):
        first = first_of(log, day)
        opened.append(first.key)
        order = (first, *(card for card in LINES if card is not first))
        log += [tried(card, day, AGAIN, n) for n, card in enumerate(order)]
    assert LINES[0].key in opened  # it is urgent, and has its turn
    assert all(one != other for one, other in pairwise((LINES[0].key, *opened)))
