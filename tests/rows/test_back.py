"""When a line comes back: nobody is told of a day after the call."""

import re
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.support.drills import DECK, asked, said
from tests.support.made import TIME, script
from tests.support.people import MONDAY
from trainer.core.drill.drill import Drill
from trainer.core.log.events import microseconds, today
from trainer.core.memory.memory import NEW, Memory
from trainer.core.memory.schedule import what_if
from trainer.core.plan.dated import Aim
from trainer.core.plan.target import Target
from trainer.core.stats.map import Map
from trainer.core.value import replace
from trainer.rows.practice.back import call_day, comes_back
from trainer.rows.practice.card import suggestion
from trainer.rows.practice.end.ending import Ended, coming

CARD = next(card for card in DECK if card.key == TIME)
DAY = today(MONDAY)
MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def called(days: int, drill: Drill | None = None) -> Drill:
    at = MONDAY.replace(hour=17) + timedelta(days=days)
    goal = Target(microseconds(at), DAY + timedelta(days=days), "short")
    return replace(drill or asked(TIME), aim=Aim((goal,)))


def told(memory: Memory, rating: int, days: int) -> str:
    return comes_back(called(days), CARD, rating, memory=memory, now=MONDAY)


@pytest.mark.slow
@given(
    ratings=some.lists(some.tuples(some.integers(1, 4), some.integers(0, 40)), max_size=6),
    rating=some.integers(1, 4),
    days=some.integers(0, 20),
)
def test_no_line_is_said_to_come_back_on_the_day_of_the_call_or_after_it(
    ratings: list[tuple[int, int]], rating: int, days: int
) -> None:
    memory, day = NEW, DAY
    for each, before in reversed(ratings):
        memory = what_if(memory, each, day - timedelta(days=before))
    text = told(memory, rating, days)
    later = re.fullmatch(r"back in (\d+) days", text)
    assert later is None or 0 < int(later[1]) < days
    assert text != "back tomorrow" or days > 1
    assert "month" not in text or days > 28
    assert text == "" if days == 0 else text


def test_what_will_be_known_at_the_call_is_told_apart_from_what_is_asked_before() -> None:
    well = what_if(what_if(NEW, 4, DAY - timedelta(days=20)), 4, DAY - timedelta(days=3))
    assert told(well, 3, 3) == "you're set for Thursday"
    assert told(NEW, 3, 2) == "once more before Wednesday"
    assert told(NEW, 1, 1) == "once more before the call"
    assert told(NEW, 1, 4) == "back tomorrow"
    assert told(NEW, 3, 9) == "back in 2 days"


def test_without_a_call_the_day_is_told() -> None:
    drill = said(asked(TIME), "what time is it now")
    assert re.search(r"back in \d+ (days|months)", suggestion(drill, now=MONDAY).text)


@pytest.mark.parametrize(
    ("days", "name"), [(0, "the call"), (1, "tomorrow"), (3, "Thursday"), (9, "Wed, Dec 2")]
)
def test_the_day_of_a_call_has_the_name_people_give_it(days: int, name: str) -> None:
    assert call_day(DAY + timedelta(days=days), DAY) == name


@pytest.mark.parametrize("days", range(12))
def test_the_end_of_a_drill_names_no_later_day_either(days: int) -> None:
    text = coming(Ended(called(days), MONDAY, Map(()), script()))
    assert not MONTH.search(text) or days > 1
    for named in re.findall(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\w+) (\d+)", text):
        found = datetime.strptime(f"{named[0]} {named[1]} 2026", "%B %d %Y")  # noqa: DTZ007 a day
        assert found.date() < DAY + timedelta(days=days)


def test_past_midnight_what_comes_back_on_the_next_study_day_is_back_later_today() -> None:
    late = MONDAY.replace(hour=1) + timedelta(days=1)
    assert comes_back(called(4), CARD, 1, memory=NEW, now=late) == "back later today"
    assert call_day(DAY + timedelta(days=1), DAY, late=True) == "later today"
