"""More practice where nothing is due."""

from datetime import timedelta

import pytest

from tests.support.people import MONDAY, Person, real_cards
from trainer.core.log.events import microseconds, today
from trainer.core.memory.schedule import held
from trainer.core.plan.progress import Progress
from trainer.core.plan.weakest import weakest
from trainer.core.value import replace

DECK = real_cards()


def later() -> Progress:
    person = Person(recall=0.8)
    end = person.drill(DECK)
    return end.progress.another()


@pytest.mark.slow
def test_the_least_known_comes_first_and_what_was_tried_today_last() -> None:
    progress, at = later(), MONDAY + timedelta(days=1)
    steps = weakest(DECK, progress, at=microseconds(at), today=today(at))
    keys = [step.card.key for step in steps]
    assert keys
    assert all(progress.memory(key).reviews for key in keys)
    recalls = [held(progress.memory(key), microseconds(at)) for key in keys]
    assert recalls == sorted(recalls)
    first = replace(progress.memory(keys[0]), tried=today(at).isoformat(), tries=1)
    progress = replace(progress, memories={**progress.memories, keys[0]: first})
    again = weakest(DECK, progress, at=microseconds(at), today=today(at))
    assert [step.card.key for step in again] == [*keys[1:], keys[0]]


def test_of_a_script_never_practiced_everything_may_be_asked() -> None:
    at = microseconds(MONDAY)
    steps = weakest(DECK, Progress(), at=at, today=today(MONDAY))
    asked = [card.key for card in DECK if card.parent is None]
    assert [step.card.key for step in steps] == asked
