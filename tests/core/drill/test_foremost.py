"""Cards that were chosen to come first in a drill, in the order they were told in."""

from datetime import datetime, timedelta
from functools import cache

import pytest

from tests.support.people import Person, real_cards
from trainer.core.drill.drill import Drill, Limit
from trainer.core.log.events import Event, microseconds
from trainer.core.plan.target import Target
from trainer.core.script.cards import Card
from trainer.core.script.key import Kind

LINES = [card for card in real_cards() if card.kind is Kind.PHRASING and card.parent is None]


def _asked(person: Person, foremost: tuple[Card, ...], **wishes: object) -> list[str]:
    """Return the keys that a drill asked, each once, in the order of their first time."""
    found: list[str] = []

    def watch(drill: Drill) -> None:
        assert drill.task is not None
        found.append(str(drill.task.card.key))

    keys = tuple(str(card.key) for card in foremost)
    person.drill(real_cards(), watch=watch, foremost=keys, **wishes)  # type: ignore[arg-type]  # fields of many types
    return list(dict.fromkeys(found))


def _practiced() -> Person:
    log, now = _logged()
    return Person(now=now, recall=0.6, log=list(log))


@cache
def _logged() -> tuple[tuple[Event, ...], datetime]:
    person = Person(recall=0.6)
    for _ in range(2):
        person.drill(real_cards(), limit=Limit(seconds=600))
        person.now += timedelta(hours=20)
    return tuple(person.log), person.now


@pytest.mark.parametrize("places", [(5,), (4, 5, 6), (1, 8, 12), (9, 3, 6)])
@pytest.mark.parametrize("dated", [False, True])
def test_they_come_before_all_others_in_their_order(
    places: tuple[int, ...], *, dated: bool
) -> None:
    person = _practiced()
    first = tuple(LINES[place] for place in places)
    call = person.now + timedelta(days=3)
    targets = (Target(microseconds(call), call.date(), first[0].script),) if dated else ()
    asked = _asked(person, first, targets=targets, limit=Limit(cards=len(first) + 1))
    assert asked[: len(first)] == [card.key for card in first]
    assert len(asked) > len(first)  # it goes on with the others


def test_they_come_first_though_they_were_asked_a_moment_ago() -> None:
    person = _practiced()
    first = tuple(LINES[3:6])
    _asked(person, first, limit=Limit(cards=3))
    assert _asked(person, first, limit=Limit(cards=3)) == [card.key for card in first]


def test_no_line_is_asked_right_behind_its_own_words() -> None:
    person = _practiced()
    after = next(card for card in LINES if card.before is not None)
    before = next(card for card in LINES if card.line.wanted is after.before)
    asked = _asked(person, (after, before), limit=Limit(cards=6))
    assert asked[0] == after.key
    assert asked.index(str(before.key)) >= 2


def test_a_card_that_is_gone_from_the_script_is_none_of_them() -> None:
    person = _practiced()
    gone: list[str] = []
    person.drill(
        real_cards(),
        limit=Limit(cards=1),
        foremost=("gone/away#phrasing", str(LINES[7].key)),
        watch=lambda drill: gone.append(str(drill.task and drill.task.card.key)),
    )
    assert gone[0] == LINES[7].key
