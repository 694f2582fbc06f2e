"""Lines that nobody tried from memory yet, as `script cards` tells of them."""

from datetime import datetime, timedelta

import pytest

from tests.for_each import for_each
from tests.support.people import MONDAY
from tests.support.texts.courses import read
from trainer.core.log.events import Event, Live, microseconds, study_day, today
from trainer.core.memory.fold import fold
from trainer.core.memory.memory import Memory
from trainer.core.plan.target import Target
from trainer.core.script.cards import cards
from trainer.core.script.clauses import clauses
from trainer.core.script.key import Kind
from trainer.core.value import replace
from trainer.rows.figures.cards import Known, card_rows, studied

DECK = cards(read("second-interview"))
NEXT = "Next: the whole line from memory."


def told(place: str, *practiced: tuple[str | None, tuple[str, ...] | None]) -> str:
    """Return what is said of a line after these studies: the words, and what was missed of them.

    No words: the whole line was read.
    """
    card = next(each for each in DECK if each.key == f"second-interview/{place}#phrasing")
    at, day = microseconds(MONDAY), study_day(MONDAY)
    events = tuple(
        Event(
            event="study",
            at=at + number,
            day=day,
            key=card.key,
            rung=0 if line else None,
            line=line or card.line.wanted.text,
            missing=missing,
        )
        for number, (line, missing) in enumerate(practiced)
    )
    rows = card_rows((card,), Known({}, today(MONDAY), {}, studied=studied(Live(events))))
    return list(rows)[-1].strip()


def parts(place: str) -> list[str]:
    card = next(each for each in DECK if each.key == f"second-interview/{place}#phrasing")
    return [part.text for part in clauses(card.line.wanted)]


def test_a_line_of_one_part_was_filled_in() -> None:
    (line,) = parts("how-many")
    assert told("how-many") == "Not practiced yet."
    assert told("how-many", (None, None)) == "You've read it, but not practiced it yet."
    assert told("how-many", (line, ("many",))) == "You've filled in its missing words."
    clean = f"You've filled in its missing words without a mistake. {NEXT}"
    assert told("how-many", (None, None), (line, ("many",)), (line, ())) == clean


def test_of_a_long_line_the_parts_are_counted() -> None:
    first, second, *rest = parts("present-better")
    of = len(rest) + 2
    one = f"You've practiced 1 of its {of} parts"
    assert told("present-better", (first, ("going",))) == f"{one}."
    assert told("present-better", (first, ())) == f"{one}, 1 without a mistake."
    both = told("present-better", (first, ()), (second, ("way",)))
    assert both == f"You've practiced 2 of its {of} parts, 1 without a mistake."
    every = told("present-better", *((each, ()) for each in (first, second, *rest)))
    assert every == f"You've practiced all {of} parts, each without a mistake. {NEXT}"
    missed = told("present-better", *((each, ("x",)) for each in (first, second, *rest)))
    assert missed == f"You've practiced all {of} parts."


@pytest.mark.parametrize(("rating", "how"), [(1, "wrong"), (3, "right")])
def test_a_reply_told_apart_just_after_it_was_read_is_not_called_unpracticed(
    rating: int, how: str
) -> None:
    card = next(each for each in DECK if each.kind is Kind.BRANCH)
    at, day = microseconds(MONDAY), study_day(MONDAY)
    events = Live(
        (
            Event(event="study", at=at, day=day, key=card.key, line="No. 2"),
            Event(
                event="review",
                at=at + 5_000_000,
                day=day,
                key=card.key,
                way="choose",
                chosen=card.key if rating > 1 else None,
                rating=rating,
            ),
        )
    )
    known = Known(fold(events), today(MONDAY), {}, studied=studied(events))
    told = list(card_rows((card,), known))[-1].strip()
    assert told == f"You got it {how}, just after it was shown to you. You'll be asked again."


def test_a_line_that_waits_for_a_name_is_back_on_no_day() -> None:
    card = next(each for each in DECK if each.key == "second-interview/person#phrasing")
    memories = {str(card.key): Memory(due=today(MONDAY), rating=3)}
    known = Known(memories, today(MONDAY), {}, say=(card.key,))
    assert list(card_rows((card,), known))[-1].strip() == "You can say it. It's back today."
    waits = replace(known, waits=(card.key,))
    assert list(card_rows((card,), waits))[-1].strip() == "You can say it. It waits for a name."


WEDNESDAY = MONDAY + timedelta(days=2)


@for_each(
    ("due", "rating", "call", "told"),
    [
        (3, 1, WEDNESDAY, "You can't say it yet. Once more before Wednesday."),
        (2, 1, WEDNESDAY, "You can't say it yet. Once more before Wednesday."),
        (1, 1, WEDNESDAY, "You can't say it yet. It's back on Tuesday, November 24."),
        (0, 1, WEDNESDAY, "You can't say it yet. It's back today."),
        (9, 3, WEDNESDAY, "You can't say it yet. You're set for Wednesday."),
        (3, 1, MONDAY + timedelta(hours=2), "You can't say it yet."),
    ],
)
def test_nobody_is_told_of_a_day_after_the_call(
    due: int, rating: int, call: datetime, told: str
) -> None:
    card = DECK[0]
    at = microseconds(MONDAY)
    day = today(MONDAY)
    memory = Memory(due=day + timedelta(days=due), rating=rating, stability=60.0, last=at)
    goal = Target(at=microseconds(call), day=today(call), script=card.script)
    known = Known({str(card.key): memory}, day, {}, goal=goal)
    assert next(row for row in card_rows((card,), known) if "You can" in row).strip() == told
